"""What is shown while nobody is on the line: calm, not blank."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.keys import key_of
from ui.widgets.canvas import Canvas
from ui.widgets.keycap import draw_key, key_width
from ui.words.said import said

_WIDE, _TALL = 380, 300


class EmptyPane(QWidget):
    """Says that the desk is ready, and what can be done meanwhile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = ""
        self.show_ready("")

    def show_ready(self, about: str) -> None:
        """Show that the next call may come; *about* says who sits here."""
        self._about = about
        self.setAccessibleName(said("Ready for the next call"))
        self.setAccessibleDescription(". ".join(f"{words}: {key_of(key)}" for words, key in keys()))
        self.update()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the circle, the words and the keys in the middle."""
        canvas = Canvas(self)
        middle = self.rect().center()
        canvas.bounds = QRect(middle.x() - _WIDE // 2, middle.y() - _TALL // 2 - 20, _WIDE, _TALL)
        circle = canvas.box((_WIDE - 76) / 2, 0, 76, 76)
        canvas.circle(circle, "primary_tint")
        canvas.icon("phone", canvas.box_in(circle, 22, 22, 32, 32), "primary")
        title = canvas.box(0, 94, _WIDE, 32)
        canvas.text(said("Ready for the next call"), title, size=22, weight="heavy", align="centre")
        about = self._about or said("The customer appears here as soon as it rings.")
        canvas.text(about, canvas.box(0, 128, _WIDE, 22), "ink_soft", align="centre")
        for index, (words, key) in enumerate(keys()):
            top = 176 + index * 36
            canvas.rounded(canvas.box(30, top, _WIDE - 60, 32), 6, "surface", "line")
            canvas.text(words, canvas.box(44, top, _WIDE - 150, 32))
            cap = key_width(key)
            draw_key(canvas, key, canvas.box(_WIDE - 42 - cap, top, cap, 32))
        canvas.end()


def keys() -> tuple[tuple[str, str], ...]:
    """Return what can be done now, and its key."""
    return (
        (said("Find a customer"), "find.anyone"),
        (said("Answer when it rings"), "call.answer"),
        (said("Settings"), "screen.settings"),
    )
