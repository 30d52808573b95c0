"""What a column of painted blocks consists of: each measures, draws and speaks for itself.

Blocks are plain values without a widget each, so a new customer on screen costs no new widgets.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextOption

from ui.keys import key_of
from ui.theme import fonts, tokens
from ui.theme.tokens import TEXT, TEXT_SMALL, Tokens
from ui.widgets.canvas import Canvas
from ui.widgets.keycap import draw_key, key_width
from ui.widgets.wrapping import Stretch, wrapped


class Block(Protocol):
    """One thing in a column."""

    def height(self, width: int) -> int:
        """Return the pixels needed at *width*."""
        ...

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw at *top*."""
        ...

    def spoken(self) -> str:
        """Return what a screen reader says."""
        ...


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look."""

    text: str
    role: str = "ink"
    weight: str = "plain"


class Paragraph:
    """Text that wraps, with stretches of different looks."""

    def __init__(
        self, runs: Sequence[Run], *, size: int = TEXT, lines: int = 0, indent: int = 0
    ) -> None:
        self.runs = tuple(runs)
        self.size = size
        self.lines = lines
        """Most lines shown; 0 for all."""
        self.indent = indent
        self._wrapped: tuple[object, ...] = ()
        self._layout = QTextLayout()
        self._step = fonts.line_height(size)
        self._broken: dict[int, tuple[Stretch, ...] | None] = {}
        self._said = (self.runs, size, lines, indent)
        self._hash = hash(self._said)

    def __eq__(self, other: object) -> bool:
        """Tell whether *other* shows the same."""
        return isinstance(other, Paragraph) and other._said == self._said

    def __hash__(self) -> int:
        """Return what is the same for equal ones."""
        return self._hash

    def height(self, width: int) -> int:
        """Return the pixels needed at *width*."""
        inner = width - self.indent
        broken = self._stretches(inner)
        if broken is not None:
            return self._step * (broken[-1].line + 1 if broken else 1)
        self._wrap(inner)
        return self._step * self._layout.lineCount()

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw at *top*."""
        inner = width - self.indent
        broken = self._stretches(inner)
        place = canvas.box(self.indent, top, inner, self._step)
        if broken is not None:
            self._write(canvas, broken, place)
            return
        self._wrap(inner, is_mirrored=canvas.is_mirrored)
        canvas.painter.setPen(canvas.tint(self.runs[0].role if self.runs else "ink"))
        self._layout.draw(canvas.painter, QPointF(place.topLeft()))

    def _write(self, canvas: Canvas, broken: Sequence[Stretch], place: QRect) -> None:
        ends = self._ends(broken) if canvas.is_mirrored else {}
        left, top, wide = place.x(), place.y(), place.width()
        for text, number, line, start in broken:
            run = self.runs[number]
            free = wide - ends[line] if ends else 0
            spot = QRect(left + free + start, top + line * self._step, wide - start, self._step)
            canvas.ink(run.role, self.size, run.weight).line(canvas.painter, text, spot, 0)

    def _ends(self, broken: Sequence[Stretch]) -> dict[int, int]:
        """Return how wide each line is."""
        return {
            line: start + fonts.width(text, self.size, self.runs[number].weight)
            for text, number, line, start in broken
        }

    def _stretches(self, width: int) -> tuple[Stretch, ...] | None:
        """Return what stands where, if the words may be placed one by one; else None."""
        if width not in self._broken:
            looks = tuple([(run.text, self.size, run.weight) for run in self.runs])
            broken = wrapped(looks, width)
            if broken is not None and self.lines:
                broken = tuple([one for one in broken if one.line < self.lines])
            self._broken[width] = broken
        return self._broken[width]

    def spoken(self) -> str:
        """Return the text."""
        return "".join(run.text for run in self.runs)

    def _wrap(self, width: int, *, is_mirrored: bool | None = None) -> None:
        """Lay the lines out, unless they stand like that; measuring takes either side."""
        theme = tokens()
        if is_mirrored is None:
            is_mirrored = bool(self._wrapped and self._wrapped[1])
        if self._wrapped == (width, is_mirrored, theme.name):
            return
        self._wrapped = (width, is_mirrored, theme.name)
        weight = self.runs[0].weight if self.runs else "plain"
        self._layout = QTextLayout(
            self.spoken().replace("\n", "\u2028"), fonts.font(self.size, weight)
        )
        self._layout.setTextOption(_option(is_mirrored))
        if len(self.runs) > 1:
            self._layout.setFormats(self._formats(theme))
        self._lay_lines(max(1, width))

    def _lay_lines(self, width: int) -> None:
        rise = (self._step - fonts.metrics(self.size).height()) / 2
        self._layout.beginLayout()
        count = 0
        while not self.lines or count < self.lines:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, count * self._step + rise))
            count += 1
        self._layout.endLayout()

    def _formats(self, theme: Tokens) -> list[QTextLayout.FormatRange]:
        found, start = [], 0
        for run in self.runs:
            piece = QTextLayout.FormatRange()
            piece.start, piece.length = start, len(run.text.encode("utf-16-le")) // 2
            piece.format = _format(getattr(theme, run.role), self.size, run.weight)
            start += piece.length
            found.append(piece)
        return found


@cache
def _format(colour: str, size: int, weight: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight(fonts.font(size, weight).weight()))
    look.setForeground(QColor(colour))
    return look


@cache
def _option(is_mirrored: bool) -> QTextOption:  # noqa: FBT001 - a key
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    made = QTextOption()
    made.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    made.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return made


@lru_cache(maxsize=128)
def paragraph(runs: tuple[Run, ...], *, size: int = TEXT, indent: int = 0) -> Paragraph:
    """Return the paragraph of *runs*, made once for all who show the same."""
    return Paragraph(runs, size=size, indent=indent)


@dataclass(frozen=True, slots=True)
class Gap:
    """Air."""

    pixels: int

    def height(self, width: int) -> int:  # noqa: ARG002 - the shape of a block
        """Return the pixels."""
        return self.pixels

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw nothing."""

    def spoken(self) -> str:
        """Say nothing."""
        return ""


@dataclass(frozen=True, slots=True)
class Heading:
    """The small title of a card, with a remark at the far end."""

    text: str
    remark: str = ""
    role: str = "ink_soft"
    key: str = ""
    """Drawn at the far end, after the remark."""

    def height(self, width: int) -> int:  # noqa: ARG002 - the shape of a block
        """Return the height of one line and the air below."""
        return 24

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw title, remark and key."""
        if self.key:
            cap = key_width(self.key)
            draw_key(canvas, self.key, canvas.box(width - cap, top, cap, 18))
            width -= cap + 7
        room = width
        if self.remark:
            need = fonts.width(self.remark, TEXT_SMALL) + 2
            room = width - need - 8
            place = canvas.box(width - need, top, need, 18)
            canvas.text(self.remark, place, "ink_soft", size=TEXT_SMALL, align="end")
        canvas.text(
            self.text.upper(),
            canvas.box(0, top, room, 18),
            self.role,
            size=11,
            weight="heavy",
            spaced=True,
        )

    def spoken(self) -> str:
        """Return title and remark."""
        return f"{self.text}. {self.remark}" if self.remark else self.text


@dataclass(frozen=True, slots=True)
class Line:
    """One line, elided, with a remark at the far end."""

    text: str
    remark: str = ""
    role: str = "ink"
    weight: str = "plain"
    size: int = TEXT
    remark_role: str = "ink_soft"
    remark_weight: str = "plain"

    def height(self, width: int) -> int:  # noqa: ARG002 - the shape of a block
        """Return the height of one line."""
        return fonts.line_height(self.size) + 1

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw text and remark."""
        tall, need = self.height(width), 0
        small = min(self.size, TEXT)
        if self.remark:
            wanted = fonts.width(self.remark, small, self.remark_weight)
            need = min(wanted + 2, width * 2 // 3)
            canvas.text(
                self.remark,
                canvas.box(width - need, top, need, tall),
                self.remark_role,
                size=small,
                weight=self.remark_weight,
                align="end",
            )
            need += 8
        place = canvas.box(0, top, width - need, tall)
        canvas.text(self.text, place, self.role, size=self.size, weight=self.weight)

    def spoken(self) -> str:
        """Return text and remark."""
        return f"{self.text}. {self.remark}" if self.remark else self.text


@dataclass(frozen=True, slots=True)
class KeyLine:
    """Something that can be done, with its key at the far end."""

    text: str
    key: str

    def height(self, width: int) -> int:  # noqa: ARG002 - the shape of a block
        """Return the height of one line."""
        return 22

    def paint(self, canvas: Canvas, top: int, width: int) -> None:
        """Draw words and key."""
        cap = key_width(self.key)
        canvas.text(self.text, canvas.box(0, top, width - cap - 8, 22), "ink_soft")
        draw_key(canvas, self.key, canvas.box(width - cap, top, cap, 22))

    def spoken(self) -> str:
        """Return words and key."""
        return f"{self.text}: {key_of(self.key)}"
