"""Writes to the journal; where the disk does not take it, the agent reads so at the note."""

from collections.abc import Callable
from typing import TypeVar

from agent_console.errors import ConsoleError
from ui.panes.notes import NotesPane

T = TypeVar("T")


class Saving:
    """Calls what writes, and tells the notes pane when it fails."""

    def __init__(self, notes: NotesPane) -> None:
        self._notes = notes

    def __call__(self, write: Callable[[], T]) -> T | None:
        """Return what *write* returns; None, with words on screen, if nothing was written."""
        try:
            return write()
        except ConsoleError as exc:
            self._notes.show_problem(str(exc), exc.advice)
            return None
