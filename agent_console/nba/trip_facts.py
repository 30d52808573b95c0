"""Bookings as facts: what was booked, what became of it, and the rights that follow."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import msgspec

from agent_console.domain.facts import (
    DisruptionFacts,
    FlightFacts,
    PassengerFacts,
    RightFacts,
    TripFacts,
)
from agent_console.domain.money import Money
from agent_console.domain.rules.spoken import clock
from agent_console.domain.trip import Flight, FlightStatus, Trip, TripState
from agent_console.domain.value import Value
from agent_console.nba.rights.claims import rights_of
from agent_console.nba.rights.event import Mishap
from agent_console.nba.told import told_about
from agent_console.wire.customer_file import CustomerFile

HEAVY_DELAY = timedelta(hours=2)
"""A delay from which we offer another flight unasked. Assumed, not a legal threshold."""

_SOON = timedelta(hours=6)
_SPOKEN_OF = timedelta(days=7)
"""So long after a flight its times are still put into words."""
_HOUR, _MINUTE = timedelta(hours=1), timedelta(minutes=1)
_LONGEST_CONNECTION = timedelta(hours=24)
"""A longer time on the ground is a stay, and the journey ends there. Custom of tickets."""
_TRIPS = 8
_CLAIMED_FOR = timedelta(days=365)
_WORTH_A_LOOK = timedelta(hours=2)
_AWAY = frozenset({FlightStatus.FLYING, FlightStatus.LANDED})
_STOPPED = frozenset({FlightStatus.CANCELLED, FlightStatus.DIVERTED})


class Disruption(Value, frozen=True, kw_only=True):
    """A flight of the customer that will not do what was sold."""

    flight: Flight
    misses: Flight | None = None
    """The connection that can no longer be reached."""
    ways: tuple[Flight, ...] = ()
    """Other flights with seats, best first."""
    joined: tuple[tuple[Flight, ...], ...] = ()
    """Ways that take a change, best first."""

    @property
    def best(self) -> tuple[Flight, ...]:
        """Return the flights of the best other way; none if nothing goes."""
        return self.ways[:1] or next(iter(self.joined), ())

    @property
    def is_cancelled(self) -> bool:
        """Tell whether the flight does not go where it was to go."""
        return self.flight.status in _STOPPED

    @property
    def is_serious(self) -> bool:
        """Tell whether the customer needs another flight, and not only to be told."""
        return self.is_cancelled or self.misses is not None or self.flight.delay >= HEAVY_DELAY


def trips_of(file: CustomerFile, *, now: datetime) -> tuple[TripFacts, ...]:
    """Return the latest bookings, latest start first; the next to leave is marked."""
    flights: dict[str, Flight] = {flight.id: flight for flight in file.flights}
    coming = [t for t in file.trips if t.state is TripState.BOOKED and t.starts_at >= now]
    upcoming = min(coming, key=lambda trip: (trip.starts_at, trip.id), default=None)
    some = list(file.trips[:_TRIPS])
    if upcoming is not None and upcoming not in some:
        some.append(upcoming)
    return tuple(_trip(trip, flights, now=now, is_next=trip is upcoming) for trip in some)


def flight_facts(flight: Flight, *, now: datetime, cabin: str = "") -> FlightFacts:
    """Return one departure as facts; clocks only where somebody may still speak of them."""
    is_near = flight.lands_at > now - _SPOKEN_OF
    late = flight.lands_at - flight.arrives_at
    return FlightFacts(
        id=flight.id,
        name=flight.designator,
        carrier=flight.carrier,
        origin=flight.origin,
        destination=flight.destination,
        departs_at=flight.departs_at,
        leaves_at=flight.leaves_at,
        lands_at=flight.lands_at,
        leaves=clock(flight.leaves_at, flight.origin_zone) if is_near else "",
        lands=clock(flight.lands_at, flight.destination_zone) if is_near else "",
        status=flight.status,
        cabin=cabin,
        delay_minutes=flight.delay / _MINUTE,
        arrival_delay_minutes=max(0.0, late / _MINUTE),
        hours_to_departure=(flight.leaves_at - now) / _HOUR,
        seat_count=flight.seat_count,
        cause=flight.cause,
        is_cancelled=flight.status in _STOPPED,
        is_flown=flight.status in _AWAY,
    )


def way_facts(way: Sequence[Flight], *, now: datetime) -> FlightFacts | None:
    """Return one way as facts, spoken of as one flight: "AS 40 + AS 41"; None if there is none."""
    if not way:
        return None
    legs = [flight_facts(one, now=now) for one in way]
    return msgspec.structs.replace(
        legs[0],
        name=" + ".join(one.name for one in legs),
        destination=legs[-1].destination,
        lands_at=legs[-1].lands_at,
        lands=legs[-1].lands,
        arrival_delay_minutes=legs[-1].arrival_delay_minutes,
        seat_count=min((one.seat_count for one in legs if one.seat_count), default=0),
    )


def _trip(trip: Trip, flights: dict[str, Flight], *, now: datetime, is_next: bool) -> TripFacts:
    legs = [(one, flights[one.flight_id]) for one in trip.segments if one.flight_id in flights]
    segments = tuple(flight_facts(leg, now=now, cabin=one.cabin) for one, leg in legs)
    cabins = {one.cabin for one in trip.segments}
    zone = ZoneInfo(legs[0][1].origin_zone if legs else "UTC")
    days = (trip.starts_at.astimezone(zone).date() - now.astimezone(zone).date()).days
    journeys = list(_journeys([leg for _, leg in legs]))
    return TripFacts(
        id=trip.id,
        locator=trip.locator,
        state=trip.state,
        origin=legs[0][1].origin if legs else "",
        destination=journeys[0][-1].destination if journeys else "",
        booked_at=trip.booked_at,
        starts_at=trip.starts_at,
        hours_since_booking=(now - trip.booked_at) / _HOUR,
        hours_to_departure=(trip.starts_at - now) / _HOUR,
        days_to_departure=days,
        cabin=next(iter(cabins)) if len(cabins) == 1 else "mixed",
        first_flight=segments[0].name if segments else "",
        segments=segments,
        passengers=tuple(
            PassengerFacts(name=one.given_name, age=_age(one.birth_date, now))
            for one in trip.passengers
        ),
        passenger_count=max(1, len(trip.passengers)),
        fare=trip.fare,
        bag_count=trip.bag_count,
        is_insured=trip.is_insured,
        is_flown=trip.state is TripState.FLOWN or any(one.is_flown for one in segments),
        is_cancelled_by_airline=any(one.is_cancelled for one in segments),
        delay_minutes=max((one.arrival_delay_minutes for one in segments), default=0.0),
        is_next=is_next,
        rights=tuple(_rights_of_trip(trip, journeys, now=now)),
    )


def _age(born: date | None, now: datetime) -> int | None:
    if born is None:
        return None
    return now.year - born.year - ((now.month, now.day) < (born.month, born.day))


def _journeys(legs: Sequence[Flight]) -> Iterator[list[Flight]]:
    """Yield the legs in journeys: from where somebody leaves to where they stay."""
    journey = list(legs[:1])
    for before, after in pairwise(legs):
        is_stay = after.departs_at - before.arrives_at > _LONGEST_CONNECTION
        if is_stay or after.destination == journey[0].origin or after.origin != before.destination:
            yield journey
            journey = []
        journey.append(after)
    if journey:
        yield journey


def _rights_of_trip(
    trip: Trip, journeys: list[list[Flight]], *, now: datetime
) -> Iterator[RightFacts]:
    for journey in journeys:
        last = journey[-1]
        if now - last.arrives_at > _CLAIMED_FOR:
            continue
        stopped = [leg for leg in journey if leg.status in _STOPPED]
        is_late = last.lands_at - last.arrives_at >= _WORTH_A_LOOK
        is_late = is_late or journey[0].delay >= _WORTH_A_LOOK
        is_flying = trip.state is not TripState.CANCELLED  # who gave the trip up waited for nothing
        if stopped or (is_late and is_flying):
            late = None if stopped else (last.lands_at - last.arrives_at) / _HOUR
            yield from rights_of(_mishap(journey, trip, late, (stopped or journey)[0]))


def _mishap(
    journey: list[Flight],
    trip: Trip | None,
    late: float | None,
    broken: Flight,
    way: Flight | None = None,
) -> Mishap:
    zone = ZoneInfo(journey[0].origin_zone)
    is_cancelled = broken.status in _STOPPED
    told = (broken.departs_at - broken.status_at) if is_cancelled and broken.status_at else None
    earlier = None if way is None else (broken.departs_at - way.leaves_at) / _HOUR
    count = max(1, len(trip.passengers)) if trip else 1
    return Mishap(
        on=journey[0].departs_at.astimezone(zone).date(),
        origin=journey[0].origin,
        destination=journey[-1].destination,
        carrier=broken.carrier,
        is_cancelled=is_cancelled,
        departure_delay_hours=broken.delay / _HOUR,
        arrival_delay_hours=late,
        told_days_before=told / timedelta(days=1) if told else None,
        reroute_earlier_hours=None if earlier is None else max(0.0, earlier),
        cause=broken.cause,
        fare=_one_fare(trip, count),
        passenger_count=count,
    )


def _one_fare(trip: Trip | None, count: int) -> Money | None:
    if trip is None or trip.fare is None:
        return None
    return Money(currency=trip.fare.currency, amount=trip.fare.amount / count)


def disruption_facts(
    file: CustomerFile, trouble: Disruption | None, *, now: datetime
) -> DisruptionFacts | None:
    """Return what goes wrong as facts, with what the customer was told; None if it is small."""
    if trouble is None or not trouble.is_serious:
        return None
    flight = trouble.flight
    flights = {one.id: one for one in file.flights}
    trip = next((t for t in file.trips if any(s.flight_id == flight.id for s in t.segments)), None)
    told = told_about(
        flight, file.interactions, now=now, trip_id=trip.id if trip is not None else None
    )
    legs = [flights[s.flight_id] for s in trip.segments if s.flight_id in flights] if trip else []
    return DisruptionFacts(
        kind="cancelled"
        if trouble.is_cancelled
        else "misconnection"
        if trouble.misses
        else "delayed",
        flight=flight_facts(flight, now=now),
        misses=flight_facts(trouble.misses, now=now) if trouble.misses else None,
        way=way_facts(trouble.best, now=now),
        way_count=len(trouble.ways) + len(trouble.joined),
        is_within_hours=flight.departs_at - now <= _SOON,
        rights=rights_of(_broken_journey(trouble, trip, legs)),
        told_count=len(told),
        told_minutes=(now - told[0].at) // _MINUTE if told else 0.0,
        told_channel=told[0].channel if told else "",
        told_is_stale=told[0].is_stale if told else False,
    )


def _broken_journey(trouble: Disruption, trip: Trip | None, legs: list[Flight]) -> Mishap:
    """Return the journey of the broken flight, with how late the best other way makes it."""
    flight, best = trouble.flight, trouble.best
    whole = [flight, *([trouble.misses] if trouble.misses else [])]
    journey = next((one for one in _journeys(legs) if flight in one), whole)
    last = journey[-1]
    if not best:
        late = None if trouble.is_cancelled or trouble.misses else _hours_late(last)
    elif best[-1].destination == last.destination:
        late = max(0.0, (best[-1].lands_at - last.arrives_at) / _HOUR)
    else:
        late = _hours_late(last)
    mishap = _mishap(journey, trip, late, flight, next(iter(best), None))
    if not trouble.is_cancelled and trouble.misses is None:
        return mishap  # who likes may stay on the late flight as it was booked
    return msgspec.structs.replace(
        mishap,
        has_more_changes=_is_whole(best, journey) and len(best) > len(journey),
        is_lower_cabin=_is_lower(best, trip, flight),
    )


def _is_whole(best: Sequence[Flight], journey: Sequence[Flight]) -> bool:
    ends = (best[0].origin, best[-1].destination) if best else ()
    return ends == (journey[0].origin, journey[-1].destination)


def _is_lower(best: Sequence[Flight], trip: Trip | None, broken: Flight) -> bool:
    """Tell whether another way has no seat left where the customer was to sit."""
    segments = trip.segments if trip else ()
    cabin = next((one.cabin for one in segments if one.flight_id == broken.id), "")
    free = [{one.cabin for one in way.cabins if one.seat_count} for way in best if way.cabins]
    return bool(cabin) and any(cabin not in one for one in free)


def _hours_late(flight: Flight) -> float:
    return max(0.0, (flight.lands_at - flight.arrives_at) / _HOUR)
