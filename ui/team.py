"""Everything about calls that concerns others: presence, handing over, the telephone itself."""

from PySide6.QtCore import QObject, Slot

from agent_console.bootstrap import Desk
from agent_console.sync.status import Link, SyncStatus
from ui.bridge.tasks import TaskRunner
from ui.call_actions import CallActions
from ui.calls_on_screen import CallsOnScreen
from ui.main_window import MainWindow
from ui.presence_screen import PresenceScreen
from ui.saving import Saving
from ui.telephone import Telephone
from ui.transfer_screen import TransferScreen


class Team(QObject):
    """Connects the call bar with the calls, the colleagues and the telephone."""

    def __init__(
        self,
        window: MainWindow,
        tasks: TaskRunner,
        desk: Desk,
        calls: CallsOnScreen,
        saving: Saving,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._calls = window, calls
        self._link = Link.CONNECTING
        self.telephone = Telephone(window, tasks, desk, self)
        self.actions = CallActions(calls, saving, self.telephone, self)
        self.presence = PresenceScreen(window, tasks, desk, calls, saving, self)
        self.transfer = TransferScreen(window, desk, calls, self.presence, self.telephone, saving)
        calls.ended.connect(self.actions.hang_up)
        bar, served = window.call_bar, window.served
        bar.answer_requested.connect(self.actions.on_answer_requested)
        bar.hold_requested.connect(self.actions.on_hold_requested)
        bar.resume_requested.connect(self.actions.on_resume_requested)
        bar.hang_up_requested.connect(self.actions.on_hang_up_requested)
        bar.call_picked.connect(self.actions.on_call_picked)
        served.hand_back_requested.connect(self.transfer.hand_back)
        self.presence.colleagues_changed.connect(self._on_colleagues_changed)
        calls.changed.connect(self._on_colleagues_changed)

    def show_status(self, status: SyncStatus) -> None:
        """Follow the line to the hub: it comes and goes."""
        before, self._link = self._link, status.link
        if status.link is Link.ONLINE and before is not Link.ONLINE:
            self.telephone.connected()
            self.presence.connected()
            self._calls.ask_hub()
        elif status.link is not Link.ONLINE and before is Link.ONLINE:
            self.telephone.lost()
            self.presence.lost()

    @Slot()
    def _on_colleagues_changed(self) -> None:
        self._window.served.show_presences(
            self.presence.colleagues,
            may_hand_back=self.transfer.is_possible,
            me=self._calls.work.agent.id,
        )
