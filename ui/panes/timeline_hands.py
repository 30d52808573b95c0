"""What keyboard and mouse do in the history: nothing here knows how it looks."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from agent_console.domain.interaction import Interaction
from agent_console.ids import InteractionId
from ui.keys import shortcut
from ui.models.strip import ENTRY_HEIGHT, Strip
from ui.panes.timeline_entry import Look, thread_pill_place
from ui.words.said import said


class TimelineHands(QAbstractScrollArea):
    """A list of entries that can be walked through, opened, spread out and copied."""

    _strip: Strip
    _newer_count: int
    _opened: InteractionId | None
    _is_going_to_end: bool

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(said("History"))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(ENTRY_HEIGHT)
        shortcut("timeline.answer", self, self.answer)

    @property
    @abstractmethod
    def entries(self) -> Sequence[Interaction]:
        """Return what is shown."""

    @property
    @abstractmethod
    def current(self) -> int | None:
        """Return the index of the entry the keyboard stands on."""

    @abstractmethod
    def select(self, index: int) -> None:
        """Move the keyboard's place."""

    @abstractmethod
    def toggle(self, index: int) -> None:
        """Open or close an entry."""

    @abstractmethod
    def close_entry(self) -> None:
        """Close the entry that is open."""

    @abstractmethod
    def spread(self, index: int, *, is_spread: bool) -> None:
        """Show all of a thread, or fold it."""

    @abstractmethod
    def is_spread(self, index: int) -> bool:
        """Tell whether all of a thread is shown."""

    @abstractmethod
    def go_to_end(self) -> None:
        """Move to the oldest entry."""

    @abstractmethod
    def go_to_newest(self) -> None:
        """Come back to the top."""

    @abstractmethod
    def copy(self) -> None:
        """Copy an entry."""

    @abstractmethod
    def answer(self) -> None:
        """Refer to an entry."""

    @abstractmethod
    def look_of(self, entry: Interaction) -> Look:
        """Return what the list knows about an entry."""

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Move, open, spread out, copy and close."""
        if not self._walks(event) and not self._acts(event):
            super().keyPressEvent(event)

    def _walks(self, event: QKeyEvent) -> bool:
        here = -1 if self.current is None else self.current
        page = max(1, self.viewport().height() // ENTRY_HEIGHT - 1)
        key = Qt.Key
        moves = {
            key.Key_Down: here + 1,
            key.Key_Up: here - 1,
            key.Key_PageDown: here + page,
            key.Key_PageUp: here - page,
            key.Key_Home: 0,
        }
        pressed = key(event.key())
        self._is_going_to_end = False
        if pressed in moves:
            self.select(moves[pressed])
        elif pressed == key.Key_End:
            self.go_to_end()
        else:
            return False
        return True

    def _acts(self, event: QKeyEvent) -> bool:
        index = self.current
        if index is None:
            return False
        pressed = Qt.Key(event.key())
        ahead, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.isRightToLeft():
            ahead, back = back, ahead
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif pressed in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.toggle(index)
        elif pressed in {ahead, back}:
            self.spread(index, is_spread=pressed == ahead)
        elif pressed == Qt.Key.Key_Escape and self._opened is not None:
            self.close_entry()
        else:
            return False
        return True

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Show which entry would open."""
        row = self._strip.row_at(self._height_of(event.position().toPoint()))
        hovered = row.index if row is not None else -1
        if hovered != self._hovered:
            self._hovered = hovered
            shape = Qt.CursorShape.ArrowCursor
            if hovered >= 0:
                shape = Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def leaveEvent(self, event: QEvent, /) -> None:
        """Forget the pointer."""
        self._hovered = -1
        self.viewport().update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Open the entry or spread the thread under the pointer, or go to the newer ones."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        point = event.position().toPoint()
        if self._newer_count and point.y() < ENTRY_HEIGHT // 2:
            self.go_to_newest()
            return
        row = self._strip.row_at(self._height_of(point))
        if row is None or row.entry is None:
            return
        if self._is_on_thread_pill(row.entry, point):
            self.spread(row.index, is_spread=not self.is_spread(row.index))
        else:
            self.toggle(row.index)

    def _is_on_thread_pill(self, entry: Interaction, point: QPoint) -> bool:
        look = self.look_of(entry)
        if not look.others:
            return False
        begin, end = thread_pill_place(entry, look)
        wide = self.viewport().width()
        from_far_end = point.x() if self.isRightToLeft() else wide - point.x()
        return end <= from_far_end <= begin

    def _height_of(self, point: QPoint) -> int:
        return self.verticalScrollBar().value() + point.y()

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Stop going anywhere by itself."""
        self._is_going_to_end = False
        super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Stand on the newest entry in view, so that there is something to read and to open."""
        super().focusInEvent(event)
        if self.current is None and event.reason() != Qt.FocusReason.MouseFocusReason:
            top = self.verticalScrollBar().value()
            rows = self._strip.between(top, top + self.viewport().height())
            first = next((row.index for row in rows if row.entry is not None), None)
            if first is not None:
                self.select(first)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Let the place of the keyboard go."""
        super().focusOutEvent(event)
        self.viewport().update()
