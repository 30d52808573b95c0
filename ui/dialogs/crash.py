"""Says that something went wrong, what is safe, and offers a file for support or a new start."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from agent_console.desk.support.crash_report import CrashReport
from ui.crashes import NoteStanding, safe_words
from ui.theme.fonts import font
from ui.theme.tokens import TEXT_TITLE
from ui.widgets.button import ActionButton
from ui.words.said import said

_WIDE = 620


class CrashDialog(QDialog):
    """Stands beside the work and stops nothing; no key that is typed by chance does anything here.

    Signals:
        archive_requested: A file for support is wanted.
        again_requested: The console shall be started anew.
    """

    archive_requested = Signal()
    again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setMinimumWidth(_WIDE)
        self.title = QLabel()
        self.title.setFont(font(TEXT_TITLE, "heavy"))
        self.safe = QLabel()
        self.about = QLabel()
        self.about.setProperty("tone", "soft")
        self.outcome = QLabel()
        self.outcome.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.archive = ActionButton(said("Write a file for support"), "crash.archive")
        self.again = ActionButton(said("Start the console anew"), "crash.again")
        self.go_on = ActionButton(said("Go on working"), "Esc", kind="primary")
        for button in (self.archive, self.again, self.go_on):
            button.setAutoDefault(False)
        self._place()
        self.go_on.setFocus()
        self.archive.clicked.connect(self._on_archive_clicked)
        self.again.clicked.connect(self.again_requested)
        self.go_on.clicked.connect(self.reject)

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(8)
        for label in (self.title, self.safe, self.about, self.outcome):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.archive)
        row.addWidget(self.again)
        row.addStretch(1)
        row.addWidget(self.go_on)
        column.addLayout(row)

    def show_crash(self, report: CrashReport | None, standing: NoteStanding) -> None:
        """Show what is safe, and of *report* what helps whoever is asked."""
        is_hard = report is not None and report.is_hard
        title = (
            said("The console ended by itself the last time")
            if is_hard
            else said("Something went wrong here")
        )
        self.setWindowTitle(title)
        self.title.setText(title)
        is_lost = standing is NoteStanding.NOT_SAVED
        self.safe.setText(safe_words(standing))
        self.safe.setProperty("tone", "bad" if is_lost else "")
        self.safe.style().polish(self.safe)
        where = "" if report is None else " · ".join((*report.kinds[:1], *report.places[-1:]))
        words = _about(is_lost=is_lost)
        self.about.setText(f"{words}\n{where}")
        self.again.setEnabled(not is_lost)
        self.archive.setEnabled(True)
        self.outcome.clear()
        self.setAccessibleDescription(f"{self.safe.text()} {words}")

    @Slot()
    def _on_archive_clicked(self) -> None:
        self.archive.setEnabled(False)
        self._say(said("Writing the file …"))
        self.archive_requested.emit()

    def show_archive(self, path: Path) -> None:
        """Say where the file is."""
        self._say(said("It names no customer; give it to support: {file}", file=path))

    def show_problem(self, why: str) -> None:
        """Say why there is no file."""
        self.archive.setEnabled(True)
        self._say(why)

    def _say(self, words: str) -> None:
        self.outcome.setText(words)
        self.outcome.setAccessibleName(words)


def _about(*, is_lost: bool) -> str:
    if is_lost:
        return said(
            "It is the program's mistake, not yours. Once the note is safe elsewhere, close the"
            " console and open it again."
        )
    return said(
        "It is the program's mistake, not yours. If the screen behaves strangely, start anew:"
        " your note comes along."
    )
