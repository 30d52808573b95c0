"""A gate agent in a window of their own: scans, types, taps, and reads the screen."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from support.full_flight import FLIGHT, boarding_pass, flight, gate_desk, passenger
from support.wedge import types_as_scanner

from agent_console.bootstrap import Desk
from agent_console.desk.gate import passengers_of
from agent_console.domain.gate import Status
from ui.bridge.tasks import TaskRunner
from ui.gate.screen import GateScreen
from ui.main_window import MainWindow
from ui.wiring import Wiring

COUNT = 40


class AtTheGate:
    """A gate agent: scans, types, taps, and reads the screen."""

    def __init__(self, qtbot: QtBot, desk: Desk, window: MainWindow, wiring: Wiring) -> None:
        self._qtbot, self.desk, self.window, self.wiring = qtbot, desk, window, wiring

    @property
    def screen(self) -> GateScreen:
        assert self.wiring.gate.screen is not None
        return self.wiring.gate.screen

    def begins(self) -> None:
        """Choose the one flight and wait for its passengers."""
        self._qtbot.waitUntil(lambda: bool(self.screen.departures))
        self.screen.work_on(FLIGHT)
        self._qtbot.waitUntil(lambda: self.screen.counter.listed is not None)

    def scans(self, text: str, *, enter: bool = True, into: QWidget | None = None) -> None:
        target = into or QApplication.focusWidget() or self.window
        types_as_scanner(target, text, enter=enter)
        if not enter:
            scanner = self.wiring.scanning.scanner
            self._qtbot.waitUntil(lambda: not scanner.held)

    def presses(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.window, key, held)

    def status(self, number: int) -> Status:
        found = {one.id: one for one in passengers_of(self.desk.files, FLIGHT)}
        return found[passenger(number).id].status

    @property
    def card(self) -> str:
        pane = self.screen.page.passenger
        return f"{pane.accessibleName()}. {pane.accessibleDescription()}"

    def queued(self, kind: type) -> list[Any]:
        entries = self.desk.files.journal.entries()
        return [one.operation for one in entries if isinstance(one.operation, kind)]


@contextmanager
def at_the_gate(
    qtbot: QtBot, folder: Path, now: datetime, *, count: int = COUNT, **changes: Any
) -> Iterator[AtTheGate]:
    with gate_desk(folder, count, now, **changes) as desk:
        window = MainWindow()
        tasks = TaskRunner(window)
        wiring = Wiring(window, tasks, desk)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        try:
            yield AtTheGate(qtbot, desk, window, wiring)
        finally:
            tasks.close()
            wiring.close()
            window.close()
            window.deleteLater()


def a_pass(now: datetime, number: int, **changes: str) -> str:
    return boarding_pass(number, flight(now).departs_at, **changes)
