"""The tau airline in our own words. Ids follow from the source's, and name nobody."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID, uuid5

from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme, normal
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.domain.money import Money
from agent_console.domain.trip import (
    CabinSeats,
    Flight,
    FlightStatus,
    Passenger,
    Segment,
    Trip,
    TripState,
)
from agent_console.hub.importers.tau_places import AIRPORT_ZONES, STATE_ZONES
from agent_console.hub.importers.tau_source import (
    WORLD_CLOCK,
    Conversation,
    Day,
    Reservation,
    ScheduledFlight,
    User,
    scheduled,
    utc,
)
from agent_console.ids import CustomerId, FlightId, InteractionId, MembershipId, TripId

SOURCE = "tau-airline"
PROGRAMME = "tau airline"
_SPACE = UUID("5f0e0f52-9a0c-5c0e-8d5f-4b1a6f4c7a11")
_TIERS = {"regular": ("", 0), "silver": ("Silver", 1), "gold": ("Gold", 2)}
_STATUS = {
    "available": FlightStatus.SCHEDULED,
    "on time": FlightStatus.SCHEDULED,
    "delayed": FlightStatus.DELAYED,
    "flying": FlightStatus.FLYING,
    "landed": FlightStatus.LANDED,
    "cancelled": FlightStatus.CANCELLED,
}
_DESIGNATOR = re.compile(r"([A-Z]+)(\d+)")
_GREETING = re.compile(
    r"^(hi|hello|hey|bonjour|good (morning|afternoon|evening))( there)?\b[\s,.!-]*", re.IGNORECASE
)
_LONGEST_HEADLINE = 90


def customer_id(user_id: str) -> CustomerId:
    """Return our id of a user."""
    return CustomerId(str(uuid5(_SPACE, f"user/{user_id}")))


def trip_id(reservation_id: str) -> TripId:
    """Return our id of a reservation."""
    return TripId(str(uuid5(_SPACE, f"reservation/{reservation_id}")))


def customer(user_id: str, user: User) -> Customer:
    """Return *user* as a customer."""
    return Customer(
        id=customer_id(user_id),
        given_name=user.name.first_name,
        family_name=user.name.last_name,
        languages=("en",),
        birth_date=user.dob,
        country="US" if user.address.country == "USA" else "",
        city=user.address.city,
        time_zone=STATE_ZONES.get(user.address.state, ""),
    )


def membership(user_id: str, user: User) -> Membership:
    """Return the membership of *user*; its number is the user id, as there is no other."""
    tier, rank = _TIERS[user.membership]
    return Membership(
        id=MembershipId(str(uuid5(_SPACE, f"membership/{user_id}"))),
        customer_id=customer_id(user_id),
        programme=PROGRAMME,
        number=user_id,
        tier=tier,
        tier_rank=rank,
    )


def identifier(
    scheme: Scheme, typed: str, owner: CustomerId, *, is_verified: bool
) -> Identifier | None:
    """Return *typed* as an identifier of *owner*, None if it is no such thing."""
    value = normal(scheme, typed)
    if value is None:
        return None
    return Identifier(
        scheme=scheme, value=value, customer_id=owner, typed=typed, is_verified=is_verified
    )


def flight_id(number: str, *, origin: str, day: date) -> FlightId:
    """Return our id of a flight; the day is the source's, by the clock of the East."""
    return FlightId(f"{number}-{origin}-{day.isoformat()}")


def flight(source: ScheduledFlight, day: date, status: Day) -> Flight:
    """Return one date of a flight. Raises `ValueError` for what cannot be one."""
    designator = _DESIGNATOR.fullmatch(source.flight_number)
    if designator is None:
        raise ValueError("the flight number is not letters and digits")
    for airport in (source.origin, source.destination):
        if airport not in AIRPORT_ZONES:
            raise ValueError(f"the time zone of {airport} is not known")
    left = status.actual_departure_time_est or status.estimated_departure_time_est
    landed = status.actual_arrival_time_est or status.estimated_arrival_time_est
    return Flight(
        id=flight_id(source.flight_number, origin=source.origin, day=day),
        carrier=designator[1],
        number=designator[2],
        origin=source.origin,
        destination=source.destination,
        origin_zone=AIRPORT_ZONES[source.origin],
        destination_zone=AIRPORT_ZONES[source.destination],
        departs_at=scheduled(day, source.scheduled_departure_time_est),
        arrives_at=scheduled(day, source.scheduled_arrival_time_est),
        estimated_departure_at=utc(left) if left else None,
        estimated_arrival_at=utc(landed) if landed else None,
        status=_STATUS[status.status],
        cabins=_cabins(status),
        status_at=WORLD_CLOCK,
    )


def _cabins(status: Day) -> tuple[CabinSeats, ...]:
    return tuple(
        CabinSeats(
            cabin=cabin,
            seat_count=count,
            price=Money(currency="USD", amount=status.prices[cabin])
            if cabin in status.prices
            else None,
        )
        for cabin, count in status.available_seats.items()
    )


def trip(source: Reservation, flights: Sequence[Flight]) -> Trip:
    """Return a reservation on its *flights*, in order."""
    paid = sum((p.amount for p in source.payment_history), Decimal(0))
    is_over = all(f.status is FlightStatus.LANDED for f in flights)
    return Trip(
        id=trip_id(source.reservation_id),
        customer_id=customer_id(source.user_id),
        locator=source.reservation_id,
        system=flights[0].carrier,
        booked_at=utc(source.created_at),
        segments=tuple(Segment(flight_id=f.id, cabin=source.cabin) for f in flights),
        starts_at=flights[0].departs_at,
        ends_at=flights[-1].arrives_at,
        state=TripState.FLOWN if is_over else TripState.BOOKED,
        passengers=tuple(
            Passenger(given_name=p.first_name, family_name=p.last_name, birth_date=p.dob)
            for p in source.passengers
        ),
        fare=Money(currency="USD", amount=paid),
        bag_count=source.total_baggages,
        is_insured=source.insurance == "yes",
    )


def chat(source: Conversation, *, turn: int, locators: Sequence[str]) -> Interaction:
    """Return a conversation; *turn* counts those of one user about one task.

    *locators* are the customer's reservations: the first one named says which trip it is about.
    """
    lines = [f"{m.role.capitalize()}: {m.text}" for m in source.messages]
    text = "\n\n".join(lines)
    named = [one for one in locators if one in text]
    about = min(named, key=text.index, default=None)
    ours = [m.text for m in source.messages if m.role == "agent"]
    handed_over = bool(ours) and "transfer" in ours[-1].lower()
    key = f"conversation/{source.user_id}/{source.task}/{turn}"
    return Interaction(
        id=InteractionId(str(uuid5(_SPACE, key))),
        customer_id=customer_id(source.user_id),
        at=WORLD_CLOCK - timedelta(hours=2 * turn, minutes=source.task),
        channel=Channel.CHAT,
        headline=headline(source),
        detail=f"{len(source.messages)} messages",
        text=text,
        outcome="transferred" if handed_over else "",
        language="en",
        trip_id=trip_id(about) if about else None,
        source=SOURCE,
    )


def headline(source: Conversation) -> str:
    """Return the first thing the customer wants, without the greeting, on one line."""
    said = next((m.text for m in source.messages if m.role == "customer"), "")
    wish = " ".join(_GREETING.sub("", said.strip()).split())
    sentence = re.split(r"(?<=[.!?])\s", wish, maxsplit=1)[0].strip() or "Chat"
    if len(sentence) > _LONGEST_HEADLINE:
        sentence = sentence[:_LONGEST_HEADLINE].rsplit(" ", 1)[0].rstrip(",.;:") + "…"
    return sentence[:1].upper() + sentence[1:]
