"""One customer with everything a console shows, and older history page by page."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, func, or_, select

from agent_console.domain.value import Value
from agent_console.hub import cursor as cursors
from agent_console.hub import records
from agent_console.hub.erasure import GONE, is_erased
from agent_console.hub.problems import Refusal
from agent_console.hub.tables import BY_KIND, interactions
from agent_console.ids import CustomerId, is_parked
from agent_console.wire.customer_file import CustomerFile, HistoryPage
from agent_console.wire.feed import Kind
from agent_console.wire.operation import ERASED

_NEWEST = 200
"""Interactions in the file itself."""
_HISTORY = BY_KIND[Kind.INTERACTION]


class _Before(Value, frozen=True, kw_only=True):
    """Where a page of history ended."""

    at: datetime
    id: str


def customer_file(connection: Connection, customer: CustomerId, *, at: datetime) -> CustomerFile:
    """Return the file of *customer*; raise `Refusal` (404) if there is none."""
    found = next(records.read(connection, BY_KIND[Kind.CUSTOMER], [(customer,)]), None)
    if found is None:
        raise not_there(connection, customer)
    trips = _latest(_of(connection, Kind.TRIP, customer), "starts_at")
    flown = sorted({(segment.flight_id,) for trip in trips for segment in trip.segments})
    counted = (
        select(interactions.c.channel, func.count())
        .where(interactions.c.customer_id == customer)
        .group_by(interactions.c.channel)
    )
    return CustomerFile(
        customer=found,
        as_of=at,
        identifiers=_of(connection, Kind.IDENTIFIER, customer),
        memberships=_of(connection, Kind.MEMBERSHIP, customer),
        trips=trips,
        flights=tuple(records.read(connection, BY_KIND[Kind.FLIGHT], flown)),
        cases=_latest(_of(connection, Kind.CASE, customer), "opened_at"),
        promises=_latest(_of(connection, Kind.PROMISE, customer), "due_at"),
        follow_ups=_latest(_of(connection, Kind.FOLLOW_UP, customer), "due_at"),
        interactions=_history(connection, customer, None, _NEWEST),
        counts={row[0]: row[1] for row in connection.execute(counted)},
    )


def history(
    connection: Connection, customer: CustomerId, before: str | None, limit: int
) -> HistoryPage:
    """Return *limit* interactions older than *before* (the `next` of the page above)."""
    place = None
    if before is not None:
        place = cursors.read(before, _Before)
        if place is None:
            raise Refusal(400, "`before` is not from an earlier page")
    found = _history(connection, customer, place, limit + 1)
    if not found and place is None and not is_parked(customer):
        customer_must_be_known(connection, customer)
    page = found[:limit]
    is_last = len(found) <= limit
    end = None if is_last else _Before(at=page[-1].at, id=page[-1].id)
    return HistoryPage(interactions=page, next=None if end is None else cursors.written(end))


def customer_must_be_known(connection: Connection, customer: CustomerId) -> None:
    """Raise `Refusal` (404) for a customer that is not there."""
    if next(records.read(connection, BY_KIND[Kind.CUSTOMER], [(customer,)]), None) is None:
        raise not_there(connection, customer)


def not_there(connection: Connection, customer: CustomerId) -> Refusal:
    """Return why *customer* cannot be shown: unknown, or erased."""
    if is_erased(connection, customer):
        return Refusal(404, GONE.title, kind=ERASED)
    return Refusal(404, "This customer is not known")


def _history(
    connection: Connection, customer: CustomerId, before: _Before | None, limit: int
) -> tuple[Any, ...]:
    c = interactions.c
    wanted = c.customer_id == customer
    if before is not None:
        is_older = or_(c.at < before.at, and_(c.at == before.at, c.id > before.id))
        wanted = and_(wanted, is_older)
    query = select(*_HISTORY.fields).where(wanted).order_by(c.at.desc(), c.id).limit(limit)
    return tuple(map(_HISTORY.record, connection.execute(query)))


def _of(connection: Connection, kind: Kind, customer: CustomerId) -> tuple[Any, ...]:
    kept = BY_KIND[kind]
    query = select(*kept.fields).where(kept.customer_column == customer)
    return tuple(map(kept.record, connection.execute(query)))


def _latest(found: tuple[Any, ...], moment: str) -> tuple[Any, ...]:
    return tuple(sorted(found, key=lambda value: getattr(value, moment), reverse=True))
