"""Pass what is new to the event streams it concerns, and let the others sleep.

One task looks for all streams of a process. With hundreds of consoles a ring wakes the few that it
is for; only what everybody has to know wakes everybody, and that no oftener than consoles act on
it. All streams of one hub run in one event loop.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

from sqlalchemy.exc import SQLAlchemyError

from agent_console import logs
from agent_console.hub import calls
from agent_console.hub.bell import Bell
from agent_console.hub.news import Latest, News
from agent_console.hub.told import Told
from agent_console.ids import AgentId

_LOG = logs.area("hub")
_LOOK_S = 5.0
"""Between two looks where no bell rings: other programs write to the database, too."""
_SPACING_S = 0.1
"""Between two moments at which all streams are woken."""
_BREATH_S = 0.01
"""Between two looks: a ring after a quiet moment is not kept waiting, a hundred a second share."""
_TROUBLE_S = 0.25


class Ear:
    """One stream, waiting for what concerns it."""

    def __init__(self) -> None:
        self._pending: list[Told] = []
        self._woken = asyncio.Event()

    def tell(self, told: Told) -> None:
        """Wake the stream with an event."""
        self._pending.append(told)
        self._woken.set()

    def wake(self) -> None:
        """Wake the stream to look."""
        self._woken.set()

    def taken(self, *, after: int) -> list[Told]:
        """Return the events after number *after* that came since it was last asked."""
        told, self._pending = self._pending, []
        self._woken.clear()
        return [one for one in told if one.seq > after]

    async def woken(self, *, patience_s: float) -> bool:
        """Wait until something came; False if nothing did in *patience_s*."""
        if self._woken.is_set():
            return True
        try:
            await asyncio.wait_for(self._woken.wait(), patience_s)
        except TimeoutError:
            return False
        return True


class Ears:
    """The streams of one process."""

    def __init__(self, news: News, bell: Bell) -> None:
        self._news = news
        self._bell = bell
        self._by_agent: defaultdict[AgentId, set[Ear]] = defaultdict(set)
        self._passing: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._passed: int | None = None
        """The number of the last event that was passed on."""
        self._begun = asyncio.Event()
        """The first look was taken."""
        self._all_at = 0.0
        self._owes_all = False
        self.now: Latest | None = None
        """What the last look saw."""

    @property
    def count(self) -> int:
        """How many streams there are."""
        return sum(map(len, self._by_agent.values()))

    @asynccontextmanager
    async def listening(self, agent: AgentId) -> AsyncIterator[Ear]:
        """Hold this while a stream of *agent* is open."""
        ear = Ear()
        self._by_agent[agent].add(ear)
        if self._passing is None or self._passing.done():
            self._passed, self._begun = None, asyncio.Event()
            self._loop = asyncio.get_running_loop()
            self._passing = self._loop.create_task(self._pass_all())
        try:
            await self._begun.wait()  # what is committed from here on is passed on
            yield ear
        finally:
            self._by_agent[agent].discard(ear)
            if not self._by_agent[agent]:
                del self._by_agent[agent]
            if not self._by_agent and self._passing is not None:
                self._passing.cancel()
                self._passing = None

    def hear(self, told: Sequence[Told]) -> None:
        """Pass on what was committed here just now, in its order; from any thread.

        Where something else was committed in between, everyone looks instead.
        """
        if not self._news.add(told):
            self._bell.ring()
            return
        self._bell.tell_others()
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop is gone, and all who listened with it
                self._loop.call_soon_threadsafe(self._pass_calls)

    async def _pass_all(self) -> None:
        clock = asyncio.get_running_loop().time
        looked_at = 0.0
        while not self._bell.is_closed:
            if (early_s := looked_at + _BREATH_S - clock()) > 0:
                await asyncio.sleep(early_s)
            rung, looked_at = self._bell.rung_count, clock()
            try:
                self._pass(await self._news.latest(rung, max_age_s=_LOOK_S / 2))
            except SQLAlchemyError as exc:
                _LOG.warning("the streams cannot look: %s", type(exc).__name__)
                await asyncio.sleep(_TROUBLE_S)
                continue
            if self._owes_all and clock() >= self._all_at + _SPACING_S:
                self._owes_all, self._all_at = False, clock()
                self._wake_all()
            patience_s = self._all_at + _SPACING_S - clock() if self._owes_all else _LOOK_S
            await self._bell.heard(rung, patience_s=max(0.0, patience_s))
        self._begun.set()
        self._wake_all()

    def _pass(self, now: Latest) -> None:
        if self.now is None or (now.change, now.presence) != (self.now.change, self.now.presence):
            self._owes_all = True
        self.now = now
        if self._passed is None:  # streams that begin read for themselves what was before
            self._passed = now.call
            self._begun.set()
            return
        if now.call > self._passed:
            self._pass_calls()

    def _pass_calls(self) -> None:
        if self._passed is None:
            return
        for told in self._news.calls_after(self._passed):
            for ear in self._concerned(told):
                ear.tell(told)
            self._passed = told.seq

    def _concerned(self, told: Told) -> list[Ear]:
        whose = calls.concerns(told.event)
        sets = self._by_agent.values() if whose is None else map(self._of, whose)
        return [ear for ears in sets for ear in ears]

    def _of(self, agent: AgentId) -> set[Ear]:
        return self._by_agent.get(agent, set())

    def _wake_all(self) -> None:
        for ears in self._by_agent.values():
            for ear in ears:
                ear.wake()
