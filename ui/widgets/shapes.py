"""Painted blocks with a shape: who, pills, bars, the staircase, steps, quotes, factors."""

from collections.abc import Iterator
from dataclasses import dataclass

from ui.theme import fonts
from ui.theme.tokens import TEXT, TEXT_NAME, TEXT_SAY, TEXT_SMALL
from ui.widgets.block import Paragraph, Run, paragraph
from ui.widgets.canvas import Canvas
from ui.widgets.pill import PILL_HEIGHT, Pill

__all__ = [
    "PILL_HEIGHT",
    "Bar",
    "Fact",
    "FactorLine",
    "Pill",
    "Pills",
    "Quote",
    "Stairs",
    "StepLine",
    "Who",
]

_PILL_GAP = 6


@dataclass(frozen=True, slots=True)
class Pills:
    """Pills that flow into the next line."""

    items: tuple[Pill, ...]

    def _places(self, width: int) -> Iterator[tuple[Pill, int, int, int]]:
        x = y = 0
        for pill in self.items:
            need = min(pill.width(), width)
            if x and x + need > width:
                x, y = 0, y + PILL_HEIGHT + _PILL_GAP
            yield pill, x, y, need
            x += need + _PILL_GAP

    def height(self, width: int) -> int:
        """Return the pixels of all lines."""
        return max((y + PILL_HEIGHT for _, _, y, _ in self._places(width)), default=0)

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw them."""
        for pill, x, y, need in self._places(width):
            pill.draw(canvas, canvas.box(x, top + y, need, PILL_HEIGHT))

    def spoken(self) -> str:
        """Return their texts."""
        return ", ".join(pill.text for pill in self.items)


@dataclass(frozen=True, slots=True)
class Who:
    """Initials in a circle, the name, and a line about the person."""

    initials: str
    name: str
    about: str = ""
    icon: str = ""
    """Stands in the circle where there are no initials."""

    def height(self, width: int) -> int:
        """Return the pixels of the circle, or of a name that needs several lines."""
        return max(48, self._name_height(width - 56) + self._below().height(width))

    def _below(self) -> Paragraph:
        return paragraph((Run(self.about, "ink_soft"),), indent=56)

    def _wrapped(self) -> Paragraph:
        return paragraph((Run(self.name, weight="heavy"),), size=15, indent=56)

    def _size(self, room: int) -> int:
        fitting = (
            size for size in (TEXT_NAME, 16) if fonts.width(self.name, size, "heavy") <= room
        )
        return next(fitting, 0)

    def _name_height(self, room: int) -> int:
        return 26 if self._size(room) else self._wrapped().height(room + 56) + 2

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw circle, name and line."""
        circle = canvas.box(0, top, 46, 46)
        canvas.circle(circle, "primary_tint")
        if self.icon:
            canvas.icon(self.icon, canvas.box(12, top + 12, 22, 22), "primary")
        else:
            with canvas.on("primary_tint"):
                canvas.text(
                    self.initials, circle, "primary", size=16, weight="heavy", align="centre"
                )
        room = width - 56
        if size := self._size(room):
            line = canvas.box(56, top + (0 if self.about else 10), room, 27)
            canvas.text(self.name, line, size=size, weight="heavy")
        else:
            self._wrapped().paint(canvas, top, width)
        if self.about:
            self._below().paint(canvas, top + self._name_height(room), width)

    def spoken(self) -> str:
        """Return name and line."""
        return f"{self.name}. {self.about}" if self.about else self.name


@dataclass(frozen=True, slots=True)
class Bar:
    """A thin bar."""

    share: float
    tone: str = "primary"

    def height(self, width: int) -> int:  # noqa: ARG002 - the shape of a block
        """Return the pixels of the bar."""
        return 6

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw it."""
        canvas.bar(canvas.box(0, top, width, 6), self.share, self.tone)

    def spoken(self) -> str:
        """Return the share in percent."""
        return f"{self.share:.0%}"


@dataclass(frozen=True, slots=True)
class Stairs:
    """The relationship staircase: *reached* of *count* steps are climbed."""

    reached: int
    count: int = 4

    def height(self, width: int) -> int:  # noqa: ARG002 - the shape of a block
        """Return the pixels of the highest step."""
        return 28

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw the steps."""
        step = (width - 4 * (self.count - 1)) / self.count
        for index in range(self.count):
            tall = 8 + index * 20 / (self.count - 1)
            place = canvas.box(index * (step + 4), top + 28 - tall, step, tall)
            canvas.rounded(place, 3, "primary" if index < self.reached else "track")

    def spoken(self) -> str:
        """Return the step in numbers."""
        return f"{self.reached} / {self.count}"


@dataclass(frozen=True, slots=True)
class StepLine:
    """One thing to do, with its state as a sign."""

    text: str
    state: str
    """done, current, later."""
    remark: str = ""

    def height(self, width: int) -> int:
        """Return the pixels of the wrapped text."""
        return max(20, self._words().height(width)) + 8

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw sign and text."""
        sign = canvas.box(0, top + 1, 18, 18)
        if self.state == "done":
            canvas.tick(sign)
        else:
            canvas.circle(sign, "surface", "primary" if self.state == "current" else "field_line")
        self._words().paint(canvas, top + 1, width)

    def _words(self) -> Paragraph:
        look = Run(
            self.text,
            "ink_soft" if self.state == "later" else "ink",
            "strong" if self.state == "current" and not self.remark else "plain",
        )
        runs = (look, Run(f" — {self.remark}", "ink_soft")) if self.remark else (look,)
        return paragraph(runs, indent=30)

    def spoken(self) -> str:
        """Return text and state."""
        return f"{self.text} ({self.remark or self.state})"


class Quote:
    """Words to say, as they are said."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._words = Paragraph([Run(text)], size=TEXT_SAY, indent=15)

    def __eq__(self, other: object) -> bool:
        """Tell whether *other* shows the same."""
        return isinstance(other, Quote) and other.text == self.text

    def __hash__(self) -> int:
        """Return what is the same for equal ones."""
        return hash(self.text)

    def height(self, width: int) -> int:
        """Return the pixels of words and padding."""
        return self._words.height(width - 12) + 18

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw the box and the words."""
        place = canvas.box(0, top, width, self.height(width))
        canvas.rounded(place, 6, "quote")
        canvas.edge(place, 3, "primary", 3)
        with canvas.on("quote"):
            self._words.paint(canvas, top + 9, width - 12)

    def spoken(self) -> str:
        """Return the words."""
        return self.text


@dataclass(frozen=True, slots=True)
class FactorLine:
    """One factor of a priority: name, bar, amount; the reason is its tip."""

    name: str
    share: float
    amount: str
    reason: str

    def height(self, width: int) -> int:  # noqa: ARG002 - the shape of a block
        """Return the pixels of the line."""
        return 22

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw it."""
        label, value = round(width * 0.345), 70
        name = canvas.box(0, top, label - 6, 22)
        canvas.text(self.name, name, "ink_soft", size=TEXT_SMALL)
        canvas.bar(canvas.box(label, top + 8, width - label - value, 6), self.share)
        amount = canvas.box(width - value + 8, top, value - 8, 22)
        canvas.text(self.amount, amount, size=TEXT_SMALL)

    def spoken(self) -> str:
        """Return name, amount and reason."""
        return f"{self.name}: {self.amount}. {self.reason}"

    @property
    def tip(self) -> str:
        """Return the reason."""
        return self.reason


class Fact:
    """A name and what is known, which may wrap."""

    def __init__(self, name: str, value: str, *, label: int = 92) -> None:
        self.name = name
        self.value = value
        self._label = label
        self._words = Paragraph([Run(value)], indent=label)

    def __eq__(self, other: object) -> bool:
        """Tell whether *other* shows the same."""
        return (
            isinstance(other, Fact)
            and (other.name, other._label) == (self.name, self._label)
            and other._words == self._words
        )

    def __hash__(self) -> int:
        """Return what is the same for equal ones."""
        return hash((self.name, self._words))

    def height(self, width: int) -> int:
        """Return the pixels of the wrapped value."""
        return self._words.height(width) + 5

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw name and value."""
        place = canvas.box(0, top, self._label - 8, fonts.line_height(TEXT))
        canvas.text(self.name, place, "ink_soft")
        self._words.paint(canvas, top, width)

    def spoken(self) -> str:
        """Return name and value."""
        return f"{self.name}: {self.value}"
