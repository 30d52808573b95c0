"""The gate in a window of its own: no hub, made-up passengers, a scanner that types."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from gate_agent import COUNT, AtTheGate, a_pass, at_the_gate
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from support.desk import page
from support.full_flight import ON_WHEELS, passenger

from agent_console.domain.agent import Role
from agent_console.domain.gate import Status
from agent_console.domain.rights import Policy, Right
from agent_console.wire.codec import encode
from agent_console.wire.operation import AtGate, Choice, Observe, RecordChoice, RecordShown
from ui.keys import KEYS

WAITS = 8


@pytest.fixture
def agent(qtbot: QtBot, tmp_path: Path, now: datetime) -> Iterator[AtTheGate]:
    with at_the_gate(qtbot, tmp_path / "desk", now) as found:
        found.begins()
        yield found


def test_a_gate_agent_begins_at_the_gate_with_its_departures(
    qtbot: QtBot, tmp_path: Path, now: datetime
) -> None:
    with at_the_gate(qtbot, tmp_path / "desk", now) as agent:
        assert agent.screen.is_open
        qtbot.waitUntil(lambda: bool(agent.screen.page.flights.lines))
        (line,) = agent.screen.page.flights.lines
        assert (line.flight, line.route) == ("AS 1161", "SEA → SFO")
        assert not agent.screen.bar.isHidden()
        agent.window.show_calls()
        assert agent.screen.bar.isHidden()


def test_a_scan_takes_on_board_in_every_state_of_the_focus(agent: AtTheGate, now: datetime) -> None:
    shown = agent.screen.page
    places = (
        agent.screen.bar.field,
        shown.boarding.list,
        shown.boarding.chips,
        shown.notice.line,
        shown.say.accepted,
        agent.window,
    )
    for number, place in enumerate(places):
        place.setFocus()
        agent.scans(a_pass(now, number), enter=bool(number % 2), into=place)
        assert agent.status(number) is Status.BOARDED, place
        assert "Pass valid" in agent.card
    assert shown.notice.line.text() == agent.screen.bar.field.text() == ""
    assert agent.screen.bar.shown.boarded == f"{len(places)} of {COUNT}"


def test_a_scan_on_another_page_comes_to_the_gate(agent: AtTheGate, now: datetime) -> None:
    agent.window.show_calls()
    agent.scans(a_pass(now, 3))
    assert agent.screen.is_open
    assert agent.status(3) is Status.BOARDED


def test_a_pass_that_is_not_valid_says_why_and_boards_nobody(
    agent: AtTheGate, now: datetime
) -> None:
    agent.scans(a_pass(now, 1))
    agent.scans(a_pass(now, 1))
    assert "Already scanned" in agent.card
    agent.scans(a_pass(now, 2, carrier_flight="AS 1104 "))
    assert "Wrong flight" in agent.card
    assert "AS 1104" in agent.card
    agent.scans(a_pass(now, 2)[:50])
    assert "Scan again" in agent.card
    agent.scans(a_pass(now, COUNT + 5))
    assert "Not on the list" in agent.card
    assert "Abcd" not in agent.card
    assert len(agent.queued(AtGate)) == 1


def test_an_older_seat_is_valid_and_the_new_one_is_said(agent: AtTheGate, now: datetime) -> None:
    agent.scans(a_pass(now, 4, seat="31F"))
    assert "new seat" in agent.card
    assert agent.status(4) is Status.BOARDED


def test_a_boarding_that_is_undone_with_a_key_leaves_no_trace_at_the_next_scan(
    agent: AtTheGate, now: datetime
) -> None:
    agent.scans(a_pass(now, 5))
    agent.presses(Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert agent.status(5) is Status.CHECKED_IN
    assert agent.screen.bar.shown.boarded == f"0 of {COUNT}"
    agent.scans(a_pass(now, 5))
    assert "Pass valid" in agent.card
    assert agent.status(5) is Status.BOARDED


def test_who_was_taken_off_boards_at_the_agents_word_alone(agent: AtTheGate, now: datetime) -> None:
    agent.scans(a_pass(now, 5))
    agent.presses(Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    assert agent.status(5) is Status.OFFLOADED
    assert agent.screen.bar.shown.boarded == f"0 of {COUNT - 1}"
    agent.scans(a_pass(now, 5))
    assert "Was taken off" in agent.card
    agent.presses(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert agent.status(5) is Status.BOARDED


def test_a_pass_finds_its_flight_even_with_the_letter_of_a_second_departure(
    qtbot: QtBot, tmp_path: Path, now: datetime
) -> None:
    with at_the_gate(qtbot, tmp_path / "desk", now) as agent:
        qtbot.waitUntil(lambda: bool(agent.screen.departures))
        agent.scans(a_pass(now, 3, carrier_flight="AS 1161A"))
        qtbot.waitUntil(lambda: agent.screen.counter.listed is not None)
        assert agent.status(3) is Status.BOARDED


@pytest.fixture
def with_standby(qtbot: QtBot, tmp_path: Path, now: datetime) -> Iterator[AtTheGate]:
    """A gate where one passenger has no seat so far."""
    with at_the_gate(qtbot, tmp_path / "desk", now) as found:
        waits = replace(passenger(WAITS), listed_seat="", listed_as=Status.STANDBY)
        found.desk.files.cache.absorb(page(passengers=(waits,)))
        found.begins()
        yield found


def test_who_waits_is_given_a_seat_that_is_free_and_then_boards(
    with_standby: AtTheGate, now: datetime
) -> None:
    agent = with_standby
    seat = agent.screen.page.seat
    agent.scans(a_pass(now, 1))
    assert seat.isHidden()
    agent.presses(Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    agent.scans(a_pass(now, WAITS))
    assert "No seat yet" in agent.card
    assert not seat.isHidden()
    assert passenger(1).seat in seat.title.remark
    for typed, problem in (("seat", "No seat is called that"), ("1A", "is taken: TRAVELLER / AAA")):
        seat.field.setText(typed)
        QTest.keyClick(seat.field, Qt.Key.Key_Return)
        assert problem in seat.problem.text()
    agent.presses(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert agent.status(WAITS) is Status.STANDBY
    field = agent.screen.bar.field
    field.setFocus()
    QTest.keyClicks(field, "aad")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "Aad Traveller" in agent.card
    agent.scans(a_pass(now, WAITS))
    seat.field.setText(f"0{passenger(1).seat.lower()}")
    QTest.keyClick(seat.field, Qt.Key.Key_Return)
    assert agent.status(WAITS) is Status.CHECKED_IN
    assert f"Seat {passenger(1).seat}" in agent.card
    assert seat.isHidden()
    agent.presses(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert agent.status(WAITS) is Status.BOARDED


def test_anybody_may_be_given_another_seat_with_a_key(agent: AtTheGate, now: datetime) -> None:
    seat = agent.screen.page.seat
    agent.presses(Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    assert seat.isHidden()
    agent.screen.counter.choose(passenger(3).id)
    agent.presses(Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    assert seat.field.hasFocus()
    QTest.keyClicks(seat.field, "31f")
    QTest.keyClick(seat.field, Qt.Key.Key_Return)
    agent.scans(a_pass(now, 3))
    assert "They sit in 31F now" in agent.card
    agent.presses(Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    assert not seat.isHidden()
    agent.scans(a_pass(now, 4))
    assert seat.isHidden()


def test_what_stood_there_is_told_with_the_first_answer_and_only_then(
    agent: AtTheGate, now: datetime
) -> None:
    agent.scans(a_pass(now, ON_WHEELS))
    assert agent.queued(RecordShown) == []
    card = agent.screen.counter.card
    assert card is not None
    agent.presses(Qt.Key.Key_F2)
    agent.presses(Qt.Key.Key_F3)
    agent.presses(Qt.Key.Key_F1)
    (told,) = agent.queued(RecordShown)
    ideas = card.ranking.suggestions
    assert [one.action for one in told.steps.shown] == [one.action for one in ideas]
    assert told.steps.playbook == card.ranking.playbook
    kinds = [type(entry.operation) for entry in agent.desk.files.journal.entries()]
    assert kinds.index(RecordShown) < kinds.index(RecordChoice)


def test_the_first_three_keys_are_what_became_of_an_idea(agent: AtTheGate, now: datetime) -> None:
    agent.scans(a_pass(now, ON_WHEELS))
    assert agent.screen.page.say.idea is not None
    agent.presses(Qt.Key.Key_F2)
    (made,) = agent.queued(RecordChoice)
    assert made.choice is Choice.DECLINED
    assert made.customer_id == passenger(ON_WHEELS).customer_id
    agent.presses(Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert agent.queued(RecordChoice) == []
    assert agent.status(ON_WHEELS) is Status.BOARDED


def test_keys_of_the_other_pages_count_again_once_they_are_seen(agent: AtTheGate) -> None:
    assert KEYS.sequence("program.keys").isEmpty()
    agent.window.show_calls()
    assert KEYS.sequence("program.keys").toString() == "F1"


def test_a_tap_or_a_line_is_an_observation_about_whoever_stands_there(
    agent: AtTheGate, now: datetime
) -> None:
    notice = agent.screen.page.notice
    notice.chips[0].click()
    agent.scans(a_pass(now, 7))
    notice.line.setFocus()
    QTest.keyClicks(notice.line, "Afraid of the storm")
    QTest.keyClick(notice.line, Qt.Key.Key_Return)
    about_flight, about_person = (one.observation for one in agent.queued(Observe))
    assert about_flight.customer_id != about_person.customer_id
    assert about_person.customer_id == passenger(7).customer_id
    assert about_person.text == "Afraid of the storm"
    assert notice.line.text() == ""
    assert "Kept" in notice.title.remark
    assert agent.screen.page.lately.accessibleDescription().count("Afraid of the storm") == 1


def test_before_boarding_begins_a_scan_shows_who_it_is_and_boards_nobody(
    qtbot: QtBot, tmp_path: Path, now: datetime
) -> None:
    later = {"estimated_departure_at": now + timedelta(minutes=41)}
    with at_the_gate(qtbot, tmp_path / "desk", now, **later) as agent:
        agent.begins()
        agent.scans(a_pass(now, 3))
        assert "Pass valid" in agent.card
        assert agent.status(3) is Status.CHECKED_IN
        button = agent.screen.page.passenger.button
        assert button is not None
        button.click()
        assert agent.status(3) is Status.BOARDED
        assert agent.screen.page.passenger.button is None
        agent.scans(a_pass(now, 4))
        assert agent.status(4) is Status.BOARDED


def test_names_are_found_and_chosen_without_a_scan(agent: AtTheGate) -> None:
    field = agent.screen.bar.field
    field.setFocus()
    QTest.keyClicks(field, "aai")
    assert [line.seat for line in agent.screen.page.boarding.list.lines] == [passenger(8).seat]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "Aai Traveller" in agent.card
    assert agent.status(8) is not Status.BOARDED


def test_privacy_hides_every_name_and_the_scan_still_says_whether_it_is_valid(
    agent: AtTheGate, now: datetime
) -> None:
    agent.presses(Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    agent.scans(a_pass(now, 2))
    said = [agent.card, *(line.spoken for line in agent.screen.page.boarding.list.lines)]
    assert not any("TRAVELLER" in words.upper() for words in said)
    assert "Pass valid" in agent.card
    agent.presses(Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert "Traveller" in agent.card


def test_who_is_shown_again_was_seen_and_that_is_written_down(
    agent: AtTheGate, qtbot: QtBot, now: datetime
) -> None:
    def seen() -> list[str]:
        kept = agent.desk.files.journal.untold_deeds(limit=99)
        return [one for deed in kept for one in deed.customers]

    agent.presses(Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    agent.scans(a_pass(now, 2))
    qtbot.waitUntil(lambda: not agent.screen.counter._later.isActive())
    assert seen() == []
    agent.presses(Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: seen() == [passenger(2).customer_id])


def test_who_may_not_board_passengers_finds_no_gate_and_scans_board_nobody(
    qtbot: QtBot, tmp_path: Path, now: datetime
) -> None:
    with at_the_gate(qtbot, tmp_path / "desk", now) as agent:
        agent.begins()
        rights = Policy(rights={Role.GATE: (Right.SEE_CUSTOMERS, Right.SERVE_CUSTOMERS)})
        agent.desk.files.journal.remember("policy", encode(rights).decode())
        door = agent.wiring.gate
        door.offer_to(agent.desk.agent)
        assert not agent.screen.is_open
        assert door.button.isHidden()
        agent.scans(a_pass(now, 3))
        assert agent.queued(AtGate) == []


def test_the_list_paints_what_is_in_view_however_long_it_is(agent: AtTheGate) -> None:
    boarding = agent.screen.page.boarding
    chips = boarding.chips
    chips.choose(len(chips._chips) - 1)
    boarding.list.viewport().repaint()
    assert len(boarding.list.lines) == COUNT
    assert 0 < boarding.list.painted_count < COUNT


def test_180_passengers_come_on_board_without_a_network(
    qtbot: QtBot, tmp_path: Path, now: datetime
) -> None:
    with at_the_gate(qtbot, tmp_path / "desk", now, count=180) as agent:
        agent.begins()
        for number in range(180):
            agent.scans(a_pass(now, number), enter=number % 9 > 0)
        shown = agent.screen.bar.shown
        assert (shown.boarded, shown.share) == ("180 of 180", 1.0)
        assert len({one.passenger.id for one in agent.queued(AtGate)}) == 180


def test_what_is_proposed_stays_while_the_list_is_read_again(
    agent: AtTheGate, qtbot: QtBot, now: datetime
) -> None:
    agent.scans(a_pass(now, ON_WHEELS))
    before = agent.screen.page.say.idea
    assert before is not None
    with qtbot.waitSignal(agent.screen.listed):
        agent.screen.refresh()
    assert agent.screen.page.say.idea == before
    assert agent.status(ON_WHEELS) is Status.BOARDED
