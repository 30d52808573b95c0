"""Other ways than a broken trip, with one change too; how one is held and taken, and the answer."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import msgspec

from agent_console.desk.connecting import connecting_time
from agent_console.desk.right_now import LONGEST_CONNECTION, disruption
from agent_console.desk.screen_pop import RightNow
from agent_console.domain.chosen_way import Answer, ChosenWay, WayState
from agent_console.domain.draft import Draft
from agent_console.domain.trip import Flight, FlightStatus
from agent_console.ids import OperationId, new_id
from agent_console.nba.ways import (
    HELD_FOR,
    LATEST_CHANGE,
    Way,
    Wish,
    holding,
    taking,
    ways,
)
from agent_console.store.outbox_entry import EntryState, OutboxEntry
from agent_console.wire.customer_file import CustomerFile
from agent_console.wire.operation import FreeWay, Operation

Around = Callable[[str, str, datetime, datetime], Sequence[Flight]]
"""The flights that leave one airport or end at another within a time."""

_AWAY = frozenset({FlightStatus.FLYING, FlightStatus.LANDED})
_DAY = timedelta(days=1)


def other_ways(
    file: CustomerFile, found: RightNow, around: Around, *, now: datetime
) -> tuple[Way, ...]:
    """Return what else goes to the end of this journey, non-stop or with a change, best first."""
    if disruption(found) is None:
        return ()
    journey = broken_part(file, found)
    if not journey:
        return ()
    first, last = journey[0], journey[-1]
    day = first.departs_at.astimezone(ZoneInfo(first.origin_zone)).date()
    near = around(
        first.origin, last.destination, first.departs_at - _DAY, first.departs_at + 2 * _DAY
    )
    earliest = now
    if found.flight.status in _AWAY:
        change = connecting_time(found.flight, first)
        earliest = max(now, found.flight.lands_at + change - LATEST_CHANGE)
    stay = {one.id for one in journey[1:]}
    wish = Wish(
        carrier=found.flight.carrier,
        seats=seat_count(found),
        without=tuple(one.flight_id for one in found.trip.segments if one.flight_id not in stay),
        own=tuple(one.id for one in journey[1:]),
    )
    return ways(first.origin, last.destination, day, _Board(near), wish, now=earliest)


def seat_count(found: RightNow) -> int:
    """Return how many seats the booking needs."""
    return max(1, len(found.trip.passengers))


def broken_part(file: CustomerFile, found: RightNow) -> tuple[Flight, ...]:
    """Return the flights that another way would stand for, to where the customer stays."""
    known = {one.id: one for one in file.flights}
    legs = [known[one.flight_id] for one in found.trip.segments if one.flight_id in known]
    start = found.misses if found.flight.status in _AWAY else found.flight
    place = next((n for n, one in enumerate(legs) if start and one.id == start.id), None)
    if place is None:
        return ()
    part = [legs[place]]
    for before, after in pairwise(legs[place:]):
        is_stay = after.departs_at - before.arrives_at > LONGEST_CONNECTION
        if is_stay or after.destination == part[0].origin:
            break
        part.append(after)
    return tuple(part)


class _Board:
    """Answers which of some flights leave an airport on a day of its calendar."""

    def __init__(self, flights: Sequence[Flight]) -> None:
        self._flights = flights

    def __call__(self, airport: str, day: date) -> Sequence[Flight]:
        return [
            one
            for one in self._flights
            if one.origin == airport
            and one.departs_at.astimezone(ZoneInfo(one.origin_zone)).date() == day
        ]


def held(
    way: Way, found: RightNow, draft: Draft, *, at: datetime, minutes: int = 0
) -> tuple[ChosenWay, Operation]:
    """Return *way* as held for some minutes, and what the hub is asked for."""
    key = OperationId(new_id())
    until = at + (timedelta(minutes=minutes) if minutes else HELD_FOR)
    operation = holding(
        _to_book(way, found),
        operation=key,
        customer=draft.customer_id,
        trip=found.trip.id,
        seats=seat_count(found),
        at=at,
        until=until,
    )
    return _chosen(way, found, WayState.HELD, key, until, key), operation


def taken(
    way: Way, file: CustomerFile, found: RightNow, draft: Draft, *, at: datetime
) -> tuple[ChosenWay, Operation]:
    """Return *way* as taken instead of the broken part, and what the hub is asked for."""
    key, before = OperationId(new_id()), draft.way
    is_held = before is not None and before.state is WayState.HELD and is_same(before, way)
    hold = before.hold_id if before is not None and is_held else None
    stay = {one.id for one in way.flights}
    operation = taking(
        _to_book(way, found),
        operation=key,
        customer=draft.customer_id,
        trip=found.trip.id,
        instead_of=[one.id for one in broken_part(file, found) if one.id not in stay],
        seats=seat_count(found),
        at=at,
        hold=hold,
    )
    return _chosen(way, found, WayState.TAKEN, key, at, hold), operation


def freed(before: ChosenWay, draft: Draft, *, at: datetime) -> tuple[ChosenWay, Operation] | None:
    """Return a held way as let go, and what the hub is asked for; None if nothing is held."""
    if before.state is not WayState.HELD or before.hold_id is None:
        return None
    key = OperationId(new_id())
    operation = FreeWay(id=key, at=at, customer_id=draft.customer_id, hold_id=before.hold_id)
    gone = ChosenWay(
        state=WayState.FREED,
        asked_id=key,
        trip_id=before.trip_id,
        flight_ids=before.flight_ids,
        names=before.names,
        seat_count=before.seat_count,
        until=before.until,
    )
    return gone, operation


def _to_book(way: Way, found: RightNow) -> Way:
    """Return *way* without the flights of it that are booked already."""
    booked = {one.flight_id for one in found.trip.segments}
    flights = tuple(one for one in way.flights if one.id not in booked)
    return msgspec.structs.replace(way, flights=flights)


def place_of(ways_: Sequence[Way], flight: str) -> int | None:
    """Return which of some ways goes with *flight*, the best first; None if none does."""
    return next((n for n, way in enumerate(ways_) if flight in {f.id for f in way.flights}), None)


def joined(found: RightNow, ways_: Sequence[Way]) -> RightNow:
    """Return *found* with the ways that take a change, where nothing goes without one."""
    with_change = () if found.ways else tuple(one.flights for one in ways_)
    return msgspec.structs.replace(found, joined=with_change)


def is_same(chosen: ChosenWay, way: Way) -> bool:
    """Tell whether *chosen* is *way*."""
    return chosen.flight_ids == tuple(one.id for one in way.flights)


def answer_of(entry: OutboxEntry | None) -> Answer:
    """Return what the hub made of the operation of *entry*: gone from the outbox, it is done."""
    if entry is None or entry.state is EntryState.SENT:
        return Answer.DONE
    return Answer.REFUSED if entry.state is EntryState.HELD else Answer.WAITING


def _chosen(
    way: Way,
    found: RightNow,
    state: WayState,
    key: OperationId,
    until: datetime,
    hold: OperationId | None,
) -> ChosenWay:
    return ChosenWay(
        state=state,
        asked_id=key,
        trip_id=found.trip.id,
        flight_ids=tuple(one.id for one in way.flights),
        names=tuple(one.designator for one in way.flights),
        seat_count=seat_count(found),
        until=until,
        hold_id=hold,
    )
