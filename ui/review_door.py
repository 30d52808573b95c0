"""The door to the review: its place in the rail, offered to who may review; loaded when wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.domain.agent import Agent
from agent_console.domain.rights import Right
from agent_console.ids import CustomerId
from agent_console.sync.status import SyncStatus
from ui.bridge.tasks import TaskRunner
from ui.calls_on_screen import CallsOnScreen
from ui.keys import KEYS, key_of, offer
from ui.main_window import MainWindow
from ui.widgets.badge_button import BadgeButton
from ui.words.said import said

if TYPE_CHECKING:
    from ui.review.screen import ReviewScreen


class ReviewDoor(QObject):
    """Opens the supervisor's screen; again leads back to the calls.

    Signals:
        made: The screen was made (`ReviewScreen`).
    """

    made = Signal(object)

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
        self._status = SyncStatus()
        self.screen: ReviewScreen | None = None
        """Made when it is first wanted."""
        self.button = BadgeButton("star", "")
        self.button.setVisible(False)
        offer("review.open", self.button)
        self.button.clicked.connect(self._on_clicked)
        window.rail.add_place(self.button)
        KEYS.changed.connect(self._on_keys_changed)
        self._on_keys_changed()
        self.offer_to(desk.agent)

    @Slot(object)
    def offer_to(self, agent: Agent) -> None:
        """Offer it to *agent*, who sits here now, if they may review."""
        policy = self._desk.files.policy
        may = bool(agent.login) and policy.may(agent.role, Right.REVIEW_NOTES)
        self.button.setVisible(may)
        if not may and self.screen is not None and self.screen.is_open:
            self._window.show_calls()

    @Slot()
    def open(self) -> None:
        """Show the review in the place of the calls."""
        (self.screen or self._made()).open()

    def show_status(self, status: SyncStatus) -> None:
        """Hand on how desk and hub stand."""
        self._status = status
        if self.screen is not None:
            self.screen.show_status(status)

    def close(self) -> None:
        """End what the screen began."""
        if self.screen is not None:
            self.screen.close()

    def _made(self) -> "ReviewScreen":
        from ui.review.screen import ReviewScreen

        screen = ReviewScreen(self._window, self._tasks, self._desk, self)
        self.screen = screen
        self._window.rail.stands_for(screen.pages, self.button)
        screen.customer_requested.connect(self._on_customer_requested)
        screen.show_status(self._status)
        self.made.emit(screen)
        return screen

    @Slot(str)
    def _on_customer_requested(self, customer: str) -> None:
        """Open the customer beside whoever is on the line; that call stays who it is."""
        key = CustomerId(customer)
        screen = self.screen
        if self._desk.files.cache.file(key, limit=1) is None:
            if screen is not None:
                screen.said_so.emit(said("This customer is not on this PC."))
            return
        shown = self._calls.draft
        if shown is not None and shown.call is None:
            self._calls.work.drop(shown.id)
        self._window.show_calls()
        self._calls.show(self._calls.work.begin(key))

    @Slot()
    def _on_clicked(self) -> None:
        self.button.setChecked(not self.button.isChecked())
        if self.screen is not None and self.screen.is_open:
            self._window.show_calls()
        else:
            self.open()

    @Slot()
    def _on_keys_changed(self) -> None:
        self.button.show_name(f"{said('Review')} ({key_of('review.open')})")
