"""Counts and marks of what the copy holds, by customer, to be compared with the hub's."""

from collections.abc import Iterator

from sqlalchemy import Connection, text

from agent_console.ids import CustomerId
from agent_console.wire.digest import MARK_LIMIT, Sum, mark_of
from agent_console.wire.feed import Kind

_ROWS = (
    (text("SELECT kind, customer_id, id, version FROM record"), None),
    (text("SELECT customer_id, id, version FROM interaction"), Kind.INTERACTION),
    (
        text("SELECT customer_id, scheme || ':' || value, version FROM identifier"),
        Kind.IDENTIFIER,
    ),
    (text("SELECT '', id, version FROM flight"), Kind.FLIGHT),
    (text("SELECT '', id, version FROM agent"), Kind.AGENT),
)


def by_customer(connection: Connection) -> dict[CustomerId, Sum]:
    """Return the sum of every customer's records; the empty id stands for flights and agents."""
    found: dict[CustomerId, list[int]] = {}
    for customer, mark in _marks(connection):
        one = found.setdefault(customer, [0, 0])
        one[0] += 1
        one[1] += mark
    return {
        customer: Sum(count=count, mark=mark % MARK_LIMIT)
        for customer, (count, mark) in found.items()
    }


def _marks(connection: Connection) -> Iterator[tuple[CustomerId, int]]:
    for statement, kind in _ROWS:
        for row in connection.execute(statement):
            named, (customer, key, version) = kind or Kind(row[0]), tuple(row)[-3:]
            yield CustomerId(customer), mark_of(named, CustomerId(customer), key, version)
