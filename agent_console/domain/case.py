"""Something a customer waits for us to settle."""

from datetime import datetime
from enum import StrEnum

from agent_console.domain.channel import Channel
from agent_console.domain.value import Value
from agent_console.ids import CaseId, CustomerId, TripId


class CaseKind(StrEnum):
    """What a case is about."""

    COMPLAINT = "complaint"
    REFUND = "refund"
    BAG = "bag"
    REQUEST = "request"


class Case(Value, frozen=True, kw_only=True):
    """An open or closed matter."""

    id: CaseId
    customer_id: CustomerId
    kind: CaseKind
    subject: str
    opened_at: datetime
    closed_at: datetime | None = None
    channel: Channel = Channel.PHONE
    trip_id: TripId | None = None
    version: int = 0

    @property
    def is_open(self) -> bool:
        """Tell whether the customer still waits."""
        return self.closed_at is None
