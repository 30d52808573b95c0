"""Find the words of names in spite of one wrong, missing, added or swapped letter.

Each word is kept once under every form with one letter left out ("symmetric delete", after
W. Garbe, 2012): two words are one slip apart only if they share such a form. So a question costs
as many key look-ups as the typed word has letters, however many people there are.
"""

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from agent_console.domain.name_match import is_one_slip
from agent_console.hub.position import has_many_writers
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
    """Make *words* of names findable; those that are known cost one look.

    Known words are held until the transaction ends, so that nobody forgets them meanwhile.
    """
    wanted = sorted({word for word in words if can_be_misspelt(word)})
    while missing := sorted(set(wanted) - _held(connection, wanted)):
        _add(connection, missing)
        wanted = missing


def unlearn(connection: Connection, words: Iterable[str]) -> None:
    """Forget those of *words* that nobody is called any more."""
    wanted = sorted({word for word in words if can_be_misspelt(word)})
    for start in range(0, len(wanted), _CHUNK):
        some = wanted[start : start + _CHUNK]
        c, kept = customer_words.c.word, name_spellings.c
        own = select(kept.word).where(kept.form == kept.word, kept.form.in_(some))
        connection.execute(own.order_by(kept.form).with_for_update()).all()  # who learns, first
        used = set(connection.scalars(select(c).where(c.in_(some)).distinct()))
        gone = [word for word in some if word not in used]
        if gone:
            connection.execute(delete(name_spellings).where(kept.word.in_(gone)))


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


def _held(connection: Connection, words: Sequence[str]) -> set[str]:
    """Return which of *words* are known, and keep others from forgetting them."""
    c, found = name_spellings.c, set[str]()
    for start in range(0, len(words), _CHUNK):
        some = words[start : start + _CHUNK]
        known = select(c.word).where(c.form == c.word, c.form.in_(some))
        hold = known.with_for_update(read=True, key_share=True)
        found.update(connection.scalars(hold))
    return found


def _add(connection: Connection, words: Sequence[str]) -> None:
    """Add *words*. Where there are many writers, at once: nobody waits until this one is done.

    A word whose customer is not stored after all finds nobody.
    """
    rows = sorted((form, word) for word in words for form in forms(word))
    given = [{"form": form, "word": word} for form, word in rows]
    if not has_many_writers(connection):
        connection.execute(sqlite.insert(name_spellings).on_conflict_do_nothing(), given)
        return
    with connection.engine.begin() as own:
        own.execute(postgresql.insert(name_spellings).on_conflict_do_nothing(), given)
