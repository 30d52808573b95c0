"""Who became part of whom. A merged customer's record stays, points to the other and holds nothing.

So every desk hears of a merge as of any change, what desks still send for the old id finds its way,
and the merge can be undone at any later time.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, delete, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from agent_console.hub.tables import customers, duplicates, merge_moves, merges
from agent_console.ids import CustomerId
from agent_console.wire.feed import Kind

_LONGEST_CHAIN = 100


def final(connection: Connection, customer: CustomerId) -> CustomerId:
    """Return who *customer* is now: the same, or the one they were merged into in the end."""
    for _ in range(_LONGEST_CHAIN):
        into = connection.scalar(select(customers.c.merged_into).where(customers.c.id == customer))
        if not into:
            break
        customer = CustomerId(into)
    return customer


def parts_of(connection: Connection, customer: CustomerId) -> list[CustomerId]:
    """Return those who were merged straight into *customer*."""
    c = customers.c
    return list(map(CustomerId, connection.scalars(select(c.id).where(c.merged_into == customer))))


def remember_moved(
    connection: Connection, gone: CustomerId, moved: Iterable[tuple[Kind, str]]
) -> None:
    """Note that records meant for *gone* were stored where *gone* is part of now."""
    c = merges.c
    merge = connection.scalar(select(c.id).where(c.gone_id == gone, c.undone_at.is_(None)))
    if merge is not None:
        put_moves(connection, str(merge), ((kind, key, None) for kind, key in moved))


def put_moves(
    connection: Connection, merge: str, moves: Iterable[tuple[Kind, str, str | None]]
) -> None:
    """Store what a merge moved: kind, key, and the record itself where the other side had one."""
    rows = [
        {"merge_id": merge, "kind": kind, "key": key, "body": body} for kind, key, body in moves
    ]
    if rows:
        connection.execute(_insert(connection).on_conflict_do_nothing(), rows)


def forget(connection: Connection, customer: CustomerId) -> None:
    """Remove what merges and duplicates keep of *customer*, who is being erased."""
    theirs = or_(merges.c.kept_id == customer, merges.c.gone_id == customer)
    some = select(merges.c.id).where(theirs)
    connection.execute(delete(merge_moves).where(merge_moves.c.merge_id.in_(some)))
    connection.execute(delete(merges).where(theirs))
    c = duplicates.c
    pair = or_(c.first_id == customer, c.second_id == customer)
    connection.execute(delete(duplicates).where(pair))


def _insert(connection: Connection) -> Any:
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    return dialect.insert(merge_moves)
