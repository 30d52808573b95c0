"""A customer's file in hand to the last pixel painted, offscreen at 1440×900.

Each pop shows another customer: every second one with 20 entries of history, the others with
50,000. It is measured as a ring brings it, over the idle screen, and as one customer after the
other. The floor is what filling, and what copying, the same area costs the same painter.
"""

import gc
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

import msgspec
from figures import cpu_s, percentile, report, spread
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from agent_console.desk.screen_pop import ScreenPop
from agent_console.domain.call import Call, Stage
from agent_console.domain.customer import Customer, RelationshipStage, ValueClass
from agent_console.domain.interaction import Interaction, State
from agent_console.domain.money import money
from agent_console.domain.promise import Promise
from agent_console.ids import CallId, CustomerId, InteractionId, PromiseId
from agent_console.nba.suggestion import Ranking
from ui import sample_day, samples
from ui.main_window import MainWindow
from ui.theme import apply_theme

SIZE = (1440, 900)
CUSTOMERS = 240
ROUNDS = 2
SHORT, LONG = 20, 50_000
GIVEN = ("Mia", "Jonathan", "Ana Lucía", "Xiaoming", "Oluwaseun", "Kateryna", "Bo", "Maximiliane")
FAMILY = ("Li", "Okonkwo", "Delgado-Whitfield", "Hohenstein von und zu Bergerdorff", "Ng", "Ito")
MATTERS = (
    "Asked for two seats together on AS {number}",
    "Complaint: seat fee of ${number} charged twice",
    "Looked at rebooking for AS {number}, left at payment",
    "Delay notice sent for UA {number}, third update",
)
DETAILS = (
    "Agent {number} answered in 3 h · promised refund within 7 days",
    "not solved · handed to phone after {number} s",
    "3 pages · {number} s · fare difference shown",
    "delivered · “new departure at gate {number}”",
)
SAYS = (
    "I can put you on the next flight, seat {number} at the aisle, at no charge. Shall I?",
    "Your refund of ${number} was approved this morning.",
    "Are you still looking for {number} award seats to London in October, or later in the year?",
)


def entries_of(customer: CustomerId, seed: int, count: int, now: datetime) -> list[Interaction]:
    """Return entries of that customer alone, newest first."""
    states = (State.DONE, State.DONE, State.OPEN, State.UNSOLVED)
    plain = sample_day.long_history(count, now, customer)
    return [
        msgspec.structs.replace(
            entry,
            id=InteractionId(f"{customer}-{index}"),
            at=entry.at - timedelta(minutes=seed * 7 + index % 50),
            headline=MATTERS[(seed + index) % 4].format(number=1000 * seed + index),
            detail=DETAILS[(seed * 3 + index) % 4].format(number=1000 * seed + index),
            state=states[(seed + index) % 4],
        )
        for index, entry in enumerate(plain)
    ]


def promises_of(customer: CustomerId, seed: int, now: datetime) -> tuple[Promise, ...]:
    """Return none to four open promises, some of them overdue."""
    (pattern,) = sample_day.promises(now)
    return tuple(
        msgspec.structs.replace(
            pattern,
            id=PromiseId(f"p-{customer}-{index}"),
            customer_id=customer,
            what=f"Refund of the seat fee for AS {seed + index}",
            amount=money(seed + index + 1, "USD"),
            due_at=now + timedelta(days=seed % 9 - 3 + index),
        )
        for index in range(seed % 5)
    )


def somebody(seed: int) -> Customer:
    """Return a customer whose words are nobody else's."""
    pattern = (samples.mia, samples.with_long_name, samples.from_right_to_left)[seed % 3]()
    return msgspec.structs.replace(
        pattern,
        id=CustomerId(f"c-{seed}"),
        given_name=f"{GIVEN[seed % len(GIVEN)]} {chr(65 + seed % 26)}.",
        family_name=f"{FAMILY[seed % len(FAMILY)]}-{chr(65 + seed // 26)}",
        seat=f"Aisle, row {seed}",
        expected_value=money(1000 + seed, "USD"),
        value_class=list(ValueClass)[seed % len(ValueClass)],
        stage=list(RelationshipStage)[seed % len(RelationshipStage)],
    )


def ranking_of(seed: int) -> Ranking:
    """Return suggestions in words nobody else is told."""
    pattern = sample_day.ranking()
    first, *others = pattern.suggestions
    said = msgspec.structs.replace(
        first,
        title=f"{others[seed % 2].title} ({seed})",
        say=SAYS[seed % 3].format(number=seed),
        steps=first.steps[: 1 + seed % 3],
    )
    return msgspec.structs.replace(pattern, suggestions=(said, *others[: seed % 3]))


def pops(now: datetime) -> list[ScreenPop]:
    """Return the pops of all customers: short and long histories in turn."""
    tail = entries_of(CustomerId("c-tail"), 1, LONG - SHORT, now - timedelta(days=30))
    found = []
    for seed in range(CUSTOMERS):
        pop = samples.a_pop(now, somebody(seed))
        if pop.file is None:
            sys.exit("a made-up customer has no file")
        who = pop.file.customer.id
        entries = tuple(entries_of(who, seed, SHORT, now))
        history = (*entries, *tail) if seed % 2 else entries
        file = msgspec.structs.replace(
            pop.file,
            interactions=history,
            counts=sample_day.counts_of(history),
            promises=promises_of(who, seed, now),
        )
        trip = pop.right_now if seed % 4 else None
        found.append(
            msgspec.structs.replace(pop, file=file, right_now=trip, ranking=ranking_of(seed))
        )
    return found


class Paints(QObject):
    """Counts what is painted after the pop said that it was done."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent, /) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


class Screen:
    """The window with its clock: shows pops and notes the milliseconds of each."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.window = MainWindow()
        self.window.resize(*SIZE)
        self.window.show()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def idle(self) -> None:
        self.window.show_call(None, now=self.now)
        self.window.notes.clear()
        self.window.show_idle()
        self.settle()

    def pop(self, pop: ScreenPop, call: Call) -> float:
        began = time.perf_counter()
        self.window.show_call(call, now=self.now)
        self.window.notes.show_note("")
        self.window.show_pop(pop, now=self.now)
        self.window.paint_now()
        return (time.perf_counter() - began) * 1000

    def series(
        self, shown: Sequence[ScreenPop], between: Callable[[], None]
    ) -> Iterator[tuple[int, float]]:
        """Yield for each pop its number and its milliseconds."""
        for number, pop in enumerate(shown):
            between()
            yield number, self.pop(pop, a_call(number, self.now))

    def late_paints(self, shown: Sequence[ScreenPop]) -> int:
        """Return how many widgets were painted when all should have been."""
        late = 0
        for number, pop in enumerate(shown):
            self.idle()
            self.pop(pop, a_call(number, self.now))
            paints = Paints()
            QApplication.instance().installEventFilter(paints)
            self.settle()
            QApplication.instance().removeEventFilter(paints)
            late += paints.count
        return late


def a_call(number: int, now: datetime) -> Call:
    """Return a ringing call like no other."""
    call = sample_day.a_call(now, Stage.RINGING, f"+1206555{number:04}")
    return msgspec.structs.replace(call, id=CallId(f"call-{number}"))


class Flat(QWidget):
    """The floor: one flat colour, or one picture, on the whole area."""

    def __init__(self, picture: QPixmap | None = None) -> None:
        super().__init__()
        self._picture = picture
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
        if self._picture is None:
            painter.fillRect(self.rect(), QColor("#f4f6f8"))
        else:
            painter.drawPixmap(0, 0, self._picture)
        painter.end()


def measured(screen: Screen, shown: Sequence[ScreenPop]) -> dict[str, float]:
    """Return all figures of the pops."""
    rung, short, long, over = [], [], [], []
    used = 0.0
    for _ in range(ROUNDS):
        for number, span in screen.series(shown, screen.idle):
            rung.append(span)
            (long if number % 2 else short).append(span)
        screen.idle()
        used -= cpu_s()
        over.extend(span for _, span in screen.series(shown, lambda: None))
        used += cpu_s()
    return {
        **spread("pop_ms", rung),
        **spread("pop_20_ms", short),
        **spread("pop_50000_ms", long),
        **spread("pop_over_pop_ms", over),
        "cpu_ms_per_pop": round(used / len(over) * 1000, 3),
    }


def main() -> int:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(["bench"])
    apply_theme(app, "light")
    now = sample_day.noon()
    shown = pops(now)
    gc.freeze()  # the made-up histories are no garbage of the program to be looked through
    screen = Screen(now)
    first = screen.pop(shown[0], a_call(0, now))
    late = screen.late_paints(shown[:20])
    figures = {"first_pop_ms": round(first, 3), **measured(screen, shown)}
    fill = Flat().spans(200)
    blit = Flat(screen.window.grab()).spans(200)
    floor = percentile(fill, 0.5)
    figures |= {
        "late_paints": late,
        **spread("floor_fill_ms", fill),
        **spread("floor_blit_ms", blit),
        "times_floor_fill": round(figures["pop_ms_p50"] / floor, 1),
        "pops": CUSTOMERS * ROUNDS * 2,
    }
    goals = {"pop_ms_p50": {"max": 5.0}, "pop_ms_p99": {"max": 12.0}, "late_paints": {"max": 0}}
    return report("pop", figures, goals)


if __name__ == "__main__":
    sys.exit(main())
