"""Tells a bar code scanner from a person at the keyboard, whichever field has the focus.

A keyboard-wedge scanner types a boarding pass: a hundred keys and more, one every few
milliseconds, beginning with M and the number of legs. Keys are held back only while they can be
such a beginning, which for a person is one key for one moment; what turns out to be typed is
given to its field again, in order and complete. A scan reaches no field, least of all the note.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

GAP_MS = 35.0
"""The longest time between two keys of a scanner; people at their fastest take 60."""
SHORTEST = 30
"""So many keys at this speed are a scanner's, whether or not the pass is whole."""
_LATE_ENTER_MS = 150.0
_REPEAT_MS = 15.0
"""A key that is kept down repeats more slowly; two equal keys of a scanner can look like one."""
_BURST, _BURST_MS = 5, 20.0
"""So many keys with so little time between them on average are no person's."""
_HICCUP_MS = 250.0
"""Within a burst that is no whole pass yet, a key may come this late."""
_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MODIFIED = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_SILENT = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_CapsLock})
_DECIDE = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.InputMethod, QEvent.Type.Shortcut})
"""What comes behind a key that is held back finds it where it was typed, not later."""


class _Following(QObject):
    """Settles what is held back as soon as something else happens anywhere in the program.

    A filter of the whole program is asked about every event there is: this one is in place only
    while a key is held back, so that nothing waits for it while a new call is shown.
    """

    def __init__(self, scanner: "Scanner") -> None:
        super().__init__(scanner)
        self._scanner = scanner

    def watch(self, *, is_on: bool) -> None:
        """Be asked about every event, or about none."""
        application = QApplication.instance()
        if application is None:
            return
        application.removeEventFilter(self)
        if is_on:
            application.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent, /) -> bool:
        """Let everything through; what is held back goes before it."""
        if event.type() in _DECIDE:
            self._scanner.settle()
        return False


def _now_ms() -> float:
    return time.perf_counter() * 1000


def _is_long(text: str) -> bool:
    return len(text) >= SHORTEST


def may_be_scan(text: str) -> bool:
    """Tell whether a boarding pass can begin with *text*: M, the number of legs, a name."""
    is_begun = text[:1].upper() == "M"
    return is_begun and (len(text) == 1 or text[1] in "123456789")


class Scanner(QObject):
    """Watches all keys that go to one window and what belongs to it.

    Signals:
        scanned: The text of a boarding pass, spaces included, as the scanner typed it.
    """

    scanned = Signal(str)

    def __init__(
        self,
        window: QWidget,
        parent: QObject,
        *,
        clock_ms: Callable[[], float] = _now_ms,
        is_whole: Callable[[str], bool] = _is_long,
    ) -> None:
        """Watch *window*; *is_whole* tells whether a pass may end with what was read so far."""
        super().__init__(parent)
        self._is_whole = is_whole
        self._window = window
        self._clock_ms = clock_ms
        self._held: list[tuple[QWidget, QKeyEvent]] = []
        self._last_ms = 0.0
        self._last_stamp = 0
        self._has_waited = False
        self._spent_ms = 0.0
        """From the first key that is held back to the last."""
        self._ended_ms = float("-inf")
        self._is_replaying = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(GAP_MS * 2))
        self._timer.timeout.connect(self._on_quiet)
        self._following = _Following(self)
        self._watched: QWidget | None = None
        self._watch(QApplication.focusWidget())
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._watch(now)

    def _watch(self, focused: QWidget | None) -> None:
        """Look at the keys of the one widget that gets them first."""
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = self._window if focused is None else focused
        if isValid(self._watched):
            self._watched.installEventFilter(self)

    @property
    def held(self) -> str:
        """Return the keys that are held back now."""
        return "".join(event.text() for _, event in self._held)

    @Slot()
    def _on_quiet(self) -> None:
        """Settle, unless more is to come: of a burst, or of keys that a busy program let wait."""
        silent = self._clock_ms() - self._last_ms
        was_busy = silent > self._timer.interval() + GAP_MS and not self._has_waited
        self._has_waited = self._has_waited or was_busy
        if was_busy or (self._is_in_burst() and silent < _HICCUP_MS):
            self._timer.start()
        else:
            self.settle()

    def _is_in_burst(self) -> bool:
        """Tell whether a scanner is typing that has not come to the end of a pass."""
        count = len(self._held)
        is_fast = count >= _BURST and self._spent_ms <= _BURST_MS * (count - 1)
        return is_fast and not self._is_whole(self.held)

    @Slot()
    def settle(self) -> None:
        """Decide now about what is held back: nothing more comes."""
        self._timer.stop()
        if len(self._held) < SHORTEST:
            self._replay()
            return
        text = self.held
        self._held.clear()
        self._following.watch(is_on=False)
        self._ended_ms = self._clock_ms()
        self.scanned.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Hold back what may be a scan; let through everything else."""
        if self._is_replaying or not isinstance(watched, QWidget):
            return False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not self._is_ours(watched):
            return False
        focused = QApplication.focusWidget()
        if focused is not None and watched is not focused:
            return False  # on its way up to a parent: it was looked at before
        return self._takes(watched, event)

    def _is_ours(self, widget: QWidget) -> bool:
        """Tell whether *widget* is in our window, or in a list or dialog of it."""
        there: QWidget | None = widget
        while there is not None and there is not self._window:
            there = there.parentWidget()
        return there is not None

    def _takes(self, watched: QWidget, event: QKeyEvent) -> bool:
        now, key = self._clock_ms(), event.key()
        if key in _SILENT:
            return False
        gap = self._gap(event, now)
        if self._held and gap > GAP_MS and not (gap < _HICCUP_MS and self._is_in_burst()):
            self.settle()
        if key in _ENTERS:
            return self._ends(now)
        is_plain = bool(event.text()) and event.text().isprintable()
        is_kept_down = event.isAutoRepeat() and gap > _REPEAT_MS
        if not is_plain or event.modifiers() & _MODIFIED or is_kept_down:
            self._replay()
            return False
        if not may_be_scan(self.held + event.text()):
            self._replay()
            if not may_be_scan(event.text()):
                return False
        if not self._held:
            self._following.watch(is_on=True)
            self._spent_ms = -gap
        self._spent_ms += gap
        self._held.append((watched, event.clone()))
        self._has_waited = False
        self._timer.start()
        return True

    def _gap(self, event: QKeyEvent, now: float) -> float:
        """Return the time since the key before, in milliseconds.

        The system says when a key was pressed; we may have been busy and look at it late.
        """
        stamp, before = event.timestamp(), self._last_stamp
        gap, self._last_ms, self._last_stamp = now - self._last_ms, now, stamp
        return min(gap, float(stamp - before)) if 0 < before <= stamp else gap

    def _ends(self, now: float) -> bool:
        """Take the Enter behind a scan; one that belongs to a typist goes its way."""
        if len(self._held) >= SHORTEST:
            self.settle()
            self._ended_ms = float("-inf")
            return True
        self._replay()
        is_late = now - self._ended_ms <= _LATE_ENTER_MS
        self._ended_ms = float("-inf")
        return is_late

    def _replay(self) -> None:
        """Give back what was typed by a person, to the field it was typed into."""
        self._timer.stop()
        held, self._held = self._held, []
        if not held:
            return
        self._following.watch(is_on=False)
        self._is_replaying = True
        try:
            for widget, event in held:
                if isValid(widget):
                    QApplication.sendEvent(widget, event)
        finally:
            self._is_replaying = False
