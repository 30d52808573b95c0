"""Why Mia Li calls: today's delay, and the refund that was due yesterday.

All of it hangs on *now*, so that the story holds at whatever hour the program starts. The ids do
not, so that telling it again an hour later moves it and doubles nothing.
"""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

import msgspec

from agent_console.domain.case import Case, CaseKind
from agent_console.domain.channel import Channel
from agent_console.domain.money import Money
from agent_console.domain.promise import Promise, PromiseState
from agent_console.domain.trip import (
    CabinSeats,
    Flight,
    FlightStatus,
    Passenger,
    Segment,
    Trip,
    TripState,
)
from agent_console.domain.value import Value
from agent_console.ids import CaseId, FlightId, PromiseId, TripId
from agent_console.sample.airports import AIRPORTS, block_minutes
from agent_console.sample.chance import Chance
from agent_console.sample.facts import clock
from agent_console.sample.mia import CALL_DAYS_AGO
from agent_console.sample.mia_said import said
from agent_console.sample.network import between
from agent_console.sample.people import Person, zone_of
from agent_console.sample.staff import numbered
from agent_console.sample.timetable import Timetable

DELAY = timedelta(hours=2, minutes=40)
PROMISED_DAYS_AGO = 8
"""The complaint; the refund was promised within seven days."""
_SEATTLE = zone_of("SEA")


class Departure(NamedTuple):
    """A flight of the story, in minutes from now."""

    carrier: str
    number: str
    origin: str
    destination: str
    leaves_in_min: int
    seat_count: int
    fare: int


LATE = Departure("AS", "1161", "SEA", "SFO", 55, 0, 164)
MISSED = Departure("UA", "837", "SFO", "NRT", 335, 6, 918)
WAYS = (
    Departure("AS", "1423", "SEA", "SFO", 35, 2, 282),
    Departure("AS", "1077", "SEA", "SFO", 65, 9, 243),
    Departure("DL", "167", "SEA", "SFO", 120, 4, 318),
)
"""Each lands in San Francisco in good time before `MISSED` leaves."""


def story(mia: Person, *, seed: str, now: datetime, today: date, table: Timetable) -> list[Value]:
    """Return flights, trips, case, promises and interactions as of *now*."""
    chance = Chance(seed, "mia", "today")
    start = _beginning(now)
    heard = now - timedelta(minutes=3)
    late, missed, *ways = (_flight(d, start, heard_at=heard) for d in (LATE, MISSED, *WAYS))
    late = _delayed(late)
    flights = [late, missed, *ways]
    trip = _trip_to_tokyo(mia, chance, (late, missed), table=table, today=today)
    flown = _at(today, PROMISED_DAYS_AGO, "07:40")
    earlier = _flown_flight(flown)
    earlier_trip = _trip_to_los_angeles(mia, chance, earlier)
    case = _complaint(mia, chance, _at(today, PROMISED_DAYS_AGO, "09:15"), earlier_trip)
    values: list[Value] = [*flights, earlier, trip, earlier_trip, case]
    values += _promises(mia, chance, case, seed=seed, today=today)
    call = _at(today, CALL_DAYS_AGO, "16:20")
    later = clock(late.leaves_at, _SEATTLE)
    values += said(mia, case, trip, earlier_trip, later=later, seed=seed, now=now, call=call)
    return values


def planned(departure: Departure, now: datetime) -> Flight:
    """Return a flight of the story as it was planned, for a story that is told at *now*."""
    return _flight(departure, _beginning(now), heard_at=now - timedelta(minutes=3))


def _beginning(now: datetime) -> datetime:
    """Return the instant the minutes of `Departure` count from: now, or a little later.

    All ways out of Seattle leave on one date there: shortly before midnight they wait for it.
    """
    start = now.replace(minute=now.minute // 5 * 5, second=0, microsecond=0)
    first, last = (timedelta(minutes=way.leaves_in_min) for way in (WAYS[0], WAYS[-1]))
    here = start.astimezone(_SEATTLE)
    next_day = (here + last).replace(hour=0, minute=0).astimezone(UTC)
    return next_day + timedelta(minutes=5) - first if start + first < next_day else start


def _at(today: date, days_ago: int, local: str) -> datetime:
    hour, minute = map(int, local.split(":"))
    day = today - timedelta(days=days_ago)
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=_SEATTLE).astimezone(UTC)


def _flight(departure: Departure, start: datetime, *, heard_at: datetime) -> Flight:
    origin, destination = AIRPORTS[departure.origin], AIRPORTS[departure.destination]
    departs = start + timedelta(minutes=departure.leaves_in_min)
    day = departs.astimezone(zone_of(origin.code)).date()
    name = f"{departure.carrier}{departure.number}"
    price = Money(currency="USD", amount=Decimal(departure.fare))
    return Flight(
        id=FlightId(f"{name}-{origin.code}-{day.isoformat()}"),
        carrier=departure.carrier,
        number=departure.number,
        origin=origin.code,
        destination=destination.code,
        origin_zone=origin.zone,
        destination_zone=destination.zone,
        departs_at=departs,
        arrives_at=departs + timedelta(minutes=block_minutes(origin.code, destination.code)),
        gate={"1161": "C9", "1423": "C11", "1077": "N7", "167": "A6"}.get(departure.number, "G98"),
        aircraft="A320" if departure.carrier == "AS" else "787-9",
        cabins=(CabinSeats(cabin="economy", seat_count=departure.seat_count, price=price),),
        status_at=heard_at,
    )


def _delayed(flight: Flight) -> Flight:
    return msgspec.structs.replace(
        flight,
        status=FlightStatus.DELAYED,
        cause="Ground stop in San Francisco, then crew rest",
        estimated_departure_at=flight.departs_at + DELAY,
        estimated_arrival_at=flight.arrives_at + DELAY,
    )


def _flown_flight(departed: datetime) -> Flight:
    went = Departure("AS", "1104", "SEA", "LAX", 0, 0, 129)
    planned = _flight(went, departed, heard_at=departed + timedelta(hours=3))
    return msgspec.structs.replace(planned, status=FlightStatus.LANDED, gate="N12")


def _trip_to_tokyo(
    mia: Person,
    chance: Chance,
    out: tuple[Flight, Flight],
    *,
    table: Timetable,
    today: date,
) -> Trip:
    home = today + timedelta(days=9)
    back = [table.flight(between("NRT", "SFO")[-1], home)]
    onward = (table.flight(route, home) for route in between("SFO", "SEA"))
    back += [f for f in onward if f.departs_at > back[0].arrives_at + timedelta(hours=1)][:1]
    seats = ("3A", "24C", "24C", "7C")
    flights = (*out, *back)
    return Trip(
        id=TripId(chance.id()),
        customer_id=mia.customer.id,
        locator="KX4T7M",
        system="AS",
        booked_at=_at(today, 33, "20:14"),
        segments=tuple(
            Segment(flight_id=flight.id, cabin="economy", seat=seat)
            for flight, seat in zip(flights, seats, strict=False)
        ),
        starts_at=out[0].departs_at,
        ends_at=flights[-1].arrives_at,
        passengers=(_herself(mia),),
        fare=Money(currency="USD", amount=Decimal("1284.60")),
        bag_count=1,
    )


def _trip_to_los_angeles(mia: Person, chance: Chance, flight: Flight) -> Trip:
    return Trip(
        id=TripId(chance.id()),
        customer_id=mia.customer.id,
        locator="PWH3QE",
        system="AS",
        booked_at=flight.departs_at - timedelta(days=6),
        segments=(Segment(flight_id=flight.id, cabin="economy", seat="7C"),),
        starts_at=flight.departs_at,
        ends_at=flight.arrives_at,
        state=TripState.FLOWN,
        passengers=(_herself(mia),),
        fare=Money(currency="USD", amount=Decimal("168.20")),
    )


def _herself(mia: Person) -> Passenger:
    return Passenger(given_name="Mia", family_name="Li", birth_date=mia.customer.birth_date)


def _complaint(mia: Person, chance: Chance, opened: datetime, trip: Trip) -> Case:
    return Case(
        id=CaseId(chance.id()),
        customer_id=mia.customer.id,
        kind=CaseKind.COMPLAINT,
        subject="Seat fee charged twice, AS 1104",
        opened_at=opened,
        channel=Channel.EMAIL,
        trip_id=trip.id,
    )


def _promises(mia: Person, chance: Chance, case: Case, *, seed: str, today: date) -> list[Promise]:
    writer, caller = numbered(seed, 163), numbered(seed, 214)
    spoke = _at(today, CALL_DAYS_AGO, "16:27")
    return [
        Promise(
            id=PromiseId(chance.id()),
            customer_id=mia.customer.id,
            what="Refund of seat fee for AS 1104",
            amount=Money(currency="USD", amount=Decimal(39)),
            made_at=case.opened_at + timedelta(hours=3),
            due_at=case.opened_at + timedelta(days=7, hours=3),
            channel=Channel.EMAIL,
            made_by=writer.id,
            made_by_name=writer.name,
            case_id=case.id,
        ),
        Promise(
            id=PromiseId(chance.id()),
            customer_id=mia.customer.id,
            what="Call back about award seats to London",
            made_at=spoke,
            due_at=spoke + timedelta(days=7),
            state=PromiseState.KEPT,
            channel=Channel.PHONE,
            made_by=caller.id,
            made_by_name=caller.name,
        ),
    ]
