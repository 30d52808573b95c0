"""The trips of a customer: booked on the network's real departures, flown or still to come."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from agent_console.domain.customer import Customer
from agent_console.domain.money import Money
from agent_console.domain.trip import Flight, FlightStatus, Passenger, Segment, Trip, TripState
from agent_console.ids import TripId
from agent_console.sample.chance import Chance
from agent_console.sample.network import Route, between, destinations
from agent_console.sample.timetable import Timetable

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_SIGNS = _LETTERS + "23456789"
"""Without 0, O, 1 and I, which people mishear and misread."""
_LEAST_CONNECTION_MIN, _MOST_CONNECTION_MIN = 50, 240


@dataclass(frozen=True, slots=True)
class Journey:
    """A trip with the flights it stands on, in order."""

    trip: Trip
    flights: tuple[Flight, ...]


def a_locator(chance: Chance) -> str:
    """Return a record locator: six signs, a letter first."""
    draw = chance.between(0, len(_LETTERS) * len(_SIGNS) ** 5 - 1)
    signs = []
    for _ in range(5):
        draw, sign = divmod(draw, len(_SIGNS))
        signs.append(_SIGNS[sign])
    return _LETTERS[draw] + "".join(signs)


def a_seat(chance: Chance, cabin: str) -> str:
    """Return a seat of *cabin*."""
    if cabin == "first":
        return f"{chance.between(1, 4)}{chance.one_of('ACDF')}"
    return f"{chance.between(6, 31)}{chance.one_of('ABCDEF')}"


def a_journey(
    customer: Customer, chance: Chance, *, table: Timetable, day: date, today: date
) -> Journey:
    """Book *customer* a trip from home that leaves on the local *day*."""
    out = _way(customer.home_airport, chance)
    flights = _flights(out, day, table)
    if chance.happens(0.7):
        back = _back(out)
        flights += _flights(back, day + timedelta(days=chance.between(1, 9)), table)
    return booked(customer, flights, chance, today=today)


def booked(
    customer: Customer, flights: tuple[Flight, ...], chance: Chance, *, today: date
) -> Journey:
    """Book *customer* on *flights*."""
    cabin = chance.weighted(("economy", "premium", "first"), (80, 12, 8))
    starts, ends = flights[0].departs_at, flights[-1].arrives_at
    fare = sum(60 + int((f.arrives_at - f.departs_at).total_seconds()) // 75 for f in flights)
    is_over = ends.date() < today
    state = TripState.FLOWN if is_over else TripState.BOOKED
    if all(f.status is FlightStatus.CANCELLED for f in flights):
        state = TripState.CANCELLED
    trip = Trip(
        id=TripId(chance.id()),
        customer_id=customer.id,
        locator=a_locator(chance),
        system=flights[0].carrier,
        booked_at=starts - timedelta(days=chance.between(3, 90), minutes=chance.between(0, 1439)),
        segments=tuple(
            Segment(flight_id=f.id, cabin=cabin, seat=a_seat(chance, cabin)) for f in flights
        ),
        starts_at=starts,
        ends_at=ends,
        state=state,
        passengers=_party(customer, chance),
        fare=Money(currency="USD", amount=Decimal(fare) + Decimal(chance.between(0, 99)) / 100),
        bag_count=chance.weighted((0, 1, 2, 3), (50, 38, 10, 2)),
        is_insured=chance.happens(0.15),
    )
    return Journey(trip, flights)


def _way(home: str, chance: Chance) -> tuple[Route, ...]:
    """Return one route, or two that connect."""
    first = chance.one_of(between(home, chance.one_of(destinations(home))))
    if not chance.happens(0.3):
        return (first,)
    onward = [code for code in destinations(first.destination) if code != home]
    if not onward:
        return (first,)
    return _connected(first, between(first.destination, chance.one_of(onward)))


def _connected(first: Route, choices: tuple[Route, ...]) -> tuple[Route, ...]:
    """Return *first* with the next departure that can be reached, by the clocks of one zone."""
    lands = first.leaves.hour * 60 + first.leaves.minute + first.block_min
    for second in choices:
        wait = second.leaves.hour * 60 + second.leaves.minute - lands
        if _LEAST_CONNECTION_MIN + 180 <= wait <= _MOST_CONNECTION_MIN + 180:
            return (first, second)
    return (first,)


def _back(out: tuple[Route, ...]) -> tuple[Route, ...]:
    return tuple(between(r.destination, r.origin)[-1] for r in reversed(out))[:1]


def _flights(way: tuple[Route, ...], day: date, table: Timetable) -> tuple[Flight, ...]:
    found = [table.flight(way[0], day)]
    for route in way[1:]:
        later = table.flight(route, day)
        if later.departs_at - found[-1].arrives_at >= timedelta(minutes=_LEAST_CONNECTION_MIN):
            found.append(later)
    return tuple(found)


def _party(customer: Customer, chance: Chance) -> tuple[Passenger, ...]:
    first = Passenger(
        given_name=customer.given_name,
        family_name=customer.family_name,
        birth_date=customer.birth_date,
    )
    if not chance.happens(0.15):
        return (first,)
    other = Passenger(
        given_name=chance.one_of(("Alex", "Sam", "Noa", "Kim", "Robin", "Mika")),
        family_name=customer.family_name,
    )
    return (first, other)
