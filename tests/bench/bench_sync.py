"""A first fill: how fast rows come in, and whether the screen notices.

Once from a real hub process into an empty copy, and once the same pages a second time into a copy
with a million customers, where every row has its place deep in the file (argument: how many). While
the sync thread fills the copy, a timer of the UI thread ticks each millisecond; a gap is the
time between two ticks beyond that millisecond. What comes before the first page, while the program
still loads its parts, is told apart (`opening`). The floor is the same timer with nothing going on.
"""

import gc
import sys
import threading
import time
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import big_desk
import big_store
from bench_ring import PATIENCE_MS, until
from figures import Goals, cpu_s, report, spread
from PySide6.QtCore import QEventLoop, Qt, QTimer

from agent_console.cli.own_hub import OwnHub
from agent_console.ids import new_id
from agent_console.paths import Profile
from agent_console.wire.local_hub import LocalHub
from ui.app import Console, application
from ui.pauses import after_start, before_start

GOALS: Goals = {
    "ui_gap_ms_p99": {"max": 8.0},
    "ui_gap_ms_max": {"max": 50.0},
    "big_ui_gap_ms_p99": {"max": 8.0},
    "big_ui_gap_ms_max": {"max": 50.0},
}
FLOOR_MS = 3_000
CUSTOMERS = 1_000_000
PAGES = 100


class Ticks:
    """Gaps of the UI thread, in milliseconds."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._on_tick)

    def start(self) -> None:
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> list[float]:
        self._timer.stop()
        return self.gaps

    def _on_tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append(max(0.0, (now - self._last) * 1000 - 1))
        self._last = now


def idle() -> list[float]:
    """Return the gaps of a UI thread with nothing to do."""
    ticks, loop = Ticks(), QEventLoop()
    QTimer.singleShot(FLOOR_MS, loop.quit)
    ticks.start()
    loop.exec()
    return ticks.stop()


def filled(local: LocalHub, folder: Path) -> dict[str, float]:
    """Open a console on an empty profile and measure until it agrees with the hub."""
    console = Console(
        Profile(folder / "desk"),
        sign_in=lambda: (local.address, local.agent_tokens["agent"]),
        passphrase=new_id(),
    )
    ticks, loop, look = Ticks(), QEventLoop(), QTimer()
    before_start()
    console.starting.opened.connect(after_start)
    until(console.starting.opened, console.show)
    wiring = console.starting.wiring
    if wiring is None:
        sys.exit("the console did not open")
    QTimer.singleShot(PATIENCE_MS, loop.quit)
    wiring.agreed.connect(loop.quit)
    opening: list[float] = []

    def on_look() -> None:
        if wiring.status.filling is not None:
            look.stop()
            opening.extend(ticks.gaps)
            ticks.gaps.clear()

    look.timeout.connect(on_look)
    look.start(1)
    began, used = time.perf_counter(), cpu_s()
    ticks.start()
    loop.exec()
    span_s, used = time.perf_counter() - began, cpu_s() - used
    gaps = ticks.stop()
    if not opening:
        sys.exit("the fill was over before it was seen to run")
    rows = sum(one.count for one in wiring.files.cache.sums().values())
    customers = wiring.files.cache.customer_count
    console.close()
    return {
        **spread("ui_gap_ms", gaps),
        "opening_gap_ms_max": round(max(opening), 3),
        "fill_s": round(span_s, 2),
        "fill_cpu_s": round(used, 2),
        "rows_per_s": round(rows / span_s),
        "rows": rows,
        "customers": customers,
    }


def filled_again(customers: int) -> dict[str, float]:
    """Absorb the big store's first pages once more into a copy of it, as the sync thread does."""
    some = list(islice(big_store.pages(customers), PAGES))
    rows = sum(len(page.interactions) for page in some)
    gc.freeze()
    with big_desk.console_on(customers, is_own=True) as console:
        if console.starting.wiring is None:
            sys.exit("the console did not open")
        cache = console.starting.wiring.files.cache
        ticks, loop, done = Ticks(), QEventLoop(), threading.Event()

        def absorb() -> None:
            for page in some:
                cache.absorb(page)
            done.set()

        watch = QTimer()
        watch.setInterval(50)
        watch.timeout.connect(lambda: loop.quit() if done.is_set() else None)
        watch.start()
        filler = threading.Thread(target=absorb)
        began = time.perf_counter()
        ticks.start()
        filler.start()
        loop.exec()
        span_s = time.perf_counter() - began
        filler.join()
        gaps = ticks.stop()
    return {**spread("big_ui_gap_ms", gaps), "big_rows_per_s": round(rows / span_s)}


def main(customers: int = CUSTOMERS) -> int:
    """Measure and print."""
    application()
    with TemporaryDirectory(prefix="agent-console-") as name:
        folder = Path(name)
        database = f"sqlite:///{folder / 'hub.db'}"
        hub = OwnHub(
            "--sample", "--no-day", "--database", database, token_file=folder / "tokens.json"
        )
        try:
            figures = filled(hub.wait(), folder) | spread("floor_gap_ms", idle())
        finally:
            hub.stop()
    figures |= filled_again(customers)
    return report("sync", figures, GOALS)


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:2])))
