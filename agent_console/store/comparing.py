"""Compares the copy with what the hub says, record by record."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection

from agent_console.clock import micros
from agent_console.domain.customer import Customer
from agent_console.wire.codec import encode
from agent_console.wire.feed import Kind, Page

Key = tuple[Any, ...]


class _Shelf:
    """Where records of one kind stand, and by which columns they are found."""

    def __init__(self, table: str, columns: tuple[str, ...], key: Callable[[Any], Key]) -> None:
        where = " AND ".join(f"{column} = ?" for column in columns)
        self.key = key
        self.body = f"SELECT body FROM {table} WHERE {where}"  # noqa: S608 names from the table below
        self.delete = f"DELETE FROM {table} WHERE {where}"  # noqa: S608 as above
        self.keys = f"SELECT {', '.join(columns)} FROM {table}"  # noqa: S608 as above


def _in_record(kind: Kind) -> _Shelf:
    def key(record: Any) -> Key:
        owner = record.id if isinstance(record, Customer) else record.customer_id
        return (owner, kind.value, record.id)

    return _Shelf("record", ("customer_id", "kind", "id"), key)


_SHELVES = {
    **{
        kind: _in_record(kind)
        for kind in (Kind.CUSTOMER, Kind.MEMBERSHIP, Kind.TRIP, Kind.CASE, Kind.PROMISE)
    },
    Kind.INTERACTION: _Shelf(
        "interaction", ("customer_id", "at", "id"), lambda i: (i.customer_id, micros(i.at), i.id)
    ),
    Kind.IDENTIFIER: _Shelf(
        "identifier",
        ("scheme", "value", "customer_id"),
        lambda i: (i.scheme.value, i.value, i.customer_id),
    ),
    Kind.FLIGHT: _Shelf("flight", ("id",), lambda f: (f.id,)),
    Kind.AGENT: _Shelf("agent", ("id",), lambda a: (a.id,)),
}


def take_out_differing(
    connection: Connection, page: Page, seen: dict[Kind, set[Key]]
) -> dict[str, int]:
    """Delete rows that say otherwise than *page*, count those and the missing ones by kind.

    Keys of *page* are added to *seen*. The page is to be absorbed afterwards.
    """
    found: dict[str, int] = {}
    for kind, shelf in _SHELVES.items():
        for record in getattr(page, kind):
            key = shelf.key(record)
            seen[kind].add(key)
            body = connection.exec_driver_sql(shelf.body, key).scalar()
            if body == encode(record):
                continue
            connection.exec_driver_sql(shelf.delete, key)
            found[kind] = found.get(kind, 0) + 1
    return found


def take_out_unseen(connection: Connection, seen: dict[Kind, set[Key]]) -> dict[str, int]:
    """Delete rows whose keys the hub did not name, and count them by kind."""
    found: dict[str, int] = {}
    in_records = set().union(*(seen[kind] for kind in _SHELVES if _SHELVES[kind].keys == _RECORDS))
    for kind, shelf in _SHELVES.items():
        known = in_records if shelf.keys == _RECORDS else seen[kind]
        for row in connection.exec_driver_sql(shelf.keys).all():
            if tuple(row) in known:
                continue
            connection.exec_driver_sql(shelf.delete, tuple(row))
            name = row[1] if shelf.keys == _RECORDS else kind
            found[name] = found.get(name, 0) + 1
    for statement in _NAMELESS:
        connection.exec_driver_sql(statement)
    return found


_WITHOUT_RECORD = "customer_id NOT IN (SELECT customer_id FROM record WHERE kind = 'customers')"
_NAMELESS = (
    f"DELETE FROM name_index WHERE rowid IN (SELECT number FROM person WHERE {_WITHOUT_RECORD})",  # noqa: S608 a constant
    f"DELETE FROM person WHERE {_WITHOUT_RECORD}",  # noqa: S608 a constant
)
"""Take people whose record is gone out of the search for names."""
_RECORDS = _SHELVES[Kind.CUSTOMER].keys
