"""An event about a call, as it was stored and as every stream sends it."""

from typing import NamedTuple

from agent_console.wire.event import CallEvent


class Told(NamedTuple):
    """One call event."""

    seq: int
    event: CallEvent
    packed: bytes
    """As every stream sends it."""


def packed(name: str, body: str, number: int | None = None) -> bytes:
    """Return an event of the stream as it is sent."""
    head = "" if number is None else f"id: {number}\n"
    return f"{head}event: {name}\ndata: {body}\n\n".encode()
