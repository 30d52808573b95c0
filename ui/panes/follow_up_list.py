"""What there is to do, by day, the soonest first. Its cost does not grow with its length."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui.theme import fonts
from ui.theme.tokens import FIELD_RADIUS, TEXT_SMALL
from ui.widgets.canvas import Canvas
from ui.words.said import said

ROW, HEADING = 50, 32
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class FollowUpLine:
    """One thing to do as the list shows it."""

    id: str
    icon: str
    what: str
    who: str
    below: str
    when: str
    is_overdue: bool = False
    heading: str = ""
    """The day, where this is the first of it."""

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        late = f"{said('overdue')}, " if self.is_overdue else ""
        who = f"{self.who}, " if self.who else ""
        return f"{self.what}, {who}{late}{self.when}. {self.below}"


class FollowUpList(QAbstractScrollArea):
    """A list the keyboard walks through.

    Signals:
        picked: Another line, or none (empty), is the chosen one.
        opened: The chosen line's customer is wanted.
    """

    picked = Signal(str)
    opened = Signal()

    def __init__(self, name: str = "", nothing: str = "") -> None:
        """Make a list called *name*; *nothing* is said where it is empty."""
        super().__init__()
        self._nothing = nothing or said("Nothing to do")
        self._lines: tuple[FollowUpLine, ...] = ()
        self._tops: list[int] = []
        self._tall = 0
        self._chosen = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(ROW)
        self.setAccessibleName(name or said("What you have to do"))

    def show_lines(self, lines: Sequence[FollowUpLine]) -> None:
        """Show these; the chosen one stays chosen, or the one in its place is."""
        before = self.chosen
        self._lines = tuple(lines)
        self._tops, top = [], 0
        for line in self._lines:
            top += HEADING if line.heading else 0
            self._tops.append(top)
            top += ROW
        self._tall = top
        ids = [line.id for line in self._lines]
        at = ids.index(before.id) if before and before.id in ids else self._chosen
        self._chosen = min(max(at, 0), len(ids) - 1)
        self._measure()
        after = self.chosen
        if (after and after.id) != (before and before.id):
            self.picked.emit(after.id if after else "")
        self._speak()

    @property
    def lines(self) -> tuple[FollowUpLine, ...]:
        """Return what is listed."""
        return self._lines

    @property
    def chosen(self) -> FollowUpLine | None:
        """Return the chosen line."""
        return self._lines[self._chosen] if 0 <= self._chosen < len(self._lines) else None

    def choose(self, key: str) -> None:
        """Choose the line of this id, if it is listed."""
        for index, line in enumerate(self._lines):
            if line.id == key:
                self._pick(index)

    def _pick(self, index: int) -> None:
        index = min(max(index, 0), len(self._lines) - 1)
        if index == self._chosen or index < 0:
            return
        self._chosen = index
        bar, line = self.verticalScrollBar(), self._lines[index]
        top = self._tops[index] - (HEADING if line.heading else 0)
        low = self._tops[index] + ROW - self.viewport().height()
        bar.setValue(min(max(bar.value(), low), top))
        self._speak()
        self.picked.emit(line.id)

    def _speak(self) -> None:
        chosen = self.chosen
        self.setAccessibleDescription(chosen.spoken if chosen else self._nothing)
        self.viewport().update()

    def _measure(self) -> None:
        room = self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, self._tall - room))
        self.verticalScrollBar().setPageStep(room)

    def _draw(self, canvas: Canvas, index: int, top: int) -> None:
        line, wide = self._lines[index], self.viewport().width()
        if line.heading:
            role = "bad" if line.is_overdue else "ink_soft"
            place = canvas.box(10, top - HEADING + 8, wide - 20, 20)
            canvas.text(line.heading.upper(), place, role, size=11, weight="heavy", spaced=True)
        if index == self._chosen:
            edge = "focus" if self.hasFocus() else "line"
            place = QRect(0, top, wide, ROW - 2)
            canvas.rounded(place, FIELD_RADIUS, "selected", edge, 2 if self.hasFocus() else 1)
        with canvas.on("selected" if index == self._chosen else "surface"):
            self._draw_words(canvas, line, top, wide)

    def _draw_words(self, canvas: Canvas, line: FollowUpLine, top: int, wide: int) -> None:
        role = "bad" if line.is_overdue else "primary"
        canvas.icon(
            "alert" if line.is_overdue else line.icon, canvas.box(11, top + 16, 16, 16), role
        )
        when = fonts.width(line.when, TEXT_SMALL, "strong") + 2
        room = wide - 40 - when - 22
        what = min(room, fonts.width(line.what, 13, "strong") + 2)
        canvas.text(line.what, canvas.box(40, top + 4, what, 21), weight="strong")
        if line.who and room > what + 8:
            canvas.text(f" · {line.who}", canvas.box(40 + what, top + 4, room - what, 21))
        canvas.text(
            line.when,
            canvas.box(wide - when - 11, top + 4, when, 21),
            "bad" if line.is_overdue else "ink_soft",
            size=TEXT_SMALL,
            weight="strong",
            align="end",
        )
        below = canvas.box(40, top + 25, wide - 52, 19)
        canvas.text(line.below, below, "ink_soft", size=TEXT_SMALL)

    def minimumSizeHint(self) -> QSize:
        """Return room for three lines."""
        return QSize(260, 3 * ROW)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the rows that are seen."""
        canvas = Canvas(self.viewport())
        canvas.painter.fillRect(self.viewport().rect(), canvas.tint("surface"))
        above = self.verticalScrollBar().value()
        first = max(0, bisect_right(self._tops, above + event.rect().top()) - 1)
        for index in range(first, len(self._lines)):
            top = self._tops[index] - above
            if top - HEADING > event.rect().bottom():
                break
            self._draw(canvas, index, top)
        canvas.end()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Measure how far it scrolls."""
        super().resizeEvent(event)
        self._measure()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Choose what is clicked."""
        at = int(event.position().y()) + self.verticalScrollBar().value()
        index = bisect_right(self._tops, at) - 1
        if index >= 0 and at < self._tops[index] + ROW:
            self._pick(index)

    def mouseDoubleClickEvent(self, _event: QMouseEvent, /) -> None:
        """Open the customer."""
        if self.chosen is not None:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Walk through the list; Enter opens the customer."""
        page = max(1, self.viewport().height() // ROW)
        key = Qt.Key(event.key())
        steps = {**_STEPS, Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page}
        if key in steps:
            self._pick(self._chosen + steps[key])
        elif key == Qt.Key.Key_Home:
            self._pick(0)
        elif key == Qt.Key.Key_End:
            self._pick(len(self._lines) - 1)
        elif key in _OPENS and self.chosen is not None:
            self.opened.emit()
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
