"""What we said we would do, by when."""

from datetime import datetime, timedelta
from enum import StrEnum

from agent_console.domain.channel import Channel
from agent_console.domain.money import Money
from agent_console.domain.value import Value
from agent_console.ids import AgentId, CaseId, CustomerId, PromiseId

_BEFORE, _AFTER = timedelta(minutes=5), timedelta(hours=12)
"""A promise belongs to the contact it was made in; clocks and wrap-up take their time. Assumed."""


class PromiseState(StrEnum):
    """What became of it."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"
    WITHDRAWN = "withdrawn"


class Promise(Value, frozen=True, kw_only=True):
    """One promise to one customer."""

    id: PromiseId
    customer_id: CustomerId
    what: str
    """In words the customer would recognise, without the amount."""
    due_at: datetime
    made_at: datetime
    amount: Money | None = None
    state: PromiseState = PromiseState.OPEN
    channel: Channel = Channel.PHONE
    made_by: AgentId | None = None
    made_by_name: str = ""
    owner_id: AgentId | None = None
    """The colleague who keeps it; None for a queue, or where nobody was named."""
    owner_name: str = ""
    """The colleague's name, or the queue's."""
    case_id: CaseId | None = None
    version: int = 0

    @property
    def is_open(self) -> bool:
        """Tell whether it still has to be kept."""
        return self.state is PromiseState.OPEN

    def is_overdue(self, *, now: datetime) -> bool:
        """Tell whether it is open and its time has passed."""
        return self.is_open and self.due_at < now

    def is_of_contact(self, *, at: datetime, by: AgentId | None) -> bool:
        """Tell whether it was made in the contact that began *at*, by whoever spoke then."""
        is_then = at - _BEFORE <= self.made_at <= at + _AFTER
        return is_then and self.made_by in {None, by}
