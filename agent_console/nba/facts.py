"""What the rules look at: one customer, this instant, and nothing that would have to be asked for.

Refuses to judge: it counts, dates and collects. The judgement is in `rules`.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from agent_console.domain.case import Case, CaseKind
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.membership import Membership
from agent_console.domain.promise import Promise
from agent_console.domain.trip import Flight, FlightStatus, Trip, TripState
from agent_console.domain.value import Value
from agent_console.wire.customer_file import CustomerFile

HEAVY_DELAY = timedelta(hours=2)
"""A delay from which we offer another flight unasked. Assumed, not a legal threshold."""

RECENT = timedelta(days=30)
"""How long a "no" to an offer is respected. Assumed."""


class Refusal(Value, frozen=True, kw_only=True):
    """An offer the customer said no to."""

    action: str
    at: datetime


class Disruption(Value, frozen=True, kw_only=True):
    """A flight of the customer that will not do what was sold."""

    flight: Flight
    misses: Flight | None = None
    """The connection that can no longer be reached."""
    ways: tuple[Flight, ...] = ()
    """Other flights with seats, best first."""

    @property
    def is_cancelled(self) -> bool:
        """Tell whether the flight does not go where it was to go."""
        return self.flight.status in {FlightStatus.CANCELLED, FlightStatus.DIVERTED}

    @property
    def is_serious(self) -> bool:
        """Tell whether the customer needs another flight, and not only to be told."""
        return self.is_cancelled or self.misses is not None or self.flight.delay >= HEAVY_DELAY


class Facts(Value, frozen=True, kw_only=True):
    """Everything the rules may look at."""

    now: datetime
    customer: Customer | None = None
    """None: nobody has been identified."""
    channel: Channel = Channel.PHONE
    """On which channel we are speaking now."""
    promises: tuple[Promise, ...] = ()
    """Open ones, due first."""
    complaints: tuple[Case, ...] = ()
    """Open ones, oldest first."""
    membership: Membership | None = None
    """The one with the highest tier."""
    disruption: Disruption | None = None
    next_trip: Trip | None = None
    next_flight: Flight | None = None
    """The first flight of `next_trip`, where its data is here."""
    refusals: tuple[Refusal, ...] = ()

    @property
    def overdue(self) -> tuple[Promise, ...]:
        """Return the promises that are late, longest first."""
        return tuple(promise for promise in self.promises if promise.is_overdue(now=self.now))

    @property
    def days_to_departure(self) -> int | None:
        """Return the days until the next trip by the calendar at its airport; None without one."""
        if self.next_trip is None:
            return None
        zone = ZoneInfo(self.next_flight.origin_zone if self.next_flight else "UTC")
        leaves_on = self.next_trip.starts_at.astimezone(zone).date()
        return (leaves_on - self.now.astimezone(zone).date()).days

    @property
    def recent_refusal(self) -> Refusal | None:
        """Return the newest "no" that still has to be respected."""
        recent = [one for one in self.refusals if timedelta() <= self.now - one.at < RECENT]
        return max(recent, key=lambda one: one.at, default=None)

    @property
    def has_open_matter(self) -> bool:
        """Tell whether something stands between us and this customer."""
        return bool(self.promises or self.complaints or self.disruption)


def gathered(
    file: CustomerFile | None,
    *,
    now: datetime,
    disruption: Disruption | None = None,
    refusals: tuple[Refusal, ...] = (),
    channel: Channel = Channel.PHONE,
) -> Facts:
    """Return the facts about the customer of *file*, or about a caller nobody knows."""
    if file is None:
        return Facts(now=now, channel=channel)
    trip = _next_trip(file, now=now)
    return Facts(
        now=now,
        customer=file.customer,
        channel=channel,
        promises=_open_promises(file),
        complaints=_open_complaints(file),
        membership=max(file.memberships, key=lambda one: one.tier_rank, default=None),
        disruption=disruption if disruption and disruption.is_serious else None,
        next_trip=trip,
        next_flight=_first_flight(file, trip),
        refusals=refusals,
    )


def _open_promises(file: CustomerFile) -> tuple[Promise, ...]:
    found = (promise for promise in file.promises if promise.is_open)
    return tuple(sorted(found, key=lambda promise: (promise.due_at, promise.id)))


def _open_complaints(file: CustomerFile) -> tuple[Case, ...]:
    found = (case for case in file.cases if case.is_open and case.kind is CaseKind.COMPLAINT)
    return tuple(sorted(found, key=lambda case: (case.opened_at, case.id)))


def _next_trip(file: CustomerFile, *, now: datetime) -> Trip | None:
    coming = [
        trip for trip in file.trips if trip.state is TripState.BOOKED and trip.starts_at >= now
    ]
    return min(coming, key=lambda trip: (trip.starts_at, trip.id), default=None)


def _first_flight(file: CustomerFile, trip: Trip | None) -> Flight | None:
    wanted = trip.segments[0].flight_id if trip and trip.segments else None
    return next((flight for flight in file.flights if flight.id == wanted), None)
