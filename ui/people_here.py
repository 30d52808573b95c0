"""Asks who sits down at a computer that several people share."""

from pathlib import Path

from PySide6.QtWidgets import QDialog

from agent_console.desk.people_here import people_here, profile_for_somebody_new, whose_badge
from agent_console.paths import Profile
from agent_console.security.badge import has_badge
from ui.app import application
from ui.dialogs.people import PeopleDialog
from ui.language import wear_language
from ui.theme import apply_theme


def choose(
    folder: Path, *, theme: str | None = None, language: str | None = None
) -> Profile | None:
    """Return the files of who sits down, or None if nobody does."""
    found = sit_down(folder, theme=theme, language=language)
    return found[0] if found is not None else None


def sit_down(
    folder: Path, *, theme: str | None = None, language: str | None = None
) -> tuple[Profile, str] | None:
    """Return the files of who sits down with the badge they scanned ("" for none)."""
    app = application()
    wear_language(app, language or "system")
    apply_theme(app, theme or "system")
    known = people_here(folder)
    found: Profile | None = None

    def is_somebodys(badge: str) -> bool:
        nonlocal found
        found = whose_badge(folder, badge)
        return found is not None

    has_badges = any(has_badge(profile) for profile, _ in known)
    names = [person.name for _, person in known]
    dialog = PeopleDialog(names, knows_badge=is_somebodys if has_badges else None)
    try:
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        if dialog.badge and found is not None:
            return found, dialog.badge
        if dialog.place < len(known):
            return known[dialog.place][0], ""
        return profile_for_somebody_new(folder), ""
    finally:
        dialog.deleteLater()
