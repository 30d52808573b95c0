from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from agent_console.domain.call import Stage
from ui import sample_day
from ui.panes.call_bar import CallBar
from ui.words.calls import number_of, stage_pill


@pytest.fixture
def bar(qtbot: QtBot) -> CallBar:
    made = CallBar()
    qtbot.addWidget(made)
    made.resize(1300, 48)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _visible(bar: CallBar) -> set[str]:
    buttons = ("answer", "hold", "resume", "wrap_up")
    return {name for name in buttons if getattr(bar, name).isVisible()}


@pytest.mark.parametrize(
    ("stage", "buttons"),
    [
        (Stage.RINGING, {"answer"}),
        (Stage.TALKING, {"hold", "wrap_up"}),
        (Stage.HELD, {"resume", "wrap_up"}),
        (Stage.WRAP_UP, {"wrap_up"}),
        (Stage.CLOSED, set()),
    ],
)
def test_only_the_buttons_that_fit_the_stage_show(
    bar: CallBar, now: datetime, stage: Stage, buttons: set[str]
) -> None:
    bar.show_call(sample_day.a_call(now, stage), now=now)
    assert _visible(bar) == buttons


def test_without_a_call_there_is_nothing_to_press(bar: CallBar, now: datetime) -> None:
    bar.show_call(sample_day.a_call(now), now=now)
    bar.show_call(None, now=now)
    assert _visible(bar) == set()


@pytest.mark.parametrize(
    ("stage", "key", "signal"),
    [
        (Stage.RINGING, Qt.Key.Key_F6, "answer_requested"),
        (Stage.TALKING, Qt.Key.Key_F7, "hold_requested"),
        (Stage.HELD, Qt.Key.Key_F7, "resume_requested"),
        (Stage.TALKING, Qt.Key.Key_F9, "wrap_up_requested"),
        (Stage.WRAP_UP, Qt.Key.Key_F9, "wrap_up_requested"),
    ],
)
def test_every_button_has_its_key(
    bar: CallBar, qtbot: QtBot, now: datetime, stage: Stage, key: Any, signal: str
) -> None:
    bar.show_call(sample_day.a_call(now, stage), now=now)
    with qtbot.waitSignal(getattr(bar, signal)):
        qtbot.keyClick(bar, key)


def test_search_asks_for_what_was_typed_and_for_nothing_else(bar: CallBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.search, "  QK7XPL ")
    with qtbot.waitSignal(bar.search_requested) as asked:
        qtbot.keyClick(bar.search, Qt.Key.Key_Return)
    assert asked.args == ["QK7XPL"]
    bar.search.setText("   ")
    with qtbot.assertNotEmitted(bar.search_requested):
        qtbot.keyClick(bar.search, Qt.Key.Key_Return)


def test_the_search_field_stays_where_it_is_from_stage_to_stage(
    bar: CallBar, qtbot: QtBot, now: datetime
) -> None:
    places = set()
    for stage in (*Stage, None):
        bar.show_call(sample_day.a_call(now, stage) if stage else None, now=now)
        qtbot.wait(1)
        places.add(bar.search.x())
    assert len(places) == 1


def test_a_withheld_number_says_so(now: datetime) -> None:
    assert number_of(sample_day.a_call(now, number="anonymous")) == "Number withheld"


def test_the_pill_runs_from_the_answer(now: datetime) -> None:
    assert stage_pill(sample_day.a_call(now), now=now).text == "Connected 02:14"
