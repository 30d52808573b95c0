"""What a reviewer made of a note, and what the agent has to say about it.

Each reviewer's score is a record of its own and is never changed: a better one replaces it, and
says which one it replaces. So two who score at once both count, and one who scores at two desks is
asked.
"""

from datetime import datetime
from enum import StrEnum

from agent_console.domain.value import Value
from agent_console.ids import AgentId, CustomerId, NoteId, ScoreId


class Score(Value, frozen=True, kw_only=True):
    """One reviewer's dots for one note."""

    id: ScoreId
    customer_id: CustomerId
    note_id: NoteId
    agent_id: AgentId
    """Whose note it is."""
    agent_name: str = ""
    reviewer_id: AgentId
    reviewer_name: str = ""
    card_id: str
    card_version: int
    marks: dict[str, int | None]
    """Dots by item, 0 to 5; None: it did not apply."""
    points: int | None = None
    """0 to 100 by the rule of the card, worked out by the hub."""
    words: str = ""
    at: datetime
    replaces: ScoreId | None = None
    """The reviewer's score before this one, as it was seen."""
    is_replaced: bool = False
    is_blind: bool = True
    """The reviewer had not seen anybody else's score: only such ones are compared."""
    version: int = 0


class Verdict(StrEnum):
    """What a supervisor answers to a dispute."""

    OPEN = "open"
    STANDS = "stands"
    CHANGED = "changed"
    """The agent was right: the note is scored anew."""


class Dispute(Value, frozen=True, kw_only=True):
    """The agent does not agree with a score; there is one dispute for each."""

    score_id: ScoreId
    customer_id: CustomerId
    agent_id: AgentId
    agent_name: str = ""
    words: str
    at: datetime
    verdict: Verdict = Verdict.OPEN
    answer: str = ""
    answered_by: AgentId | None = None
    answered_by_name: str = ""
    answered_at: datetime | None = None
    version: int = 0

    @property
    def id(self) -> ScoreId:
        """Return what it is known by."""
        return self.score_id

    @property
    def is_open(self) -> bool:
        """Tell whether the agent waits for an answer."""
        return self.verdict is Verdict.OPEN
