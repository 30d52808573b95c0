"""What is said to whoever works here about their notes, for the time between two calls."""

from dataclasses import dataclass
from datetime import timedelta

from msgspec.structs import replace

from agent_console.clock import Clock
from agent_console.desk.files import Files
from agent_console.domain.agent import Agent
from agent_console.domain.card_numbers import masked
from agent_console.domain.coaching import LONGEST_WORDS, CoachingFile, Remark, Reply
from agent_console.domain.score import Dispute, Score
from agent_console.errors import BadInput
from agent_console.ids import OperationId, new_id
from agent_console.wire.codec import decode, encode
from agent_console.wire.operation import AnswerRemark, DisputeScore, Operation, SendRemark

_READ = "coaching.read"
_REMEMBERED = 500
_NEW = timedelta(days=14)
"""A score older than that is history and no news. Assumed, 2026-11."""

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
        file, _ = self.files.cache.coaching()
        for entry in self.files.journal.entries():
            file = _laid_over(file, entry.operation, self.agent)
        return file

    def waiting(self) -> tuple[Matter, ...]:
        """Return what this person has not acknowledged yet, oldest first."""
        file, read = self.file(), self._read()
        settled = {one.score_id for one in file.disputes if not one.is_open}
        since = self.clock() - _NEW
        mine = [one for one in file.remarks if one.agent_id == self.agent.id]
        found: list[Matter] = [one for one in mine if not one.is_acknowledged]
        new = (one for one in file.scores if one.at > since)
        found += (one for one in new if _mark(one, is_settled=one.id in settled) not in read)
        return tuple(sorted(found, key=lambda one: (one.at, one.id)))

    def acknowledge(self, matter: Matter, words: str = "") -> OperationId | None:
        """Say that it was read, with *words* to it or without; a score has no operation for it."""
        if isinstance(matter, Remark):
            return self.answer(matter, words)
        settled = {one.score_id for one in self.file().disputes if not one.is_open}
        marks = {_mark(matter, is_settled=False), _mark(matter, is_settled=matter.id in settled)}
        kept = [*(one for one in self._read() if one not in marks), *sorted(marks)][-_REMEMBERED:]
        self.files.journal.remember(f"{_READ}:{self.agent.id}", encode(kept).decode())
        return None

    def dispute_of(self, score: Score) -> Dispute | None:
        """Return what this person said to a score, and what they were answered."""
        return next((one for one in self.file().disputes if one.score_id == score.id), None)

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

    def _read(self) -> list[str]:
        kept = self.files.journal.remembered(f"{_READ}:{self.agent.id}")
        return decode(kept, list[str]) if kept else []

    def _queue(self, operation: Operation) -> OperationId:
        self.files.journal.queue(operation, at=self.clock())
        return operation.id


def _mark(score: Score, *, is_settled: bool) -> str:
    """Return what is remembered of a score that was looked at, with or without an answer."""
    return f"{score.id}:settled" if is_settled else score.id


def _laid_over(file: CoachingFile, operation: Operation, agent: Agent) -> CoachingFile:
    if isinstance(operation, SendRemark):
        if any(one.id == operation.remark.id for one in file.remarks):
            return file
        return replace(file, remarks=(operation.remark, *file.remarks))
    if isinstance(operation, AnswerRemark):
        remarks = tuple(_answered(one, operation, agent) for one in file.remarks)
        return replace(file, remarks=remarks)
    if isinstance(operation, DisputeScore):
        if any(one.score_id == operation.score_id for one in file.disputes):
            return file
        made = Dispute(
            score_id=operation.score_id,
            customer_id=operation.customer_id,
            agent_id=agent.id,
            agent_name=agent.name,
            words=operation.words,
            at=operation.at,
        )
        return replace(file, disputes=(made, *file.disputes))
    return file


def _answered(remark: Remark, operation: AnswerRemark, agent: Agent) -> Remark:
    if remark.id != operation.remark_id:
        return remark
    replies, read_at = remark.replies, remark.acknowledged_at
    if operation.words and all(one.id != operation.id for one in replies):
        reply = Reply(
            id=operation.id,
            at=operation.at,
            author_id=agent.id,
            author_name=agent.name,
            words=operation.words,
        )
        replies = (*replies, reply)
    if agent.id == remark.agent_id:
        read_at = max(read_at or operation.at, operation.at)
    return replace(remark, replies=replies, acknowledged_at=read_at)
