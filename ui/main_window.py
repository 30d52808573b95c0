"""The window: places the panes and decides nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.panes.call_bar import CallBar
from ui.panes.empty_pane import EmptyPane
from ui.panes.notice_bar import NoticeBar
from ui.panes.rail import Rail
from ui.panes.status_bar import StatusBar
from ui.theme.tokens import BAR_WIDTH, GAP
from ui.widgets.panned import Panned

if TYPE_CHECKING:
    from datetime import datetime

    from agent_console.desk.screen_pop import ScreenPop
    from agent_console.domain.call import Call
    from ui.call_page import CallPage
    from ui.panes.candidates import CandidatesPane
    from ui.panes.customer_card import CustomerCard
    from ui.panes.do_next import DoNextPane
    from ui.panes.identity_card import IdentityCard
    from ui.panes.know_cards import KnowCard
    from ui.panes.notes import NotesPane
    from ui.panes.picks_up import PicksUpCard
    from ui.panes.promises_card import PromisesCard
    from ui.panes.right_now import RightNowPane
    from ui.panes.script import ScriptPane
    from ui.panes.served_by import ServedCard
    from ui.panes.timeline import TimelinePane
    from ui.panes.ways import WaysPane

SIZE = QSize(1440, 900)
"""Of the window as shipped."""
_LOW = 840
"""A window below this height has no room for everything beside the note."""
_NESTED = 2
"""A layout inside of a scroll area asks its parent only after it was laid out itself."""


class MainWindow(QMainWindow):
    """Places the panes. If a method here decides anything, it is in the wrong file."""

    columns: "CallPage"
    customer: "CustomerCard"
    promises: "PromisesCard"
    verify: "IdentityCard"
    know: "KnowCard"
    served: "ServedCard"
    picks_up: "PicksUpCard"
    right_now: "RightNowPane"
    ways: "WaysPane"
    timeline: "TimelinePane"
    candidates: "CandidatesPane"
    do_next: "DoNextPane"
    script: "ScriptPane"
    notes: "NotesPane"
    middle: QStackedWidget

    def __init__(self, *, is_bare: bool = False) -> None:
        """Make the window; *is_bare* leaves out what nobody sees without a call (`furnish`)."""
        super().__init__()
        self.setWindowTitle(self.tr("Agent console"))
        self.rail = Rail()
        self.call_bar = CallBar()
        self.notices = NoticeBar()
        self.status = StatusBar()
        self.empty = EmptyPane()
        self.pages = QStackedWidget()
        self.is_furnished = False
        self._about = ""
        self._of_calls: QWidget = self.empty
        self._aside: QWidget | None = None
        self._own_bar: QWidget | None = None
        self._place_page()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()
        self.resize(SIZE)
        if not is_bare:
            self.furnish()

    def furnish(self) -> None:
        """Place the panes of a call, once: loading them takes longer than all the rest."""
        if self.is_furnished:
            return
        from ui.call_page import CallPage

        page = self.columns = CallPage()
        self.customer, self.promises, self.verify = page.customer, page.promises, page.verify
        self.know, self.served, self.picks_up = page.know, page.served, page.picks_up
        self.right_now, self.ways, self.timeline = page.right_now, page.ways, page.timeline
        self.candidates, self.middle = page.candidates, page.middle
        self.do_next, self.script, self.notes = page.do_next, page.script, page.notes
        self.pages.addWidget(page)
        page.place()
        self.is_furnished = True
        if self.isVisible():
            self._tell_height(self.height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Tell who can do with less."""
        self._tell_height(event.size().height())
        super().resizeEvent(event)

    def _tell_height(self, height: int) -> None:
        if self.is_furnished:
            self.do_next.show_low(height < _LOW)

    def _place_page(self) -> None:
        """Build from the window inwards: what moves into another parent is styled once more."""
        page = QWidget()
        self.setCentralWidget(page)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        side = self._side = QVBoxLayout()
        side.setSpacing(0)
        row.addLayout(side, stretch=1)
        bar = self._call_bar = Panned(self.call_bar, self.tr("Pan the call bar"), is_bar_over=True)
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

    def show_call(self, call: "Call | None", *, now: "datetime", is_begun: bool = False) -> None:
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

    def show_pop(self, pop: "ScreenPop", *, now: "datetime") -> None:
        """Hand *pop* to the panes, and show them."""
        about = pop.file.customer.id if pop.file else pop.match.state
        self.columns.show_pop(pop, now=now)
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

    def show_bar(self, own: QWidget | None) -> None:
        """Show *own* above the page in the place of the call bar; None brings that back."""
        if self._own_bar is not None and self._own_bar is not own:
            self._own_bar.hide()
        if own is not None and own is not self._own_bar and own.parentWidget() is None:
            self._side.insertWidget(0, own)
        self._own_bar = own
        self._call_bar.setVisible(own is None)
        if own is not None:
            own.show()

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
