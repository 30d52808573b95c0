"""Asks who sits down at a computer that several people share."""

from pathlib import Path

from PySide6.QtWidgets import QDialog

from agent_console.desk.people_here import people_here, profile_for_somebody_new
from agent_console.paths import Profile
from ui.app import application
from ui.dialogs.people import PeopleDialog
from ui.language import wear_language
from ui.theme import apply_theme


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
