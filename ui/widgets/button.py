"""Buttons that show their key."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Slot
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.keys import KEYS, key_of, offer
from ui.theme import fonts
from ui.theme.tokens import CONTROL_HEIGHT, FIELD_RADIUS, TEXT
from ui.widgets.canvas import Canvas
from ui.widgets.keycap import draw_key, key_width


class ActionButton(QPushButton):
    """A button with its key drawn: the id of an action, or a fixed key.

    *kind* is plain, primary, quiet or good.
    """

    def __init__(
        self, text: str, key: str = "", *, kind: str = "plain", icon: str = "", ground: str = ""
    ) -> None:
        """Make a button; *ground* is the colour it stands on, where that is always the same."""
        super().__init__()
        self._key, self._kind, self._icon, self._ground = key, kind, icon, ground
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, bool(ground))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_action(text, key)
        KEYS.changed.connect(self._on_keys_changed)

    @Slot()
    def _on_keys_changed(self) -> None:
        self.show_action(self.text(), self._key)

    def show_action(self, text: str, key: str = "") -> None:
        """Name the button; Qt drops a shortcut with the text, so both are set."""
        self._key = key
        self.setText(text)
        offer(key, self)
        self.setAccessibleName(text)
        self.setAccessibleDescription(key_of(key))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for text, icon and key."""
        words = fonts.width(self.text(), TEXT, "strong")
        icon = 20 if self._icon else 0
        key = key_width(self._key) + 6 if self._key else 0
        return QSize(words + icon + key + 2 * self._pad, CONTROL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which text would be cut."""
        return self.sizeHint()

    @property
    def _pad(self) -> int:
        return 8

    def event(self, event: QEvent, /) -> bool:
        """Act on the key at once: Qt would first play a press of 100 ms."""
        if event.type() == QEvent.Type.Shortcut:
            if self.isEnabled():
                self.click()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw surface, words and key."""
        canvas = Canvas(self)
        canvas.ground = self._ground
        face = (self.text(), key_of(self._key), self._kind, self._icon, *self._state())
        canvas.kept(face, self.rect(), self._draw)
        canvas.end()

    def _state(self) -> tuple[bool, bool, bool]:
        return self.isEnabled(), self.underMouse() or self.isDown(), self.hasFocus()

    def _draw(self, canvas: Canvas, place: QRect) -> None:
        ink = self._draw_surface(canvas, place)
        tall, wanted = place.height(), self.sizeHint().width()
        start = max(self._pad, (place.width() - wanted) // 2 + self._pad)
        if self._icon:
            canvas.icon(self._icon, canvas.box(start, (tall - 15) / 2, 15, 15), ink)
            start += 20
        words = fonts.width(self.text(), TEXT, "strong") + 1
        canvas.text(self.text(), canvas.box(start, 0, words, tall), ink, weight="strong")
        if self._key:
            cap = canvas.box(start + words + 6, 0, key_width(self._key), tall)
            draw_key(canvas, self._key, cap, "on_primary" if ink == "on_primary" else "ink_soft")

    def _draw_surface(self, canvas: Canvas, place: QRect) -> str:
        canvas.ground = ""  # from here on the button's own colour lies under the words
        is_enabled, hot, has_focus = self._state()
        if not is_enabled:
            canvas.rounded(place, FIELD_RADIUS, "ground", "line")
            return "ink_soft"
        if self._kind == "primary":
            canvas.rounded(place, FIELD_RADIUS, "primary_hover" if hot else "primary")
            if has_focus:
                inner = place.adjusted(2, 2, -2, -2)
                canvas.rounded(inner, FIELD_RADIUS - 2, "", "on_primary", 1.5)
            return "on_primary"
        quiet = self._kind == "quiet"
        canvas.rounded(place, FIELD_RADIUS, "hover" if hot else "surface", "" if quiet else "line")
        if has_focus:
            canvas.rounded(place, FIELD_RADIUS, "", "focus", 2)
        return "primary" if quiet else "ink"

    def enterEvent(self, event: QEnterEvent, /) -> None:
        """Show that it can be pressed."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent, /) -> None:
        """Calm down."""
        self.update()
        super().leaveEvent(event)


class IconButton(QPushButton):
    """A square button with an icon; its name is its tip."""

    def __init__(
        self, icon: str, name: str, *, size: int = 40, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._side = icon, size
        self.setFixedSize(size, size)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the square."""
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        """Return the square."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the icon, on a tint when it is the place we are at."""
        canvas = Canvas(self)
        if self.isChecked():
            canvas.rounded(self.rect(), 8, "primary_tint")
        elif self.underMouse():
            canvas.rounded(self.rect(), 8, "hover")
        if self.hasFocus():
            canvas.rounded(self.rect(), 8, "", "focus", 2)
        side = self.width() // 2
        corner = (self.width() - side) / 2
        role = "primary" if self.isChecked() else "ink_soft"
        canvas.icon(self._icon, canvas.box(corner, corner, side, side), role)
        canvas.end()
