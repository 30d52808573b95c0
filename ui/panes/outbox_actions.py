"""What can be done with one entry of the outbox, each with its key; the question before discarding.

Nothing here opens a window of its own: somebody may be on the line.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agent_console.domain.field_change import FieldConflict
from ui.keys import shortcut
from ui.widgets.block import Paragraph, Run
from ui.widgets.button import ActionButton
from ui.widgets.card import BlockColumn, Card
from ui.words.said import said


def row_of(*buttons: QWidget) -> QWidget:
    """Return the buttons beside each other."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return made


class OutboxActions(Card):
    """Offers what may be done with the chosen entry.

    Signals:
        retry_requested: Send it again.
        correct_requested: Change its words first.
        discarded: Throw it away; the person has said so twice.
        decided: For the conflict in turn: True keeps ours, False takes theirs.
    """

    retry_requested = Signal()
    correct_requested = Signal()
    discarded = Signal()
    decided = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.retry = ActionButton(self.tr("Try again"), "outbox.retry", kind="primary")
        self.correct = ActionButton(self.tr("Correct"), "outbox.correct")
        self.discard = ActionButton(self.tr("Discard"), "outbox.discard")
        self.ours = ActionButton(self.tr("Keep ours"), "outbox.ours", kind="primary")
        self.theirs = ActionButton(self.tr("Take theirs"), "outbox.theirs")
        self.sure = ActionButton(self.tr("Discard for good"), "outbox.sure")
        self.keep = ActionButton(self.tr("Keep it"), "outbox.keep", kind="primary")
        self._question = BlockColumn()
        self._side_by_side = BlockColumn()
        self._usual = row_of(self.retry, self.correct, self.discard)
        self._sides = row_of(self.ours, self.theirs)
        self._asking = row_of(self.keep, self.sure)
        for part in (
            self._side_by_side,
            self._sides,
            self._usual,
            self._question,
            self._asking,
        ):
            self.put(part, above=8)
        self._show_question(is_perhaps_there=False)
        self._connect()
        self.ask(is_asking=False)

    def _connect(self) -> None:
        self.retry.clicked.connect(self.retry_requested)
        self.correct.clicked.connect(self.correct_requested)
        self.discard.clicked.connect(self._on_discard_clicked)
        self.sure.clicked.connect(self._on_sure_clicked)
        self.keep.clicked.connect(self._on_keep_clicked)
        self.ours.clicked.connect(self._on_ours_clicked)
        self.theirs.clicked.connect(self._on_theirs_clicked)
        shortcut("Esc", self._asking, self._on_keep_clicked)

    def _show_question(self, *, is_perhaps_there: bool) -> None:
        words = said("Discard it? It never reaches the CRM.")
        if is_perhaps_there:
            words = said("Discard it? If the CRM has it already, it stays there.")
        self._question.show_blocks(
            (
                Paragraph([Run(words, "bad", "strong")]),
                Paragraph([Run(said("You can undo this for ten seconds."), "ink_soft")]),
            )
        )

    def show_actions(
        self,
        *,
        retry: bool,
        correct: bool,
        discard: bool,
        is_asking: bool,
        is_perhaps_there: bool = False,
    ) -> None:
        """Offer what makes sense for the entry chosen now; *is_asking* lets the question stand.

        *is_perhaps_there* says that the CRM may have the entry already.
        """
        self._show_question(is_perhaps_there=is_perhaps_there)
        self.retry.setVisible(retry)
        self.correct.setVisible(correct)
        self.discard.setVisible(discard)
        self.ask(is_asking=is_asking and discard)

    def show_conflict(self, conflict: FieldConflict | None, words: str) -> None:
        """Ask which side shall stand in one field; *words* name it and both sides."""
        self._sides.setVisible(conflict is not None)
        self._side_by_side.setVisible(conflict is not None)
        runs = [Run(words, weight="strong")]
        self._side_by_side.show_blocks((Paragraph(runs),) if conflict else ())
        self.arrange()

    @property
    def is_asking(self) -> bool:
        """Tell whether the question before discarding stands here."""
        return not self._asking.isHidden()

    def ask(self, *, is_asking: bool) -> None:
        """Show the question, or take it away."""
        self._question.setVisible(is_asking)
        self._asking.setVisible(is_asking)
        self._usual.setVisible(not is_asking)
        self.updateGeometry()
        self.arrange()

    @Slot()
    def _on_discard_clicked(self) -> None:
        self.ask(is_asking=True)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_keep_clicked(self) -> None:
        self.ask(is_asking=False)
        self.discard.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_sure_clicked(self) -> None:
        self.ask(is_asking=False)
        self.discarded.emit()

    @Slot()
    def _on_ours_clicked(self) -> None:
        self.decided.emit(True)

    @Slot()
    def _on_theirs_clicked(self) -> None:
        self.decided.emit(False)
