"""Everything around the note, one part at a time: its script, the story, what was suggested."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Slot

from ui.keys import shortcut
from ui.theme.tokens import TEXT_SMALL
from ui.widgets.block import Block, Paragraph, Run, paragraph
from ui.widgets.canvas import Canvas
from ui.widgets.card import BlockColumn, Card
from ui.widgets.chips import Chip, ChipRow
from ui.words.said import said

PARTS = ("script", "story", "suggested", "promises", "quality", "versions", "scores")
"""In the order of their keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One thing that was done, is all right, or is not: a sign, words, a line below."""

    text: str
    remark: str = ""
    state: str = "done"
    """done, missed, open."""
    below: str = ""

    def _words(self) -> Paragraph:
        runs = (Run(self.text), Run(f" · {self.remark}", "ink_soft")) if self.remark else None
        return paragraph(runs or (Run(self.text),), indent=30)

    def _line(self) -> Paragraph:
        return paragraph((Run(self.below, "ink_soft"),), size=TEXT_SMALL, indent=30)

    def height(self, width: int) -> int:
        """Return the pixels of words and line."""
        below = self._line().height(width) + 1 if self.below else 0
        return max(20, self._words().height(width)) + below + 8

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw sign, words and line."""
        sign = canvas.box(0, top, 18, 18)
        if self.state == "done":
            canvas.tick(sign)
        elif self.state == "missed":
            canvas.circle(sign, "bad_tint", "bad")
            with canvas.on("bad_tint"):
                canvas.text("!", sign, "bad", size=TEXT_SMALL, weight="heavy", align="centre")
        else:
            canvas.circle(sign, "surface", "field_line")
        self._words().paint(canvas, top, width)
        if self.below:
            self._line().paint(canvas, top + self._words().height(width) + 1, width)

    def spoken(self) -> str:
        """Return words, remark and line."""
        missed = said("missing") if self.state == "missed" else ""
        return ". ".join(part for part in (self.text, self.remark, missed, self.below) if part)


class DetailCard(Card):
    """Shows one part at a time; the keys of the parts show another."""

    def __init__(self) -> None:
        super().__init__()
        self._blocks: dict[str, tuple[Block, ...]] = {}
        self.parts = ChipRow(said("What belongs to the note"))
        self.column = BlockColumn()
        self.put(self.parts)
        self.put(self.column, above=10)
        self.parts.chosen.connect(self._on_chosen)
        for at, slot in enumerate((self._0, self._1, self._2, self._3, self._4, self._5, self._6)):
            shortcut(f"review.part.{at + 1}", self, slot)
        self.show_parts({}, {})

    def show_parts(self, blocks: Mapping[str, Sequence[Block]], counts: Mapping[str, int]) -> None:
        """Show what belongs to a note; *counts* stand on the chips."""
        self._blocks = {part: tuple(found) for part, found in blocks.items()}
        self.parts.show_chips([Chip(part, _name(part, counts.get(part, 0))) for part in PARTS])
        self._show()

    def show_part(self, part: str) -> None:
        """Show one part."""
        self.parts.choose(PARTS.index(part))

    def show_aside(self, blocks: Sequence[Block]) -> None:
        """Show *blocks* until a part is chosen."""
        self.column.show_blocks(tuple(blocks))
        self.updateGeometry()
        self.arrange()

    def _show(self) -> None:
        nothing = (Paragraph([Run(said("Nothing here."), "ink_soft")]),)
        self.column.show_blocks(self._blocks.get(self.parts.current) or nothing)
        self.updateGeometry()
        self.arrange()
        self.update()

    @Slot(str)
    def _on_chosen(self, _part: str) -> None:
        self._show()

    @Slot()
    def _0(self) -> None:
        self.parts.choose(0)

    @Slot()
    def _1(self) -> None:
        self.parts.choose(1)

    @Slot()
    def _2(self) -> None:
        self.parts.choose(2)

    @Slot()
    def _3(self) -> None:
        self.parts.choose(3)

    @Slot()
    def _4(self) -> None:
        self.parts.choose(4)

    @Slot()
    def _5(self) -> None:
        self.parts.choose(5)

    @Slot()
    def _6(self) -> None:
        self.parts.choose(6)


def _name(part: str, count: int) -> str:
    name = {
        "script": said("Script"),
        "story": said("Story"),
        "suggested": said("Suggested"),
        "promises": said("Promises"),
        "quality": said("Quality"),
        "versions": said("Versions"),
        "scores": said("Scores"),
    }[part]
    return f"{name} {count}" if count else name
