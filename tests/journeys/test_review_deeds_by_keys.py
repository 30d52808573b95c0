"""What a supervisor does beside reading: gives away, shares, answers, takes along, switches off."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from sqlalchemy import select
from support.console import Agent, at_the_console, until
from support.hub import AGENT, TestHub, running_hub
from support.people import MIA, PEOPLE

from agent_console.domain.agent import Agent as Colleague
from agent_console.domain.agent import Role
from agent_console.domain.channel import Channel
from agent_console.domain.interaction import Interaction
from agent_console.domain.note_quality import Rule
from agent_console.domain.review import QueueQuestion, SavedView
from agent_console.hub.coaching_tables import disputes, scores, shared_snippets
from agent_console.hub.review_tables import review_notes
from agent_console.ids import AgentId, InteractionId, OperationId, ScoreId, ViewId, new_id
from agent_console.paths import Profile
from agent_console.wire.codec import encode
from agent_console.wire.operation import DisputeScore
from ui import keys
from ui.review import reading_words
from ui.review.screen import ReviewScreen

LEAD = Colleague(id=AgentId("a-12"), login="lead", name="Supervisor 12", role=Role.SUPERVISOR)
WORDS = "Asked again about the $39 refund."
_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier
a_menu_pops_up = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Without a screen nothing is raised and no keyboard grabbed; Qt says so of each menu."""


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    note = Interaction(
        id=InteractionId("i-review"),
        customer_id=MIA,
        at=datetime.now(UTC).replace(microsecond=0) - timedelta(hours=2),
        channel=Channel.PHONE,
        headline="A call",
        text=WORDS,
        agent_id=AGENT.id,
        agent_name=AGENT.name,
        satisfaction=1,
        reason="payment/refund",
    )
    with running_hub(tmp_path, (*PEOPLE, note), agents=(AGENT, LEAD)) as running:
        yield running


@pytest.fixture
def lead(profile: Profile, hub: TestHub) -> Iterator[Agent]:
    with at_the_console(profile, hub.local, token=hub.local.agent_tokens["lead"]) as sitting:
        sitting.waits_for_agreement()
        sitting.window.activateWindow()
        until(lambda: keys.may_do("review.open"), "the right to review")
        yield sitting


def presses(agent: Agent, key: Qt.Key, how: Qt.KeyboardModifier = _NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or agent.window, key, how)


def reads(agent: Agent) -> ReviewScreen:
    """Open the review and wait for its note."""
    presses(agent, Qt.Key.Key_F2)
    shown = agent.wiring.review.screen
    assert shown is not None
    until(lambda: shown.reading.reading is not None, "a note that is read")
    until(lambda: shown.reading.review is not None, "what was made of it")
    until(lambda: shown.reading.card is not None, "a scorecard")
    until(lambda: not shown.asking.flying, "all answers")
    return shown


def rows(hub: TestHub, *columns: object) -> list[tuple[object, ...]]:
    with hub.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(select(*columns))]  # type: ignore[call-overload]  # columns


def chooses(menu: QMenu | None, *names: str) -> None:
    """Choose a line of a menu by the names that lead to it."""
    assert menu is not None
    line = _line_of(menu, *names)
    menu.close()
    line.trigger()


def _line_of(menu: QMenu, name: str, *rest: str) -> QAction:
    line = next(one for one in menu.actions() if one.text() == name)
    below = line.menu()
    return _line_of(below, *rest) if isinstance(below, QMenu) and rest else line


def test_a_note_is_given_to_a_colleague_and_that_is_undone(lead: Agent, hub: TestHub) -> None:
    shown = reads(lead)
    presses(lead, Qt.Key.Key_G, _ALT)
    whom = shown.pages.queue.deeds.whom
    whom.setCurrentIndex(whom.findData(LEAD.id))
    presses(lead, Qt.Key.Key_Return)
    given = review_notes.c.assigned_to
    until(lambda: rows(hub, given) == [(LEAD.id,)], "the note given away")
    until(lambda: not shown.asking.flying, "all answers")
    presses(lead, Qt.Key.Key_U, _ALT)
    until(lambda: rows(hub, given) == [(None,)], "the note as before")


@a_menu_pops_up
def test_the_queue_is_narrowed_by_the_menu_and_by_a_view_that_was_saved(
    lead: Agent, hub: TestHub
) -> None:
    mine = SavedView(
        id=ViewId("v1"), name="Mine", question=QueueQuestion(assigned_to=AgentId(LEAD.id))
    )
    with hub.client(LEAD.login) as desk:
        assert desk.post("/v1/review/views/v1", content=encode(mine)).status_code == 200
    shown = reads(lead)
    work, listed = shown.queue, shown.pages.queue.list
    presses(lead, Qt.Key.Key_V, _ALT)
    chooses(shown.views.menu, "Whose", "Assigned to nobody")
    assert work.question == QueueQuestion(is_unassigned=True)
    shown.views.open_menu()
    chooses(shown.views.menu, "Mine")
    assert work.question == mine.question
    until(lambda: not listed.lines, "what is mine")
    shown.views.open_menu()
    chooses(shown.views.menu, "No filter")
    until(lambda: len(listed.lines) == 1, "the whole queue")


def test_words_of_a_good_note_are_shared(lead: Agent, hub: TestHub) -> None:
    reads(lead)
    presses(lead, Qt.Key.Key_N, _ALT)
    presses(lead, Qt.Key.Key_Home, _CTRL)
    for _ in range(11):
        presses(lead, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    presses(lead, Qt.Key.Key_B, _ALT)
    snippet = shared_snippets.c
    until(lambda: rows(hub, snippet.name), "a snippet at the hub")
    assert rows(hub, snippet.name, snippet.text) == [("asked-again", WORDS[:11])]


def test_an_agent_who_does_not_agree_is_answered(lead: Agent, hub: TestHub) -> None:
    shown = reads(lead)
    presses(lead, Qt.Key.Key_S, _ALT)
    for _ in range(5):
        presses(lead, Qt.Key.Key_4)
    presses(lead, Qt.Key.Key_Return, _CTRL)
    until(lambda: rows(hub, scores.c.id), "the score at the hub")
    ((score,),) = rows(hub, scores.c.id)
    told = DisputeScore(
        id=OperationId(new_id()),
        at=datetime.now(UTC),
        customer_id=MIA,
        score_id=ScoreId(str(score)),
        words="She hung up.",
    )
    with hub.client(AGENT.login) as desk:
        answer = desk.post("/v1/operations", content=encode({"operations": [told]}))
    assert answer.status_code == 200
    presses(lead, Qt.Key.Key_6, _CTRL)
    calibration = shown.pages.calibration
    until(lambda: calibration.disputes.lines, "the dispute among those that wait")
    calibration.disputes.setFocus()
    presses(lead, Qt.Key.Key_Home)
    presses(lead, Qt.Key.Key_Return)
    page = shown.pages.queue
    until(page.coach.stands.isVisible, "the question for an answer")
    presses(lead, Qt.Key.Key_C, _ALT)
    QTest.keyClicks(page.coach.words, "You are right.")
    presses(lead, Qt.Key.Key_K, _ALT)
    d = disputes.c
    until(lambda: rows(hub, d.answer) == [("You are right.",)], "the answer at the hub")
    assert rows(hub, d.verdict) == [("changed",)]


def test_what_is_listed_is_taken_along_as_a_file(lead: Agent, hub: TestHub, tmp_path: Path) -> None:
    shown = reads(lead)
    presses(lead, Qt.Key.Key_E, _CTRL)
    strip = shown.pages.strip
    until(strip.isVisible, "the question where to")
    out = tmp_path / "notes.csv"
    strip.place.setText(str(out))
    presses(lead, Qt.Key.Key_Return)
    until(out.exists, "the file")
    until(lambda: not shown.asking.flying, "all answers")
    assert WORDS in out.read_text("utf-8-sig")


@a_menu_pops_up
def test_a_rule_is_switched_off_for_everybody(lead: Agent, hub: TestHub) -> None:
    shown = reads(lead)
    presses(lead, Qt.Key.Key_Q, _ALT)
    until(lambda: shown.views.menu is not None, "the rules")
    before = shown.views.menu
    chooses(before, reading_words.rule_name(Rule.ASKED))
    until(lambda: not shown.asking.flying, "the answer")
    with hub.client(LEAD.login) as desk:
        assert desk.get("/v1/review/settings").json()["rules_off"] == ["asked"]
    presses(lead, Qt.Key.Key_Q, _ALT)
    until(lambda: shown.views.menu is not before, "the rules again")
    assert shown.views.menu is not None
    assert not shown.views.menu.actions()[0].isChecked()
    chooses(shown.views.menu, reading_words.rule_name(Rule.ASKED))
    until(lambda: not shown.asking.flying, "the answer")
    with hub.client(LEAD.login) as desk:
        assert not desk.get("/v1/review/settings").json().get("rules_off")
