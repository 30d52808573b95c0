"""From one console to another over a real hub: the words are there when the call arrives."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from support.console import Agent, assert_agreed, at_the_console, pushes, spoken, until
from support.hub import AGENT, COLLEAGUE, TestHub, running_hub
from support.people import MIA, PEOPLE, history_of

from agent_console.domain.call import Stage
from agent_console.domain.presence import PresenceState
from agent_console.paths import Profile
from agent_console.store.outbox_entry import EntryState

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, PEOPLE) as running:
        yield running


@pytest.fixture
def both(tmp_path: Path, hub: TestHub) -> Iterator[tuple[Agent, Agent]]:
    """Agent 214 and Bo Chen, each at a console, who know of each other."""
    with ExitStack() as stack:
        sitting = []
        for login in ("agent", "bo"):
            profile = Profile(tmp_path / login)
            token = hub.local.agent_tokens[login]
            at = stack.enter_context(at_the_console(profile, hub.local, token=token))
            at.waits_for_agreement()
            sitting.append(at)
        ours, theirs = sitting
        for here, other in ((ours, COLLEAGUE), (theirs, AGENT)):
            colleagues = here.wiring.team.presence.colleagues
            until(
                lambda c=colleagues, o=other: c.of(o.id) is PresenceState.AVAILABLE,
                f"{other.name} available",
            )
        yield ours, theirs


def presses(agent: Agent, key: Qt.Key, how: Qt.KeyboardModifier | None = None) -> None:
    """Press a key at one of two consoles."""
    agent.window.activateWindow()
    until(agent.window.isActiveWindow, "this window in front")
    target = QApplication.focusWidget() or agent.window
    QTest.keyClick(target, key, how or Qt.KeyboardModifier.NoModifier)


def chooses(agent: Agent, typed: str) -> None:
    """Type into the list that is open, and take the first that is found."""
    QTest.keyClicks(QApplication.focusWidget(), typed)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def begins_a_call(ours: Agent, hub: TestHub, note: str) -> str:
    call = pushes(hub.local, "newCall", "12065550142", queue="Elite service")
    until(lambda: "Mia Li" in ours.sees, "the pop")
    presses(ours, Qt.Key.Key_F6)
    ours.types(note)
    return call


def hands_over(ours: Agent, to: str) -> str:
    """Hand the call over by keys alone; return the words that went along."""
    presses(ours, Qt.Key.Key_F8)
    chooses(ours, to)
    pane = ours.wiring.team.transfer.pane
    assert pane is not None
    assert pane.is_open
    words = pane.edit.toPlainText()
    presses(ours, Qt.Key.Key_Return, _CTRL)
    assert not pane.is_open
    return words


def texts_at(agent: Agent) -> set[str]:
    file = agent.cache.file(MIA, limit=50)
    return {one.text for one in file.interactions} if file else set()


def test_the_words_are_on_the_colleagues_screen_when_the_call_arrives(
    both: tuple[Agent, Agent], hub: TestHub
) -> None:
    ours, theirs = both
    begins_a_call(ours, hub, "Connection lost. Wants the aisle.")
    words = hands_over(ours, "bo")
    assert "Connection lost. Wants the aisle." in words
    assert "Refund of seat fee" in words
    until(lambda: "Mia Li" in theirs.sees, "the pop at the colleague's")
    said = spoken(theirs.window.picks_up)
    assert "Handed over by Agent 214" in said
    assert "Connection lost. Wants the aisle." in said
    assert "Left open: Refund of seat fee" in said
    assert "Known from the colleague" in theirs.sees
    assert theirs.window.notes.note == ""
    presses(theirs, Qt.Key.Key_F6)
    theirs.types("Rebooked on the evening flight.")
    presses(theirs, Qt.Key.Key_F9)
    assert ours.wiring.draft is not None
    assert ours.wiring.draft.call is not None
    assert ours.wiring.draft.call.stage is Stage.WRAP_UP
    assert ours.wiring.draft.outcome == "transferred"
    presses(ours, Qt.Key.Key_F9)
    until(lambda: not any(one.journal.entries() for one in both), "all told")
    texts = [one.text for one in history_of(hub, MIA) if one.source == "console"]
    for one in both:
        one.wiring._desk.nudge()
        until(lambda here=one: set(texts) <= texts_at(here), "all that was said at both desks")
        assert_agreed(one)
    assert sorted(texts) == sorted(
        [words, "Connection lost. Wants the aisle.", "Rebooked on the evening flight."]
    )


def test_the_call_can_be_kept_after_all(both: tuple[Agent, Agent], hub: TestHub) -> None:
    ours, theirs = both
    begins_a_call(ours, hub, "Only asking.")
    presses(ours, Qt.Key.Key_F8)
    chooses(ours, "bo")
    presses(ours, Qt.Key.Key_Escape)
    assert ours.wiring.draft is not None
    assert ours.wiring.draft.call is not None
    assert ours.wiring.draft.call.stage is Stage.TALKING
    assert ours.journal.entries() == ()
    assert theirs.wiring.draft is None
    assert QApplication.focusWidget() is ours.window.notes.edit


def test_lunch_chosen_in_a_call_begins_after_it_and_the_colleague_sees_it(
    both: tuple[Agent, Agent], hub: TestHub
) -> None:
    ours, theirs = both
    colleagues = theirs.wiring.team.presence.colleagues
    begins_a_call(ours, hub, "About a seat.")
    until(lambda: colleagues.of(AGENT.id) is PresenceState.ON_CALL, "the colleague told")
    presses(ours, Qt.Key.Key_P, _ALT)
    chooses(ours, "lunch")
    assert "then Lunch" in ours.window.call_bar.presence.text()
    presses(ours, Qt.Key.Key_F9, _SHIFT)
    until(lambda: colleagues.of(AGENT.id) is PresenceState.WRAP_UP, "after-call work")
    presses(ours, Qt.Key.Key_F9)
    until(lambda: colleagues.of(AGENT.id) is PresenceState.LUNCH, "lunch")


def test_the_last_agent_is_shown_with_presence_and_takes_the_call_back(
    both: tuple[Agent, Agent], hub: TestHub
) -> None:
    ours, theirs = both
    begins_a_call(ours, hub, "First we spoke.")
    presses(ours, Qt.Key.Key_F9)
    assert_agreed(ours)
    until(lambda: history_of(hub, MIA), "the history")
    call = pushes(hub.local, "newCall", "12065550142", **{"user[]": "bo"})
    until(lambda: "Mia Li" in theirs.sees, "the second call")
    until(lambda: "First we spoke." in spoken(theirs.window.picks_up), "where it left off")
    assert "Picks up where Agent 214 left off" in spoken(theirs.window.picks_up)
    row = theirs.window.served.rows[0]
    until(lambda: "Available" in row.accessibleName(), "the presence of the last agent")
    assert not row.isEnabled()
    pushes(hub.local, "answer", "12065550142", call, answeringNumber="bo")
    until(row.isEnabled, "somebody on the line")
    presses(theirs, Qt.Key.Key_B, _ALT)
    presses(theirs, Qt.Key.Key_Return, _CTRL)
    until(lambda: "Handed over by Bo Chen" in spoken(ours.window.picks_up), "the call back")


def test_without_the_hub_the_words_wait_and_the_agent_is_told_what_to_do(
    both: tuple[Agent, Agent], hub: TestHub
) -> None:
    ours, _theirs = both
    begins_a_call(ours, hub, "Line is bad.")
    hub.stop()
    until(lambda: not ours.wiring.team.presence.is_online, "the hub away")
    hands_over(ours, "bo")
    assert "tell Bo Chen yourself" in ours.notice
    (entry,) = ours.journal.entries()
    assert entry.state is EntryState.WAITING
    assert entry.operation.handover.to_name == "Bo Chen"


def test_the_first_agent_hears_that_the_colleague_answered(
    both: tuple[Agent, Agent], hub: TestHub
) -> None:
    ours, theirs = both
    begins_a_call(ours, hub, "Wants the aisle.")
    hands_over(ours, "bo")
    assert "Handed over to Bo Chen" in ours.notice
    until(lambda: "Mia Li" in theirs.sees, "the pop at the colleague's")
    toasts = ours.console.shell.toasts
    assert toasts.shown == []
    presses(theirs, Qt.Key.Key_F6)
    until(lambda: toasts.shown, "word of the answer")
    assert [one.words for one in toasts.shown] == ["Bo Chen speaks with the caller"]
    assert "Handed over to" not in ours.notice


def test_what_nobody_has_answered_can_be_taken_back(
    both: tuple[Agent, Agent], hub: TestHub
) -> None:
    ours, theirs = both
    begins_a_call(ours, hub, "Wants the aisle.")
    hands_over(ours, "bo")
    until(lambda: "Mia Li" in theirs.sees, "the pop at the colleague's")
    presses(ours, Qt.Key.Key_A, _ALT)
    until(lambda: theirs.wiring.draft is None, "the ring taken away from the colleague")
    until(lambda: len(list(ours.wiring.work)) == 2, "the call back here")
    presses(ours, Qt.Key.Key_F9)
    until(lambda: "Handed over by Agent 214" in spoken(ours.window.picks_up), "our own words")
    presses(ours, Qt.Key.Key_F6)
    assert "Connected" in ours.sees
    assert_agreed(ours)
