"""What was agreed on this call: promises, call-backs and tasks, each to be changed or taken out."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_console.domain.draft import Part
from ui.theme import fonts
from ui.theme.tokens import FIELD_RADIUS, TEXT_SMALL
from ui.widgets.canvas import Canvas
from ui.words import dues
from ui.words.said import said

ROW = 28
_CROSS = 26
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class AgreedList(QWidget):
    """A few lines the keyboard walks through: Enter changes one, Delete takes it out.

    Signals:
        change_requested: The part of this id is to be changed.
        removed: The part of this id is to be taken out.
    """

    change_requested = Signal(str)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[Part, ...] = ()
        self._words: tuple[tuple[str, str], ...] = ()
        self._chosen = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(said("Agreed on this call"))
        self.hide()

    def show_parts(self, parts: Sequence[Part], *, now: datetime) -> None:
        """Show these, in the order they were added."""
        if not parts and not self._parts:
            return
        self._parts = tuple(parts)
        self._words = tuple(
            (f"{dues.kind(dues.kind_of(one))}: {one.what}", dues.moment(one.due_at, now))
            for one in parts
        )
        self._chosen = min(self._chosen, max(0, len(self._parts) - 1))
        self.setFixedHeight(max(1, len(self._parts) * ROW))
        self.setVisible(bool(self._parts))
        self.updateGeometry()
        self._speak()

    @property
    def parts(self) -> tuple[Part, ...]:
        """Return what is listed."""
        return self._parts

    @property
    def words(self) -> tuple[str, ...]:
        """Return what each line says."""
        return tuple(f"{what}, {due}" for what, due in self._words)

    def _speak(self) -> None:
        at = self._chosen
        count = len(self._parts)
        line = self.words[at] if at < count else ""
        hint = said("Enter changes it, Delete takes it out.")
        self.setAccessibleDescription(f"{line} ({at + 1}/{count}). {hint}" if line else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all lines."""
        return QSize(200, len(self._parts) * ROW)

    def minimumSizeHint(self) -> QSize:
        """Return the same height, in a narrow pane."""
        return QSize(120, len(self._parts) * ROW)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw icon, words, time, and the cross that takes it out."""
        canvas = Canvas(self)
        canvas.lay("surface")
        for index, (what, due) in enumerate(self._words):
            self._draw(canvas, index, what, due)
        canvas.end()

    def _draw(self, canvas: Canvas, index: int, what: str, due: str) -> None:
        top, wide = index * ROW, self.width()
        is_chosen = self.hasFocus() and index == self._chosen
        if is_chosen:
            canvas.rounded(canvas.box(0, top, wide, ROW - 2), FIELD_RADIUS, "selected", "focus", 2)
        icon = dues.ICONS[dues.kind_of(self._parts[index])]
        with canvas.on("selected" if is_chosen else "surface"):
            canvas.icon(icon, canvas.box(7, top + 6, 14, 14), "primary")
            need = fonts.width(due, TEXT_SMALL) + 2
            room = wide - 28 - need - 8 - _CROSS
            canvas.text(what, canvas.box(28, top, room, ROW - 2))
            canvas.text(
                due,
                canvas.box(28 + room + 8, top, need, ROW - 2),
                "ink_soft",
                size=TEXT_SMALL,
                align="end",
            )
        canvas.icon("cross", canvas.box(wide - 19, top + 7, 12, 12), "ink_soft")

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Change what is clicked; on its cross, take it out."""
        index = int(event.position().y()) // ROW
        if not 0 <= index < len(self._parts):
            return
        self._chosen = index
        at = event.position().x()
        far = at < _CROSS if self.isRightToLeft() else at > self.width() - _CROSS
        (self.removed if far else self.change_requested).emit(self._parts[index].id)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Walk, change and take out."""
        key = Qt.Key(event.key())
        if not self._parts:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._chosen = min(max(self._chosen + _STEPS[key], 0), len(self._parts) - 1)
            self._speak()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.change_requested.emit(self._parts[self._chosen].id)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit(self._parts[self._chosen].id)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Calm down."""
        super().focusOutEvent(event)
        self.update()
