"""The passenger in question: who, whether they may board, and what happened lately."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ui.gate.blocks import Band, Head, Lately, Sign
from ui.widgets.block import Block, Gap, Heading, Paragraph, Run
from ui.widgets.card import BlockCard
from ui.widgets.shapes import Pill, Pills
from ui.words.said import said

_ALWAYS = 2
"""Blocks that are shown on the lowest screen: the heading and one entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the card says."""

    initials: str = ""
    name: str = ""
    about: str = ""
    pills: tuple[Pill, ...] = ()
    sign: Sign | None = None


class PassengerCard(BlockCard):
    """Shows who stands there, and what the scan said."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: Shown | None = None
        self.show_nobody()

    def show_passenger(self, shown: Shown) -> None:
        """Show *shown*; nothing else here decides what is said."""
        self.shown = shown
        self.show_blocks(tuple(_blocks(shown)))

    def show_nobody(self, sign: Sign | None = None) -> None:
        """Say that nobody is in question, or what a scan of nobody on this flight said."""
        self.shown = None
        if sign is not None:
            self.show_blocks((Band(sign),))
            return
        words = said("Scan a boarding pass, or choose a passenger.")
        self.show_blocks((Head("", said("Ready to scan"), words, icon="scan"),))


def _blocks(shown: Shown) -> list[Block]:
    """Word the card; beside a band that tells what is wrong, all else is less."""
    if shown.sign is not None and shown.sign.why:
        head = Head(shown.initials, shown.name, shown.about)
        return [Band(shown.sign), Gap(12), head]
    found: list[Block] = [Head(shown.initials, shown.name, shown.about, shown.sign)]
    if shown.pills:
        found += [Gap(10), Pills(shown.pills)]
    return found


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
