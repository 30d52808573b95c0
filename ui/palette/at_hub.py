"""Asks the hub for people who are not on this PC, while somebody types; nothing waits for it."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.find_anyone import Hit
from agent_console.errors import ConsoleError
from agent_console.ids import CustomerId
from agent_console.logs import area
from agent_console.wire.customer_file import Candidate
from ui.bridge.tasks import TaskRunner

_log = area("ui")
FEW = 3
"""So many people of this PC are answer enough."""
_LEAST = 3
"""Fewer letters mean half the world."""
_PAUSE_MS = 200
"""So long nothing is typed before the hub is asked."""


class FoundAtHub(QObject):
    """Keeps the hub's answer to what was typed last.

    Signals:
        answered: There is an answer with somebody in it.
    """

    answered = Signal()

    def __init__(self, tasks: TaskRunner, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._desk = tasks, desk
        self._typed = self._region = ""
        self._answer: tuple[Candidate, ...] = ()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._ask)

    def found(self, typed: str, here: Collection[CustomerId], *, region: str) -> tuple[Hit, ...]:
        """Return whom the hub knows besides those *here*; ask it where these are few."""
        text = typed.strip()
        if text != self._typed:
            self._soon.stop()
            self._typed, self._region, self._answer = text, region, ()
            if len(here) < FEW and len(text) >= _LEAST and self._desk.hub is not None:
                self._soon.start()
        return tuple(
            Hit(candidate=one, by=one.matched_by, value=text if one.matched_by else "")
            for one in self._answer
            if one.customer.id not in here
        )

    @Slot()
    def _ask(self) -> None:
        hub = self._desk.hub
        if hub is not None:
            self._tasks.run(
                self,
                partial(hub.lookup, self._typed, region=self._region),
                done=partial(self._on_answered, self._typed),
                failed=self._on_failed,
            )

    def _on_answered(self, typed: str, found: tuple[Candidate, ...]) -> None:
        if typed == self._typed and found:
            self._answer = found
            self.answered.emit()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        _log.info("the hub could not be searched: %s", type(error).__name__)
