from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from agent_console.nba.suggestion import Ranking, Suppressed
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


def test_why_not_the_others_is_one_key_and_says_which_policy(
    pane: DoNextPane, qtbot: QtBot
) -> None:
    ranking = sample_day.ranking()
    second = msgspec.structs.replace(ranking.suggestions[1], below="The first is a duty.")
    held = Suppressed(action="reach-tier", policy="disrupted", because="The flight is cancelled")
    ranking = msgspec.structs.replace(
        ranking, suggestions=(ranking.suggestions[0], second), suppressed=(held,)
    )
    pane.show_ranking(ranking, about="mia")
    assert pane._others.isHidden()
    with qtbot.waitSignal(pane.reasons_opened):
        qtbot.keyClick(pane, Qt.Key.Key_E, ALT)
    pane.name_actions({"reach-tier": "Reach Platinum"})
    words = pane._others.accessibleDescription()
    assert "The first is a duty." in words
    assert "Reach Platinum · The flight is cancelled" in words
    assert "disrupted" in words
    qtbot.keyClick(pane, Qt.Key.Key_E, ALT)
    assert pane._others.isHidden()


def test_the_script_behind_a_proposal_is_one_key(pane: DoNextPane, qtbot: QtBot) -> None:
    assert not pane.guide.isVisible(), "without a script there is nothing to follow"
    first = msgspec.structs.replace(sample_day.ranking().suggestions[0], script="rebook")
    pane.show_ranking(Ranking(suggestions=(first,)), about="mia")
    with qtbot.waitSignal(pane.guide_requested) as asked:
        qtbot.keyClick(pane, Qt.Key.Key_D, ALT)
    assert asked.args == ["rebook"]
