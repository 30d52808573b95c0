"""The page of a call: the panes about one customer, in three columns. It decides nothing."""

from datetime import datetime

from PySide6.QtWidgets import QStackedWidget, QWidget

from agent_console.desk.screen_pop import MatchState, ScreenPop
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
from ui.theme.tokens import BAR_WIDTH, GAP
from ui.widgets.column_area import ColumnArea, PaneColumn
from ui.widgets.columns import Columns

COLUMNS = (300, 676, 380)
"""Widths of the columns as shipped."""


class CallPage(Columns):
    """Places the panes of a call; `place` it once it stands in the window."""

    def __init__(self) -> None:
        super().__init__()
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
        self.middle = QStackedWidget()

    def place(self) -> None:
        """Build from the window inwards: what moves into another parent is styled once more."""
        left = ColumnArea(
            self.customer, self.promises, self.verify, self.know, self.served, parent=self
        )
        self.addWidget(self.middle)
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
        right = ColumnArea(self.do_next, self.script, self.notes, stretched=self.notes, parent=self)
        left.setMinimumWidth(COLUMNS[0] - 20)
        self.middle.setMinimumWidth(430)
        columns: tuple[QWidget, ...] = (left, self.middle, right)
        for index, part in enumerate(columns):
            self.setStretchFactor(index, int(part is self.middle))
        self.setHandleWidth(GAP - BAR_WIDTH)
        self.setChildrenCollapsible(False)
        self.setSizes(list(COLUMNS))

    def show_pop(self, pop: ScreenPop, *, now: datetime) -> None:
        """Hand *pop* to the panes; each shows its part or hides."""
        self.customer.show_pop(pop, now=now)
        self.promises.show_pop(pop, now=now)
        self.verify.show_pop(pop)
        self.know.show_pop(pop, now=now)
        self.served.show_pop(pop, now=now)
        self.picks_up.show_pop(pop, now=now)
        self.right_now.show_pop(pop, now=now)
        self.timeline.show_pop(pop, now=now)
        match = pop.match
        is_open = pop.file is None and match.state in {MatchState.SEVERAL, MatchState.MAYBE}
        self.candidates.show_candidates(
            match.candidates if is_open else (),
            now=now,
            traits=match.traits,
            certainties=match.certainties,
            scheme=match.scheme,
        )
        self.do_next.show_ranking(pop.ranking, about=pop.file.customer.id if pop.file else "")
        self.middle.setCurrentIndex(int(is_open))
