"""A list of lines of one height: paints what is in view, so its length costs nothing."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui.theme.tokens import CARD_RADIUS
from ui.widgets.canvas import Canvas

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class Keyed(Protocol):
    """A line that has a name and can be said."""

    @property
    def key(self) -> str:
        """Return what names it."""
        ...

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        ...


Shown = TypeVar("Shown", bound=Keyed)


class LineList(QAbstractScrollArea, Generic[Shown]):
    """A card with a list the keyboard and the finger walk through.

    Signals:
        picked: Another line, or none (empty), is the chosen one; its key.
        opened: Enter or a tap on the chosen line; its key.
    """

    picked = Signal(str)
    opened = Signal(str)

    row = 60
    """Height of a line in pixels: no smaller than what a thumb hits."""
    head = 0
    """Height of what stays above the lines."""

    def __init__(self, name: str, nothing: str) -> None:
        """Make a list called *name*; *nothing* is said where it is empty."""
        super().__init__()
        self._nothing = nothing
        self._lines: Sequence[Shown] = ()
        self._chosen = -1
        self.painted_count = 0
        """Lines drawn by the latest paint event."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().setSingleStep(self.row)
        self._speak()

    def show_lines(self, lines: Sequence[Shown]) -> None:
        """Show these; the chosen one stays chosen while it is listed, and nothing jumps."""
        before, were = self.chosen, self._lines
        at = self._chosen
        self._lines = tuple(lines)
        keys = [line.key for line in self._lines]
        self._chosen = keys.index(before.key) if before and before.key in keys else -1
        self._measure()
        if before is not None and self._chosen < 0:
            self.picked.emit("")
        self._speak()
        if len(were) != len(self._lines):
            self.viewport().update()
            return
        self._touch(at, self._chosen)
        pairs = enumerate(zip(were, self._lines, strict=True))
        self._touch(*(index for index, (old, new) in pairs if old is not new))

    def say_nothing(self, words: str) -> None:
        """Say *words* where the list is empty."""
        if words != self._nothing:
            self._nothing = words
            self._speak()
            self.viewport().update()

    @property
    def lines(self) -> Sequence[Shown]:
        """Return what is listed."""
        return self._lines

    @property
    def chosen(self) -> Shown | None:
        """Return the chosen line."""
        return self._lines[self._chosen] if 0 <= self._chosen < len(self._lines) else None

    def choose(self, key: str) -> bool:
        """Choose the line of this key without telling anybody; False if it is not listed."""
        keys, before = [line.key for line in self._lines], self._chosen
        self._chosen = keys.index(key) if key in keys else -1
        self._touch(before, self._chosen)
        self._reveal()
        self._speak()
        return self._chosen >= 0

    def _pick(self, index: int) -> None:
        index = min(max(index, 0), len(self._lines) - 1)
        if index < 0 or index == self._chosen:
            return
        self._touch(self._chosen, index)
        self._chosen = index
        self._reveal()
        self._speak()
        self.picked.emit(self._lines[index].key)

    def _touch(self, *indices: int) -> None:
        """Have these lines painted anew, and no other."""
        view, above = self.viewport(), self.verticalScrollBar().value()
        for index in indices:
            if index >= 0:
                view.update(0, self.head + 1 + index * self.row - above, view.width(), self.row)

    def _reveal(self) -> None:
        if self._chosen < 0:
            return
        bar, room = self.verticalScrollBar(), self._room
        top = self._chosen * self.row
        bar.setValue(min(max(bar.value(), top + self.row - room), top))

    def _speak(self) -> None:
        chosen = self.chosen
        self.setAccessibleDescription(
            chosen.spoken if chosen else "" if self._lines else self._nothing
        )

    @property
    def _room(self) -> int:
        return max(0, self.viewport().height() - self.head - 2)

    def _measure(self) -> None:
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, len(self._lines) * self.row - self._room))
        bar.setPageStep(self._room)
        bar.setEnabled(bar.maximum() > 0)

    def index_at(self, y: int) -> int:
        """Return which line is at *y* pixels of the viewport; -1 for none."""
        if y < self.head:
            return -1
        index = (y - self.head + self.verticalScrollBar().value()) // self.row
        return index if index < len(self._lines) else -1

    # what it looks like

    def draw_head(self, canvas: Canvas) -> None:
        """Draw what stays above the lines."""

    @abstractmethod
    def draw_line(self, canvas: Canvas, line: Shown, top: int) -> None:
        """Draw one line at *top*; its ground is there already."""

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the card, and the lines in view that changed."""
        canvas = Canvas(self.viewport())
        place = self.viewport().rect()
        canvas.card(place, CARD_RADIUS, "surface", "line")
        canvas.ground = "surface"
        self._paint_lines(canvas, event.rect().top(), event.rect().bottom())
        if self.head and event.rect().top() <= self.head:
            canvas.painter.setClipping(False)
            self.draw_head(canvas)
            canvas.rule(1, self.head, place.width() - 2)
        if not self._lines:
            words = canvas.box(20, self.head + 20, place.width() - 40, 24)
            canvas.text(self._nothing, words, "ink_soft", align="centre")
        canvas.end()

    def _paint_lines(self, canvas: Canvas, start: int, end: int) -> None:
        place, above = self.viewport().rect(), self.verticalScrollBar().value()
        canvas.painter.setClipRect(place.adjusted(1, self.head + 1, -1, -2))
        first = max(above, above + start - self.head - 1) // self.row
        low = min(above + self._room, above + end - self.head - 1)
        last = min(len(self._lines), low // self.row + 1)
        self.painted_count = max(0, last - first)
        for index in range(first, last):
            top = self.head + 1 + index * self.row - above
            ground = "surface"
            if index == self._chosen:
                ground = "selected"
                spot = canvas.box(1, top, place.width() - 2, self.row - 1)
                canvas.painter.fillRect(spot, canvas.tint(ground))
                mark = canvas.box(1, top, 3, self.row - 1)
                canvas.painter.fillRect(mark, canvas.tint("primary"))
                if self.hasFocus():
                    canvas.rounded(spot, 3, "", "focus", 2)
            if index + 1 < len(self._lines):
                canvas.rule(1, top + self.row - 1, place.width() - 2)
            with canvas.on(ground):
                self.draw_line(canvas, self._lines[index], top)
        canvas.painter.setClipping(False)

    def minimumSizeHint(self) -> QSize:
        """Return room for three lines."""
        return QSize(280, self.head + 3 * self.row)

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(680, self.head + 10 * self.row)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Measure how far it scrolls; the chosen line stays in view."""
        super().resizeEvent(event)
        self._measure()
        self._reveal()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Choose what is tapped; a tap on the chosen one opens it."""
        index = self.index_at(int(event.position().y()))
        if index < 0:
            return
        if index == self._chosen:
            self.opened.emit(self._lines[index].key)
        else:
            self._pick(index)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Walk through the list; Enter opens the chosen line."""
        page = max(1, self._room // self.row)
        key = Qt.Key(event.key())
        steps = {**_STEPS, Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page}
        chosen = self.chosen
        if key in steps:
            self._pick(self._chosen + steps[key])
        elif key == Qt.Key.Key_Home:
            self._pick(0)
        elif key == Qt.Key.Key_End:
            self._pick(len(self._lines) - 1)
        elif key in _OPENS and chosen is not None:
            self.opened.emit(chosen.key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Calm down."""
        super().focusOutEvent(event)
        self.viewport().update()
