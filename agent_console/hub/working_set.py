"""Choose whom the desks of a station keep, when there are more customers than a desk should hold.

In this order, until the set is full:

1. who is on a flight that leaves this station in this shift, or was noticed about there: they
   have to be there without a network, and so have the places of passengers nobody knows;
2. who waits for us: an open promise or follow-up (first due first) or an open case (oldest
   first);
3. who flies: a trip, not called off, that begins within a week or began in the last three days;
4. who spoke with this station in the last thirty days, last first;
5. who has a high tier, highest first;
6. who was in touch on any channel, last first, in the last month, then quarter, then year;
7. whoever is left, by id.

So a customer is in for a reason that can be said, and a bound of ten costs those with the least.
"""

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, select

from agent_console.domain.follow_up import FollowUpState
from agent_console.domain.promise import PromiseState
from agent_console.domain.station import Station, read_station
from agent_console.domain.trip import TripState
from agent_console.hub.tables import (
    agents,
    cases,
    customers,
    flights,
    follow_ups,
    interactions,
    memberships,
    observations,
    passengers,
    promises,
    trips,
)
from agent_console.ids import CustomerId

DEFAULT_MOST = 100_000
_BEFORE_TRIP = timedelta(days=7)
_AFTER_TRIP = timedelta(days=3)
_SHIFT = timedelta(hours=24)
"""A gate keeps its flights so long before and after the time they are planned to leave."""
_RECENT = timedelta(days=30)
_IN_TOUCH = (_RECENT, timedelta(days=90), timedelta(days=365))
_HIGH_TIER = 2
"""From this `tier_rank` on."""
_AT_ONCE = 5000


def chosen(connection: Connection, station: str, most: int, *, at: datetime) -> set[CustomerId]:
    """Return the customers of the station's working set, at most *most*."""
    found: set[CustomerId] = set()
    for query in _reasons(station, at=at):
        with connection.execute(query, execution_options={"yield_per": _AT_ONCE}) as rows:
            for customer in rows.scalars():
                found.add(CustomerId(customer))
                if len(found) >= most:
                    return found
    return found


def with_reason(
    connection: Connection, among: Collection[CustomerId], station: str, *, at: datetime
) -> set[CustomerId]:
    """Return those of *among* that have one of the reasons 1 to 5 or were in touch this month.

    This is how a customer enters between two choices: something happened, so somebody may call.
    """
    found: set[CustomerId] = set()
    h = interactions.c
    lately = select(h.customer_id).where(h.at > at - _RECENT), h.customer_id
    for query, column in (*_strong(station, at=at), lately):
        rest = sorted(set(among) - found)
        if rest:
            few = query.where(column.in_(rest)).order_by(None).distinct()
            found |= set(map(CustomerId, connection.scalars(few)))
    return found


def _reasons(station: str, *, at: datetime) -> Iterator[Select[Any]]:
    for query, _column in _strong(station, at=at):
        yield query
    h = interactions.c
    for since in _IN_TOUCH:
        yield select(h.customer_id).where(h.at > at - since).order_by(h.at.desc())
    yield select(customers.c.id).order_by(customers.c.id)


def _strong(station: str, *, at: datetime) -> Iterator[tuple[Select[Any], ColumnElement[str]]]:
    p, c, t, m, h = promises.c, cases.c, trips.c, memberships.c, interactions.c
    on = passengers.c
    shift = _shift(read_station(station), at=at)
    if shift is not None:
        on_board = select(on.customer_id).join(flights, flights.c.id == on.flight_id)
        here = on_board.where(shift).distinct()
        yield here.order_by(on.customer_id), on.customer_id
        seen = observations.c
        noticed = select(seen.customer_id).join(flights, flights.c.id == seen.flight_id)
        yield noticed.where(shift).distinct().order_by(seen.customer_id), seen.customer_id
    is_open = p.state == PromiseState.OPEN
    yield select(p.customer_id).where(is_open).order_by(p.due_at), p.customer_id
    f = follow_ups.c
    is_to_do = f.state == FollowUpState.OPEN
    yield select(f.customer_id).where(is_to_do).order_by(f.due_at), f.customer_id
    waits = select(c.customer_id).where(c.closed_at.is_(None)).order_by(c.opened_at)
    yield waits, c.customer_id
    soon = and_(t.starts_at > at - _AFTER_TRIP, t.starts_at < at + _BEFORE_TRIP)
    flies = select(t.customer_id).where(soon, t.state != TripState.CANCELLED)
    yield flies.order_by(t.starts_at), t.customer_id
    if station:
        here = select(agents.c.id).where(agents.c.station == station)
        spoke = select(h.customer_id).where(h.at > at - _RECENT, h.agent_id.in_(here))
        yield spoke.order_by(h.at.desc()), h.customer_id
    high = select(m.customer_id).where(m.tier_rank >= _HIGH_TIER)
    yield high.order_by(m.tier_rank.desc(), m.customer_id), m.customer_id


def _shift(station: Station, *, at: datetime) -> ColumnElement[bool] | None:
    """Return which flights leave *station* in this shift and the next; None for a call centre."""
    if not station.has_flights:
        return None
    f = flights.c
    found = and_(f.departs_at > at - _SHIFT, f.departs_at < at + _SHIFT)
    found = and_(found, f.origin == station.airport) if station.airport else found
    return and_(found, f.gate == station.gate) if station.gate else found
