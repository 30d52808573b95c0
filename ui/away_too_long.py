"""Ends a console that runs on without the CRM for longer than files may be open without it."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from agent_console.bootstrap import Desk
from agent_console.desk.contact import expired
from ui.dialogs.entry import EntryDialog
from ui.main_window import MainWindow
from ui.wiring import Wiring
from ui.words import problems
from ui.words.said import said

_EVERY_MS = 10 * 60_000


class AwayTooLong(QObject):
    """Looks now and then whether the time is over; never while there is a call.

    Signals:
        over: It is; the files are to be shut.
    """

    over = Signal()

    def __init__(self, desk: Desk, wiring: Wiring) -> None:
        super().__init__(wiring)
        self._desk, self._wiring = desk, wiring
        self._every = QTimer(self)
        self._every.setInterval(_EVERY_MS)
        self._every.timeout.connect(self.look)
        self._every.start()

    @Slot()
    def look(self) -> None:
        """Look now."""
        if self._desk.is_away_too_long and not any(True for _ in self._wiring.work):
            self._every.stop()
            self.over.emit()


def take_leave(window: MainWindow) -> None:
    """Hide what is still in *window*, say why, and close it."""
    why = expired()
    if (content := window.centralWidget()) is not None:
        content.hide()
    dialog = EntryDialog(
        problems.problem(why), problems.advice(why), said("Close the console"), window
    )
    dialog.cancel_button.hide()
    dialog.finish()
    dialog.submitted.connect(dialog.accept)
    dialog.finished.connect(window.close)
    dialog.open()
