"""Tells a screen reader what changed where the keyboard is not."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(about: QWidget, words: str, *, is_urgent: bool = False) -> None:
    """Let *words* be spoken; urgent ones interrupt what is being said."""
    if not words:
        return
    event = QAccessibleAnnouncementEvent(about, words)
    if is_urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
