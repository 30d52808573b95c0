"""A place of the rail that can say how many things there need somebody."""

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QPaintEvent

from ui.theme import fonts
from ui.widgets.button import IconButton
from ui.widgets.canvas import Canvas

_MOST = 99


class BadgeButton(IconButton):
    """An icon with a count in its corner while there is something."""

    def __init__(self, icon: str, name: str) -> None:
        super().__init__(icon, name)
        self._name = name
        self._badge = ""

    def show_count(self, count: int, words: str = "") -> None:
        """Show *count*, and say *words*; 0 takes both away."""
        self._badge = "" if not count else f"{_MOST}+" if count > _MOST else str(count)
        self.setAccessibleDescription(words if count else "")
        self.setToolTip(f"{self._name}: {words}" if count and words else self._name)
        self.update()

    def show_name(self, name: str) -> None:
        """Name the place, with its key as it is now."""
        self._name = name
        self.setAccessibleName(name)
        words = self.accessibleDescription()
        self.setToolTip(f"{name}: {words}" if words else name)

    @property
    def badge(self) -> str:
        """Return what stands in the corner."""
        return self._badge

    def event(self, event: QEvent, /) -> bool:
        """Act on the key at once: Qt would first play a press of 100 ms."""
        if event.type() == QEvent.Type.Shortcut:
            self.click()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the badge over the icon."""
        super().paintEvent(event)
        if not self._badge:
            return
        canvas = Canvas(self)
        wide = max(16, fonts.width(self._badge, 10, "heavy") + 8)
        place: QRect = canvas.box(self.width() - wide, 1, wide, 16)
        canvas.rounded(place, 8, "bad_tint", "bad")
        canvas.text(self._badge, place, "bad", size=10, weight="heavy", align="centre")
        canvas.end()
