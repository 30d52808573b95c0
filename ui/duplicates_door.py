"""The door to the duplicates: its key, offered to who may merge; the page is loaded when wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.duplicates import may_merge
from agent_console.domain.agent import Agent
from agent_console.ids import CustomerId
from ui.bridge.tasks import TaskRunner
from ui.calls_on_screen import CallsOnScreen
from ui.keys import shortcut
from ui.main_window import MainWindow

if TYPE_CHECKING:
    from ui.duplicates_screen import DuplicatesScreen


class DuplicatesDoor(QObject):
    """Opens the page for the customer on the screen, else for everybody; again closes it."""

    def __init__(
        self,
        window: MainWindow,
        tasks: TaskRunner,
        desk: Desk,
        calls: CallsOnScreen,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._tasks, self._desk, self._calls = window, tasks, desk, calls
        self.screen: DuplicatesScreen | None = None
        """Made when it is first wanted."""
        self._key = shortcut("duplicates.open", window, self._on_key)
        self.offer_to(desk.agent)

    @Slot(object)
    def offer_to(self, agent: Agent) -> None:
        """Offer it to *agent*, who sits here now, if they may merge."""
        is_offered = bool(agent.login) and may_merge(agent, self._desk.files.policy)
        self._key.setEnabled(is_offered)

    @Slot()
    def _on_key(self) -> None:
        screen = self.screen or self._made()
        if screen.is_open:
            self._window.show_calls()
            return
        shown = self._calls.shown
        customer = shown.file.customer if shown is not None and shown.file is not None else None
        if customer is None:
            screen.open()
        else:
            screen.open(CustomerId(customer.id), customer.full_name)

    def _made(self) -> "DuplicatesScreen":
        from ui.duplicates_screen import DuplicatesScreen

        self.screen = DuplicatesScreen(self._window, self._tasks, self._desk, self)
        return self.screen
