"""A boarding pass from its last key to the last pixel painted, with a full flight loaded.

Real files, real window, 1440×900: the pass is read, found, taken on board (on disk before anything
is said), the passenger's file is read and ranked, then list, card, words and counts are painted.
`decided` is the part without a screen: from the text to the row and the card.
"""

import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from figures import Goals, report, spread
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from support.full_flight import FLIGHT, boarding_pass, flight, gate_desk

from agent_console.bootstrap import Desk
from agent_console.clock import utc_now
from agent_console.desk.gate import GateWork, card_of, passenger_list, scan
from ui.app import application
from ui.bridge.tasks import TaskRunner
from ui.gate.screen import GateScreen
from ui.main_window import MainWindow
from ui.pauses import after_start
from ui.theme import apply_theme
from ui.wiring import Wiring

SIZE = (1440, 900)
PASSENGERS = 350
WARM = 30
GOALS: Goals = {
    "painted_ms_p99": {"max": 50.0},
    "decided_ms_p99": {"max": 25.0},
    "lines_painted_most": {"max": 20},
}


def decided(desk: Desk) -> list[float]:
    """Return the milliseconds from each pass to its row and card, without a screen."""
    now, spans = desk.clock(), []
    listed = passenger_list(desk.files, FLIGHT, now=now)
    assert listed is not None
    work = GateWork(desk.files.journal, desk.agent, "Gate C9", desk.clock)
    for number in range(PASSENGERS):
        text = boarding_pass(number, flight(now).departs_at)
        began = time.perf_counter()
        found = scan(desk.files, listed, text, now=now)
        assert found.passenger is not None
        card_of(desk.files, found.passenger, listed.flight, now=now)
        listed = listed.with_passenger(work.board(found.passenger))
        spans.append((time.perf_counter() - began) * 1000)
    return spans[WARM:]


def opened(desk: Desk) -> tuple[Wiring, GateScreen]:
    """Return the gate at work on its flight."""
    window = MainWindow()
    window.resize(*SIZE)
    wiring = Wiring(window, TaskRunner(window), desk)
    window.show()
    after_start()
    screen = wiring.gate.screen
    assert screen is not None
    while not screen.departures:
        QApplication.processEvents()
    screen.work_on(FLIGHT)
    while screen.counter.listed is None:
        QApplication.processEvents()
    screen.page.boarding.chips.choose(len(screen.page.boarding.chips._chips) - 1)
    for _ in range(5):
        QApplication.processEvents()
    return wiring, screen


def painted(desk: Desk, wiring: Wiring, screen: GateScreen) -> tuple[list[float], float]:
    """Return the milliseconds from each pass, as the scanner's last key gives it, to the paint.

    The second value is the CPU's milliseconds for one, of the screen's thread.
    """
    leaves, spans, used = flight(desk.clock()).departs_at, [], 0.0
    for number in range(PASSENGERS):
        text = boarding_pass(number, leaves)
        began, cpu = time.perf_counter(), time.thread_time()
        wiring.scanning.scanner.scanned.emit(text)
        for kind in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateRequest):
            QCoreApplication.sendPostedEvents(None, kind.value)
        spans.append((time.perf_counter() - began) * 1000)
        used += time.thread_time() - cpu
        for _ in range(3):
            QApplication.processEvents()
    counts = screen.counter.listed.counts if screen.counter.listed else None
    assert counts is not None
    assert counts.boarded == PASSENGERS, counts
    return spans[WARM:], used * 1000 / PASSENGERS


def main() -> int:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    apply_theme(application(), "light")
    now = utc_now()
    with TemporaryDirectory(prefix="agent-console-") as name:
        with gate_desk(Path(name) / "plain", PASSENGERS, now) as desk:
            without_screen = decided(desk)
        with gate_desk(Path(name) / "screen", PASSENGERS, now) as desk:
            wiring, screen = opened(desk)
            spans, cpu_ms = painted(desk, wiring, screen)
            lines = screen.page.boarding.list.painted_count
            wiring.close()
    figures = {
        "passengers": PASSENGERS,
        **spread("decided_ms", without_screen),
        **spread("painted_ms", spans),
        "painted_cpu_ms": round(cpu_ms, 3),
        "lines_painted_most": lines,
    }
    return report("gate", figures, GOALS)


if __name__ == "__main__":
    sys.exit(main())
