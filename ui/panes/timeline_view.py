"""The history of a customer: paints what is visible, whatever its length.

What is being read stays where it is: newer entries arrive above and are announced by a pill.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import zip_longest

from PySide6.QtCore import QPoint, QPropertyAnimation, QRect, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from agent_console.domain.interaction import Interaction
from agent_console.ids import InteractionId
from ui.announcing import announce
from ui.models.strip import ENTRY_HEIGHT, Row, Strip
from ui.models.threads import Folded, folded
from ui.panes.timeline_entry import TEXT_START, Look, draw_day, draw_entry, spoken
from ui.panes.timeline_ground import draw_empty, draw_marked, draw_newer, to_top
from ui.panes.timeline_hands import TimelineHands
from ui.panes.timeline_open import OpenEntry
from ui.panes.timeline_reading import install, say_focus
from ui.widgets.canvas import Canvas
from ui.words import times
from ui.words.said import said

_NEAR_END = 12
_END_PADDING = 16
_SLIDE_MS = 180


class TimelineView(TimelineHands):
    """Shows entries newest first; arrows move, Enter opens one in place.

    Signals:
        older_requested: The end of what is loaded came into view.
        answer_requested: Refer to an entry in the note (`Interaction`).
    """

    older_requested = Signal()
    answer_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install()
        self._folded = Folded()
        self._all: Sequence[Interaction] = ()
        self._spread: set[str] = set()
        self._is_folding = True
        self._terms: tuple[str, ...] = ()
        self._strip = Strip((), self._day_of)
        self._now = datetime.now(UTC)
        self._empty = ""
        self._current: InteractionId | None = None
        self._opened: InteractionId | None = None
        self._open_entry: OpenEntry | None = None
        self._newer_count = 0
        self._pin = 0
        """Where a history shorter than the view is held, so that it does not jump up."""
        self._asked_at = -1
        self._is_going_to_end = False
        self._is_syncing = False
        self._slide = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._slide.setDuration(_SLIDE_MS)
        self.painted_count = 0
        """Rows drawn by the latest paint event."""

    def show_entries(
        self,
        entries: Sequence[Interaction],
        *,
        now: datetime,
        empty: str = "",
        keep: bool = True,
        terms: tuple[str, ...] = (),
        folds: bool = True,
    ) -> None:
        """Show *entries*, newest first; with *keep*, what is being read does not move.

        Where *terms* occur they are marked; with *folds* a thread shows its newest entry only.
        """
        anchor = self._anchor() if keep else None
        before = self._strip.entries
        self._slide.stop()
        self._now, self._empty, self._terms, self._is_folding = now, empty, terms, folds
        if not keep:
            self._current = self._opened = None
            self._newer_count = 0
            self._asked_at = -1
            self._is_going_to_end = False
            self._spread.clear()
        self._lay_out(entries)
        self._return_to(anchor)
        if anchor is not None and before:
            self._tell_newer(self._strip.index_of(before[0].id) or 0)
        self._notice_top()
        self.viewport().update()

    def append_older(self, entries: Sequence[Interaction]) -> None:
        """Add older entries at the end; nothing moves."""
        anchor = self._anchor()
        self._all = (*self._all, *entries)
        self._folded = folded(self._all, self._spread) if self._is_folding else Folded(self._all)
        self._strip.take(self._folded.entries)
        self._return_to(anchor)
        if self._is_going_to_end:
            QTimer.singleShot(0, self._go_on_to_end)
        self.viewport().update()

    @property
    def entries(self) -> Sequence[Interaction]:
        """Return what is shown; of a folded thread the newest entry."""
        return self._strip.entries

    @property
    def opened(self) -> InteractionId | None:
        """Return the entry that shows its whole text."""
        return self._opened

    @property
    def current(self) -> int | None:
        """Return the index of the entry the keyboard stands on."""
        return self._strip.index_of(self._current) if self._current else None

    @property
    def open_panel(self) -> QWidget | None:
        """Return what shows the whole text of the open entry."""
        return self._open_entry if self._opened else None

    def place_of(self, index: int) -> QRect:
        """Return where the entry at *index* stands in the viewport, in view or not."""
        row = self._strip.row_of(index)
        top = row.top - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), row.height)

    def index_at(self, point: QPoint) -> int | None:
        """Return the entry at a point of the viewport."""
        row = self._strip.row_at(self._height_of(point))
        return row.index if row is not None and row.entry is not None else None

    def spoken_at(self, index: int) -> str:
        """Return what a screen reader says about the entry at *index*."""
        entry = self._strip.entries[index]
        return spoken(entry, now=self._now, others=self._folded.others.get(entry.id, 0))

    def toggle(self, index: int) -> None:
        """Open the entry at *index* in place, or close it."""
        entry = self._strip.entries[index]
        anchor = self._anchor()
        self._current = entry.id
        self._opened = None if self._opened == entry.id else entry.id
        self._lay_open()
        self._return_to(anchor)
        self._reveal(index)
        self._speak(index)

    def close_entry(self) -> None:
        """Close the entry that is open; the keyboard comes back to the list."""
        index = self._strip.index_of(self._opened) if self._opened else None
        if index is not None:
            self.setFocus()
            self.toggle(index)

    def spread(self, index: int, *, is_spread: bool) -> None:
        """Show all of the thread at *index* below it, or fold it."""
        entry = self._strip.entries[index]
        entry = self._folded.below.get(entry.id, entry)
        name = self._folded.thread.get(entry.id)
        if name is None or is_spread == (name in self._spread):
            return
        (self._spread.add if is_spread else self._spread.discard)(name)
        anchor = self._anchor()
        self._lay_out(self._all)
        self._return_to(anchor)
        self.select(self._strip.index_of(entry.id) or 0)

    def is_spread(self, index: int) -> bool:
        """Tell whether all of the thread at *index* is shown."""
        return self._folded.thread.get(self._strip.entries[index].id) in self._spread

    def select(self, index: int) -> None:
        """Move the keyboard's place to the entry at *index*."""
        if not self._strip.entries:
            return
        index = min(max(0, index), len(self._strip.entries) - 1)
        self._current = self._strip.entries[index].id
        self._reveal(index)
        self._speak(index)

    def go_to_end(self) -> None:
        """Move to the oldest entry there is, and load what lies before it."""
        self._is_going_to_end = True
        self._asked_at = -1
        self.select(len(self._strip.entries) - 1)
        self._sync_range()

    def go_to_newest(self) -> None:
        """Come back to the top, sliding there if things may move."""
        to_top(self.verticalScrollBar(), self._slide)

    @Slot()
    def copy(self) -> None:
        """Put the entry the keyboard stands on, or what is selected in it, on the clipboard."""
        index = self.current
        if index is not None:
            entry = self._strip.entries[index]
            panel = self._panel()
            if self._opened != entry.id:
                panel.show_entry(entry, self._terms, now=self._now)
            panel.copy()

    @Slot()
    def answer(self) -> None:
        """Ask to refer to the entry that is open, else the one the keyboard stands on."""
        index = self._strip.index_of(self._opened) if self._opened else self.current
        if index is not None:
            self.answer_requested.emit(self._strip.entries[index])

    def _go_on_to_end(self) -> None:
        if self._is_going_to_end:
            self.select(len(self._strip.entries) - 1)
            self._sync_range()

    def _day_of(self, entry: Interaction) -> date:
        return times.local(self._folded.below.get(entry.id, entry).at).date()

    def _tell_newer(self, count: int) -> None:
        """Say that entries came in above, and let them in if nobody is reading."""
        self._newer_count += count
        if count:
            announce(self, said("{count} new", count=count))
        is_reading = self.hasFocus() or self.underMouse() or self._opened is not None
        is_near = self.verticalScrollBar().value() <= ENTRY_HEIGHT * (self._newer_count + 1)
        if self._newer_count and is_near and not is_reading:
            self.go_to_newest()

    # where everything stands

    def _lay_out(self, entries: Sequence[Interaction]) -> None:
        self._all = entries
        self._folded = folded(entries, self._spread) if self._is_folding else Folded(entries)
        self._strip = Strip(self._folded.entries, self._day_of)
        self._lay_open()

    def _lay_open(self) -> None:
        index = self._strip.index_of(self._opened) if self._opened else None
        if index is None:
            self._opened = None
            self._strip.open(None)
            if self._open_entry is not None:
                self._open_entry.hide()
        else:
            panel, wide = self._panel(), self._text_width()
            panel.show_entry(self._strip.entries[index], self._terms, now=self._now)
            self._strip.open(self._opened, panel.heightForWidth(wide))
        self._sync_range()

    def _panel(self) -> OpenEntry:
        if self._open_entry is None:
            self._open_entry = OpenEntry(self.viewport())
            self._open_entry.hide()
            self._open_entry.answer_requested.connect(self.answer)
            self._open_entry.closed.connect(self.close_entry)
        return self._open_entry

    def _place_panel(self) -> None:
        index = self._strip.index_of(self._opened) if self._opened else None
        if index is None or self._open_entry is None:
            return
        row, wide = self._strip.row_of(index), self._text_width()
        top = row.top - self.verticalScrollBar().value() + ENTRY_HEIGHT - 3
        left = TEXT_START
        if self.isRightToLeft():
            left = self.viewport().width() - TEXT_START - wide
        self._open_entry.setGeometry(left, top, wide, row.height - ENTRY_HEIGHT - 1)
        self._open_entry.show()

    def _text_width(self) -> int:
        return max(80, self.viewport().width() - TEXT_START - 20)

    def _sync_range(self) -> None:
        """Lay out what is in view; what was in view before stays where it is."""
        if self._is_syncing:
            return
        self._is_syncing = True
        bar, tall = self.verticalScrollBar(), self.viewport().height()
        value = bar.value()
        value += self._strip.lay(value, value + tall)
        content = self._strip.height + (_END_PADDING if self._strip.entries else 0)
        bar.setRange(0, max(0, content - tall, self._pin))
        bar.setValue(value)
        bar.setPageStep(tall)
        bar.setEnabled(bar.maximum() > 0)
        self._is_syncing = False
        self._place_panel()
        rows = self._strip.between(value + tall, value + tall)
        last = rows[-1].index if rows else len(self._strip.entries)
        if self._strip.entries and last >= len(self._strip.entries) - _NEAR_END:
            self._ask_for_older()

    def _ask_for_older(self) -> None:
        count = len(self._strip.entries)
        if self._asked_at != count:
            self._asked_at = count
            self.older_requested.emit()

    def _anchor(self) -> tuple[InteractionId, int] | None:
        top = self.verticalScrollBar().value()
        for row in self._strip.between(top, top + self.viewport().height()):
            if row.entry is not None:
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
        self._sync_range()
        if row.top < bar.value():
            bar.setValue(0 if index == 0 else row.top)
        elif row.top + row.height > bar.value() + self.viewport().height():
            bottom = row.top + row.height - self.viewport().height()
            bar.setValue(min(row.top, bottom))
        self.viewport().update()

    def _speak(self, index: int) -> None:
        self.setAccessibleDescription(self.spoken_at(index))
        say_focus(self, index)

    def _notice_top(self) -> None:
        if self.verticalScrollBar().value() == 0:
            self._newer_count = self._pin = 0

    # what it looks like

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
            draw_empty(canvas, self.viewport().size(), self._empty)
        if self._newer_count:
            draw_newer(canvas, self._newer_count)
        canvas.end()

    def look_of(self, entry: Interaction) -> Look:
        """Return what the list knows about *entry*."""
        if not (self._folded.others or self._terms):
            return Look(self._now)
        return Look(
            self._now,
            self._terms,
            self._folded.others.get(entry.id, 0),
            is_spread=self._folded.thread.get(entry.id) in self._spread,
            is_below=entry.id in self._folded.below,
        )

    def _draw(self, canvas: Canvas, row: Row, top: int, *, is_last: bool) -> None:
        canvas.ground = "surface"
        if row.entry is None:
            draw_day(canvas, row, top, now=self._now)
            return
        if not is_last:
            canvas.rule(0, top + row.height - 1, self.viewport().width())
        canvas.ground = self._draw_ground(canvas, row, top)
        draw_entry(canvas, row.entry, top, self.look_of(row.entry))

    def _draw_ground(self, canvas: Canvas, row: Row, top: int) -> str:
        entry = row.entry
        is_current = entry is not None and entry.id == self._current and self.hasFocus()
        is_open = entry is not None and entry.id == self._opened
        if not (is_current or is_open or row.index == self._hovered):
            return "surface"
        size = QSize(self.viewport().width(), row.height)
        return draw_marked(canvas, size, top, is_current=is_current, is_open=is_open)

    def scrollContentsBy(self, _dx: int, _dy: int, /) -> None:
        """Repaint, and lay out what came into view."""
        self._sync_range()
        self._notice_top()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Wrap the open entry anew."""
        super().resizeEvent(event)
        anchor = self._anchor() if self.verticalScrollBar().value() else None
        self._lay_open()
        self._return_to(anchor)
