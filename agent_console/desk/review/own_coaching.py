"""What is said to whoever works here about their notes, for the time between two calls."""

from dataclasses import dataclass

from agent_console.clock import Clock
from agent_console.desk.files import Files
from agent_console.domain.agent import Agent
from agent_console.domain.card_numbers import masked
from agent_console.domain.coaching import LONGEST_WORDS, CoachingFile, Remark
from agent_console.domain.score import Score
from agent_console.errors import BadInput
from agent_console.ids import OperationId, new_id
from agent_console.wire.operation import AnswerRemark, DisputeScore, Operation

Matter = Remark | Score
"""What stands on the card: a remark not acknowledged, or a score not looked at."""


@dataclass(frozen=True, slots=True)
class OwnCoaching:
    """One person's remarks and scores, from the copy on this PC with the journal on top."""

    files: Files
    agent: Agent
    clock: Clock

    def file(self) -> CoachingFile:
        """Return all of it, what was said here and the hub has not confirmed included."""
        raise NotImplementedError

    def waiting(self) -> tuple[Matter, ...]:
        """Return what this person has not acknowledged yet, oldest first."""
        raise NotImplementedError

    def acknowledge(self, matter: Matter, words: str = "") -> OperationId | None:
        """Say that it was read, with *words* to it or without; a score has no operation for it."""
        raise NotImplementedError

    def dispute(self, score: Score, words: str) -> OperationId:
        """Say that one does not agree, and why. Raises `BadInput` without words."""
        safe = masked(words.strip())[:LONGEST_WORDS]
        if not safe:
            raise BadInput("Say why you do not agree")
        made = DisputeScore(
            id=OperationId(new_id()),
            at=self.clock(),
            customer_id=score.customer_id,
            score_id=score.id,
            words=safe,
        )
        return self._queue(made)

    def answer(self, remark: Remark, words: str) -> OperationId:
        """Say something to a remark, which acknowledges it."""
        made = AnswerRemark(
            id=OperationId(new_id()),
            at=self.clock(),
            customer_id=remark.customer_id,
            remark_id=remark.id,
            words=masked(words.strip())[:LONGEST_WORDS],
        )
        return self._queue(made)

    def _queue(self, operation: Operation) -> OperationId:
        self.files.journal.queue(operation, at=self.clock())
        return operation.id
