"""The same for many at once: "hotel for these 12", looked at first and undone for a while."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from agent_console.desk.gate.disruption import Reaccommodation
from agent_console.desk.gate.work import GateWork
from agent_console.domain.gate import Passenger, Status
from agent_console.domain.money import Money
from agent_console.domain.value import Value
from agent_console.domain.voucher import Voucher, VoucherKind
from agent_console.ids import FlightId, OperationId, TripId, VoucherId, new_id
from agent_console.nba.ways import Way
from agent_console.wire.operation import Operation

UNDONE_FOR = timedelta(seconds=20)
"""So long nothing of a batch is sent, and all of it can be taken back."""


class Act(StrEnum):
    """What is done for many."""

    MEAL = "meal"
    HOTEL = "hotel"
    """Hotel, and transport to it."""
    COMPENSATION = "compensation"
    REBOOK = "rebook"


class WhyNot(StrEnum):
    """Why somebody is left out."""

    HAS_IT = "has_it"
    NOT_OWED = "not_owed"
    NO_WAY = "no_way"
    """Nothing with a free seat goes, or those before them took it."""
    NEEDS_NONE = "needs_none"


class Part(Value, frozen=True, kw_only=True):
    """What a batch does for one passenger; nothing where it says why not."""

    passenger: Passenger
    vouchers: tuple[Voucher, ...] = ()
    way: Way | None = None
    trip_id: TripId | None = None
    instead_of: tuple[FlightId, ...] = ()
    seat_count: int = 1
    why_not: WhyNot | None = None


class Batch(Value, frozen=True, kw_only=True):
    """What would be done, before it is."""

    act: Act
    parts: tuple[Part, ...]

    @property
    def count(self) -> int:
        """Return for how many something is done."""
        return sum(one.why_not is None for one in self.parts)

    @property
    def total(self) -> tuple[Money, ...]:
        """Return the sum of the vouchers, one for each currency."""
        sums: dict[str, Money] = {}
        for voucher in (v for part in self.parts for v in part.vouchers):
            before = sums.get(voucher.amount.currency)
            sums[voucher.amount.currency] = before + voucher.amount if before else voucher.amount
        return tuple(sums[currency] for currency in sorted(sums))


class Done(Value, frozen=True, kw_only=True):
    """A batch that was done, and until when it can be taken back."""

    keys: tuple[OperationId, ...]
    until: datetime


_KINDS = {
    Act.MEAL: (VoucherKind.MEAL,),
    Act.HOTEL: (VoucherKind.HOTEL, VoucherKind.TRANSPORT),
    Act.COMPENSATION: (VoucherKind.COMPENSATION,),
}


def preview(act: Act, chosen: Sequence[Reaccommodation], work: GateWork) -> Batch:
    """Return what *act* would do for those *chosen*, in their order; nothing is done."""
    if act is Act.REBOOK:
        return Batch(act=act, parts=tuple(_rebooked(chosen)))
    return Batch(act=act, parts=tuple(_handed(one, _KINDS[act], work) for one in chosen))


def carry_out(batch: Batch, work: GateWork) -> Done:
    """Do all that was looked at or nothing of it; until the returned instant it can be undone."""
    until = work.clock() + UNDONE_FOR
    wanted = [deed for part in batch.parts if part.why_not is None for deed in _deeds(part, work)]
    return Done(keys=work.keep(wanted, until=until), until=until)


def _deeds(part: Part, work: GateWork) -> Iterable[Operation]:
    yield from (work.issued(one) for one in part.vouchers)
    if part.way is not None:
        yield from work.rebooked(
            part.passenger,
            part.way,
            trip=part.trip_id,
            instead_of=part.instead_of,
            seats=part.seat_count,
        )


def undo(done: Done, work: GateWork) -> bool:
    """Take a batch back as if it had not been; False once some of it may be on its way."""
    return work.undo(done.keys)


def _handed(one: Reaccommodation, kinds: Sequence[VoucherKind], work: GateWork) -> Part:
    passenger = one.line.passenger
    due = [row for row in one.owed if row.kind in kinds]
    if not due:
        has = any(voucher.is_good and voucher.kind in kinds for voucher in one.given)
        return Part(passenger=passenger, why_not=WhyNot.HAS_IT if has else WhyNot.NOT_OWED)
    made = tuple(
        Voucher(
            id=VoucherId(new_id()),
            customer_id=passenger.customer_id,
            passenger_id=passenger.id,
            flight_id=passenger.flight_id,
            kind=row.kind,
            amount=row.amount,
            ground=row.ground,
            issued_at=work.clock(),
            issued_by=work.agent.id,
            issued_by_name=work.agent.name,
        )
        for row in due
    )
    return Part(passenger=passenger, vouchers=made)


def _rebooked(chosen: Sequence[Reaccommodation]) -> Iterable[Part]:
    """Give each the best way that has seats left after those before them.

    Who is on one booking goes together: whoever is on file takes the seats for all.
    """
    taken: dict[FlightId, int] = {}
    together: dict[str, Way | None] = {}
    leads = {_booking(one): one for one in reversed(chosen) if one.ways}
    for one in chosen:
        passenger = one.line.passenger
        if not one.needs_way:
            is_moved = one.moved_to is not None or passenger.status is Status.BOARDED
            why = WhyNot.HAS_IT if is_moved else WhyNot.NEEDS_NONE
            yield Part(passenger=passenger, why_not=why)
            continue
        booking = _booking(one)
        lead = leads.get(booking, one)
        if booking not in together:
            together[booking] = _taken(lead, taken)
        way = together[booking]
        if way is None:
            yield Part(passenger=passenger, why_not=WhyNot.NO_WAY)
        elif one is lead:
            yield Part(
                passenger=passenger,
                way=way,
                trip_id=one.trip_id,
                instead_of=one.instead_of,
                seat_count=one.seat_count,
            )
        else:
            yield Part(passenger=passenger, way=way)


def _booking(one: Reaccommodation) -> str:
    return one.line.passenger.locator or one.line.id


def _taken(one: Reaccommodation, taken: dict[FlightId, int]) -> Way | None:
    """Return the best way with seats for a whole booking, and count them as gone."""
    way = next((way for way in one.ways if _has_seats(way, one.seat_count, taken)), None)
    for flight in way.flights if way is not None else ():
        taken[flight.id] = taken.get(flight.id, 0) + one.seat_count
    return way


def _has_seats(way: Way, wanted: int, taken: dict[FlightId, int]) -> bool:
    return all(one.seat_count - taken.get(one.id, 0) >= wanted for one in way.flights)
