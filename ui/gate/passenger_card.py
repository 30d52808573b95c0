"""The passenger in question: who, whether they may board, and what happened lately."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent

from ui.gate.blocks import Band, Head, Lately, Sign
from ui.gate.thumb_button import KeyedElsewhere
from ui.widgets.block import Block, Gap, Heading, Paragraph, Run
from ui.widgets.canvas import Canvas
from ui.widgets.card import BlockCard
from ui.widgets.shapes import Pill, Pills
from ui.words.said import said

_ALWAYS = 2
"""Blocks that are shown on the lowest screen: the heading and one entry."""
_ROW = 44


class Deed(Enum):
    """What can be done with whoever stands there."""

    NONE = ""
    BOARD = "gate.board"
    OFFLOAD = "gate.offload"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the card says."""

    initials: str = ""
    name: str = ""
    about: str = ""
    pills: tuple[Pill, ...] = ()
    sign: Sign | None = None
    deed: Deed = Deed.NONE
    """What can be done with a tap."""


class PassengerCard(BlockCard):
    """Shows who stands there, what the scan said, and a button where it did not decide.

    Signals:
        deed_requested: The button was tapped (`Deed`).
    """

    deed_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.shown: Shown | None = None
        self._button: KeyedElsewhere | None = None
        self._has_row = False
        self.show_nobody()

    def show_passenger(self, shown: Shown) -> None:
        """Show *shown*; nothing else here decides what is said."""
        self.shown = shown
        self._offer(shown.deed)
        free = self._button.sizeHint().width() if self._button is not None else 0
        self._has_row = _has_own_row(shown)
        self.show_blocks(tuple(_blocks(shown, free)))
        self._place()

    def show_nobody(self, sign: Sign | None = None) -> None:
        """Say that nobody is in question, or what a scan of nobody on this flight said."""
        self.shown = None
        self._offer(Deed.NONE)
        if sign is not None:
            self.show_blocks((Band(sign),))
            return
        words = said("Scan a boarding pass, or choose a passenger.")
        self.show_blocks((Head("", said("Ready to scan"), words, icon="scan"),))

    @property
    def button(self) -> KeyedElsewhere | None:
        """Return the button that is offered."""
        return self._button

    def _offer(self, deed: Deed) -> None:
        if self._button is not None:
            self._button.hide()
            self._button.deleteLater()
            self._button = None
        if deed is Deed.NONE:
            return
        words = said("Board") if deed is Deed.BOARD else said("Take off")
        kind = "primary" if deed is Deed.BOARD else "plain"
        made = self._button = KeyedElsewhere(words, deed.value, kind=kind, ground="surface")
        made.setParent(self)
        made.clicked.connect(self._on_clicked)
        made.show()

    def _place(self) -> None:
        """Put the button at the far end of the name, or below where a sign stands there."""
        if self._button is None:
            return
        size = self._button.sizeHint()
        beside = _Row if self._has_row else Head
        heads = [(top, tall) for one, top, tall in self.placed() if isinstance(one, beside)]
        top, tall = heads[0] if heads else (0, size.height())
        left = self._side if self.isRightToLeft() else self.width() - self._side - size.width()
        self._button.setGeometry(
            left, self._end + top + (tall - size.height()) // 2, size.width(), size.height()
        )

    @Slot()
    def _on_clicked(self) -> None:
        if self.shown is not None:
            self.deed_requested.emit(self.shown.deed)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep the button in its place."""
        super().resizeEvent(event)
        self._place()


@dataclass(frozen=True, slots=True)
class _Row:
    """The pills, with room for the button: what the scan said has taken that beside the name."""

    pills: Pills
    free: int
    """Pixels that are left free at the far end."""

    def height(self, width: int) -> int:
        """Return the pixels of pills or button, whichever is higher."""
        return max(_ROW, self.pills.height(width - self.free))

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw the pills in the middle of the row."""
        room = width - self.free
        outer = canvas.bounds
        canvas.bounds = canvas.box(0, 0, room, outer.height())
        self.pills.paint(canvas, top + (self.height(width) - self.pills.height(room)) // 2, room)
        canvas.bounds = outer

    def spoken(self) -> str:
        """Return what the pills say; the button speaks for itself."""
        return self.pills.spoken()


def _has_own_row(shown: Shown) -> bool:
    return shown.sign is not None and not shown.sign.why and shown.deed is not Deed.NONE


def _blocks(shown: Shown, free: int) -> list[Block]:
    """Word the card; beside a band that tells what is wrong, all else is less."""
    if shown.sign is not None and shown.sign.why:
        head = Head(shown.initials, shown.name, shown.about, free=free)
        return [Band(shown.sign), Gap(12), head]
    if _has_own_row(shown):
        head = Head(shown.initials, shown.name, shown.about, shown.sign)
        return [head, Gap(6), _Row(Pills(shown.pills), free + 14)]
    head = Head(shown.initials, shown.name, shown.about, shown.sign, free=free)
    return [head, Gap(10), Pills(shown.pills)] if shown.pills else [head]


class LatelyCard(BlockCard):
    """The last things that happened, newest first: as many as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self.show_lately((), said("What passed between us appears here."))

    def show_lately(self, lately: Sequence[Lately], nothing: str = "") -> None:
        """Show *lately*, or say *nothing*."""
        blocks: list[Block] = [Heading(said("Last things that happened")), *lately]
        if not lately:
            words = nothing or said("Nothing is known of them so far.")
            blocks.append(Paragraph([Run(words, "ink_soft")]))
        self.show_blocks(blocks)

    def heightForWidth(self, width: int, /) -> int:
        """Ask for the heading and the newest only: the rest shows where there is room."""
        needed = self._heights_at(width - 2 * self._side)[:_ALWAYS]
        return sum(needed) + 2 * self._end

    def placed(self) -> Iterator[tuple[Block, int, int]]:
        """Return each block that has room, as a whole."""
        room = self.height() - 2 * self._end + 2
        return (one for one in super().placed() if one[1] + one[2] <= room)
