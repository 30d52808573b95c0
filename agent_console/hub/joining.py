"""A caller nobody knew turns out to be somebody: the parked history moves to that customer.

What desks still say of a caller who was joined, or of a customer who was merged into another one,
follows to where that is now.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, and_, delete, func, insert, literal, select, update

from agent_console.domain.identifier import Scheme
from agent_console.hub import merged, records
from agent_console.hub.coaching_tables import ABOUT_NOTES
from agent_console.hub.guidance_tables import held_ways, shown
from agent_console.hub.intake_tables import unknown_contacts
from agent_console.hub.kept import Kept
from agent_console.hub.problems import Refusal
from agent_console.hub.tables import (
    BY_STRUCT,
    KEPT,
    calls,
    choices,
    interactions,
    joins,
)
from agent_console.ids import PARKED, CustomerId, is_parked
from agent_console.wire.feed import Kind
from agent_console.wire.operation import JoinCustomer, Operation
from agent_console.wire.unknown_callers import UnknownCall

T = TypeVar("T", bound=msgspec.Struct)
_REMEMBERED = timedelta(days=90)
_MOST_CALLS = 20
_MOVING = tuple(kept for kept in KEPT if kept.has_customer and kept.kind is not Kind.CUSTOMER)


def join(connection: Connection, parked: CustomerId, customer: CustomerId, *, at: datetime) -> None:
    """Move everything at *parked* to *customer*; again is no harm.

    Raises `Refusal` (422) if the ids are not such, (409) if it moved to somebody else before.
    """
    if not is_parked(parked) or is_parked(customer):
        raise Refusal(422, "Only a caller nobody knew can be joined to a customer")
    known = joined_to(connection, parked)
    if known not in {None, customer}:
        raise Refusal(409, "This caller was joined to another customer meanwhile")
    if known is None:
        connection.execute(insert(joins), {"parked_id": parked, "customer_id": customer})
    for kept in _MOVING:
        _move(connection, kept, parked, customer, at=at)
    for table in (choices, shown, held_ways, *ABOUT_NOTES):
        theirs = table.c.customer_id == parked
        connection.execute(update(table).where(theirs).values(customer_id=customer))
    waited = unknown_contacts.c.customer_id == parked
    connection.execute(delete(unknown_contacts).where(waited))


def joined_to(connection: Connection, parked: CustomerId) -> CustomerId | None:
    """Return whom the caller at *parked* turned out to be, if anybody."""
    query = select(joins.c.customer_id).where(joins.c.parked_id == parked)
    found = connection.scalar(query)
    return None if found is None else CustomerId(found)


def unknown_calls(connection: Connection, number: str, *, at: datetime) -> tuple[UnknownCall, ...]:
    """Return the latest calls and contacts from *number* whose history is parked, newest first."""
    if not number:
        return ()
    found = [*_calls_from(connection, number, at=at), *_contacts_from(connection, number, at=at)]
    return tuple(sorted(found, key=lambda one: one.at, reverse=True)[:_MOST_CALLS])


def _calls_from(connection: Connection, number: str, *, at: datetime) -> Iterator[UnknownCall]:
    h = interactions.c
    place = literal(PARKED).op("||")(calls.c.id)
    query = (
        select(h.customer_id, func.max(h.at).label("at"))
        .join(calls, and_(h.customer_id == place, calls.c.from_number == number))
        .where(calls.c.rung_at > at - _REMEMBERED)
        .group_by(h.customer_id)
        .order_by(func.max(h.at).desc())
        .limit(_MOST_CALLS)
    )
    for row in connection.execute(query):
        yield UnknownCall(parked_id=CustomerId(row.customer_id), at=row.at)


def _contacts_from(connection: Connection, number: str, *, at: datetime) -> Iterator[UnknownCall]:
    """Yield the places of messages and clicks whose sender gave *number*."""
    u = unknown_contacts.c
    theirs = and_(u.scheme == Scheme.PHONE, u.value == number, u.at > at - _REMEMBERED)
    query = select(u.customer_id, u.at).where(theirs).order_by(u.at.desc()).limit(_MOST_CALLS)
    for row in connection.execute(query):
        yield UnknownCall(parked_id=CustomerId(row.customer_id), at=row.at)


def redirected(connection: Connection, operation: Operation) -> Operation:
    """Return *operation* for whoever its customer is now: joined or merged meanwhile."""
    if isinstance(operation, JoinCustomer):
        into = merged.final(connection, operation.into)
        return msgspec.structs.replace(operation, into=into)
    customer = operation.customer_id
    if is_parked(customer):
        customer = joined_to(connection, customer) or customer
    now = customer if is_parked(customer) else merged.final(connection, customer)
    return operation if now == operation.customer_id else _readdressed(operation, now)


def remember(connection: Connection, sent: Operation, done: Operation) -> None:
    """Note what *sent* brought for a merged customer, so that an undone merge gives it back."""
    if done.customer_id == sent.customer_id or is_parked(sent.customer_id):
        return
    parts = (getattr(done, name) for name in done.__struct_fields__)
    brought = [one for one in parts if type(one) in BY_STRUCT and hasattr(one, "customer_id")]
    moved = [(BY_STRUCT[type(one)].kind, BY_STRUCT[type(one)].key_of(one)) for one in brought]
    merged.remember_moved(connection, sent.customer_id, moved)


def _readdressed(part: T, customer: CustomerId) -> T:
    """Return *part* with *customer* in it and in every part of it that names one."""
    changes: dict[str, Any] = {}
    for name in part.__struct_fields__:
        value = getattr(part, name)
        if name == "customer_id":
            changes[name] = customer
        elif isinstance(value, msgspec.Struct):
            changes[name] = _readdressed(value, customer)
    return msgspec.structs.replace(part, **changes)


def _move(
    connection: Connection, kept: Kept, parked: CustomerId, customer: CustomerId, *, at: datetime
) -> None:
    query = select(*kept.fields).where(kept.customer_column == parked)
    found = [kept.record(row) for row in connection.execute(query)]
    for record in found:
        records.remove(connection, kept.kind, kept.key_of(record), parked, at=at)
    moved = [msgspec.structs.replace(record, customer_id=customer) for record in found]
    records.put(connection, moved, at=at)
