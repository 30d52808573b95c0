"""Cards, and the painted columns inside them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme.tokens import CARD_PADDING, CARD_RADIUS
from ui.widgets.block import Block
from ui.widgets.canvas import Canvas
from ui.widgets.pile import Pile


class BlockColumn(QWidget):
    """Paints blocks one below the other; one widget however many there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: tuple[Block, ...] = ()
        self._heights: dict[int, tuple[int, ...]] = {}
        self.ground = "surface"
        """The colour of the card it stands on."""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show these and tell a screen reader their words."""
        needed = self.heightForWidth(self.width()) if self._blocks else -1
        self._blocks = tuple(blocks)
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
        """Return the height of all blocks at *width*."""
        return sum(self._heights_at(width))

    def _heights_at(self, width: int) -> tuple[int, ...]:
        found = self._heights.get(width)
        if found is None:
            found = tuple(block.height(width) for block in self._blocks)
            self._heights[width] = found
        return found

    def sizeHint(self) -> QSize:
        """Return the usual width; the height follows from it."""
        return QSize(240, 0)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size at which words still fit."""
        return QSize(180, 0)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the blocks the event touches."""
        canvas, top = Canvas(self), 0
        canvas.lay(self.ground)
        for block, tall in zip(self._blocks, self._heights_at(self.width()), strict=True):
            if top + tall >= event.rect().top() and top <= event.rect().bottom():
                block.paint(canvas, top, self.width())
            top += tall
        canvas.end()

    def event(self, event: QEvent, /) -> bool:
        """Show the tip of the block under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip_at(event.pos().y()), self)
            return True
        return super().event(event)

    def _tip_at(self, y: int) -> str:
        top = 0
        for block, tall in zip(self._blocks, self._heights_at(self.width()), strict=True):
            top += tall
            if y < top:
                return str(getattr(block, "tip", ""))
        return ""


class Card(Pile):
    """A surface with round corners. *tone* is plain, warn, or strip for a red edge."""

    def __init__(self, parent: QWidget | None = None, *, tone: str = "plain") -> None:
        super().__init__(parent)
        self.tone = tone
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        side = CARD_PADDING + (3 if tone == "strip" else 1)
        self.set_margins(side, CARD_PADDING, side, CARD_PADDING)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the surface."""
        canvas = Canvas(self)
        place = QRect(self.rect())
        canvas.corners(place, CARD_RADIUS, "ground")
        canvas.rounded(place, CARD_RADIUS, self.ground, "warn" if self.tone == "warn" else "line")
        if self.tone == "strip":
            canvas.edge(place, CARD_RADIUS, "bad", 4)
        canvas.end()

    @property
    def ground(self) -> str:
        """Return the colour inside of it."""
        return "warn_tint" if self.tone == "warn" else "surface"


class BlockCard(Card):
    """A card that is one painted column."""

    def __init__(self, parent: QWidget | None = None, *, tone: str = "plain") -> None:
        super().__init__(parent, tone=tone)
        self.blocks = BlockColumn()
        self.blocks.ground = self.ground
        self.put(self.blocks)

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show these; hide the card where there are none."""
        self.blocks.show_blocks(blocks)
        self.setVisible(bool(blocks))


def focus_ring(canvas: Canvas, place: QRect, radius: float) -> None:
    """Draw the ring that shows where the keyboard is."""
    canvas.rounded(place, radius, "", "focus", 2)


def plain_focus(widget: QWidget) -> None:
    """Let the keyboard reach *widget* by Tab and by click."""
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
