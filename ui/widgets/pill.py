"""A pill: a short fact on a ground of its colour. Knows no other block: it is seen at the start."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from ui.theme import fonts
from ui.theme.tokens import TEXT_SMALL
from ui.widgets.canvas import Canvas

PILL_HEIGHT = 22


@dataclass(frozen=True, slots=True)
class Pill:
    """A short fact with a colour and, so that colour never stands alone, words."""

    text: str
    tone: str = "plain"
    """plain, primary, good, gold, warn, bad."""
    icon: str = ""

    @property
    def ink(self) -> str:
        """Return the role of its text."""
        return "ink_soft" if self.tone == "plain" else self.tone

    def width(self) -> int:
        """Return the pixels it needs."""
        words = fonts.width(self.text, TEXT_SMALL, self._weight)
        return words + 20 + (17 if self.icon else 0)

    @property
    def _weight(self) -> str:
        return "medium" if self.tone == "plain" else "strong"

    def draw(self, canvas: Canvas, place: QRect) -> None:
        """Draw it into *place*."""
        fill = "surface" if self.tone == "plain" else f"{self.tone}_tint"
        canvas.rounded(place, place.height() / 2, fill, "line" if self.tone == "plain" else "")
        start = 10
        if self.icon:
            spot = canvas.box_in(place, 9, (place.height() - 13) / 2, 13, 13)
            canvas.icon(self.icon, spot, self.ink)
            start = 26
        words = canvas.box_in(place, start, 0, place.width() - start - 8, place.height())
        with canvas.on(fill):
            canvas.text(self.text, words, self.ink, size=TEXT_SMALL, weight=self._weight)
