"""What the review's lists and tiles show: worded and coloured already, nothing to decide."""

from dataclasses import dataclass

from ui.widgets.pill import Pill


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """One note of the queue or of a search."""

    key: str
    """Names the note; empty for one that was not fetched yet."""
    when: str = ""
    agent: str = ""
    customer: str = ""
    note: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    """What of `note` was searched for: the first sign, and the one after the last."""
    flags: tuple[Pill, ...] = ()
    remark: str = ""
    """Who has it to do, or what was decided."""

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        words = ", ".join(flag.text for flag in self.flags)
        parts = (self.when, self.agent, self.customer, words, self.note, self.remark)
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number with how it was a week ago."""

    title: str
    value: str
    change: str = ""
    trend: int = 0
    """1: more than before, -1: less, 0: neither or not known."""
    about: str = ""
    """How sure it is, or what is counted; shown as a tip and said."""

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        sign = {1: "▲ ", -1: "▼ "}.get(self.trend, "")
        parts = (f"{self.title}: {self.value}", sign + self.change, self.about)
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of a table."""

    text: str
    role: str = "ink"
    weight: str = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLine:
    """One line of a table: as many cells as it has columns."""

    key: str
    cells: tuple[Cell, ...]
    titles: tuple[str, ...] = ()
    """Of the columns, so that a screen reader says them with the values."""

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        pairs = zip(self.titles or ("",) * len(self.cells), self.cells, strict=False)
        return ". ".join(
            f"{title}: {cell.text}" if title else cell.text for title, cell in pairs if cell.text
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLine:
    """One thing a scorecard judges."""

    key: str
    ask: str
    why: str = ""
    is_critical: bool = False
    may_not_apply: bool = True
