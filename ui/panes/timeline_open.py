"""An entry of the timeline that is open: its whole text, to be read, copied and answered."""

from collections.abc import Sequence
from datetime import datetime
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from agent_console.domain.interaction import Interaction
from ui.announcing import announce
from ui.models.hits import parted
from ui.panes.timeline_entry import facts_line, whole_text
from ui.theme import tokens
from ui.theme.fonts import font
from ui.widgets.button import ActionButton
from ui.widgets.canvas import Canvas
from ui.words.said import said

_BELOW = 14


class _Choice(ActionButton):
    """Shows a key that the list around it takes, so that it works wherever the keyboard stands."""

    def show_action(self, text: str, key: str = "") -> None:
        """Name the button and draw its key."""
        super().show_action(text, key)
        self.setShortcut(QKeySequence())


class OpenEntry(QWidget):
    """Shows the whole text of one entry; parts of it can be selected.

    Signals:
        answer_requested: Refer to this entry in the note.
        closed: The reader is done with it.
    """

    answer_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry: Interaction | None = None
        self._now: datetime | None = None
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setFont(font())
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._facts = QLabel()
        self._facts.setWordWrap(True)
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setProperty("tone", "soft")
        self._copy = _Choice(said("Copy"), "Ctrl+C", ground="hover")
        self._answer = _Choice(said("Answer this"), "timeline.answer", ground="hover")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, _BELOW)
        column.setSpacing(8)
        column.addWidget(self._text)
        column.addWidget(self._facts)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._copy)
        row.addWidget(self._answer)
        row.addStretch(1)
        column.addLayout(row)
        self._copy.clicked.connect(self.copy)
        self._answer.clicked.connect(self.answer_requested)

    def show_entry(self, entry: Interaction, terms: Sequence[str], *, now: datetime) -> None:
        """Show *entry*, with *terms* marked where they occur."""
        self._entry, self._now = entry, now
        far = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        for label in (self._text, self._facts):
            label.setAlignment(far | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        self._text.setVisible(bool(entry.text))
        self._text.setText(marked(entry.text, terms))
        self._text.setAccessibleName(said("The whole text"))
        self._text.setAccessibleDescription(entry.text)
        self._facts.setText(facts_line(entry, now=now))
        self._copy.show_action(said("Copy"), "Ctrl+C")

    @Slot()
    def copy(self) -> None:
        """Put what is selected, else everything about the entry, on the clipboard."""
        if self._entry is None or self._now is None:
            return
        chosen = self._text.selectedText().replace("\u2029", "\n").replace("\u2028", "\n")
        QGuiApplication.clipboard().setText(chosen or whole_text(self._entry, now=self._now))
        self._copy.show_action(said("Copied"), "Ctrl+C")
        announce(self, said("Copied"))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Fill what is under the text: the row itself is round."""
        canvas = Canvas(self)
        canvas.lay("hover")
        canvas.end()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent, /) -> None:
        """Mark the hits in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()


def marked(text: str, terms: Sequence[str]) -> str:
    """Return *text* as HTML with *terms* marked, by colour and by weight."""
    theme = tokens()
    look = f"background:{theme.warn_tint};color:{theme.warn};font-weight:600"
    parts = (
        f'<span style="{look}">{escape(part)}</span>' if is_hit else escape(part)
        for part, is_hit in parted(text, terms)
    )
    return "".join(parts).replace("\n", "<br>")
