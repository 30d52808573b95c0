from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from agent_console.nba.suggestion import Ranking
from agent_console.wire.operation import Choice
from ui import sample_day
from ui.panes.do_next import DoNextPane, factor_amount, why_blocks
from ui.widgets.shapes import FactorLine

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def pane(qtbot: QtBot) -> DoNextPane:
    made = DoNextPane()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_ranking(sample_day.ranking(), about="mia")
    return made


@pytest.mark.parametrize(
    ("key", "choice"),
    [
        (Qt.Key.Key_1, Choice.ACCEPTED),
        (Qt.Key.Key_2, Choice.DECLINED),
        (Qt.Key.Key_3, Choice.NOT_NOW),
    ],
)
def test_a_choice_is_one_key(pane: DoNextPane, qtbot: QtBot, key: Any, choice: Choice) -> None:
    with qtbot.waitSignal(pane.chosen) as made:
        qtbot.keyClick(pane, key, ALT)
    assert made.args == ["rebook-misconnection", choice]
    assert not pane.accepted.isVisible()


def test_a_choice_can_be_taken_back(pane: DoNextPane, qtbot: QtBot) -> None:
    qtbot.keyClick(pane, Qt.Key.Key_2, ALT)
    with qtbot.waitSignal(pane.choice_undone) as undone:
        qtbot.keyClick(pane, Qt.Key.Key_Z, ALT)
    assert undone.args == ["rebook-misconnection"]
    assert pane.declined.isVisible()


def test_the_next_suggestion_is_one_key_and_comes_round(pane: DoNextPane, qtbot: QtBot) -> None:
    seen = []
    for _ in range(3):
        seen.append(pane.suggestion.action)
        qtbot.keyClick(pane, Qt.Key.Key_Down, ALT)
    assert len(set(seen)) == 3
    assert pane.suggestion.action == seen[0]
    qtbot.keyClick(pane, Qt.Key.Key_Up, ALT)
    assert pane.suggestion.action == seen[2]


def test_the_same_ranking_again_keeps_what_was_chosen(pane: DoNextPane, qtbot: QtBot) -> None:
    qtbot.keyClick(pane, Qt.Key.Key_1, ALT)
    pane.show_ranking(sample_day.ranking(), about="mia")
    assert pane.undo.isVisible()


def test_another_customer_brings_no_old_choice(pane: DoNextPane, qtbot: QtBot) -> None:
    qtbot.keyClick(pane, Qt.Key.Key_1, ALT)
    pane.show_ranking(sample_day.ranking(), about="somebody else")
    assert pane.accepted.isVisible()


def test_without_a_suggestion_there_is_nothing_to_choose(pane: DoNextPane) -> None:
    pane.show_ranking(Ranking(held_back="A complaint is open."), about="jo")
    assert not pane.accepted.isVisible()
    assert "A complaint is open." in pane._why.accessibleName()


def test_every_factor_tells_its_reason() -> None:
    suggestion = sample_day.ranking().suggestions[0]
    lines = [b for b in why_blocks(suggestion, "") if isinstance(b, FactorLine)]
    assert [line.tip for line in lines] == [factor.reason for factor in suggestion.factors]
    assert [factor_amount(factor) for factor in suggestion.factors] == ["83 %", "×1.9", "$310"]
