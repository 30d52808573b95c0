"""Keep each customer's mark up to date with the records, and sum marks up to digests.

A customer's mark changes by one addition with each record, so a digest of a million customers reads
one narrow row for each and no record; a range of them reads its own rows only.
"""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    delete,
    exists,
    func,
    select,
    text,
    true,
)

from agent_console.hub.tables import customer_marks, working_members
from agent_console.ids import CustomerId
from agent_console.wire.digest import (
    MARK_LIMIT,
    Digest,
    Sum,
    numbers_within,
    range_name,
    range_number,
)

_SMALLEST = 4
"""Digits in the name of a smallest range."""
_STEP = 2
_ADD = text(
    "INSERT INTO customer_marks (bucket, customer_id, record_count, mark)"
    " VALUES (:bucket, :customer_id, :record_count, :mark)"
    " ON CONFLICT (bucket, customer_id) DO UPDATE SET"
    " record_count = customer_marks.record_count + excluded.record_count,"
    " mark = (customer_marks.mark + excluded.mark) % :limit"
)


class Tally:
    """What a transaction adds to the marks, customer by customer."""

    def __init__(self) -> None:
        self._sums: dict[CustomerId, list[int]] = {}

    def add(self, customer: CustomerId, mark: int) -> None:
        """Count a record in."""
        self._change(customer, 1, mark)

    def take(self, customer: CustomerId, mark: int) -> None:
        """Count a record out."""
        self._change(customer, -1, -mark)

    def write(self, connection: Connection) -> None:
        """Add everything to the marks in the database."""
        rows = [
            {
                "bucket": range_number(customer),
                "customer_id": customer,
                "record_count": count,
                "mark": mark % MARK_LIMIT,
                "limit": MARK_LIMIT,
            }
            for customer, (count, mark) in self._sums.items()
        ]
        if rows:
            connection.execute(_ADD, sorted(rows, key=lambda r: (r["bucket"], r["customer_id"])))

    def _change(self, customer: CustomerId, count: int, mark: int) -> None:
        one = self._sums.setdefault(customer, [0, 0])
        one[0] += count
        one[1] += mark


def forget(connection: Connection, customer: CustomerId) -> None:
    """Remove the mark of a customer that has no record left."""
    c = customer_marks.c
    is_it = and_(c.bucket == range_number(customer), c.customer_id == customer)
    connection.execute(delete(customer_marks).where(is_it))


def digest(
    connection: Connection,
    within: str,
    set_id: int | None,
    *,
    is_current: bool = True,
    met: ColumnElement[bool] | None = None,
) -> Digest:
    """Return the digest of one range, over everybody or over a working set; of those who are *met*.

    Raises `ValueError` for a name that is no range's.
    """
    numbers, c = numbers_within(within), customer_marks.c
    wanted = and_(c.bucket >= numbers.start, c.bucket < numbers.stop, c.record_count > 0)
    wanted = and_(wanted, members(set_id), *(() if met is None else (met,)))
    if len(within) == _SMALLEST:
        query = select(c.customer_id, c.record_count, c.mark).where(wanted).order_by(c.customer_id)
        return Digest(within=within, customers=_read(connection, query), is_current=is_current)
    width = len(numbers) >> 4 * _STEP
    part = (c.bucket // width).label("part")
    query = select(part, func.sum(c.record_count), func.sum(c.mark)).where(wanted).group_by(part)
    sums = _read(connection, query.order_by(part))
    digits = len(within) + _STEP
    return Digest(
        within=within,
        is_current=is_current,
        ranges={range_name(number * width, digits=digits): one for number, one in sums.items()},
    )


def _read(connection: Connection, query: Select[Any]) -> dict[Any, Sum]:
    rows = connection.execute(query)
    return {row[0]: Sum(count=int(row[1]), mark=int(row[2]) % MARK_LIMIT) for row in rows}


def members(set_id: int | None) -> ColumnElement[bool]:
    """Return the condition for the marks of a working set; for all of them without one."""
    if set_id is None:
        return true()
    m = working_members.c
    is_it = and_(m.set_id == set_id, m.customer_id == customer_marks.c.customer_id)
    return exists().where(and_(is_it, m.is_in.is_(True)))
