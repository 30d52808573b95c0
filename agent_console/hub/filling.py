"""The first fill of a desk: flights and agents, then customer after customer with all of theirs.

Sorted by customer, because a desk loads that ten times faster than in the order of time. A page
ends between two customers, or within the history of one that fills a page alone.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from agent_console.hub import records
from agent_console.hub.cursor import Filling
from agent_console.hub.tables import BY_KIND, KEPT, customers, flights, interactions
from agent_console.ids import CustomerId
from agent_console.wire.feed import Kind

Lists = dict[str, Any]
"""The lists of a page by name: tuples of records."""
Within = Callable[[Any, str | None], ColumnElement[bool]]
"""Given a customer column and the last customer (None: no end), says whose rows are meant."""

ROWS_PER_CUSTOMER = 8
"""Typical rows beside the history: how many customers a page of some length takes."""
_BEFORE, _AFTER = timedelta(days=2), timedelta(days=14)
"""Which flights a desk with a working set begins with; its customers bring those of their trips."""
_BESIDE_HISTORY = tuple(k for k in KEPT if k.has_customer and k.kind is not Kind.INTERACTION)
_HISTORY = BY_KIND[Kind.INTERACTION]
_NEWEST_FIRST = (interactions.c.customer_id, interactions.c.at.desc(), interactions.c.id)


def fill(connection: Connection, place: Filling, limit: int) -> tuple[Lists, Filling | None]:
    """Return the rows that follow *place*, about *limit*, and the place after; None at the end."""
    if place.after is None:
        total = connection.scalar(select(func.count()).select_from(customers)) or 0
        return ground(connection), Filling(after="", total=total)
    if place.split is not None:
        lists, more = rest_of_history(connection, place.after, place.split, limit)
        return lists, Filling(after=place.after, split=more, done=place.done, total=place.total)
    return _next_customers(connection, place, place.after, limit)


def share(place: Filling | None) -> float:
    """Return how much of the fill is done, 0 to 1."""
    if place is None:
        return 1.0
    return min(1.0, place.done / place.total) if place.total else 0.0


def ground(connection: Connection, *, around: datetime | None = None) -> Lists:
    """Return what belongs to no customer: small beside the rest, so in one page.

    With a time *around*, only the flights of these days.
    """
    lists: Lists = {}
    for kept in KEPT:
        if not kept.has_customer:
            query = select(*kept.fields)
            if around is not None and kept.kind is Kind.FLIGHT:
                day = flights.c.departs_at
                query = query.where(day > around - _BEFORE, day < around + _AFTER)
            lists[kept.kind.value] = tuple(map(kept.record, connection.execute(query)))
    return lists


def rest_of_history(
    connection: Connection, customer: str, split: tuple[datetime, str], limit: int
) -> tuple[Lists, tuple[datetime, str] | None]:
    """Return *limit* older interactions of one customer, and where they end; None at the end."""
    (at, last), c = split, interactions.c
    older = and_(c.customer_id == customer, or_(c.at < at, and_(c.at == at, c.id > last)))
    query = select(*_HISTORY.fields).where(older).order_by(*_NEWEST_FIRST).limit(limit)
    found = tuple(map(_HISTORY.record, connection.execute(query)))
    return {Kind.INTERACTION.value: found}, _end(found) if len(found) == limit else None


def whole(
    connection: Connection, ids: Sequence[str], limit: int, *, notes: bool = True
) -> tuple[Lists, str, tuple[datetime, str] | None]:
    """Return everything of the first of the customers *ids*, about *limit* rows, with the flights.

    Also says who was the last of them, and where the history of that one was cut, if it was.
    """

    def within(column: Any, upto: str | None) -> ColumnElement[bool]:
        theirs: ColumnElement[bool] = column.in_([i for i in ids if upto is None or i <= upto])
        return theirs

    lists, upto, split = _taken(connection, ids, ids[-1], limit, within)
    if not notes:
        lists.pop(Kind.NOTE.value)
    flown = {(s.flight_id,) for trip in lists[Kind.TRIP.value] for s in trip.segments}
    lists[Kind.FLIGHT.value] = tuple(records.read(connection, BY_KIND[Kind.FLIGHT], sorted(flown)))
    return lists, CustomerId(upto or ""), split


def _next_customers(
    connection: Connection, place: Filling, after: str, limit: int
) -> tuple[Lists, Filling | None]:
    count = max(1, limit // ROWS_PER_CUSTOMER)
    query = select(customers.c.id).where(customers.c.id > after).order_by(customers.c.id)
    ids = list(connection.scalars(query.limit(count + 1)))
    is_last = len(ids) <= count

    def within(column: Any, upto: str | None) -> ColumnElement[bool]:
        return column > after if upto is None else and_(column > after, column <= upto)

    ids = ids[:count]
    lists, upto, split = _taken(connection, ids, None if is_last else ids[-1], limit, within)
    if upto is None:
        return lists, None
    done = place.done + len(lists[Kind.CUSTOMER.value])
    return lists, Filling(after=upto, split=split, done=done, total=place.total)


def _taken(
    connection: Connection, ids: Sequence[str], upto: str | None, limit: int, within: Within
) -> tuple[Lists, str | None, tuple[datetime, str] | None]:
    """Read histories until the page is full, then everything else of the same customers."""
    history = _history(connection, within(interactions.c.customer_id, upto), limit + 1)
    split = None
    if len(history) > limit:
        cut = history[-1].customer_id
        complete = [e for e in history if e.customer_id < cut]
        before = max(
            (i for i in (*ids, *(e.customer_id for e in complete)) if i < cut), default=None
        )
        if before is None:
            upto, history = cut, history[:limit]
            split = _end(history)
        else:
            upto, history = before, complete
    lists: Lists = {Kind.INTERACTION.value: tuple(history)}
    for kept in _BESIDE_HISTORY:
        column = kept.customer_column
        query = select(*kept.fields).where(within(column, upto)).order_by(column)
        lists[kept.kind.value] = tuple(map(kept.record, connection.execute(query)))
    return lists, upto, split


def _history(connection: Connection, theirs: ColumnElement[bool], limit: int) -> list[Any]:
    query = select(*_HISTORY.fields).where(theirs).order_by(*_NEWEST_FIRST).limit(limit)
    return list(map(_HISTORY.record, connection.execute(query)))


def _end(history: Any) -> tuple[datetime, str]:
    return history[-1].at, history[-1].id
