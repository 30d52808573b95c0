"""Make sure that a caller is who they say: questions one after the other, and what they prove.

What a proof is worth is assumed (2026-11, an airline replaces it by its own rule): one for whatever
is private, two for a change of the account, three for money, and of those at most one that the
telephone system vouches for, because calling numbers can be forged. Three wrong answers end the
asking for this call. Holds no answer, only which question was asked and how it went.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import IntEnum, StrEnum

import msgspec

from agent_console.domain.value import Value
from agent_console.ids import CustomerId

TRIES = 3


class Level(IntEnum):
    """What may be done for somebody, each with all below it."""

    NOTHING = 0
    SEE = 1
    """Hear what is on file."""
    CHANGE = 2
    """Change the account or a booking."""
    PAY = 3
    """Move money or points."""


NEEDED: Mapping[Level, int] = {Level.NOTHING: 0, Level.SEE: 1, Level.CHANGE: 2, Level.PAY: 3}
"""Proofs each level needs."""


class Question(StrEnum):
    """What may be asked, hardest to know for a stranger first.

    What the screen shows anyway, trips and home, is no question: its answer would be readable.
    """

    MEMBER = "member"
    TICKET = "ticket"
    LOCATOR = "locator"
    BIRTH_DATE = "birth_date"
    EMAIL = "email"
    OTHER_PHONE = "other_phone"


class Attempt(Value, frozen=True, kw_only=True):
    """One question that was asked, and whether the answer was right."""

    question: Question
    is_right: bool
    at: datetime


class IdentityCheck(Value, frozen=True, kw_only=True):
    """How far one caller has proved to be one customer."""

    customer_id: CustomerId
    came_with: str = ""
    """What proves something without a question: the scheme of what they were found by."""
    asked: Question | None = None
    """The question that is on the line now."""
    attempts: tuple[Attempt, ...] = ()

    @property
    def proof_count(self) -> int:
        """Return how many proofs there are."""
        right = {attempt.question for attempt in self.attempts if attempt.is_right}
        return len(right) + bool(self.came_with)

    @property
    def tries_left(self) -> int:
        """Return how many wrong answers there may still be."""
        return max(0, TRIES - sum(not attempt.is_right for attempt in self.attempts))

    @property
    def is_failed(self) -> bool:
        """Tell whether nothing more is asked in this call."""
        return self.tries_left == 0

    @property
    def level(self) -> Level:
        """Return what may be done for this caller; nothing after three wrong answers."""
        if self.is_failed:
            return Level.NOTHING
        return max(level for level, needed in NEEDED.items() if self.proof_count >= needed)

    def missing(self, level: Level) -> int:
        """Return how many proofs *level* still needs."""
        return max(0, NEEDED[level] - self.proof_count)

    def with_asked(self, question: Question) -> "IdentityCheck":
        """Return this with a question put to the caller; raise `ValueError` after three tries."""
        if self.is_failed:
            raise ValueError("three answers were wrong: nothing more is asked")
        return msgspec.structs.replace(self, asked=question)

    def with_answer(self, *, is_right: bool, at: datetime) -> "IdentityCheck":
        """Return this with the answer judged; raise `ValueError` if nothing was asked."""
        if self.asked is None:
            raise ValueError("no question was asked")
        attempt = Attempt(question=self.asked, is_right=is_right, at=at)
        return msgspec.structs.replace(self, asked=None, attempts=(*self.attempts, attempt))

    def next_question(self, available: Sequence[Question]) -> Question | None:
        """Return what to ask next of what is on file; None where nothing is left or allowed."""
        if self.is_failed or self.level is Level.PAY:
            return None
        tried = {attempt.question for attempt in self.attempts}
        return next((one for one in available if one not in tried), None)

    def in_words(self) -> str:
        """Return what the history keeps of it: the level and the questions, no answer."""
        if not self.attempts:
            return ""
        asked = (f"{a.question} {'right' if a.is_right else 'wrong'}" for a in self.attempts)
        return f"Identity: {self.level.name.lower()} ({', '.join(asked)})"
