"""The queue's page: figures, chips, the list and the day on one side, the note on the other.

Places the parts and decides nothing.
"""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.keys import shortcut
from ui.review.chart_card import ChartCard
from ui.review.coach_card import CoachCard
from ui.review.deed_bar import BAR_HEIGHT, DeedBar
from ui.review.detail_card import DetailCard
from ui.review.note_card import NoteCard
from ui.review.note_list import NoteList
from ui.review.tiles import TILES_HEIGHT, Tiles
from ui.theme.tokens import GAP
from ui.widgets.button import IconButton
from ui.widgets.chips import ChipRow
from ui.widgets.column_area import ColumnArea
from ui.words.said import said

_CHIPS = 28
_CARD_LEAST, _CARD_SHARE = 430, 0.363
_CHART_HIGH, _CHART_LOW, _LOW = 170, 136, 700
_READ_LEAST = 160
"""So much of the note is seen, however much there is to score."""


class QueuePage(QWidget):
    """Holds everything about the notes that deserve a look."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles = Tiles()
        self.chips = ChipRow(said("Which notes to show"), ground="ground")
        self.views = IconButton("down", said("Saved views and filters"), size=_CHIPS)
        self.list = NoteList()
        self.deeds = DeedBar()
        self.chart = ChartCard(tall=60)
        self.note = NoteCard()
        self.detail = DetailCard()
        self.coach = CoachCard()
        for part in (self.tiles, self.chips, self.views, self.list, self.deeds, self.chart):
            part.setParent(self)
        self.right = ColumnArea(self.note, self.detail, parent=self)
        self.below = ColumnArea(self.coach, stretched=self.coach, parent=self)
        for pane in (self.note, self.detail, self.coach):
            pane.installEventFilter(self)
        self.views.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        shortcut("review.list", self, self.take_keyboard)
        shortcut("review.back", self, self._on_back)
        shortcut("review.mark", self, self.list.toggle)
        shortcut("review.mark_all", self, self.list.mark_all)
        shortcut("review.filter", self, self._on_filter)
        self.deeds.left.connect(self.take_keyboard)

    @Slot()
    def take_keyboard(self) -> None:
        """Let the keyboard walk through the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_back(self) -> None:
        """Leave a question, then the marks; the list has the keyboard again."""
        if self.deeds.is_asking:
            self.deeds.leave()
        elif self.list.hasFocus() and self.list.marks:
            self.list.mark(frozenset())
        self.take_keyboard()

    @Slot()
    def _on_filter(self) -> None:
        self.chips.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _arrange(self) -> None:
        wide, tall = self.width(), self.height()
        cards = max(_CARD_LEAST, round(wide * _CARD_SHARE))
        left = wide - cards - GAP
        chart = _CHART_HIGH if tall >= _LOW else _CHART_LOW
        top = TILES_HEIGHT + GAP
        self._put(self.tiles, QRect(0, 0, left, TILES_HEIGHT))
        self._put(self.chips, QRect(0, top, left - _CHIPS - 6, _CHIPS))
        self._put(self.views, QRect(left - _CHIPS, top, _CHIPS, _CHIPS))
        top += _CHIPS + GAP - 2
        low = tall - chart - GAP - BAR_HEIGHT - GAP + 4
        self._put(self.list, QRect(0, top, left, low - top))
        self._put(self.deeds, QRect(0, low + 8, left, BAR_HEIGHT))
        self._put(self.chart, QRect(0, tall - chart, left, chart))
        self._split(wide - cards, cards)

    def _split(self, left: int, wide: int) -> None:
        """Give what is read the height it needs; what is written stays on a low screen."""
        read, written = self.right.needed_height(wide), self.below.needed_height(wide)
        most = max(_READ_LEAST, self.height() - GAP - written)
        high = min(read, most)
        self._put(self.right, QRect(left, 0, wide, high))
        self._put(self.below, QRect(left, high + GAP, wide, self.height() - high - GAP))

    def _put(self, part: QWidget, place: QRect) -> None:
        if self.isRightToLeft():
            place.moveLeft(self.width() - place.right() - 1)
        part.setGeometry(place)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Share the height anew when what is read or written became longer or shorter."""
        if event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._arrange)
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which a part would be cut."""
        return QSize(1000, 480)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent, /) -> bool:
        """Follow the direction."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._arrange()
        return super().event(event)
