"""The page of the gate: departures, boarding, or other ways; beside it the passenger in question.

Places the parts and decides nothing. On a screen that is higher than wide they stand one below the
other.
"""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.gate.flight_list import FlightList
from ui.gate.notice_card import NoticeCard, Topic
from ui.gate.passenger_card import LatelyCard, PassengerCard
from ui.gate.passenger_list import PassengerList
from ui.gate.say_card import SayCard
from ui.gate.seat_card import SeatCard
from ui.keys import key_of, shortcut
from ui.theme.tokens import BAR_WIDTH, GAP
from ui.widgets.button import IconButton
from ui.widgets.chips import ChipRow
from ui.widgets.column_area import ColumnArea
from ui.words.said import said

CHIP_HEIGHT = 34
_CARD_LEAST, _CARD_SHARE = 404, 0.46
_LIST_LEAST_HEIGHT = 260


class Boarding(QWidget):
    """The chips above the list of passengers."""

    def __init__(self) -> None:
        super().__init__()
        self.chips = ChipRow(said("Whom to show"), self, tall=CHIP_HEIGHT, ground="ground")
        self.list = PassengerList()
        self.list.setParent(self)
        self.ways = self._tool("ways", said("Other ways"), "gate.recovery")
        self.private = self._tool("hidden", said("Hide personal data"), "gate.private")
        self.lock = self._tool("lock", said("Lock"), "gate.lock")
        shortcut("gate.list", self, self._on_list)

    def _tool(self, icon: str, name: str, action: str) -> IconButton:
        made = IconButton(icon, f"{name} ({key_of(action)})", size=CHIP_HEIGHT, parent=self)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    @Slot()
    def _on_list(self) -> None:
        self.list.setFocus()

    def minimumSizeHint(self) -> QSize:
        """Return room for the chips and three passengers."""
        least = self.list.minimumSizeHint()
        return QSize(max(380, least.width()), CHIP_HEIGHT + GAP + least.height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Place chips and list."""
        super().resizeEvent(event)
        wide, tall = self.width(), self.height()
        tools = (self.ways, self.private, self.lock)
        room = wide - len(tools) * (CHIP_HEIGHT + 2) - BAR_WIDTH
        mirrored = self.isRightToLeft()
        self.chips.setGeometry(wide - room if mirrored else 0, 0, room, CHIP_HEIGHT)
        for place, tool in enumerate(tools):
            start = room + place * (CHIP_HEIGHT + 2)
            tool.move(wide - start - CHIP_HEIGHT if mirrored else start, 0)
        top = CHIP_HEIGHT + GAP - 2
        self.list.setGeometry(0, top, wide, max(0, tall - top))


class GatePage(QWidget):
    """Holds everything about the flight at work."""

    def __init__(self, topics: tuple[Topic, ...]) -> None:
        super().__init__()
        self.flights = FlightList()
        self.boarding = Boarding()
        self.left = QStackedWidget(self)
        self.left.addWidget(self.flights)
        self.left.addWidget(self.boarding)
        self.passenger = PassengerCard()
        self.seat = SeatCard()
        self.say = SayCard()
        self.lately = LatelyCard()
        self.notice = NoticeCard(topics)
        self.lock: QWidget | None = None
        self._is_alone = False
        self.right = ColumnArea(
            self.passenger,
            self.seat,
            self.say,
            self.lately,
            self.notice,
            stretched=self.lately,
            parent=self,
        )
        self.seat.hide()

    def put_over_cards(self, lock: QWidget | None) -> None:
        """Show *lock* in the place of the cards, or the cards again."""
        if self.lock is not None and self.lock is not lock:
            self.lock.hide()
            self.lock.deleteLater()
        self.lock = lock
        self.right.setVisible(lock is None and not self._is_alone)
        if lock is not None:
            lock.setParent(self)
            lock.show()
        self._arrange()

    def show_left(self, part: QWidget, *, is_alone: bool = False) -> None:
        """Show *part* beside the cards, or instead of them."""
        if self.left.indexOf(part) < 0:
            self.left.addWidget(part)
        self.left.setCurrentWidget(part)
        self._is_alone = is_alone
        self.right.setVisible(not is_alone and self.lock is None)
        self._arrange()

    @property
    def is_upright(self) -> bool:
        """Tell whether the page is higher than wide."""
        return self.height() > self.width()

    def _arrange(self) -> None:
        beside = self.lock or self.right
        gap = BAR_WIDTH if self.lock is not None else 0
        wide, tall = self.width(), self.height()
        if self._is_alone and self.lock is None:
            self._put(self.left, QRect(0, 0, wide - BAR_WIDTH, tall))
        elif self.is_upright:
            needed = self.right.needed_height(wide)
            above = max(_LIST_LEAST_HEIGHT, min(tall * 45 // 100, tall - GAP - needed))
            self._put(self.left, QRect(0, 0, wide - BAR_WIDTH, above))
            self._put(beside, QRect(0, above + GAP, wide - gap, tall - above - GAP))
        else:
            cards = max(_CARD_LEAST, round(wide * _CARD_SHARE))
            self._put(self.left, QRect(0, 0, wide - cards - GAP, tall))
            self._put(beside, QRect(wide - cards, 0, cards - gap, tall))

    def _put(self, part: QWidget, place: QRect) -> None:
        if self.isRightToLeft():
            place.moveLeft(self.width() - place.right() - 1)
        part.setGeometry(place)

    def minimumSizeHint(self) -> QSize:
        """Return what fits 1024×768, and a portrait screen."""
        return QSize(600, 420)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent, /) -> bool:
        """Follow the direction."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._arrange()
        return super().event(event)
