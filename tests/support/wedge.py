"""A keyboard-wedge scanner for tests: keys that say when they were pressed, as the system's do."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_GAP_MS = 4


def types_as_scanner(target: QWidget, text: str, *, enter: bool = True) -> None:
    """Type *text* at a scanner's speed, however slowly this computer comes round to it."""
    at_ms = round(time.monotonic() * 1000)
    for key in _keys(text, enter=enter):
        at_ms += _GAP_MS
        key.setTimestamp(at_ms)
        QApplication.sendEvent(target, key)


def _keys(text: str, *, enter: bool) -> Iterator[QKeyEvent]:
    plain = Qt.KeyboardModifier.NoModifier
    for sign in text:
        yield QKeyEvent(QEvent.Type.KeyPress, 0, plain, sign)
    if enter:
        yield QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, plain, "\r")
