"""What was noticed at gates and on board: what waits for a word, and what may say the same."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel

from agent_console.domain.observation import Review
from agent_console.errors import phrase
from ui.keys import shortcut
from ui.review.list_pages import ListPage
from ui.review.table import Column, Table
from ui.widgets.block import Block
from ui.widgets.button import ActionButton
from ui.widgets.card import BlockCard
from ui.widgets.chips import Chip, ChipRow
from ui.widgets.field import Field
from ui.words.said import said

_STATES = {
    Review.NEW: phrase("New"),
    Review.PROMOTED: phrase("Promoted"),
    Review.MERGED: phrase("Merged"),
    Review.REJECTED: phrase("Rejected"),
}


def state_words(review: Review) -> str:
    """Return what a state of review is called."""
    return said(_STATES[review])


class NoticedPage(ListPage):
    """Promotes, merges and rejects, each with a reason.

    Signals:
        state_chosen: Observations in another state of review are wanted (its value).
        decided: What becomes of the chosen one (value of `Review`), with the words in `reason`.
        undo_requested: Take the last decision back.
    """

    state_chosen = Signal(str)
    decided = Signal(str)
    undo_requested = Signal()

    def __init__(self) -> None:
        self.table = Table(
            said("What was noticed"),
            said("Nothing waits here"),
            (
                Column(said("When"), 1),
                Column(said("Customer"), 1.6),
                Column(said("Topic"), 1.3),
                Column(said("What was noticed"), 4),
                Column(said("Where"), 1.2),
                Column(said("Who"), 1.2),
                Column(said("Says the same"), 1, "end"),
            ),
        )
        self.alike = Table(
            said("May say the same"),
            said("Nobody else noticed this"),
            (
                Column(said("When"), 1),
                Column(said("Topic"), 1.3),
                Column(said("May say the same"), 4),
                Column(said("Who"), 1.2),
                Column(said("State"), 1),
            ),
        )
        super().__init__(said("What was noticed"), self.table, self.alike)
        self.column.setStretchFactor(self.table, 3)
        self.states = ChipRow(said("State of review"), ground="ground")
        self.states.show_chips([Chip(state.value, state_words(state)) for state in _STATES])
        self.states.chosen.connect(self.state_chosen)
        self.column.insertWidget(1, self.states)
        self.chosen = BlockCard()
        self.column.insertWidget(3, self.chosen)
        self.reason = Field(
            said("Why? Needed to merge and to reject"), name=said("Reason"), key="review.reason"
        )
        self.promote = ActionButton(said("Promote"), "review.promote", kind="primary")
        self.merge = ActionButton(said("Merge"), "review.merge")
        self.reject = ActionButton(said("Reject"), "review.reject")
        self.undo = ActionButton(said("Undo"), "review.undo", icon="undo")
        self._lay_out()
        self.undo.hide()
        self.show_about(said("It stands in the customer’s history at once; none is ever lost."))
        self.show_chosen((), may_decide=False)

    def _lay_out(self) -> None:
        row, label = QHBoxLayout(), QLabel(said("Reason"))
        label.setBuddy(self.reason)
        row.addWidget(label)
        row.addWidget(self.reason, stretch=1)
        for button, review in (
            (self.promote, Review.PROMOTED),
            (self.merge, Review.MERGED),
            (self.reject, Review.REJECTED),
        ):
            row.addWidget(button)
            button.clicked.connect(lambda _on=False, key=review.value: self.decided.emit(key))
        row.addWidget(self.undo)
        self.undo.clicked.connect(self.undo_requested)
        shortcut("review.alike", self, self._on_alike)
        self.column.addLayout(row)

    def show_chosen(self, blocks: tuple[Block, ...], *, may_decide: bool, alike: int = 0) -> None:
        """Show the chosen one whole, and what may become of it."""
        self.chosen.show_blocks(blocks)
        self.chosen.setVisible(bool(blocks))
        self.promote.setEnabled(may_decide)
        self.reject.setEnabled(may_decide)
        self.merge.setEnabled(may_decide and alike > 0)

    @Slot()
    def _on_alike(self) -> None:
        self.alike.setFocus()
