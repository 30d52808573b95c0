"""The window: places the panes and decides nothing."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from agent_console.desk.screen_pop import MatchState, ScreenPop
from agent_console.domain.call import Call
from ui.panes.call_bar import CallBar
from ui.panes.candidates import CandidatesPane
from ui.panes.customer_card import CustomerCard
from ui.panes.do_next import DoNextPane
from ui.panes.empty_pane import EmptyPane
from ui.panes.identity_card import IdentityCard
from ui.panes.know_cards import KnowCard
from ui.panes.notes import NotesPane
from ui.panes.notice_bar import NoticeBar
from ui.panes.picks_up import PicksUpCard
from ui.panes.promises_card import PromisesCard
from ui.panes.rail import Rail
from ui.panes.right_now import RightNowPane
from ui.panes.script import ScriptPane
from ui.panes.served_by import ServedCard
from ui.panes.status_bar import StatusBar
from ui.panes.timeline import TimelinePane
from ui.panes.ways import WaysPane
from ui.theme.tokens import GAP
from ui.widgets.column_area import BAR_WIDTH, ColumnArea, PaneColumn
from ui.widgets.columns import Columns
from ui.widgets.panned import Panned

SIZE = QSize(1440, 900)
"""Of the window as shipped."""
COLUMNS = (300, 676, 380)
_LOW = 840
"""A window below this height has no room for everything beside the note."""
"""Widths of the columns as shipped."""
_NESTED = 2
"""A layout inside of a scroll area asks its parent only after it was laid out itself."""


class MainWindow(QMainWindow):
    """Places the panes. If a method here decides anything, it is in the wrong file."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Agent console"))
        self.rail = Rail()
        self.call_bar = CallBar()
        self.notices = NoticeBar()
        self.customer = CustomerCard()
        self.promises = PromisesCard()
        self.verify = IdentityCard()
        self.know = KnowCard()
        self.served = ServedCard()
        self.picks_up = PicksUpCard()
        self.right_now = RightNowPane()
        self.ways = WaysPane()
        self.timeline = TimelinePane()
        self.candidates = CandidatesPane()
        self.do_next = DoNextPane()
        self.script = ScriptPane()
        self.notes = NotesPane()
        self.status = StatusBar()
        self.empty = EmptyPane()
        self.columns = Columns()
        self.middle = QStackedWidget()
        self.pages = QStackedWidget()
        self._about = ""
        self._of_calls: QWidget = self.empty
        self._aside: QWidget | None = None
        self._place_page()
        self._place_columns()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()
        self.resize(SIZE)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Tell who can do with less."""
        self.do_next.show_low(event.size().height() < _LOW)
        super().resizeEvent(event)

    def _place_columns(self) -> None:
        left = ColumnArea(
            self.customer, self.promises, self.verify, self.know, self.served, parent=self.columns
        )
        self.columns.addWidget(self.middle)
        history = PaneColumn(
            self.picks_up,
            self.right_now,
            self.ways,
            self.timeline,
            stretched=self.timeline,
            parent=self.middle,
        )
        self.middle.addWidget(history)
        asked = ColumnArea(self.candidates, stretched=self.candidates, parent=self.middle)
        self.middle.addWidget(asked)
        right = ColumnArea(
            self.do_next, self.script, self.notes, stretched=self.notes, parent=self.columns
        )
        left.setMinimumWidth(COLUMNS[0] - 20)
        self.middle.setMinimumWidth(430)
        for index, part in enumerate((left, self.middle, right)):
            self.columns.setStretchFactor(index, int(part is self.middle))
        self.columns.setHandleWidth(GAP - BAR_WIDTH)
        self.columns.setChildrenCollapsible(False)
        self.columns.setSizes(list(COLUMNS))

    def _place_page(self) -> None:
        """Build from the window inwards: what moves into another parent is styled once more."""
        page = QWidget()
        self.setCentralWidget(page)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        side = QVBoxLayout()
        side.setSpacing(0)
        row.addLayout(side, stretch=1)
        bar = Panned(self.call_bar, self.tr("Pan the call bar"), is_bar_over=True)
        side.addWidget(bar)
        desk = QHBoxLayout()
        desk.setContentsMargins(0, GAP, 0, GAP)
        desk.setSpacing(0)
        side.addLayout(desk, stretch=1)
        side.addWidget(self.status)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        desk.addSpacing(GAP)
        desk.addLayout(rows, stretch=1)
        desk.addSpacing(GAP - BAR_WIDTH)
        above = QHBoxLayout()
        rows.addLayout(above)
        above.addWidget(self.notices)
        above.addSpacing(BAR_WIDTH)
        rows.addWidget(Panned(self.pages, self.tr("Pan the columns")), stretch=1)
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.columns)

    def show_call(self, call: Call | None, *, now: datetime, is_begun: bool = False) -> None:
        """Show where the call stands; *is_begun* if something was written about it."""
        self.call_bar.show_call(call, now=now, is_begun=is_begun)

    def show_visit(self) -> None:
        """Show that a customer's file is open without a call."""
        self.call_bar.show_visit()

    def show_idle(self) -> None:
        """Show that nobody is on the line, and forget who was."""
        self.do_next.clear()
        self.timeline.clear()
        self._about = ""
        self._show_page(self.empty)

    def show_pop(self, pop: ScreenPop, *, now: datetime) -> None:
        """Hand *pop* to the panes; each shows its part or hides."""
        about = pop.file.customer.id if pop.file else pop.match.state
        self.customer.show_pop(pop, now=now)
        self.promises.show_pop(pop, now=now)
        self.verify.show_pop(pop)
        self.know.show_pop(pop, now=now)
        self.served.show_pop(pop, now=now)
        self.picks_up.show_pop(pop, now=now)
        self.right_now.show_pop(pop, now=now)
        self.timeline.show_pop(pop, now=now)
        match = pop.match
        self.candidates.show_candidates(match.candidates, now=now, traits=match.traits)
        self.do_next.show_ranking(pop.ranking, about=pop.file.customer.id if pop.file else "")
        is_open = pop.file is None and match.state in {MatchState.SEVERAL, MatchState.MAYBE}
        self.middle.setCurrentIndex(int(is_open))
        self._show_page(self.columns)
        if about != self._about:
            self._about = about
            self._mark_page()
        _settle()

    def _mark_page(self) -> None:
        """Mark the page as one: what is marked part by part, Qt paints in two goes."""
        for page in (self.empty, self.columns):
            page.raise_()

    def show_aside(self, page: QWidget) -> None:
        """Show *page* in the place of the calls, whatever comes in about them."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self._aside = page
        self.pages.setCurrentWidget(page)
        self.rail.show_place(page)

    def show_calls(self) -> None:
        """Come back to the calls; what was begun aside stays there, and no key goes astray."""
        if self._aside is not None:
            self._aside = None
            self.pages.setCurrentWidget(self._of_calls)
            self.setFocus()
        self.rail.show_place(None)

    def _show_page(self, page: QWidget) -> None:
        self._of_calls = page
        if self._aside is None:
            self.pages.setCurrentWidget(page)

    def paint_now(self) -> None:
        """Paint what has changed, once; `repaint` would do it twice."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.UpdateRequest.value)


def _settle() -> None:
    """Lay out now, so that the paint that follows is the only one."""
    for _ in range(_NESTED):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateLater.value)
