"""Finds what passed by its words, newest first.

An entry's number in the index begins with its second, so that "newest first" is the order the index
lies in and the newest fifty of a common word are read without looking at the rest; ranking by
relevance would read them all. The other half of the number is a hash of the entry's id: the chance
that two entries of one second share it is 1 in 2**31, and then only the first is found by words.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, text

from agent_console.domain.interaction import Interaction
from agent_console.ids import CustomerId, InteractionId
from agent_console.store.search_words import question_of, spaced

_SECOND = 1_000_000
_HASH_BITS = 31
_HASH = (1 << _HASH_BITS) - 1
_PART = 10_000
"""So many entries of a first fill are indexed at once."""

_PUT = (
    "INSERT OR REPLACE INTO unsaid (number, person, words)"
    " SELECT ?, number, ? FROM person WHERE customer_id = ?"
)
_WAITING = text("SELECT count(*) FROM unsaid")
_DROP_OLD_WORDS = (
    "DELETE FROM said_index WHERE rowid IN (SELECT number FROM said JOIN unsaid USING (number))"
)
_PUT_WORDS = (
    "INSERT INTO said_index (rowid, words) SELECT number, words FROM unsaid ORDER BY number"
)
_PUT_NUMBERS = "INSERT OR REPLACE INTO said (number, person) SELECT number, person FROM unsaid"
_NO_MORE_WAITING = "DELETE FROM unsaid"
_DROP = (
    "DELETE FROM said_index WHERE rowid = ?",
    "DELETE FROM said WHERE number = ?",
    "DELETE FROM unsaid WHERE number = ?",
)
_MATCHES = text(
    "SELECT said.number, person.customer_id FROM said JOIN person ON person.number = said.person"
    " WHERE said.number IN (SELECT rowid FROM said_index WHERE said_index MATCH :question"
    "   AND rowid < :before ORDER BY rowid DESC LIMIT :limit)"
    " ORDER BY said.number DESC"
)
_ALL = text(
    "SELECT said.number, person.customer_id FROM said JOIN person ON person.number = said.person"
    " WHERE said.number < :before ORDER BY said.number DESC LIMIT :limit"
)
_IN_SECONDS = text(
    "SELECT asked.value ->> 0, entry.id, entry.body"
    " FROM json_each(:asked) AS asked CROSS JOIN interaction AS entry"
    " WHERE entry.customer_id = asked.value ->> 1"
    "   AND entry.at >= asked.value ->> 2 AND entry.at < asked.value ->> 3"
    " ORDER BY asked.key"
)
"""Asked with number, customer, first microsecond and the one after the last, for each entry."""
_ENTRIES = text("SELECT at, id FROM interaction WHERE customer_id = :customer")
_SOME = text(
    "SELECT at, id FROM interaction WHERE customer_id = :customer"
    " AND id IN (SELECT value FROM json_each(:keys))"
)
_NEWEST = (1 << 63) - 1


def number_of(at: int, key: str) -> int:
    """Return the number of an entry said *at* these microseconds."""
    return at // _SECOND << _HASH_BITS | zlib.crc32(key.encode()) & _HASH


def put(connection: Connection, said: Iterable[tuple[int, Interaction]]) -> None:
    """Note the words of what was *said* at these microseconds; `catch_up` makes them findable."""
    rows = [(number_of(at, one.id), _words(one), one.customer_id) for at, one in said]
    if rows:
        connection.exec_driver_sql(_PUT, rows)


def catch_up(connection: Connection, *, is_filling: bool) -> None:
    """Make what was noted findable; a later version of an entry replaces the earlier one's words.

    FTS5 begins a new segment with each transaction and with each number that is lower than the one
    before. So a first fill, which comes sorted by customer, is indexed in big sorted parts.
    """
    waiting = connection.execute(_WAITING).scalar_one()
    if waiting and (not is_filling or waiting >= _PART):
        connection.exec_driver_sql(_DROP_OLD_WORDS)
        connection.exec_driver_sql(_PUT_WORDS)
        connection.exec_driver_sql(_PUT_NUMBERS)
        connection.exec_driver_sql(_NO_MORE_WAITING)


def drop_customer(connection: Connection, customer: CustomerId) -> None:
    """Forget all words of one customer, before the entries themselves go."""
    rows = connection.execute(_ENTRIES, {"customer": customer}).all()
    _drop(connection, [number_of(at, key) for at, key in rows])


def drop_entries(
    connection: Connection, customer: CustomerId, keys: Sequence[InteractionId]
) -> list[tuple[int, InteractionId]]:
    """Forget the words of some entries, before these go; return where they lie: instant and id."""
    asked = {"customer": customer, "keys": json.dumps(list(keys))}
    rows = [(int(row.at), InteractionId(row.id)) for row in connection.execute(_SOME, asked)]
    _drop(connection, [number_of(at, key) for at, key in rows])
    return rows


def find(connection: Connection, typed: str, *, limit: int) -> Iterator[tuple[CustomerId, bytes]]:
    """Yield customer and body of the newest entries that hold all words of *typed*.

    The last word may be unfinished: where whole words give too few, its beginning counts, too.
    """
    found: dict[int, CustomerId] = {}
    for is_begun in (False, True):
        question = question_of(typed, is_begun=is_begun)
        if question is None or len(found) >= limit:
            break
        asked = {"question": question, "before": _NEWEST, "limit": limit}
        for number, customer in connection.execute(_MATCHES, asked):
            found.setdefault(number, CustomerId(customer))
    newest = sorted(found, reverse=True)[:limit]
    for number, body in _bodies(connection, [(number, found[number]) for number in newest]):
        yield found[number], body


def older(
    connection: Connection, question: str | None, *, before: int | None, limit: int
) -> list[tuple[int, bytes]]:
    """Return number and body of the newest entries below number *before*, newest first.

    *question* is one to FTS5; None asks for all entries.
    """
    asked = {"question": question, "before": before or _NEWEST, "limit": limit}
    wanted = _ALL if question is None else _MATCHES
    rows = connection.execute(wanted, asked).all()
    return list(_bodies(connection, [(number, CustomerId(one)) for number, one in rows]))


def _bodies(
    connection: Connection, numbered: Sequence[tuple[int, CustomerId]]
) -> Iterator[tuple[int, bytes]]:
    entries = json.dumps([(number, one, *_second_of(number)) for number, one in numbered])
    for number, key, body in connection.execute(_IN_SECONDS, {"asked": entries}):
        if zlib.crc32(key.encode()) & _HASH == number & _HASH:
            yield number, body


def _second_of(number: int) -> tuple[int, int]:
    since = (number >> _HASH_BITS) * _SECOND
    return since, since + _SECOND


def _drop(connection: Connection, numbers: Sequence[int]) -> None:
    rows: list[Any] = [(number,) for number in numbers]
    if rows:
        for statement in _DROP:
            connection.exec_driver_sql(statement, rows)


def _words(interaction: Interaction) -> str:
    return spaced(f"{interaction.headline} {interaction.detail} {interaction.text}")
