"""Telephone links that were opened, and calls that begin with a click on a number."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.dialling import Link, Wish, dial, read_link
from agent_console.errors import ConsoleError
from agent_console.wire.call_control import Command, Done
from ui.bridge.ears import QUEUED
from ui.bridge.tasks import TaskRunner
from ui.calls_on_screen import CallsOnScreen
from ui.main_window import MainWindow
from ui.panes.notice_bar import Notice
from ui.telephone import Telephone
from ui.words.amounts import phone
from ui.words.customs import home_region
from ui.words.problems import problem
from ui.words.said import said

_NOTICE = "dial"


class DiallingScreen(QObject):
    """Shows whose number it is, and rings it when the agent says so: nothing dials by itself.

    Signals:
        link_opened: Somebody opened a link on this computer (its text); from another thread.
        show_requested: The window is wanted.
    """

    link_opened = Signal(str)
    show_requested = Signal()

    def __init__(
        self,
        window: MainWindow,
        tasks: TaskRunner,
        desk: Desk,
        calls: CallsOnScreen,
        telephone: Telephone,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._tasks, self._desk = window, tasks, desk
        self._calls, self._telephone = calls, telephone
        self._number = ""
        desk.link_opened = self.link_opened.emit
        desk.home_region = home_region
        self.link_opened.connect(self.open_link, QUEUED)
        window.notices.action_requested.connect(self._on_notice_action)

    @Slot(str)
    def open_link(self, text: str) -> None:
        """Show whose number a link has, and offer to call it."""
        try:
            link = read_link(text, region=self._calls.region)
        except ConsoleError as exc:
            self._say(said("The link cannot be opened"), problem(exc))
            return
        self.show_requested.emit()
        if link.wish is not Wish.SHOW:
            self._show(link)

    @Slot(str)
    def offer(self, number: str) -> None:
        """Ask whether *number* (E.164) is to be called; for a click on a number anywhere."""
        self._number = number
        can = Command.DIAL in self._telephone.commands
        by_hand = said("The telephone takes no commands from here: dial it there.")
        self._window.notices.show_notice(
            Notice(
                key=_NOTICE,
                title=said("Call {number}", number=phone(number)),
                advice=said("Your telephone rings first.") if can else by_hand,
                action=said("Call", "to ring somebody") if can else "",
                tone="primary",
            )
        )

    def _show(self, link: Link) -> None:
        if link.wish is Wish.FIND:
            self._calls.on_search_requested(link.number)
        self.offer(link.number)

    @Slot(str)
    def _on_notice_action(self, key: str) -> None:
        if key != _NOTICE or not self._number:
            return
        self._window.notices.clear_notice(_NOTICE)
        self._tasks.run(
            self,
            partial(dial, self._desk.hub, self._number),
            done=self._on_dialled,
            failed=self._on_failed,
        )

    def _on_dialled(self, done: Done) -> None:
        if not done.is_done:
            self._say(said("The call was not made"), said(done.why_not))

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        self._say(said("The call was not made"), said(error.advice))

    def _say(self, title: str, advice: str) -> None:
        self._window.notices.show_notice(Notice(key=_NOTICE, title=title, advice=advice))
