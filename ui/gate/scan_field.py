"""Where a boarding pass is typed when the scanner cannot, and where the list is searched."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from ui.keys import KEYS, key_of, shortcut
from ui.theme import fonts
from ui.widgets.canvas import Canvas
from ui.widgets.field import draw_frame
from ui.widgets.keycap import draw_key, key_width
from ui.words.said import said

FIELD_HEIGHT = 42
_ICON = 18
_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ScanField(QLineEdit):
    """A field as high as a thumb. What is typed filters the list; Enter asks for the first.

    Signals:
        entered: Enter was pressed on these words.
    """

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scan")
        self.setFont(fonts.font(15))
        self.setPlaceholderText(said("Scan boarding pass, or type a name"))
        self.setAccessibleName(said("Scan boarding pass, or type a name"))
        self.setFixedHeight(FIELD_HEIGHT)
        self.setStyleSheet("QLineEdit#scan { background: transparent; border: none; padding: 0; }")
        shortcut("gate.scan", self, self.take_keyboard)
        KEYS.changed.connect(self._on_keys_changed)
        self._on_keys_changed()

    @Slot()
    def _on_keys_changed(self) -> None:
        self.setAccessibleDescription(key_of("gate.scan"))
        before, after = 14 + _ICON + 8, key_width("gate.scan") + 14
        if self.isRightToLeft():
            before, after = after, before
        self.setTextMargins(before, 0, after, 0)
        self.update()

    def changeEvent(self, event: QEvent, /) -> None:
        """Leave room on the sides icon and key stand on."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._on_keys_changed()

    @Slot()
    def take_keyboard(self) -> None:
        """Move the keyboard here and select what is there."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the frame, what is typed, icon and key."""
        canvas = Canvas(self)
        draw_frame(canvas, self.rect(), "field", has_focus=self.hasFocus())
        canvas.end()
        super().paintEvent(event)
        canvas = Canvas(self)
        spot = canvas.box(14, (self.height() - _ICON) / 2, _ICON, _ICON)
        canvas.icon("scan", spot, "primary" if self.hasFocus() else "ink_soft")
        if not self.text():
            wide = key_width("gate.scan")
            place = canvas.box(self.width() - wide - 11, 0, wide, self.height())
            draw_key(canvas, "gate.scan", place)
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
        """Empty the field with Escape; hand over what is there with Enter."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in _ENTERS:
            self.entered.emit(self.text())
        else:
            super().keyPressEvent(event)
