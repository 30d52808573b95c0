"""What telephone systems report at the same moment is stored in one transaction.

A transaction costs a wait for the disk. While one is under way, the next reports gather; whoever
comes first after it takes all of them in. An event loop hands all that gathered to one thread.
"""

import asyncio
from collections.abc import Callable
from threading import Lock

from agent_console.hub.telephony.report import Report, Verdict

Hear = Callable[..., tuple[Verdict, ...]]


class _Waiting:
    """Reports of one message, and what became of them."""

    def __init__(self, reports: tuple[Report, ...]) -> None:
        self.reports = reports
        self.verdicts: tuple[Verdict, ...] | None = None
        self.problem: Exception | None = None

    @property
    def is_done(self) -> bool:
        return self.verdicts is not None or self.problem is not None

    @property
    def outcome(self) -> tuple[Verdict, ...]:
        """What became of them, or the problem raised."""
        if self.problem is not None:
            raise self.problem
        return self.verdicts or ()


class Intake:
    """Takes reports in, many at once, from any thread."""

    def __init__(self, hear: Hear) -> None:
        self._hear = hear
        self._turn = Lock()
        self._waiting: list[_Waiting] = []
        self._storing: asyncio.Future[None] | None = None
        self.batch_count = 0
        """How many transactions there were."""

    def take(self, *reports: Report) -> tuple[Verdict, ...]:
        """Store *reports*; return once they are safe. Raises what storing them raises."""
        mine = _Waiting(reports)
        self._waiting.append(mine)
        self._take_next(mine)
        return mine.outcome

    async def taken(self, *reports: Report) -> tuple[Verdict, ...]:
        """As `take`, while the event loop goes on."""
        loop = asyncio.get_running_loop()
        mine = _Waiting(reports)
        self._waiting.append(mine)
        while not mine.is_done:
            storing = self._storing
            if storing is None or storing.done() or storing.get_loop() is not loop:
                storing = self._storing = loop.run_in_executor(None, self._take_next, mine)
            await asyncio.shield(storing)
        return mine.outcome

    def _take_next(self, mine: _Waiting) -> None:
        """Take in all that waits, unless another thread did so with *mine*."""
        with self._turn:
            if not mine.is_done:
                count = len(self._waiting)
                batch, self._waiting[:count] = self._waiting[:count], []
                self._take_all(batch)

    def _take_all(self, batch: list[_Waiting]) -> None:
        try:
            self._store(batch)
        except Exception as exc:  # noqa: BLE001 - raised again where the reports came from
            if len(batch) == 1:
                batch[0].problem = exc
                return
            for one in batch:  # what is wrong with one is no reason to lose the others
                self._take_all([one])

    def _store(self, batch: list[_Waiting]) -> None:
        self.batch_count += 1
        verdicts = iter(self._hear(*(report for one in batch for report in one.reports)))
        for one in batch:
            one.verdicts = tuple(next(verdicts) for _ in one.reports)
