"""Cuts text into the words the search index keeps, the same way for what is stored and asked.

Scripts that put no spaces between words (Han, Kana, Hangul, Thai …) are cut into single characters,
so that any part of a name is found; everything else is left to SQLite's unicode61.
"""

import re
import unicodedata

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
_WORD = re.compile(r"\w+")
_PART = re.compile(r'"[^"]*"|\S+')


def spaced(text: str) -> str:
    """Return *text* with a space around each character of an unspaced script.

    Accents and full-width letters are put into their one usual form first.
    """
    if text.isascii():
        return text
    usual = unicodedata.normalize("NFKC", text)
    return _UNSPACED.sub(lambda found: f" {found.group()} ", usual)


def is_unspaced(word: str) -> bool:
    """Tell whether *word* has a character of a script that puts no spaces between words."""
    return _UNSPACED.search(word) is not None


def match_expression(typed: str) -> str | None:
    """Return the FTS5 question for all words of *typed* in any order, the last letters may lack.

    None if *typed* holds no word.
    """
    words = _WORD.findall(spaced(typed))
    return " AND ".join(f'"{word}"*' for word in words) or None


def question_of(typed: str, *, is_begun: bool) -> str | None:
    """Return the FTS5 question for entries that hold all words of *typed*.

    "Words in quotes" are a phrase, and so are the characters of a word in an unspaced script. With
    *is_begun* the last word may go on. None if *typed* holds no word.
    """
    terms = []
    for part in _PART.findall(typed):
        words = _WORD.findall(spaced(part))
        if words:
            terms.append('"' + " ".join(words) + '"')
    if not terms:
        return None
    return " AND ".join(terms) + ("*" if is_begun else "")
