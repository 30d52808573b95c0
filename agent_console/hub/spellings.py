"""Find the words of names in spite of one wrong, missing, added or swapped letter.

Each word is kept once under every form with one letter left out ("symmetric delete", after
W. Garbe, 2012): two words are one slip apart only if they share such a form. So a question costs
as many key look-ups as the typed word has letters, however many people there are.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from agent_console.domain.name_match import is_one_slip
from agent_console.hub.tables import customer_words, name_spellings
from agent_console.ids import CustomerId

SHORTEST = 3
"""A shorter word is one slip away from too many others."""
LONGEST = 24
_NEAR = 12
"""So many spellings are tried for one word."""
_CHUNK = 400


def forms(word: str) -> set[str]:
    """Return *word* and every form of it with one letter left out."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def can_be_misspelt(word: str) -> bool:
    """Tell whether *word* is kept here: of a script with letters, neither short nor endless."""
    return SHORTEST <= len(word) <= LONGEST and word.isascii()


def learn(connection: Connection, words: Iterable[str]) -> None:
    """Make *words* of names findable; those that are known cost one look."""
    wanted = sorted({word for word in words if can_be_misspelt(word)})
    known = _known(connection, wanted)
    rows = [
        {"form": form, "word": word}
        for word in wanted
        if word not in known
        for form in sorted(forms(word))
    ]
    if rows:
        connection.execute(
            _insert(connection), sorted(rows, key=lambda row: (row["form"], row["word"]))
        )


def unlearn(connection: Connection, words: Iterable[str]) -> None:
    """Forget those of *words* that nobody is called any more."""
    wanted = sorted({word for word in words if can_be_misspelt(word)})
    for start in range(0, len(wanted), _CHUNK):
        some = wanted[start : start + _CHUNK]
        c = customer_words.c.word
        used = set(connection.scalars(select(c).where(c.in_(some)).distinct()))
        gone = [word for word in some if word not in used]
        if gone:
            connection.execute(delete(name_spellings).where(name_spellings.c.word.in_(gone)))


def words_of(connection: Connection, customers: Collection[CustomerId]) -> set[str]:
    """Return the words that *customers* are found by now."""
    c, listed, found = customer_words.c, sorted(customers), set[str]()
    for start in range(0, len(listed), _CHUNK):
        wanted = c.customer_id.in_(listed[start : start + _CHUNK])
        found.update(connection.scalars(select(c.word).where(wanted)))
    return found


def near(connection: Connection, typed: str) -> Sequence[str]:
    """Return the known words that are *typed*, or one slip away from it; as typed comes first."""
    if not can_be_misspelt(typed):
        return ()
    c = name_spellings.c
    rows = connection.scalars(select(c.word).where(c.form.in_(sorted(forms(typed)))).distinct())
    found = (word for word in rows if is_one_slip(typed, word))
    return sorted(found, key=lambda word: (word != typed, word))[:_NEAR]


def _known(connection: Connection, words: Sequence[str]) -> set[str]:
    c, found = name_spellings.c, set[str]()
    for start in range(0, len(words), _CHUNK):
        some = words[start : start + _CHUNK]
        found.update(connection.scalars(select(c.word).where(c.form == c.word, c.form.in_(some))))
    return found


def _insert(connection: Connection) -> Any:
    """Two hubs may learn one word at the same time."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    return dialect.insert(name_spellings).on_conflict_do_nothing()
