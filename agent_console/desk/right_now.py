"""The trip of today or tomorrow that matters, what a delay breaks, and what else would go.

Works on what is here: a flight whose data is not in the file is passed over.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from agent_console.desk.connecting import reaches
from agent_console.desk.screen_pop import NearFlight, RightNow
from agent_console.domain.trip import Flight, FlightStatus, Trip, TripState
from agent_console.nba.facts import Disruption
from agent_console.wire.customer_file import CustomerFile

FlightsOfRoute = Callable[[str, str, date], Sequence[Flight]]
"""Flights from one airport to another that leave on one day of the origin's calendar."""

LATEST_CHANGE = timedelta(minutes=20)
"""How long before departure a seat can still be given to somebody else. Assumed, 2026-11."""

LONGEST_CONNECTION = timedelta(hours=8)
"""A longer time on the ground is a stay, and the journey ends there. Assumed, 2026-11."""

_OVER = frozenset({FlightStatus.LANDED})
_AWAY = frozenset({FlightStatus.FLYING, FlightStatus.LANDED})
_NOT_GOING = frozenset({FlightStatus.CANCELLED, FlightStatus.DIVERTED})


def right_now(
    file: CustomerFile, flights_of_route: FlightsOfRoute, *, now: datetime
) -> RightNow | None:
    """Return the trip to speak about: trouble first, then the next to leave; None without any."""
    by_id = {flight.id: flight for flight in file.flights}
    found = [
        _looked_at(trip, legs, now=now)
        for trip in file.trips
        if trip.state is TripState.BOOKED
        and (legs := [by_id[one.flight_id] for one in trip.segments if one.flight_id in by_id])
    ]
    candidates = [one for one in found if one is not None]
    if not candidates:
        return None
    chosen = min(candidates, key=_urgency)
    legs = [by_id[one.flight_id] for one in chosen.trip.segments if one.flight_id in by_id]
    ways = _ways(chosen, legs, flights_of_route, now=now) if _is_in_trouble(chosen) else ()
    return RightNow(trip=chosen.trip, flight=chosen.flight, misses=chosen.misses, ways=ways)


def near_flights(
    file: CustomerFile, shown: RightNow | None, *, now: datetime
) -> tuple[NearFlight, ...]:
    """Return the flights of today and tomorrow besides those *shown* speaks of, the next first.

    What has landed is left out.
    """
    by_id = {flight.id: flight for flight in file.flights}
    found: dict[str, NearFlight] = {}
    for trip in file.trips:
        if trip.state is not TripState.BOOKED:
            continue
        legs = [by_id[one.flight_id] for one in trip.segments if one.flight_id in by_id]
        seats = {one.flight_id: one.seat for one in trip.segments}
        for leg in legs:
            if _is_near(leg, now=now) and leg.status not in _OVER and leg.lands_at > now:
                found[leg.id] = NearFlight(
                    flight=leg,
                    locator=trip.locator,
                    seat=seats[leg.id],
                    misses=_missed(leg, legs),
                )
    spoken_of = () if shown is None else (shown.flight, shown.misses)
    for flight in spoken_of:
        if flight is not None:
            found.pop(flight.id, None)
    return tuple(sorted(found.values(), key=lambda one: (one.flight.departs_at, one.flight.id)))


def disruption(found: RightNow | None) -> Disruption | None:
    """Return *found* as the rules for the next step want it; None if nothing serious is wrong."""
    if found is None:
        return None
    trouble = Disruption(
        flight=found.flight, misses=found.misses, ways=found.ways, joined=found.joined
    )
    return trouble if trouble.is_serious else None


def _looked_at(trip: Trip, legs: Sequence[Flight], *, now: datetime) -> RightNow | None:
    """Return the leg to speak about: the first with serious trouble, else the next to leave."""
    near = [leg for leg in legs if _is_near(leg, now=now)]
    for leg in near:
        seen = RightNow(trip=trip, flight=leg, misses=_missed(leg, legs))
        if _is_in_trouble(seen) and (leg.status not in _OVER or seen.misses):
            return seen
    coming = (leg for leg in near if leg.status not in _OVER and leg.lands_at > now)
    return next((RightNow(trip=trip, flight=leg) for leg in coming), None)


def _is_near(flight: Flight, *, now: datetime) -> bool:
    zone = ZoneInfo(flight.origin_zone)
    today = now.astimezone(zone).date()
    days = {flight.departs_at.astimezone(zone).date(), flight.leaves_at.astimezone(zone).date()}
    return bool(days & {today, today + timedelta(days=1)}) or (
        flight.departs_at <= now < flight.lands_at
    )


def _missed(leg: Flight, legs: Sequence[Flight]) -> Flight | None:
    """Return the connection *leg* no longer reaches; a planned connection is never missed."""
    if leg.status in _NOT_GOING:
        return None
    following = _following(leg, legs)
    if following is None or following.status in _AWAY | _NOT_GOING:
        return None
    is_late = leg.lands_at > leg.arrives_at or following.leaves_at < following.departs_at
    return following if is_late and not reaches(leg, following) else None


def _is_in_trouble(seen: RightNow) -> bool:
    return disruption(seen) is not None


def _urgency(seen: RightNow) -> tuple[bool, datetime, str]:
    return (not _is_in_trouble(seen), seen.flight.departs_at, seen.trip.id)


def _ways(
    seen: RightNow, legs: Sequence[Flight], flights_of_route: FlightsOfRoute, *, now: datetime
) -> tuple[Flight, ...]:
    """Return what else goes that day, earliest at the end of the journey first."""
    own = {leg.id for leg in legs}
    arrivals: dict[str, tuple[Flight, datetime]] = {}
    for way, arrives_at in _arriving(seen, legs, flights_of_route, now=now):
        if way.id not in own and way.seat_count > 0 and way.status not in _AWAY | _NOT_GOING:
            arrivals.setdefault(way.id, (way, arrives_at))
    carrier = seen.flight.carrier
    ranked = sorted(
        arrivals.values(),
        key=lambda one: (one[1], one[0].carrier != carrier, one[0].leaves_at, one[0].id),
    )
    return tuple(way for way, _ in ranked)


def _arriving(
    seen: RightNow, legs: Sequence[Flight], flights_of_route: FlightsOfRoute, *, now: datetime
) -> Iterator[tuple[Flight, datetime]]:
    """Yield each way with the time it brings the customer to the end of this journey."""
    flight = seen.flight
    if flight.status not in _AWAY:
        yield from _instead(flight, _connection(flight, legs), flights_of_route, now=now)
    if seen.misses:
        for later in flights_of_route(
            seen.misses.origin, seen.misses.destination, _day_of(seen.misses)
        ):
            if later.leaves_at > now + LATEST_CHANGE and reaches(flight, later):
                yield later, later.lands_at


def _instead(
    flight: Flight, connection: Flight | None, flights_of_route: FlightsOfRoute, *, now: datetime
) -> Iterator[tuple[Flight, datetime]]:
    """Yield what goes instead of *flight*: on its route, or past it to where it connects to."""
    earliest, day = now + LATEST_CHANGE, _day_of(flight)
    for other in flights_of_route(flight.origin, flight.destination, day):
        if other.leaves_at <= earliest:
            continue
        if connection is None:
            if flight.status in _NOT_GOING or other.lands_at < flight.lands_at:
                yield other, other.lands_at
        elif reaches(other, connection):
            yield other, connection.lands_at
    if connection is not None:
        for direct in flights_of_route(flight.origin, connection.destination, day):
            if direct.leaves_at > earliest:
                yield direct, direct.lands_at


def _following(leg: Flight, legs: Sequence[Flight]) -> Flight | None:
    return next((after for before, after in pairwise(legs) if before.id == leg.id), None)


def _connection(leg: Flight, legs: Sequence[Flight]) -> Flight | None:
    """Return the flight of the same journey that goes on from where *leg* ends."""
    following = _following(leg, legs)
    if following is None or following.destination == leg.origin:
        return None
    is_stay = following.departs_at - leg.arrives_at > LONGEST_CONNECTION
    return None if is_stay else following


def _day_of(flight: Flight) -> date:
    return flight.departs_at.astimezone(ZoneInfo(flight.origin_zone)).date()
