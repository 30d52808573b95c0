"""Asks which of the people who share this computer sits down."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget

from ui.dialogs.entry import EntryDialog
from ui.words.said import said

_LINE = 28
"""Pixels: no smaller than what a finger hits."""


class PeopleDialog(EntryDialog):
    """Names everybody who has worked here, and lets somebody new begin."""

    def __init__(
        self,
        names: Sequence[str],
        parent: QWidget | None = None,
        *,
        knows_badge: Callable[[str], bool] | None = None,
    ) -> None:
        """Ask; where *knows_badge* says whether a scanned badge is somebody's, it is an answer."""
        super().__init__(
            said("Who are you?"),
            said("Everybody has files of their own here; your PIN opens yours alone."),
            said("Go on"),
            parent,
        )
        self.names = QListWidget()
        self.names.setAccessibleName(said("Who are you?"))
        self.names.addItems([*names, said("Somebody else")])
        for row in range(self.names.count()):
            self.names.item(row).setSizeHint(QSize(0, _LINE))
        self.names.setCurrentRow(0)
        self.names.itemActivated.connect(self.accept_button.click)
        self._column.addWidget(self.names)
        self._field: QLineEdit | None = None
        self._knows_badge = knows_badge
        if knows_badge is not None:
            self._field = self.add_field(said("Or scan your badge"), is_secret=True)
        self.finish()
        self.submitted.connect(self.accept)
        (self._field or self.names).setFocus()

    def problem(self) -> str:
        """Say that a badge is nobody's; the next scan finds the field empty."""
        if not self.badge or self._knows_badge is None or self._knows_badge(self.badge):
            return ""
        if self._field is not None:
            self._field.clear()
        return said("This badge opens nobody's files here. Scan again, or choose your name.")

    @property
    def badge(self) -> str:
        """Return the badge that was scanned; empty if somebody was chosen."""
        return self._field.text() if self._field is not None else ""

    @property
    def place(self) -> int:
        """Return which one is chosen; the last is somebody new."""
        return self.names.currentRow()
