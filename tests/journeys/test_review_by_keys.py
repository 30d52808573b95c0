"""A supervisor reads, scores and coaches: by keys alone, by mouse, and with the hub away."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from support.console import Agent, at_the_console, until
from support.hub import AGENT, TestHub, running_hub
from support.people import MIA, PEOPLE

from agent_console.domain.agent import Agent as Colleague
from agent_console.domain.agent import Role
from agent_console.domain.channel import Channel
from agent_console.domain.interaction import Interaction
from agent_console.hub.coaching_tables import remarks, scores
from agent_console.ids import AgentId, InteractionId
from agent_console.paths import Profile
from agent_console.sync.status import Link
from ui import keys
from ui.review.screen import ReviewScreen
from ui.words import times

LEAD = Colleague(id=AgentId("a-12"), login="lead", name="Supervisor 12", role=Role.SUPERVISOR)
WORDS = ("Wants aisle. Told her the $39 is approved today.", "Asked again about the $39 refund.")
_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier


def notes() -> tuple[Interaction, ...]:
    at = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=2)
    return tuple(
        Interaction(
            id=InteractionId(f"i-review-{number}"),
            customer_id=MIA,
            at=at + timedelta(minutes=number),
            channel=Channel.PHONE,
            headline="A call",
            text=words,
            agent_id=AGENT.id,
            agent_name=AGENT.name,
            satisfaction=1,
            reason="payment/refund",
        )
        for number, words in enumerate(WORDS)
    )


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, (*PEOPLE, *notes()), agents=(AGENT, LEAD)) as running:
        yield running


@pytest.fixture
def lead(profile: Profile, hub: TestHub) -> Iterator[Agent]:
    with _sitting(profile, hub) as sitting:
        yield sitting


@pytest.fixture
def patient(profile: Profile, hub: TestHub) -> Iterator[Agent]:
    """Give a supervisor whose desk holds what is sent for a while."""
    with _sitting(profile, hub, undo_s=60) as sitting:
        yield sitting


@contextmanager
def _sitting(profile: Profile, hub: TestHub, *, undo_s: float = 0) -> Iterator[Agent]:
    token = hub.local.agent_tokens["lead"]
    with at_the_console(profile, hub.local, token=token, undo_s=undo_s) as sitting:
        sitting.waits_for_agreement()
        sitting.window.activateWindow()
        until(lambda: keys.may_do("review.open"), "the right to review")
        yield sitting


def presses(agent: Agent, key: Qt.Key, how: Qt.KeyboardModifier = _NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or agent.window, key, how)


def screen(agent: Agent) -> ReviewScreen:
    found = agent.wiring.review.screen
    assert found is not None, "the review was never opened"
    return found


def reads(agent: Agent) -> ReviewScreen:
    """Open the review and wait for its first note."""
    presses(agent, Qt.Key.Key_F2)
    shown = screen(agent)
    until(lambda: shown.reading.reading is not None, "a note that is read")
    until(lambda: shown.reading.card is not None, "a scorecard")
    until(lambda: not shown.asking.flying, "all answers")
    return shown


def kept(hub: TestHub, table: object) -> int:
    with hub.engine.connect() as connection:
        return len(connection.execute(select(table)).all())  # type: ignore[call-overload]  # a table


def test_a_note_is_read_scored_and_spoken_about_by_keys_alone(lead: Agent, hub: TestHub) -> None:
    shown = reads(lead)
    page = shown.pages.queue
    assert "2 notes" not in shown.bar.pages.accessibleDescription()
    assert "Agent 214 with Mia Li" in page.note.shown.title  # type: ignore[union-attr]  # it is read
    presses(lead, Qt.Key.Key_S, _ALT)
    for digit in (Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_4, Qt.Key.Key_3, Qt.Key.Key_2):
        presses(lead, digit)
    presses(lead, Qt.Key.Key_N, _ALT)
    presses(lead, Qt.Key.Key_Home, _CTRL)
    for _ in range(5):
        presses(lead, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    presses(lead, Qt.Key.Key_C, _ALT)
    QTest.keyClicks(page.coach.words, "Say by when.")
    presses(lead, Qt.Key.Key_Return, _CTRL)
    until(lambda: kept(hub, scores) == kept(hub, remarks) == 1, "score and words at the hub")
    with hub.engine.connect() as connection:
        (quote,) = connection.execute(select(remarks.c.quote)).one()
    assert quote == WORDS[1][:5]
    until(lambda: len(page.list.lines) == 1, "the note that was judged is out of the queue")


def test_what_was_sent_is_taken_back_and_stays_with_the_note_it_is_about(
    patient: Agent, hub: TestHub
) -> None:
    lead = patient
    shown = reads(lead)
    page, work = shown.pages.queue, shown.reading
    first = work.note
    presses(lead, Qt.Key.Key_S, _ALT)
    for _ in range(5):
        presses(lead, Qt.Key.Key_4)
    presses(lead, Qt.Key.Key_C, _ALT)
    QTest.keyClicks(page.coach.words, "Say by when.")
    presses(lead, Qt.Key.Key_Return, _CTRL)
    until(lambda: len(page.list.lines) == 1, "the note that was judged is out of the queue")
    until(lambda: work.note != first and not shown.asking.flying, "the next note")
    assert page.coach.text == ""
    assert page.coach.rows.marks == {}
    assert work.take_back()
    assert work.note is not None
    assert first is not None
    assert (work.note.key, page.coach.text) == (first.key, "Say by when.")
    assert list(page.coach.rows.marks.values()) == [4] * 5
    until(lambda: len(page.list.lines) == 2, "the note is in the queue again")
    until(lambda: not shown.asking.flying, "all answers")
    assert (work.note.key, page.coach.text) == (first.key, "Say by when.")
    assert not lead.journal.entries()
    assert kept(hub, scores) == kept(hub, remarks) == 0


def test_what_is_begun_about_one_note_waits_there_and_goes_to_nobody_else(lead: Agent) -> None:
    shown = reads(lead)
    page, work = shown.pages.queue, shown.reading
    presses(lead, Qt.Key.Key_S, _ALT)
    presses(lead, Qt.Key.Key_3)
    presses(lead, Qt.Key.Key_C, _ALT)
    QTest.keyClicks(page.coach.words, "Say by when.")
    first, begun = work.note, dict(page.coach.rows.marks)
    shown.show_status(replace(shown.status, link=Link.OFFLINE))
    shown.show_status(replace(shown.status, link=Link.ONLINE))
    assert not shown.asking.flying, "nobody takes the note away from who writes about it"
    presses(lead, Qt.Key.Key_Down, _CTRL)
    until(lambda: work.note != first, "the next note")
    assert (page.coach.text, page.coach.rows.marks) == ("", {})
    presses(lead, Qt.Key.Key_Up, _CTRL)
    until(lambda: work.note == first and not shown.asking.flying, "the first note again")
    assert (page.coach.text, page.coach.rows.marks) == ("Say by when.", begun)
    until(lambda: work.review is not None, "what the hub knows of it, which comes in late")
    assert page.coach.rows.marks == begun


def test_several_notes_are_dismissed_at_once_and_that_is_undone(lead: Agent) -> None:
    shown = reads(lead)
    page = shown.pages.queue
    presses(lead, Qt.Key.Key_A, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert len(page.list.marks) == 2
    presses(lead, Qt.Key.Key_D, _ALT)
    QTest.keyClicks(page.deeds.why, "known to all")
    presses(lead, Qt.Key.Key_Return)
    until(lambda: not page.list.lines, "an empty queue")
    presses(lead, Qt.Key.Key_U, _ALT)
    until(lambda: len(page.list.lines) == 2, "both notes again")


def test_all_notes_are_searched_and_a_mistake_is_told_with_its_place(lead: Agent) -> None:
    shown = reads(lead)
    page = shown.pages.queue
    presses(lead, Qt.Key.Key_F, _CTRL)
    QTest.keyClicks(shown.bar.field, "refund NOT aisle")
    presses(lead, Qt.Key.Key_Return)
    until(lambda: [one.note for one in page.list.lines] == [WORDS[1]], "what was found")
    (line,) = page.list.lines
    assert [line.note[start:end] for start, end in line.spans] == ["refund"]
    presses(lead, Qt.Key.Key_F, _CTRL)
    QTest.keyClicks(shown.bar.field, "refund AND")
    presses(lead, Qt.Key.Key_Return)
    until(lambda: not page.list.lines, "the refusal")
    assert "column" in page.list.accessibleDescription()


def test_pages_are_opened_and_a_note_is_judged_by_mouse(lead: Agent, hub: TestHub) -> None:
    shown = reads(lead)
    page = shown.pages.queue
    spot = QPoint(200, page.list.head + page.list.row + 8)
    QTest.mousePress(page.list.viewport(), Qt.MouseButton.LeftButton, _NONE, spot)
    until(lambda: WORDS[0] == page.note.text.toPlainText(), "the second note")
    until(lambda: shown.reading.review is not None, "what was made of it")
    rows = page.coach.rows
    for number in range(len(rows.items)):
        dot = QPoint(rows.width() - 37, number * 30 + 15)
        QTest.mouseClick(rows, Qt.MouseButton.LeftButton, _NONE, dot)
    QTest.mouseClick(page.coach.send, Qt.MouseButton.LeftButton)
    until(lambda: kept(hub, scores) == 1, "the score at the hub")
    for number in range(1, 6):
        shown.bar.pages.choose(number)
        until(lambda: not shown.asking.flying, "the page")
        assert not lead.notice, lead.notice
    assert shown.pages.access.deeds.lines
    assert shown.floor.is_looking_on
    presses(lead, Qt.Key.Key_F2)
    assert not shown.is_open
    assert not shown.floor.is_looking_on


def test_without_the_hub_what_this_pc_holds_is_searched_and_that_is_said(
    lead: Agent, hub: TestHub
) -> None:
    shown = reads(lead)
    hub.stop()
    until(lambda: lead.wiring.status.link is Link.OFFLINE, "the line to be cut")
    presses(lead, Qt.Key.Key_F, _CTRL)
    QTest.keyClicks(shown.bar.field, "aisle")
    presses(lead, Qt.Key.Key_Return)
    page = shown.pages.queue
    until(lambda: "only on this PC" in page.chips.accessibleDescription(), "the words about it")
    assert [one.note for one in page.list.lines] == [WORDS[0]]


def test_a_saved_search_alerts_on_every_page_of_the_review(lead: Agent, hub: TestHub) -> None:
    shown = reads(lead)
    presses(lead, Qt.Key.Key_F, _CTRL)
    QTest.keyClicks(shown.bar.field, "lawyer")
    presses(lead, Qt.Key.Key_Return)
    until(lambda: not shown.pages.queue.list.lines, "a search that finds nothing yet")
    presses(lead, Qt.Key.Key_S, _CTRL)
    deeds = shown.pages.queue.deeds
    deeds.alerts.setChecked(True)
    presses(lead, Qt.Key.Key_Return)
    until(lambda: any(one.alerts for one in shown.views.views), "a saved search")
    presses(lead, Qt.Key.Key_4, _CTRL)
    said: list[str] = []
    shown.said_so.connect(said.append)
    hub.put(replace(notes()[0], id=InteractionId("i-new"), text="Will see a lawyer."))
    shown.queue.look()
    until(lambda: said, "the alert")
    assert said == ["A saved search found 1 new note"]
    shown.queue.look()
    until(lambda: not shown.asking.flying, "the answer")
    assert len(said) == 1


def test_a_floor_that_stands_still_says_so_and_since_when(lead: Agent, hub: TestHub) -> None:
    shown = reads(lead)
    presses(lead, Qt.Key.Key_3, _CTRL)
    until(lambda: shown.floor.looked_at is not None, "the floor")
    assert "not live" not in lead.notice
    hub.stop()
    until(lambda: "not live" in lead.notice, "the words about it")
    assert shown.floor.looked_at is not None
    assert times.clock_with_seconds(shown.floor.looked_at) in lead.notice
    presses(lead, Qt.Key.Key_1, _CTRL)
    assert "not live" not in lead.notice


def test_an_agent_is_not_offered_the_review(profile: Profile, hub: TestHub) -> None:
    with at_the_console(profile, hub.local) as sitting:
        sitting.waits_for_agreement()
        assert not keys.may_do("review.open")
        assert sitting.wiring.review.button.isHidden()
