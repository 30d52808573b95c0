"""The stream of events a desk listens to: calls, and that the feed moved on.

What is told stands in the database, so a desk that comes back hears what it missed. A stream
looks when the bell rings, and anyway at each heartbeat: other programs write to the database too.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

from anyio import to_thread
from sqlalchemy import Connection, func, select

from agent_console.domain.agent import Agent
from agent_console.hub import calls
from agent_console.hub.database import reading
from agent_console.hub.feed import safe_seq
from agent_console.hub.hub import Hub
from agent_console.hub.tables import call_events
from agent_console.wire import codec
from agent_console.wire.event import CALL, CHANGED, CallEvent

HEARTBEAT_S = 10.0
_SPACING_S = 0.25
"""Between two nudges: a bulk of changes is one reason to pull, not thousands."""
_AT_ONCE = 500
"""Call events read in one go."""


@dataclass(frozen=True, slots=True)
class _Place:
    """What a stream has told: call events up to `call`, changes up to `change`."""

    call: int
    change: int


async def stream(
    hub: Hub, agent: Agent, last_id: str, *, heartbeat_s: float = HEARTBEAT_S
) -> AsyncIterator[bytes]:
    """Yield the stream's bytes for *agent*, after *last_id* or from the calls that live now."""
    clock = asyncio.get_running_loop().time
    place, told = await to_thread.run_sync(_opening, hub, agent, last_id)
    yield b"retry: 1000\n\n" + told + _event(CHANGED, "{}")
    nudged_at = clock()
    while not hub.bell.is_closed:
        heard = hub.bell.rung_count
        now, told = await to_thread.run_sync(_news, hub, agent, place)
        owes_nudge = now.change > place.change
        if owes_nudge and clock() >= nudged_at + _SPACING_S:
            told, owes_nudge, nudged_at = told + _event(CHANGED, "{}"), False, clock()
        place = _Place(now.call, place.change if owes_nudge else now.change)
        if told:
            yield told
        patience_s = _SPACING_S if owes_nudge else heartbeat_s
        if not await hub.bell.heard(heard, patience_s=patience_s) and not owes_nudge:
            yield b": still here\n\n"


def _opening(hub: Hub, agent: Agent, last_id: str) -> tuple[_Place, bytes]:
    with reading(hub.engine) as connection:
        newest = int(connection.scalar(select(func.max(call_events.c.seq))) or 0)
        change = safe_seq(connection)
        if last_id.isascii() and last_id.isdigit() and int(last_id) <= newest:
            return _Place(int(last_id), change), b""
        now = hub.clock()
        told = [
            _event(CALL, codec.encode(CallEvent(call=call, hub_at=now)).decode(), seq)
            for seq, call in calls.live(connection, agent, at=now)
        ]
        return _Place(newest, change), b"".join(told)


def _news(hub: Hub, agent: Agent, place: _Place) -> tuple[_Place, bytes]:
    with reading(hub.engine) as connection:
        change = safe_seq(connection)
        told, seq = _calls_since(connection, agent, place.call)
    return _Place(seq, change), b"".join(told)


def _calls_since(connection: Connection, agent: Agent, seq: int) -> tuple[list[bytes], int]:
    told: list[bytes] = []
    c = call_events.c
    while True:
        query = select(c.seq, c.body).where(c.seq > seq).order_by(c.seq).limit(_AT_ONCE)
        rows = connection.execute(query).all()
        for row in rows:
            seq = row.seq
            if calls.is_news_for(codec.decode(row.body, CallEvent).call, agent):
                told.append(_event(CALL, row.body, seq))
        if len(rows) < _AT_ONCE:
            return told, seq


def _event(name: str, body: str, number: int | None = None) -> bytes:
    head = "" if number is None else f"id: {number}\n"
    return f"{head}event: {name}\ndata: {body}\n\n".encode()
