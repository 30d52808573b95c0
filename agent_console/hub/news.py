"""Read what is new once for all event streams of this process, however many there are.

The streams share each look at the database: whoever asks first looks, the others wait for the same.
What this process commits itself need not be looked for. What was seen of calls lately is kept, so
that a stream which comes back after a short while hears what it missed without a look of its own.
All streams of one hub run in one event loop.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from threading import Lock
from typing import NamedTuple

from anyio import to_thread
from sqlalchemy import Connection, Engine, bindparam, func, select
from sqlalchemy.exc import SQLAlchemyError

from agent_console.domain.presence import Presence
from agent_console.hub.bell import Bell
from agent_console.hub.database import reading
from agent_console.hub.position import Position, newest
from agent_console.hub.tables import call_events, presences
from agent_console.hub.told import Told, packed
from agent_console.wire import codec
from agent_console.wire.event import CALL, CallEvent, Presences

_KEPT = 2000
"""Call events kept for streams that come back."""
_AT_ONCE = 500
"""Call events read in one go."""
_WATCH_S = 0.25
"""So often the database is looked at for what other processes wrote, while none can tell us."""
_SAFETY_S = 5.0
"""So often it is looked at all the same while they can."""
_NEWEST_CALL = select(func.max(call_events.c.seq))
_EVENTS = (
    select(call_events.c.seq, call_events.c.body)
    .where(call_events.c.seq > bindparam("seq"))
    .order_by(call_events.c.seq)
    .limit(_AT_ONCE)
)
_NEWEST_PRESENCE = select(func.max(presences.c.seq))
_PRESENCES = (
    select(*(presences.c[name] for name in Presence.__struct_fields__))
    .where(presences.c.seq > bindparam("seq"))
    .order_by(presences.c.seq)
)


class Latest(NamedTuple):
    """What a look at the database saw."""

    call: int
    """The number of the last call event."""
    change: Position
    """The end of the log of changes."""
    presence: int = 0
    """The number of the last change of a presence."""


class News:
    """Looks at the database for the streams of one process."""

    def __init__(self, engine: Engine, bell: Bell) -> None:
        self._engine = engine
        self._bell = bell
        self._lock = Lock()
        """Held for moments only: the event loop waits for it, too."""
        self._told: deque[Told] = deque()
        self._complete_after: int | None = None
        """Of all call events after this one, those seen are among those kept."""
        self._presences_lock = Lock()
        self._presences = (0, 0, "{}")
        self._look: asyncio.Task[Latest] | None = None
        self._rung_at_look, self._looked_at = -1, 0.0
        self._watcher: asyncio.Task[None] | None = None
        self._stream_count = 0
        self.look_count = 0
        """How often the database was asked."""

    @asynccontextmanager
    async def listened_to(self) -> AsyncIterator[None]:
        """Hold this while a stream is open: as long, other processes' writes ring the bell."""
        self._stream_count += 1
        if self._watcher is None and self._engine.dialect.name == "postgresql":
            self._watcher = asyncio.get_running_loop().create_task(self._watch())
        try:
            yield
        finally:
            self._stream_count -= 1
            if self._stream_count == 0 and self._watcher is not None:
                self._watcher.cancel()
                self._watcher = None

    async def latest(self, rung: int, *, max_age_s: float) -> Latest:
        """Return what there was after the bell rang *rung* times, or not longer ago than that."""
        loop = asyncio.get_running_loop()
        is_old = loop.time() > self._looked_at + max_age_s
        if self._look is None or self._rung_at_look < rung or (self._look.done() and is_old):
            self._rung_at_look, self._looked_at = self._bell.rung_count, loop.time()
            self._look = loop.create_task(to_thread.run_sync(self._see))
        return await asyncio.shield(self._look)

    def calls_after(self, seq: int) -> list[Told]:
        """Return the call events after *seq*, from memory where that goes back far enough."""
        with self._lock:
            if self._complete_after is not None and seq >= self._complete_after:
                return [told for told in self._told if told.seq > seq]
        with reading(self._engine) as connection:
            return _read(connection, seq)

    def add(self, told: Sequence[Told]) -> bool:
        """Remember what was just committed; False if something before it is not known here."""
        with self._lock:
            last = self._last
            numbers = [one.seq for one in told]
            if last is None or numbers != list(range(last + 1, last + 1 + len(told))):
                return False
            self._remember(told)
            return True

    def remembers(self, seq: int) -> bool:
        """Tell whether `calls_after` answers without asking the database."""
        return self._complete_after is not None and seq >= self._complete_after

    def presences(self, after: int, upto: int) -> str:
        """Return the data of the event that tells changes of presences after *after*.

        One look at the database serves all streams that stand at the same place.
        """
        with self._presences_lock:
            if self._presences[:2] != (after, upto):
                with reading(self._engine) as connection:
                    found = Presences(presences=presences_after(connection, after))
                self._presences = (after, upto, codec.encode(found).decode())
            return self._presences[2]

    def _see(self) -> Latest:
        last = self._last
        with reading(self._engine) as connection:
            if last is None:
                found, last = [], int(connection.scalar(_NEWEST_CALL) or 0)
            else:
                found = _read(connection, last)
            change, presence = newest(connection), newest_presence(connection)
        with self._lock:
            self.look_count += 1
            if self._complete_after is None:
                self._complete_after = last
            known = self._last or 0
            self._remember([one for one in found if one.seq > known])
            return Latest(self._last or 0, change, presence)

    @property
    def _last(self) -> int | None:
        """The last call event that is known; None before the first look."""
        return self._told[-1].seq if self._told else self._complete_after

    def _remember(self, told: Sequence[Told]) -> None:
        self._told.extend(told)
        while len(self._told) > _KEPT:
            self._complete_after = self._told.popleft().seq

    async def _watch(self) -> None:
        """Ring the bell for what other processes wrote."""
        seen = None
        while not self._bell.is_closed:
            with suppress(SQLAlchemyError):
                now = await self.latest(self._bell.rung_count, max_age_s=_WATCH_S / 2)
                if now != seen:
                    seen = now
                    self._bell.wake()
            await asyncio.sleep(_SAFETY_S if self._bell.is_wired else _WATCH_S)


def presences_after(connection: Connection, seq: int) -> tuple[Presence, ...]:
    """Return the presences that changed after change *seq*, in the order of their changes."""
    rows = connection.execute(_PRESENCES, {"seq": seq})
    return tuple(Presence(**dict(zip(Presence.__struct_fields__, r, strict=True))) for r in rows)


def newest_presence(connection: Connection) -> int:
    """Return the number of the last change of a presence; 0 before the first."""
    return int(connection.scalar(_NEWEST_PRESENCE) or 0)


def _read(connection: Connection, seq: int) -> list[Told]:
    told: list[Told] = []
    while True:
        rows = connection.execute(_EVENTS, {"seq": seq}).all()
        told += [
            Told(r.seq, codec.decode(r.body, CallEvent), packed(CALL, r.body, r.seq)) for r in rows
        ]
        if len(rows) < _AT_ONCE:
            return told
        seq = told[-1].seq
