"""What a coach says to an agent about a note, praise as well as advice, and good words to share."""

from datetime import datetime
from enum import StrEnum

from agent_console.domain.score import Dispute, Score
from agent_console.domain.scorecard import Scorecard
from agent_console.domain.value import Value
from agent_console.ids import AgentId, CustomerId, NoteId, OperationId, RemarkId, SharedSnippetId

LONGEST_QUOTE = 500
LONGEST_WORDS = 1000


class Tone(StrEnum):
    """How it is meant."""

    PRAISE = "praise"
    ADVICE = "advice"


class Reply(Value, frozen=True, kw_only=True):
    """What one of the two said to a remark later."""

    id: OperationId
    at: datetime
    author_id: AgentId
    author_name: str = ""
    words: str


class Remark(Value, frozen=True, kw_only=True):
    """A coach's word on a part of a note."""

    id: RemarkId
    customer_id: CustomerId
    note_id: NoteId
    agent_id: AgentId
    """To whom it is said."""
    agent_name: str = ""
    coach_id: AgentId
    coach_name: str = ""
    tone: Tone
    words: str
    start: int = 0
    """Where the part begins, in characters of the note's text as it was; 0 to 0 is all of it."""
    end: int = 0
    quote: str = ""
    """The part as it stood there."""
    at: datetime
    acknowledged_at: datetime | None = None
    """When the agent last said that they have read it and what was said to it since."""
    replies: tuple[Reply, ...] = ()
    """In the order they were said."""
    version: int = 0

    @property
    def is_acknowledged(self) -> bool:
        """Tell whether the agent has read it, and all the coach said to it since."""
        read_at = self.acknowledged_at
        if read_at is None:
            return False
        theirs = (one.at for one in self.replies if one.author_id != self.agent_id)
        return all(at <= read_at for at in theirs)


class SharedSnippet(Value, frozen=True, kw_only=True):
    """Words of a good note, for everybody or for those of some queues."""

    id: SharedSnippetId
    customer_id: CustomerId
    """Whose note they are from, so that they go with the person; the team's place if nobody's."""
    name: str
    title: str
    text: str
    queues: tuple[str, ...] = ()
    """For those who work one of these; empty: for everybody."""
    note_id: NoteId | None = None
    author_name: str = ""
    """Who wrote the good note."""
    shared_by: AgentId
    shared_by_name: str = ""
    at: datetime
    withdrawn_at: datetime | None = None
    version: int = 0


class CoachingFile(Value, frozen=True, kw_only=True):
    """All that concerns one person, as agent and as coach: the newest, and all that is open."""

    remarks: tuple[Remark, ...] = ()
    """Newest first."""
    scores: tuple[Score, ...] = ()
    """Of this person's notes, newest first, without those that were replaced."""
    disputes: tuple[Dispute, ...] = ()
    snippets: tuple[SharedSnippet, ...] = ()
    """By name."""
    cards: tuple[Scorecard, ...] = ()
    """The forms those scores were made with."""

    def without(self, customers: frozenset[CustomerId]) -> "CoachingFile":
        """Return the file without anything about *customers*."""
        return CoachingFile(
            remarks=tuple(one for one in self.remarks if one.customer_id not in customers),
            scores=tuple(one for one in self.scores if one.customer_id not in customers),
            disputes=tuple(one for one in self.disputes if one.customer_id not in customers),
            snippets=tuple(one for one in self.snippets if one.customer_id not in customers),
            cards=self.cards,
        )


def is_quoted(remark: Remark, text: str) -> bool:
    """Tell whether the part a remark is about still stands in *text* where it stood."""
    return text[remark.start : remark.end] == remark.quote
