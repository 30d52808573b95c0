"""What the desk's threads say, as signals that arrive on the UI thread."""

import time
from queue import SimpleQueue
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from agent_console.domain.agent import Agent
    from agent_console.sync.status import SyncStatus
    from agent_console.wire.event import CallEvent


class DeskEars(QObject):
    """Turns calls from other threads into signals.

    Signals:
        call_heard: Telephony said something of a call (`CallEvent`), with the `perf_counter` of
            the moment it arrived on this computer.
        show_asked: The program was started a second time and its window is wanted.
        status_said: Sync stands otherwise (`SyncStatus`).
        agent_known: The hub said who is signed in (`Agent`).
    """

    call_heard = Signal(object, float)
    show_asked = Signal()
    status_said = Signal(object)
    agent_known = Signal(object)

    def heard(self, event: "CallEvent") -> None:
        """Pass a call on; called from the stream's thread."""
        self.call_heard.emit(event, time.perf_counter())

    def show(self) -> None:
        """Ask for the window; called from the local line's thread."""
        self.show_asked.emit()

    def status(self, status: "SyncStatus") -> None:
        """Pass a status on; called from the sync thread."""
        self.status_said.emit(status)

    def agent(self, agent: "Agent") -> None:
        """Pass an agent on; called from the stream's thread."""
        self.agent_known.emit(agent)


class PassphraseQuestion(QObject):
    """Asks the person at the screen from another thread and waits for the answer.

    Signals:
        asked: A passphrase is wanted; True if a new one is to be chosen.
    """

    asked = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers: SimpleQueue[str | None] = SimpleQueue()

    def ask(self, is_new: bool) -> str | None:  # noqa: FBT001 see AskPassphrase
        """Return what the person answered, None if they gave up; blocks the calling thread."""
        self.asked.emit(is_new)
        return self._answers.get()

    def answer(self, passphrase: str | None) -> None:
        """Hand the answer over; called on the UI thread."""
        self._answers.put(passphrase)


QUEUED = Qt.ConnectionType.QueuedConnection
