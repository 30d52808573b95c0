"""The window: places the panes and decides nothing."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QSplitter,
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
from ui.panes.know_cards import KnowCard, VerifyCard
from ui.panes.notes import NotesPane
from ui.panes.notice_bar import NoticeBar
from ui.panes.promises_card import PromisesCard
from ui.panes.rail import Rail
from ui.panes.right_now import RightNowPane
from ui.panes.status_bar import StatusBar
from ui.panes.timeline import TimelinePane
from ui.theme.tokens import GAP


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
        self.verify = VerifyCard()
        self.know = KnowCard()
        self.right_now = RightNowPane()
        self.timeline = TimelinePane()
        self.candidates = CandidatesPane()
        self.do_next = DoNextPane()
        self.notes = NotesPane()
        self.status = StatusBar()
        self.empty = EmptyPane()
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.middle = QStackedWidget()
        self.pages = QStackedWidget()
        self._place_columns()
        self._place_page()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()
        self.resize(1440, 900)

    def _place_columns(self) -> None:
        history = column(self.right_now, self.timeline, stretched=self.timeline)
        self.middle.addWidget(history)
        self.middle.addWidget(self.candidates)
        left = column(self.customer, self.promises, self.verify, self.know)
        right = column(self.do_next, self.notes, stretched=self.notes)
        for part, least, stretch in (
            (scrolled(left), 272, 0),
            (self.middle, 430, 1),
            (scrolled(right), right.minimumSizeHint().width(), 0),
        ):
            part.setMinimumWidth(max(least, part.minimumSizeHint().width()))
            self.columns.addWidget(part)
            self.columns.setStretchFactor(self.columns.count() - 1, stretch)
        self.columns.setHandleWidth(GAP)
        self.columns.setChildrenCollapsible(False)
        self.columns.setSizes([292, 672, 372])

    def _place_page(self) -> None:
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.columns)
        desk = QVBoxLayout()
        desk.setContentsMargins(GAP, GAP, GAP, GAP)
        desk.setSpacing(GAP)
        desk.addWidget(self.notices)
        desk.addWidget(self.pages, stretch=1)
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(self.call_bar)
        side.addLayout(desk, stretch=1)
        side.addWidget(self.status)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(side, stretch=1)
        self.setCentralWidget(page)

    def show_call(self, call: Call | None, *, now: datetime) -> None:
        """Show where the call stands."""
        self.call_bar.show_call(call, now=now)

    def show_idle(self) -> None:
        """Show that nobody is on the line."""
        self.pages.setCurrentWidget(self.empty)

    def show_pop(self, pop: ScreenPop, *, now: datetime) -> None:
        """Hand *pop* to the panes; each shows its part or hides."""
        self.customer.show_pop(pop, now=now)
        self.promises.show_pop(pop, now=now)
        self.verify.show_pop(pop)
        self.know.show_pop(pop, now=now)
        self.right_now.show_pop(pop, now=now)
        self.timeline.show_pop(pop, now=now)
        self.candidates.show_candidates(pop.match.candidates, now=now)
        self.do_next.show_ranking(pop.ranking)
        is_open = pop.file is None and pop.match.state is MatchState.SEVERAL
        self.middle.setCurrentIndex(int(is_open))
        self.pages.setCurrentWidget(self.columns)


def column(*panes: QWidget, stretched: QWidget | None = None) -> QWidget:
    """Return *panes* one below the other; *stretched* takes the room that is left."""
    made = QWidget()
    made.setObjectName("column")
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GAP)
    for pane in panes:
        layout.addWidget(pane, stretch=int(pane is stretched))
    if stretched is None:
        layout.addStretch(1)
    return made


def scrolled(content: QWidget) -> QScrollArea:
    """Return *content* in an area that scrolls where the screen is low."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    area.setWidget(content)
    return area
