"""Flights as they went and as they stand: the network put on the calendar."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import msgspec

from agent_console.domain.money import Money
from agent_console.domain.trip import CabinSeats, Flight, FlightStatus
from agent_console.ids import FlightId
from agent_console.sample.airports import AIRPORTS
from agent_console.sample.chance import Chance
from agent_console.sample.network import Route, routes

CAUSES = (
    "Late arrival of the aircraft",
    "Air traffic flow control",
    "Low visibility",
    "Thunderstorms on the route",
    "Technical check",
    "Crew rest requirement",
    "Ground stop",
    "De-icing",
)
_CANCELLED, _LATE = 0.025, 0.15
_BOARDING = timedelta(minutes=40)
_SOLD_UNTIL_DAYS = 2
_HEARD = timedelta(minutes=3)
_FULL_PAIRS, _FULL_HOURS = {("SEA", "SFO"), ("SFO", "NRT")}, 30
"""Nothing is left there after the morning's ground stop, but the three ways of `sample.mia`."""


def flight_id(route: Route, day: date) -> FlightId:
    """Return the id of the departure of *route* on the local *day*."""
    return FlightId(f"{route.carrier}{route.number}-{route.origin}-{day.isoformat()}")


class Timetable:
    """Makes each flight once and remembers which were not handed out yet."""

    def __init__(self, *, seed: object, now: datetime, today: date) -> None:
        self._seed = seed
        self._now = now
        self._today = today
        self._made: dict[FlightId, Flight] = {}
        self._unsent: list[Flight] = []

    def flight(self, route: Route, day: date) -> Flight:
        """Return the flight of *route* that leaves on the local *day*."""
        key = flight_id(route, day)
        known = self._made.get(key)
        if known is not None:
            return known
        made = self._told(_planned(route, day), Chance(self._seed, key), day)
        self._made[key] = made
        self._unsent.append(made)
        return made

    def soon(self) -> list[Flight]:
        """Return all flights of today and tomorrow."""
        days = (self._today, self._today + timedelta(days=1))
        return [self.flight(route, day) for day in days for route in routes()]

    def unsent(self) -> list[Flight]:
        """Return flights made since this was last asked."""
        fresh, self._unsent = self._unsent, []
        return fresh

    def _told(self, flight: Flight, chance: Chance, day: date) -> Flight:
        changes = _fate(flight, chance)
        if abs((day - self._today).days) > _SOLD_UNTIL_DAYS and day > self._today:
            return msgspec.structs.replace(
                flight, cabins=_cabins(flight, chance), status_at=self._now - timedelta(hours=6)
            )
        changes["status"] = _standing(flight, changes, self._now)
        changes["status_at"] = min(self._now - _HEARD, flight.arrives_at + timedelta(hours=1))
        if day >= self._today:
            changes["cabins"] = _cabins(flight, chance, is_full=self._is_full(flight))
        return msgspec.structs.replace(flight, **changes)

    def _is_full(self, flight: Flight) -> bool:
        wait = flight.departs_at - self._now
        hours = timedelta(hours=_FULL_HOURS)
        return (flight.origin, flight.destination) in _FULL_PAIRS and -hours < wait < hours


def _planned(route: Route, day: date) -> Flight:
    start, end = AIRPORTS[route.origin], AIRPORTS[route.destination]
    departs = datetime.combine(day, route.leaves, ZoneInfo(start.zone)).astimezone(UTC)
    return Flight(
        id=flight_id(route, day),
        carrier=route.carrier,
        number=route.number,
        origin=route.origin,
        destination=route.destination,
        origin_zone=start.zone,
        destination_zone=end.zone,
        departs_at=departs,
        arrives_at=departs + timedelta(minutes=route.block_min),
        gate=_gate(int(route.number)),
        aircraft=route.aircraft,
    )


def _gate(number: int) -> str:
    """Return a gate that is not the one of the pictures, where the flights of the story leave."""
    gate = f"{'ABCDN'[number % 5]}{number % 19 + 1}"
    return "C20" if gate == "C9" else gate


def _fate(flight: Flight, chance: Chance) -> dict[str, object]:
    draw = chance.share()
    if draw < _CANCELLED:
        return {"status": FlightStatus.CANCELLED, "cause": chance.one_of(CAUSES)}
    if draw > _CANCELLED + _LATE:
        return {}
    late = timedelta(minutes=5 * chance.between(6, 14) + 5 * chance.between(0, 24))
    return {
        "cause": chance.one_of(CAUSES),
        "estimated_departure_at": flight.departs_at + late,
        "estimated_arrival_at": flight.arrives_at + late - timedelta(minutes=5),
    }


def _standing(flight: Flight, changes: dict[str, object], now: datetime) -> FlightStatus:
    """Tell where the flight stands *now*, given what happens to it that day."""
    if changes.get("status") is FlightStatus.CANCELLED:
        return FlightStatus.CANCELLED
    expected = msgspec.structs.replace(flight, **changes)
    if expected.lands_at <= now:
        return FlightStatus.LANDED
    if expected.leaves_at <= now:
        return FlightStatus.FLYING
    if expected.leaves_at - _BOARDING <= now:
        return FlightStatus.BOARDING
    return FlightStatus.DELAYED if expected.delay else FlightStatus.SCHEDULED


def _cabins(flight: Flight, chance: Chance, *, is_full: bool = False) -> tuple[CabinSeats, ...]:
    minutes = int((flight.arrives_at - flight.departs_at).total_seconds()) // 60
    fare = 49 + minutes + chance.between(0, 90)
    offers = (("economy", 1, 34), ("premium", 2, 9), ("first", 4, 5))
    return tuple(
        CabinSeats(
            cabin=cabin,
            seat_count=0 if is_full else max(0, chance.between(-most // 4, most)),
            price=Money(currency="USD", amount=Decimal(fare * times)),
        )
        for cabin, times, most in offers
    )
