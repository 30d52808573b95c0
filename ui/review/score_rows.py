"""The items of a scorecard with their dots: arrows walk, digits give dots, 0 takes an item out."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.review.lines import ItemLine
from ui.theme import fonts
from ui.theme.tokens import FIELD_RADIUS, TEXT, TEXT_SMALL
from ui.widgets.canvas import Canvas
from ui.words.said import said

MOST = 5
_ROW, _DOT, _STEP = 30, 10, 15
_DIGITS = {getattr(Qt.Key, f"Key_{dots}"): dots for dots in range(1, MOST + 1)}
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
Marks = Mapping[str, int | None]


class ScoreRows(QWidget):
    """Shows the items of one form and takes dots for them.

    Signals:
        marks_changed: Some item has other dots.
    """

    marks_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.items: tuple[ItemLine, ...] = ()
        self.marks: dict[str, int | None] = {}
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(said("Scorecard"))

    def show_items(self, items: Sequence[ItemLine], marks: Marks) -> None:
        """Show these with the dots given so far."""
        self.items, self.marks = tuple(items), dict(marks)
        self._current = min(self._current, max(0, len(self.items) - 1))
        self.setFixedHeight(max(1, len(self.items)) * _ROW)
        self._speak()
        self.update()

    def begin(self) -> None:
        """Stand on the first item."""
        self._current = 0
        self._speak()
        self.update()

    def _give(self, dots: int | None) -> None:
        if not self.items:
            return
        item = self.items[self._current]
        if dots is None and not item.may_not_apply:
            return
        self.marks[item.key] = dots
        self._speak()
        self.update()
        self.marks_changed.emit()

    def _walk(self, by: int) -> None:
        self._current = min(max(self._current + by, 0), len(self.items) - 1)
        self._speak()
        self.update()

    def _words(self, item: ItemLine) -> str:
        if item.key not in self.marks:
            return said("no dots yet")
        dots = self.marks[item.key]
        return said("does not apply") if dots is None else said("{dots} of 5", dots=dots)

    def _speak(self) -> None:
        if not self.items:
            self.setAccessibleDescription("")
            return
        item = self.items[self._current]
        critical = said("critical") if item.is_critical else ""
        parts = (item.ask, critical, self._words(item), item.why)
        self.setAccessibleDescription(". ".join(part for part in parts if part))

    def sizeHint(self) -> QSize:
        """Return the room all items need."""
        return QSize(300, max(1, len(self.items)) * _ROW)

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(200, max(1, len(self.items)) * _ROW)

    # pointer and keys

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Give dots where a dot is clicked; the only dot again takes it away."""
        at = int(event.position().y()) // _ROW
        if at >= len(self.items):
            return
        self._current = at
        x = round(event.position().x())
        from_end = x if self.isRightToLeft() else self.width() - 1 - x
        dots = MOST - from_end // _STEP
        if 1 <= dots <= MOST:
            self._give(0 if dots == 1 and self.marks.get(self.items[at].key) == 1 else dots)
        self._speak()
        self.update()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Walk with the arrows; a digit gives dots and goes on to the next item."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._walk(_STEPS[key])
        elif key in _DIGITS:
            self._give(_DIGITS[key])
            self._walk(1)
        elif key == Qt.Key.Key_0:
            self._give(None)
            self._walk(1)
        elif key == Qt.Key.Key_Minus:
            self._give(0)
            self._walk(1)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent, /) -> bool:
        """Say why an item matters where the pointer rests."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = event.pos().y() // _ROW
            QToolTip.showText(
                event.globalPos(), self.items[at].why if at < len(self.items) else "", self
            )
            return True
        return super().event(event)

    # what it looks like

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the items."""
        canvas = Canvas(self)
        canvas.lay("surface")
        for at, item in enumerate(self.items):
            top = at * _ROW
            if at == self._current and self.hasFocus():
                spot = canvas.box(0, top + 1, self.width(), _ROW - 2)
                canvas.rounded(spot, FIELD_RADIUS, "selected", "focus", 2)
                with canvas.on(""):
                    self._draw(canvas, item, top)
            else:
                self._draw(canvas, item, top)
        canvas.end()

    def _draw(self, canvas: Canvas, item: ItemLine, top: int) -> None:
        dots, wide = MOST * _STEP, self.width()
        room = wide - dots - 18
        start = 5 if self.hasFocus() else 0
        words = item.ask
        if item.is_critical:
            mark = said("critical")
            need = min(fonts.width(mark, TEXT_SMALL - 1, "strong") + 8, room // 3)
            asked = min(fonts.width(words, TEXT) + 8, room - need - start)
            place = canvas.box(start + asked, top, need, _ROW)
            canvas.text(mark, place, "bad", size=TEXT_SMALL - 1, weight="strong")
            canvas.text(words, canvas.box(start, top, asked, _ROW))
        else:
            canvas.text(words, canvas.box(start, top, room, _ROW))
        self._draw_dots(canvas, item, QRect(wide - dots - 3, top, dots, _ROW))

    def _draw_dots(self, canvas: Canvas, item: ItemLine, flat: QRect) -> None:
        if item.key in self.marks and self.marks[item.key] is None:
            place = canvas.box(flat.x() - 30, flat.y(), flat.width() + 30, flat.height())
            words = said("not applicable")
            canvas.text(words, place, "ink_soft", size=TEXT_SMALL, align="end")
            return
        given = self.marks.get(item.key) or 0
        is_open = item.key not in self.marks
        for number in range(MOST):
            x = flat.x() + number * _STEP + (_STEP - _DOT) / 2
            dot = canvas.box(x, flat.y() + (_ROW - _DOT) / 2, _DOT, _DOT)
            if number < given:
                canvas.circle(dot, "primary")
            elif is_open:
                canvas.circle(dot, "", "field_line", 1)
            else:
                canvas.circle(dot, "track")

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Calm down."""
        super().focusOutEvent(event)
        self.update()
