"""Writes to the journal; where the disk does not take it, the agent reads so at the note."""

from collections.abc import Callable
from typing import TypeVar

from agent_console.errors import ConsoleError
from ui.panes.notes import NotesPane
from ui.words.problems import advice, problem

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
            self._notes.show_problem(problem(exc), advice(exc))
            return None
