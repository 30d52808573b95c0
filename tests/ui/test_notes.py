from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.panes.notes import NotesPane


@pytest.fixture
def pane(qtbot: QtBot) -> NotesPane:
    made = NotesPane()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_every_keystroke_is_told(pane: NotesPane, qtbot: QtBot) -> None:
    told = []
    pane.note_changed.connect(told.append)
    qtbot.keyClicks(pane.edit, "abc")
    assert told == ["a", "ab", "abc"]


def test_a_draft_from_before_is_shown_without_a_signal(pane: NotesPane, qtbot: QtBot) -> None:
    with (
        qtbot.assertNotEmitted(pane.note_changed),
        qtbot.assertNotEmitted(pane.disposition_changed),
    ):
        pane.show_note("before", reason="disruption/rebooking", outcome="solved")
    assert pane.note == "before"
    assert (pane.reason.choice, pane.outcome.choice) == ("disruption/rebooking", "solved")


def test_saved_is_proved_with_the_second(pane: NotesPane, now: datetime) -> None:
    pane.show_saved(now)
    assert pane.title.remark == "saved on this PC · 13:11:08"


def test_a_problem_is_said_with_its_advice_and_goes_when_saved(
    pane: NotesPane, now: datetime
) -> None:
    pane.show_problem("The disk is full.", "Free some space.")
    assert pane.problem.isVisible()
    assert "Free some space." in pane.problem.accessibleDescription()
    assert pane.title.remark == "not saved"
    pane.show_saved(now)
    assert not pane.problem.isVisible()


def test_tab_leaves_the_note(pane: NotesPane, qtbot: QtBot) -> None:
    pane.edit.setFocus()
    qtbot.keyClick(pane.edit, Qt.Key.Key_Tab)
    assert pane.note == ""
    assert not pane.edit.hasFocus()


def test_a_reason_is_found_by_any_part_of_its_words(pane: NotesPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.disposition_changed) as told:
        pane.reason.setEditText("rebook")
        pane.reason.lineEdit().editingFinished.emit()
    assert told.args == ["disruption/rebooking", ""]
    assert pane.reason.currentText() == "Disruption › Rebooking"


def test_what_is_no_reason_is_not_taken(pane: NotesPane, qtbot: QtBot) -> None:
    pane.show_note("", reason="booking/new")
    with qtbot.assertNotEmitted(pane.disposition_changed):
        pane.reason.setEditText("something else")
        pane.reason.lineEdit().editingFinished.emit()
    assert pane.reason.choice == "booking/new"


def test_an_emptied_reason_is_no_reason(pane: NotesPane, qtbot: QtBot) -> None:
    pane.show_note("", reason="booking/new")
    with qtbot.waitSignal(pane.disposition_changed) as told:
        pane.reason.setEditText("")
        pane.reason.lineEdit().editingFinished.emit()
    assert told.args == ["", ""]


@pytest.mark.parametrize(("key", "name"), [("N", "edit"), ("R", "reason"), ("O", "outcome")])
def test_each_part_is_one_key_away(pane: NotesPane, qtbot: QtBot, key: str, name: str) -> None:
    pane.setFocus()
    qtbot.keyClick(pane, getattr(Qt.Key, f"Key_{key}"), Qt.KeyboardModifier.AltModifier)
    assert getattr(pane, name).hasFocus()
