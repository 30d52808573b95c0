"""The same scans in a window of 1440×900: from the scanner's last key to the last pixel painted."""

import os
import time
from datetime import datetime
from pathlib import Path

from figures import spread
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from agent_console.bootstrap import Desk
from agent_console.desk.files import Files
from agent_console.domain.agent import Agent
from agent_console.domain.trip import Flight
from agent_console.ids import FlightId
from agent_console.paths import Profile
from agent_console.sample.passes import pass_text
from agent_console.settings import Settings
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from agent_console.wire.codec import encode
from ui.app import application
from ui.bridge.tasks import TaskRunner
from ui.gate.screen import GateScreen
from ui.main_window import MainWindow
from ui.pauses import after_start
from ui.theme import apply_theme
from ui.wiring import Wiring

SIZE = (1440, 900)
WARM = 30


def figures(
    folder: Path, cache: Cache, key: bytes, agent: Agent, flight: Flight, now: datetime
) -> dict[str, float]:
    """Board everybody on *flight* in a window; `agent` stands where it leaves."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    apply_theme(application(), "light")
    journal = Journal.open(folder / "journal.db", key)
    journal.remember("agent", encode(agent).decode())
    desk = Desk(Profile(folder), Settings(), Files(cache, journal), lambda: now)
    wiring, screen = _opened(desk, flight.id)
    found = _scanned(wiring, screen, flight)
    found["lines_painted_most"] = screen.page.boarding.list.painted_count
    wiring.close()
    return found


def _opened(desk: Desk, flight: FlightId) -> tuple[Wiring, GateScreen]:
    window = MainWindow()
    window.resize(*SIZE)
    wiring = Wiring(window, TaskRunner(window), desk)
    window.show()
    after_start()
    wiring.gate.open()
    screen = wiring.gate.screen
    assert screen is not None
    screen.work_on(flight)
    while screen.counter.listed is None:
        QApplication.processEvents()
    screen.page.boarding.chips.choose(len(screen.page.boarding.chips._chips) - 1)
    for _ in range(5):
        QApplication.processEvents()
    _begin_boarding(screen)
    return wiring, screen


def _begin_boarding(screen: GateScreen) -> None:
    """Take the first on board by hand: from then on every scan does."""
    assert screen.counter.listed is not None
    screen.counter.choose(screen.counter.listed.lines[0].id)
    screen.counter.board()


def _scanned(wiring: Wiring, screen: GateScreen, flight: Flight) -> dict[str, float]:
    assert screen.counter.listed is not None
    spans, used = [], 0.0
    everybody = [one.passenger for one in screen.counter.listed.lines]
    for passenger in everybody:
        text = pass_text(passenger, [flight])
        began, cpu = time.perf_counter(), time.thread_time()
        wiring.scanning.scanner.scanned.emit(text)
        for kind in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateRequest):
            QCoreApplication.sendPostedEvents(None, kind.value)
        spans.append((time.perf_counter() - began) * 1000)
        used += time.thread_time() - cpu
        for _ in range(3):
            QApplication.processEvents()
    cpu_ms = round(used * 1000 / len(everybody), 3)
    on_board = screen.counter.listed.counts.boarded
    return {**spread("painted_ms", spans[WARM:]), "painted_cpu_ms": cpu_ms, "on_board": on_board}
