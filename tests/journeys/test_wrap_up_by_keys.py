"""A call by keys alone, with all that is agreed on it; once with a crash, once taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from support.console import Agent, assert_agreed, at_the_console, pushes, until
from support.hub import AGENT, TestHub, running_hub
from support.people import MIA, PEOPLE, history_of

from agent_console.domain.call import Stage
from agent_console.domain.follow_up import FollowUp, FollowUpKind, FollowUpState
from agent_console.domain.promise import Promise, PromiseState
from agent_console.hub.tables import BY_STRUCT
from agent_console.paths import Profile

pytestmark = pytest.mark.qt_log_ignore("does not support")
"""The platform without a display says so of the lists that open while somebody types."""
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, PEOPLE) as running:
        yield running


def press(agent: Agent, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key wherever the keyboard is."""
    if QApplication.activeWindow() is not agent.window:
        # Without a display a list that has closed stays the active window.
        agent.window.activateWindow()
        until(lambda: QApplication.activeWindow() is agent.window, "the window in front")
    QTest.keyClick(QApplication.focusWidget() or agent.window, key, held)


def types(agent: Agent, text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget() or agent.window, text)


def kept(hub: TestHub, struct: type) -> list:
    """Return what the hub has of one kind about Mia, oldest first."""
    table = BY_STRUCT[struct]
    with hub.engine.connect() as connection:
        query = select(*table.fields).where(table.table.c.customer_id == MIA)
        rows = [table.record(row) for row in connection.execute(query)]
    return sorted(rows, key=lambda one: one.made_at)


def rings(agent: Agent, hub: TestHub) -> None:
    agent.waits_for_agreement()
    pushes(hub.local, "newCall", "12065550142")
    until(lambda: "Mia Li" in agent.sees, "the pop")
    press(agent, Qt.Key.Key_F6)
    assert "Connected" in agent.sees


def promises_a_refund(agent: Agent) -> None:
    press(agent, Qt.Key.Key_P, CTRL)
    types(agent, "Refund of the seat fee")
    press(agent, Qt.Key.Key_Tab)
    types(agent, "in 3 days")
    press(agent, Qt.Key.Key_Return)


def agrees_on_a_call_back(agent: Agent) -> None:
    press(agent, Qt.Key.Key_B, CTRL)
    types(agent, "Tell her how the bag search went, card 4111 1111 1111 1111")
    press(agent, Qt.Key.Key_Return)


def test_a_call_with_all_that_was_agreed_is_in_the_hub_once(profile: Profile, hub: TestHub) -> None:
    with at_the_console(profile, hub.local) as agent:
        rings(agent, hub)
        press(agent, Qt.Key.Key_N, ALT)
        types(agent, "Asked again about the $39.")
        press(agent, Qt.Key.Key_R, ALT)
        types(agent, "refund")
        press(agent, Qt.Key.Key_Return)
        promises_a_refund(agent)
        press(agent, Qt.Key.Key_O, ALT)
        until(lambda: agent.window.notes.outcome.lineEdit().hasFocus(), "the outcome")
        press(agent, Qt.Key.Key_Return)  # what was agreed suggests it
        agrees_on_a_call_back(agent)
        assert len(agent.window.notes.agreed.words) == 2
        assert agent.window.notes.edit.hasFocus()
        press(agent, Qt.Key.Key_F9)
        assert agent.wiring.draft is None
        assert_agreed(agent)
    (entry,) = [one for one in history_of(hub, MIA) if one.source == "console"]
    assert (entry.text, entry.reason) == ("Asked again about the $39.", "payment/refund")
    assert entry.outcome == "follow_up"
    made = kept(hub, Promise)[-1]
    assert (made.what, made.state) == ("Refund of the seat fee", PromiseState.OPEN)
    assert (made.made_by, made.owner_id, made.owner_name) == (AGENT.id, AGENT.id, AGENT.name)
    (call_back,) = kept(hub, FollowUp)
    assert call_back.kind is FollowUpKind.CALL_BACK
    assert call_back.what == "Tell her how the bag search went, card •••• •••• •••• 1111"
    assert (call_back.number, call_back.whom) == ("+12065550142", "Mia Li")


def test_what_was_agreed_is_there_again_after_a_crash_and_is_sent_once(
    profile: Profile, hub: TestHub
) -> None:
    with at_the_console(profile, hub.local) as agent:
        rings(agent, hub)
        agent.types("Misses Tokyo.")
        promises_a_refund(agent)
        agrees_on_a_call_back(agent)
        before = agent.wiring.draft
    with at_the_console(profile) as agent:
        assert agent.wiring.draft is not None
        assert agent.wiring.draft.parts == before.parts
        assert agent.window.notes.note == "Misses Tokyo."
        assert len(agent.window.notes.agreed.words) == 2
        press(agent, Qt.Key.Key_G, ALT)
        press(agent, Qt.Key.Key_Delete)
        assert agent.window.notes.agreed.words[0].startswith("Call-back")
        press(agent, Qt.Key.Key_Return)
        types(agent, " Ask for the report number")
        press(agent, Qt.Key.Key_Return)
        press(agent, Qt.Key.Key_F9)
        assert_agreed(agent)
    assert [one.what for one in kept(hub, Promise)] == ["Refund of seat fee"]
    (call_back,) = kept(hub, FollowUp)
    assert call_back.id == before.follow_ups[0].id
    assert call_back.what.endswith("Ask for the report number")


def test_a_wrap_up_says_what_it_recorded_and_is_undone_with_one_key(
    profile: Profile, hub: TestHub
) -> None:
    with at_the_console(profile, hub.local, undo_s=60) as agent:
        rings(agent, hub)
        agent.types("Too early")
        promises_a_refund(agent)
        press(agent, Qt.Key.Key_F9)
        assert agent.wiring.draft is None
        assert "the note" in agent.notice
        assert "Promise" in agent.notice
        assert not [one for one in history_of(hub, MIA) if one.source == "console"]
        press(agent, Qt.Key.Key_A, ALT)
        assert agent.wiring.draft is not None
        assert agent.wiring.draft.call.stage is Stage.WRAP_UP
        assert agent.window.notes.note == "Too early"
        assert len(agent.window.notes.agreed.words) == 1
        assert agent.journal.entries() == ()
        agent.types(", now it is right.")
        agent.console.shell.settings.change("work.undo_s", 0.0)
        press(agent, Qt.Key.Key_F9)
        assert_agreed(agent)
    assert [one.what for one in kept(hub, Promise)].count("Refund of the seat fee") == 1
    (entry,) = [one for one in history_of(hub, MIA) if one.source == "console"]
    assert entry.text == "Too early, now it is right."


def test_follow_ups_are_done_moved_given_and_undone_by_keys(profile: Profile, hub: TestHub) -> None:
    with at_the_console(profile, hub.local) as agent:
        rings(agent, hub)
        promises_a_refund(agent)
        agrees_on_a_call_back(agent)
        press(agent, Qt.Key.Key_F9)
        press(agent, Qt.Key.Key_F3)
        screen = agent.wiring.follow_ups
        until(lambda: len(screen.listed) == 2, "what was agreed, before the hub said it back")
        assert screen.is_open
        assert screen.pane.list.chosen.what.startswith("Tell her")
        press(agent, Qt.Key.Key_D, ALT)
        assert [line.what for line in screen.pane.list.lines] == ["Refund of the seat fee"]
        press(agent, Qt.Key.Key_U, ALT)
        assert len(screen.pane.list.lines) == 2
        press(agent, Qt.Key.Key_Down)
        press(agent, Qt.Key.Key_M, ALT)
        until(lambda: len(screen.listed) == 2, "the promise on its new day")
        press(agent, Qt.Key.Key_Home)
        press(agent, Qt.Key.Key_D, ALT)
        press(agent, Qt.Key.Key_Escape)
        assert not screen.is_open
        assert_agreed(agent)
    (call_back,) = kept(hub, FollowUp)
    made = kept(hub, Promise)[-1]
    first = min(("promise", made.due_at), ("call-back", call_back.due_at), key=lambda one: one[1])
    settled = (made.state is PromiseState.KEPT, call_back.state is FollowUpState.DONE)
    assert settled == (first[0] == "promise", first[0] == "call-back")
    assert (made.due_at.astimezone().hour, made.due_at.astimezone().minute) == (12, 0)
