"""A desk for tests: its files with a known key, and values to put into them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from agent_console.desk.files import Files
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.note import Note
from agent_console.domain.promise import Promise
from agent_console.domain.trip import Flight
from agent_console.ids import (
    AgentId,
    CustomerId,
    FlightId,
    InteractionId,
    NoteId,
    OperationId,
    PromiseId,
)
from agent_console.paths import Profile
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from agent_console.wire.feed import Page
from agent_console.wire.operation import WrapUp

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))
NOW = datetime(2026, 11, 22, 21, 16, tzinfo=UTC)
MIA = CustomerId("c-mia")
BO = CustomerId("c-bo")


def person(key: str = MIA, given: str = "Mia", family: str = "Li", **changes: Any) -> Customer:
    """Return a customer."""
    plain = {"id": key, "given_name": given, "family_name": family, "version": 1}
    return Customer(**{**plain, **changes})


def contact(
    key: str = "i-1", owner: str = MIA, *, minutes: float = 0, **changes: Any
) -> Interaction:
    """Return an e-mail of *owner*, so many *minutes* before now."""
    plain = {
        "id": InteractionId(key),
        "customer_id": CustomerId(owner),
        "at": NOW - timedelta(minutes=minutes),
        "channel": Channel.EMAIL,
        "headline": f"About {key}",
        "version": 1,
    }
    return Interaction(**{**plain, **changes})


def number(value: str, owner: str = MIA, **changes: Any) -> Identifier:
    """Return *owner*'s telephone number."""
    plain = {"scheme": Scheme.PHONE, "value": value, "customer_id": CustomerId(owner), "version": 1}
    return Identifier(**{**plain, **changes})


def promise(key: str = "p-1", owner: str = MIA, **changes: Any) -> Promise:
    """Return a refund promised to *owner*, due tomorrow."""
    plain = {
        "id": PromiseId(key),
        "customer_id": CustomerId(owner),
        "what": "Refund of seat fee",
        "made_at": NOW,
        "due_at": NOW + timedelta(days=1),
        "version": 1,
    }
    return Promise(**{**plain, **changes})


def departure(
    key: str, *, route: str = "SEA-SFO", leaves: datetime = NOW, **changes: Any
) -> Flight:
    """Return a flight of two hours."""
    origin, destination = route.split("-")
    plain = {
        "id": FlightId(key),
        "carrier": "AS",
        "number": "1161",
        "origin": origin,
        "destination": destination,
        "origin_zone": "America/Los_Angeles",
        "destination_zone": "America/Los_Angeles",
        "departs_at": leaves,
        "arrives_at": leaves + timedelta(hours=2),
        "version": 1,
    }
    return Flight(**{**plain, **changes})


def page(cursor: str = "1", *, more: bool = False, **lists: Any) -> Page:
    """Return a page of the feed."""
    return Page(cursor=cursor, more=more, hub_at=NOW, **lists)


def wrapped(
    key: str = "o-1", owner: str = MIA, *, text: str = "Wants a refund", **changes: Any
) -> WrapUp:
    """Return a wrapped-up call with a note."""
    entry = contact(f"i-{key}", owner, channel=Channel.PHONE, text=text, version=0)
    note = Note(
        id=NoteId(f"n-{key}"),
        customer_id=CustomerId(owner),
        text=text,
        written_at=NOW,
        agent_id=AgentId("a-214"),
        interaction_id=entry.id,
    )
    plain = {"id": OperationId(key), "at": NOW, "customer_id": owner, "interaction": entry}
    return WrapUp(**{**plain, "note": note, **changes})


@contextmanager
def desk_files(profile: Profile, key: bytes = KEY) -> Iterator[Files]:
    """Open both files of *profile* until left."""
    files = Files(Cache.open(profile.cache, key), Journal.open(profile.journal, key))
    try:
        yield files
    finally:
        files.close()


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Return the content of every file in *folder*, by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
