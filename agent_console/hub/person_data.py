"""Where in the database something is about a person: one answer for every table there is.

Export and erasure read this list, and a test compares it with the tables: a new one without an
answer is found before anybody's data is in it.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Table, exists, false, or_, select, tuple_

from agent_console.domain.identifier import Scheme
from agent_console.hub import coaching_tables as coaching
from agent_console.hub import floor_tables as floor
from agent_console.hub import guidance_tables as guidance
from agent_console.hub import intake_tables as intake
from agent_console.hub import merged, privacy_tables, rights_tables
from agent_console.hub import review_tables as review
from agent_console.hub import tables as t
from agent_console.hub.audit_tables import audit, audit_subjects
from agent_console.ids import CallId, CustomerId, parked


class Fate(StrEnum):
    """What erasure makes of rows."""

    ERASED = "erased"
    EMPTIED = "emptied"
    """The row stays, without anything that leads to the person."""
    KEPT = "kept"


class Subject(NamedTuple):
    """One person, as the tables know them."""

    customers: tuple[CustomerId, ...]
    """The customer, those who became part of them, and the places of calls that were nobody's."""
    calls: tuple[CallId, ...]
    numbers: tuple[str, ...]
    """Telephone numbers that are nobody else's."""
    merges: tuple[str, ...]


Where = Callable[[Subject], ColumnElement[bool]]


class Place(NamedTuple):
    """Rows of one table that are about a person."""

    table: Table
    where: Where
    title: str
    """For the readable export."""
    fate: Fate = Fate.ERASED
    why: str = ""
    """Why something of it stays."""


def _of(*columns: Any) -> Where:
    return lambda subject: or_(*(column.in_(subject.customers) for column in columns))


def _of_review(number: Any) -> Where:
    n = review.review_notes.c
    return lambda s: number.in_(select(n.number).where(n.customer_id.in_(s.customers)))


def _of_calls(column: Any) -> Where:
    return lambda subject: column.in_(subject.calls) if subject.calls else false()


_CALL_STAYS = "Calls stay to be counted, without number and hand-over."
_AUDIT_STAYS = (
    "Who saw whom is proof and stays, with the customer's id alone; reasons are forgotten."
)

PLACES = (
    Place(t.customers, _of(t.customers.c.id, t.customers.c.merged_into), "Person"),
    Place(t.identifiers, _of(t.identifiers.c.customer_id), "Numbers and addresses"),
    Place(t.memberships, _of(t.memberships.c.customer_id), "Loyalty programmes"),
    Place(
        t.trips,
        _of(t.trips.c.customer_id),
        "Trips",
        why="What was paid stays in the ledger for the books, without the person.",
    ),
    Place(t.cases, _of(t.cases.c.customer_id), "Cases"),
    Place(t.promises, _of(t.promises.c.customer_id), "Promises"),
    Place(t.follow_ups, _of(t.follow_ups.c.customer_id), "Call-backs and tasks"),
    Place(t.passengers, _of(t.passengers.c.customer_id), "Places on flights"),
    Place(t.observations, _of(t.observations.c.customer_id), "What was noticed"),
    Place(t.vouchers, _of(t.vouchers.c.customer_id), "Vouchers"),
    Place(t.interactions, _of(t.interactions.c.customer_id), "History"),
    Place(t.notes, _of(t.notes.c.customer_id), "Notes"),
    Place(coaching.scores, _of(coaching.scores.c.customer_id), "How notes were judged"),
    Place(coaching.disputes, _of(coaching.disputes.c.customer_id), "What was disputed of that"),
    Place(coaching.remarks, _of(coaching.remarks.c.customer_id), "What was said about notes"),
    Place(
        coaching.shared_snippets,
        _of(coaching.shared_snippets.c.customer_id),
        "Words of notes that were shared",
    ),
    Place(review.review_notes, _of(review.review_notes.c.customer_id), "Notes for review"),
    Place(review.review_words, _of_review(review.review_words.c.number), "Words of notes"),
    Place(
        review.review_deed_parts,
        _of_review(review.review_deed_parts.c.number),
        "What was decided about notes",
    ),
    Place(review.review_versions, _of(review.review_versions.c.customer_id), "Earlier notes"),
    Place(t.choices, _of(t.choices.c.customer_id), "Answers to suggestions"),
    Place(guidance.shown, _of(guidance.shown.c.customer_id), "Suggestions shown"),
    Place(guidance.held_ways, _of(guidance.held_ways.c.customer_id), "Seats held"),
    Place(
        t.calls,
        lambda s: or_(
            t.calls.c.id.in_(s.calls),
            t.calls.c.from_number.in_(s.numbers),
            t.calls.c.to_number.in_(s.numbers),
        ),
        "Calls",
        Fate.EMPTIED,
        _CALL_STAYS,
    ),
    Place(
        floor.wrap_ups,
        _of_calls(floor.wrap_ups.c.call_id),
        "Times of wrap-ups",
        Fate.KEPT,
        _CALL_STAYS,
    ),
    Place(
        floor.report_subjects,
        _of(floor.report_subjects.c.customer_id),
        "Reports you are named in",
    ),
    Place(t.call_events, _of_calls(t.call_events.c.call_id), "What was told of calls"),
    Place(t.call_ledgers, _of_calls(t.call_ledgers.c.call_id), "What was heard of calls"),
    Place(t.call_names, _of_calls(t.call_names.c.call_id), "Names of calls"),
    Place(
        t.blocked_numbers,
        lambda s: t.blocked_numbers.c.number.in_(s.numbers),
        "Refused numbers",
        Fate.KEPT,
        "Whose calls are refused stays refused until the company says otherwise.",
    ),
    Place(
        t.operations,
        _of(t.operations.c.customer_id),
        "What desks sent",
        Fate.EMPTIED,
        "That it came stays, so that a desk that asks again is told to forget, too.",
    ),
    Place(
        t.changes,
        _of(t.changes.c.customer_id),
        "What changed",
        Fate.EMPTIED,
        "One line stays: it tells every desk that this id is no more.",
    ),
    Place(t.customer_marks, _of(t.customer_marks.c.customer_id), "Sums of records"),
    Place(t.customer_words, _of(t.customer_words.c.customer_id), "Search words"),
    Place(
        t.graves,
        _of(t.graves.c.customer_id),
        "Highest version",
        Fate.KEPT,
        "A number beside the id, so that nothing old comes back.",
    ),
    Place(
        t.duplicates,
        _of(t.duplicates.c.first_id, t.duplicates.c.second_id),
        "May be the same person",
    ),
    Place(t.merges, _of(t.merges.c.kept_id, t.merges.c.gone_id), "Merges"),
    Place(
        t.merge_moves,
        lambda s: t.merge_moves.c.merge_id.in_(s.merges),
        "What merges moved",
    ),
    Place(
        t.joins,
        _of(t.joins.c.customer_id),
        "Calls that were nobody's",
        Fate.KEPT,
        "Ids alone: what a desk still sends for such a call is refused by it.",
    ),
    Place(
        intake.unknown_contacts,
        _of(intake.unknown_contacts.c.customer_id),
        "What came before you were known",
    ),
    Place(
        intake.counterparts,
        _of(intake.counterparts.c.customer_id),
        "In the CRM next door",
        Fate.EMPTIED,
        "Ids alone: so that a CRM next door does not bring this person back.",
    ),
    Place(t.working_members, _of(t.working_members.c.customer_id), "Kept on desks of"),
    Place(rights_tables.glasses, _of(rights_tables.glasses.c.customer_id), "Opened for"),
    Place(
        privacy_tables.legal_holds,
        _of(privacy_tables.legal_holds.c.customer_id),
        "Legal holds",
    ),
    Place(
        audit_subjects,
        _of(audit_subjects.c.customer_id),
        "Deeds about this person",
        Fate.KEPT,
        _AUDIT_STAYS,
    ),
    Place(
        audit,
        lambda s: audit.c.number.in_(
            select(audit_subjects.c.number).where(audit_subjects.c.customer_id.in_(s.customers))
        ),
        "Who saw this person",
        Fate.EMPTIED,
        _AUDIT_STAYS,
    ),
)

NOBODYS = {
    "flights": "departures, the same for everybody",
    "agents": "the company's own people",
    "eras": "starts of the hub",
    "name_spellings": "words; those nobody is called any more go with the last who was",
    "working_sets": "stations",
    "presences": "the company's own people",
    "tokens": "the company's own people and programs",
    "hub": "the hub about itself",
    "review_deeds": "what the company's own people did, and with how many notes",
    "review_draws": "days",
    "review_views": "questions of the company's own people",
    "review_settings": "the hub about itself",
    "outcome_counts": "sums over many people",
    "playbooks": "scripts",
    "report_plans": "what supervisors want to be made, and when",
    "made_reports": "which reports were made",
    "report_parts": "files of reports: they go with the first person erased who is named in one",
    "scorecards": "forms",
    "audit_ends": "where the audit begins and ends",
    "ledger": "amounts that lead to nobody",
    "heard_events": "hashes, and when they came",
    "import_places": "how far files and mailboxes were read",
    "accounts": "the company's own people",
    "identities": "the company's own people",
    "sign_ins": "the company's own people",
    "sign_in_secrets": "the company's own people",
    "signing_keys": "the hub about itself",
    "desks": "computers of the company's own people",
    "releases": "versions of the console",
    "release_parts": "versions of the console",
}
"""Tables without anything about customers, and what is in them."""


def subject(connection: Connection, customer: CustomerId) -> Subject:
    """Return what the tables know *customer* by."""
    parts, found = [customer], {customer}
    while parts:
        fresh = set(merged.parts_of(connection, parts.pop())) - found
        found |= fresh
        parts += fresh
    everyone = tuple(sorted(found))
    i, h, c, m = t.identifiers.c, t.interactions.c, t.calls.c, t.merges.c
    phones = select(i.value).where(i.customer_id.in_(everyone), i.scheme == Scheme.PHONE)
    numbers = set(connection.scalars(phones))
    shared = select(i.value).where(
        i.scheme == Scheme.PHONE, i.value.in_(numbers), i.customer_id.not_in(everyone)
    )
    numbers -= set(connection.scalars(shared))
    calls = set(
        connection.scalars(
            select(h.call_id).where(h.customer_id.in_(everyone), h.call_id.is_not(None))
        )
    )
    by_number = or_(c.from_number.in_(numbers), c.to_number.in_(numbers))
    rung = set(connection.scalars(select(c.id).where(by_number)))
    calls |= rung
    found |= _parked(connection, rung) | _unknown(connection, everyone)
    calls |= set(connection.scalars(select(c.id).where(c.continues_id.in_(calls))))
    everyone = tuple(sorted(found))
    those = select(m.id).where(or_(m.kept_id.in_(everyone), m.gone_id.in_(everyone)))
    return Subject(
        customers=everyone,
        calls=tuple(sorted(CallId(one) for one in calls)),
        numbers=tuple(sorted(numbers)),
        merges=tuple(connection.scalars(those)),
    )


def _parked(connection: Connection, calls: set[str]) -> set[CustomerId]:
    """Return the places where something is kept of calls from a number of this person alone."""
    places = [parked(CallId(one)) for one in calls]
    h = t.interactions.c
    there = select(h.customer_id).where(h.customer_id.in_(places)).distinct()
    return {CustomerId(one) for one in connection.scalars(there)}


def _unknown(connection: Connection, customers: tuple[CustomerId, ...]) -> set[CustomerId]:
    """Return the places of what came by a number or address of this person alone."""
    i, u = t.identifiers.c, intake.unknown_contacts.c
    theirs = t.identifiers.alias("theirs").c
    shared = exists().where(
        i.scheme == theirs.scheme, i.value == theirs.value, i.customer_id.not_in(customers)
    )
    own = select(theirs.scheme, theirs.value).where(theirs.customer_id.in_(customers), ~shared)
    there = select(u.customer_id).where(tuple_(u.scheme, u.value).in_(own)).distinct()
    return {CustomerId(one) for one in connection.scalars(there)}
