"""Who is hit by a disruption and has not been spoken to: whom to call before they call."""

from datetime import datetime
from enum import StrEnum

from agent_console.domain.money import Money
from agent_console.domain.trip import Flight
from agent_console.domain.value import Value
from agent_console.ids import AgentId, CustomerId, FlightId, FollowUpId, TripId


class Need(StrEnum):
    """What somebody loses, the worst first."""

    CANCELLED = "cancelled"
    MISSES_CONNECTION = "misses_connection"
    DELAYED = "delayed"


class Affected(Value, frozen=True, kw_only=True):
    """One customer on one disrupted flight."""

    customer_id: CustomerId
    name: str
    tier: str = ""
    tier_rank: int = 0
    worth: Money | None = None
    """What we expect of them, where whoever asks may see it."""
    flight: Flight
    trip_id: TripId | None = None
    need: Need
    misses: FlightId | None = None
    """The connection that is not reached."""
    services: tuple[str, ...] = ()
    """Special service they asked for: WCHR, UMNR."""
    open_promise_count: int = 0
    open_complaint_count: int = 0
    last_spoken_at: datetime | None = None
    """When a person spoke with them last, before the disruption was known."""
    follow_up_id: FollowUpId | None = None
    """The task to call them, if somebody has it."""
    owner_id: AgentId | None = None
    owner_name: str = ""

    is_done: bool = False
    """The task was done or is not wanted any more."""

    @property
    def task_id(self) -> FollowUpId:
        """Return the id of the task to call them: two who assign it at once make one."""
        return FollowUpId(f"reach-{self.flight.id}-{self.customer_id}")

    @property
    def id(self) -> str:
        """Return what a line of the list is known by."""
        return f"{self.customer_id}:{self.flight.id}"

    @property
    def is_assigned(self) -> bool:
        """Tell whether somebody has it to do."""
        return self.follow_up_id is not None and not self.is_done
