"""Finds names in spite of one wrong, missing, added or swapped letter.

Each word of a name is kept once under every form with one letter left out ("symmetric delete",
after W. Garbe 2012): two words are one slip apart only if they share such a form. So a question
costs as many key look-ups as the word has letters, however many people there are.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, text

from agent_console.domain.customer import Customer
from agent_console.store.search_words import is_unspaced, spaced
from agent_console.wire.codec import decode

_SHORTEST = 3
"""A shorter word is one slip away from too many others."""
_LONGEST = 24
_NEAR = 12
"""So many spellings are tried for one word."""

_NEW = text(
    "SELECT value FROM json_each(:words) WHERE NOT EXISTS"
    " (SELECT 1 FROM name_spelling WHERE form = value AND word = value)"
)
_PUT = "INSERT OR IGNORE INTO name_spelling (form, word) VALUES (?, ?)"
_DROP = "DELETE FROM name_spelling WHERE form = ? AND word = ?"
_SHARING = text(
    "SELECT DISTINCT word FROM name_spelling WHERE form IN (SELECT value FROM json_each(:forms))"
)
_IS_USED = text("SELECT 1 FROM name_index WHERE name_index MATCH :word LIMIT 1")
_BODIES = text(
    "SELECT body FROM record WHERE kind = 'customers' AND id = customer_id"
    " AND customer_id IN (SELECT value FROM json_each(:customers))"
)
_WORD = re.compile(r"[^\W_]+")


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of *name* that can be misspelt, without accents and in lower case."""
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFD", spaced(name).lower())
        if not unicodedata.combining(letter)
    )
    words = dict.fromkeys(_WORD.findall(bare))
    return tuple(
        word for word in words if _SHORTEST <= len(word) <= _LONGEST and not is_unspaced(word)
    )


def forms(word: str) -> set[str]:
    """Return *word* and every form of it with one letter left out."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def is_one_slip(typed: str, word: str) -> bool:
    """Tell whether one letter was changed, left out, added, or swapped with its neighbour."""
    if typed == word:
        return True
    start = 0
    while start < min(len(typed), len(word)) and typed[start] == word[start]:
        start += 1
    mine, theirs = typed[start:], word[start:]
    return (
        mine[1:] == theirs[1:]
        or mine[1:] == theirs
        or mine == theirs[1:]
        or (mine[1:2] + mine[:1] + mine[2:] == theirs and len(mine) > 1)
    )


def stored_words(connection: Connection, customers: Sequence[str]) -> set[str]:
    """Return the words of the names that *customers* have now."""
    asked = {"customers": json.dumps(customers)}
    rows = connection.execute(_BODIES, asked).scalars().all()
    people = (decode(bytes(body), Customer) for body in rows)
    return {word for one in people for word in words_of(f"{one.full_name} {one.native_name}")}


def changed(connection: Connection, customers: Sequence[str], *, before: set[str]) -> None:
    """Make the names of *customers* findable; *before* holds the words of their earlier names."""
    words = stored_words(connection, customers)
    asked = {"words": json.dumps(sorted(words))}
    new = connection.execute(_NEW, asked).scalars().all()
    rows = [(form, word) for word in new for form in forms(word)]
    if rows:
        connection.exec_driver_sql(_PUT, rows)
    unlearn(connection, before - words)


def unlearn(connection: Connection, words: Iterable[str]) -> None:
    """Forget those of *words* that nobody here is called any more."""
    for word in words:
        if connection.execute(_IS_USED, {"word": f'"{word}"'}).first() is None:
            connection.exec_driver_sql(_DROP, [(form, word) for form in forms(word)])


def question_of(connection: Connection, typed: str) -> str | None:
    """Return the FTS5 question for names like *typed*: each word as typed or one slip away.

    None if a word is like no name that is here, or if *typed* holds no word to compare.
    """
    parts = []
    for word in words_of(typed):
        near = _near(connection, word)
        if not near:
            return None
        parts.append("(" + " OR ".join(f'"{one}"' for one in near) + ")")
    return " AND ".join(parts) or None


def _near(connection: Connection, typed: str) -> Sequence[str]:
    asked = {"forms": json.dumps(sorted(forms(typed)))}
    found = connection.execute(_SHARING, asked).scalars().all()
    near = (word for word in found if is_one_slip(typed, word))
    return sorted(near, key=lambda word: (word != typed, word))[:_NEAR]
