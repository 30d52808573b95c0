"""A shift of 500 calls in one console, offscreen, with a real hub; and a first fill beside work.

Each call is taken as a person takes it: it rings, is answered by its key, a note is typed key by
key, and it is wrapped up by its key; the hub gets all of it. What the process keeps in memory is
compared between the end of the warm-up and the end of the shift.

During the first fill somebody writes and scrolls: sixty times a second a letter is typed or the
history scrolled by a row, and painted. A frame is missed when that is not done before the next one.
"""

import gc
import random
import sys
import time
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from bench_ring import numbers, pause, until
from figures import Goals, cpu_s, report, spread
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agent_console.cli.own_hub import OwnHub
from agent_console.clock import utc_now
from agent_console.domain.call import Call, Stage
from agent_console.ids import CallId, new_id
from agent_console.paths import Profile
from agent_console.wire.event import CallEvent
from agent_console.wire.local_hub import LocalHub
from ui import sample_day
from ui.app import Console, application
from ui.pauses import after_start
from ui.widgets import block_pictures, lettering
from ui.wiring import Wiring

CALLS = 500
WARM = 250
EVERY = 20
"""Calls between two looks at the memory."""
FRAME_S = 1 / 60
TOLERANCE_MB = 5.0
"""What may come to the memory of 250 calls without being a leak: SQLite fills its page caches (2 MB
for each connection), pictures of words fill theirs, and the allocator keeps gaps it cannot use."""
NOTE = "Wants an aisle seat and a window for the child. Asked again about the fee. "
GOALS: Goals = {
    "memory_end_mb": {"max": 200.0},
    "memory_growth_mb": {"max": TOLERANCE_MB},
    "widgets_growth": {"max": 0},
    "objects_growth_per_call": {"max": 1.0},
    "fill_missed_in_a_row": {"max": 1},
}
_PATIENCE_S = 20.0


class Shift:
    """Somebody at the console who takes one call after the other."""

    def __init__(self, console: Console, wiring: Wiring) -> None:
        self._window = console.window
        self._wiring = wiring
        self.spans: list[float] = []

    def take(self, number: str, note: str) -> None:
        """Take one call from ring to wrap-up."""
        window, began = self._window, time.perf_counter()
        call = self.ring(number)
        QTest.keyClick(window, Qt.Key.Key_F6)
        self._until(lambda: self._stage() is Stage.TALKING)
        window.notes.edit.setFocus()
        QTest.keyClicks(window.notes.edit, note)
        QTest.keyClick(window, Qt.Key.Key_F9)
        self._until(lambda: self._wiring.draft is None)
        over = msgspec.structs.replace(call, stage=Stage.CLOSED)
        self._wiring._ears.heard(CallEvent(call=over, hub_at=utc_now()))
        for _ in range(3):
            QApplication.processEvents()
        self.spans.append((time.perf_counter() - began) * 1000)

    def ring(self, number: str) -> Call:
        """Let *number* ring and wait until it is shown."""
        call = Call(
            id=CallId(new_id()),
            from_number=number,
            to_number="+18005550100",
            rung_at=utc_now() - timedelta(seconds=4),
            queue="Elite service",
        )
        self._wiring._ears.heard(CallEvent(call=call, hub_at=utc_now()))
        self._until(lambda: self._wiring.draft is not None)
        return call

    def answer(self) -> None:
        """Take the call that rings."""
        QTest.keyClick(self._window, Qt.Key.Key_F6)
        self._until(lambda: self._stage() is Stage.TALKING)

    def _stage(self) -> Stage | None:
        draft = self._wiring.draft
        return draft.call.stage if draft is not None and draft.call is not None else None

    def _until(self, condition: object) -> None:
        end = time.monotonic() + _PATIENCE_S
        while not condition():  # type: ignore[operator]
            if time.monotonic() > end:
                sys.exit("the console did not do what was asked")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def memory_mb() -> float:
    """Return what this process keeps in memory now."""
    for line in Path("/proc/self/status").read_text("utf-8").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def counted() -> tuple[float, int, int]:
    """Return megabytes, Python objects and widgets, after all that is garbage went.

    Pictures of words are no objects that stay: there is a most of them, and they can be made again.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    memory = memory_mb()
    lettering.forget()
    block_pictures.forget()
    gc.collect()
    return memory, len(gc.get_objects()), len(QApplication.allWidgets())


def filled(console: Console, wiring: Wiring, shift: Shift) -> dict[str, float]:
    """Write and scroll while the first fill runs; return the figures of its frames."""
    window = console.window
    shift.ring("+12125550000")
    shift.answer()
    history = sample_day.long_history(5_000, utc_now())
    counts = sample_day.counts_of(history)
    window.timeline.show_history(history, counts, now=utc_now())
    spans: list[float] = []
    missed = in_a_row = longest = 0
    bar, number = window.timeline.view.verticalScrollBar(), 0
    began = due = time.perf_counter()
    while wiring.status.agreed_at is None and time.perf_counter() - began < 60:
        due = max(due + FRAME_S, time.perf_counter())
        while time.perf_counter() < due:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
            time.sleep(0.0005)
        _touch(window, bar, number)
        number += 1
        QApplication.processEvents()
        late = time.perf_counter() - due
        spans.append(late * 1000)
        is_missed = late > FRAME_S
        in_a_row = in_a_row + 1 if is_missed else 0
        missed, longest = missed + is_missed, max(longest, in_a_row)
    window.notes.edit.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F9)
    shift._until(lambda: wiring.draft is None)
    return {
        "fill_s": round(time.perf_counter() - began, 2),
        "fill_frames": len(spans),
        "fill_missed": missed,
        "fill_missed_in_a_row": longest,
        **spread("fill_frame_ms", spans or [0.0]),
    }


def _touch(window: object, bar: object, number: int) -> None:
    """Do what a hand does in one frame: a letter, or the wheel."""
    if number % 2:
        bar.setValue(bar.value() + 54)  # type: ignore[attr-defined]
    else:
        edit = window.notes.edit  # type: ignore[attr-defined]
        QTest.keyClicks(edit, NOTE[number // 2 % len(NOTE)])


def worked(shift: Shift, callers: list[str], calls: int) -> dict[str, float]:
    """Take all calls; return the figures of memory and time."""
    chance = random.Random(4)
    marks = []
    used, warm = 0.0, min(WARM, calls // 2)
    for number in range(calls):
        if number == warm:
            shift.spans.clear()
            marks.append(counted())
            used = cpu_s()
        start = chance.randrange(40)
        shift.take(callers[number % len(callers)], NOTE[start : start + 30])
        if number % EVERY == 0:
            pause(20)
    marks.append(counted())
    (mb, objects, widgets), (mb_end, objects_end, widgets_end) = marks[0], marks[-1]
    after = calls - warm
    return {
        "calls": calls,
        **spread("call_ms", shift.spans),
        "cpu_ms_per_call": round((cpu_s() - used) / after * 1000, 2),
        "memory_warm_mb": round(mb, 1),
        "memory_end_mb": round(mb_end, 1),
        "memory_growth_mb": round(mb_end - mb, 2),
        "memory_growth_kb_per_call": round((mb_end - mb) / after * 1024, 2),
        "objects_growth_per_call": round((objects_end - objects) / after, 2),
        "widgets_growth": widgets_end - widgets,
    }


def measured(local: LocalHub, folder: Path, calls: int) -> dict[str, float]:
    """Return all figures."""
    console = Console(
        Profile(folder / "desk"),
        sign_in=lambda: (local.address, local.agent_tokens["agent"]),
        passphrase=new_id(),
    )
    console.window.resize(1440, 900)
    until(console.starting.opened, console.show)
    wiring = console.starting.wiring
    if wiring is None:
        sys.exit("the console did not open")
    after_start()
    console.window.activateWindow()
    shift = Shift(console, wiring)
    try:
        figures = filled(console, wiring, shift)
        if wiring.status.agreed_at is None:
            until(wiring.agreed, lambda: None)
        QTimer.singleShot(0, console.window.setFocus)
        return figures | worked(shift, numbers(wiring, calls), calls)
    finally:
        console.close()


def main(calls: int = CALLS) -> int:
    """Measure and print."""
    application()
    with TemporaryDirectory(prefix="agent-console-") as name:
        folder = Path(name)
        database = f"sqlite:///{folder / 'hub.db'}"
        hub = OwnHub(
            "--sample", "--no-day", "--database", database, token_file=folder / "tokens.json"
        )
        try:
            figures = measured(hub.wait(), folder, calls)
        finally:
            hub.stop()
    return report("shift", figures, GOALS)


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:2])))
