"""A script followed by keys alone: with a crash in the middle, and one that was left."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from support.console import Agent, assert_agreed, at_the_console, pushes, spoken, until
from support.hub import TestHub, running_hub
from support.people import MIA, PEOPLE, history_of

from agent_console.domain.money import money
from agent_console.domain.promise import Promise, PromiseState
from agent_console.domain.script_run import MoveKind, RunState
from agent_console.domain.trip import CabinSeats, Flight, Segment, Trip
from agent_console.hub.tables import BY_STRUCT
from agent_console.ids import FlightId, TripId
from agent_console.paths import Profile
from agent_console.playbooks.checking import checked

pytestmark = pytest.mark.qt_log_ignore("does not support")
ALT = Qt.KeyboardModifier.AltModifier
_NOW = datetime.now(UTC).replace(microsecond=0)
_FLIGHT = Flight(
    id=FlightId("AS9-SEA"),
    carrier="AS",
    number="9",
    origin="SEA",
    destination="BOS",
    origin_zone="America/Los_Angeles",
    destination_zone="America/New_York",
    departs_at=_NOW + timedelta(days=9),
    arrives_at=_NOW + timedelta(days=9, hours=5),
    cabins=(CabinSeats(cabin="economy", seat_count=9),),
)
_TRIP = Trip(
    id=TripId("t-9"),
    customer_id=MIA,
    locator="K7M2QX",
    booked_at=_NOW - timedelta(hours=3),
    segments=(Segment(flight_id=_FLIGHT.id, cabin="economy"),),
    starts_at=_FLIGHT.departs_at,
    ends_at=_FLIGHT.arrives_at,
    fare=money(412, "USD"),
)


EVERYTHING = """
id: servicing
version: 2
title: Everything a script can ask and do
valid_from: 2020-01-01
languages: [en]
actions:
  - id: thank
    kind: service
    title: {en: Say thank you}
    say: {en: thank you.}
    propensity: [{share: 0.5, because: {en: usual}}]
    value: {amount: 10 USD, because: {en: usual}}
  - id: invite
    kind: service
    title: {en: Invite to the lounge}
    say: {en: come in.}
    propensity: [{share: 0.5, because: {en: usual}}]
    value: {amount: 5 USD, because: {en: usual}}
scripts:
  - id: everything
    title: {en: Everything at once}
    inputs:
      fee: {type: money, ask: {en: "How much was the fee?"}}
      day: {type: date, ask: {en: "On which day?"}}
      bags: {type: number, least: 0, most: 9.5, ask: {en: "How heavy was it?"}}
      tag: {type: text, pattern: "[A-Z]{2}[0-9]{6}", ask: {en: "What is on the tag?"}}
      town: {type: text, ask: {en: "Where do you live now?"}, known: {field: customer.home_airport}}
    steps:
      - {id: fee, ask: fee, next: day}
      - {id: day, ask: day, next: bags}
      - {id: bags, ask: bags, next: tag}
      - {id: tag, ask: tag, next: promise}
      - id: promise
        do:
          action: add_promise
          having:
            what: {text: {en: "Fee of bag {answers.tag}, {answers.day}"}}
            amount: {field: answers.fee}
            days: 3
        next: settle
      - id: settle
        do: {action: settle_promise, having: {promise: {field: overdue.id}}}
        next: field
      - id: field
        do: {action: set_field, having: {field: seat, to: Window}}
        next: offer
      - id: offer
        do: {action: offer_action, having: {action: invite}}
        next: done
      - {id: done, say: {en: "Anything else?"}, end: solved}
"""


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, (*PEOPLE, _FLIGHT, _TRIP)) as running:
        yield running


def press(agent: Agent, key: Qt.Key, held: Qt.KeyboardModifier = ALT) -> None:
    """Press a key wherever the keyboard is."""
    if QApplication.activeWindow() is not agent.window:
        agent.window.activateWindow()
        until(lambda: QApplication.activeWindow() is agent.window, "the window in front")
    QTest.keyClick(QApplication.focusWidget() or agent.window, key, held)


def rings(agent: Agent, hub: TestHub) -> None:
    agent.waits_for_agreement()
    pushes(hub.local, "newCall", "12065550142")
    until(lambda: "Mia Li" in agent.sees, "the pop")
    press(agent, Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)


def begins(agent: Agent, typed: str) -> None:
    """Choose a script by a part of its name."""
    press(agent, Qt.Key.Key_J)
    until(lambda: agent.wiring.script.choice is not None, "the list of scripts")
    QTest.keyClicks(QApplication.focusWidget(), typed)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    until(agent.window.script.isVisible, "the script")


def step(agent: Agent) -> str:
    view = agent.window.script.view
    return view.card.step if view else ""


def promises(hub: TestHub) -> list[Promise]:
    table = BY_STRUCT[Promise]
    with hub.engine.connect() as connection:
        query = select(*table.fields).where(table.table.c.customer_id == MIA)
        return [table.record(row) for row in connection.execute(query)]


def test_a_script_goes_on_in_its_call_after_a_crash_and_is_in_the_history(
    profile: Profile, hub: TestHub
) -> None:
    with at_the_console(profile, hub.local) as agent:
        rings(agent, hub)
        agent.types("Wants out of Boston.")
        begins(agent, "cancel")
        assert "K7M2QX" in spoken(agent.window.script)
        assert not agent.window.do_next.isVisible()
        assert agent.window.notes.edit.isVisible()
        press(agent, Qt.Key.Key_Return)
        assert agent.window.timeline.filter.chosen.trip_id == "t-9"
        assert step(agent) == "why"
        press(agent, Qt.Key.Key_1)
        assert step(agent) == "judge"
        assert "$412" in spoken(agent.window.script)
        before = agent.wiring.draft
    with at_the_console(profile) as agent:
        until(agent.window.script.isVisible, "the script of before")
        assert agent.wiring.draft.runs == before.runs
        assert step(agent) == "judge"
        press(agent, Qt.Key.Key_Left)
        assert step(agent) == "why"
        press(agent, Qt.Key.Key_1)
        press(agent, Qt.Key.Key_Return)
        press(agent, Qt.Key.Key_1)
        assert step(agent) == "promise"
        press(agent, Qt.Key.Key_Return)
        assert len(agent.window.notes.agreed.words) == 1
        press(agent, Qt.Key.Key_Left)
        press(agent, Qt.Key.Key_Return)
        assert len(agent.window.notes.agreed.words) == 1, "one step promises once"
        press(agent, Qt.Key.Key_Return)
        assert agent.window.do_next.isVisible()
        assert (agent.window.notes.reason.choice, agent.window.notes.outcome.choice) == (
            "booking/cancel",
            "solved",
        )
        press(agent, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
        assert_agreed(agent)
    (entry,) = [one for one in history_of(hub, MIA) if one.source == "console"]
    (run,) = entry.runs
    assert (run.script, run.about, run.state, run.outcome) == (
        "cancel-booking",
        "t-9",
        RunState.ENDED,
        "solved",
    )
    kinds = [move.kind for move in run.moves]
    assert (kinds[0], kinds[-1]) == (MoveKind.BEGUN, MoveKind.ENDED)
    assert MoveKind.BACK in kinds
    assert [move.at for move in run.moves] == sorted(move.at for move in run.moves)
    (made,) = [one for one in promises(hub) if one.id != "p-1"]
    assert made.what == "Refund of K7M2QX"
    assert made.amount == money(412, "USD")


def test_a_script_may_be_left_and_taken_up_and_nobody_is_blamed(
    profile: Profile, hub: TestHub
) -> None:
    with at_the_console(profile, hub.local) as agent:
        rings(agent, hub)
        until(lambda: agent.wiring.draft.shown, "the log of what was proposed")
        assert agent.wiring.draft.choices == {}
        begins(agent, "cancel")
        press(agent, Qt.Key.Key_Return)
        press(agent, Qt.Key.Key_L)
        assert agent.window.do_next.isVisible()
        assert not agent.window.script.isVisible()
        begins(agent, "cancel")
        assert step(agent) == "why", "it goes on where it was left"
        press(agent, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
        assert_agreed(agent)
    (entry,) = [one for one in history_of(hub, MIA) if one.source == "console"]
    (run,) = entry.runs
    assert run.state is RunState.LEFT
    kinds = [move.kind for move in run.moves if move.kind not in {MoveKind.SHOWN, MoveKind.DONE}]
    assert kinds == [MoveKind.BEGUN, MoveKind.LEFT, MoveKind.TAKEN_UP, MoveKind.LEFT]


def types(agent: Agent, answer: str) -> None:
    """Answer a question that is typed, with Enter behind."""
    press(agent, Qt.Key.Key_1)
    field = agent.window.script.answers.field
    assert field.hasFocus()
    QTest.keyClicks(field, answer)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_answers_are_typed_in_their_form_and_every_step_does_what_it_says(
    profile: Profile, hub: TestHub
) -> None:
    playbook = checked(EVERYTHING).playbook
    assert playbook is not None
    with at_the_console(profile, hub.local) as agent:
        rings(agent, hub)
        agent.wiring.files.next_step.warm((playbook,), on=_NOW.date())
        agent.wiring.calls.show(agent.wiring.draft)
        assert agent.window.do_next.suggestion.action == "thank"
        begins(agent, "everything")
        for wrong, right, then in (
            ("thirty", "$1,039.50", "day"),
            ("1/32/2026", "11/3/2026", "bags"),
            ("12", "9.5", "tag"),
            ("AS12", "AS123456", "promise"),
        ):
            before = step(agent)
            types(agent, wrong)
            assert step(agent) == before
            assert "answer to" in spoken(agent.window.script), "what is wanted is said"
            agent.window.script.answers.field.clear()
            types(agent, right)
            assert step(agent) == then
        assert "$1,039.50" in spoken(agent.window.script)
        for then in ("settle", "field", "offer", "done"):
            press(agent, Qt.Key.Key_Return)
            assert step(agent) == then
        press(agent, Qt.Key.Key_Return)
        assert agent.window.do_next.suggestion.action == "invite"
        press(agent, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
        assert_agreed(agent)
        file = agent.cache.file(MIA, limit=1)
        assert file is not None
        assert file.customer.seat == "Window"
    (entry,) = [one for one in history_of(hub, MIA) if one.source == "console"]
    (run,) = entry.runs
    assert run.answers == {
        "fee": {"amount": "1039.50", "currency": "USD"},
        "day": "2026-11-03",
        "bags": 9.5,
        "tag": "AS123456",
    }
    found = {one.id: one for one in promises(hub)}
    assert found.pop("p-1").state is PromiseState.KEPT
    (made,) = found.values()
    assert (made.what, made.amount) == (
        "Fee of bag AS123456, 3 November 2026",
        money("1039.50", "USD"),
    )
