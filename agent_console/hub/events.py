"""The stream of events a desk listens to: calls, and that the feed moved on.

What is told stands in the database, so a desk that comes back hears what it missed. The streams of
a process share their looks at it: when the bell rings, and anyway once in a while, because other
programs write to the database too.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

from anyio import to_thread
from sqlalchemy import func, select

from agent_console.domain.agent import Agent
from agent_console.hub import calls
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.position import Position, newest
from agent_console.hub.tables import call_events
from agent_console.wire import codec
from agent_console.wire.event import CALL, CHANGED, CallEvent

HEARTBEAT_S = 10.0
_SPACING_S = 0.25
"""Between two nudges: a bulk of changes is one reason to pull, not thousands."""


@dataclass(frozen=True, slots=True)
class _Place:
    """What a stream has told: call events up to `call`, changes up to `change`."""

    call: int
    change: Position


async def stream(
    hub: Hub, agent: Agent, last_id: str, *, heartbeat_s: float = HEARTBEAT_S
) -> AsyncIterator[bytes]:
    """Yield the stream's bytes for *agent*, after *last_id* or from the calls that live now."""
    clock = asyncio.get_running_loop().time
    async with hub.news.listened_to():
        place, told = await to_thread.run_sync(_opening, hub, agent, last_id)
        yield b"retry: 1000\n\n" + told + _event(CHANGED, "{}")
        nudged_at = clock()
        while not hub.bell.is_closed:
            heard = hub.bell.rung_count
            now = await hub.news.latest(heard, max_age_s=heartbeat_s / 2)
            told, call = await _calls_since(hub, agent, place.call)
            owes_nudge = now.change != place.change
            if owes_nudge and clock() >= nudged_at + _SPACING_S:
                told, owes_nudge, nudged_at = told + _event(CHANGED, "{}"), False, clock()
            place = _Place(call, place.change if owes_nudge else now.change)
            if told:
                yield told
            patience_s = _SPACING_S if owes_nudge else heartbeat_s
            if not await hub.bell.heard(heard, patience_s=patience_s) and not owes_nudge:
                yield b": still here\n\n"


def _opening(hub: Hub, agent: Agent, last_id: str) -> tuple[_Place, bytes]:
    with reading(hub.engine) as connection:
        last = int(connection.scalar(select(func.max(call_events.c.seq))) or 0)
        change = newest(connection)
        if last_id.isascii() and last_id.isdigit() and int(last_id) <= last:
            return _Place(int(last_id), change), b""
        now = hub.clock()
        told = [
            _event(CALL, codec.encode(CallEvent(call=call, hub_at=now)).decode(), seq)
            for seq, call in calls.live(connection, agent, at=now)
        ]
        return _Place(last, change), b"".join(told)


async def _calls_since(hub: Hub, agent: Agent, seq: int) -> tuple[bytes, int]:
    """Return what *agent* has to hear of the calls after event *seq*, and the last event."""
    if hub.news.remembers(seq):
        found = hub.news.calls_after(seq)
    else:
        found = await to_thread.run_sync(hub.news.calls_after, seq)
    told = [_event(CALL, t.body, t.seq) for t in found if calls.is_news_for(t.call, agent)]
    return b"".join(told), found[-1].seq if found else seq


def _event(name: str, body: str, number: int | None = None) -> bytes:
    head = "" if number is None else f"id: {number}\n"
    return f"{head}event: {name}\ndata: {body}\n\n".encode()
