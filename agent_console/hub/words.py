"""Find customers by the words of their names, at a cost that does not grow with their number.

A word is found from its start. One in a script that writes names without spaces is found from each
of its letters on, so its tails are kept as words, too.
"""

from collections.abc import Callable, Sequence
from functools import partial

from sqlalchemy import ColumnElement, Connection, and_, delete, exists, func, insert, select

from agent_console.hub import spellings
from agent_console.hub.tables import customer_words
from agent_console.ids import CustomerId

_Condition = Callable[[ColumnElement[str]], ColumnElement[bool]]
_LONGEST = 64
_MANY = 2000
"""Two words that are more frequent than this are equally bad to begin with."""
_AFTER_ALL = "\U0010ffff"
"""Sorts behind every letter."""


def words_of(folded_name: str) -> set[str]:
    """Return what a customer with these names (`names.folded_names`) is found by."""
    return {part for word in folded_name.split() for part in _parts(word[:_LONGEST])}


def keep(connection: Connection, names: dict[CustomerId, str], *, are_new: bool) -> None:
    """Store the words of customers by their folded names, in place of those they had."""
    before = set() if are_new else spellings.words_of(connection, names)
    if not are_new:
        for customer in names:
            _drop(connection, customer)
    rows = sorted((word, customer) for customer, name in names.items() for word in words_of(name))
    if rows:
        named = [{"word": word, "customer_id": customer} for word, customer in rows]
        connection.execute(insert(customer_words), named)
        spellings.learn(connection, {word for word, _ in rows})
    spellings.unlearn(connection, before - {word for word, _ in rows})


def forget(connection: Connection, customer: CustomerId) -> None:
    """Remove the words of one customer, and those that nobody else is called."""
    before = spellings.words_of(connection, [customer])
    _drop(connection, customer)
    spellings.unlearn(connection, before)


def _drop(connection: Connection, customer: CustomerId) -> None:
    connection.execute(delete(customer_words).where(customer_words.c.customer_id == customer))


def found(connection: Connection, begun: Sequence[str], limit: int) -> list[CustomerId]:
    """Return customers whose names have a word for each of *begun*, sorted by the rarest of them.

    The others are looked for among those the rarest finds.
    """
    starts = [start[:_LONGEST] for start in dict.fromkeys(begun)]
    return _having(connection, [partial(_begins, start=start) for start in starts], limit)


def found_like(
    connection: Connection, ways: Sequence[Sequence[str]], limit: int
) -> list[CustomerId]:
    """Return customers whose names have, for each of *ways*, one of its words, whole."""
    return _having(connection, [partial(_is_one_of, words=words) for words in ways], limit)


def _having(connection: Connection, wanted: Sequence[_Condition], limit: int) -> list[CustomerId]:
    counts = _counts(connection, wanted)
    if not all(counts):
        return []
    order = sorted(range(len(wanted)), key=lambda number: counts[number])
    rarest, *others = (wanted[number] for number in order)
    c = customer_words.c
    query = select(c.word, c.customer_id).where(rarest(c.word))
    for number, other in enumerate(others):
        also = customer_words.alias(f"also_{number}").c
        same = and_(also.customer_id == c.customer_id, other(also.word))
        query = query.where(exists().where(same))
    # Somebody may be found by several words: twice as many are enough for any real name.
    rows = connection.execute(query.order_by(c.word, c.customer_id).limit(2 * limit))
    return list(dict.fromkeys(CustomerId(row.customer_id) for row in rows))[:limit]


def _counts(connection: Connection, wanted: Sequence[_Condition]) -> list[int]:
    """Return how many words there are of each kind, counted no further than it matters."""
    if len(wanted) == 1:
        return [1]
    c = customer_words.c
    some = [select(c.word).where(one(c.word)).limit(_MANY).subquery() for one in wanted]
    counted = (select(func.count()).select_from(one).scalar_subquery() for one in some)
    return list(connection.execute(select(*counted)).one())


def _parts(word: str) -> list[str]:
    return [word] if word.isascii() else [word[n:] for n in range(len(word))]


def _is_one_of(word: ColumnElement[str], words: Sequence[str]) -> ColumnElement[bool]:
    return word.in_(words)


def _begins(word: ColumnElement[str], start: str) -> ColumnElement[bool]:
    return and_(word >= start, word < start + _AFTER_ALL)
