"""Cards, and the painted columns inside them."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme.tokens import CARD_PADDING, CARD_RADIUS
from ui.widgets import block_pictures
from ui.widgets.block import Block
from ui.widgets.canvas import Canvas
from ui.widgets.pile import Pile

_EDGE = {"strip": 4}
"""How wide the coloured edge of a card is, by its tone."""


class BlockColumn(QWidget):
    """Paints blocks one below the other; one widget however many there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: tuple[Block, ...] = ()
        self._heights: dict[int, tuple[int, ...]] = {}
        self._side = self._end = 0
        self.ground = "surface"
        """The colour of what it stands on."""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show these and tell a screen reader their words."""
        blocks = tuple(blocks)
        if blocks and blocks == self._blocks:
            return
        needed = self.heightForWidth(self.width()) if self._blocks else -1
        self._blocks = blocks
        self._heights = {}
        spoken = [words for block in self._blocks if (words := block.spoken())]
        self.setAccessibleName(spoken[0] if spoken else "")
        self.setAccessibleDescription(". ".join(spoken[1:]))
        if self.heightForWidth(self.width()) != needed:
            self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that text wraps."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Return the height of all blocks at *width*, with the air around them."""
        return sum(self._heights_at(width - 2 * self._side)) + 2 * self._end

    def _heights_at(self, inner: int) -> tuple[int, ...]:
        found = self._heights.get(inner)
        if found is None:
            found = tuple([block.height(inner) for block in self._blocks])
            self._heights[inner] = found
        return found

    def placed(self) -> Iterator[tuple[Block, int, int]]:
        """Return each block with its top and its height, from the inner edge."""
        top = 0
        for block, tall in zip(
            self._blocks, self._heights_at(self.width() - 2 * self._side), strict=True
        ):
            yield block, top, tall
            top += tall

    def sizeHint(self) -> QSize:
        """Return the usual width; the height follows from it."""
        return QSize(240, 0)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size at which words still fit."""
        return QSize(180 + 2 * self._side, 0)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the blocks the event touches."""
        canvas = Canvas(self)
        self.draw_ground(canvas)
        side, end = self._side, self._end
        canvas.bounds = self.rect().adjusted(side, end, -side, -end)
        wide, touched = canvas.bounds.width(), event.rect()
        first, last = touched.top() - end, touched.bottom() - end
        for block, top, tall in self.placed():
            if top + tall >= first and top <= last:
                block_pictures.paint(canvas, block, top, (wide, tall))
        canvas.end()

    def draw_ground(self, canvas: Canvas) -> None:
        """Fill what is under the blocks."""
        canvas.lay(self.ground)


class TipColumn(BlockColumn):
    """A column whose blocks may have tips."""

    def event(self, event: QEvent, /) -> bool:
        """Show the tip of the block under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip_at(event.pos().y()), self)
            return True
        return super().event(event)

    def _tip_at(self, y: int) -> str:
        below = (block for block, top, tall in self.placed() if y < top + tall)
        return str(getattr(next(below, None), "tip", ""))


class Card(Pile):
    """A surface with round corners that holds widgets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.set_margins(CARD_PADDING + 1, CARD_PADDING, CARD_PADDING + 1, CARD_PADDING)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the surface."""
        canvas = Canvas(self)
        draw_surface(canvas, self.rect(), "plain")
        canvas.end()


class BlockCard(BlockColumn):
    """A card that is one painted column. *tone* is plain, warn, or strip for a red edge."""

    def __init__(self, parent: QWidget | None = None, *, tone: str = "plain") -> None:
        super().__init__(parent)
        self.tone = tone
        self._side = CARD_PADDING + (3 if tone == "strip" else 1)
        self._end = CARD_PADDING

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show these; hide the card where there are none."""
        super().show_blocks(blocks)
        self.setVisible(bool(blocks))

    def draw_ground(self, canvas: Canvas) -> None:
        """Draw the surface."""
        draw_surface(canvas, self.rect(), self.tone)


def draw_surface(canvas: Canvas, place: QRect, tone: str) -> None:
    """Draw a card over *place*, with the ground in its corners."""
    fill, line = ("warn_tint", "warn") if tone == "warn" else ("surface", "line")
    canvas.card(place, CARD_RADIUS, fill, line)
    if tone in _EDGE:
        canvas.edge(place, CARD_RADIUS, "bad", _EDGE[tone])
    canvas.ground = fill
