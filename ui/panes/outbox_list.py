"""The entries of the outbox, newest first. Costs the same whether ten or ten thousand wait."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from agent_console.ids import OperationId
from ui.theme import fonts
from ui.theme.tokens import FIELD_RADIUS, TEXT_SMALL
from ui.widgets.canvas import Canvas
from ui.words.said import said
from ui.words.waiting import Standing

ROW = 50
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True)
class OutboxLine:
    """One entry as the list shows it."""

    id: OperationId
    what: str
    who: str
    when: str
    standing: Standing

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        return f"{self.what}, {self.who}, {self.when}. {self.standing.text}"


class OutboxList(QAbstractScrollArea):
    """A list the keyboard walks through.

    Signals:
        picked: Another entry, or none (empty), is the chosen one.
    """

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[OutboxLine, ...] = ()
        self._chosen = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(ROW)
        self.setAccessibleName(said("Waiting for the CRM"))

    def show_lines(self, lines: Sequence[OutboxLine]) -> None:
        """Show these; the chosen one stays chosen, or the one in its place is."""
        before = self.chosen
        self._lines = tuple(lines)
        ids = [line.id for line in self._lines]
        at = ids.index(before.id) if before and before.id in ids else self._chosen
        self._chosen = min(max(at, 0), len(ids) - 1)
        self._measure()
        after = self.chosen
        if (after and after.id) != (before and before.id):
            self.picked.emit(after.id if after else "")
        self._speak()

    @property
    def lines(self) -> tuple[OutboxLine, ...]:
        """Return what is listed."""
        return self._lines

    @property
    def chosen(self) -> OutboxLine | None:
        """Return the chosen entry."""
        return self._lines[self._chosen] if 0 <= self._chosen < len(self._lines) else None

    def choose(self, key: str) -> None:
        """Choose the entry of this id, if it is listed."""
        for index, line in enumerate(self._lines):
            if line.id == key:
                self._pick(index)

    def _pick(self, index: int) -> None:
        index = min(max(index, 0), len(self._lines) - 1)
        if index == self._chosen or index < 0:
            return
        self._chosen = index
        bar = self.verticalScrollBar()
        top, low = index * ROW, (index + 1) * ROW - self.viewport().height()
        bar.setValue(min(max(bar.value(), low), top))
        self._speak()
        self.picked.emit(self._lines[index].id)

    def _speak(self) -> None:
        chosen = self.chosen
        self.setAccessibleDescription(chosen.spoken if chosen else said("Nothing waits"))
        self.viewport().update()

    def _measure(self) -> None:
        room = self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, len(self._lines) * ROW - room))
        self.verticalScrollBar().setPageStep(room)

    def _draw(self, canvas: Canvas, index: int, top: int) -> None:
        line, wide = self._lines[index], self.viewport().width()
        place = QRect(0, top, wide, ROW - 2)
        if index == self._chosen:
            edge = "focus" if self.hasFocus() else "line"
            canvas.rounded(place, FIELD_RADIUS, "selected", edge, 2 if self.hasFocus() else 1)
        when = fonts.width(line.when, TEXT_SMALL) + 2
        canvas.icon(line.standing.icon, canvas.box(10, top + 16, 16, 16), line.standing.role)
        title = fonts.width(line.what, 13, "strong") + 2
        room = wide - 36 - when - 20
        canvas.text(line.what, canvas.box(36, top + 4, min(title, room), 21), weight="strong")
        if room > title + 8:
            rest = canvas.box(36 + title, top + 4, room - title, 21)
            canvas.text(f" · {line.who}", rest)
        place = canvas.box(wide - when - 10, top + 4, when, 21)
        canvas.text(line.when, place, "ink_soft", size=TEXT_SMALL, align="end")
        below = canvas.box(36, top + 25, wide - 46, 19)
        canvas.text(line.standing.text, below, line.standing.role, size=TEXT_SMALL)

    def minimumSizeHint(self) -> QSize:
        """Return room for three entries."""
        return QSize(260, 3 * ROW)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the rows that are seen."""
        canvas = Canvas(self.viewport())
        canvas.painter.fillRect(self.viewport().rect(), canvas.tint("surface"))
        above = self.verticalScrollBar().value()
        first = (above + event.rect().top()) // ROW
        last = (above + event.rect().bottom()) // ROW
        for index in range(max(0, first), min(last + 1, len(self._lines))):
            self._draw(canvas, index, index * ROW - above)
        canvas.end()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Measure how far it scrolls."""
        super().resizeEvent(event)
        self._measure()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Choose what is clicked."""
        index = (int(event.position().y()) + self.verticalScrollBar().value()) // ROW
        if index < len(self._lines):
            self._pick(index)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Walk through the list."""
        page = max(1, self.viewport().height() // ROW)
        key = Qt.Key(event.key())
        steps = {**_STEPS, Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page}
        if key in steps:
            self._pick(self._chosen + steps[key])
        elif key == Qt.Key.Key_Home:
            self._pick(0)
        elif key == Qt.Key.Key_End:
            self._pick(len(self._lines) - 1)
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
