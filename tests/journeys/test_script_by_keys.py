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
from agent_console.domain.promise import Promise
from agent_console.domain.script_run import MoveKind, RunState
from agent_console.domain.trip import CabinSeats, Flight, Segment, Trip
from agent_console.hub.tables import BY_STRUCT
from agent_console.ids import FlightId, TripId
from agent_console.paths import Profile

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
