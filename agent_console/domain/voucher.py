"""Vouchers: what a passenger is handed while they wait."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from agent_console.domain.money import Money
from agent_console.domain.value import Value
from agent_console.ids import AgentId, CustomerId, FlightId, PassengerId, VoucherId


class VoucherKind(StrEnum):
    """What it is for."""

    MEAL = "meal"
    HOTEL = "hotel"
    TRANSPORT = "transport"
    """From the airport to the hotel and back."""
    COMPENSATION = "compensation"
    """The sum a law names."""
    GOODWILL = "goodwill"


class Voucher(Value, frozen=True, kw_only=True):
    """One voucher of one passenger."""

    id: VoucherId
    customer_id: CustomerId
    passenger_id: PassengerId
    flight_id: FlightId
    kind: VoucherKind
    amount: Money
    ground: str = ""
    """The law or the airline's own rule it is given by, with its article."""
    issued_at: datetime
    issued_by: AgentId
    issued_by_name: str = ""
    withdrawn_at: datetime | None = None
    """Taken back before it was used."""
    version: int = 0

    @property
    def is_good(self) -> bool:
        """Tell whether it still counts."""
        return self.withdrawn_at is None


def doubled(vouchers: Iterable[Voucher]) -> frozenset[VoucherId]:
    """Return those that a passenger was given although they had one of that kind on that flight.

    Two gates without a network may do so; nothing is lost by it, and a person is to look at it. The
    first issued is the one that counts, on every computer.
    """
    first: set[tuple[PassengerId, FlightId, VoucherKind]] = set()
    found: set[VoucherId] = set()
    for one in sorted(vouchers, key=lambda one: (one.issued_at, one.id)):
        key = (one.passenger_id, one.flight_id, one.kind)
        if one.is_good and key in first:
            found.add(one.id)
        elif one.is_good:
            first.add(key)
    return frozenset(found)
