from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agent_console.desk.duplicates import FIRST, SECOND
from agent_console.domain.duplicate import Finding, Reason
from ui import gallery_duplicates
from ui.panes.duplicates import DuplicatesPane
from ui.panes.merge_fields import FieldChoice
from ui.words import duplicates as words


@pytest.fixture
def pane(qtbot: QtBot, now: datetime) -> DuplicatesPane:
    made = gallery_duplicates.pane("pair", now)
    qtbot.addWidget(made)
    made.resize(1286, 668)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def choice_of(pane: DuplicatesPane, field: str) -> FieldChoice:
    return next(one for one in pane.fields.choices if one.field == field)


def whose(pane: DuplicatesPane, field: str) -> int:
    assert pane.merging is not None
    return pane.merging.sides[field]


def test_only_what_differs_is_asked_about(pane: DuplicatesPane) -> None:
    asked = [one.field for one in pane.fields.choices if one.isVisible()]
    assert asked == ["given_name", "pronouns", "languages", "city", "home_airport", "seat"]


def test_the_arrows_choose_whose_value_stands_and_the_field(pane: DuplicatesPane) -> None:
    field = choice_of(pane, "given_name")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Right)
    assert whose(pane, "given_name") == SECOND
    assert field.accessibleDescription() == "Anna stands, not Ana"
    QTest.keyClick(field, Qt.Key.Key_Left)
    assert whose(pane, "given_name") == FIRST
    QTest.keyClick(field, Qt.Key.Key_Space)
    assert whose(pane, "given_name") == SECOND
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert choice_of(pane, "pronouns").hasFocus()


def test_the_arrows_point_to_what_is_seen_where_reading_starts_at_the_right(
    pane: DuplicatesPane,
) -> None:
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    field = choice_of(pane, "given_name")
    assert field.place_of(FIRST).left() > field.place_of(SECOND).left()
    QTest.keyClick(field, Qt.Key.Key_Left)
    assert whose(pane, "given_name") == SECOND


@pytest.mark.parametrize("side", [FIRST, SECOND])
def test_a_value_that_is_clicked_stands(pane: DuplicatesPane, side: int) -> None:
    field = choice_of(pane, "city")
    spot: QPoint = field.place_of(side).center()
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=spot)
    assert whose(pane, "city") == side


def test_what_was_chosen_stays_when_the_same_pair_comes_again(
    pane: DuplicatesPane, now: datetime
) -> None:
    choice_of(pane, "seat").picked.emit(SECOND)
    pane.swap.click()
    before = pane.merging
    pair = gallery_duplicates.a_pair(now)
    pane.show_found((pair,), (), {}, {}, now=now)
    assert pane.merging == before


def test_nothing_is_asked_twice_while_the_hub_is_asked(pane: DuplicatesPane, qtbot: QtBot) -> None:
    pane.show_busy(is_busy=True)
    with qtbot.assertNotEmitted(pane.merge_requested):
        qtbot.keyClick(pane, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    pane.show_busy(is_busy=False)
    with qtbot.waitSignal(pane.merge_requested):
        qtbot.keyClick(pane, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_merge_says_who_made_it_and_what_changed(pane: DuplicatesPane, qtbot: QtBot) -> None:
    pane.list.choose("merge-1")
    said = f"{pane.detail.accessibleName()} {pane.detail.accessibleDescription()}"
    assert "Anna Delgado into Ana Delgado" in said
    assert "merged by Supervisor 9" in said
    assert "City: Portland, before nothing" in said
    with qtbot.waitSignal(pane.undo_requested) as asked:
        qtbot.keyClick(pane, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert asked.args == ["merge-1"]


def test_what_was_taken_apart_is_not_offered_again(pane: DuplicatesPane) -> None:
    pane.list.choose("merge-0")
    assert not pane.undo.isVisible()
    assert "taken apart by Supervisor 9" in pane.detail.accessibleDescription()


@pytest.mark.parametrize("finding", list(Finding))
def test_every_finding_has_its_words(finding: Finding) -> None:
    assert words.reason(Reason(finding=finding, weight=1.0)) != finding.value
