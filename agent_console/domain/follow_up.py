"""What is still to be done for a customer: a call-back, or a task for somebody."""

from datetime import datetime
from enum import StrEnum

from agent_console.domain.value import Value
from agent_console.ids import AgentId, CallId, CustomerId, FollowUpId


class FollowUpKind(StrEnum):
    """What is to be done."""

    CALL_BACK = "call_back"
    TASK = "task"


class FollowUpState(StrEnum):
    """What became of it."""

    OPEN = "open"
    DONE = "done"
    WITHDRAWN = "withdrawn"


class Owner(Value, frozen=True, kw_only=True):
    """Who does it: a colleague, or a queue, which has a name and no id."""

    id: AgentId | None = None
    name: str = ""


class FollowUp(Value, frozen=True, kw_only=True):
    """A call-back or a task, for a colleague or for a queue."""

    id: FollowUpId
    customer_id: CustomerId
    kind: FollowUpKind
    what: str
    """What it is about, in words."""
    due_at: datetime
    made_at: datetime
    whom: str = ""
    """Whom to ask for, where that is not the customer."""
    number: str = ""
    """The number to call, in E.164; empty for a task."""
    time_zone: str = ""
    """IANA name of where the customer is; empty if nobody knows."""
    owner_id: AgentId | None = None
    """The colleague who does it; None for a queue."""
    owner_name: str = ""
    """The colleague's name, or the queue's."""
    made_by: AgentId | None = None
    made_by_name: str = ""
    call_id: CallId | None = None
    """The call it was agreed on."""
    state: FollowUpState = FollowUpState.OPEN
    settled_at: datetime | None = None
    version: int = 0

    @property
    def is_open(self) -> bool:
        """Tell whether it still has to be done."""
        return self.state is FollowUpState.OPEN

    @property
    def owner(self) -> Owner:
        """Return who does it."""
        return Owner(id=self.owner_id, name=self.owner_name)

    def is_overdue(self, *, now: datetime) -> bool:
        """Tell whether it is open and its time has passed."""
        return self.is_open and self.due_at < now
