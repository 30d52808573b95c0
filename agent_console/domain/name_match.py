"""Whether two names can be one person's, however a machine, a form or a hurried hand wrote them.

Compares names as they are: a boarding pass cuts them off, writes MUELLER for Müller and puts the
title behind ("LIMIAMRS"); people leave out a middle name, swap the order and slip in a letter.
Refuses to be clever about nicknames: Bill and William are two names here.
"""

import re
import unicodedata
from enum import IntEnum
from itertools import product

PASS_LENGTH = 20
"""Signs a boarding pass has for "FAMILY/GIVEN"."""

_TITLES = ("MRS", "MISS", "MSTR", "PROF", "MR", "MS", "DR", "MX", "CHD", "INF")
_SPELT_OUT = {
    "ä": ("a", "ae"),
    "ö": ("o", "oe"),
    "ü": ("u", "ue"),
    "ø": ("o", "oe"),
    "æ": ("ae", "a"),
    "å": ("a", "aa"),
    "ß": ("ss", "s"),
    "œ": ("oe", "o"),
    "ñ": ("n", "nn"),
    "þ": ("th",),
    "ð": ("d",),
    "ł": ("l",),
    "đ": ("d", "dj"),
    "ı": ("i",),
    "ħ": ("h",),
}
"""Letters with more than one plain spelling (ICAO Doc 9303, part 3, section 6, and custom)."""
_MOST_SPELLINGS = 32
_BETWEEN = re.compile(r"[\s\-'`’ʼ.,/]+")
_SHORTEST_SLIP = 3
"""A shorter word, or two so short ones, with another letter are two names: Li and Lim, Lee, Leo."""


class Agreement(IntEnum):
    """How well two names agree."""

    NONE = 0
    LOOSE = 1
    """All of the shorter name is in the longer one, a slip or a cut-off apart."""
    FULL = 2
    """The same, but for case, accents, order, hyphens and titles."""


def is_one_slip(typed: str, word: str) -> bool:
    """Tell whether one letter at most was changed, left out, added, or swapped with the next."""
    if typed == word:
        return True
    start = 0
    while start < min(len(typed), len(word)) and typed[start] == word[start]:
        start += 1
    mine, theirs = typed[start:], word[start:]
    if mine[1:] == theirs[1:] or mine[1:] == theirs or mine == theirs[1:]:
        return True
    return len(mine) > 1 and mine[1] + mine[0] + mine[2:] == theirs


def spellings(word: str) -> frozenset[str]:
    """Return every way *word* is written in the letters A to Z, in lower case and at most 32."""
    letters = [_SPELT_OUT.get(letter, (_bare(letter),)) for letter in _lower(word)]
    while _count(letters) > _MOST_SPELLINGS:
        last = max(at for at, ways in enumerate(letters) if len(ways) > 1)
        letters[last] = letters[last][:1]
    return frozenset("".join(ways) for ways in product(*letters))


def names_agree(one: str, other: str) -> Agreement:
    """Compare two whole names, words in any order."""
    mine, theirs = _words(one), _words(other)
    if not mine or not theirs:
        return Agreement.NONE
    if _joined(mine) & _joined(theirs):
        return Agreement.FULL
    shorter, longer = sorted((mine, theirs), key=len)
    if len(shorter) == 1 and len(longer) > 1:
        return Agreement.NONE  # one name of several is not the person
    rest, is_full = list(longer), len(shorter) == len(longer)
    for word in shorter:
        found = max(rest, key=lambda each: _likeness(word, each))
        likeness = _likeness(word, found)
        if not likeness:
            return Agreement.NONE
        is_full = is_full and likeness is Agreement.FULL
        rest.remove(found)
    return Agreement.FULL if is_full else Agreement.LOOSE


def pass_name_agrees(printed: str, given: str, family: str) -> Agreement:
    """Compare a boarding pass's "FAMILY/GIVEN" with a customer's names.

    A field filled to its last sign may be cut off anywhere in either part; titles may stand behind
    the given name, with or without a space.
    """
    is_cut = len(printed.rstrip()) >= PASS_LENGTH
    family_there, _, given_there = printed.strip().partition("/")
    families, givens = _run_together(family), _run_together(given)
    family_fits = _fits(_plain(family_there), families, is_cut=is_cut and not given_there)
    if not family_fits:
        return Agreement.NONE
    if not given_there:
        return Agreement.LOOSE
    given_fits = max(
        _fits(part, givens, is_cut=is_cut) for part in _without_titles(given_there)
    ) or _first_fits(given_there, given)
    return min(family_fits, given_fits)


def pass_name_words(printed: str) -> tuple[str, str]:
    """Return given and family name of "FAMILY/GIVEN TITLE", in lower case."""
    family, _, given = printed.strip().partition("/")
    parts = [part for part in given.split() if part.upper() not in _TITLES]
    return " ".join(parts).lower(), family.strip().lower()


def _fits(printed: str, spelt: frozenset[str], *, is_cut: bool) -> Agreement:
    if printed in spelt:
        return Agreement.FULL
    if printed and is_cut and any(one.startswith(printed) for one in spelt):
        return Agreement.LOOSE
    return Agreement.NONE


def _first_fits(printed: str, given: str) -> Agreement:
    """Compare first given names, or an initial: passes leave the others out."""
    words = given.split()
    if not words:
        return Agreement.NONE
    parts = _without_titles(printed.split(maxsplit=1)[0] if printed.split() else "")
    first = spellings(words[0])
    fits = any(
        part in first or (len(part) == 1 and part in {s[:1] for s in first}) for part in parts
    )
    return Agreement.LOOSE if fits else Agreement.NONE


def _without_titles(given: str) -> tuple[str, ...]:
    """Return the printed given names as they stand, and without each title at the end."""
    plain = _plain(given)
    cut = (plain.removesuffix(title.lower()) for title in _TITLES if plain != title.lower())
    return tuple(dict.fromkeys((plain, *cut)))


def _likeness(one: str, other: str) -> Agreement:
    mine, theirs = spellings(one), spellings(other)
    if mine & theirs:
        return Agreement.FULL
    shorter, longer = sorted((len(one), len(other)))
    is_long = shorter >= _SHORTEST_SLIP and longer > _SHORTEST_SLIP
    if is_long and any(is_one_slip(a, b) for a in mine for b in theirs):
        return Agreement.LOOSE
    is_initial = len(one) == 1 or len(other) == 1
    return Agreement(is_initial and one[:1] == other[:1])


def _joined(words: list[str]) -> frozenset[str]:
    """Return the spellings of all words run together, as they stand and in alphabetical order."""
    return _run_together(" ".join(words)) | _run_together(" ".join(sorted(words)))


def _run_together(name: str) -> frozenset[str]:
    return spellings(_BETWEEN.sub("", name))


def _plain(printed: str) -> str:
    return _BETWEEN.sub("", printed).lower()


def _words(name: str) -> list[str]:
    words = (_lower(word) for word in _BETWEEN.split(unicodedata.normalize("NFKC", name)))
    return [word for word in words if word and word.upper() not in _TITLES]


def _lower(text: str) -> str:
    return unicodedata.normalize("NFC", text).lower()


def _bare(letter: str) -> str:
    kept = unicodedata.normalize("NFD", letter)
    return "".join(c for c in kept if not unicodedata.combining(c))


def _count(letters: list[tuple[str, ...]]) -> int:
    count = 1
    for ways in letters:
        count *= len(ways)
    return count
