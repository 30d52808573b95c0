"""Short words in the corner that go by themselves. They never take the keyboard."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.announcing import announce
from ui.theme import fonts
from ui.theme.tokens import CARD_RADIUS, GAP, STATUS_HEIGHT
from ui.widgets.canvas import Canvas
from ui.widgets.keycap import draw_key, key_width
from ui.words.said import said

SHOWN_MS = 6_000
MOST = 3
_TALL, _AIR, _WIDEST = 40, 8, 480


@dataclass(frozen=True, slots=True)
class Toast:
    """What is said."""

    words: str
    icon: str = "check"
    role: str = "primary"
    key: str = ""
    """An action that helps now, whose key is drawn."""


class Toasts(QWidget):
    """Stacks what was said last above the status bar, newest below; a click puts it away."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.shown: list[Toast] = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(said("Notices"))
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.setInterval(SHOWN_MS)
        self._time.timeout.connect(self._on_over)
        over.installEventFilter(self)
        self.hide()

    def say(self, toast: Toast) -> None:
        """Show *toast* below the others for a few seconds, and let it be spoken."""
        self.shown = [one for one in self.shown if one.words != toast.words][-(MOST - 1) :]
        self.shown.append(toast)
        self._time.start()
        self._place()
        announce(self, toast.words)

    @Slot()
    def _on_over(self) -> None:
        """Let the oldest go; the next one a little later."""
        del self.shown[:1]
        if self.shown:
            self._time.start()
        self._place()

    def _place(self) -> None:
        self.setAccessibleDescription(". ".join(one.words for one in self.shown))
        self.setVisible(bool(self.shown))
        if not self.shown:
            return
        room = self._over.width() - 2 * GAP
        wide = min(room, _WIDEST, max(_need(one) for one in self.shown))
        tall = len(self.shown) * (_TALL + _AIR) - _AIR
        mirrored = self._over.isRightToLeft()
        left = GAP if mirrored else self._over.width() - wide - GAP - 8
        top = self._over.height() - STATUS_HEIGHT - GAP - tall
        self.setGeometry(QRect(left, top, wide, tall))
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize and watched is self._over and self.shown:
            self._place()
        return False

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Put away what is clicked."""
        at = int(event.position().y()) // (_TALL + _AIR)
        if at < len(self.shown):
            del self.shown[at]
            self._place()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw each as a small card."""
        canvas = Canvas(self)
        for number, toast in enumerate(self.shown):
            place = QRect(0, number * (_TALL + _AIR), self.width(), _TALL)
            canvas.rounded(place, CARD_RADIUS, "surface", "field_line")
            canvas.icon(toast.icon, canvas.box(13, place.y() + 12, 16, 16), toast.role)
            cap = key_width(toast.key)
            end = self.width() - 14 - cap
            if toast.key:
                draw_key(canvas, toast.key, canvas.box(end, place.y(), cap, _TALL))
                end -= 10
            with canvas.on("surface"):
                words = canvas.box(38, place.y(), end - 38, _TALL)
                canvas.text(toast.words, words, weight="strong")
        canvas.end()


def _need(toast: Toast) -> int:
    cap = key_width(toast.key)
    return 38 + fonts.width(toast.words, 13, "strong") + 4 + 14 + (cap + 10 if cap else 0)
