"""The history of a customer: paints what is visible, whatever its length.

What is being read stays where it is: newer entries arrive above and are announced by a pill.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import zip_longest

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from agent_console.domain.interaction import Interaction
from agent_console.ids import InteractionId
from ui.models.strip import ENTRY_HEIGHT, Row, Strip
from ui.panes.timeline_entry import TEXT_START, draw_day, draw_entry, spoken, whole_text
from ui.widgets.block import Paragraph
from ui.widgets.canvas import Canvas
from ui.widgets.shapes import Pill
from ui.words import times
from ui.words.said import counted

_NEAR_END = 12
_OPEN_PADDING = 14
_END_PADDING = 16


def _day_of(entry: Interaction) -> date:
    return times.local(entry.at).date()


class TimelineView(QAbstractScrollArea):
    """Shows entries newest first; arrows move, Enter opens one in place.

    Signals:
        older_requested: The end of what is loaded came into view.
    """

    older_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip = Strip((), _day_of)
        self._now = datetime.now(UTC)
        self._empty = ""
        self._current: InteractionId | None = None
        self._opened: InteractionId | None = None
        self._open_text: Paragraph | None = None
        self._hovered = -1
        self._newer_count = 0
        self._pin = 0
        """Where a history shorter than the view is held, so that it does not jump up."""
        self._asked_at = -1
        self.painted_count = 0
        """Rows drawn by the latest paint event."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("History"))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(ENTRY_HEIGHT)

    def show_entries(
        self, entries: Sequence[Interaction], *, now: datetime, empty: str = "", keep: bool = True
    ) -> None:
        """Show *entries*; with *keep*, what is being read does not move."""
        anchor = self._anchor() if keep else None
        before = self._strip.entries
        self._now, self._empty = now, empty
        if not keep:
            self._current = self._opened = None
            self._newer_count = 0
            self._asked_at = -1
        self._lay(entries)
        self._return_to(anchor)
        if anchor is not None and before:
            self._newer_count += self._strip.index_of(before[0].id) or 0
        self._notice_top()
        self.viewport().update()

    def append_older(self, entries: Sequence[Interaction]) -> None:
        """Add older entries at the end; nothing moves."""
        anchor = self._anchor()
        self._lay((*self._strip.entries, *entries))
        self._return_to(anchor)
        self.viewport().update()

    @property
    def entries(self) -> Sequence[Interaction]:
        """Return what is shown."""
        return self._strip.entries

    @property
    def opened(self) -> InteractionId | None:
        """Return the entry that shows its whole text."""
        return self._opened

    def toggle(self, index: int) -> None:
        """Open the entry at *index* in place, or close it."""
        entry = self._strip.entries[index]
        anchor = self._anchor()
        self._current = entry.id
        self._opened = None if self._opened == entry.id else entry.id
        self._lay(self._strip.entries)
        self._return_to(anchor)
        self._reveal(index)
        self._speak(entry)

    def select(self, index: int) -> None:
        """Move the keyboard's place to the entry at *index*."""
        if not self._strip.entries:
            return
        index = min(max(0, index), len(self._strip.entries) - 1)
        entry = self._strip.entries[index]
        self._current = entry.id
        self._reveal(index)
        self._speak(entry)

    def _lay(self, entries: Sequence[Interaction]) -> None:
        extra = 0
        self._open_text = None
        if self._opened is not None:
            entry = next((e for e in entries if e.id == self._opened), None)
            if entry is not None:
                self._open_text = whole_text(entry, now=self._now)
                extra = self._open_text.height(self._text_width()) + _OPEN_PADDING
        self._strip = Strip(entries, _day_of, opened=self._opened, extra=extra)
        self._sync_range()

    def _text_width(self) -> int:
        return max(80, self.viewport().width() - TEXT_START - 20)

    def _sync_range(self) -> None:
        bar, tall = self.verticalScrollBar(), self.viewport().height()
        self._strip.between(bar.value(), bar.value() + tall)
        content = self._strip.height + (_END_PADDING if self._strip.entries else 0)
        bar.setRange(0, max(0, content - tall, self._pin))
        bar.setPageStep(tall)
        bar.setEnabled(bar.maximum() > 0)
        remaining = len(self._strip.entries) - self._strip.laid_count
        if self._strip.entries and remaining <= _NEAR_END:
            self._ask_for_older()

    def _ask_for_older(self) -> None:
        count = len(self._strip.entries)
        if self._asked_at != count:
            self._asked_at = count
            self.older_requested.emit()

    def _anchor(self) -> tuple[InteractionId, int] | None:
        top = self.verticalScrollBar().value()
        for row in self._strip.between(top, top + self.viewport().height()):
            if row.entry is not None and row.top + row.height > top:
                return row.entry.id, row.top - top
        return None

    def _return_to(self, anchor: tuple[InteractionId, int] | None) -> None:
        index = self._strip.index_of(anchor[0]) if anchor else None
        top = self._strip.row_of(index).top - anchor[1] if anchor and index is not None else 0
        self._pin = top
        self._sync_range()
        self.verticalScrollBar().setValue(top)

    def _reveal(self, index: int) -> None:
        row, bar = self._strip.row_of(index), self.verticalScrollBar()
        if row.top < bar.value():
            bar.setValue(0 if index == 0 else row.top)
        elif row.top + row.height > bar.value() + self.viewport().height():
            bottom = row.top + row.height - self.viewport().height()
            bar.setValue(min(row.top, bottom))
        self.viewport().update()

    def _speak(self, entry: Interaction) -> None:
        self.setAccessibleDescription(spoken(entry, now=self._now))
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )

    def _notice_top(self) -> None:
        if self.verticalScrollBar().value() == 0:
            self._newer_count = self._pin = 0

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the rows in view."""
        canvas = Canvas(self.viewport())
        canvas.lay("surface")
        top = self.verticalScrollBar().value()
        rows = self._strip.between(top, top + self.viewport().height())
        self.painted_count = len(rows)
        for row, after in zip_longest(rows, rows[1:]):
            self._draw(canvas, row, row.top - top, is_last=after is None or after.entry is None)
        if not self._strip.entries and self._empty:
            self._draw_empty(canvas)
        if self._newer_count:
            pill = self._newer_pill()
            pill.draw(canvas, canvas.box(TEXT_START, 4, pill.width(), 24))
        canvas.end()

    def _draw_empty(self, canvas: Canvas) -> None:
        wide, top = self.viewport().width(), max(20, self.viewport().height() // 2 - 80)
        circle = canvas.box((wide - 60) / 2, top, 60, 60)
        canvas.circle(circle, "primary_tint")
        canvas.icon("search", canvas.box_in(circle, 18, 18, 24, 24), "primary")
        title = canvas.box(0, top + 72, wide, 24)
        words, _, advice = self._empty.partition("\n")
        canvas.text(words, title, size=15, weight="strong", align="centre")
        below = canvas.box(0, top + 97, wide, 22)
        canvas.text(advice, below, "ink_soft", align="centre")

    def _newer_pill(self) -> Pill:
        words = counted(self._newer_count, "{count} newer entry", "{count} newer entries")
        return Pill(words, "primary", "up")

    def _draw(self, canvas: Canvas, row: Row, top: int, *, is_last: bool) -> None:
        if row.entry is None:
            canvas.ground = "surface"
            draw_day(canvas, row, top, now=self._now)
            return
        canvas.ground = self._draw_ground(canvas, row, top)
        draw_entry(canvas, row.entry, top, now=self._now)
        if not is_last:
            canvas.rule(0, top + row.height - 1, self.viewport().width())
        if row.entry.id == self._opened and self._open_text is not None:
            held = canvas.bounds
            canvas.bounds = canvas.box(TEXT_START, top + ENTRY_HEIGHT - 1, self._text_width(), 1)
            self._open_text.paint(canvas, 0, self._text_width())
            canvas.bounds = held

    def _draw_ground(self, canvas: Canvas, row: Row, top: int) -> str:
        is_current = row.entry is not None and row.entry.id == self._current
        is_open = row.entry is not None and row.entry.id == self._opened
        place = canvas.box(0, top + 1, self.viewport().width() - 1, row.height - 3)
        if is_current and self.hasFocus():
            canvas.rounded(place, 6, "selected", "focus", 1.5)
            return "selected"
        if is_open or row.index == self._hovered:
            canvas.rounded(place, 6, "hover")
            return "hover"
        return "surface"

    def scrollContentsBy(self, _dx: int, _dy: int, /) -> None:
        """Repaint, and lay out what came into view."""
        self._sync_range()
        self._notice_top()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Wrap the open entry anew."""
        super().resizeEvent(event)
        anchor = self._anchor() if self.verticalScrollBar().value() else None
        self._lay(self._strip.entries)
        self._return_to(anchor)

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Show which entry would open."""
        row = self._strip.row_at(self._height_of(event.position().toPoint()))
        hovered = row.index if row is not None else -1
        if hovered != self._hovered:
            self._hovered = hovered
            shape = (
                Qt.CursorShape.PointingHandCursor if hovered >= 0 else Qt.CursorShape.ArrowCursor
            )
            self.viewport().setCursor(shape)
            self.viewport().update()

    def leaveEvent(self, event: QEvent, /) -> None:
        """Forget the pointer."""
        self._hovered = -1
        self.viewport().update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Open the entry under the pointer, or go to the newer ones."""
        point = event.position().toPoint()
        if self._newer_count and point.y() < ENTRY_HEIGHT // 2:
            self.verticalScrollBar().setValue(0)
            return
        row = self._strip.row_at(self._height_of(point))
        if row is not None and row.index >= 0:
            self.toggle(row.index)

    def _height_of(self, point: QPoint) -> int:
        return self.verticalScrollBar().value() + point.y()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Move, open and close."""
        index = self._strip.index_of(self._current) if self._current else None
        here = -1 if index is None else index
        page = max(1, self.viewport().height() // ENTRY_HEIGHT - 1)
        key = Qt.Key
        moves = {
            key.Key_Down: here + 1,
            key.Key_Up: here - 1,
            key.Key_PageDown: here + page,
            key.Key_PageUp: here - page,
            key.Key_Home: 0,
            key.Key_End: len(self._strip.entries) - 1,
        }
        pressed = key(event.key())
        if pressed in moves:
            self.select(moves[pressed])
        elif pressed in {key.Key_Return, key.Key_Enter, key.Key_Space} and index is not None:
            self.toggle(index)
        elif pressed == key.Key_Escape and self._opened is not None and index is not None:
            self._opened = None
            self._lay(self._strip.entries)
            self.viewport().update()
        else:
            super().keyPressEvent(event)
