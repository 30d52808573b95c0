"""Two calls at once, by keys alone: each keeps its note, its caret and its place."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from support.console import Agent, assert_agreed, at_the_console, pushes, spoken, until
from support.hub import TestHub, running_hub
from support.people import FAMILY, MIA, PEOPLE, history_of

from agent_console.domain.call import Stage
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.ids import CallId
from agent_console.paths import Profile
from agent_console.wire.operation import Choice, MakePromise

RAJ = FAMILY[0]
_OF_RAJ = Identifier(scheme=Scheme.PHONE, value="+12065550177", customer_id=RAJ.id)
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_FIRST, _SECOND = Qt.Key.Key_F1, Qt.Key.Key_F2


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, (*PEOPLE, _OF_RAJ)) as running:
        yield running


@pytest.fixture
def agent(profile: Profile, hub: TestHub) -> Iterator[Agent]:
    with at_the_console(profile, hub.local) as sitting:
        sitting.waits_for_agreement()
        sitting.window.activateWindow()
        yield sitting


@pytest.fixture
def two(agent: Agent, hub: TestHub) -> tuple[str, str]:
    """Mia is spoken with, Raj rings beside her; nothing is written."""
    first = pushes(hub.local, "newCall", "12065550142")
    until(lambda: "Mia Li" in agent.sees, "the first call")
    agent.presses(Qt.Key.Key_F6)
    second = pushes(hub.local, "newCall", "12065550177")
    until(agent.window.call_bar.strip.isVisible, "the second call beside the first")
    return first, second


def shows(agent: Agent, which: Qt.Key) -> None:
    QTest.keyClick(agent.window, which, _CTRL)


def stages(agent: Agent) -> dict[str, Stage]:
    return {draft.id: draft.call.stage for draft in agent.wiring.work if draft.call is not None}


def test_the_one_that_rings_is_named_beside_the_one_that_is_spoken_with(
    agent: Agent, two: tuple[str, str]
) -> None:
    said = spoken(agent.window.call_bar.strip)
    assert "Connected" in said
    assert "Mia Li" in said
    assert "Ringing" in said
    assert RAJ.full_name in said
    assert "Ctrl+F2" in said
    assert agent.wiring.draft is not None
    assert agent.wiring.draft.id == two[0]


def test_answering_the_second_puts_the_first_on_hold_and_back(
    agent: Agent, two: tuple[str, str]
) -> None:
    first, second = two
    shows(agent, _SECOND)
    agent.presses(Qt.Key.Key_F6)
    assert stages(agent) == {first: Stage.HELD, second: Stage.TALKING}
    shows(agent, _FIRST)
    agent.presses(Qt.Key.Key_F7)
    assert stages(agent) == {first: Stage.TALKING, second: Stage.HELD}


def test_both_notes_reach_the_hub_where_they_belong_without_the_mouse(
    agent: Agent, hub: TestHub, two: tuple[str, str]
) -> None:
    agent.types("About Mia")
    shows(agent, _SECOND)
    assert agent.window.notes.note == ""
    agent.presses(Qt.Key.Key_F6)
    agent.types("About Raj")
    shows(agent, _FIRST)
    agent.types(" and her seat.")
    shows(agent, _SECOND)
    agent.types(" and his bag.")
    QTest.keyClick(agent.window, Qt.Key.Key_F9, _SHIFT)
    assert stages(agent)[two[1]] is Stage.WRAP_UP
    agent.presses(Qt.Key.Key_F9)
    assert agent.wiring.draft is not None
    assert agent.wiring.draft.id == two[0]
    assert not agent.window.call_bar.strip.isVisible()
    agent.presses(Qt.Key.Key_F9)
    assert agent.wiring.draft is None
    assert_agreed(agent)
    assert "About Mia and her seat." in [one.text for one in history_of(hub, MIA)]
    assert [one.text for one in history_of(hub, RAJ.id)] == ["About Raj and his bag."]


def test_caret_and_scroll_come_back_with_each_call(agent: Agent, two: tuple[str, str]) -> None:
    edit = agent.window.notes.edit
    edit.setFocus()
    edit.insertPlainText("\n".join(f"line {number}" for number in range(60)))
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in range(3):
        edit.moveCursor(QTextCursor.MoveOperation.NextWord)
    edit.moveCursor(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    before = (edit.textCursor().anchor(), edit.textCursor().position())
    top = edit.verticalScrollBar().maximum() // 2
    edit.verticalScrollBar().setValue(top)
    shows(agent, _SECOND)
    agent.types("short")
    assert edit.textCursor().position() == 5
    shows(agent, _FIRST)
    assert (edit.textCursor().anchor(), edit.textCursor().position()) == before
    assert edit.verticalScrollBar().value() == top
    assert edit.hasFocus()
    shows(agent, _SECOND)
    assert edit.textCursor().position() == 5


def test_opening_somebody_else_leaves_the_call_where_it_is(agent: Agent, hub: TestHub) -> None:
    first = pushes(hub.local, "newCall", "12065550142")
    until(lambda: "Mia Li" in agent.sees, "the call")
    agent.presses(Qt.Key.Key_F6)
    agent.wiring.calls.on_search_requested("+12065550177")
    assert RAJ.full_name in agent.sees
    assert stages(agent) == {first: Stage.TALKING}
    assert "Mia Li" in spoken(agent.window.call_bar.strip)
    pushes(hub.local, "newCall", "anonymous")
    until(lambda: len(stages(agent)) == 2, "one more that rings")
    assert agent.wiring.draft is not None
    assert agent.wiring.draft.call is None, "while somebody is spoken with nothing takes the screen"
    shows(agent, _FIRST)
    assert agent.wiring.draft is not None
    assert agent.wiring.draft.id == first


def test_a_promise_half_typed_waits_in_its_call_and_is_not_lost_at_the_wrap_up(
    agent: Agent, two: tuple[str, str]
) -> None:
    form = agent.window.notes.form
    QTest.keyClick(agent.window, Qt.Key.Key_P, _CTRL)
    form.what.setText("Refund of")
    form.due.setText("soon")
    shows(agent, _SECOND)
    assert not form.isVisible()
    shows(agent, _FIRST)
    assert (form.isVisible(), form.what.text(), form.due.text()) == (True, "Refund of", "soon")
    agent.presses(Qt.Key.Key_F9)
    assert agent.wiring.draft is not None
    assert agent.wiring.draft.id == two[0], "nobody can know when"
    form.due.setText("tomorrow")
    agent.presses(Qt.Key.Key_F9)
    sent = [one.operation for one in agent.journal.entries()]
    promises = [one.promise.what for one in sent if isinstance(one, MakePromise)]
    assert promises == ["Refund of"]


def test_late_news_of_a_caller_leaves_the_caret_where_somebody_writes(
    agent: Agent, two: tuple[str, str]
) -> None:
    agent.types("About Mia")
    edit = agent.window.notes.edit
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    assert agent.wiring.draft is not None
    agent.wiring.calls.show(agent.wiring.draft)
    assert edit.textCursor().position() == 0


def test_what_became_of_a_proposal_comes_back_with_its_call(
    agent: Agent, two: tuple[str, str]
) -> None:
    do_next = agent.window.do_next
    QTest.keyClick(agent.window, Qt.Key.Key_2, _ALT)
    assert agent.wiring.draft is not None
    assert list(agent.wiring.draft.choices.values()) == [Choice.DECLINED]
    shows(agent, _SECOND)
    assert not do_next.undo.isVisible()
    shows(agent, _FIRST)
    assert do_next.undo.isVisible()
    QTest.keyClick(agent.window, Qt.Key.Key_Z, _ALT)
    assert agent.wiring.draft.choices == {}


@pytest.mark.parametrize("seed", range(4))
def test_typing_during_switches_never_lands_in_the_other_note(
    agent: Agent, two: tuple[str, str], seed: int
) -> None:
    chance = random.Random(seed)
    written = {two[0]: "", two[1]: ""}
    on = two[0]
    agent.window.notes.edit.setFocus()
    for _ in range(150):
        if chance.random() < 0.35:
            on = chance.choice(two)
            QTest.keyClick(agent.window.notes.edit, _FIRST if on == two[0] else _SECOND, _CTRL)
            agent.window.notes.edit.setFocus()
            agent.window.notes.edit.moveCursor(QTextCursor.MoveOperation.End)
        letter = chance.choice("abcdefghij ")
        QTest.keyClick(agent.window.notes.edit, letter)
        written[on] += letter
    kept = {draft.id: draft.text for draft in agent.journal.drafts()}
    assert {call: kept.get(CallId(call), "") for call in written} == written
    assert agent.window.notes.note == written[on]


def test_killed_with_two_calls_begun_both_are_back_each_with_its_own(
    agent: Agent, hub: TestHub, two: tuple[str, str], profile: Profile, tmp_path: Path
) -> None:
    agent.types("About Mia.")
    shows(agent, _SECOND)
    agent.presses(Qt.Key.Key_F6)
    agent.types("About Raj.")
    left = tmp_path / "left by the dead program"
    shutil.copytree(profile.folder, left, ignore=shutil.ignore_patterns("*.sock", "line.key"))
    with at_the_console(Profile(left), hub.local) as again:
        again.window.activateWindow()
        until(again.window.call_bar.strip.isVisible, "both calls")
        assert stages(again) == {two[0]: Stage.HELD, two[1]: Stage.TALKING}
        for which, name, words in ((_FIRST, "Mia Li", "Mia"), (_SECOND, RAJ.full_name, "Raj")):
            QTest.keyClick(again.window, which, _CTRL)
            assert name in again.sees
            assert again.window.notes.note == f"About {words}."


def test_what_they_do_follows_from_all_calls_together(agent: Agent, two: tuple[str, str]) -> None:
    bar = agent.window.call_bar
    assert bar.presence.text() == "On a call"
    agent.presses(Qt.Key.Key_F9)
    assert bar.presence.text() == "Available"
    agent.presses(Qt.Key.Key_F6)
    assert bar.presence.text() == "On a call"
    QTest.keyClick(agent.window, Qt.Key.Key_F9, _SHIFT)
    assert bar.presence.text() == "After-call work"
