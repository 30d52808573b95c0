"""What a chart shows, as values: whoever cannot see it reads the same as a table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One row of numbers; None where nothing is known."""

    name: str
    values: tuple[float | None, ...]
    role: str
    """The colour it is drawn in."""
    words: tuple[str, ...] = ()
    """The same as they are read; empty: plain numbers."""

    def word(self, at: int) -> str:
        """Return the value at a place as it is read."""
        if self.words:
            return self.words[at]
        value = self.values[at]
        return "" if value is None else f"{value:g}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Bars side by side that stand before each other, and perhaps a line over them."""

    title: str
    of: str
    """What stands below: "Half hour"."""
    labels: tuple[str, ...]
    bars: tuple[Series, ...] = ()
    """The first stands behind, the last in front: each a part of the one before."""
    line: Series | None = None
    """0 to 1, drawn over the whole height."""
    mark: int = -1
    """The place that is pointed out."""
    short: tuple[str, ...] = ()
    """What is written below where the labels are too long for that."""
    step: int = 1
    """Every so many labels one is written below."""
    about: str = ""
    """What is to be seen in it, in a sentence."""

    @property
    def series(self) -> tuple[Series, ...]:
        """Return all rows of numbers."""
        return self.bars if self.line is None else (*self.bars, self.line)

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to draw."""
        return not any(value for one in self.series for value in one.values)
