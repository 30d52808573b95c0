"""What several threads of a hub did at the same moment is written down in one transaction.

A transaction costs a wait for the disk and the end of the chain. While one is under way, the next
deeds gather; whoever comes first after it writes all of them down. Nobody gets an answer before
what they did is written: if it cannot be, they are told that the hub cannot do it now.
"""

from collections.abc import Sequence
from threading import Lock

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from agent_console.clock import Clock
from agent_console.domain.audit_entry import AuditEntry
from agent_console.hub.audit import append


class _Waiting:
    def __init__(self, entries: Sequence[AuditEntry], *, are_new: bool) -> None:
        self.entries = entries
        self.are_new = are_new
        self.is_done = False
        self.problem: Exception | None = None


class AuditWriter:
    """Writes deeds down, many at once, from any thread."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock
        self._turn = Lock()
        self._waiting: list[_Waiting] = []
        self.batch_count = 0
        """How many transactions there were."""

    @property
    def waiting_count(self) -> int:
        """How many wait for the transaction that is under way."""
        return len(self._waiting)

    def write(self, *entries: AuditEntry, are_new: bool = False) -> None:
        """Write *entries* down; return once they are safe. Raises what the database raises.

        *are_new*: the hub has just made their ids, so that none can be there already.
        """
        mine = _Waiting(entries, are_new=are_new)
        self._waiting.append(mine)
        with self._turn:
            if not mine.is_done:
                count = len(self._waiting)
                batch, self._waiting[:count] = self._waiting[:count], []
                self._write(batch)
        if mine.problem is not None:
            raise mine.problem

    def _write(self, batch: Sequence[_Waiting]) -> None:
        problem = self._problem_of(batch)
        for one in batch:
            alone = problem is not None and len(batch) > 1 and not _is_everybodys(problem)
            one.problem = self._problem_of([one]) if alone else problem
            one.is_done = True

    def _problem_of(self, batch: Sequence[_Waiting]) -> Exception | None:
        """Write in one transaction; return what kept it from being written."""
        self.batch_count += 1
        try:
            with self._engine.begin() as connection:
                every = [entry for one in batch for entry in one.entries]
                are_new = all(one.are_new for one in batch)
                append(connection, every, at=self._clock(), are_new=are_new)
        except Exception as exc:  # noqa: BLE001 - raised again where the deeds came from
            return exc
        return None


def _is_everybodys(problem: Exception) -> bool:
    """Tell whether nobody can write now; else what one wrote must not stop the others."""
    return isinstance(problem, OperationalError)
