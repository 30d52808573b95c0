"""Forget a customer: every record, every key and mark, and what calls and answers kept of them.

What stays is the customer's id, which names nobody, with a tombstone: desks have to hear of it.
"""

from sqlalchemy import ColumnElement, Connection, delete, exists, func, or_, select, update

from agent_console.domain.identifier import Scheme
from agent_console.hub import audit, graves, marks, merged, words
from agent_console.hub.coaching_tables import ABOUT_NOTES
from agent_console.hub.floor_tables import report_parts, report_subjects
from agent_console.hub.guidance_tables import held_ways, shown
from agent_console.hub.intake_tables import counterparts, unknown_contacts
from agent_console.hub.kept import Kept
from agent_console.hub.privacy_tables import legal_holds
from agent_console.hub.review import filing
from agent_console.hub.rights_tables import glasses
from agent_console.hub.tables import (
    KEPT,
    call_events,
    call_ledgers,
    call_names,
    calls,
    changes,
    choices,
    identifiers,
    interactions,
    operations,
    working_members,
)
from agent_console.ids import CustomerId
from agent_console.wire.feed import Kind
from agent_console.wire.operation import ERASED, Fate, Problem

GONE = Problem(title="This customer was erased", status=410, type=ERASED)


def erase(connection: Connection, customer: CustomerId) -> None:
    """Remove all that is left of *customer*, whose own record is gone and whose tombstone comes."""
    _forget_numbers(connection, customer)
    for kept in KEPT:
        if kept.has_customer and kept.kind is not Kind.CUSTOMER:
            theirs = kept.customer_column == customer
            graves.dig(
                connection, customer, connection.scalar(select(_highest(kept)).where(theirs))
            )
            connection.execute(delete(kept.table).where(theirs))
    named_in = select(report_subjects.c.report_id).where(report_subjects.c.customer_id == customer)
    connection.execute(delete(report_parts).where(report_parts.c.report_id.in_(named_in)))
    for table in (
        report_subjects,
        choices,
        shown,
        held_ways,
        changes,
        working_members,
        glasses,
        legal_holds,
        unknown_contacts,
        *ABOUT_NOTES,
    ):  # keys in the log name the person, too
        connection.execute(delete(table).where(table.c.customer_id == customer))
    filing.forget(connection, customer)
    marks.forget(connection, customer)
    words.forget(connection, customer)
    merged.forget(connection, customer)
    audit.forget_reasons(connection, customer)
    # Their ids stay, or the next look at the CRM next door would bring this person back.
    beside = update(counterparts).where(counterparts.c.customer_id == customer)
    connection.execute(beside.values(our_id="", agreed=""))
    # A desk that never heard our yes asks again: what it still keeps has to go.
    asked = update(operations).where(operations.c.customer_id == customer)
    connection.execute(asked.values(fate=Fate.REFUSED, problem=GONE))


def is_erased(connection: Connection, customer: CustomerId) -> bool:
    """Tell whether *customer*, who is not there, once was."""
    c = changes.c
    line = exists().where((c.customer_id == customer) & (c.kind == Kind.CUSTOMER))
    return bool(connection.scalar(select(line)))


def _highest(kept: Kept) -> ColumnElement[int | None]:
    return func.max(kept.table.c.version)


def _forget_numbers(connection: Connection, customer: CustomerId) -> None:
    """Take numbers and handovers off this customer's calls: the calls stay to be counted.

    Theirs are also those from and to a number that is nobody else's.
    """
    h = interactions.c
    theirs = select(h.call_id).where(h.customer_id == customer, h.call_id.is_not(None))
    held = set(connection.scalars(theirs)) | _by_number(connection, customer)
    held |= set(connection.scalars(select(calls.c.id).where(calls.c.continues_id.in_(held))))
    for call in held:
        for table in (call_events, call_ledgers, call_names):
            connection.execute(delete(table).where(table.c.call_id == call))
        blank = update(calls).where(calls.c.id == call)
        connection.execute(blank.values(from_number="", to_number="", handover=None))


def _by_number(connection: Connection, customer: CustomerId) -> set[str]:
    i, c = identifiers.c, calls.c
    same = identifiers.alias("same").c
    shared = exists().where(
        same.scheme == Scheme.PHONE, same.value == i.value, same.customer_id != customer
    )
    own = select(i.value).where(i.customer_id == customer, i.scheme == Scheme.PHONE, ~shared)
    numbers = list(connection.scalars(own))
    rung = select(c.id).where(or_(c.from_number.in_(numbers), c.to_number.in_(numbers)))
    return set(connection.scalars(rung)) if numbers else set()
