"""The door to translation: every word on screen goes through here or through `tr`."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLocale


def said(text: str, /, **values: object) -> str:
    """Return *text* in the language of the screen, with `{name}` filled from *values*."""
    words = QCoreApplication.translate("Console", text)
    return words.format(**values) if values else words


def counted(count: int, one: str, many: str) -> str:
    """Return *one* or *many* with `{count}` filled in."""
    return said(one if count == 1 else many, count=grouped(count))


def grouped(number: int) -> str:
    """Return *number* with its thousands grouped as the reader is used to."""
    return _grouped(number, QLocale().name())


@lru_cache(maxsize=1024)
def _grouped(number: int, _reader: str) -> str:
    return reader().toString(number)


def reader() -> QLocale:
    """Return the customs of the reader; English where the system has none."""
    here = QLocale()
    return QLocale(QLocale.Language.English) if here.language() == QLocale.Language.C else here
