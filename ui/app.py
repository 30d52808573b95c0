"""The program with a screen: paints first, then loads what it needs."""

import os
import sys
import time
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from agent_console.errors import ConsoleError
from agent_console.logs import area, written_to
from agent_console.paths import Profile
from agent_console.policy import Decided, Policy, machine_policy
from agent_console.settings import ScreenSettings
from ui.bridge.tasks import TaskRunner
from ui.language import wear_language
from ui.main_window import MainWindow
from ui.panes.notice_bar import Notice
from ui.pauses import after_start, before_start, one_heap
from ui.starting import SignIn, Starting
from ui.theme import apply_theme
from ui.window_place import LAST, kept_layouts, put_window
from ui.words import problems

if TYPE_CHECKING:
    from ui.shell import Shell
    from ui.wiring import Wiring

_log = area("start")
_SWITCH_S = 0.0005
"""How often Python's threads take turns: the screen never waits long for the sync thread."""


_FRAME = 40
"""Pixels that a window's title and edges take at the most."""
_PLAIN = 100
"""Percent."""
_PATIENCE_MS = 300
"""The desk opens even if the window begins out of sight and is painted when it is looked at."""


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
    """One window with everything behind it. What nobody sees at first is made after the paint.

    Signals:
        painted: The window was painted for the first time.
    """

    painted = Signal()

    def __init__(
        self,
        profile: Profile,
        *,
        hub: str = "",
        sign_in: SignIn | None = None,
        passphrase: str | None = None,
        asks_sign_in: bool = False,
        badge: str = "",
        decided: Decided = Policy,
    ) -> None:
        super().__init__(application())
        self._profile = profile
        self._decided = decided
        self.window = MainWindow(is_bare=True)
        self.tasks = TaskRunner(self)
        self._shell: Shell | None = None
        self._has_begun = False
        self._is_closed = False
        self.starting = Starting(
            self.window, self.tasks, profile, hub=hub, sign_in=sign_in, passphrase=passphrase
        )
        self.starting.decided = decided
        self.starting.asks_sign_in = asks_sign_in
        self.starting.badge = badge
        self.starting.opened.connect(self._on_opened)

    @property
    def shell(self) -> "Shell":
        """What is around the calls; made when it is first wanted."""
        return self._shell or self._furnished()

    def show(self) -> None:
        """Paint the window where it was, then open the desk behind it."""
        if (
            QApplication.platformName() != "offscreen"
            and _look(self._profile, self._decided)[0].keep_layout
        ):
            put_window(self.window, kept_layouts(self._profile.layout).get(LAST, {}))
        if _is_larger_than_screen(self.window):
            self.window.showMaximized()
        else:
            self.window.show()
        self.window.windowHandle().installEventFilter(self)
        QTimer.singleShot(_PATIENCE_MS, self._begin)

    @Slot()
    def _begin(self) -> None:
        """Let the files open in the background, and make the rest of the window meanwhile.

        In one go: what opening the files brings about must find the window whole.
        """
        if self._is_closed or self._has_begun:
            return
        self._has_begun = True
        self.painted.emit()
        one_heap()
        self.starting.begin()
        _ = self.shell

    def _furnished(self) -> "Shell":
        self.window.furnish()
        from ui.shell import Shell

        made = self._shell = Shell(self.window, self._profile, self, decided=self._decided)
        if QApplication.platformName() != "offscreen":
            made.layout_kept.wear_columns(LAST)
        return made

    @Slot(object)
    def _on_opened(self, wiring: "Wiring") -> None:
        sys.setswitchinterval(_SWITCH_S)  # not before: taking turns makes loading slower
        from agent_console.desk.updates.trial import it_works

        self.shell.opened(wiring)
        it_works()

    def close(self) -> None:
        """End all threads, let go of the files, and leave no window behind."""
        self._is_closed = True
        if self._shell is not None:
            self._shell.close()
        self.window.hide()  # what follows may wait some seconds for a silent network
        self.starting.give_up()
        self.tasks.close()
        self.starting.close()
        self.window.close()
        self.window.deleteLater()
        self.deleteLater()

    def eventFilter(self, window: QObject, event: QEvent, /) -> bool:
        """Begin once the window has been exposed, which is when Qt paints it."""
        if event.type() == QEvent.Type.Expose:
            window.removeEventFilter(self)
            QTimer.singleShot(0, self._begin)
        return False


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
    asks_sign_in: bool = False,
    badge: str = "",
) -> int:
    """Run the console until its window is closed; return the exit code, or `ui.crashes.AGAIN`.

    A *badge* that was scanned already answers the first question for a PIN. With a *passphrase*
    given it is the sample airline's desk, for which nothing was decided at any computer.
    """
    began = time.perf_counter()
    decided: Decided = machine_policy if passphrase is None else Policy
    before_start()
    look, problem = _look(profile, decided)
    scaled(look.scale)
    app = application()
    wear_language(app, language or look.language)
    apply_theme(app, theme or look.theme)
    with written_to(profile.logs):
        console = Console(
            profile,
            hub=hub,
            sign_in=sign_in,
            passphrase=passphrase,
            asks_sign_in=asks_sign_in,
            badge=badge,
            decided=decided,
        )
        if problem is not None:
            console.window.notices.show_notice(
                Notice(
                    key="settings",
                    title=problems.problem(problem),
                    advice=problems.advice(problem),
                )
            )
        until_closed = ExitStack()
        console.painted.connect(partial(_on_painted, began, until_closed, console, profile))
        for over in (console.starting.opened, console.starting.failed):
            over.connect(after_start)
        console.show()
        try:
            with until_closed:
                return app.exec()
        finally:
            console.close()


def _on_painted(began: float, until_closed: ExitStack, console: Console, profile: Profile) -> None:
    from ui.bridge.signals import ended_by_signals

    until_closed.enter_context(ended_by_signals(application()))
    _log.info("first paint after %.0f ms", (time.perf_counter() - began) * 1000)
    QTimer.singleShot(0, partial(_watch, until_closed, console, profile))


def _watch(until_closed: ExitStack, console: Console, profile: Profile) -> None:
    """Hear of whatever goes wrong, once the window is whole: the report needs half the program."""
    from ui.crashes import AGAIN, watched

    crashes = until_closed.enter_context(
        watched(profile, console.window, console.tasks, lambda: console.starting.wiring)
    )
    crashes.again_requested.connect(partial(QApplication.exit, AGAIN))


def _look(profile: Profile, decided: Decided) -> tuple[ScreenSettings, ConsoleError | None]:
    try:
        return decided().settings(profile.settings).screen, None
    except ConsoleError as exc:
        return ScreenSettings(), exc
