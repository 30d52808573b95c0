"""The figures above the queue: each with what it was on the same day a week ago."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.review.lines import Figure
from ui.theme.tokens import CARD_RADIUS, TEXT_SMALL
from ui.widgets.canvas import Canvas
from ui.words.said import said

TILES_HEIGHT = 90
_GAP, _SIDE = 11, 13
_SIGNS = {1: "▲ ", -1: "▼ ", 0: ""}


class Tiles(QWidget):
    """Shows figures side by side in one widget; the keyboard can stand on it, so it is read."""

    def __init__(self) -> None:
        super().__init__()
        self.figures: tuple[Figure, ...] = ()
        self.setFixedHeight(TILES_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(said("Figures of today"))

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these."""
        figures = tuple(figures)
        if figures != self.figures:
            self.figures = figures
            self.setAccessibleDescription(". ".join(one.spoken for one in figures))
            self.update()

    def _places(self) -> list[tuple[Figure, QRect]]:
        count = len(self.figures)
        if not count:
            return []
        wide = (self.width() - (count - 1) * _GAP) / count
        return [
            (one, QRect(round(at * (wide + _GAP)), 0, round(wide), self.height()))
            for at, one in enumerate(self.figures)
        ]

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(720, TILES_HEIGHT)

    def event(self, event: QEvent, /) -> bool:
        """Say how sure a figure is where the pointer rests."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            x = event.pos().x()
            if self.isRightToLeft():
                x = self.width() - 1 - x
            found = (one for one, place in self._places() if place.left() <= x <= place.right())
            one = next(found, None)
            QToolTip.showText(event.globalPos(), one.about if one else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw each figure as a card."""
        canvas = Canvas(self)
        canvas.lay("ground")
        for one, flat in self._places():
            place = canvas.box(flat.x(), 0, flat.width(), flat.height())
            canvas.card(place, CARD_RADIUS, "surface", "line")
            if self.hasFocus():
                canvas.rounded(place, CARD_RADIUS, "", "focus", 2)
            room = place.width() - 2 * _SIDE
            with canvas.on("surface"):
                title = canvas.box_in(place, _SIDE, 10, room, 20)
                canvas.text(one.title, title, "ink_soft", size=TEXT_SMALL)
                value = canvas.box_in(place, _SIDE, 30, room, 31)
                canvas.text(one.value, value, size=22, weight="heavy")
                change = canvas.box_in(place, _SIDE, 61, room, 20)
                words = _SIGNS[one.trend] + one.change
                canvas.text(words, change, "ink_soft", size=TEXT_SMALL)
        canvas.end()
