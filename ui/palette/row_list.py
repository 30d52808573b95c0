"""A painted list of things to pick. The keyboard stays in the line above it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from unicodedata import bidirectional

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui.palette.rows import Row, marks
from ui.theme import fonts
from ui.theme.tokens import FIELD_RADIUS, TEXT, TEXT_SMALL
from ui.widgets.canvas import Canvas
from ui.widgets.keycap import draw_key, key_width

ROW = 46
HEADING = 26
_START = 46
_SIDES = frozenset({"L", "R", "AL"})
"""What the Unicode standard (annex 9) calls letters that say which way they are read."""


class RowList(QAbstractScrollArea):
    """Shows rows, one of them chosen.

    Signals:
        picked: The row of this id was clicked.
        moved: Another row is the chosen one.
    """

    picked = Signal(str)
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self._tops: list[int] = []
        self._tall = 0
        self._chosen = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(ROW)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return what is listed."""
        return self._rows

    @property
    def chosen(self) -> Row | None:
        """Return the chosen row."""
        return self._rows[self._chosen] if 0 <= self._chosen < len(self._rows) else None

    def show_rows(self, rows: Sequence[Row], *, chosen: str = "") -> None:
        """Show these, with the one of the id *chosen*, else the first, chosen."""
        self._rows = tuple(rows)
        self._tops, top = [], 0
        for row in self._rows:
            self._tops.append(top)
            top += ROW + (HEADING if row.heading else 0)
        self._tall = top
        ids = [row.id for row in self._rows]
        self._chosen = ids.index(chosen) if chosen in ids else min(0, len(ids) - 1)
        self._measure()
        self._show_chosen()

    def move(self, by: int) -> None:  # type: ignore[override] # rows move here, not the widget
        """Choose the row so many further; past an end the other one."""
        if self._rows:
            last = len(self._rows) - 1
            at = self._chosen + by
            one_past = abs(by) == 1 and not 0 <= at <= last
            self._chosen = (0 if by > 0 else last) if one_past else min(max(at, 0), last)
            self._show_chosen()

    @property
    def page(self) -> int:
        """Return how many rows are seen at once."""
        return max(1, self.viewport().height() // ROW)

    def _show_chosen(self) -> None:
        if self.chosen is not None:
            bar, top = self.verticalScrollBar(), self._tops[self._chosen]
            low = top + ROW + (HEADING if self.chosen.heading else 0)
            bar.setValue(min(max(bar.value(), low - self.viewport().height()), top))
        self.viewport().update()
        self.moved.emit()

    def _measure(self) -> None:
        room = self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, self._tall - room))
        self.verticalScrollBar().setPageStep(room)

    def sizeHint(self) -> QSize:
        """Return room for all rows."""
        return QSize(600, self._tall)

    def minimumSizeHint(self) -> QSize:
        """Return room for one row."""
        return QSize(280, min(self._tall, ROW + HEADING))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Measure how far it scrolls."""
        super().resizeEvent(event)
        self._measure()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Pick what is clicked."""
        at = self._index(int(event.position().y()) + self.verticalScrollBar().value())
        if at is not None:
            self._chosen = at
            self._show_chosen()
            self.picked.emit(self._rows[at].id)

    def _index(self, y: int) -> int | None:
        at = bisect_right(self._tops, y) - 1
        return at if 0 <= at < len(self._rows) and y < self._tall else None

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the rows that are seen."""
        canvas = Canvas(self.viewport())
        canvas.lay("surface")
        above = self.verticalScrollBar().value()
        first = max(0, bisect_right(self._tops, above + event.rect().top()) - 1)
        for index in range(first, len(self._rows)):
            top = self._tops[index] - above
            if top > event.rect().bottom():
                break
            self._draw(canvas, index, top)
        canvas.end()

    def _draw(self, canvas: Canvas, index: int, top: int) -> None:
        row, wide = self._rows[index], self.viewport().width()
        if row.heading:
            place = canvas.box(12, top + 4, wide - 24, HEADING - 6)
            words = row.heading.upper()
            canvas.text(words, place, "ink_soft", size=11, weight="heavy", spaced=True)
            top += HEADING
        ground = "surface"
        if index == self._chosen:
            ground = "selected"
            canvas.rounded(QRect(2, top, wide - 4, ROW - 2), FIELD_RADIUS, ground, "focus", 2)
        with canvas.on(ground):
            self._draw_row(canvas, row, top, wide)

    def _draw_row(self, canvas: Canvas, row: Row, top: int, wide: int) -> None:
        if row.initials:
            circle = canvas.box(11, top + 8, 28, 28)
            canvas.circle(circle, "primary_tint")
            with canvas.on(""):
                canvas.text(
                    row.initials, circle, "primary", size=11, weight="heavy", align="centre"
                )
        elif row.icon:
            canvas.icon(row.icon, canvas.box(16, top + 13, 18, 18))
        end = wide - 14
        if row.key:
            cap = key_width(row.key)
            draw_key(canvas, row.key, canvas.box(end - cap, top, cap, ROW - 2))
            end -= cap + 10
        if row.far:
            need = fonts.width(row.far, TEXT_SMALL) + 2
            place = canvas.box(end - need, top, need, ROW - 2)
            canvas.text(row.far, place, "ink_soft", size=TEXT_SMALL, align="end")
            end -= need + 10
        title = top + (3 if row.about else 11)
        role = "ink_soft" if row.is_quiet else "ink"
        _draw_marked(canvas, row.title, row.typed, (_START, title, end - _START), (TEXT, role))
        below = (_START, top + 23, end - _START)
        _draw_marked(canvas, row.about, row.typed, below, (TEXT_SMALL, "ink_soft"))


def _draw_marked(
    canvas: Canvas, words: str, typed: str, place: tuple[int, int, int], look: tuple[int, str]
) -> None:
    """Write one line with the letters that were asked for in heavy type."""
    (start, top, room), (size, role) = place, look
    parts: list[tuple[str, str, str, int]] = []
    for part, is_marked in _parts(words, typed):
        plain_weight = "strong" if size == TEXT else "plain"
        weight, ink = ("heavy", "primary") if is_marked else (plain_weight, role)
        need = min(room, fonts.width(part, size, weight))
        if need > 0:
            parts.append((part, weight, ink, need))
            room -= need
    if canvas.is_mirrored and not runs_from_the_right(words):
        parts.reverse()
    for part, weight, ink, need in parts:
        canvas.text(part, canvas.box(start, top, need + 1, 20), ink, size=size, weight=weight)
        start += need


def _parts(words: str, typed: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of *words* and whether they were asked for."""
    begun = 0
    for first, behind in (*marks(words, typed), (len(words), len(words))):
        if words[begun:first]:
            yield words[begun:first], False
        if words[first:behind]:
            yield words[first:behind], True
        begun = behind


def runs_from_the_right(words: str) -> bool:
    """Tell whether *words* are of a script that is read from right to left."""
    sides = (bidirectional(letter) for letter in words)
    return next((side for side in sides if side in _SIDES), "L") != "L"
