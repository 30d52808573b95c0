"""The pages that are lists: who looked at whom, whom to call, and how far reviewers agree."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.keys import shortcut
from ui.review.table import Column, Table
from ui.theme.tokens import BAR_WIDTH, GAP
from ui.widgets.block import Gap, Heading, Paragraph, Run
from ui.widgets.button import ActionButton
from ui.widgets.card import BlockCard
from ui.widgets.chips import ChipRow
from ui.words.said import said

_LEAST = QSize(900, 460)


class ListPage(QWidget):
    """A card that says what is listed, and tables below it."""

    def __init__(self, title: str, *tables: Table) -> None:
        super().__init__()
        self._title = title
        self.about = BlockCard()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, BAR_WIDTH, 0)
        self.column.setSpacing(GAP)
        self.column.addWidget(self.about)
        for table in tables:
            self.column.addWidget(table, stretch=1)
        self.first = tables[0]
        shortcut("review.list", self, self.take_keyboard)

    def show_about(self, words: str, remark: str = "") -> None:
        """Say what is listed, and since when."""
        self.about.show_blocks(
            (Heading(self._title, remark), Gap(2), Paragraph([Run(words, "ink_soft")]))
        )

    @Slot()
    def take_keyboard(self) -> None:
        """Let the keyboard walk through the first list."""
        self.first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which a part would be cut."""
        return _LEAST


class AccessPage(ListPage):
    """What is unusual in who looked at whom, and what was done last."""

    def __init__(self) -> None:
        self.patterns = Table(
            said("Unusual"),
            said("Nothing unusual was found"),
            (
                Column(said("Agent"), 1.2),
                Column(said("Customer"), 1.4),
                Column(said("Why it is listed"), 4),
                Column(said("Looked"), 0.8, "end"),
                Column(said("Last"), 1, "end"),
            ),
        )
        self.deeds = Table(
            said("What was done last"),
            said("Nothing was written down"),
            (
                Column(said("When"), 1.2),
                Column(said("Who"), 1.4),
                Column(said("What"), 1.6),
                Column(said("Customers"), 0.8, "end"),
                Column(said("Reason"), 3),
            ),
        )
        super().__init__(said("Who looked at whom"), self.patterns, self.deeds)
        self.show_about(
            said("A pattern is a question, no accusation. Reading this is written down, too.")
        )


class CallsPage(ListPage):
    """Whom to call before they call.

    Signals:
        given: Those that are marked, else the chosen one, are for the colleague of this id.
        undo_requested: Take back what was given last.
    """

    given = Signal(str)
    undo_requested = Signal()

    def __init__(self) -> None:
        self.table = Table(
            said("Calls to make"),
            said("Nobody hit by a disruption waits for a call"),
            (
                Column(said("Customer"), 1.8),
                Column(said("Tier"), 1),
                Column(said("Flight"), 1.6),
                Column(said("What they lose"), 2.2),
                Column(said("Worth"), 0.9, "end"),
                Column(said("Open"), 1.3),
                Column(said("Spoke last"), 1.1),
                Column(said("Who calls"), 1.3),
            ),
        )
        super().__init__(said("Calls to make"), self.table)
        self.table.may_mark = True
        self.whom = QComboBox()
        self.whom.setMinimumWidth(260)
        self.give = ActionButton(said("Give to"), "review.give", kind="primary")
        self.undo = ActionButton(said("Undo"), "review.undo", icon="undo")
        label = QLabel(said("Who calls them?"))
        label.setBuddy(self.whom)
        self.whom.setAccessibleName(said("Who calls them?"))
        row = QHBoxLayout()
        for part in (label, self.whom, self.give, self.undo):
            row.addWidget(part)
        row.addStretch(1)
        self.column.addLayout(row)
        self.give.clicked.connect(self._on_give)
        self.undo.clicked.connect(self.undo_requested)
        self.undo.hide()
        shortcut("review.mark", self, self.table.toggle)
        shortcut("review.mark_all", self, self.table.mark_all)

    def show_colleagues(self, colleagues: Sequence[tuple[str, str]]) -> None:
        """Offer these: key and name."""
        before = self.whom.currentData()
        self.whom.clear()
        for key, name in colleagues:
            self.whom.addItem(name, key)
        self.whom.setCurrentIndex(max(0, self.whom.findData(before)))

    @Slot()
    def _on_give(self) -> None:
        self.given.emit(str(self.whom.currentData() or ""))


class CalibrationPage(ListPage):
    """How far reviewers agree, and where agents do not."""

    def __init__(self) -> None:
        self.pairs = Table(
            said("Reviewers"),
            said("No two reviewers scored the same notes yet"),
            (
                Column(said("Reviewer"), 1.6),
                Column(said("Reviewer"), 1.6),
                Column(said("Notes"), 0.8, "end"),
                Column(said("The same"), 1, "end"),
                Column(said("One dot apart"), 1.2, "end"),
                Column(said("Cohen’s kappa"), 1.2, "end"),
                Column(said("Weighted"), 1, "end"),
                Column(said("Means"), 1.6),
            ),
        )
        self.items = Table(
            said("Item by item"),
            said("Choose two reviewers"),
            (
                Column(said("Item"), 4),
                Column(said("Judged"), 0.8, "end"),
                Column(said("The same"), 1, "end"),
                Column(said("Cohen’s kappa"), 1.2, "end"),
                Column(said("Weighted"), 1, "end"),
            ),
        )
        self.disputes = Table(
            said("Disputes"),
            said("No agent waits for an answer"),
            (
                Column(said("Agent"), 1.4),
                Column(said("Reviewer"), 1.4),
                Column(said("Points"), 0.7, "end"),
                Column(said("What the agent says"), 4),
                Column(said("Since"), 1.1, "end"),
            ),
        )
        super().__init__(said("Calibration"), self.pairs, self.items, self.disputes)
        self.forms = ChipRow(said("Which scorecard"), ground="ground")
        self.column.insertWidget(1, self.forms)
        self.forms.hide()
        self.show_about(
            said(
                "Only notes two reviewers scored without seeing each other’s dots are compared."
                " Kappa takes away what chance alone would agree on."
            )
        )
