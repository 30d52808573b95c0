"""Score notes by a form, and answer agents who do not agree.

What a reviewer says is on disk before it returns and reaches the hub once; several reviewers of one
note each have a record of their own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from agent_console.clock import Clock
from agent_console.domain.agent import Agent
from agent_console.domain.card_numbers import masked
from agent_console.domain.note import Note
from agent_console.domain.score import Dispute, Score, Verdict
from agent_console.domain.scorecard import Marks, Scorecard
from agent_console.errors import BadInput
from agent_console.ids import NoteId, OperationId, ScoreId, new_id
from agent_console.store.journal import Journal
from agent_console.wire.coaching import NoteReview
from agent_console.wire.operation import KeepScore, Operation, SettleDispute


@dataclass(frozen=True, slots=True)
class Scoring:
    """One reviewer's scores."""

    journal: Journal
    agent: Agent
    clock: Clock

    def score(
        self,
        note: Note,
        card: Scorecard,
        marks: Marks,
        *,
        words: str = "",
        replaces: ScoreId | None = None,
        is_blind: bool = True,
        until: datetime | None = None,
    ) -> Score:
        """Keep dots for every item of *card*; *replaces* is one's score before, as it was seen.

        Until *until* it is not sent. Raises `BadInput` where an item has no dots, or not such.
        """
        missing = card.missing(marks)
        if missing:
            raise BadInput("{count} items have no dots yet", count=len(missing))
        at = self.clock()
        made = Score(
            id=ScoreId(new_id()),
            customer_id=note.customer_id,
            note_id=note.id,
            agent_id=note.agent_id,
            agent_name=note.agent_name,
            reviewer_id=self.agent.id,
            reviewer_name=self.agent.name,
            card_id=card.id,
            card_version=card.version,
            marks={one.key: marks[one.key] for one in card.items},
            points=card.points(marks),
            words=masked(words.strip()),
            at=at,
            replaces=replaces,
            is_blind=is_blind,
        )
        key = OperationId(new_id())
        self._queue(KeepScore(id=key, at=at, customer_id=note.customer_id, score=made), until)
        return made

    def settle(self, dispute: Dispute, verdict: Verdict, words: str) -> OperationId:
        """Answer an agent who did not agree; where they were right, score anew beside it."""
        answer = masked(words.strip())
        if not answer:
            raise BadInput("An answer says why")
        made = SettleDispute(
            id=OperationId(new_id()),
            at=self.clock(),
            customer_id=dispute.customer_id,
            score_id=dispute.score_id,
            verdict=verdict,
            words=answer,
        )
        return self._queue(made, None)

    def own(self, note: NoteId) -> tuple[Score, ...]:
        """Return what was scored here and the hub has not said back, newest first."""
        mine = (one.score for one in _said(self.journal) if one.score.note_id == note)
        return tuple(sorted(mine, key=lambda one: one.at, reverse=True))

    def waiting(self, score: Score) -> OperationId | None:
        """Return the operation *score* waits in, None if the hub has it: to take it back by."""
        found = (one.id for one in _said(self.journal) if one.score.id == score.id)
        return next(found, None)

    def laid_over(self, review: NoteReview) -> NoteReview:
        """Return *review* with what was scored here on top."""
        known = {one.id for one in review.scores}
        ours = [one for one in self.own(review.note_id) if one.id not in known]
        gone = {one.replaces for one in ours}
        theirs = (replaced(one) if one.id in gone else one for one in review.scores)
        return NoteReview(
            note_id=review.note_id,
            customer_id=review.customer_id,
            scores=(*ours, *theirs),
            disputes=review.disputes,
            remarks=review.remarks,
            hidden_count=review.hidden_count,
        )

    def _queue(self, operation: Operation, until: datetime | None) -> OperationId:
        self.journal.queue(operation, at=self.clock(), until=until)
        return operation.id


def replaced(score: Score) -> Score:
    """Return *score* as one that does not count any more."""
    from msgspec.structs import replace

    return replace(score, is_replaced=True)


def _said(journal: Journal) -> Iterable[KeepScore]:
    found = (entry.operation for entry in journal.entries())
    return (one for one in found if isinstance(one, KeepScore))
