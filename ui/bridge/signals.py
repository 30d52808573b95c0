"""Lets the system end the program as cleanly as its close button does."""

import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QSocketNotifier


@contextmanager
def ended_by_signals(app: QCoreApplication) -> Iterator[None]:
    """Quit *app* at SIGTERM, SIGINT or SIGHUP until left.

    Qt waits in C, where Python's signal handlers do not run: the signal's wake-up byte wakes it.
    """
    ours, qts = socket.socketpair()
    for end in (ours, qts):
        end.setblocking(False)
    wish = QSocketNotifier(qts.fileno(), QSocketNotifier.Type.Read)
    wish.activated.connect(app.quit)
    names = ("SIGTERM", "SIGINT") if sys.platform == "win32" else ("SIGTERM", "SIGINT", "SIGHUP")
    before = {getattr(signal, name): signal.getsignal(getattr(signal, name)) for name in names}
    woken_before = signal.set_wakeup_fd(ours.fileno(), warn_on_full_buffer=False)
    for number in before:
        signal.signal(number, _on_signal)
    try:
        yield
    finally:
        signal.set_wakeup_fd(woken_before)
        for number, handler in before.items():
            signal.signal(number, handler)
        wish.setEnabled(False)
        ours.close()
        qts.close()


def _on_signal(_number: int, _frame: object) -> None:
    """Do nothing: the wake-up byte has been written by now."""
