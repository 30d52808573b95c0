"""Asks the hub about somebody this computer does not know; the screen never waits for it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from agent_console.bootstrap import Desk
from agent_console.crm.hub import Hub
from agent_console.domain.identifier import Scheme
from agent_console.errors import ConsoleError
from agent_console.ids import CallId
from agent_console.logs import area
from agent_console.wire.customer_file import Candidate, CustomerFile
from ui.bridge.tasks import TaskRunner

_log = area("ui")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What the hub knew."""

    candidates: tuple[Candidate, ...]
    file: CustomerFile | None
    """Of the one candidate; None if there are several."""


class WhoIsIt(QObject):
    """One question at a time and call, answered on the UI thread or not at all."""

    def __init__(
        self,
        desk: Desk,
        tasks: TaskRunner,
        answered: Callable[[CallId, Fetched], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._answered = answered

    def ask(self, call: CallId, number: str) -> None:
        """Look *number* up at the hub, and fetch the file if it can only be one customer."""
        hub = self._desk.hub
        if hub is not None:
            self._tasks.run(
                self,
                partial(_fetched, hub, number),
                done=partial(self._on_fetched, call),
                failed=self._on_failed,
            )

    def _on_fetched(self, call: CallId, fetched: Fetched) -> None:
        if fetched.candidates:
            self._answered(call, fetched)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        _log.info("the hub could not say who it is: %s", type(error).__name__)


def _fetched(hub: Hub, number: str) -> Fetched:
    candidates = hub.lookup(number, scheme=Scheme.PHONE)
    one = candidates[0].customer.id if len(candidates) == 1 else None
    return Fetched(candidates, hub.customer_file(one) if one else None)
