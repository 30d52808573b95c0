"""For a reason, the customer on the screen is shown whole for a while; supervisors see why."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.glass import Broken, break_glass, is_needed, may_break
from agent_console.domain.customer import Customer
from agent_console.errors import ConsoleError
from ui.bridge.tasks import TaskRunner
from ui.calls_on_screen import CallsOnScreen
from ui.keys import shortcut
from ui.main_window import MainWindow
from ui.words import problems
from ui.words.dues import moment
from ui.words.said import said

if TYPE_CHECKING:
    from ui.dialogs.glass import GlassDialog


_LOOK_MS = 2000
"""So soon after its time everything is hidden again."""


class BreakingGlass(QObject):
    """Asks for the reason, asks the CRM, and hides it all again when the time is over.

    Signals:
        said_so: What came of it, in words.
    """

    said_so = Signal(str)

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
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_MS)
        self._watch.timeout.connect(self._on_watch)
        shortcut("customer.break_glass", window, self._on_wanted)

    @Slot()
    def _on_wanted(self) -> None:
        shown = self._calls.shown
        customer = shown.file.customer if shown is not None and shown.file is not None else None
        refusal = self._refusal(customer)
        if customer is None or refusal:
            self.said_so.emit(refusal)
            return
        from ui.dialogs.glass import GlassDialog

        minutes = self._desk.files.policy.glass_min
        dialog = GlassDialog(customer.full_name, minutes, self._window)
        dialog.submitted.connect(partial(self._ask, dialog, customer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _refusal(self, customer: Customer | None) -> str:
        files = self._desk.files
        if customer is None:
            return said("No customer is on the screen")
        if not is_needed(files.sight) or files.glass.whole(customer.id) is not None:
            return said("You are shown everything about {name}", name=customer.full_name)
        if not may_break(self._desk.agent, files.policy):
            return said("Your role may not ask to see more")
        if self._desk.hub is None:
            return said("Only the CRM can show more, and it is not reached")
        return ""

    def _ask(self, dialog: "GlassDialog", customer: Customer) -> None:
        hub = self._desk.hub
        if hub is None:
            dialog.show_error(said("Only the CRM can show more, and it is not reached"))
            return
        dialog.wait(is_asking=True)
        policy = self._desk.files.policy
        self._tasks.run(
            dialog,
            partial(break_glass, hub, customer.id, dialog.reason, policy=policy),
            done=partial(self._on_broken, dialog, customer),
            failed=partial(self._on_failed, dialog),
        )

    def _on_broken(self, dialog: "GlassDialog", customer: Customer, broken: Broken) -> None:
        now = self._desk.clock()
        until = self._desk.files.glass.keep(broken)
        dialog.accept()
        self._calls.refresh()
        self._watch.start()
        self.said_so.emit(
            said(
                "Everything about {name} is shown until {time}",
                name=customer.full_name,
                time=moment(until, now),
            )
        )

    def _on_failed(self, dialog: "GlassDialog", error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        dialog.wait(is_asking=False)
        dialog.show_error(problems.problem(error), problems.advice(error))

    @Slot()
    def _on_watch(self) -> None:
        glass = self._desk.files.glass
        if glass.mend():
            self._calls.refresh()
        if not glass.is_broken:
            self._watch.stop()
