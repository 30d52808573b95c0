"""What the agent writes about the call, with the proof that it is safe."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from agent_console.domain.disposition import OUTCOMES, REASONS
from agent_console.domain.draft import Part
from agent_console.domain.to_do import ToDoKind
from ui.keys import shortcut
from ui.panes.notes_agree import AgreeForm
from ui.panes.notes_agreed import AgreedList
from ui.panes.notes_choice import ChoiceBox
from ui.panes.notes_edit import NoteEdit
from ui.panes.notes_snippets import SnippetList
from ui.widgets.block import Gap, Line, Paragraph, Run
from ui.widgets.button import ActionButton
from ui.widgets.card import BlockColumn, Card
from ui.widgets.key_label import KeyLabel, TitleRow
from ui.words import names, times
from ui.words.said import said


class NotesPane(Card):
    """Takes the note, the reason and the outcome of a call, and what was agreed on it.

    Signals:
        note_changed: The whole text, at each keystroke.
        disposition_changed: Reason and outcome in their stored form; empty where not chosen.
        agreement_requested: A `ToDoKind` is to be put down.
        note_shown: Another draft is on the screen, or none.
    """

    note_changed = Signal(str)
    disposition_changed = Signal(str, str)
    agreement_requested = Signal(object)
    note_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TitleRow(self.tr("Notes"), "notes.focus")
        self.edit = NoteEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("Note about this call"))
        self.edit.setPlaceholderText(self.tr("What should the next agent know?"))
        self.problem = BlockColumn()
        self.problem.hide()
        reasons = [f"{group}/{leaf}" for group, leaves in REASONS.items() for leaf in leaves]
        self.reason = ChoiceBox(
            [(path, names.reason(path)) for path in reasons],
            name=self.tr("Reason"),
            key="notes.reason",
        )
        self.outcome = ChoiceBox(
            [(which, names.outcome(which)) for which in OUTCOMES],
            name=self.tr("Outcome"),
            key="notes.outcome",
        )
        self.agreed = AgreedList()
        self.form = AgreeForm()
        self._arrangement = False, 0
        """Whether the form has the room of the choices, and how many parts are listed."""
        self.snippets = SnippetList(self.edit)
        self.promise = ActionButton(self.tr("Promise"), "notes.promise", ground="surface")
        self.call_back = ActionButton(self.tr("Call-back"), "notes.call_back", ground="surface")
        self.task = ActionButton(self.tr("Task"), "notes.task", ground="surface")
        self._place()
        self.edit.textChanged.connect(self._on_text_changed)
        self.reason.choice_made.connect(self._on_choice_made)
        self.outcome.choice_made.connect(self._on_choice_made)
        shortcut("notes.agreed", self, self._on_agreed_shortcut)
        shortcut("notes.focus", self, self._on_note_shortcut)

    def _place(self) -> None:
        choices = self._choices = QWidget()
        grid = QGridLayout(choices)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for row, (words, key, box) in enumerate(
            (
                (self.tr("Reason"), "notes.reason", self.reason),
                (self.tr("Outcome"), "notes.outcome", self.outcome),
            )
        ):
            grid.addWidget(KeyLabel(words, key), row, 0)
            grid.addWidget(box, row, 1)
        self.put(self.title)
        self.put(self.edit, stretched=True)
        self.put(self.problem)
        self.put(choices, above=6)
        self.put(self.agreed, above=6)
        self.put(self.form, above=10)
        self.put(self._adding(), above=4)

    def _adding(self) -> QWidget:
        row = self._add = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for button, slot in (
            (self.promise, self._on_promise_clicked),
            (self.call_back, self._on_call_back_clicked),
            (self.task, self._on_task_clicked),
        ):
            line.addWidget(button, stretch=1)
            button.clicked.connect(slot)
        return row

    def show_note(self, text: str, *, reason: str = "", outcome: str = "") -> None:
        """Show a draft from before, without signals."""
        if text or self._is_written_in:
            self.edit.blockSignals(True)
            self.edit.setPlainText(text)
            self.edit.moveCursor(QTextCursor.MoveOperation.End)
            self.edit.blockSignals(False)
        self.reason.show_choice(reason)
        self.outcome.show_choice(outcome)
        self.title.show_remark("")
        self.problem.hide()
        self.snippets.close_list()
        self.note_shown.emit()

    @property
    def _is_written_in(self) -> bool:
        """Tell whether there is anything in the field, or to be undone or done again there."""
        document = self.edit.document()
        return not (
            document.isEmpty() and document.isUndoAvailable() is document.isRedoAvailable() is False
        )

    def show_agreed(self, parts: Sequence[Part], *, now: datetime) -> None:
        """Show what was agreed on this call, and no form."""
        self.agreed.show_parts(parts, now=now)
        self.show_form(is_shown=False)

    def show_form(self, *, is_shown: bool) -> None:
        """Give the form the room of the choices, or give it back."""
        arrangement = is_shown, len(self.agreed.parts)
        if arrangement == self._arrangement:
            return
        self._arrangement = arrangement
        self.form.setVisible(is_shown)
        self._choices.setVisible(not is_shown)
        self._add.setVisible(not is_shown)
        self.agreed.setVisible(not is_shown and bool(self.agreed.parts))
        self.arrange()
        self.updateGeometry()

    def replace_note(self, text: str) -> None:
        """Show *text* in place of what is written, without a signal; the caret stays."""
        caret = self.edit.textCursor().position()
        self.edit.blockSignals(True)
        self.edit.setPlainText(text)
        self.edit.blockSignals(False)
        cursor = self.edit.textCursor()
        cursor.setPosition(min(caret, len(text)))
        self.edit.setTextCursor(cursor)

    def clear(self) -> None:
        """Empty the pane for the next call."""
        self.show_note("")

    @property
    def note(self) -> str:
        """Return what is written."""
        return self.edit.toPlainText()

    def show_saved(self, at: datetime) -> None:
        """Say that everything written is on the disk of this PC since *at*."""
        words = said("saved on this PC · {time}", time=times.clock_with_seconds(at))
        self.title.show_remark(words)
        self.problem.hide()

    def show_problem(self, text: str, advice: str) -> None:
        """Say that what is written is not safe, and what to do."""
        self.title.show_remark(said("not saved"), "bad")
        self.problem.show_blocks(
            (
                Gap(6),
                Line(text, role="bad", weight="strong"),
                Paragraph([Run(advice, "ink_soft")]),
            )
        )
        self.problem.show()

    @Slot()
    def _on_text_changed(self) -> None:
        self.note_changed.emit(self.note)

    @Slot()
    def _on_choice_made(self) -> None:
        self.disposition_changed.emit(self.reason.choice, self.outcome.choice)

    @Slot()
    def _on_promise_clicked(self) -> None:
        self.agreement_requested.emit(ToDoKind.PROMISE)

    @Slot()
    def _on_call_back_clicked(self) -> None:
        self.agreement_requested.emit(ToDoKind.CALL_BACK)

    @Slot()
    def _on_task_clicked(self) -> None:
        self.agreement_requested.emit(ToDoKind.TASK)

    @Slot()
    def _on_agreed_shortcut(self) -> None:
        if self.agreed.isVisible():
            self.agreed.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_note_shortcut(self) -> None:
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
