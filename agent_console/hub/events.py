"""The stream of events a desk listens to: calls, what colleagues do, and that the feed moved on.

What is told stands in the database, so a desk that comes back hears what it missed. The streams of
a process share their looks at it: when the bell rings, and anyway once in a while, because other
programs write to the database too.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from functools import partial
from zlib import crc32

from anyio import to_thread
from sqlalchemy import func, select

from agent_console.domain.agent import Agent
from agent_console.hub import calls, presence
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.news import newest_presence
from agent_console.hub.position import Position, newest
from agent_console.hub.tables import call_events
from agent_console.hub.told import Told, packed
from agent_console.wire import codec
from agent_console.wire.event import CALL, CHANGED, PRESENCE, CallEvent, Presences

HEARTBEAT_S = 10.0
_SPACING_S = 0.25
"""Between two nudges: a bulk of changes is one reason to pull, not thousands."""
_COLLEAGUES_S = 0.5
"""Between two events about presences: thousands of colleagues change several times a second."""


@dataclass(frozen=True, slots=True)
class _Place:
    """What a stream has told: call events, changes and changes of presences up to these."""

    call: int
    change: Position
    presence: int


class _Pause:
    """Lets one kind of event be told so often and no oftener."""

    def __init__(self, spacing_s: float, now: float) -> None:
        self._spacing_s, self._told_at = spacing_s, now

    def is_over(self, now: float) -> bool:
        """Tell whether it may be told now, and begin the next pause if so."""
        if now < self._told_at + self._spacing_s:
            return False
        self._told_at = now
        return True


async def stream(
    hub: Hub,
    agent: Agent,
    last_id: str,
    *,
    heartbeat_s: float = HEARTBEAT_S,
    still_in: Callable[[], bool] = lambda: True,
) -> AsyncIterator[bytes]:
    """Yield the stream's bytes for *agent*, after *last_id* or from the calls that live now.

    It ends once *still_in*, which is asked now and then in a thread, says no.
    """
    clock = asyncio.get_running_loop().time
    leave = partial(presence.left, hub, agent.id)
    ears = hub.ears
    async with (
        AsyncExitStack() as stack,
        hub.news.listened_to(),
        hub.here.listening(agent.id, leave),
        ears.listening(agent.id) as ear,
    ):
        hub.metrics.stream_opened()
        stack.callback(hub.metrics.stream_opened, -1)
        place, told = await to_thread.run_sync(_opening, hub, agent, last_id)
        yield b"retry: 1000\n\n" + told + packed(CHANGED, "{}")
        told, call = await _calls_since(hub, agent, place.call)
        place = _Place(call, place.change, place.presence)
        if told:
            yield told
        nudge, colleagues = _Pause(_SPACING_S, clock()), _Pause(_COLLEAGUES_S, clock())
        asked_s = hub.door.looks_again_s
        asks_at = clock() + asked_s * _share(agent)
        while not hub.bell.is_closed:
            if clock() >= asks_at:
                asks_at = clock() + asked_s
                if not await to_thread.run_sync(still_in):
                    return
            now = ears.now or await hub.news.latest(0, max_age_s=heartbeat_s / 2)
            fresh = ear.taken(after=place.call)
            told, call = await _heard(hub, agent, fresh), fresh[-1].seq if fresh else place.call
            change, seen = place.change, place.presence
            if now.change != change and nudge.is_over(clock()):
                told, change = told + packed(CHANGED, "{}"), now.change
            if now.presence != seen and colleagues.is_over(clock()):
                body = await to_thread.run_sync(hub.news.presences, seen, now.presence)
                told, seen = told + packed(PRESENCE, body), now.presence
            place = _Place(call, change, seen)
            if told:
                yield told
            owes = (now.change, now.presence) != (change, seen)
            patience_s = _SPACING_S if owes else heartbeat_s
            if not await ear.woken(patience_s=patience_s) and not owes:
                yield b": still here\n\n"


def _share(agent: Agent) -> float:
    """Return 0 to 1, another one for each: streams that began together do not ask together."""
    return crc32(agent.id.encode()) / 2**32


def _opening(hub: Hub, agent: Agent, last_id: str) -> tuple[_Place, bytes]:
    with reading(hub.engine) as connection:
        now = hub.clock()
        last = int(connection.scalar(select(func.max(call_events.c.seq))) or 0)
        change, seen = newest(connection), newest_presence(connection)
        known = Presences(presences=presence.everyone(connection, at=now))
        told = [packed(PRESENCE, codec.encode(known).decode())] if known.presences else []
        if last_id.isascii() and last_id.isdigit() and int(last_id) <= last:
            return _Place(int(last_id), change, seen), b"".join(told)
        living = [
            _told(CallEvent(call=call, hub_at=now), seq)
            for seq, call in calls.live(connection, agent, at=now)
        ]
    told += [one.packed for one in _shown(hub, agent, living)]
    return _Place(last, change, seen), b"".join(told)


def _told(event: CallEvent, seq: int) -> Told:
    return Told(seq, event, packed(CALL, codec.encode(event).decode(), seq))


def _shown(hub: Hub, agent: Agent, told: list[Told]) -> list[Told]:
    return hub.callers.told_to(agent, told) if agent.programmes else told


async def _heard(hub: Hub, agent: Agent, told: list[Told]) -> bytes:
    """Return what *agent* is told of these events; a thread is taken only where it has to ask."""
    if not agent.programmes or hub.callers.are_known(told):
        shown = _shown(hub, agent, told)
    else:
        shown = await to_thread.run_sync(_shown, hub, agent, told)
    return b"".join(one.packed for one in shown)


async def _calls_since(hub: Hub, agent: Agent, seq: int) -> tuple[bytes, int]:
    """Return what *agent* has to hear of the calls after event *seq*, and the last event."""
    if hub.news.remembers(seq):
        found = hub.news.calls_after(seq)
    else:
        found = await to_thread.run_sync(hub.news.calls_after, seq)
    news = [told for told in found if calls.is_news_for(told.event, agent)]
    return await _heard(hub, agent, news), found[-1].seq if found else seq
