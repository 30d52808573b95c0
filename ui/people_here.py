"""Asks who sits down at a computer that several people share."""

from pathlib import Path

from PySide6.QtWidgets import QDialog

from agent_console.desk.people_here import people_here, profile_for_somebody_new
from agent_console.paths import Profile
from agent_console.security.badge import has_badge, wrapped_for
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
    has_badges = any(has_badge(profile) for profile, _ in known)
    dialog = PeopleDialog([person.name for _, person in known], takes_badge=has_badges)
    try:
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        if dialog.badge:
            of_badge = (one for one, _ in known if wrapped_for(one, dialog.badge) is not None)
            found = next(of_badge, None)
            return (found, dialog.badge) if found else sit_down(folder)
        if dialog.place < len(known):
            return known[dialog.place][0], ""
        return profile_for_somebody_new(folder), ""
    finally:
        dialog.deleteLater()
