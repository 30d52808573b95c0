"""Connects the history with the local copy: older pages, the search in all of it, the answers."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Slot

from agent_console.clock import Clock
from agent_console.desk.files import Files
from agent_console.domain.history_question import HistoryQuestion
from agent_console.domain.interaction import Interaction
from agent_console.errors import ConsoleError
from agent_console.ids import CustomerId
from ui.bridge.tasks import TaskRunner
from ui.main_window import MainWindow
from ui.panes.notice_bar import Notice
from ui.panes.timeline_entry import reference
from ui.words.problems import advice, problem

_PAGE = 200


class HistoryScreen(QObject):
    """Answers what the history pane asks for."""

    def __init__(
        self, window: MainWindow, tasks: TaskRunner, files: Files, clock: Clock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._tasks = tasks
        self._files = files
        self._clock = clock
        window.timeline.search_requested.connect(self._on_search_requested)
        window.timeline.answer_requested.connect(self._on_answer_requested)

    @Slot(str, object, object)
    def _on_search_requested(
        self, customer: str, question: HistoryQuestion, after: Interaction
    ) -> None:
        """Look through the history behind the window: a long one takes a moment."""
        look = partial(
            self._files.matching, CustomerId(customer), question, than=after, limit=_PAGE
        )
        self._tasks.run(
            self._window.timeline,
            look,
            done=partial(self._on_found, customer, question),
            failed=self._on_not_found,
        )

    def _on_found(
        self, customer: str, question: HistoryQuestion, found: tuple[Interaction, ...]
    ) -> None:
        is_all = len(found) < _PAGE
        self._window.timeline.show_found(customer, question, found, is_all=is_all)

    def _on_not_found(self, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        self._window.notices.show_notice(
            Notice(key="history", title=problem(error), advice=advice(error), tone="bad")
        )

    @Slot(object)
    def _on_answer_requested(self, entry: Interaction) -> None:
        """Put a line about *entry* where the note is being written."""
        edit = self._window.notes.edit
        cursor = edit.textCursor()
        before = "" if cursor.atBlockStart() else "\n"
        cursor.insertText(f"{before}{reference(entry, now=self._clock())}\n")
        edit.setTextCursor(cursor)
        edit.ensureCursorVisible()
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
