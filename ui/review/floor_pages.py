"""The pages of team and floor: tables and charts of the day, and what more people would make of it.

Place the parts and decide nothing.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from agent_console.domain.erlang import Demand
from ui.keys import shortcut
from ui.review.chart_card import ChartCard
from ui.review.table import Column, Table
from ui.review.tiles import Tiles
from ui.theme.tokens import BAR_WIDTH, GAP
from ui.widgets.block import Block, Heading, Paragraph, Run
from ui.widgets.card import BlockCard, BlockColumn, Card
from ui.widgets.chips import Chip, ChipRow
from ui.widgets.column_area import ColumnArea
from ui.words.said import said

_HUNDRED = 100
_FIELD = 66
_LEAST = QSize(960, 480)


def _grid(page: QWidget) -> QGridLayout:
    grid = QGridLayout(page)
    grid.setContentsMargins(0, 0, BAR_WIDTH, 0)
    grid.setSpacing(GAP)
    return grid


class TeamPage(QWidget):
    """Colleagues with their day; beside them why people call, and what was said to one of them."""

    def __init__(self) -> None:
        super().__init__()
        self.teams = ChipRow(said("Which team"), ground="ground")
        self.table = Table(
            said("Colleagues"),
            said("Nobody is on this team today"),
            (
                Column(said("Agent"), 1.5),
                Column(said("Now"), 2.2),
                Column(said("Calls"), 0.7, "end"),
                Column(said("Handle time"), 1.3, "end"),
                Column(said("Wrap-up"), 1.2, "end"),
                Column(said("Solved first time"), 1.5, "end"),
                Column(said("Next step"), 1.5, "end"),
                Column(said("Promises"), 1.5, "end"),
            ),
        )
        self.steps = Table(
            said("Next steps"),
            said("Nothing was proposed yet"),
            (
                Column(said("Next step"), 1.4),
                Column(said("Proposed"), 1.2, "end"),
                Column(said("Accepted"), 1.2, "end"),
                Column(said("Between"), 1.4, "end"),
                Column(said("Declined"), 1, "end"),
                Column(said("Not now"), 1, "end"),
            ),
        )
        self.reasons = ChartCard(tall=110)
        self.history = BlockCard()
        side = ColumnArea(self.history, stretched=self.history)
        grid = _grid(self)
        grid.addWidget(self.teams, 0, 0, 1, 2)
        grid.addWidget(self.table, 1, 0, 1, 2)
        grid.addWidget(self.reasons, 2, 0)
        grid.addWidget(self.steps, 2, 1)
        grid.addWidget(side, 1, 2, 2, 1)
        grid.setRowStretch(1, 3)
        grid.setRowStretch(2, 2)
        for column, stretch in enumerate((5, 7, 5)):
            grid.setColumnStretch(column, stretch)
        self.show_history("", ())
        shortcut("review.team", self, self._on_team)
        shortcut("review.list", self, self.take_keyboard)

    def show_teams(self, teams: Sequence[str]) -> None:
        """Offer these teams, and all."""
        chips = (Chip("", said("Everybody")), *(Chip(one, one) for one in teams))
        self.teams.show_chips(chips)

    def show_history(self, name: str, blocks: Sequence[Block]) -> None:
        """Show what was said to one colleague."""
        words = said("Choose a colleague to see what was said to them.")
        nothing = (Paragraph([Run(words, "ink_soft")]),)
        title = said("Coaching of {agent}", agent=name) if name else said("Coaching")
        self.history.show_blocks((Heading(title), *(blocks or nothing)))

    @Slot()
    def take_keyboard(self) -> None:
        """Let the keyboard walk through the colleagues."""
        self.table.setFocus()

    @Slot()
    def _on_team(self) -> None:
        self.teams.setFocus()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which a part would be cut."""
        return _LEAST


class WhatIf(Card):
    """Asks what so many calls need, and shows what fewer and more people would make of it.

    Signals:
        demanded: Another `Demand`.
    """

    demanded = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.demand = Demand(calls=0, handle_s=300)
        self._title, self.words = BlockColumn(), BlockColumn()
        self._title.show_blocks((Heading(said("What if"), key="review.what_if"),))
        self.fields: dict[str, QLineEdit] = {}
        self.table = Table(
            said("People and what they make of it"),
            said("Type how many calls there are"),
            (
                Column(said("People"), 1, "end"),
                Column(said("In time"), 1, "end"),
                Column(said("Wait"), 1, "end"),
                Column(said("Busy"), 1, "end"),
                Column(said("Rostered"), 1, "end"),
            ),
        )
        self.table.row = 30
        self.put(self._title)
        self.put(self._row(("calls", said("Calls in 30 min")), ("handle", said("Handle time, s"))))
        self.put(
            self._row(
                ("share", said("Goal, %")),
                ("within", said("within, s")),
                ("shrinkage", said("Away, %")),
            ),
            above=6,
        )
        self.put(self.words, above=8)
        self.put(self.table, above=6, stretched=True)
        shortcut("review.what_if", self, self._on_key)

    def _row(self, *asked: tuple[str, str]) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for name, words in asked:
            label, field = QLabel(words), QLineEdit()
            label.setProperty("tone", "soft")
            label.setBuddy(field)
            field.setAccessibleName(words)
            field.setFixedWidth(_FIELD)
            field.textEdited.connect(self._on_edited)
            self.fields[name] = field
            line.addWidget(label)
            line.addWidget(field)
        line.addStretch(1)
        return row

    def begin(self, demand: Demand) -> None:
        """Begin with what a half hour was like."""
        self.demand = demand
        for name, value in (
            ("calls", demand.calls),
            ("handle", demand.handle_s),
            ("share", demand.share * _HUNDRED),
            ("within", demand.within_s),
            ("shrinkage", demand.shrinkage * _HUNDRED),
        ):
            self.fields[name].setText(f"{value:.0f}")
        self.demanded.emit(demand)

    def show_words(self, words: str, role: str = "ink") -> None:
        """Say how many people are needed, or what cannot be."""
        self.words.show_blocks((Paragraph([Run(words, role, "strong")]),))
        self.arrange()

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        try:
            read = {name: float(field.text()) for name, field in self.fields.items()}
        except ValueError:
            self.show_words(said("Type numbers in every field."), "warn")
            return
        self.demand = Demand(
            calls=read["calls"],
            handle_s=read["handle"],
            share=read["share"] / _HUNDRED,
            within_s=read["within"],
            shrinkage=read["shrinkage"] / _HUNDRED,
        )
        self.demanded.emit(self.demand)

    @Slot()
    def _on_key(self) -> None:
        self.fields["calls"].setFocus()
        self.fields["calls"].selectAll()


class FloorPage(QWidget):
    """Who is on which call, since when; queues; the service of the day; what more people make."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles = Tiles()
        self.table = Table(
            said("Who is on which call"),
            said("Nobody is at a console"),
            (
                Column(said("Agent"), 1.3),
                Column(said("Now"), 1.8),
                Column(said("Queue"), 1.3),
                Column(said("Call"), 1.8),
                Column(said("Since"), 0.8, "end"),
                Column(said("Team"), 1.2),
            ),
        )
        self.queues = Table(
            said("Queues"),
            said("No queue had a call today"),
            (
                Column(said("Queue"), 1.7),
                Column(said("Waiting"), 1, "end"),
                Column(said("Longest"), 1, "end"),
                Column(said("Talking"), 1, "end"),
                Column(said("Free"), 0.8, "end"),
                Column(said("Calls"), 0.8, "end"),
                Column(said("In time"), 1, "end"),
                Column(said("Answer"), 1, "end"),
                Column(said("Gave up"), 1, "end"),
            ),
        )
        self.service = ChartCard(tall=90)
        self.staffing = ChartCard(tall=90)
        self.what_if = WhatIf()
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.table, 3)
        left.addWidget(self.queues, 2)
        right.addWidget(self.service, 2)
        right.addWidget(self.what_if, 4)
        right.addWidget(self.staffing, 2)
        grid = _grid(self)
        grid.addWidget(self.tiles, 0, 0, 1, 2)
        grid.addLayout(left, 1, 0)
        grid.addLayout(right, 1, 1)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for column in (left, right):
            column.setSpacing(GAP)
        shortcut("review.list", self, self.take_keyboard)

    @Slot()
    def take_keyboard(self) -> None:
        """Let the keyboard walk through who is on a call."""
        self.table.setFocus()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which a part would be cut."""
        return _LEAST
