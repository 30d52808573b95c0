"""Finds long numbers that were written down as they were said: "four one one one …"."""

import re
from collections.abc import Iterator, Mapping

_WORDS: Mapping[str, str] = {
    # English
    "zero": "0",
    "oh": "0",
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    # German
    "null": "0",
    "eins": "1",
    "ein": "1",
    "zwei": "2",
    "zwo": "2",
    "drei": "3",
    "vier": "4",
    "fünf": "5",
    "fuenf": "5",
    "sechs": "6",
    "sieben": "7",
    "acht": "8",
    "neun": "9",
    # Chinese
    **dict(zip("零一二三四五六七八九", "0123456789", strict=True)),
    **dict(zip("〇幺两", "012", strict=True)),
}
_TIMES = {"double": 2, "triple": 3}
_LETTERS = "|".join(sorted(word for word in _WORDS if word.isalpha() and len(word) > 1))
_SIGNS = "".join(word for word in _WORDS if len(word) == 1)
_SIGN_SET = frozenset(_SIGNS)
_WORD = re.compile(r"[^\W\d_]{3,}")
_FIGURE = re.compile(r"\d")
_FEWEST = 14
"""Digits of the shortest number that matters."""
_LETTERS_OF_ONE = 3
"""What a digit takes at least where it is said in Latin letters: "oh" and what keeps it apart."""
_TOKEN = rf"(?:(?:double|triple)\s+)?(?:\b(?:{_LETTERS})\b|[{_SIGNS}]|\d)"
_APART = r"[\s,.;\-\u2010-\u2015]{0,6}"
_RUN = re.compile(rf"{_TOKEN}(?:{_APART}{_TOKEN}){{4,}}", re.IGNORECASE)
_ONE = re.compile(
    rf"(?:(?P<times>double|triple)\s+)?(?P<word>\b(?:{_LETTERS})\b|[{_SIGNS}]|\d)", re.IGNORECASE
)
_MAY = re.compile(rf"\b(?:{_LETTERS})\b|[{_SIGNS}]", re.IGNORECASE)

Spot = tuple[str, int, int]
"""A digit, and where the word for it begins and ends. A doubled word stands for two of them."""


def runs(text: str) -> Iterator[tuple[Spot, ...]]:
    """Yield the digits of each stretch of *text* that says numbers in words, at least in part."""
    if not _may_say_one(text):
        return
    for run in _RUN.finditer(text):
        if _MAY.search(run.group()) is not None:
            yield tuple(_spots(run.group(), run.start()))


def _may_say_one(text: str) -> bool:
    """Tell whether *text* has words and digits enough; cheap, because every text is asked."""
    if text.isascii():
        figures = len(_FIGURE.findall(text))
        if figures + (len(text) + 1 - figures) / _LETTERS_OF_ONE < _FEWEST:
            return False
    words = _WORD.findall(text.casefold())
    if _SIGN_SET.isdisjoint(text) and _WORDS.keys().isdisjoint(words):
        return False
    if not _TIMES.keys().isdisjoint(words):
        return True
    count = sum(word in _WORDS for word in words)
    return count + sum(sign.isdigit() or sign in _SIGN_SET for sign in text) >= _FEWEST


def _spots(run: str, start: int) -> Iterator[Spot]:
    for found in _ONE.finditer(run):
        word, times = found["word"].casefold(), found["times"]
        digit = _WORDS.get(word) or str(int(word))
        for _ in range(_TIMES[times.casefold()] if times else 1):
            yield digit, start + found.start(), start + found.end()
