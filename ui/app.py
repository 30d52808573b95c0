"""The program with a screen: paints first, then loads what it needs."""

import os
import sys
import time

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from agent_console.errors import ConsoleError
from agent_console.logs import area, written_to
from agent_console.paths import Profile
from agent_console.settings import ScreenSettings, load
from ui.bridge.signals import ended_by_signals
from ui.bridge.tasks import TaskRunner
from ui.language import wear_language
from ui.layout_kept import LAST
from ui.main_window import MainWindow
from ui.panes.notice_bar import Notice
from ui.pauses import after_start, before_start
from ui.shell import Shell
from ui.starting import SignIn, Starting
from ui.theme import apply_theme
from ui.words import problems

_log = area("start")
_SWITCH_S = 0.0005
"""How often Python's threads take turns: the screen never waits long for the sync thread."""


_FRAME = 40
"""Pixels that a window's title and edges take at the most."""
_PLAIN = 100
"""Percent."""


def application() -> QApplication:
    """Return the one application, made at the first call."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    made = QApplication(["agent-console"])
    made.setApplicationName("agent-console")
    made.setApplicationDisplayName("Agent console")
    made.setDesktopFileName("agent-console")
    return made


class Console(QObject):
    """One window with everything behind it."""

    def __init__(
        self,
        profile: Profile,
        *,
        hub: str = "",
        sign_in: SignIn | None = None,
        passphrase: str | None = None,
    ) -> None:
        super().__init__(application())
        sys.setswitchinterval(_SWITCH_S)
        self.window = MainWindow()
        self.tasks = TaskRunner(self)
        self.shell = Shell(self.window, profile, self)
        self.starting = Starting(
            self.window, self.tasks, profile, hub=hub, sign_in=sign_in, passphrase=passphrase
        )
        self.starting.opened.connect(self.shell.opened)

    def show(self) -> None:
        """Paint the window where it was, then open the desk behind it."""
        if QApplication.platformName() != "offscreen":
            self.shell.layout_kept.wear(LAST)
        if _is_larger_than_screen(self.window):
            self.window.showMaximized()
        else:
            self.window.show()
        self.window.repaint()
        QTimer.singleShot(0, self.starting.begin)

    def close(self) -> None:
        """End all threads, let go of the files, and leave no window behind."""
        self.shell.close()
        self.starting.give_up()
        self.tasks.close()
        self.starting.close()
        self.window.close()
        self.window.deleteLater()
        self.deleteLater()


def _is_larger_than_screen(window: MainWindow) -> bool:
    """Tell whether the window with its frame would stick out of the screen.

    A picture drawn offscreen has the size it was given, whatever screen is pretended.
    """
    if QApplication.platformName() == "offscreen":
        return False
    room = window.screen().availableSize()
    return window.width() + _FRAME > room.width() or window.height() + _FRAME > room.height()


def scaled(percent: int) -> None:
    """Let everything be that size; call it before the application is made.

    Whoever started the program with a factor of their own keeps it.
    """
    if percent != _PLAIN and "QT_SCALE_FACTOR" not in os.environ:
        os.environ["QT_SCALE_FACTOR"] = f"{percent / _PLAIN:g}"


def main(
    profile: Profile,
    *,
    hub: str = "",
    sign_in: SignIn | None = None,
    passphrase: str | None = None,
    theme: str | None = None,
    language: str | None = None,
) -> int:
    """Run the console until its window is closed; return the exit code."""
    began = time.perf_counter()
    before_start()
    look, problem = _look(profile)
    scaled(look.scale)
    app = application()
    wear_language(app, language or look.language)
    apply_theme(app, theme or look.theme)
    with written_to(profile.logs):
        console = Console(profile, hub=hub, sign_in=sign_in, passphrase=passphrase)
        if problem is not None:
            console.window.notices.show_notice(
                Notice(
                    key="settings",
                    title=problems.problem(problem),
                    advice=problems.advice(problem),
                )
            )
        console.show()
        after_start()
        console.starting.opened.connect(after_start)
        _log.info("first paint after %.0f ms", (time.perf_counter() - began) * 1000)
        try:
            with ended_by_signals(app):
                return app.exec()
        finally:
            console.close()


def _look(profile: Profile) -> tuple[ScreenSettings, ConsoleError | None]:
    try:
        return load(profile.settings).screen, None
    except ConsoleError as exc:
        return ScreenSettings(), exc
