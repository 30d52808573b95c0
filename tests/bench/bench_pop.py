"""A ring as it reaches the desk to the last pixel painted: real files, real window, 1440×900.

Telephony's event goes in where the hub's stream would hand it over; the caller is found and read in
the encrypted copy, ranked, shown and painted. No two pops show the same words. Every second caller
has 20 entries of history, the others 50,000. The floor is what filling the same area costs.
"""

import os
import sys
import time
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import big_store
import callers
import msgspec
from figures import Goals, percentile, report, spread
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from agent_console.bootstrap import Desk
from agent_console.clock import utc_now
from agent_console.desk.files import Files
from agent_console.domain.call import Call, Stage
from agent_console.ids import CallId, new_id
from agent_console.paths import Profile
from agent_console.settings import Settings
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from agent_console.wire.event import CallEvent
from ui.app import Console, application
from ui.pauses import after_start
from ui.theme import apply_theme
from ui.wiring import Wiring

SIZE = (1440, 900)
CUSTOMERS = 20_000
RINGS = 240
WARM = 60
GOALS: Goals = {
    "pop_ms_p50": {"max": 8.0},
    "pop_ms_p99": {"max": 16.7},
    "pop_20_ms_p50": {"max": 8.0},
    "pop_50000_ms_p50": {"max": 8.0},
    "late_paints": {"max": 0},
}


class Paints(QObject):
    """Counts what of *parts* is painted after the pop said that it was done."""

    def __init__(self, parts: list[QWidget]) -> None:
        super().__init__()
        self._parts = parts
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.count += any(watched is part or part.isAncestorOf(watched) for part in self._parts)
        return False


class Line:
    """A telephone line that rings at the desk, and notes what each ring took."""

    def __init__(self, cache: Cache, console: Console, wiring: Wiring) -> None:
        self._cache = cache
        self._wiring = wiring
        self._window = console.window
        self._painted_at = 0.0
        self._clock = time.perf_counter
        self._seed = 0
        wiring.popped.connect(self._on_popped)

    def ring(self, rank: int) -> tuple[float, float]:
        """Let customer *rank* call; return the milliseconds by the clock and of the CPU."""
        self._seed += 1
        self._prepare(rank)
        call = self._call(rank)
        event = CallEvent(call=call, hub_at=utc_now())
        self._painted_at, used, began = 0.0, time.thread_time(), self._clock()
        self._wiring._ears.heard(event)
        while not self._painted_at:
            QApplication.processEvents()
        spent = (self._painted_at - began) * 1000, (time.thread_time() - used) * 1000
        self._hang_up(call)
        return spent

    def late_paints(self, rank: int) -> int:
        """Return how many widgets are painted when all that is known of the caller should be.

        The status line then says how long it took, and the notes pane what it suggests.
        """
        self._seed += 1
        self._prepare(rank)
        call = self._call(rank)
        self._painted_at = 0.0
        self._wiring._ears.heard(CallEvent(call=call, hub_at=utc_now()))
        while not self._painted_at:
            QApplication.processEvents()
        window = self._window
        first = [window.customer, window.promises, window.know, window.right_now]
        paints, app = Paints([*first, window.timeline, window.do_next]), application()
        app.installEventFilter(paints)
        for _ in range(3):
            QApplication.processEvents()
        app.removeEventFilter(paints)
        self._hang_up(call)
        return paints.count

    def _prepare(self, rank: int) -> None:
        """Give the customer words nobody has seen, as sync does it behind the window."""
        page = callers.page(rank, self._seed, utc_now(), cursor=self._cache.cursor or "")
        if rank == callers.LONG_RANK:
            self._cache.absorb(page)
        else:
            self._cache.replace([callers.customer_of(rank)], page)

    def _call(self, rank: int) -> Call:
        return Call(
            id=CallId(new_id()),
            from_number=big_store.phone(rank),
            to_number="+18005550100",
            rung_at=utc_now() - timedelta(seconds=self._seed % 40),
            queue="Elite service",
        )

    def _hang_up(self, call: Call) -> None:
        over = msgspec.structs.replace(call, stage=Stage.CLOSED)
        self._wiring._ears.heard(CallEvent(call=over, hub_at=utc_now()))
        for _ in range(4):
            QApplication.processEvents()

    def _on_popped(self, _call: str, _pop_ms: float, _since_hub_ms: float) -> None:
        self._painted_at = self._clock()


class Flat(QWidget):
    """The floor: one flat colour on the whole area."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(*SIZE)
        self.show()
        QApplication.processEvents()

    def spans(self, count: int) -> list[float]:
        """Return the milliseconds of so many paints."""
        found = []
        for _ in range(count):
            began = time.perf_counter()
            self.repaint()
            found.append((time.perf_counter() - began) * 1000)
        return found

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#f4f6f8"))
        painter.end()


def opened(folder: Path, cache: Cache) -> tuple[Console, Wiring]:
    """Return a console at work on *cache*, not connected to any hub."""
    profile = Profile(folder)
    console = Console(profile)
    console.window.resize(*SIZE)
    console.window.show()
    console.window.furnish()
    journal = Journal.open(folder / "journal.db", big_store.KEY)
    desk = Desk(profile, Settings(), Files(cache, journal), utc_now)
    wiring = Wiring(console.window, console.tasks, desk)
    after_start()
    for _ in range(5):
        QApplication.processEvents()
    return console, wiring


def measured(line: Line) -> dict[str, float]:
    """Return all figures of the rings."""
    for number in range(WARM):
        line.ring(_rank(number))
    short, long, used = [], [], 0.0
    for number in range(RINGS):
        span, cpu = line.ring(_rank(number))
        (long if number % 2 else short).append(span)
        used += cpu
    late = sum(line.late_paints(_rank(number)) for number in range(20))
    return {
        **spread("pop_ms", short + long),
        **spread("pop_20_ms", short),
        **spread("pop_50000_ms", long),
        "cpu_ms_per_pop": round(used / RINGS, 3),
        "late_paints": late,
    }


def _rank(number: int) -> int:
    return callers.LONG_RANK if number % 2 else 100 + number


def main(customers: int = CUSTOMERS) -> int:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = application()
    apply_theme(app, "light")
    cache = big_store.opened(customers)
    with TemporaryDirectory(prefix="agent-console-") as name:
        console, wiring = opened(Path(name), cache)
        line = Line(cache, console, wiring)
        began = time.perf_counter()
        line.ring(50)
        first = (time.perf_counter() - began) * 1000
        figures = {"customers": customers, "first_pop_ms": round(first, 1), **measured(line)}
        fill = Flat().spans(200)
        wiring.close()
        console.close()
    floor = percentile(fill, 0.5)
    figures |= {
        **spread("floor_fill_ms", fill),
        "times_floor_fill": round(figures["pop_ms_p50"] / floor, 1),
        "pops": RINGS,
    }
    return report("pop", figures, GOALS)


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:2])))
