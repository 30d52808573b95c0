"""What was noticed and handed out on one flight: as the hub said, with what this desk did on top.

For whoever the CRM does not know this is all there is: they have no file.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import msgspec

from agent_console.desk.files import Files
from agent_console.domain.gate import Passenger
from agent_console.domain.observation import Observation
from agent_console.domain.voucher import Voucher
from agent_console.ids import FlightId, ObservationId, VoucherId
from agent_console.wire.operation import IssueVoucher, Observe, Operation, WithdrawVoucher


@dataclass(frozen=True, slots=True)
class OnFlight:
    """What stands with the passengers of one flight."""

    noticed: Mapping[ObservationId, Observation]
    handed: Mapping[VoucherId, Voucher]

    def noticed_of(self, passenger: Passenger) -> tuple[Observation, ...]:
        """Return what was noticed about one passenger and counts, newest first."""
        theirs = (one for one in self.noticed.values() if one.customer_id == passenger.customer_id)
        return tuple(sorted((one for one in theirs if one.counts), key=_when, reverse=True))

    def handed_to(self, passenger: Passenger) -> tuple[Voucher, ...]:
        """Return the vouchers of one passenger, those taken back included."""
        return tuple(one for one in self.handed.values() if one.passenger_id == passenger.id)


def on_flight(files: Files, flight: FlightId) -> OnFlight:
    """Read all that was noticed and handed out on *flight*."""
    noticed, handed = files.cache.at_gate(flight)
    found = OnFlight({one.id: one for one in noticed}, {one.id: one for one in handed})
    ours = (entry.operation for entry in files.journal.entries())
    return _laid_over(found, ours, flight)


def of_stranger(files: Files, passenger: Passenger) -> OnFlight:
    """Read what was noticed about and handed to somebody the CRM does not know."""
    noticed, handed = files.cache.at_gate_about(passenger.customer_id, passenger.flight_id)
    found = OnFlight({one.id: one for one in noticed}, {one.id: one for one in handed})
    ours = (entry.operation for entry in files.journal.of_customer(passenger.customer_id))
    return _laid_over(found, ours, passenger.flight_id)


def _laid_over(found: OnFlight, ours: Iterable[Operation], flight: FlightId) -> OnFlight:
    noticed, handed = dict(found.noticed), dict(found.handed)
    for operation in ours:
        match operation:
            case Observe(observation=one) if one.flight_id == flight:
                noticed.setdefault(one.id, one)
            case IssueVoucher(voucher=one) if one.flight_id == flight:
                handed.setdefault(one.id, one)
            case WithdrawVoucher(voucher_id=key, at=at) if key in handed:
                taken = handed[key].withdrawn_at or at
                handed[key] = msgspec.structs.replace(handed[key], withdrawn_at=taken)
    return OnFlight(noticed, handed)


def _when(one: Observation) -> tuple[object, str]:
    return one.at, one.id
