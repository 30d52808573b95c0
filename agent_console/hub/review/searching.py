"""Search all notes, newest first, at a cost that does not grow with what is found.

The index is asked for the newest days first: a common word fills the page from these. What has
something rare in it is then asked for in all the rest at once, what has not in longer and longer
parts. Words that are common and never meet take longer than there is time: such a search ends with
what was found, says how far it looked, and can be gone on with.
"""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from typing import NamedTuple

from sqlalchemy import Connection, func, select, text

from agent_console.domain.interaction import Interaction
from agent_console.domain.note_matching import matches, spans
from agent_console.domain.note_parsing import parsed
from agent_console.domain.note_query import All, Days, Query, QueryRefused
from agent_console.domain.review import ReviewNote
from agent_console.hub import records
from agent_console.hub.review.facts import facts_of
from agent_console.hub.review.filing import first_number
from agent_console.hub.review.flagging import second_of
from agent_console.hub.review.listing import notes_of
from agent_console.hub.review.refusing import not_understood
from agent_console.hub.review.word_index import needed, needs_a_look, question
from agent_console.hub.review_tables import review_notes
from agent_console.hub.seeing import Eyes
from agent_console.hub.tables import BY_STRUCT
from agent_console.wire.review import Hit, SearchPage, SearchRequest

MOST = 200
"""Hits of one page."""
TIME_S = 0.06
"""So long a search goes on to further parts."""
_FIRST_DAYS = 2.0
"""Days in the first part."""
_PART_S = 0.015
"""So long one part is to take: the next is made longer or shorter by what the last one took."""
_MOST_LONGER, _MOST_SHORTER = 8.0, 0.5
_ENTRY = BY_STRUCT[Interaction]
_FTS5 = text(
    "SELECT rowid FROM review_index WHERE review_index MATCH :question"
    " AND rowid < :before AND rowid >= :least ORDER BY rowid DESC LIMIT :limit"
)
_FTS5_BEHIND = text(f"{_FTS5.text} OFFSET :behind")
_RARE = 4_000
"""What fewer notes have is found by looking at all of these at once."""
_TSQUERY = text(
    "SELECT number FROM review_words WHERE found_by @@ CAST(:question AS tsquery)"
    " AND number < :before AND number >= :least ORDER BY number DESC LIMIT :limit"
)


class _Asked(NamedTuple):
    query: Query
    dialect: str
    question: str
    is_exact: bool
    before: int
    least: int


def search(
    connection: Connection,
    eyes: Eyes,
    request: SearchRequest,
    *,
    now: Callable[[], float] = time.monotonic,
) -> SearchPage:
    """Return a page of what the request finds; raise `Refusal` (422) if it is not understood."""
    try:
        query = parsed(request.query)
    except QueryRefused as exc:
        raise not_understood(exc) from None
    limit = max(1, min(MOST, request.limit))
    asked = _asked(connection, query, request.before)
    began = ends = now()
    found: list[tuple[int, ReviewNote]] = []
    before, days = asked.before, _FIRST_DAYS
    is_rare: bool | None = None
    while before > asked.least and len(found) <= limit and ends - began < TIME_S:
        if is_rare is None and before < asked.before:
            is_rare = _is_rare(connection, asked)
        part = asked._replace(before=before) if is_rare else _part(asked, before, int(days))
        found += _in_part(connection, eyes, part, limit - len(found) + 1)
        before, begins, ends = part.least, ends, now()
        longer = _PART_S / max(ends - begins, _PART_S / _MOST_LONGER)
        days = max(1.0, days * max(_MOST_SHORTER, longer))
    return _page(query, found, limit, reached=before, is_all=before <= asked.least)


def _page(
    query: Query, found: list[tuple[int, ReviewNote]], limit: int, *, reached: int, is_all: bool
) -> SearchPage:
    hits = tuple(Hit(note=note, spans=spans(query, note.text)) for _, note in found[:limit])
    if len(found) > limit:
        return SearchPage(hits=hits, next=str(found[limit - 1][0]))
    if is_all:
        return SearchPage(hits=hits)
    return SearchPage(hits=hits, next=str(reached), searched_to=second_of(reached))


def _asked(connection: Connection, query: Query, before: str) -> _Asked:
    first, last = _bounds(connection, query)
    upto = min(last, int(before)) if before.isdecimal() else last
    dialect = connection.dialect.name
    asked = question(query, dialect)
    is_exact = not needs_a_look(query)
    return _Asked(query, dialect, asked, is_exact=is_exact, before=upto, least=first)


def _is_rare(connection: Connection, asked: _Asked) -> bool:
    """Tell whether something all hits must have is so rare that the index leaps to each of them."""
    if asked.dialect == "postgresql":
        return False  # its planner knows what is rare
    ends = {"before": asked.before, "least": asked.least, "limit": 1}
    return any(
        connection.execute(_FTS5_BEHIND, ends | {"question": one, "behind": _RARE}).first() is None
        for one in needed(asked.query)
    )


def _part(asked: _Asked, before: int, days: int) -> _Asked:
    """Return what is asked for of so many days, the last of them as far as number *before*.

    FTS5 looks past the lowest number for as long as nothing fits: the days are asked for as terms,
    which end there.
    """
    last = second_of(before - 1).date()
    first = last - timedelta(days=days - 1)
    least = max(asked.least, _midnight(first))
    if asked.dialect == "postgresql":
        return asked._replace(before=before, least=least)
    parts = asked.query.parts if isinstance(asked.query, All) else (asked.query,)
    within = question(All(parts=(*parts, Days(first=first, last=last))), asked.dialect)
    return asked._replace(before=before, least=least, question=within)


def _bounds(connection: Connection, query: Query) -> tuple[int, int]:
    """Return the lowest number there is and the days in *query* allow, and the one after all."""
    n = review_notes.c.number
    # Two questions: SQLite reads the whole table for both ends at once.
    first, last = (int(connection.scalar(select(end(n))) or 0) for end in (func.min, func.max))
    last += 1
    for part in query.parts if isinstance(query, All) else (query,):
        if isinstance(part, Days):
            if part.first:
                first = max(first, _midnight(part.first))
            if part.last:
                last = min(last, _midnight(part.last + timedelta(days=1)))
    return first, last


def _midnight(day: date) -> int:
    return max(0, first_number(datetime.combine(day, clock_time(), UTC)))


def _in_part(
    connection: Connection, eyes: Eyes, asked: _Asked, limit: int
) -> list[tuple[int, ReviewNote]]:
    statement = _TSQUERY if connection.dialect.name == "postgresql" else _FTS5
    found: list[tuple[int, ReviewNote]] = []
    before = asked.before
    while len(found) < limit:
        wanted = {"question": asked.question, "before": before, "least": asked.least}
        numbers = list(connection.scalars(statement, wanted | {"limit": limit}))
        notes = notes_of(connection, numbers)
        met = eyes.met(connection, {note.customer_id for note in notes.values()})
        kept = [
            number for number in numbers if number in notes and notes[number].customer_id in met
        ]
        if not asked.is_exact:
            kept = _meant(connection, asked.query, kept, notes)
        found += [(number, notes[number]) for number in kept]
        if len(numbers) < limit:
            break
        before = numbers[-1]
    return found[:limit]


def _meant(
    connection: Connection, query: Query, numbers: list[int], notes: dict[int, ReviewNote]
) -> list[int]:
    """Return those of *numbers* whose notes *query* means."""
    keys = [(notes[one].customer_id, notes[one].interaction_id) for one in numbers]
    entries = list(records.read(connection, _ENTRY, keys))
    facts = facts_of(connection, entries)
    meant = {key for key, found in facts.items() if matches(query, found.facts)}
    return [one for one in numbers if (notes[one].customer_id, notes[one].interaction_id) in meant]
