"""The first fill of a desk: flights and agents, then customer after customer with all of theirs.

Sorted by customer, because a desk loads that ten times faster than in the order of time. A page
ends between two customers, or within the history of one that fills a page alone.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, func, or_, select

from agent_console.hub.cursor import Filling
from agent_console.hub.tables import BY_KIND, KEPT, customers, interactions
from agent_console.wire.feed import Kind

Lists = dict[str, Any]
"""The lists of a page by name: tuples of records."""

_ROWS_PER_CUSTOMER = 8
"""Typical rows beside the history: how many customers a page of some length takes."""
_BESIDE_HISTORY = tuple(k for k in KEPT if k.has_customer and k.kind is not Kind.INTERACTION)
_HISTORY = BY_KIND[Kind.INTERACTION]
_NEWEST_FIRST = (interactions.c.customer_id, interactions.c.at.desc(), interactions.c.id)


def fill(connection: Connection, place: Filling, limit: int) -> tuple[Lists, Filling | None]:
    """Return the rows that follow *place*, about *limit*, and the place after; None at the end."""
    if place.after is None:
        return _ground(connection), Filling(after="")
    if place.split is not None:
        return _rest_of_history(connection, place, place.split, limit)
    return _customers(connection, place, limit)


def share(connection: Connection, place: Filling | None) -> float:
    """Return how much of the fill is done, 0 to 1."""
    if place is None:
        return 1.0
    total = connection.scalar(select(func.count()).select_from(customers)) or 0
    return min(1.0, place.done / total) if total else 0.0


def _ground(connection: Connection) -> Lists:
    """Return what belongs to no customer: small beside the rest, so in one page."""
    kinds = [kept for kept in KEPT if not kept.has_customer]
    return {
        kept.kind.value: tuple(map(kept.record, connection.execute(select(*kept.fields))))
        for kept in kinds
    }


def _rest_of_history(
    connection: Connection, place: Filling, split: tuple[datetime, str], limit: int
) -> tuple[Lists, Filling]:
    (at, last), c = split, interactions.c
    older = and_(c.customer_id == place.after, or_(c.at < at, and_(c.at == at, c.id > last)))
    query = select(*_HISTORY.fields).where(older).order_by(*_NEWEST_FIRST).limit(limit)
    found = tuple(map(_HISTORY.record, connection.execute(query)))
    more = _split(found) if len(found) == limit else None
    rest = Filling(after=place.after, split=more, done=place.done)
    return {Kind.INTERACTION.value: found}, rest


def _customers(connection: Connection, place: Filling, limit: int) -> tuple[Lists, Filling | None]:
    after = place.after or ""
    ids, upto = _next_customers(connection, after, max(1, limit // _ROWS_PER_CUSTOMER))
    history = _history(connection, after, upto, limit + 1)
    split = None
    if len(history) > limit:
        cut = history[-1].customer_id
        whole = [e for e in history if e.customer_id < cut]
        before = max((i for i in (*ids, *(e.customer_id for e in whole)) if i < cut), default=None)
        if before is None:
            upto, history = cut, history[:limit]
            split = _split(history)
        else:
            upto, history = before, whole
    lists: Lists = {Kind.INTERACTION.value: tuple(history)}
    for kept in _BESIDE_HISTORY:
        within = _within(kept.customer_column, after, upto)
        query = select(*kept.fields).where(within).order_by(kept.customer_column)
        lists[kept.kind.value] = tuple(map(kept.record, connection.execute(query)))
    if upto is None:
        return lists, None
    done = place.done + len(lists[Kind.CUSTOMER.value])
    return lists, Filling(after=upto, split=split, done=done)


def _next_customers(connection: Connection, after: str, count: int) -> tuple[list[str], str | None]:
    """Return the ids of the next customers and the last id to take; None: all there are."""
    query = select(customers.c.id).where(customers.c.id > after).order_by(customers.c.id)
    ids = list(connection.scalars(query.limit(count + 1)))
    return (ids[:count], ids[count - 1]) if len(ids) > count else (ids, None)


def _history(connection: Connection, after: str, upto: str | None, limit: int) -> list[Any]:
    within = _within(interactions.c.customer_id, after, upto)
    query = select(*_HISTORY.fields).where(within).order_by(*_NEWEST_FIRST).limit(limit)
    return list(map(_HISTORY.record, connection.execute(query)))


def _within(column: Any, after: str, upto: str | None) -> Any:
    return column > after if upto is None else and_(column > after, column <= upto)


def _split(history: Any) -> tuple[datetime, str]:
    return history[-1].at, history[-1].id
