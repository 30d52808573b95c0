"""Buttons for a thumb: as high as a finger is wide, with the key beside the words."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy

from ui.keys import key_of
from ui.theme import fonts
from ui.widgets.button import ActionButton
from ui.widgets.canvas import Canvas
from ui.widgets.keycap import draw_key, key_width

THUMB = 50
"""Pixels; at 96 to the inch 13 mm."""
_SIZE, _LEAST_AIR = 16, 7


class ThumbButton(ActionButton):
    """An `ActionButton` three times as easy to hit."""

    size_px = _SIZE
    tall = THUMB
    _air = 20

    def __init__(
        self, text: str, key: str = "", *, kind: str = "plain", icon: str = "", ground: str = ""
    ) -> None:
        """Make a button as `ActionButton` does."""
        super().__init__(text, key, kind=kind, icon=icon, ground=ground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for text, icon and key."""
        words = fonts.width(self.text(), self.size_px, "strong")
        icon = 26 if self._icon else 0
        key = key_width(self._key) + 9 if self._key else 0
        return QSize(words + icon + key + 2 * self._air, self.tall)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which text would be cut: where room is short, less air."""
        hint = self.sizeHint()
        return QSize(hint.width() - 2 * (self._air - _LEAST_AIR), hint.height())

    def _draw(self, canvas: Canvas, place: QRect) -> None:
        ink = self._draw_surface(canvas, place)
        tall, wanted = place.height(), self.sizeHint().width()
        start = max(_LEAST_AIR, (place.width() - wanted) // 2 + self._air)
        if self._icon:
            canvas.icon(self._icon, canvas.box(start, (tall - 18) / 2, 18, 18), ink)
            start += 26
        words = fonts.width(self.text(), self.size_px, "strong") + 1
        room = canvas.box(start, 0, words, tall)
        canvas.text(self.text(), room, ink, size=self.size_px, weight="strong")
        if self._key:
            cap = canvas.box(start + words + 9, 0, key_width(self._key), tall)
            canvas.ground = ""
            draw_key(canvas, self._key, cap, "on_primary" if ink == "on_primary" else "ink_soft")


class SmallThumbButton(ThumbButton):
    """For what is done less often."""

    size_px = 14
    tall = 42
    _air = 12


class KeyedElsewhere(SmallThumbButton):
    """Draws the key of an action that the page binds: two bindings would cancel each other."""

    def show_action(self, text: str, key: str = "") -> None:
        """Name the button."""
        self._key = key
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(key_of(key))
        self.updateGeometry()
        self.update()
