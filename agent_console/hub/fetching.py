"""Whole customers at once, for a desk that repairs its copy or meets somebody it does not keep."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from agent_console.domain.value import Value
from agent_console.hub import cursor as cursors
from agent_console.hub import filling, records
from agent_console.hub.filling import Lists
from agent_console.hub.problems import Refusal
from agent_console.hub.tables import BY_KIND
from agent_console.ids import CustomerId, is_parked
from agent_console.wire.feed import FetchRequest, Kind, Page, Tombstone

MOST = 100
"""Customers in one request."""
_LIMIT = 5000
"""About so many rows in one answer."""


class _Fetched(Value, frozen=True, kw_only=True):
    """How far an answer came."""

    after: str
    split: tuple[datetime, str] | None = None


def fetched(connection: Connection, request: FetchRequest, *, at: datetime) -> Page:
    """Return everything desks keep of the customers asked for, page by page; notes they do not.

    Raises `Refusal` (400) for too many ids, or an `after` that is from no answer.
    """
    ids = sorted(set(request.ids))
    if len(ids) > MOST:
        raise Refusal(400, "Too many customers in one request", f"at most {MOST}")
    place = _Fetched(after="") if request.after is None else _place(request.after)
    if place.split is not None:
        lists, split = filling.rest_of_history(connection, place.after, place.split, _LIMIT)
        end = _Fetched(after=place.after, split=split)
        return _page(lists, ids, end, at=at)
    lists = filling.ground(connection) if request.after is None and "" in ids else {}
    rest = [one for one in ids if one > place.after]
    if not rest:
        return _page(lists, ids, place, at=at)
    theirs, last, split = filling.whole(connection, rest, _LIMIT, notes=False)
    flights = {f.id: f for f in (*lists.get("flights", ()), *theirs["flights"])}
    lists = lists | theirs | {"flights": tuple(flights.values())}
    end = _Fetched(after=last, split=split)
    return _page(lists, ids, end, at=at, gone=_unknown(connection, rest, last))


def _unknown(connection: Connection, ids: Sequence[CustomerId], last: str) -> tuple[Tombstone, ...]:
    asked = [one for one in ids if one <= last and not is_parked(one)]
    found = records.read(connection, BY_KIND[Kind.CUSTOMER], [(one,) for one in asked])
    missing = sorted(set(asked) - {one.id for one in found})
    return tuple(Tombstone(kind=Kind.CUSTOMER, key=one, customer_id=one) for one in missing)


def _place(text: str) -> _Fetched:
    place = cursors.read(text, _Fetched)
    if place is None:
        raise Refusal(400, "`after` is not from an earlier answer")
    return place


def _page(
    lists: Lists,
    ids: Sequence[CustomerId],
    end: _Fetched,
    *,
    at: datetime,
    gone: tuple[Tombstone, ...] = (),
) -> Page:
    more = end.split is not None or any(one > end.after for one in ids)
    return Page(cursor=cursors.written(end), more=more, hub_at=at, gone=gone, **lists)
