"""What is asked and answered about a person's own rights."""

from agent_console.domain.value import Value
from agent_console.ids import CustomerId


class HoldRequest(Value, frozen=True, kw_only=True):
    """Keep somebody from being erased, because of this."""

    reason: str


class Objected(Value, frozen=True, kw_only=True):
    """From now on this customer is offered nothing."""

    customer_id: CustomerId
    is_new: bool
    """False if nothing was welcome before."""
