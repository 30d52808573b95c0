"""A table that is painted: columns, lines the keyboard walks through, each value with its title."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent

from ui.review.lines import Cell, TableLine
from ui.theme.tokens import TEXT_SMALL
from ui.widgets.canvas import Canvas
from ui.widgets.line_list import LineList
from ui.words.said import said

_SIDE, _MARK = 14, 24


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    title: str
    share: float
    """Of the width, beside those of the other columns."""
    align: str = "start"


class Table(LineList[TableLine]):
    """Shows lines of cells; what is chosen is said with the titles of its columns."""

    row = 38
    head = 35
    marks: frozenset[str] = frozenset()
    may_mark = False
    """Whether Space and a click with Ctrl mark lines."""

    def __init__(self, name: str, nothing: str, columns: Sequence[Column]) -> None:
        super().__init__(name, nothing)
        self.columns = tuple(columns)

    def show_rows(self, rows: Sequence[tuple[str, Sequence[Cell | str]]]) -> None:
        """Show these: a key, and the cells."""
        titles = tuple(column.title for column in self.columns)
        self.show_lines(
            [
                TableLine(key=key, cells=tuple(_cell(one) for one in cells), titles=titles)
                for key, cells in rows
            ]
        )

    @Slot()
    def toggle(self) -> None:
        """Mark the chosen line, or take its mark away."""
        chosen = self.chosen
        if chosen is not None and self.may_mark:
            self.mark(self.marks ^ {chosen.key})

    @Slot()
    def mark_all(self) -> None:
        """Mark all; again none."""
        everything = frozenset(line.key for line in self._lines)
        self.mark(frozenset() if self.marks == everything else everything)

    def mark(self, keys: frozenset[str]) -> None:
        """Let these be marked."""
        self.marks = keys
        self._speak()
        self.viewport().update()

    def _speak(self) -> None:
        super()._speak()
        chosen = self.chosen
        if chosen is not None and chosen.key in self.marks:
            self.setAccessibleDescription(f"{said('marked')}. {chosen.spoken}")

    def _places(self) -> list[tuple[Column, int, int]]:
        room = self.viewport().width() - 2 * _SIDE
        whole = sum(column.share for column in self.columns) or 1
        ends = list(accumulate(room * column.share / whole for column in self.columns))
        starts = [0.0, *ends]
        return [
            (
                column,
                _SIDE + round(start),
                max(0, round(end - start) - (18 if column.align == "end" else 8)),
            )
            for column, start, end in zip(self.columns, starts, ends, strict=False)
        ]

    def draw_head(self, canvas: Canvas) -> None:
        """Draw the titles."""
        for column, start, wide in self._places():
            place = canvas.box(start, 1, wide, self.head - 1)
            canvas.text(
                column.title,
                place,
                "ink_soft",
                size=TEXT_SMALL,
                weight="strong",
                align=column.align,
            )

    def draw_line(self, canvas: Canvas, line: TableLine, top: int) -> None:
        """Draw the cells of one line; a marked one has a tick before it."""
        if line.key in self.marks:
            spot = canvas.box(_SIDE - 2, top + (self.row - 17) // 2, 16, 16)
            canvas.rounded(spot, 4, "primary")
            canvas.icon("check", spot.adjusted(2, 2, -2, -2), "on_primary")
        moved = _MARK if line.key in self.marks else 0
        for (column, begins, wide), cell in zip(self._places(), line.cells, strict=False):
            place = canvas.box(begins + moved, top, wide - moved, self.row - 1)
            moved = 0
            canvas.text(cell.text, place, cell.role, weight=cell.weight, align=column.align)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Choose what is clicked; with Ctrl mark it."""
        super().mousePressEvent(event)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.toggle()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Space marks where lines can be marked."""
        if self.may_mark and event.key() == Qt.Key.Key_Space:
            self.toggle()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(240, self.head + 2 * self.row)


def _cell(one: Cell | str) -> Cell:
    return one if isinstance(one, Cell) else Cell(one)
