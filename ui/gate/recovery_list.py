"""Everybody on a late or cancelled flight: marked with a tap, who needs another way first."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from ui.gate.two_lines import draw_two_lines
from ui.theme.tokens import TEXT, TEXT_SAY, TEXT_SMALL
from ui.widgets.canvas import Canvas
from ui.widgets.line_list import LineList
from ui.words.said import said

_BOX, _SIDE = 22, 14
_NARROW = 700


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryLine:
    """One passenger of a disrupted flight."""

    key: str
    seat: str
    name: str
    tier: str = ""
    loses: str = ""
    """What they do not reach, or that they fly later."""
    way: str = ""
    """The best other way, and how many more; or the flight they have now."""
    tone: str = "primary"
    """Of the way: good for who has one, bad where nothing goes."""
    has: str = ""
    """Vouchers they have, and those they are owed."""
    told: str = ""
    """What they were told last."""

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        parts = (self.seat, self.name, self.tier, self.loses, self.way, self.has, self.told)
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class _Columns:
    name: int
    loses: int
    way: int
    has: int
    end: int


def _columns(width: int) -> _Columns:
    start, end = _SIDE + _BOX + 12, width - _SIDE
    rest = end - start
    shares = (0.25, 0.25, 0.24) if width >= _NARROW else (0.35, 0.25, 0.22)
    name, loses, way = (round(rest * share) for share in shares)
    return _Columns(start, start + name, start + name + loses, start + name + loses + way, end)


class RecoveryList(LineList[RecoveryLine]):
    """A list with a box to mark in each line; a tap anywhere marks.

    Signals:
        marked: Others are marked now.
    """

    marked = Signal()

    row = 64
    head = 35

    def __init__(self) -> None:
        self._marked: set[str] = set()
        super().__init__(said("Passengers"), said("Everybody reaches where they go"))

    @property
    def marks(self) -> frozenset[str]:
        """Return the keys of those marked."""
        return frozenset(self._marked)

    def show_people(self, lines: Sequence[RecoveryLine]) -> None:
        """Show these; marks of who is still listed stay."""
        left = self._marked & {line.key for line in lines}
        has_fewer, self._marked = left != self._marked, left
        self.show_lines(lines)
        if has_fewer:
            self.marked.emit()

    def mark(self, keys: Sequence[str]) -> None:
        """Mark these and nobody else."""
        self._marked = set(keys)
        self.viewport().update()
        self.marked.emit()

    def toggle(self, key: str) -> None:
        """Mark one, or take the mark away."""
        self._marked ^= {key}
        self._touch(*(at for at, line in enumerate(self._lines) if line.key == key))
        self.marked.emit()

    def draw_head(self, canvas: Canvas) -> None:
        """Draw the titles of the columns."""
        at = _columns(self.viewport().width())
        for words, start, end in (
            (said("Passenger"), at.name, at.loses),
            (said("Loses"), at.loses, at.way),
            (said("Another way"), at.way, at.has),
            (said("Has and was told"), at.has, at.end),
        ):
            place = canvas.box(start, 1, end - start - 6, self.head - 1)
            canvas.text(words, place, "ink_soft", size=TEXT_SMALL, weight="strong")

    def draw_line(self, canvas: Canvas, line: RecoveryLine, top: int) -> None:
        """Draw one passenger."""
        at, tall = _columns(self.viewport().width()), self.row - 1
        box = canvas.box(_SIDE, top + (tall - _BOX) // 2, _BOX, _BOX)
        _draw_box(canvas, box, is_marked=line.key in self._marked)
        first = canvas.box(at.name, top + 10, at.loses - at.name - 8, 22)
        canvas.text(f"{line.seat}  {line.name}", first, size=TEXT_SAY, weight="strong")
        below = canvas.box(at.name, top + 32, at.loses - at.name - 8, 20)
        canvas.text(line.tier, below, "ink_soft", size=TEXT_SMALL)
        draw_two_lines(canvas, line.loses, (at.loses, top, at.way - at.loses - 10, tall), size=TEXT)
        place = (at.way, top, at.has - at.way - 10, tall)
        draw_two_lines(canvas, line.way, place, line.tone, size=TEXT, weight="strong")
        room = at.end - at.has
        has = canvas.box(at.has, top + (11 if line.told else 21), room, 20)
        canvas.text(line.has, has, size=TEXT_SMALL)
        told = canvas.box(at.has, top + (32 if line.has else 21), room, 20)
        canvas.text(line.told, told, "ink_soft", size=TEXT_SMALL)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Mark what is tapped."""
        index = self.index_at(int(event.position().y()))
        if index >= 0:
            self._pick(index)
            self.toggle(self._lines[index].key)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Mark with the space bar; walk as in any list."""
        chosen = self.chosen
        if event.key() == Qt.Key.Key_Space and chosen is not None:
            self.toggle(chosen.key)
        else:
            super().keyPressEvent(event)


def _draw_box(canvas: Canvas, place: QRect, *, is_marked: bool) -> None:
    if not is_marked:
        canvas.rounded(place, 5, "surface", "field_line", 2)
        return
    canvas.rounded(place, 5, "primary")
    canvas.icon("check", canvas.box_in(place, 3, 3, 16, 16), "on_primary")
