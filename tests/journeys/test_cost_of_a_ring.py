"""What one ring costs, counted: how often each widget is painted and what is asked of the files."""

import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from support.console import Agent, at_the_console, pushes, until
from support.hub import TestHub, running_hub
from support.people import PEOPLE

from agent_console.paths import Profile
from agent_console.store.queries import watched

MOST_QUESTIONS = 6
"""Who it is; the file, its flights and what this desk said of it; other flights of the day."""


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, PEOPLE) as running:
        yield running


@pytest.fixture
def agent(profile: Profile, hub: TestHub) -> Iterator[Agent]:
    with at_the_console(profile, hub.local) as sitting:
        sitting.waits_for_agreement()
        yield sitting


class Paints(QObject):
    """Counts how often each widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: Counter[QWidget] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.counts[watched] += 1
        return False


def test_a_ring_paints_each_widget_of_its_page_once_and_asks_little(
    agent: Agent, hub: TestHub
) -> None:
    paints, app = Paints(), QApplication.instance()
    assert app is not None
    screen, asked = threading.get_ident(), list[str]()
    popped: list[tuple[Counter[QWidget], list[str]]] = []

    def on_asked(statement: str, _ms: float) -> None:
        if threading.get_ident() == screen:
            asked.append(statement)

    agent.wiring.popped.connect(lambda *_: popped.append((paints.counts.copy(), asked.copy())))
    asked.clear()
    app.installEventFilter(paints)
    with watched(on_asked):
        pushes(hub.local, "newCall", "12065550142", queue="Elite service")
        until(lambda: popped, "the pop")
    app.removeEventFilter(paints)
    counts, questions = popped[0]
    page = agent.window.columns
    of_page = {one: count for one, count in counts.items() if page.isAncestorOf(one)}
    window = agent.window
    for pane in (window.customer, window.promises, window.timeline, window.do_next, window.notes):
        assert of_page.get(pane) == 1, type(pane).__name__
    assert set(of_page.values()) == {1}
    reads = [one for one in questions if one.startswith("SELECT") and " FROM state" not in one[:30]]
    assert 3 <= len(reads) <= MOST_QUESTIONS, reads
