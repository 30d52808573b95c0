"""A boarding pass is scanned while a note is written: the passenger is there, the note whole."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from support.console import Agent, at_the_console, pushes, spoken, until
from support.hub import TestHub, running_hub
from support.people import MIA, PEOPLE
from support.wedge import types_as_scanner

from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.identity_check import Level
from agent_console.ids import CustomerId
from agent_console.paths import Profile

TICKET = "0272476075898"


def a_pass(name: str = "LI/MIA MS", *, ticket: str = TICKET, locator: str = "ABC123") -> str:
    repeated = f"{ticket:13} 1AS {'':3}{'':16} {'':3}"
    more = f">60B0WW6320BAS {len(repeated):02X}{repeated}"
    day = datetime.now().astimezone().timetuple().tm_yday
    return f"M1{name:20}E{locator:7}SEASFOAS 1161 {day:03}Y012C0025 1{len(more):02X}{more}"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    ticket = Identifier(scheme=Scheme.TICKET, value=TICKET, customer_id=MIA, is_verified=True)
    with running_hub(tmp_path, (*PEOPLE, ticket)) as made:
        yield made


@pytest.fixture
def agent(profile: Profile, hub: TestHub) -> Iterator[Agent]:
    with at_the_console(profile, hub.local) as found:
        found.waits_for_agreement()
        found.window.activateWindow()
        yield found


def scans(agent: Agent, text: str) -> None:
    """Type as a scanner does: all at once, with Enter behind."""
    types_as_scanner(QApplication.focusWidget() or agent.window, text)


def test_a_scan_shows_the_passenger_and_leaves_the_note_alone(agent: Agent, hub: TestHub) -> None:
    pushes(hub.local, "newCall", "+442079460000")
    until(lambda: agent.wiring.draft, "the call")
    agent.types("Asks about the gate.")
    scans(agent, a_pass())
    until(lambda: agent.wiring.draft and agent.wiring.draft.customer_id == MIA, "the passenger")
    assert "Mia Li" in agent.sees
    assert agent.window.notes.edit.toPlainText() == "Asks about the gate."


def test_a_damaged_pass_says_why(agent: Agent) -> None:
    scans(agent, a_pass()[:80])
    until(lambda: "Scan it again" in agent.notice, "the reason")
    assert "LI/MIA" not in agent.notice


def test_a_pass_of_a_stranger_opens_nobody(agent: Agent) -> None:
    scans(agent, a_pass("NOBODY/KNOWN", ticket="9999999999999", locator="ZZZ999"))
    until(lambda: "nobody's who is known" in agent.notice, "the notice")
    assert agent.wiring.draft is None


def test_the_caller_is_verified_step_by_step_and_the_history_keeps_it(
    agent: Agent, hub: TestHub
) -> None:
    pushes(hub.local, "newCall", "+12065550142")
    until(lambda: agent.wiring.draft and agent.wiring.draft.customer_id == MIA, "the call")
    card = agent.window.verify
    assert card.check is not None
    assert card.check.level is Level.SEE
    before = spoken(card)
    assert "AC47110815" not in before
    QTest.keyClick(agent.window, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    assert "AC47110815" in spoken(card) or "0272476075898" in spoken(card)
    QTest.keyClick(agent.window, Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    assert card.check.level is Level.CHANGE
    draft = agent.journal.drafts()[0]
    assert draft.identity == card.check
    agent.types("Changed the seat.")
    agent.presses(Qt.Key.Key_F6)
    agent.presses(Qt.Key.Key_F9)
    until(lambda: details(agent), "the entry")
    assert any("Identity: change" in one for one in details(agent))


def details(agent: Agent) -> list[str]:
    file = agent.wiring.files.customer_file(CustomerId(MIA))
    found = file.interactions if file else ()
    return [one.detail for one in found if one.text == "Changed the seat."]
