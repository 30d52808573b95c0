"""Who objects to offers is offered nothing: at a console that shows them, within seconds."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from support.console import Agent, at_the_console, pushes, until
from support.hub import TestHub, running_hub
from support.people import MIA, PEOPLE

from agent_console.domain.channel import Channel
from agent_console.domain.customer import Consents, Customer
from agent_console.nba.facts import gathered
from agent_console.paths import Profile
from agent_console.wire.codec import decode
from agent_console.wire.customer_file import CustomerFile

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    welcome = Consents(offers=(Channel.PHONE, Channel.EMAIL))
    people = (
        msgspec.structs.replace(one, consents=welcome)
        if isinstance(one, Customer) and one.id == MIA
        else one
        for one in PEOPLE
    )
    with running_hub(tmp_path, people) as made:
        yield made


@pytest.fixture
def agent(profile: Profile, hub: TestHub) -> Iterator[Agent]:
    with at_the_console(profile, hub.local) as found:
        found.waits_for_agreement()
        yield found


def may_be_offered(agent: Agent) -> bool:
    shown = agent.wiring.calls.shown
    facts = gathered(shown.file if shown else None, now=agent.wiring.calls._desk.clock())
    return facts.consents is not None and facts.consents.offers_here


def test_an_objection_reaches_the_console_that_shows_the_customer(
    agent: Agent, hub: TestHub
) -> None:
    pushes(hub.local, "newCall", "+12065550142")
    until(lambda: agent.wiring.draft, "the call")
    assert may_be_offered(agent)
    with hub.client() as colleague:
        answer = colleague.post(f"/v1/people/{MIA}/objection")
    assert answer.status_code == 200
    until(lambda: not may_be_offered(agent), "the end of offers")


def test_who_objects_on_the_telephone_is_offered_nothing_from_that_key_on(
    agent: Agent, hub: TestHub
) -> None:
    pushes(hub.local, "newCall", "+12065550142")
    until(lambda: agent.wiring.draft, "the call")
    QTest.keyClick(agent.window, Qt.Key.Key_N, CONTROL_SHIFT)
    assert not may_be_offered(agent)
    agent.waits_for_agreement()
    assert not at_hub(hub).consents.offers
    QTest.keyClick(agent.window, Qt.Key.Key_N, CONTROL_SHIFT)
    assert agent.journal.entries() == ()


def test_an_objection_noted_by_mistake_is_taken_back(agent: Agent, hub: TestHub) -> None:
    pushes(hub.local, "newCall", "+12065550142")
    until(lambda: agent.wiring.draft, "the call")
    QTest.keyClick(agent.window, Qt.Key.Key_N, CONTROL_SHIFT)
    agent.console.shell.undoing.undo()
    assert may_be_offered(agent)
    agent.waits_for_agreement()
    assert at_hub(hub).consents.offers == (Channel.PHONE, Channel.EMAIL)


def at_hub(hub: TestHub) -> Customer:
    with hub.client() as client:
        found: Customer = decode(client.get(f"/v1/customers/{MIA}").content, CustomerFile).customer
    return found
