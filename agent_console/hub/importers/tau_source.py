"""The files of the tau airline as they are, read record by record."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from agent_console.errors import BadInput

USERS, FLIGHTS = "users.json", "flights.json"
RESERVATIONS, CONVERSATIONS = "reservations.json", "conversations.json"
FILES = (USERS, FLIGHTS, RESERVATIONS, CONVERSATIONS)
EST = timezone(timedelta(hours=-5), "EST")
"""All times of the source, in summer, too: it says so in the names of its fields."""
WORLD_CLOCK = datetime(2024, 5, 15, 15, 0, tzinfo=EST).astimezone(UTC)
"""Now, in that world."""

T = TypeVar("T")


class _Record(msgspec.Struct, frozen=True):
    """A record of the source; fields we do not name are passed over."""


class PersonName(_Record, frozen=True):
    """A customer's name."""

    first_name: str
    last_name: str


class Address(_Record, frozen=True):
    """Where a customer lives."""

    city: str
    state: str
    country: str


class User(_Record, frozen=True):
    """A customer."""

    name: PersonName
    address: Address
    email: str
    dob: date
    membership: Literal["regular", "silver", "gold"]


class Day(_Record, frozen=True):
    """What became, or is to become, of a flight on one date."""

    status: Literal["available", "on time", "delayed", "flying", "landed", "cancelled"]
    estimated_departure_time_est: datetime | None = None
    estimated_arrival_time_est: datetime | None = None
    actual_departure_time_est: datetime | None = None
    actual_arrival_time_est: datetime | None = None
    available_seats: dict[str, int] = {}
    prices: dict[str, Decimal] = {}


class ScheduledFlight(_Record, frozen=True):
    """A flight number with its dates."""

    flight_number: str
    origin: str
    destination: str
    scheduled_departure_time_est: str
    scheduled_arrival_time_est: str
    dates: dict[str, msgspec.Raw]


class BookedFlight(_Record, frozen=True):
    """A flight of a reservation."""

    flight_number: str
    date: date


class BookedPassenger(_Record, frozen=True):
    """A person on a reservation."""

    first_name: str
    last_name: str
    dob: date


class Payment(_Record, frozen=True):
    """What was paid, or negative: paid back."""

    amount: Decimal


class Reservation(_Record, frozen=True):
    """A booking."""

    reservation_id: str
    user_id: str
    cabin: str
    flights: list[BookedFlight]
    passengers: list[BookedPassenger]
    payment_history: list[Payment]
    created_at: datetime
    total_baggages: int
    insurance: Literal["yes", "no"]


class Message(_Record, frozen=True):
    """One turn of a conversation."""

    role: Literal["customer", "agent"]
    text: str


class Conversation(_Record, frozen=True):
    """A chat of a customer with an agent."""

    user_id: str
    task: int
    messages: list[Message]


def opened(folder: Path, name: str, shape: type[T]) -> T:
    """Return the file *name* as *shape*, or refuse with its name."""
    try:
        raw = (folder / name).read_bytes()
    except OSError as exc:
        raise BadInput(f"{name} cannot be read in the folder: {exc.strerror}") from exc
    try:
        return msgspec.json.decode(raw, type=shape)
    except msgspec.DecodeError as exc:
        raise BadInput(f"{name} is not what the tau airline has under that name: {exc}") from exc


def utc(est: datetime) -> datetime:
    """Return a time of the source (EST, without saying so) in UTC."""
    return est.replace(tzinfo=EST).astimezone(UTC)


def scheduled(day: date, clock: str) -> datetime:
    """Return *clock* ("23:30:00", "01:30:00+1" for the next day) of *day* in UTC.

    Raises `ValueError` for anything else.
    """
    time, plus, days = clock.partition("+")
    if plus and days != "1":
        raise ValueError(f"{clock!r} is no time of day")
    at = datetime.fromisoformat(f"{day.isoformat()}T{time}")
    if at.tzinfo is not None:
        raise ValueError(f"{clock!r} is no time of day")
    return utc(at + timedelta(days=1 if plus else 0))
