"""What the dialogs have in common: a title, words, fields, an error line and two buttons."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.theme.fonts import font
from ui.theme.tokens import TEXT_TITLE
from ui.widgets.button import ActionButton


class EntryDialog(QDialog):
    """Asks for a few words before anybody is on the line; tells clearly what is wrong.

    Signals:
        submitted: The fields are filled in; the one who connected this decides what follows.
    """

    submitted = Signal()

    def __init__(self, title: str, words: str, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self.setAccessibleDescription(words)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 22, 24, 20)
        self._column.setSpacing(6)
        head = QLabel(title)
        head.setFont(font(TEXT_TITLE, "heavy"))
        head.setWordWrap(True)  # a name in it may be long
        self._column.addWidget(head)
        about = QLabel(words)
        about.setWordWrap(True)
        about.setProperty("tone", "soft")
        self._column.addWidget(about)
        self._column.addSpacing(10)
        self._error = QLabel()
        self._error.setWordWrap(True)
        self._error.setProperty("tone", "bad")
        self._error.setMinimumHeight(36)
        self._error.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.accept_button = ActionButton(action, "Return", kind="primary")
        self.cancel_button = ActionButton(self.tr("Cancel"), "Esc")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._on_accept_clicked)
        self.cancel_button.clicked.connect(self.reject)

    def add_field(self, name: str, *, is_secret: bool = False, hint: str = "") -> QLineEdit:
        """Add one line to type in and return it."""
        label = QLabel(name)
        field = QLineEdit()
        field.setPlaceholderText(hint)
        field.setAccessibleName(name)
        if is_secret:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        label.setBuddy(field)
        self._column.addWidget(label)
        self._column.addWidget(field)
        self._column.addSpacing(6)
        return field

    def finish(self) -> None:
        """Add the error line and the buttons below the fields."""
        self._column.addWidget(self._error)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.accept_button)
        self._column.addLayout(row)

    def show_error(self, text: str, advice: str = "") -> None:
        """Say what is wrong and what to do; an empty *text* takes the line away."""
        words = f"{text} {advice}".strip()
        self._error.setText(words)
        self._error.setAccessibleName(words)

    @property
    def error(self) -> str:
        """Return what the error line says."""
        return self._error.text()

    def problem(self) -> str:
        """Return why the fields cannot be sent as they are; empty if they can."""
        return ""

    @Slot()
    def _on_accept_clicked(self) -> None:
        problem = self.problem()
        self.show_error(problem)
        if not problem:
            self.submitted.emit()
