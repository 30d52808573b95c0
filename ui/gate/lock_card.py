"""What stands in the place of the cards while the gate is locked: a field for badge or PIN."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from ui.gate.blocks import Head
from ui.gate.thumb_button import SmallThumbButton
from ui.theme import fonts
from ui.widgets.card import BlockColumn, Card
from ui.words.said import said

_FIELD_HEIGHT = 46


class LockCard(Card):
    """Asks for the badge or the PIN of whoever works here.

    Signals:
        typed: A badge was scanned or a PIN typed.
        left: Somebody else wants to work here.
    """

    typed = Signal(str)
    left = Signal()

    def __init__(self, *, may_leave: bool) -> None:
        """Ask; *may_leave* says that several people share this computer."""
        super().__init__()
        self._what = BlockColumn()
        words = said("The flight goes on; names come back with you.")
        self._what.show_blocks((Head("", said("Locked"), words, icon="lock"),))
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(said("Scan your badge, or type your PIN"))
        self.field.setAccessibleName(said("Scan your badge, or type your PIN"))
        self.field.setFont(fonts.font(16))
        self.field.setStyleSheet(f"min-height: {_FIELD_HEIGHT - 2}px")
        self.field.returnPressed.connect(self._on_entered)
        self.problem = QLabel()
        self.problem.setProperty("tone", "bad")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.unlock = SmallThumbButton(said("Unlock"), "Return", kind="primary", ground="surface")
        self.unlock.clicked.connect(self._on_entered)
        self.leave = SmallThumbButton(said("Somebody else"), ground="surface")
        self.leave.setVisible(may_leave)
        self.leave.clicked.connect(self.left)
        self.put(self._what)
        self.put(self.field, above=16)
        self.put(self.problem, above=6)
        self.put(self._buttons(), above=12)

    def _buttons(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self.unlock)
        line.addWidget(self.leave)
        line.addStretch(1)
        row.setFixedHeight(self.unlock.tall)
        return row

    def show_busy(self, *, is_busy: bool) -> None:
        """Take nothing while what was typed is tried."""
        self.field.setReadOnly(is_busy)
        self.unlock.setEnabled(not is_busy)

    def show_problem(self, words: str) -> None:
        """Say why it stays locked."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.updateGeometry()
        self.arrange()

    def take_keyboard(self) -> None:
        """Move the keyboard to the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_entered(self) -> None:
        typed = self.field.text()
        self.field.clear()
        if typed and not self.field.isReadOnly():
            self.typed.emit(typed)
