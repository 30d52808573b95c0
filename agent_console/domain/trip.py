"""Flights and the trips booked on them. A flight's status lives once, on the flight."""

from datetime import date, datetime, timedelta
from enum import StrEnum

from agent_console.domain.money import Money
from agent_console.domain.value import Value
from agent_console.ids import CustomerId, FlightId, TripId


class FlightStatus(StrEnum):
    """Where a flight stands."""

    SCHEDULED = "scheduled"
    DELAYED = "delayed"
    BOARDING = "boarding"
    FLYING = "flying"
    LANDED = "landed"
    CANCELLED = "cancelled"
    DIVERTED = "diverted"


class CabinSeats(Value, frozen=True, kw_only=True):
    """What is left to sell in one cabin."""

    cabin: str
    """economy, basic_economy, premium, business, first."""
    seat_count: int
    price: Money | None = None


class Flight(Value, frozen=True, kw_only=True):
    """One departure."""

    id: FlightId
    """Carrier, number, origin and local date: "AS1161-SEA-2026-11-22"."""
    carrier: str
    number: str
    """Digits, as printed: "1161"."""
    origin: str
    destination: str
    origin_zone: str
    """IANA time zone of the origin; times on screen are local to the airport."""
    destination_zone: str
    departs_at: datetime
    arrives_at: datetime
    estimated_departure_at: datetime | None = None
    estimated_arrival_at: datetime | None = None
    status: FlightStatus = FlightStatus.SCHEDULED
    cause: str = ""
    """Why it is late or cancelled, in words."""
    gate: str = ""
    aircraft: str = ""
    passenger_count: int = 0
    """Everybody on its list as the departure system counts, children on laps too; 0: unknown."""
    cabins: tuple[CabinSeats, ...] = ()
    status_at: datetime | None = None
    """When the status was last heard."""
    version: int = 0

    @property
    def designator(self) -> str:
        """Return carrier and number as they are spoken: "AS 1161"."""
        return f"{self.carrier} {self.number}"

    @property
    def leaves_at(self) -> datetime:
        """Return the best known departure."""
        return self.estimated_departure_at or self.departs_at

    @property
    def lands_at(self) -> datetime:
        """Return the best known arrival."""
        return self.estimated_arrival_at or self.arrives_at

    @property
    def delay(self) -> timedelta:
        """Return how much later than planned it leaves, never negative."""
        return max(timedelta(), self.leaves_at - self.departs_at)

    @property
    def seat_count(self) -> int:
        """Return the seats left in all cabins."""
        return sum(cabin.seat_count for cabin in self.cabins)


class Segment(Value, frozen=True, kw_only=True):
    """One flight of a trip, as booked."""

    flight_id: FlightId
    cabin: str = ""
    seat: str = ""


class Passenger(Value, frozen=True, kw_only=True):
    """A person on a booking, not always the one who booked."""

    given_name: str
    family_name: str
    birth_date: date | None = None


class TripState(StrEnum):
    """What became of a booking."""

    BOOKED = "booked"
    FLOWN = "flown"
    CANCELLED = "cancelled"


class Trip(Value, frozen=True, kw_only=True):
    """A booking."""

    id: TripId
    customer_id: CustomerId
    locator: str
    system: str = ""
    """Carrier whose system made the locator; with `booked_at` it makes the locator unique."""
    booked_at: datetime
    segments: tuple[Segment, ...]
    starts_at: datetime
    ends_at: datetime
    state: TripState = TripState.BOOKED
    passengers: tuple[Passenger, ...] = ()
    fare: Money | None = None
    bag_count: int = 0
    is_insured: bool = False
    version: int = 0
