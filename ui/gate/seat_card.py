"""A seat for whoever has none, or another one: one line to type it into, and what came free."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from ui.gate.thumb_button import SmallThumbButton
from ui.theme import fonts
from ui.widgets.card import Card
from ui.widgets.key_label import TitleRow
from ui.words.said import said

_FIELD_HEIGHT, _FIELD_WIDTH, _LONGEST = 42, 150, 6
_NAMED = 4
"""So many free seats are named."""


class SeatCard(Card):
    """Asks which seat whoever stands there is given.

    Signals:
        wanted: This is to be their seat, as it was typed.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title = TitleRow(said("Seat"), "gate.seat")
        self.field = QLineEdit()
        self.field.setMaxLength(_LONGEST)
        self.field.setFont(fonts.font(16))
        self.field.setFixedSize(_FIELD_WIDTH, _FIELD_HEIGHT)
        self.field.setPlaceholderText(said("For example 12F"))
        self.field.setAccessibleName(said("Seat"))
        self.field.returnPressed.connect(self._on_entered)
        self.give = SmallThumbButton(said("Give seat"), kind="primary", ground="surface")
        self.give.clicked.connect(self._on_entered)
        self.problem = QLabel()
        self.problem.setProperty("tone", "bad")
        self.problem.setWordWrap(True)
        self.problem.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.put(self.title)
        self.put(self._row(), above=4)

    def _row(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self.field)
        line.addWidget(self.give)
        line.addWidget(self.problem, stretch=1)
        row.setFixedHeight(_FIELD_HEIGHT)
        return row

    def show_free(self, seats: Sequence[str]) -> None:
        """Name the seats that came free; nothing where none is known to be."""
        more = ", …" if len(seats) > _NAMED else ""
        named = ", ".join(seats[:_NAMED]) + more
        self.title.show_remark(said("Came free: {seats}", seats=named) if seats else "")

    def show_problem(self, words: str) -> None:
        """Say why it was not given."""
        self.problem.setText(words)
        self.field.selectAll()

    def begin(self) -> None:
        """Forget what was typed for somebody else."""
        self.field.clear()
        self.problem.clear()

    def take_keyboard(self) -> None:
        """Move the keyboard to the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    @Slot()
    def _on_entered(self) -> None:
        self.wanted.emit(self.field.text())
