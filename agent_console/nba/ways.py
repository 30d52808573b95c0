"""What else goes: other flights of the day with seats, non-stop or with one change, ours first.

Takes flights as they stand and decides nothing: the customer chooses. A choice becomes an operation
for the hub, which holds the seats for minutes and then moves the booking.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta

from agent_console.domain.trip import Flight, FlightStatus
from agent_console.domain.value import Value
from agent_console.ids import CustomerId, FlightId, OperationId, TripId
from agent_console.nba.connecting import ConnectingTimes, change_of, is_reached
from agent_console.wire.operation import HoldWay, TakeWay

FlightsFrom = Callable[[str, date], Sequence[Flight]]
"""The flights that leave an airport on a day of its calendar."""

LATEST_CHANGE = timedelta(minutes=20)
"""How long before departure a seat can still be given to somebody else. Assumed, 2026-11."""

LONGEST_WAIT = timedelta(hours=8)
"""A longer time between two flights is no connection. Assumed, 2026-11."""

HELD_FOR = timedelta(minutes=15)
"""How long seats are held while somebody makes up their mind. Assumed, 2026-11."""

_GONE = frozenset(
    {FlightStatus.CANCELLED, FlightStatus.DIVERTED, FlightStatus.FLYING, FlightStatus.LANDED}
)


class Way(Value, frozen=True, kw_only=True):
    """One way to the destination."""

    flights: tuple[Flight, ...]
    seat_count: int
    """On the fullest of the flights that are not booked yet."""
    change_minutes: int | None = None
    """Between its flights; None without a change."""
    needed_minutes: int | None = None
    is_assumed: bool = False
    """The time to change is an assumption."""
    is_partner: bool = False
    """Another airline flies a part of it."""

    @property
    def leaves_at(self) -> datetime:
        """Return when it begins."""
        return self.flights[0].leaves_at

    @property
    def lands_at(self) -> datetime:
        """Return when it arrives."""
        return self.flights[-1].lands_at


class Wish(Value, frozen=True, kw_only=True):
    """What somebody needs of another way."""

    carrier: str
    """Ours: flights of others are partners'."""
    seats: int = 1
    cabin: str = ""
    """Empty: any."""
    without: tuple[FlightId, ...] = ()
    """Flights that are no way: those it is instead of."""
    own: tuple[FlightId, ...] = ()
    """Flights further on that are booked already: they may stay, and need no seats."""

    def fits(self, flight: Flight) -> bool:
        """Tell whether a flight still goes and has the seats."""
        is_free = flight.id in self.own or _seats(flight, self.cabin) >= self.seats
        return is_free and flight.id not in self.without and flight.status not in _GONE


def ways(
    origin: str,
    destination: str,
    day: date,
    flights_from: FlightsFrom,
    wish: Wish,
    *,
    now: datetime,
    times: ConnectingTimes | None = None,
    most: int = 6,
) -> tuple[Way, ...]:
    """Return the ways that leave on *day*, earliest arrival first, ours before partners'.

    Only flights with enough free seats that can still be boarded.
    """
    firsts = [
        one
        for one in flights_from(origin, day)
        if wish.fits(one) and one.id not in wish.own and one.leaves_at > now + LATEST_CHANGE
    ]
    found: list[Way] = []
    for first in firsts:
        if first.destination == destination:
            found.append(_way((first,), wish))
        else:
            found += _onward(first, destination, flights_from, wish, times)
    best = sorted(
        found, key=lambda one: (one.lands_at, one.is_partner, len(one.flights), one.flights[0].id)
    )
    return tuple(_undominated(best))[:most]


def _onward(
    first: Flight,
    destination: str,
    flights_from: FlightsFrom,
    wish: Wish,
    times: ConnectingTimes | None,
) -> list[Way]:
    """Return the ways on from where *first* lands, that evening's and after midnight's."""
    day = first.lands_at.date()
    around = {day, day - timedelta(days=1), (first.lands_at + LONGEST_WAIT).date()}
    found: dict[FlightId, Way] = {}
    for when in sorted(around):
        for one in flights_from(first.destination, when):
            wait = one.leaves_at - first.lands_at
            is_on = one.destination == destination and wish.fits(one) and wait <= LONGEST_WAIT
            if is_on and is_reached(first, one, times):
                found[one.id] = _way((first, one), wish, times)
    return list(found.values())


def _way(flights: tuple[Flight, ...], wish: Wish, times: ConnectingTimes | None = None) -> Way:
    change = change_of(flights[0], flights[1], times) if len(flights) > 1 else None
    wait = flights[1].leaves_at - flights[0].lands_at if len(flights) > 1 else None
    return Way(
        flights=flights,
        seat_count=min(_seats(one, wish.cabin) for one in flights if one.id not in wish.own),
        change_minutes=int(wait / timedelta(minutes=1)) if wait is not None else None,
        needed_minutes=change.minutes if change else None,
        is_assumed=change.is_assumed if change else False,
        is_partner=any(one.carrier != wish.carrier for one in flights),
    )


def _undominated(best: Sequence[Way]) -> Iterable[Way]:
    """Leave out a way that leaves earlier and changes more than one that lands no later."""
    kept: list[Way] = []
    for one in best:
        is_worse = any(
            other.leaves_at >= one.leaves_at
            and other.lands_at <= one.lands_at
            and len(other.flights) < len(one.flights)
            for other in kept
        )
        if not is_worse:
            kept.append(one)
            yield one


def _seats(flight: Flight, cabin: str) -> int:
    return sum(one.seat_count for one in flight.cabins if cabin in {"", one.cabin})


def holding(
    way: Way,
    *,
    operation: OperationId,
    customer: CustomerId,
    trip: TripId,
    seats: int,
    at: datetime,
    until: datetime | None = None,
) -> HoldWay:
    """Return the operation that keeps the seats of *way* until then, else for some minutes."""
    return HoldWay(
        id=operation,
        at=at,
        customer_id=customer,
        trip_id=trip,
        flight_ids=tuple(one.id for one in way.flights),
        seat_count=seats,
        until=until or at + HELD_FOR,
    )


def taking(
    way: Way,
    *,
    operation: OperationId,
    customer: CustomerId,
    trip: TripId,
    instead_of: Sequence[FlightId],
    seats: int,
    at: datetime,
    hold: OperationId | None = None,
) -> TakeWay:
    """Return the operation that puts the booking on *way* instead of some of its flights."""
    return TakeWay(
        id=operation,
        at=at,
        customer_id=customer,
        trip_id=trip,
        instead_of=tuple(instead_of),
        flight_ids=tuple(one.id for one in way.flights),
        seat_count=seats,
        hold_id=hold,
    )
