"""A cancelled flight: another way is held for minutes, taken, and the booking is on it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from support.console import Agent, at_the_console, pushes, spoken, until
from support.hub import TestHub, running_hub
from support.people import MIA, PEOPLE

from agent_console.domain.trip import CabinSeats, Flight, FlightStatus, Segment, Trip
from agent_console.hub.tables import BY_STRUCT
from agent_console.ids import FlightId, TripId
from agent_console.paths import Profile

ALT, PLAIN = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
_ZONES = {"SEA": "America/Los_Angeles", "DEN": "America/Denver", "BOS": "America/New_York"}


def a_flight(name: str, route: str, starts: float, hours: float) -> Flight:
    """Return a flight that leaves in so many hours."""
    (carrier, number), (origin, destination) = name.split(), route.split("-")
    now = datetime.now(UTC).replace(microsecond=0)
    leaves = now + timedelta(hours=starts)
    return Flight(
        id=FlightId(f"{carrier}{number}-{origin}"),
        carrier=carrier,
        number=number,
        origin=origin,
        destination=destination,
        origin_zone=_ZONES[origin],
        destination_zone=_ZONES[destination],
        departs_at=leaves,
        arrives_at=leaves + timedelta(hours=hours),
        cabins=(CabinSeats(cabin="economy", seat_count=9),),
        status=FlightStatus.CANCELLED if name == "AS 9" else FlightStatus.SCHEDULED,
        status_at=now,
    )


GONE, TO_DENVER, ON_TO_BOSTON = "AS9-SEA", "AS40-SEA", "AS41-DEN"


def the_day() -> tuple[Flight | Trip, ...]:
    """Return a cancelled flight, a way round it, one that leaves too soon, and Mia's trip."""
    gone = a_flight("AS 9", "SEA-BOS", 0.5, 5)
    trip = Trip(
        id=TripId("t-9"),
        customer_id=MIA,
        locator="K7M2QX",
        booked_at=gone.departs_at - timedelta(days=3),
        segments=(Segment(flight_id=gone.id, cabin="economy"),),
        starts_at=gone.departs_at,
        ends_at=gone.arrives_at,
    )
    ways = (a_flight("AS 40", "SEA-DEN", 0.6, 1), a_flight("AS 41", "DEN-BOS", 4, 2))
    return (gone, *ways, a_flight("AS 42", "DEN-BOS", 1.7, 2), trip)


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, (*PEOPLE, *the_day())) as running:
        yield running


def press(agent: Agent, key: Qt.Key, held: Qt.KeyboardModifier = ALT) -> None:
    if QApplication.activeWindow() is not agent.window:
        agent.window.activateWindow()
        until(lambda: QApplication.activeWindow() is agent.window, "the window in front")
    QTest.keyClick(QApplication.focusWidget() or agent.window, key, held)


def booked(hub: TestHub) -> list[str]:
    table = BY_STRUCT[Trip]
    with hub.engine.connect() as connection:
        row = connection.execute(select(*table.fields).where(table.table.c.id == "t-9")).one()
        return [one.flight_id for one in table.record(row).segments]


def test_a_way_with_a_change_is_held_and_taken_by_keys(profile: Profile, hub: TestHub) -> None:
    with at_the_console(profile, hub.local) as agent:
        agent.waits_for_agreement()
        pushes(hub.local, "newCall", "12065550142")
        until(lambda: "Mia Li" in agent.sees, "the pop")
        press(agent, Qt.Key.Key_F6, PLAIN)
        until(agent.window.ways.isVisible, "the other ways")
        words = spoken(agent.window.ways)
        assert "AS 40 + AS 41" in words
        assert "Change in DEN" in words
        assert "AS 42" not in words
        until(lambda: "AS 40 + AS 41" in spoken(agent.window.do_next), "the same way to be said")
        press(agent, Qt.Key.Key_H)
        until(lambda: "held until" in spoken(agent.window.ways), "the hub's answer")
        press(agent, Qt.Key.Key_U)
        until(lambda: "let go" in spoken(agent.window.ways), "letting go")
        press(agent, Qt.Key.Key_H)
        press(agent, Qt.Key.Key_T)
        until(lambda: ": taken" in spoken(agent.window.ways), "the hub's answer")
        assert booked(hub) == [TO_DENVER, ON_TO_BOSTON]


def test_the_script_takes_the_way_it_names(profile: Profile, hub: TestHub) -> None:
    with at_the_console(profile, hub.local) as agent:
        agent.waits_for_agreement()
        pushes(hub.local, "newCall", "12065550142")
        until(lambda: "Mia Li" in agent.sees, "the pop")
        press(agent, Qt.Key.Key_F6, PLAIN)
        until(lambda: "AS 40 + AS 41" in spoken(agent.window.do_next), "what is to be done")
        agent.window.do_next.guide.click()
        until(agent.window.script.isVisible, "the script")
        press(agent, Qt.Key.Key_Return)
        press(agent, Qt.Key.Key_Return)
        until(lambda: "held until" in spoken(agent.window.ways), "the hub's answer")
        press(agent, Qt.Key.Key_1)
        press(agent, Qt.Key.Key_2)
        assert "I am putting you on AS 40 + AS 41 now." in spoken(agent.window.script)
        press(agent, Qt.Key.Key_Return)
        until(lambda: ": taken" in spoken(agent.window.ways), "the hub's answer")
        assert booked(hub) == [TO_DENVER, ON_TO_BOSTON]
        assert agent.wiring.draft.reason == "disruption/rebooking"


def test_what_the_hub_refuses_is_said(profile: Profile, hub: TestHub) -> None:
    with at_the_console(profile, hub.local) as agent:
        agent.waits_for_agreement()
        pushes(hub.local, "newCall", "12065550142")
        until(lambda: "Mia Li" in agent.sees, "the pop")
        press(agent, Qt.Key.Key_F6, PLAIN)
        until(agent.window.ways.isVisible, "the other ways")
        table = BY_STRUCT[Flight].table
        with hub.engine.begin() as connection:
            connection.execute(table.delete().where(table.c.id == ON_TO_BOSTON))
        press(agent, Qt.Key.Key_T)
        until(lambda: "the hub says no" in spoken(agent.window.ways), "the refusal")
        assert agent.window.ways.take.isVisible(), "another way may be taken"
        assert booked(hub) == [GONE]
