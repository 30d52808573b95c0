"""The index over the words of notes: FTS5 on SQLite, a tsvector with GIN on PostgreSQL.

A query becomes one question to it. Both get the same words and ask for the same terms.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import singledispatch
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, text

from agent_console.domain.note_query import (
    All,
    Amount,
    AnyOf,
    Days,
    Field,
    Near,
    Not,
    Query,
    Words,
)
from agent_console.domain.note_terms import EVERY, day_terms, field_term, sum_terms
from agent_console.hub.review_tables import review_words

_MOST_WORDS = 16_000
"""So many words of one note are found; PostgreSQL counts no places beyond."""
_ADD = text("INSERT INTO review_words (number, words) VALUES (:number, :words)")
_ADD_INDEXED = text("INSERT INTO review_index (rowid, words) VALUES (:number, :words)")
_DROP_INDEXED = text(
    "INSERT INTO review_index (review_index, rowid, words) VALUES ('delete', :number, :words)"
)
_ADD_WITH_PLACES = text(
    "INSERT INTO review_words (number, words, found_by)"
    " VALUES (:number, :words, CAST(:places AS tsvector))"
)
_BY_NUMBER = select(review_words.c.number, review_words.c.words).where(
    review_words.c.number.in_(bindparam("numbers", expanding=True))
)


def add(connection: Connection, words: Mapping[int, Sequence[str]]) -> None:
    """Make notes findable by their *words*, by number."""
    rows: list[dict[str, Any]] = [
        {"number": number, "words": " ".join(words[number][:_MOST_WORDS])}
        for number in sorted(words)  # each number that is lower than the last begins a segment
    ]
    if not rows:
        return
    if connection.dialect.name == "postgresql":
        placed = [row | {"places": _places(row["words"])} for row in rows]
        connection.execute(_ADD_WITH_PLACES, placed)
        return
    connection.execute(_ADD, rows)
    connection.execute(_ADD_INDEXED, rows)


def drop(connection: Connection, numbers: Iterable[int]) -> None:
    """Forget the words of notes."""
    wanted = list(numbers)
    if not wanted:
        return
    if connection.dialect.name != "postgresql":
        found = connection.execute(_BY_NUMBER, {"numbers": wanted}).mappings()
        rows = [dict(row) for row in found]
        if rows:
            connection.execute(_DROP_INDEXED, rows)
    connection.execute(delete(review_words).where(review_words.c.number.in_(wanted)))


def tidy(connection: Connection) -> bool:
    """Let what was dropped leave the index's own pages, a part at a time; False: nothing is left.

    FTS5 keeps what was deleted until the parts of the index that hold it are merged.
    """
    if connection.dialect.name != "sqlite":
        return False
    count = "SELECT total_changes()"
    before = connection.exec_driver_sql(count).scalar_one()
    merge = "INSERT INTO review_index (review_index, rank) VALUES ('merge', -2000)"
    connection.exec_driver_sql(merge)
    return int(connection.exec_driver_sql(count).scalar_one()) - int(before) > 1


def question(query: Query, dialect: str) -> str:
    """Return *query* as the index of a database of this *dialect* is asked.

    Words near each other are asked for as words of one note on PostgreSQL, and as FTS5 counts them
    on SQLite: `domain.note_matching` says the last word about them.
    """
    return _postgresql(query) if dialect == "postgresql" else _fts5(query)


def needs_a_look(query: Query) -> bool:
    """Tell whether the index may find more than *query* means."""
    if isinstance(query, All | AnyOf):
        return any(map(needs_a_look, query.parts))
    return isinstance(query, Near) or (isinstance(query, Not) and needs_a_look(query.part))


def needed(query: Query) -> Iterator[str]:
    """Yield questions to FTS5, one for each single thing that every hit of *query* must have."""
    if isinstance(query, Words):
        yield from (f'"{word}"' for word in query.words[: -1 if query.is_begun else None])
    elif isinstance(query, Field | Amount):
        yield _fts5(query)
    elif isinstance(query, All | Near):
        for part in query.parts:
            yield from needed(part)


def _places(words: str) -> str:
    """Return *words* as PostgreSQL reads a tsvector."""
    return " ".join(f"'{word}':{place}" for place, word in enumerate(words.split(), 1))


def _quoted(terms: Iterable[str]) -> list[str]:
    return [f'"{term}"' for term in terms]


@singledispatch
def _fts5(query: Any) -> str:
    raise TypeError(type(query).__name__)


@_fts5.register
def _(query: Words) -> str:
    return f'"{" ".join(query.words)}"' + ("*" if query.is_begun else "")


@_fts5.register
def _(query: Near) -> str:
    return f"NEAR({' '.join(map(_fts5, query.parts))}, {query.within})"


@_fts5.register
def _(query: Field) -> str:
    return f'"{field_term(query)}"'


@_fts5.register
def _(query: Days) -> str:
    return f"({' OR '.join(_quoted(day_terms(query)))})"


@_fts5.register
def _(query: Amount) -> str:
    return f"({' OR '.join(_quoted(sum_terms(query)))})"


@_fts5.register
def _(query: AnyOf) -> str:
    return f"({' OR '.join(map(_fts5, query.parts))})"


@_fts5.register
def _(query: All) -> str:
    wanted = [_fts5(part) for part in query.parts if not isinstance(part, Not)]
    unwanted = [_fts5(part.part) for part in query.parts if isinstance(part, Not)]
    both = " AND ".join(wanted or [f'"{EVERY}"'])
    return f"(({both}) NOT ({' OR '.join(unwanted)}))" if unwanted else f"({both})"


@_fts5.register
def _(query: Not) -> str:
    return f'("{EVERY}" NOT {_fts5(query.part)})'


@singledispatch
def _postgresql(query: Any) -> str:
    raise TypeError(type(query).__name__)


@_postgresql.register
def _(query: Words) -> str:
    words = [f"'{word}'" for word in query.words]
    return f"({' <-> '.join(words)}{':*' if query.is_begun else ''})"


@_postgresql.register
def _(query: Near) -> str:
    return f"({' & '.join(map(_postgresql, query.parts))})"


@_postgresql.register
def _(query: Field) -> str:
    return f"'{field_term(query)}'"


@_postgresql.register
def _(query: Days) -> str:
    return f"({' | '.join(repr(term) for term in day_terms(query))})"


@_postgresql.register
def _(query: Amount) -> str:
    return f"({' | '.join(repr(term) for term in sum_terms(query))})"


@_postgresql.register
def _(query: AnyOf) -> str:
    return f"({' | '.join(map(_postgresql, query.parts))})"


@_postgresql.register
def _(query: All) -> str:
    return f"({' & '.join(map(_postgresql, query.parts))})"


@_postgresql.register
def _(query: Not) -> str:
    # A superset turned round would lose notes: what is only nearly meant is not left out here.
    return f"'{EVERY}'" if needs_a_look(query.part) else f"(!{_postgresql(query.part)})"
