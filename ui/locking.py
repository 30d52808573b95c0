"""Locks the console when nobody touches it, never while there is a call, and unlocks it again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot

from agent_console.errors import ConsoleError
from agent_console.paths import Profile
from ui.bridge.tasks import TaskRunner
from ui.dialogs.passphrase import PassphraseDialog
from ui.main_window import MainWindow
from ui.wiring import Wiring
from ui.words import problems

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Locking(QObject):
    """Watches one window. What is in it is hidden, not only covered, while it is locked.

    Signals:
        left: Where people share this computer, the next one wants to sit down.
    """

    left = Signal()

    def __init__(
        self,
        window: MainWindow,
        tasks: TaskRunner,
        profile: Profile,
        wiring: Wiring,
        *,
        idle_min: float,
    ) -> None:
        super().__init__(window)
        self._window, self._tasks, self._profile, self._wiring = window, tasks, profile, wiring
        self.dialog: PassphraseDialog | None = None
        """The question that unlocks; None while it is open to all."""
        self.instead: Callable[[], bool] | None = None
        """Asked first: a page that hides what is personal itself says that it did."""
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(round(idle_min * 60_000))
        self._idle.timeout.connect(self._on_idle)
        if idle_min > 0:
            window.windowHandle().installEventFilter(self)
            self._idle.start()

    @property
    def is_locked(self) -> bool:
        """Tell whether the console waits to be unlocked."""
        return self.dialog is not None

    @Slot()
    def lock(self) -> None:
        """Hide everything until the PIN or passphrase is typed, unless there is a call."""
        if self.is_locked or any(True for _ in self._wiring.work):
            return
        if self.instead is not None and self.instead():
            return
        self._show(is_shown=False)
        self._ask()

    def _show(self, *, is_shown: bool) -> None:
        if (content := self._window.centralWidget()) is not None:
            content.setVisible(is_shown)

    def _ask(self) -> None:
        dialog = self.dialog = PassphraseDialog(is_new=False, parent=self._window)
        dialog.submitted.connect(self._on_submitted)
        dialog.rejected.connect(self._on_rejected)
        dialog.open()

    @Slot()
    def _on_submitted(self) -> None:
        from agent_console.security.store_key import unlocked

        if self.dialog is not None:
            self.dialog.accept_button.setEnabled(False)
            self._tasks.run(
                self,
                partial(unlocked, self._profile, self.dialog.passphrase),
                done=self._on_right,
                failed=self._on_wrong,
            )

    def _on_right(self, _key: bytes) -> None:
        if self.dialog is not None:
            dialog, self.dialog = self.dialog, None
            dialog.accept()
            dialog.deleteLater()
        self._show(is_shown=True)
        self.go_on()

    @Slot()
    def go_on(self) -> None:
        """Begin to count anew: whoever works here is back."""
        self._idle.start()

    def _on_wrong(self, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        if self.dialog is not None:
            self.dialog.accept_button.setEnabled(True)
            self.dialog.show_error(problems.problem(error), problems.advice(error))

    @Slot()
    def _on_rejected(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            if self._profile.is_shared:
                self.left.emit()
            else:
                self._ask()

    @Slot()
    def _on_idle(self) -> None:
        self.lock()
        if not self.is_locked:
            self._idle.start()

    def eventFilter(self, _window: QObject, event: QEvent, /) -> bool:
        """Begin to count anew at each touch."""
        if event.type() in _TOUCHES and not self.is_locked:
            self._idle.start()
        return False
