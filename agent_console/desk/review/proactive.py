"""Whom to call before they call: hit by a disruption and not spoken to, and who of us does it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from agent_console.clock import Clock
from agent_console.desk.files import Files
from agent_console.domain.affected import Affected
from agent_console.domain.agent import Agent
from agent_console.domain.follow_up import Owner
from agent_console.ids import OperationId
from agent_console.wire.coaching import AffectedAnswer

CALL_WITHIN = timedelta(minutes=30)
"""14 CFR 259.8: whoever is hit hears of it within 30 minutes."""


@dataclass(frozen=True, slots=True)
class Assigned:
    """What was given to somebody to do."""

    operations: tuple[OperationId, ...]


@dataclass(frozen=True, slots=True)
class Proactive:
    """The list, and what is done with it."""

    files: Files
    agent: Agent
    clock: Clock

    def from_copy(self) -> AffectedAnswer:
        """Return the list of whom this PC keeps, without the hub."""
        raise NotImplementedError

    def assign(self, some: Sequence[Affected], to: Owner, *, what: str) -> Assigned:
        """Give each of *some* to a colleague or queue as a task; *what* is its first words.

        Who has one of these already gets it with the new owner.
        """
        raise NotImplementedError

    def undo(self, done: Assigned) -> bool:
        """Take back what was not sent yet, all of it or nothing; False if some of it was."""
        return self.files.journal.take_back(done.operations, now=self.clock())
