"""Asks who sits down at a computer that several people share."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QListWidget, QWidget

from agent_console.desk.people_here import people_here, profile_for_somebody_new
from agent_console.paths import Profile
from ui.app import application
from ui.dialogs.entry import EntryDialog
from ui.language import wear_language
from ui.theme import apply_theme
from ui.words.said import said


class PeopleDialog(EntryDialog):
    """Names everybody who has worked here, and lets somebody new begin."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(
            said("Who are you?"),
            said("Everybody has files of their own here; your PIN opens yours alone."),
            said("Go on"),
            parent,
        )
        self.names = QListWidget()
        self.names.setAccessibleName(said("Who are you?"))
        self.names.addItems([*names, said("Somebody else")])
        self.names.setCurrentRow(0)
        self.names.itemActivated.connect(self.accept_button.click)
        self._column.addWidget(self.names)
        self.finish()
        self.submitted.connect(self.accept)
        self.names.setFocus()

    @property
    def place(self) -> int:
        """Return which one is chosen; the last is somebody new."""
        return self.names.currentRow()


def choose(
    folder: Path, *, theme: str | None = None, language: str | None = None
) -> Profile | None:
    """Return the files of who sits down, or None if nobody does."""
    app = application()
    wear_language(app, language or "system")
    apply_theme(app, theme or "system")
    known = people_here(folder)
    dialog = PeopleDialog([person.name for _, person in known])
    try:
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        if dialog.place < len(known):
            return known[dialog.place][0]
        return profile_for_somebody_new(folder)
    finally:
        dialog.deleteLater()
