"""Seats on other flights, kept for minutes and then taken: what a disrupted customer chose.

Seats are counted, not numbered: who holds them first has them, and a hold ends by itself.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, func, insert, select, update

from agent_console.domain.trip import CabinSeats, Flight, Segment, Trip, TripState
from agent_console.hub import records
from agent_console.hub.guidance_tables import held_ways
from agent_console.hub.problems import Refusal
from agent_console.hub.tables import BY_STRUCT
from agent_console.ids import CustomerId, FlightId, OperationId
from agent_console.wire.operation import FreeWay, HoldWay, TakeWay

LONGEST_HOLD = timedelta(minutes=30)
"""Nobody keeps seats from others for longer, whatever a desk asks for. Assumed."""


def hold(connection: Connection, operation: HoldWay, *, at: datetime) -> None:
    """Keep seats; raise `Refusal` (409) if there are not enough, (404) for an unknown flight."""
    _trip(connection, operation.customer_id, operation.trip_id)
    if operation.seat_count < 1 or not operation.flight_ids:
        raise Refusal(422, "Nothing is asked for")
    for flight in _flights(connection, operation.flight_ids):
        _need_seats(connection, flight, operation.cabin, operation.seat_count, None, at=at)
    until = min(operation.until, at + LONGEST_HOLD)
    rows = [
        {
            "customer_id": operation.customer_id,
            "id": operation.id,
            "trip_id": operation.trip_id,
            "flight_id": flight_id,
            "cabin": operation.cabin,
            "seat_count": operation.seat_count,
            "until": until,
            "state": "held",
        }
        for flight_id in dict.fromkeys(operation.flight_ids)
    ]
    connection.execute(insert(held_ways), rows)


def take(connection: Connection, operation: TakeWay, *, at: datetime) -> None:
    """Put the trip on other flights and take their seats; the same refusals as `hold`."""
    trip = _trip(connection, operation.customer_id, operation.trip_id)
    booked = [segment.flight_id for segment in trip.segments]
    if all(one in booked for one in operation.flight_ids):
        return  # it was taken before
    if trip.state is not TripState.BOOKED or not set(operation.instead_of) <= set(booked):
        raise Refusal(409, "This booking was changed meanwhile")
    flights = _flights(connection, operation.flight_ids)
    for flight in flights:
        _need_seats(
            connection, flight, operation.cabin, operation.seat_count, operation.hold_id, at=at
        )
    changed = [_with_fewer_seats(one, operation.cabin, operation.seat_count) for one in flights]
    records.put(connection, [_moved(trip, operation, flights), *changed], at=at)
    if operation.hold_id is not None:
        _settle(connection, operation.customer_id, operation.hold_id, "taken")


def free(connection: Connection, operation: FreeWay) -> None:
    """Let go of what was held; again, or for a hold that ended, is no harm."""
    _settle(connection, operation.customer_id, operation.hold_id, "freed")


def _moved(trip: Trip, operation: TakeWay, flights: Sequence[Flight]) -> Trip:
    gone = set(operation.instead_of)
    place = min(
        (n for n, one in enumerate(trip.segments) if one.flight_id in gone),
        default=len(trip.segments),
    )
    kept = [one for one in trip.segments if one.flight_id not in gone]
    cabin = operation.cabin or (trip.segments[0].cabin if trip.segments else "")
    new = [Segment(flight_id=flight.id, cabin=cabin) for flight in flights]
    segments = (*kept[:place], *new, *kept[place:])
    changes: dict[str, object] = {"segments": segments}
    if place == 0 and flights:
        changes["starts_at"] = flights[0].departs_at
    if place >= len(kept) and flights:
        changes["ends_at"] = flights[-1].arrives_at
    return msgspec.structs.replace(trip, **changes)


def _with_fewer_seats(flight: Flight, cabin: str, count: int) -> Flight:
    left, cabins = count, list[CabinSeats]()
    for one in flight.cabins:
        taken = min(left, one.seat_count) if cabin in {"", one.cabin} else 0
        left -= taken
        cabins.append(msgspec.structs.replace(one, seat_count=one.seat_count - taken))
    return msgspec.structs.replace(flight, cabins=tuple(cabins))


def _need_seats(
    connection: Connection,
    flight: Flight,
    cabin: str,
    count: int,
    own: OperationId | None,
    *,
    at: datetime,
) -> None:
    there = sum(one.seat_count for one in flight.cabins if cabin in {"", one.cabin})
    h = held_ways.c
    others = select(func.coalesce(func.sum(h.seat_count), 0)).where(
        h.flight_id == flight.id, h.state == "held", h.until > at
    )
    if own is not None:
        others = others.where(h.id != own)
    if there - int(connection.scalar(others) or 0) < count:
        raise Refusal(409, "There are not enough seats left", flight.designator)


def _settle(connection: Connection, customer: CustomerId, hold_id: OperationId, state: str) -> None:
    h = held_ways.c
    theirs = (h.customer_id == customer) & (h.id == hold_id) & (h.state == "held")
    connection.execute(update(held_ways).where(theirs).values(state=state))


def _trip(connection: Connection, customer: CustomerId, trip_id: str) -> Trip:
    found = next(records.read(connection, BY_STRUCT[Trip], [(customer, trip_id)]), None)
    if not isinstance(found, Trip):
        raise Refusal(404, "This booking is not known")
    return found


def turn_at(wanted: Sequence[FlightId]) -> Select[Any]:
    """Return the statement that waits until nobody else gives away seats of these flights."""
    flights = BY_STRUCT[Flight].table
    those = select(flights.c.id).where(flights.c.id.in_(wanted))
    return those.order_by(flights.c.id).with_for_update()


def _flights(connection: Connection, wanted: Sequence[FlightId]) -> list[Flight]:
    connection.execute(turn_at(wanted)).all()
    keys = [(one,) for one in wanted]
    found = {one.id: one for one in records.read(connection, BY_STRUCT[Flight], keys)}
    if missing := [one for one in wanted if one not in found]:
        raise Refusal(404, "A flight is not known", str(missing[0]))
    return [found[one] for one in wanted]
