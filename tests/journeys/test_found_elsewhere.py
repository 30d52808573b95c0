"""Somebody the CRM knows and this PC does not, and a number on the screen that is called."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from support.console import Agent, at_the_console, until
from support.hub import COLLEAGUE, TestHub, running_hub
from support.people import MIA, PEOPLE

from agent_console.clock import utc_now
from agent_console.domain.call import Call
from agent_console.domain.customer import Customer
from agent_console.domain.handover import Handover
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.ids import CallId, CustomerId
from agent_console.paths import Profile
from agent_console.sync.status import Link, SyncStatus
from agent_console.wire.event import CallEvent
from ui.words import customs

ZOES = "+12065550177"
_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, PEOPLE) as running:
        yield running


@pytest.fixture
def agent(profile: Profile, hub: TestHub) -> Iterator[Agent]:
    with at_the_console(profile, hub.local) as sitting:
        sitting.waits_for_agreement()
        yield sitting


def presses(agent: Agent, key: Qt.Key, how: Qt.KeyboardModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or agent.window, key, how)


def only_at_the_hub(agent: Agent, hub: TestHub) -> None:
    """Let the hub know somebody whom this desk does not keep."""
    hub.put(Customer(id=CustomerId("c-zoe"), given_name="Zoë", family_name="Quist"))
    cache = agent.cache
    until(lambda: cache.file(CustomerId("c-zoe"), limit=1), "the change at the desk")
    with cache._engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM record WHERE customer_id = 'c-zoe'")


def test_whom_a_colleague_names_counts_more_than_the_number(agent: Agent, hub: TestHub) -> None:
    only_at_the_hub(agent, hub)
    handed = Handover(
        from_id=COLLEAGUE.id,
        from_name=COLLEAGUE.name,
        to_name="Agent 214",
        at=utc_now(),
        customer_id=CustomerId("c-zoe"),
        summary="She calls from the telephone of a friend.",
    )
    rings = Call(
        id=CallId("k-1"),
        from_number="+12065550142",
        to_number="+12065550100",
        rung_at=utc_now(),
        handover=handed,
    )
    agent.wiring._ears.heard(CallEvent(call=rings, hub_at=utc_now()))
    until(lambda: agent.wiring._calls.current == rings.id, "the call")
    assert "Mia Li" not in agent.sees, "it is her number, and she is not on the line"
    until(lambda: "Zoë Quist" in agent.sees, "whom the colleague named")


def test_who_was_unknown_while_the_hub_was_away_is_asked_for_once_it_is_back(
    agent: Agent, hub: TestHub
) -> None:
    number = Identifier(scheme=Scheme.PHONE, value=ZOES, customer_id=CustomerId("c-zoe"))
    hub.put(number)
    only_at_the_hub(agent, hub)
    desk, team = agent.wiring._desk, agent.wiring.team
    there, desk.hub = desk.hub, None
    rings = Call(id=CallId("k-1"), from_number=ZOES, to_number="", rung_at=utc_now())
    agent.wiring._ears.heard(CallEvent(call=rings, hub_at=utc_now()))
    until(lambda: agent.wiring._calls.current == rings.id, "the call")
    assert "Unknown caller" in agent.sees
    desk.hub = there
    for link in (Link.OFFLINE, Link.ONLINE):
        team.show_status(SyncStatus(link=link))
    until(lambda: "Zoë Quist" in agent.sees, "whom the hub knows")


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_link_and_a_soft_phone_are_read_as_at_home(agent: Agent) -> None:
    before = customs.customs()
    customs.wear(replace(before, region="DE"))
    try:
        agent.wiring.dialling.open_link("tel:030901820")
        assert agent.wiring.dialling._number == "+4930901820"
        assert agent.wiring._desk.home_region() == "DE"
    finally:
        customs.wear(before)


def test_a_number_on_the_card_is_called_with_one_key(agent: Agent) -> None:
    agent.window.call_bar.search_requested.emit("Mia Li")
    assert agent.window.customer.number == "+12065550142"
    assert "Alt+C" in agent.window.customer.accessibleDescription()
    presses(agent, Qt.Key.Key_C, _ALT)
    assert "Call (206) 555-0142" in agent.notice or "Call +1 206 555 0142" in agent.notice
    assert "dial it there" in agent.notice, "no connector can, and the words say what to do"


def test_nobody_on_the_card_is_called(agent: Agent) -> None:
    assert agent.window.customer.number == ""
    presses(agent, Qt.Key.Key_C, _ALT)
    assert agent.notice == ""
    assert agent.cache.file(MIA, limit=1) is not None
