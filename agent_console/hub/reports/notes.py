"""The report of notes: whole ones, newest first, with whom they are about as far as a role shows.

Read in pages, so that a report of a million notes holds no more than one page of them and no
transaction is open while it is sent.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Engine, select

from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.report import ReportFilter
from agent_console.domain.review import ReviewNote
from agent_console.domain.rights import FieldGroup
from agent_console.hub import records
from agent_console.hub.database import reading
from agent_console.hub.reports.hiding import hidden, last_digits
from agent_console.hub.reports.sheets import Column, Kind, Row
from agent_console.hub.reports.spans import Days
from agent_console.hub.reports.words import word
from agent_console.hub.review import queue, searching
from agent_console.hub.review.filing import first_number
from agent_console.hub.review.listing import in_order, notes_of
from agent_console.hub.review_tables import review_notes
from agent_console.hub.seeing import Eyes
from agent_console.hub.tables import BY_STRUCT, identifiers
from agent_console.ids import CustomerId
from agent_console.wire.review import SearchRequest

_AT_ONCE = 200
_NO_END = (1 << 63) - 1
Told = Callable[[Sequence[CustomerId]], None]
EyesNow = Callable[[Connection], Eyes]


def columns(language: str) -> tuple[Column, ...]:
    """Return the headings."""
    return (
        Column(word("when", language), Kind.INSTANT, 17),
        Column(word("agent", language), width=11),
        Column(word("team", language), width=9),
        Column(word("customer", language), width=16),
        Column(word("contact", language), width=18),
        Column(word("tier", language), width=11),
        Column(word("value", language), width=11),
        Column(word("reason", language), width=17),
        Column(word("outcome", language), width=12),
        Column(word("duration", language), Kind.SECONDS, 8),
        Column(word("flags", language), width=15),
        Column(word("state", language), width=10),
        Column(word("note", language), width=62),
    )


def rows(
    engine: Engine, wanted: ReportFilter, days: Days | None, eyes_now: EyesNow, told: Told
) -> Iterator[Row]:
    """Yield the notes; *told* hears whose they are before they go out.

    What somebody may see is looked up for each page: a right that ends, ends a report.
    """
    for notes, eyes in _pages(engine, wanted, days, eyes_now):
        with reading(engine) as connection:
            shown = _rows(connection, eyes, notes)
        told(list(dict.fromkeys(one.customer_id for one in notes)))
        yield from shown


def _pages(
    engine: Engine, wanted: ReportFilter, days: Days | None, eyes_now: EyesNow
) -> Iterator[tuple[tuple[ReviewNote, ...], Eyes]]:
    walk = _found if wanted.words.strip() else _listed
    place = ""
    while True:
        with reading(engine) as connection:
            eyes = eyes_now(connection)
            notes, place = walk(connection, eyes, wanted, days, place)
        if days and notes and notes[-1].at < days.begins_at:
            place = ""  # all that follow are older
        notes = tuple(one for one in notes if _fits(one, wanted, days))
        if notes:
            yield notes, eyes
        if not place:
            return


def _found(
    connection: Connection, eyes: Eyes, wanted: ReportFilter, _days: Days | None, place: str
) -> tuple[tuple[ReviewNote, ...], str]:
    """Return a page of what the words find, and the place after it."""
    asked = SearchRequest(query=wanted.words, limit=_AT_ONCE, before=place)
    page = searching.search(connection, eyes, asked)
    return tuple(hit.note for hit in page.hits), page.next


def _listed(
    connection: Connection, eyes: Eyes, wanted: ReportFilter, days: Days | None, place: str
) -> tuple[tuple[ReviewNote, ...], str]:
    """Return a page of the queue, or of all notes, and the place after it."""
    n = review_notes.c
    if wanted.question is not None:
        query = queue.found_by(wanted.question, eyes)
    else:
        meets: list[ColumnElement[bool]] = (
            [eyes.meets(n.customer_id)] if eyes.sight.programmes else []
        )
        query = select(n.number).where(*meets)
    number = query.selected_columns[0]
    least = first_number(days.begins_at) if days else 0
    upto = int(place) if place else (first_number(days.ends_at) if days else _NO_END)
    page = query.where(number >= least, number < upto).order_by(number.desc()).limit(_AT_ONCE)
    numbers = [int(one) for one in connection.scalars(page)]
    found = in_order(numbers, notes_of(connection, numbers, is_whole=True))
    return found, str(numbers[-1]) if len(numbers) == _AT_ONCE else ""


def _fits(note: ReviewNote, wanted: ReportFilter, days: Days | None) -> bool:
    if days is not None and not days.begins_at <= note.at < days.ends_at:
        return False
    is_agents = wanted.agent_id in {None, note.agent_id}
    return is_agents and wanted.team in {"", note.team}


def _rows(connection: Connection, eyes: Eyes, notes: Sequence[ReviewNote]) -> list[Row]:
    ids = sorted({one.customer_id for one in notes})
    known = records.read(connection, BY_STRUCT[Customer], [(one,) for one in ids])
    people = {one.id: one for one in eyes.records(connection, list(known))}
    phones = _phones(connection, eyes, ids)
    return [_row(one, people.get(one.customer_id), phones, eyes) for one in notes]


def _row(note: ReviewNote, customer: Customer | None, phones: dict[str, str], eyes: Eyes) -> Row:
    value = customer.expected_value if customer is not None else None
    at: datetime = note.at
    return (
        at,
        note.agent_name,
        note.team,
        note.customer_name,
        phones.get(note.customer_id, ""),
        note.tier,
        f"{value.amount} {value.currency}" if value is not None else "",
        note.reason,
        note.outcome,
        note.duration_s,
        ", ".join(one.flag.value for one in note.flags),
        note.state.value if note.flags else "",
        hidden(note.text, eyes.sight.groups),
    )


def _phones(connection: Connection, eyes: Eyes, ids: Sequence[str]) -> dict[str, str]:
    """Return one telephone number of each customer, the verified ones first."""
    kept, i = BY_STRUCT[Identifier], identifiers.c
    theirs = i.customer_id.in_(ids) & (i.scheme == Scheme.PHONE)
    order = (i.customer_id, i.is_verified, i.value)
    found = map(
        kept.record, connection.execute(select(*kept.fields).where(theirs).order_by(*order))
    )
    is_shown = FieldGroup.CONTACT in eyes.sight.groups
    return {one.customer_id: one.value if is_shown else last_digits(one.value) for one in found}
