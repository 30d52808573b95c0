"""A flight that is late or off: who needs what, in which order, and what all of them are handed."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from agent_console.desk.files import Files
from agent_console.desk.gate.lines import onward_of
from agent_console.desk.gate.needs import Journey
from agent_console.desk.gate.on_flight import OnFlight, on_flight
from agent_console.desk.gate.shown import Line, PassengerList
from agent_console.desk.other_ways import broken_part, other_ways
from agent_console.desk.pop import routes
from agent_console.desk.right_now import right_now
from agent_console.domain.gate import Happened
from agent_console.domain.trip import Flight, FlightStatus, Trip
from agent_console.domain.value import Value
from agent_console.domain.voucher import Voucher
from agent_console.ids import FlightId, TripId
from agent_console.nba.rights.care import Owed, owed
from agent_console.nba.rights.claims import rights_of
from agent_console.nba.rights.event import Mishap
from agent_console.nba.told import Notice, told_about
from agent_console.nba.trip_facts import HEAVY_DELAY
from agent_console.nba.ways import Way
from agent_console.wire.customer_file import CustomerFile

_STOPPED = frozenset({FlightStatus.CANCELLED, FlightStatus.DIVERTED})
_HOUR = timedelta(hours=1)


class Reaccommodation(Value, frozen=True, kw_only=True):
    """One passenger of a disrupted flight: what they lose, what else goes, what they are owed."""

    line: Line
    misses: Flight | None = None
    """The connection that is not reached any more."""
    ways: tuple[Way, ...] = ()
    """Other ways to the end of the journey, best first."""
    trip_id: TripId | None = None
    """The booking, where it is on file."""
    instead_of: tuple[FlightId, ...] = ()
    """The flights of the booking that another way stands for."""
    seat_count: int = 1
    """Everybody on the booking: they go together."""
    owed: tuple[Owed, ...] = ()
    """Vouchers that are due and were not handed out yet."""
    given: tuple[Voucher, ...] = ()
    """Vouchers they have for this flight."""
    told: tuple[Notice, ...] = ()
    """What we told them about it, newest first."""
    moved_to: FlightId | None = None
    """The flight they go with now."""

    @property
    def needs_way(self) -> bool:
        """Tell whether they cannot get where they go with this flight."""
        return self.moved_to is None and (self.misses is not None or bool(self.instead_of))


def is_disrupted(flight: Flight) -> bool:
    """Tell whether other ways and vouchers are to be thought of for *flight*."""
    return flight.status in _STOPPED or flight.delay >= HEAVY_DELAY


def reaccommodation(
    files: Files, listed: PassengerList, *, now: datetime
) -> tuple[Reaccommodation, ...]:
    """Return everybody on a disrupted flight: who needs it most first, then by what they are worth.

    Those who cannot arrive come first, children alone and who needs help before others, then by
    tier and expected value. Some milliseconds for each of them: not in the screen's thread.
    """
    if not is_disrupted(listed.flight):
        return ()
    here = on_flight(files, listed.flight.id)
    made = [_of(files, one, listed.flight, here, now=now) for one in listed.lines]
    return tuple(sorted(made, key=_place))


def _place(one: Reaccommodation) -> tuple[bool, bool, float, int, Decimal, str]:
    line = one.line
    worth = line.customer.expected_value if line.customer else None
    weight = max((need.weight for need in line.needs), default=0.0)
    return (
        one.moved_to is not None,
        not one.needs_way,
        -weight,
        -line.tier_rank,
        -(worth.amount if worth else Decimal(0)),
        line.passenger.seat or line.passenger.sequence,
    )


def _of(
    files: Files, line: Line, flight: Flight, here: OnFlight, *, now: datetime
) -> Reaccommodation:
    passenger = line.passenger
    file = files.customer_file(passenger.customer_id) if passenger.is_known else None
    journey = Journey(flight=flight, onward=onward_of(files, passenger, file))
    trip = _trip(file, flight)
    misses = None if flight.status in _STOPPED else journey.misses
    is_broken = misses is not None or flight.status in _STOPPED
    ways, instead_of = _ways(files, file, flight, now=now) if is_broken else ((), ())
    moved = [one for one in passenger.events if one.happened is Happened.MOVED]
    moved_to = moved[-1].flight_id if moved and passenger.boarded is None else None
    theirs = file.vouchers if file else here.handed_to(passenger)
    given = tuple(one for one in theirs if one.flight_id == flight.id)
    has = {one.kind for one in given if one.is_good}
    is_overnight = is_broken and moved_to is None and not _goes_today(ways, flight)
    due = _due(journey, trip, ways, is_overnight=is_overnight)
    return Reaccommodation(
        line=line,
        misses=misses,
        ways=ways,
        trip_id=trip.id if trip else None,
        seat_count=max(1, len(trip.passengers)) if trip else 1,
        instead_of=instead_of or ((flight.id,) if flight.status in _STOPPED else ()),
        owed=tuple(one for one in due if one.kind not in has),
        given=given,
        told=told_about(flight, file.interactions, now=now) if file else (),
        moved_to=moved_to,
    )


def _ways(
    files: Files, file: CustomerFile | None, flight: Flight, *, now: datetime
) -> tuple[tuple[Way, ...], tuple[FlightId, ...]]:
    """Return other ways for a booking on file, and the flights they stand for."""
    found = right_now(file, routes(files.cache), now=now) if file else None
    if file is None or found is None or found.flight.id != flight.id:
        return (), ()

    def around(origin: str, end: str, since: datetime, until: datetime) -> Sequence[Flight]:
        return files.cache.around(origin, end, since=since, until=until)

    part = tuple(one.id for one in broken_part(file, found))
    return other_ways(file, found, around, now=now), part


def _trip(file: CustomerFile | None, flight: Flight) -> Trip | None:
    trips = file.trips if file else ()
    return next((t for t in trips if any(s.flight_id == flight.id for s in t.segments)), None)


def _goes_today(ways: Sequence[Way], flight: Flight) -> bool:
    """Tell whether one of *ways* leaves before the night is over where the flight was to leave."""
    zone = ZoneInfo(flight.origin_zone)
    day = flight.departs_at.astimezone(zone).date()
    return any(one.flights[0].leaves_at.astimezone(zone).date() == day for one in ways)


def _due(
    journey: Journey, trip: Trip | None, ways: Sequence[Way], *, is_overnight: bool
) -> tuple[Owed, ...]:
    flight, last = journey.flight, (journey.flight, *journey.onward)[-1]
    is_stopped = flight.status in _STOPPED
    late: float | None = max(0.0, (last.lands_at - last.arrives_at) / _HOUR)
    if ways:
        late = max(0.0, (ways[0].lands_at - last.arrives_at) / _HOUR)
    elif is_stopped or journey.misses is not None:
        late = None
    told = flight.departs_at - flight.status_at if is_stopped and flight.status_at else None
    mishap = Mishap(
        on=flight.departs_at.astimezone(ZoneInfo(flight.origin_zone)).date(),
        origin=flight.origin,
        destination=last.destination,
        carrier=flight.carrier,
        is_cancelled=is_stopped,
        departure_delay_hours=flight.delay / _HOUR,
        arrival_delay_hours=late,
        told_days_before=told / timedelta(days=1) if told else None,
        cause=flight.cause,
        fare=trip.fare if trip else None,
    )
    return owed(
        rights_of(mishap),
        origin=flight.origin,
        wait_hours=24.0 if is_stopped else flight.delay / _HOUR,
        is_overnight=is_overnight,
    )
