"""The digest for somebody who is not shown everything: what is hidden from them is counted out.

Reads each hidden record of the range that is asked for, because their marks stand in no table. That
is about two for each customer of the desk's working set.
"""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, and_, select

from agent_console.domain.identifier import Scheme
from agent_console.hub.seeing import Eyes
from agent_console.hub.tables import BY_KIND, customer_marks, identifiers, memberships
from agent_console.ids import CustomerId
from agent_console.wire.digest import (
    Digest,
    Sum,
    mark_of,
    numbers_within,
    range_name,
    range_number,
)
from agent_console.wire.feed import Kind

_STEP = 2
_SMALLEST = 4


def without_hidden(
    connection: Connection, eyes: Eyes, made: Digest, members: ColumnElement[bool]
) -> Digest:
    """Return *made* without the records that these eyes are not shown."""
    ranges, customers = dict(made.ranges), dict(made.customers)
    digits = len(made.within) + _STEP
    for customer, mark in _hidden(connection, eyes, made.within, members):
        one = Sum(count=1, mark=mark)
        if len(made.within) == _SMALLEST:
            customers[customer] = customers[customer].minus(one)
        else:
            name = range_name(range_number(customer), digits=digits)
            ranges[name] = ranges[name].minus(one)
    return Digest(
        within=made.within, ranges=ranges, customers=customers, is_current=made.is_current
    )


def _hidden(
    connection: Connection, eyes: Eyes, within: str, members: ColumnElement[bool]
) -> Iterator[tuple[CustomerId, int]]:
    m, numbers = customer_marks.c, numbers_within(within)
    theirs = and_(
        m.bucket >= numbers.start, m.bucket < numbers.stop, members, eyes.meets(m.customer_id)
    )
    i, kept = identifiers.c, BY_KIND[Kind.IDENTIFIER]
    may_be = [scheme for scheme in Scheme if not eyes.sight.shows_scheme(scheme)]
    may_be += [Scheme.MEMBER] if eyes.sight.programmes else []
    query = select(*kept.fields).join(customer_marks, m.customer_id == i.customer_id)
    found = list(map(kept.record, connection.execute(query.where(theirs, i.scheme.in_(may_be)))))
    shown = {(one.customer_id, kept.key_of(one)) for one in eyes.records(connection, found)}
    for one in found:
        if (one.customer_id, kept.key_of(one)) not in shown:
            yield one.customer_id, _mark(Kind.IDENTIFIER, one)
    if eyes.sight.programmes:
        c, kept = memberships.c, BY_KIND[Kind.MEMBERSHIP]
        others = c.programme.not_in(eyes.sight.programmes)
        query = select(*kept.fields).join(customer_marks, m.customer_id == c.customer_id)
        for row in connection.execute(query.where(theirs, others)):
            one = kept.record(row)
            yield one.customer_id, _mark(Kind.MEMBERSHIP, one)


def _mark(kind: Kind, record: object) -> int:
    kept = BY_KIND[kind]
    version = getattr(record, "version", 0)
    return mark_of(kind, kept.customer_of(record), kept.key_of(record), version)
