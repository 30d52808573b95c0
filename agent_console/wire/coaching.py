"""Scores, coaching, whom to call and who looked at whom, as supervisors ask the hub for them."""

from datetime import datetime

from agent_console.domain.access_pattern import AccessPattern
from agent_console.domain.affected import Affected
from agent_console.domain.agreement import Agreement
from agent_console.domain.coaching import Remark
from agent_console.domain.score import Dispute, Score
from agent_console.domain.scorecard import Scorecard
from agent_console.domain.value import Value
from agent_console.ids import AgentId, CustomerId, NoteId


class Scorecards(Value, frozen=True, kw_only=True):
    """The forms that count now, one version of each."""

    cards: tuple[Scorecard, ...] = ()


class ScorecardRequest(Value, frozen=True, kw_only=True):
    """A scorecard's YAML, to be checked and handed out."""

    text: str


class NoteReview(Value, frozen=True, kw_only=True):
    """What reviewers and coaches made of one note."""

    note_id: NoteId
    customer_id: CustomerId
    scores: tuple[Score, ...] = ()
    """Newest first, those that were replaced behind the one that counts."""
    disputes: tuple[Dispute, ...] = ()
    remarks: tuple[Remark, ...] = ()
    hidden_count: int = 0
    """Other reviewers' scores that are kept back until whoever asks has scored."""


class PairAgreement(Value, frozen=True, kw_only=True):
    """How far two reviewers agree on the notes both scored without seeing the other's score."""

    first_id: AgentId
    first_name: str = ""
    second_id: AgentId
    second_name: str = ""
    note_count: int
    whole: Agreement
    items: dict[str, Agreement] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    """By the key of the item."""
    one_left_out_count: int = 0
    """Judgements only one of the two found to apply."""


class CalibrationAnswer(Value, frozen=True, kw_only=True):
    """How far reviewers agree on one scorecard."""

    card_id: str
    since: datetime
    pairs: tuple[PairAgreement, ...] = ()
    """Those who scored most notes together first."""


class CoachingHistory(Value, frozen=True, kw_only=True):
    """What was said to one agent and what their notes were given, newest first."""

    agent_id: AgentId
    remarks: tuple[Remark, ...] = ()
    scores: tuple[Score, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    praise_count: int = 0
    advice_count: int = 0
    """Of all there are, not of those listed."""
    mean_points: float | None = None
    scored_count: int = 0


class DisputesAnswer(Value, frozen=True, kw_only=True):
    """Disputes with the scores they are about, the oldest open one first."""

    disputes: tuple[Dispute, ...] = ()
    scores: tuple[Score, ...] = ()


class AffectedAnswer(Value, frozen=True, kw_only=True):
    """Who is hit by disruptions and was not spoken to, in the order of need and worth."""

    affected: tuple[Affected, ...] = ()
    spoken_to_count: int = 0
    """So many more are hit, and somebody spoke with them since."""
    is_from_copy: bool = False
    """The hub could not be asked: whom this PC keeps."""


class PatternsAnswer(Value, frozen=True, kw_only=True):
    """What is unusual in who looked at whom."""

    since: datetime
    patterns: tuple[AccessPattern, ...] = ()
    """Those that deserve a question most first."""
    looked_through_count: int = 0
    """So many deeds were looked through."""
