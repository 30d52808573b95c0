"""A report before it is a file: headings, and rows that come one after the other."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import NamedTuple
from zoneinfo import ZoneInfo

Cell = str | int | float | datetime | None
Row = tuple[Cell, ...]


class Kind(Enum):
    """What stands in a column."""

    WORDS = auto()
    COUNT = auto()
    SHARE = auto()
    """0 to 1."""
    SECONDS = auto()
    INSTANT = auto()


class Column(NamedTuple):
    """One column."""

    title: str
    kind: Kind = Kind.WORDS
    width: int = 12
    """In signs, where a form has widths."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One report; `rows` are read once."""

    title: str
    about: str
    """Days, filters and time zone, in words."""
    columns: tuple[Column, ...]
    rows: Iterable[Row]
    zone: ZoneInfo
    cut: str = "…"
    """What stands where a form leaves the rest out."""


def clock(seconds: float) -> str:
    """Return a time as people read it: 5:42, 1:02:03."""
    whole = round(seconds)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
