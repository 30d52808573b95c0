"""A held note is put right: its words, the reason and the outcome."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from agent_console.domain.disposition import OUTCOMES, REASONS
from agent_console.wire.operation import WrapUp
from ui.keys import shortcut
from ui.panes.notes_choice import ChoiceBox
from ui.panes.notes_edit import NoteEdit
from ui.panes.outbox_actions import row_of
from ui.widgets.button import ActionButton
from ui.widgets.card import Card
from ui.widgets.key_label import KeyLabel, TitleRow
from ui.words import names


class CorrectionCard(Card):
    """Takes the corrected words.

    Signals:
        finished: Text, reason and outcome as they shall be sent.
        given_up: It stays as it was.
    """

    finished = Signal(str, str, str)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.edit = NoteEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("Corrected note"))
        reasons = [f"{group}/{leaf}" for group, leaves in REASONS.items() for leaf in leaves]
        self.reason = ChoiceBox(
            [(path, names.reason(path)) for path in reasons],
            name=self.tr("Reason"),
            key="correction.reason",
        )
        self.outcome = ChoiceBox(
            [(which, names.outcome(which)) for which in OUTCOMES],
            name=self.tr("Outcome"),
            key="correction.outcome",
        )
        self.send = ActionButton(self.tr("Send it so"), "correction.send", kind="primary")
        self.back = ActionButton(self.tr("Leave it as it was"), "correction.leave")
        choices = QWidget()
        grid = QGridLayout(choices)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for row, (words, key, box) in enumerate(
            (
                (self.tr("Reason"), "correction.reason", self.reason),
                (self.tr("Outcome"), "correction.outcome", self.outcome),
            )
        ):
            grid.addWidget(KeyLabel(words, key), row, 0)
            grid.addWidget(box, row, 1)
        self.put(TitleRow(self.tr("Correct the note"), "correction.note"))
        self.put(self.edit, stretched=True)
        self.put(choices, above=10)
        self.put(row_of(self.send, self.back), above=12)
        self.send.clicked.connect(self._on_send_clicked)
        self.back.clicked.connect(self.given_up)
        shortcut("correction.note", self, self._on_note_shortcut)

    def show_operation(self, operation: WrapUp) -> None:
        """Begin with the words as they are."""
        self.edit.setPlainText(operation.note.text if operation.note else "")
        self.reason.show_choice(operation.interaction.reason)
        self.outcome.show_choice(operation.interaction.outcome)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_send_clicked(self) -> None:
        self.finished.emit(self.edit.toPlainText(), self.reason.choice, self.outcome.choice)

    @Slot()
    def _on_note_shortcut(self) -> None:
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
