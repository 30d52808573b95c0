"""What the agent writes about the call, with the proof that it is safe."""

from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGridLayout,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from agent_console.domain.disposition import OUTCOMES, REASONS
from ui.keys import key_of, shortcut
from ui.widgets.block import Gap, Line, Paragraph, Run
from ui.widgets.canvas import Canvas
from ui.widgets.card import BlockColumn, Card
from ui.widgets.field import draw_frame
from ui.widgets.key_label import KeyLabel, TitleRow
from ui.words import names, times
from ui.words.said import said

_LEAST_HEIGHT = 44


class ChoiceBox(QComboBox):
    """A list to choose from by typing any part of a word; nothing else can be entered.

    Signals:
        choice_made: The stored form of what was chosen.
    """

    choice_made = Signal(str)

    def __init__(self, choices: list[tuple[str, str]], *, name: str, key: str) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setAccessibleName(name)
        self.setAccessibleDescription(key_of(key))
        for stored, words in choices:
            self.addItem(words, stored)
        completer = self.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(said("Choose or type"))
            line.setAccessibleName(name)
            line.editingFinished.connect(self._on_line_finished)
        self.setCurrentIndex(-1)
        self.activated.connect(self._on_activated)
        shortcut(key, self, self._on_shortcut)

    def show_choice(self, stored: str) -> None:
        """Show what was chosen before, without a signal."""
        self.setCurrentIndex(self.findData(stored))
        if self.currentIndex() < 0:
            self.clearEditText()

    @property
    def choice(self) -> str:
        """Return the stored form of the choice; empty for none."""
        return str(self.currentData() or "")

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the frame and the arrow; the line inside draws itself."""
        canvas = Canvas(self)
        line = self.lineEdit()
        is_typed_in = self.hasFocus() or (line is not None and line.hasFocus())
        draw_frame(canvas, self.rect(), "field", has_focus=is_typed_in)
        canvas.icon("down", canvas.box(self.width() - 19, (self.height() - 12) / 2, 12, 12))
        canvas.end()

    @Slot(int)
    def _on_activated(self, _index: int) -> None:
        self.choice_made.emit(self.choice)

    @Slot()
    def _on_line_finished(self) -> None:
        typed = self.currentText().strip().casefold()
        found = [i for i in range(self.count()) if typed and typed in self.itemText(i).casefold()]
        chosen = found[0] if found else self.currentIndex() if typed else -1
        if chosen != self.currentIndex():
            self.setCurrentIndex(chosen)
            self.choice_made.emit(self.choice)
        self.setEditText(self.itemText(chosen) if chosen >= 0 else "")

    @Slot()
    def _on_shortcut(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        line = self.lineEdit()
        if line is not None:
            line.selectAll()


class NoteEdit(QPlainTextEdit):
    """A text field that asks for little room and takes what is left."""

    def event(self, event: QEvent, /) -> bool:
        """Draw the frame; the style would draw it as a path."""
        if event.type() != QEvent.Type.Paint:
            return super().event(event)
        canvas = Canvas(self)
        draw_frame(canvas, self.rect(), "surface", has_focus=self.hasFocus())
        canvas.end()
        return True

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(200, _LEAST_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()


class NotesPane(Card):
    """Takes the note, the reason and the outcome of a call.

    Signals:
        note_changed: The whole text, at each keystroke.
        disposition_changed: Reason and outcome in their stored form; empty where not chosen.
    """

    note_changed = Signal(str)
    disposition_changed = Signal(str, str)

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
        self._place()
        self.edit.textChanged.connect(self._on_text_changed)
        self.reason.choice_made.connect(self._on_choice_made)
        self.outcome.choice_made.connect(self._on_choice_made)
        shortcut("notes.focus", self, self._on_note_shortcut)

    def _place(self) -> None:
        choices = QWidget()
        grid = QGridLayout(choices)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
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
        self.put(choices, above=10)

    def show_note(self, text: str, *, reason: str = "", outcome: str = "") -> None:
        """Show a draft from before, without signals."""
        self.edit.blockSignals(True)
        self.edit.setPlainText(text)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.edit.blockSignals(False)
        self.reason.show_choice(reason)
        self.outcome.show_choice(outcome)
        self.title.show_remark("")
        self.problem.hide()

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
    def _on_note_shortcut(self) -> None:
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
