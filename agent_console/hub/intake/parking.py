"""Contacts of people nobody knew wait at a parked place until it becomes known whose they are.

Each set of marks (number, address, browser …) has one place, as a caller nobody knows has. What
somebody is known by is stored by `put_known`; a desk may join a place, too, as it joins
calls that were nobody's.
"""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, select, text, tuple_, update

from agent_console.clock import micros
from agent_console.domain.identifier import Identifier
from agent_console.domain.value import Value
from agent_console.hub import joining, records
from agent_console.hub.intake.heard import VISITOR, Marks
from agent_console.hub.intake.identity import whose
from agent_console.hub.intake_tables import unknown_contacts
from agent_console.hub.turns import take_turns
from agent_console.ids import CallId, CustomerId, new_id, parked

_CHUNK = 400
_PUT = text(
    "INSERT INTO unknown_contacts (customer_id, scheme, value, all_of_them, at)"
    " VALUES (:customer_id, :scheme, :value, :all_of_them, :at)"
    " ON CONFLICT (customer_id, scheme, value) DO NOTHING"
)


def take_own_turn(connection: Connection) -> None:
    """Wait until no other transaction stores contacts, or makes anybody known by something.

    Take it before any other turn: whoever parks and whoever makes known must not miss each other,
    and they meet in so many places that any finer order would have them wait in a ring.
    """
    take_turns(connection, ["intake"])


def place_of(connection: Connection, marks: Marks, *, at: datetime) -> CustomerId:
    """Return the parked place of whoever has exactly these marks; a new one where there is none.

    `take_own_turn` before.
    """
    key = _all_of(marks)
    c = unknown_contacts.c
    known = connection.scalar(select(c.customer_id).where(c.all_of_them == key).limit(1))
    if known is not None:
        theirs = update(unknown_contacts).where(c.customer_id == known)
        connection.execute(theirs.values(at=at))
        return CustomerId(known)
    place = parked(CallId(new_id()))
    rows = [
        {
            "customer_id": place,
            "scheme": scheme,
            "value": value,
            "all_of_them": key,
            "at": micros(at),
        }
        for scheme, value in marks
    ]
    connection.execute(_PUT, rows)
    return place


def put_known(connection: Connection, known: Sequence[Value], *, at: datetime) -> set[CustomerId]:
    """Store records of people, join what waited for them, and return who was changed by that."""
    identifiers = [one for one in known if isinstance(one, Identifier)]
    take_own_turn(connection)
    touched: set[CustomerId] = set()
    records.put(connection, known, at=at, touched=touched)
    return touched | join_known(connection, identifiers, at=at)


def join_known(
    connection: Connection, identifiers: Iterable[Identifier], *, at: datetime
) -> set[CustomerId]:
    """Join what waited for one of *identifiers*, now stored; return whose histories grew.

    What may still be several people's goes on waiting.
    """
    pairs = sorted({(one.scheme.value, one.value) for one in identifiers})
    grown: set[CustomerId] = set()
    for start in range(0, len(pairs), _CHUNK):
        some = pairs[start : start + _CHUNK]
        for place, marks in _waiting(connection, some):
            found = whose(connection, marks, at=at)
            if found.customer is not None:
                joining.join(connection, place, found.customer, at=at)
                grown.add(found.customer)
    return grown


def join_visitor(
    connection: Connection, marks: Marks, customer: CustomerId, *, at: datetime
) -> None:
    """Join what waited for a visitor who just showed to be *customer*.

    What was done in the same browser under an identifier of somebody else stays where it is.
    """
    visitors = [pair for pair in marks if pair[0] == VISITOR]
    for place, others in _waiting(connection, visitors):
        alone = all(scheme == VISITOR for scheme, _ in others)
        if alone or whose(connection, others, at=at).customer == customer:
            joining.join(connection, place, customer, at=at)


def join_again(connection: Connection, places: Iterable[CustomerId], *, at: datetime) -> None:
    """Move what was parked at places that a desk joined while it was being stored."""
    for place in places:
        known = joining.joined_to(connection, place)
        if known is not None:
            joining.join(connection, place, known, at=at)


def _waiting(
    connection: Connection, pairs: list[tuple[str, str]]
) -> list[tuple[CustomerId, Marks]]:
    """Return the places at which somebody has one of *pairs*, each with all its marks."""
    if not pairs:
        return []
    c = unknown_contacts.c
    some = select(c.customer_id).where(tuple_(c.scheme, c.value).in_(pairs))
    query = select(c.customer_id, c.scheme, c.value).where(c.customer_id.in_(some))
    rows: list[Any] = list(connection.execute(query.order_by(c.customer_id, c.scheme, c.value)))
    return [
        (CustomerId(place), tuple((row.scheme, row.value) for row in theirs))
        for place, theirs in groupby(rows, key=itemgetter(0))
    ]


def _all_of(marks: Marks) -> str:
    said = "\n".join(f"{scheme}:{value}" for scheme, value in sorted(marks))
    return hashlib.sha256(said.encode()).hexdigest()
