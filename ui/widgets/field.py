"""A line to type in, with the key that brings the keyboard there drawn inside."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.keys import KEYS, key_of, shortcut
from ui.theme.tokens import FIELD_RADIUS
from ui.widgets.canvas import Canvas
from ui.widgets.keycap import draw_key, key_width


def draw_frame(canvas: Canvas, place: QRect, fill: str, *, has_focus: bool) -> None:
    """Draw the frame of something to type in; without *fill*, on what lies there."""
    if has_focus:
        canvas.rounded(place, FIELD_RADIUS, fill and "surface", "focus", 2)
    else:
        canvas.rounded(place, FIELD_RADIUS, fill, "field_line")


class Field(QLineEdit):
    """A field with an icon before and a key after what is typed: an action's id, or a fixed key.

    Signals:
        asked: Its key was pressed.
    """

    asked = Signal()

    def __init__(self, hint: str, *, name: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)
        shortcut(key, self, self.take_keyboard)
        KEYS.changed.connect(self._on_keys_changed)
        self._on_keys_changed()

    @Slot()
    def _on_keys_changed(self) -> None:
        self.setAccessibleDescription(key_of(self._key))
        self._mirror()
        self.update()

    def _mirror(self) -> None:
        room = key_width(self._key) + 2
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
            self.setTextMargins(room, 0, 21, 0)
        else:
            self.setAlignment(Qt.AlignmentFlag.AlignLeft)
            self.setTextMargins(21, 0, room, 0)

    def changeEvent(self, event: QEvent, /) -> None:
        """Leave room for icon and key on the sides they stand on."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._mirror()

    @Slot()
    def take_keyboard(self) -> None:
        """Move the keyboard here and select what is there."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self.asked.emit()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the frame, what is typed, icon and key."""
        canvas = Canvas(self)
        draw_frame(canvas, self.rect(), "field", has_focus=self.hasFocus())
        canvas.end()
        super().paintEvent(event)
        canvas = Canvas(self)
        canvas.icon("search", canvas.box(9, (self.height() - 15) / 2, 15, 15))
        if not self.text() and not self.hasFocus():
            wide = key_width(self._key)
            draw_key(canvas, self._key, canvas.box(self.width() - wide - 8, 0, wide, self.height()))
        canvas.end()

    def event(self, event: QEvent, /) -> bool:
        """Keep Escape from whatever else has it while there is something to empty."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self.text()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Empty the field with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)
