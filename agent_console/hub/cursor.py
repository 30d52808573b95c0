"""A desk's place in the feed, as a text that nobody but the hub reads."""

import base64
import binascii
from datetime import datetime
from typing import TypeVar

import msgspec
from sqlalchemy import Connection

from agent_console.domain.value import Value
from agent_console.errors import StartOver
from agent_console.hub import eras
from agent_console.hub.position import Position, is_ahead
from agent_console.wire import codec

T = TypeVar("T")
_AFTER_ALL = "\U0010ffff"
"""Sorts behind every customer."""


class Filling(Value, frozen=True, kw_only=True):
    """How far a first fill has come."""

    after: str | None = None
    """The last customer that is there; None: flights and agents are not there yet."""
    split: tuple[datetime, str] | None = None
    """Within the history of `after`: instant and id of its last part."""
    done: int = 0
    """Customers there."""
    total: int = 0
    """Customers there will be."""


class Following(Value, frozen=True, kw_only=True):
    """Whom a desk follows: everybody, or the working set of a station."""

    station: str = ""
    most: int
    """So many customers the desk keeps."""
    set_id: int | None = None
    """None: they are so few that the desk follows everybody."""
    generation: int = 0
    """The last change of the working set that the desk has."""
    after: str = _AFTER_ALL
    """So much of that change is there: all, or up to this customer."""
    split: tuple[datetime, str] | None = None
    """Within the history of `after`: instant and id of its last part."""


class Cursor(Value, frozen=True, kw_only=True):
    """Where to go on: first the filling, if there is one, then the log."""

    instance: str
    era: str = ""
    xid: int = 0
    seq: int
    """Everything in the log up to here is known, or comes with the filling."""
    filling: Filling | None = None
    following: Following | None = None
    sight: str = ""
    """How much of everything the desk was told: see `domain.sight`."""

    @property
    def place(self) -> Position:
        """Return the place in the log."""
        return Position(self.xid, self.seq)

    def moved_to(self, place: Position) -> "Cursor":
        """Return this cursor at another place in the log."""
        return msgspec.structs.replace(self, xid=place.xid, seq=place.seq)


def written(place: Value) -> str:
    """Return *place* as text fit for a URL."""
    return base64.urlsafe_b64encode(codec.encode(place)).rstrip(b"=").decode()


def read(text: str, kind: type[T]) -> T | None:
    """Return the place written as *text*, or None if it is none."""
    try:
        raw = base64.urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
        return codec.decode(raw, kind)
    except (UnicodeError, binascii.Error, msgspec.DecodeError):
        return None


def cursor(connection: Connection, text: str, *, instance: str, sight: str = "") -> Cursor:
    """Read a desk's cursor, or raise `StartOver` if it is not from this database's past.

    So it is, too, if the desk was told more or less than is shown there now.
    """
    found = read(text, Cursor)
    if (
        found is None
        or found.instance != instance
        or found.sight != sight
        or is_ahead(connection, found.place)
        or eras.is_from_a_lost_future(connection, found.era, found.place)
    ):
        raise StartOver("This place in the feed is not known here any more")
    return msgspec.structs.replace(found, era=eras.now(connection))
