"""What fills the blanks of a story: true facts of the flight it is about."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from agent_console.domain.money import Money
from agent_console.domain.trip import Flight, FlightStatus
from agent_console.sample.airports import AIRPORTS
from agent_console.sample.chance import Chance
from agent_console.sample.network import between, destinations
from agent_console.sample.people import Person, zone_of
from agent_console.sample.travels import Journey, a_locator, a_seat

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where a story plays: whose it is, on which flight, if on any."""

    person: Person
    chance: Chance
    journey: Journey | None = None
    flight: Flight | None = None


def spoken_date(at: datetime) -> str:
    """Return the day of *at* as it is said: "12 November"."""
    return f"{at.day} {_MONTHS[at.month - 1]}"


def clock(at: datetime, zone: ZoneInfo) -> str:
    """Return *at* as clocks in *zone* show it: "16:45"."""
    local = at.astimezone(zone)
    return f"{local.hour:02}:{local.minute:02}"


def facts_of(scene: Scene) -> dict[str, str]:
    """Return the words for every blank."""
    person, chance = scene.person, scene.chance
    amount = Decimal(chance.one_of((39, 45, 59, 75, 118, 129, 164, 210, 286, 348, 512)))
    facts = _flight_facts(scene.journey, scene.flight) if scene.flight else _idea(person, chance)
    own = {
        "name": person.customer.full_name,
        "tier": person.memberships[0].tier if person.memberships else "frequent",
        "amount": f"${amount}",
        "bag": f"0027{chance.between(100_000, 999_999)}",
        "points": f"{chance.between(2, 34) * 125:,}",
        "balance": f"{person.memberships[0].points_balance if person.memberships else 0:,}",
        "pages": str(chance.between(2, 11)),
        "sum": str(amount),
        "agent": "",
    }
    own.update(facts)
    if "locator" not in own:
        own.update(seat=a_seat(chance, "economy"), locator=a_locator(chance))
    return own


def sum_of(facts: dict[str, str]) -> Money:
    """Return the amount the story speaks of."""
    return Money(currency="USD", amount=Decimal(facts["sum"]))


def _flight_facts(journey: Journey | None, flight: Flight) -> dict[str, str]:
    zone = zone_of(flight.origin)
    later = flight.leaves_at
    if flight.status is FlightStatus.CANCELLED:
        later = flight.departs_at + timedelta(hours=3, minutes=20)
    found = {
        "flight": flight.designator,
        "origin": flight.origin,
        "destination": flight.destination,
        "city": AIRPORTS[flight.destination].city,
        "date": spoken_date(flight.departs_at.astimezone(zone)),
        "time": clock(flight.departs_at, zone),
        "later": clock(later, zone),
        "gate": flight.gate,
        "punctual": _punctual(flight),
    }
    if journey is not None:
        found["locator"] = journey.trip.locator
        seats = {s.flight_id: s.seat for s in journey.trip.segments}
        found["seat"] = seats[flight.id]
    return found


def _punctual(flight: Flight) -> str:
    late = int((flight.lands_at - flight.arrives_at).total_seconds()) // 60
    return f"landed {late} min late" if late > 0 else "on time"


def _idea(person: Person, chance: Chance) -> dict[str, str]:
    """Return facts of a flight the customer only thinks about."""
    home = person.customer.home_airport
    route = chance.one_of(between(home, chance.one_of(destinations(home))))
    return {
        "flight": f"{route.carrier} {route.number}",
        "origin": route.origin,
        "destination": route.destination,
        "city": AIRPORTS[route.destination].city,
        "date": "the day",
        "time": f"{route.leaves:%H:%M}",
        "later": f"{(route.leaves.hour + 2) % 24:02}:{route.leaves.minute:02}",
        "gate": "A4",
        "punctual": "on time",
    }
