"""The door to translation: every word on screen goes through here or through `tr`.

A text is looked up as it stands in the source. What stands in a table, or comes as a variable, is
marked with `phrase` where it is written, so that it is found by whoever collects the texts.
"""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLocale

from agent_console.errors import phrase
from ui.words.customs import customs

__all__ = ["counted", "forget", "grouped", "phrase", "reader", "said", "small"]

CONTEXT = "Console"
"""Under which the texts of `said` are kept; those of `tr` are kept under their class."""


def said(text: str, about: str = "", /, **values: object) -> str:
    """Return *text* in the language of the screen, with `{name}` filled from *values*.

    *about* tells two meanings of the same English words apart: `said("Open", "not yet settled")`.
    """
    words = _in_language(text, about, -1)
    return words.format(**values) if values else words


def counted(count: int, one: str, many: str) -> str:
    """Return *one* or *many*, or the form the language has for *count*, with `{count}` filled in.

    Translators see *many* and give as many forms as their language has.
    """
    words = _in_language(many, "", count)
    return (one if words == many and count == 1 else words).format(count=grouped(count))


def small(words: str) -> str:
    """Return *words* as they go on within a sentence: "yesterday", "12 May", "SMS"."""
    return words if words[1:2].isupper() else f"{words[:1].lower()}{words[1:]}"


def forget() -> None:
    """Look every text up again: the language is another one."""
    _in_language.cache_clear()


@lru_cache(maxsize=8192)
def _in_language(text: str, about: str, count: int) -> str:
    return QCoreApplication.translate(CONTEXT, text, about, count) if text else ""


def grouped(number: int) -> str:
    """Return *number* with its thousands grouped as the reader is used to."""
    return _grouped(number, reader().name())


@lru_cache(maxsize=1024)
def _grouped(number: int, _reader: str) -> str:
    return reader().toString(number)


def reader() -> QLocale:
    """Return how the reader writes numbers and dates."""
    return customs().locale
