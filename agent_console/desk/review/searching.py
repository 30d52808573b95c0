"""Search all notes at the hub; without it, those this PC holds.

Here the words lead to entries that may be meant, and each is then tested against the query. What is
not here (who was searched for at the hub, and kept on no desk of this station) is not found: the
page says that it is local.
"""

from collections.abc import Iterator
from itertools import islice

from agent_console.crm.hub import Hub
from agent_console.desk.review.notes_here import NotesHere
from agent_console.domain.interaction import Interaction
from agent_console.domain.note_matching import matches, spans
from agent_console.domain.note_parsing import parsed
from agent_console.domain.note_query import All, AnyOf, Near, Query, Words
from agent_console.store.cache import Cache
from agent_console.wire.review import Hit, SearchPage, SearchRequest

_LOOKED_AT = 3_000
"""So many entries are tested for one page: about half a second."""
_AT_ONCE = 200


def search(hub: Hub, request: SearchRequest) -> SearchPage:
    """Return what the hub finds; raise `QueryRefused` before asking, or a `ConsoleError`."""
    parsed(request.query)
    return hub.say("review/search", request, SearchPage)


def search_here(cache: Cache, request: SearchRequest) -> SearchPage:
    """Return what this PC finds, `is_local`; raise `QueryRefused`."""
    query = parsed(request.query)
    notes = NotesHere(cache)
    before = int(request.before) if request.before.isdecimal() else None
    hits: list[Hit] = []
    reached, looked_at = before, 0
    for number, entry in islice(_candidates(cache, query, before), _LOOKED_AT):
        if len(hits) == request.limit:
            return SearchPage(hits=tuple(hits), next=str(reached), is_local=True)
        looked_at += 1
        reached = number
        facts = notes.facts(entry, query)
        if facts is not None and matches(query, facts):
            note = notes.note(entry)
            hits.append(Hit(note=note, spans=spans(query, note.text)))
    if looked_at < _LOOKED_AT:
        return SearchPage(hits=tuple(hits), is_local=True)
    return SearchPage(hits=tuple(hits), next=str(reached), searched_to=notes.last_at, is_local=True)


def wide_question(query: Query) -> str | None:
    """Return what FTS5 is asked so that it finds all that *query* means; None: everything."""
    if isinstance(query, Words):
        return f'"{" ".join(query.words)}"' + ("*" if query.is_begun else "")
    if isinstance(query, All | Near):
        parts = [part for part in map(wide_question, query.parts) if part is not None]
        return f"({' AND '.join(parts)})" if parts else None
    if isinstance(query, AnyOf):
        each = [wide_question(part) for part in query.parts]
        return None if None in each else f"({' OR '.join(filter(None, each))})"
    return None


def _candidates(
    cache: Cache, query: Query, before: int | None
) -> Iterator[tuple[int, Interaction]]:
    question = wide_question(query)
    while True:
        found = cache.said_before(question, before=before, limit=_AT_ONCE)
        yield from found
        if len(found) < _AT_ONCE:
            return
        before = found[-1][0]
