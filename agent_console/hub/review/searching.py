"""Search all notes, newest first, at a cost that does not grow with what is found.

The index is asked for the newest part of all notes first, then for larger ones: a common word fills
the page from the first, a rare one costs little wherever it stands. What takes longer than its time
(words that are common and never meet) ends with what was found and says how far it looked.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
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
from agent_console.hub.review.word_index import needs_a_look, question
from agent_console.hub.review_tables import review_notes
from agent_console.hub.seeing import Eyes
from agent_console.hub.tables import BY_STRUCT
from agent_console.wire.review import Hit, SearchPage, SearchRequest

MOST = 200
"""Hits of one page."""
TIME_S = 0.06
"""So long a search goes on to further parts."""
_FIRST_PART = timedelta(days=2)
_PART_S = 0.015
"""So long one part is to take: the next is made longer or shorter by what the last one took."""
_MOST_LONGER, _MOST_SHORTER = 8.0, 0.5
_ENTRY = BY_STRUCT[Interaction]
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FTS5 = text(
    "SELECT rowid FROM review_index WHERE review_index MATCH :question"
    " AND rowid < :before AND rowid >= :least ORDER BY rowid DESC LIMIT :limit"
)
_TSQUERY = text(
    "SELECT number FROM review_words WHERE found_by @@ CAST(:question AS tsquery)"
    " AND number < :before AND number >= :least ORDER BY number DESC LIMIT :limit"
)


class _Asked(NamedTuple):
    query: Query
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
    before, span = asked.before, float(first_number(_EPOCH + _FIRST_PART))
    while before > asked.least and len(found) <= limit and ends - began < TIME_S:
        part = asked._replace(before=before, least=max(asked.least, before - int(span)))
        found += _in_part(connection, eyes, part, limit - len(found) + 1)
        before, begins, ends = part.least, ends, now()
        longer = _PART_S / max(ends - begins, _PART_S / _MOST_LONGER)
        span *= max(_MOST_SHORTER, longer)
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
    asked = question(query, connection.dialect.name)
    is_exact = not needs_a_look(query)
    return _Asked(query, asked, is_exact=is_exact, before=upto, least=first)


def _bounds(connection: Connection, query: Query) -> tuple[int, int]:
    """Return the lowest number there is and the days in *query* allow, and the one after all."""
    n = review_notes.c.number
    # Two questions: SQLite reads the whole table for both ends at once.
    first, last = (int(connection.scalar(select(end(n))) or 0) for end in (func.min, func.max))
    last += 1
    for part in query.parts if isinstance(query, All) else (query,):
        if isinstance(part, Days):
            if part.first:
                first = max(first, _midnight(datetime.combine(part.first, clock_time(), UTC)))
            if part.last:
                after = datetime.combine(part.last, clock_time(), UTC) + timedelta(days=1)
                last = min(last, _midnight(after))
    return first, last


def _midnight(at: datetime) -> int:
    return max(0, first_number(at))


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
