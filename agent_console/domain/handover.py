"""What one agent tells the next when a call is handed over."""

from datetime import datetime

from agent_console.domain.value import Value
from agent_console.ids import AgentId, CustomerId


class Handover(Value, frozen=True, kw_only=True):
    """Who handed a call to whom, and what the next one has to know."""

    at: datetime
    from_id: AgentId
    from_name: str
    to_id: AgentId | None = None
    """The colleague; None for a queue."""
    to_name: str
    """The colleague's name, or the queue's."""
    summary: str = ""
    customer_id: CustomerId | None = None
    """Whom the call is about; None if nobody knows yet."""
