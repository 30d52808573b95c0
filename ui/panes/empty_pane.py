"""What is shown while nobody is on the line: calm, not blank."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.keys import key_of
from ui.widgets.canvas import Canvas
from ui.widgets.keycap import draw_key, key_width
from ui.words.said import said

if TYPE_CHECKING:
    from ui.widgets.card import Card

_WIDE, _TALL = 380, 300
_CARD, _EDGE = 560, 24


class EmptyPane(QWidget):
    """Says that the desk is ready, and what can be done meanwhile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = ""
        self._card: Card | None = None
        self.show_ready("")

    def hold(self, card: "Card") -> None:
        """Hold a card beside the words, for as long as it is to be seen."""
        self._card = card
        card.setParent(self)
        self.arrange()

    def arrange(self) -> None:
        """Place the card at the far side, in the middle of the height."""
        card = self._card
        if card is not None and not card.isHidden():
            wide = min(_CARD, max(0, self.width() - 2 * _EDGE))
            tall = min(card.heightForWidth(wide), max(0, self.height() - 2 * _EDGE))
            top = max(_EDGE, (self.height() - tall) // 2 - 20)
            left = _EDGE if self.isRightToLeft() else self.width() - wide - _EDGE
            card.setGeometry(left, top, wide, tall)
            card.raise_()
        self.update()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep the card in its place."""
        super().resizeEvent(event)
        self.arrange()

    def _free(self) -> QRect:
        """Return the room beside the card; nothing where the card needs it all."""
        if self._card is None or self._card.isHidden():
            return self.rect()
        taken = self._card.width() + _EDGE
        if self.isRightToLeft():
            return self.rect().adjusted(taken, 0, 0, 0)
        return self.rect().adjusted(0, 0, -taken, 0)

    def show_ready(self, about: str) -> None:
        """Show that the next call may come; *about* says who sits here."""
        self._about = about
        self.setAccessibleName(said("Ready for the next call"))
        self.setAccessibleDescription(". ".join(f"{words}: {key_of(key)}" for words, key in keys()))
        self.update()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the circle, the words and the keys in the middle."""
        canvas = Canvas(self)
        free = self._free()
        if free.width() < _WIDE:
            canvas.end()
            return
        middle = free.center()
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
