"""Who is hit by disruptions now and was not spoken to since, found by few bounded questions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple, TypeVar

from msgspec.structs import replace
from sqlalchemy import Connection, Text, func, or_, select, type_coerce

from agent_console.domain.affected import Affected
from agent_console.domain.case import Case, CaseKind
from agent_console.domain.customer import Customer
from agent_console.domain.follow_up import FollowUp, FollowUpState
from agent_console.domain.gate import Happened, Passenger
from agent_console.domain.membership import Membership
from agent_console.domain.promise import Promise, PromiseState
from agent_console.domain.trip import Flight, Trip, TripState
from agent_console.hub import records
from agent_console.hub.kept import Kept
from agent_console.hub.seeing import Eyes
from agent_console.hub.tables import BY_STRUCT, flights, interactions, passengers, trips
from agent_console.ids import CustomerId, FlightId, TripId, is_parked
from agent_console.nba.affected import (
    AFTER,
    BEFORE,
    in_order,
    is_troubled,
    known_since,
    need_of,
    onward_of,
)
from agent_console.wire.coaching import AffectedAnswer

_LONGEST_TRIP = timedelta(days=30)
"""A trip that began longer ago is not looked for."""
_MOST_PEOPLE = 5_000
"""So many are weighed, those whose flight leaves first: a storm has more than anybody can call."""
_CHUNK = 500
_NAMED_AT_ONCE = 50
T = TypeVar("T")


class _Traveller(NamedTuple):
    customer: CustomerId
    flight: Flight
    onward: tuple[FlightId, ...]
    services: tuple[str, ...]
    trip: TripId | None


def affected(connection: Connection, eyes: Eyes, *, at: datetime, limit: int) -> AffectedAnswer:
    """Return whom to call, in the order of need and worth."""
    troubled = _troubled(connection, at=at)
    found = _travellers(connection, troubled)
    met = eyes.met(connection, {one.customer for one in found})
    found = [one for one in found if one.customer in met][:_MOST_PEOPLE]
    onward = _flights(connection, {key for one in found for key in one.onward})
    hit = []
    for one in found:
        then = [onward[key] for key in one.onward if key in onward]
        lost = need_of(one.flight, then)
        if lost is not None:
            hit.append((one, lost))
    people = _People(connection, eyes, [one for one, _ in hit])
    made = [people.affected(one, *lost) for one, lost in hit]
    waiting = [one for one in made if one is not None]
    return AffectedAnswer(
        affected=in_order(waiting)[:limit], spoken_to_count=len(made) - len(waiting)
    )


def _troubled(connection: Connection, *, at: datetime) -> dict[FlightId, Flight]:
    f, kept = flights.c, BY_STRUCT[Flight]
    near = (f.departs_at > at - BEFORE) & (f.departs_at < at + AFTER)
    rows = connection.execute(select(*kept.fields).where(near).order_by(f.departs_at, f.id))
    return {one.id: one for one in map(kept.record, rows) if is_troubled(one)}


def _travellers(connection: Connection, troubled: Mapping[FlightId, Flight]) -> list[_Traveller]:
    """Return everybody on these flights, by their lists and by bookings, each once per flight."""
    found = {(one.customer, one.flight.id): one for one in _booked(connection, troubled)}
    p, kept = passengers.c, BY_STRUCT[Passenger]
    for some in _chunks(sorted(troubled)):
        for row in connection.execute(select(*kept.fields).where(p.flight_id.in_(some))):
            one: Passenger = kept.record(row)
            if is_parked(one.customer_id) or one.is_infant:
                continue
            key = (one.customer_id, one.flight_id)
            if one.events and one.events[-1].happened is Happened.MOVED:
                found.pop(key, None)
                continue
            booked = found.get(key)
            found[key] = _Traveller(
                one.customer_id,
                troubled[one.flight_id],
                booked.onward if booked and not one.onward else one.onward,
                one.services,
                booked.trip if booked else None,
            )
    return sorted(found.values(), key=lambda one: (one.flight.departs_at, one.customer))


def _booked(connection: Connection, troubled: Mapping[FlightId, Flight]) -> Iterator[_Traveller]:
    if not troubled:
        return
    t, kept = trips.c, BY_STRUCT[Trip]
    leaves = [one.departs_at for one in troubled.values()]
    began = (t.starts_at > min(leaves) - _LONGEST_TRIP) & (t.starts_at <= max(leaves))
    goes = (t.ends_at >= min(leaves)) & (t.state != TripState.CANCELLED)
    text = type_coerce(t.segments, Text)
    for some in _chunks(sorted(troubled), _NAMED_AT_ONCE):
        named = or_(*(text.contains(f'"{key}"', autoescape=True) for key in some))
        for row in connection.execute(select(*kept.fields).where(began, goes, named)):
            trip: Trip = kept.record(row)
            for segment in trip.segments:
                flight = troubled.get(segment.flight_id)
                if flight is not None and not is_parked(trip.customer_id):
                    onward = onward_of(flight, trip.segments)
                    yield _Traveller(trip.customer_id, flight, onward, (), trip.id)


def _flights(connection: Connection, keys: Iterable[FlightId]) -> dict[FlightId, Flight]:
    wanted = [(key,) for key in sorted(set(keys))]
    return {one.id: one for one in records.read(connection, BY_STRUCT[Flight], wanted)}


class _People:
    """What has to be known of travellers, asked for all of them together."""

    def __init__(self, connection: Connection, eyes: Eyes, some: Sequence[_Traveller]) -> None:
        ids = sorted({one.customer for one in some})
        known = records.read(connection, BY_STRUCT[Customer], [(one,) for one in ids])
        self._people = {one.id: one for one in eyes.records(connection, tuple(known))}
        cards = _of(connection, Membership, ids)
        self._cards = eyes.records(connection, tuple(cards))
        self._tiers: dict[str, Membership] = {}
        for card in sorted(self._cards, key=lambda one: one.tier_rank):
            self._tiers[card.customer_id] = card
        self._promises = _counted(
            one.customer_id
            for one in _of(connection, Promise, ids)
            if one.state is PromiseState.OPEN
        )
        self._complaints = _counted(
            one.customer_id
            for one in _of(connection, Case, ids)
            if one.is_open and one.kind is CaseKind.COMPLAINT
        )
        self._tasks = {one.id: one for one in _of(connection, FollowUp, ids)}
        self._spoken = _spoken(connection, ids)

    def affected(self, one: _Traveller, need: Any, misses: FlightId | None) -> Affected | None:
        """Return one of them; None for who was spoken to since, or is not known any more."""
        person = self._people.get(one.customer)
        if person is None:
            return None
        spoken_at = self._spoken.get(one.customer)
        if spoken_at is not None and spoken_at >= known_since(one.flight):
            return None
        card = self._tiers.get(one.customer)
        made = Affected(
            customer_id=one.customer,
            name=person.full_name,
            tier=card.tier if card else "",
            tier_rank=card.tier_rank if card else 0,
            worth=person.expected_value,
            flight=one.flight,
            trip_id=one.trip,
            need=need,
            misses=misses,
            services=one.services,
            open_promise_count=self._promises.get(one.customer, 0),
            open_complaint_count=self._complaints.get(one.customer, 0),
            last_spoken_at=spoken_at,
        )
        return self._with_task(made)

    def _with_task(self, one: Affected) -> Affected | None:

        task = self._tasks.get(one.task_id)
        if task is None:
            return one
        if task.state is FollowUpState.DONE:
            return None
        return replace(
            one,
            follow_up_id=task.id,
            owner_id=task.owner_id,
            owner_name=task.owner_name,
            is_done=not task.is_open,
        )


def _spoken(connection: Connection, ids: Sequence[str]) -> dict[str, datetime]:
    """Return when a person of ours spoke with each of them last; what programs sent is not it."""
    i, found = interactions.c, dict[str, datetime]()
    for some in _chunks(ids):
        query = select(i.customer_id, func.max(i.at)).where(
            i.customer_id.in_(some), i.agent_id.is_not(None)
        )
        found |= {row[0]: row[1] for row in connection.execute(query.group_by(i.customer_id))}
    return found


def _of(connection: Connection, struct: Any, ids: Sequence[str]) -> Iterator[Any]:
    kept: Kept = BY_STRUCT[struct]
    for some in _chunks(ids):
        rows = connection.execute(select(*kept.fields).where(kept.customer_column.in_(some)))
        yield from map(kept.record, rows)


def _counted(keys: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for key in keys:
        found[key] += 1
    return found


def _chunks(some: Sequence[T], size: int = _CHUNK) -> Iterator[Sequence[T]]:
    for start in range(0, len(some), size):
        yield some[start : start + size]
