"""What somebody asks who has to see more than their role shows."""

from datetime import datetime

from agent_console.domain.value import Value
from agent_console.ids import CustomerId


class BreakGlass(Value, frozen=True, kw_only=True):
    """Show me all of this customer, because of this."""

    id: str
    """Made where it is asked, so that asking twice is once."""
    customer_id: CustomerId
    reason: str


class BrokenGlass(Value, frozen=True, kw_only=True):
    """It is shown until then; that it is, and why, supervisors see."""

    customer_id: CustomerId
    until: datetime
