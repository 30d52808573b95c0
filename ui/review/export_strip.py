"""Takes what is listed along as a file, or lets the hub make it each morning."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from agent_console.domain.report import ReportForm
from ui.keys import shortcut
from ui.theme.tokens import BAR_WIDTH, GAP
from ui.widgets.button import ActionButton
from ui.widgets.chips import Chip, ChipRow
from ui.words.said import said

_FORMS = (ReportForm.CSV, ReportForm.XLSX, ReportForm.PDF)


class ExportStrip(QWidget):
    """Asks how and where to, above the page.

    Signals:
        wanted: The file is to be written: its form and path.
        planned: The hub is to make it each morning, in this form.
        fetched: A file the hub made is wanted: its id and where to.
        left: Nothing is wanted.
    """

    wanted = Signal(str, str)
    planned = Signal(str)
    fetched = Signal(str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._stem = ""
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        self.forms = ChipRow(said("In which form"), ground="ground")
        self.forms.setMinimumWidth(190)
        self.forms.show_chips([Chip(one.value, one.value.upper()) for one in _FORMS])
        self.place = QLineEdit()
        self.place.setAccessibleName(said("File to write"))
        self.write = ActionButton(said("Write the file"), "", kind="primary")
        self.plan = ActionButton(said("Each morning"), "")
        self.plan.setToolTip(said("The hub makes it at six, of the day before."))
        self.made = QComboBox()
        self.made.setAccessibleName(said("Files the hub made"))
        self.fetch = ActionButton(said("Fetch"), "")
        self.back = ActionButton(said("Close"), "", kind="quiet")
        row, column = QHBoxLayout(), QVBoxLayout(self)
        for part in (self.forms, self.place, self.write, self.plan, self.made, self.fetch):
            row.addWidget(part, stretch=int(part is self.place))
        row.addWidget(self.back)
        row.setSpacing(8)
        column.setContentsMargins(0, 0, BAR_WIDTH, GAP)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.warning)
        self._connect()
        self.hide()

    def _connect(self) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self.forms.chosen.connect(self._on_form_chosen)
        self.write.clicked.connect(self._on_write)
        self.place.returnPressed.connect(self._on_write)
        self.plan.clicked.connect(self._on_plan)
        self.fetch.clicked.connect(self._on_fetch)
        self.back.clicked.connect(self.left)
        shortcut("Esc", self, self.left, inside)

    def ask(self, stem: str) -> None:
        """Ask for a place, beginning with a file called *stem* in the home folder."""
        self._stem = stem
        self.show_problem("")
        self._on_form_chosen(self.forms.current)
        self.show_made(())
        self.show()
        self.place.setFocus(Qt.FocusReason.OtherFocusReason)
        self.place.selectAll()

    def show_problem(self, words: str) -> None:
        """Say why it was not written; empty: what to know before."""
        safe = said("The file is not encrypted. What your role may not see is masked in it.")
        self.warning.setProperty("tone", "bad" if words else "soft")
        self.warning.setText(words or safe)
        self.warning.style().polish(self.warning)

    def show_made(self, files: Sequence[tuple[str, str]]) -> None:
        """Offer files the hub made: id and name."""
        self.made.clear()
        for key, name in files:
            self.made.addItem(name, key)
        self.made.setVisible(bool(files))
        self.fetch.setVisible(bool(files))

    def _path(self, name: str) -> str:
        return str(Path.home() / name)

    @Slot(str)
    def _on_form_chosen(self, form: str) -> None:
        self.place.setText(self._path(f"{self._stem}.{form}"))

    @Slot()
    def _on_write(self) -> None:
        self.wanted.emit(self.forms.current, self.place.text().strip())

    @Slot()
    def _on_plan(self) -> None:
        self.planned.emit(self.forms.current)

    @Slot()
    def _on_fetch(self) -> None:
        self.fetched.emit(str(self.made.currentData()), self._path(self.made.currentText()))
