"""Values for the unit tests, each complete but for what the test is about."""

from datetime import UTC, datetime, timedelta
from typing import Any

from agent_console.domain.case import Case, CaseKind
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Consents, Customer
from agent_console.domain.membership import Membership
from agent_console.domain.money import money
from agent_console.domain.promise import Promise
from agent_console.domain.trip import CabinSeats, Flight, Segment, Trip
from agent_console.ids import CaseId, CustomerId, FlightId, MembershipId, PromiseId, TripId
from agent_console.wire.customer_file import CustomerFile

NOW = datetime(2026, 11, 22, 21, 16, tzinfo=UTC)
"""13:16 in Seattle."""

MIA = CustomerId("c-mia")
ZONES = {
    "SEA": "America/Los_Angeles",
    "SFO": "America/Los_Angeles",
    "LAX": "America/Los_Angeles",
    "JFK": "America/New_York",
    "LHR": "Europe/London",
    "NRT": "Asia/Tokyo",
}


def seattle(clock: str, *, day: int = 22) -> datetime:
    """Return an instant by Seattle's clock, for example "14:05", in November 2026."""
    hour, minute = (int(part) for part in clock.split(":"))
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC) + timedelta(hours=8)


def a_customer(**changes: Any) -> Customer:
    """Return Mia Li, whom we may sell to on the telephone."""
    plain: dict[str, Any] = {
        "id": MIA,
        "given_name": "Mia",
        "family_name": "Li",
        "honorific": "Ms",
        "seat": "Aisle, forward",
        "expected_value": money(4120, "USD"),
        "consents": Consents(offers=(Channel.PHONE, Channel.EMAIL)),
    }
    return Customer(**{**plain, **changes})


def a_flight(name: str, route: str, leaves: datetime, *, hours: float, **changes: Any) -> Flight:
    """Return flight *name* ("AS 1161") on *route* ("SEA-SFO") with nine seats."""
    carrier, number = name.split()
    origin, destination = route.split("-")
    late = changes.pop("late", timedelta())
    plain: dict[str, Any] = {
        "id": FlightId(f"{carrier}{number}-{origin}-{leaves:%Y-%m-%d}"),
        "carrier": carrier,
        "number": number,
        "origin": origin,
        "destination": destination,
        "origin_zone": ZONES[origin],
        "destination_zone": ZONES[destination],
        "departs_at": leaves,
        "arrives_at": leaves + timedelta(hours=hours),
        "cabins": (CabinSeats(cabin="economy", seat_count=9),),
    }
    if late:
        plain["estimated_departure_at"] = leaves + late
        plain["estimated_arrival_at"] = leaves + timedelta(hours=hours) + late
    return Flight(**{**plain, **changes})


def a_trip(*flights: Flight, **changes: Any) -> Trip:
    """Return a booking of Mia Li on *flights*."""
    plain: dict[str, Any] = {
        "id": TripId("t-1"),
        "customer_id": MIA,
        "locator": "ABC123",
        "booked_at": NOW - timedelta(days=30),
        "segments": tuple(Segment(flight_id=flight.id) for flight in flights),
        "starts_at": flights[0].departs_at,
        "ends_at": flights[-1].arrives_at,
    }
    return Trip(**{**plain, **changes})


def a_promise(**changes: Any) -> Promise:
    """Return the refund we promised and that was due yesterday."""
    plain: dict[str, Any] = {
        "id": PromiseId("p-1"),
        "customer_id": MIA,
        "what": "Refund of seat fee",
        "amount": money(39, "USD"),
        "made_at": NOW - timedelta(days=10),
        "due_at": NOW - timedelta(days=1),
    }
    return Promise(**{**plain, **changes})


def a_complaint(**changes: Any) -> Case:
    """Return a complaint that has been open for ten days."""
    plain: dict[str, Any] = {
        "id": CaseId("k-1"),
        "customer_id": MIA,
        "kind": CaseKind.COMPLAINT,
        "subject": "seat fee charged twice",
        "opened_at": NOW - timedelta(days=10),
    }
    return Case(**{**plain, **changes})


def a_membership(**changes: Any) -> Membership:
    """Return a Gold membership near Platinum."""
    plain: dict[str, Any] = {
        "id": MembershipId("m-1"),
        "customer_id": MIA,
        "programme": "Voyages",
        "number": "VG123456",
        "tier": "Gold",
        "tier_rank": 2,
        "tier_points": 31480,
        "next_tier": "Platinum",
        "next_tier_points": 40000,
    }
    return Membership(**{**plain, **changes})


def a_file(**changes: Any) -> CustomerFile:
    """Return Mia Li's file with nothing in it."""
    plain: dict[str, Any] = {"customer": a_customer(), "as_of": NOW}
    return CustomerFile(**{**plain, **changes})
