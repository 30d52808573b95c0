"""Tells of calls and news on the desktop while another window is used. Never takes the keyboard.

What is told there may be read by anybody who passes the screen: it names no customer.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from agent_console.domain.call import Stage
from agent_console.wire.event import CallEvent
from ui.theme import icons, tokens
from ui.words.said import said

Tell = Callable[[str, str], None]
"""Shows a title and a line on the desktop."""


class Notifying(QObject):
    """Decides what is worth a word on the desktop, and says it there."""

    def __init__(self, window: QWidget, parent: QObject, tell: Tell | None = None) -> None:
        """Say it with *tell*; without, with what the desktop has."""
        super().__init__(parent)
        self._window = window
        self._told: set[str] = set()
        self._tray: QSystemTrayIcon | None = None
        self._tell: Tell = tell or self._tell_desktop
        self.is_on = True

    @Slot(object)
    def on_call_heard(self, event: CallEvent) -> None:
        """Say once that a call rings."""
        call = event.call
        if call.stage is not Stage.RINGING:
            self._told.discard(call.id)
        elif call.id not in self._told:
            self._told.add(call.id)
            self.say(said("A call is ringing"), call.queue)

    def say(self, title: str, words: str = "") -> bool:
        """Show this on the desktop if another window is used; return whether it was shown."""
        if not self.is_on or self._window.isActiveWindow():
            return False
        QApplication.alert(self._window)
        self._tell(title, words)
        return True

    def _tell_desktop(self, title: str, words: str) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(icons.icon("phone", tokens().primary, 22), self)
            self._tray.setToolTip(said("Agent console"))
            self._tray.activated.connect(self._on_activated)
            self._tray.messageClicked.connect(self._on_activated)
        self._tray.show()
        self._tray.showMessage(title, words or " ", QSystemTrayIcon.MessageIcon.Information)

    @Slot()
    def _on_activated(self) -> None:
        """Somebody clicked: now the window may come to the front."""
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()

    def close(self) -> None:
        """Leave nothing in the tray."""
        if self._tray is not None:
            self._tray.hide()
