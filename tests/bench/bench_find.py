"""How long a keystroke in "find anyone" takes: typed → answered, listed and painted.

Asks for names, parts of numbers and nonsense of all lengths, as they come about while somebody
types, on a copy of the CRM with a million customers.
"""

import os
import random
import sys
import time
from argparse import ArgumentParser

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from big_store import name, opened, phone
from figures import report, spread
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from agent_console.desk.find_anyone import Hit, find_anyone
from agent_console.settings import Settings
from ui.app import application
from ui.palette.finding import found_rows
from ui.palette.palette import Palette
from ui.palette.rows import Row
from ui.theme import apply_theme

GOAL_MS = 16.0


def typings(customers: int, count: int) -> list[str]:
    """Return what was typed after each keystroke of *count* questions."""
    chance = random.Random(7)
    found: list[str] = []
    for number in range(count):
        rank = chance.randrange(customers)
        given, family = name(rank)
        whole = (
            f"{given} {family}",
            f"{family} {given}",
            phone(rank),
            phone(rank)[2:],
            phone(rank)[-4:],
            f"NL{rank:08}",
            f"{given}.{rank}@example.com",
            "zzqx wvk",
        )[number % 8]
        found += [whole[:end] for end in range(1, len(whole) + 1)]
    return found


def main() -> int:
    """Print the figures."""
    parser = ArgumentParser()
    parser.add_argument("--customers", type=int, default=1_000_000)
    parser.add_argument("--questions", type=int, default=100)
    asked = parser.parse_args()
    app = application()
    apply_theme(app, "light")
    cache = opened(asked.customers)
    window = QWidget()
    window.resize(1440, 900)
    window.show()
    store_ms: list[float] = []

    def answer(typed: str) -> list[Row]:
        began = time.perf_counter()
        hits: tuple[Hit, ...] = find_anyone(cache, typed)
        store_ms.append((time.perf_counter() - began) * 1000)
        return found_rows(typed, hits, (), Settings())

    palette = Palette(window, answer, name="Find", hint="", nothing="")
    palette.open("")
    app.processEvents()
    spans: list[float] = []
    cpu_ms: list[float] = []
    slowest = ("", 0.0)
    store_ms.clear()
    for typed in typings(asked.customers, asked.questions):
        palette.line.setText(typed)
        began, used = time.perf_counter(), time.thread_time()
        palette.line.textEdited.emit(typed)
        while palette.line.text() != palette._asked:
            app.processEvents()
        app.sendPostedEvents(window, QEvent.Type.UpdateRequest.value)
        spans.append((time.perf_counter() - began) * 1000)
        cpu_ms.append((time.thread_time() - used) * 1000)
        slowest = max(slowest, (typed, spans[-1]), key=lambda one: one[1])
    cache.close()
    sys.stderr.write(f"slowest: {slowest[0]!r} {slowest[1]:.1f} ms\n")
    figures = {
        **spread("keystroke_ms", spans),
        **spread("store_ms", store_ms),
        **spread("cpu_ms", cpu_ms),
    }
    figures["keystrokes"] = float(len(spans))
    return report("find", figures, {"keystroke_ms_p99": {"max": GOAL_MS}})


if __name__ == "__main__":
    sys.exit(main())
