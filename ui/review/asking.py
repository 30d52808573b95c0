"""Questions to the hub, beside the screen's thread; an answer nobody waits for is dropped."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from agent_console.bootstrap import Desk
from agent_console.crm.hub import Hub
from agent_console.errors import ConsoleError, HubUnreachable
from agent_console.logs import area
from ui.bridge.tasks import TaskRunner
from ui.words import problems
from ui.words.said import said

_log = area("ui")
T = TypeVar("T")


def _nothing(_error: ConsoleError) -> None:
    """Say nothing more than is said above the page."""


class Asking(QObject):
    """One door to the hub for all pages of the review.

    Signals:
        failed: Something could not be asked or done: a sentence, and what to do.
        said_so: Words worth a moment in the corner.
    """

    failed = Signal(str, str)
    said_so = Signal(str)

    def __init__(self, tasks: TaskRunner, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.tasks, self.desk = tasks, desk
        self.flying = 0
        """Questions on their way."""

    def hub(
        self,
        question: Callable[[Hub], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[ConsoleError], None] = _nothing,
        is_quiet: bool = False,
    ) -> None:
        """Ask *question*; *is_quiet* says nothing above the page if that cannot be."""
        hub = self.desk.hub
        if hub is None:
            error = HubUnreachable("The CRM cannot be reached")
            self._on_failed(failed, is_quiet, error)
            return
        self._run(partial(question, hub), done, partial(self._on_failed, failed, is_quiet))

    def here(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do what needs these files alone."""
        self._run(work, done, partial(self._on_failed, _nothing, False))

    def keep(self, write: Callable[[], T]) -> T | None:
        """Write something down now; None, said above the page, if that could not be."""
        try:
            return write()
        except ConsoleError as exc:
            self._on_failed(_nothing, False, exc)
            return None

    def _run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self.flying += 1
        self.tasks.run(
            self, work, done=partial(self._on_done, done), failed=partial(self._landed, failed)
        )

    def _on_done(self, done: Callable[[Any], None], answer: object) -> None:
        self.flying -= 1
        done(answer)

    def _landed(self, failed: Callable[[Exception], None], error: Exception) -> None:
        self.flying -= 1
        failed(error)

    def _on_failed(
        self,
        failed: Callable[[ConsoleError], None],
        is_quiet: bool,  # noqa: FBT001 - filled in by partial
        error: Exception,
    ) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        _log.info("the review could not go on: %s", type(error).__name__)
        if not is_quiet:
            self.failed.emit(problems.problem(error), problems.advice(error))
        failed(error)

    def say(self, words: str) -> None:
        """Show *words* in the corner for a moment."""
        self.said_so.emit(words)


def away_words() -> str:
    """Return what stands where nothing can be listed without the hub."""
    return said("The CRM cannot be reached. Searching finds the notes this PC holds.")
