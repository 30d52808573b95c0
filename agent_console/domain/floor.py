"""The floor: who is on which call, who waits, and how the day goes beside the same day last week.

Names colleagues and no customer: of a number only the last digits are shown.
"""

from datetime import datetime

from agent_console.domain.channel import Direction
from agent_console.domain.presence import PresenceState
from agent_console.domain.share import Share
from agent_console.domain.stage import Stage
from agent_console.domain.tally import Tally
from agent_console.domain.value import Value
from agent_console.ids import AgentId, CallId


class ServiceGoal(Value, frozen=True, kw_only=True):
    """What a company wants of its telephones: such a share answered within so many seconds."""

    within_s: int = 20
    share: float = 0.8


class OnCall(Value, frozen=True, kw_only=True):
    """A call somebody is on."""

    call_id: CallId
    stage: Stage
    since: datetime
    """When it was answered, or began to ring."""
    queue: str = ""
    direction: Direction = Direction.INBOUND
    number: str = ""
    """The last digits, the others as dots; empty when withheld."""


class AtWork(Value, frozen=True, kw_only=True):
    """One colleague: what they do now, since when, and how their day goes."""

    agent_id: AgentId
    name: str
    team: str = ""
    """Where they sit."""
    state: PresenceState = PresenceState.AWAY
    since: datetime | None = None
    """None for who was not heard of in this shift."""
    calls: tuple[OnCall, ...] = ()
    """What they talk on or hold, longest first; more than one with a consultation."""
    today: Tally = Tally()
    last_week: Tally = Tally()
    """The same hours of the same day a week ago. Of first contacts solved this counts, and not
    today: of today nobody can know before seven days are over."""


class QueueNow(Value, frozen=True, kw_only=True):
    """One queue: who waits, since when, and how its day goes."""

    queue: str
    """Empty for calls that came by no queue."""
    waiting_count: int = 0
    longest_since: datetime | None = None
    """When the call began to ring that waits longest."""
    talking_count: int = 0
    available_count: int = 0
    """Colleagues of this queue who can take a call."""
    today: Tally = Tally()
    last_week: Tally = Tally()


class HalfHour(Value, frozen=True, kw_only=True):
    """Half an hour of the day, and the same a week ago."""

    starts_at: datetime
    today: Tally = Tally()
    last_week: Tally = Tally()


class ReasonCount(Value, frozen=True, kw_only=True):
    """How often people called for a reason, most first."""

    reason: str
    """As a path, for example "disruption/rebooking"; empty where none was given."""
    count: int
    last_week_count: int = 0
    upto: float = 1.0
    """The share of all contacts that this reason and those before it make (Pareto)."""


class StepAnswers(Value, frozen=True, kw_only=True):
    """What became of one kind of next step."""

    action: str
    accepted_count: int = 0
    declined_count: int = 0
    not_now_count: int = 0

    @property
    def accepted(self) -> Share:
        """Return how many were taken; its interval says how sure that is."""
        answers = self.accepted_count + self.declined_count + self.not_now_count
        return Share(yes=self.accepted_count, of=answers)


class Floor(Value, frozen=True, kw_only=True):
    """Everything of one moment. The figures of last week end at the same time of the day."""

    as_of: datetime
    begins_at: datetime
    """The midnight the day began with."""
    zone: str = "UTC"
    """IANA name: whose midnight that is."""
    team: str = ""
    """Only these colleagues are counted; empty: all."""
    queue: str = ""
    """Only this queue is counted; empty: all."""
    goal: ServiceGoal = ServiceGoal()
    today: Tally = Tally()
    last_week: Tally = Tally()
    solved: Share = Share()
    """Contacts of the same hours a week ago that were solved at once: their seven days are over,
    of younger ones nobody can know yet."""
    solved_before: Share = Share()
    """The same a week before that."""
    agents: tuple[AtWork, ...] = ()
    """By name."""
    queues: tuple[QueueNow, ...] = ()
    half_hours: tuple[HalfHour, ...] = ()
    """The whole day, earliest first; those to come have what was a week ago."""
    reasons: tuple[ReasonCount, ...] = ()
    steps: tuple[StepAnswers, ...] = ()
    """By how often they were answered."""
    teams: tuple[str, ...] = ()
    """All there are, for choosing."""

    @property
    def waiting_count(self) -> int:
        """Return how many calls wait to be answered."""
        return sum(one.waiting_count for one in self.queues)

    @property
    def longest_since(self) -> datetime | None:
        """Return when the call began to ring that waits longest."""
        waits = [one.longest_since for one in self.queues if one.longest_since is not None]
        return min(waits, default=None)
