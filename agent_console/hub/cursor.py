"""A desk's place in the feed, as a text that nobody but the hub reads."""

import base64
import binascii
from datetime import datetime
from typing import TypeVar

import msgspec

from agent_console.domain.value import Value
from agent_console.errors import StartOver
from agent_console.wire import codec

T = TypeVar("T")


class Filling(Value, frozen=True, kw_only=True):
    """How far a first fill has come."""

    after: str | None = None
    """The last customer that is there; None: flights and agents are not there yet."""
    split: tuple[datetime, str] | None = None
    """Within the history of `after`: instant and id of its last part."""
    done: int = 0
    """Customers there."""


class Cursor(Value, frozen=True, kw_only=True):
    """Where to go on: first the filling, if there is one, then the log."""

    instance: str
    seq: int
    """Everything in the log up to here is known, or comes with the filling."""
    filling: Filling | None = None


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


def cursor(text: str, *, instance: str, newest: int) -> Cursor:
    """Read a desk's cursor, or raise `StartOver` if it is not from this database's past."""
    place = read(text, Cursor)
    if place is None or place.instance != instance or not 0 <= place.seq <= newest:
        raise StartOver("This place in the feed is not known here any more")
    return place
