"""The words of a note, the same for what is stored, what is asked and what is marked on screen.

Words are compared without capitals and accents. A script that puts no spaces between words (Han,
Kana, Hangul, Thai …) is cut into single signs, so that any part of a name is found.
"""

import re
import unicodedata
from typing import NamedTuple

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
_MARK = "\u0300-\u036f"
_PIECE = re.compile(f"[{_UNSPACED}][{_MARK}]*|(?:(?![{_UNSPACED}])[^\\W_][{_MARK}]*)+")
_PLAIN = re.compile("[a-z0-9]+")
"""Finds the same in ASCII text as `_PIECE`, several times as fast."""
_NO_WORD = re.compile(r"[\W_]+")


class Word(NamedTuple):
    """A word and where it stands: the first sign, and the one after the last."""

    text: str
    start: int
    end: int


def words_in(text: str) -> list[Word]:
    """Return the words of *text* in their usual form, in order."""
    if text.isascii():
        return [Word(one.group(), *one.span()) for one in _PLAIN.finditer(text.lower())]
    found = ((usual(one.group()), one.start(), one.end()) for one in _PIECE.finditer(text))
    return [Word(word, start, end) for word, start, end in found if word]


def plain_words(text: str) -> list[str]:
    """Return the words of *text* alone."""
    if text.isascii():
        return _PLAIN.findall(text.lower())
    return [word.text for word in words_in(text)]


def usual(word: str) -> str:
    """Return *word* without capitals, accents and whatever is no letter or digit."""
    if word.isascii():
        return _NO_WORD.sub("", word.lower()) if not word.isalnum() else word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    letters = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return _NO_WORD.sub("", unicodedata.normalize("NFKC", letters))
