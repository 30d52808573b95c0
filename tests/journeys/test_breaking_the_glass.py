"""A gate agent has to see more of one customer: says why, sees it, and supervisors see that."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from support.console import Agent, at_the_console, until
from support.hub import AGENT, TestHub, running_hub
from support.people import MIA, PEOPLE

from agent_console.domain.agent import Agent as Colleague
from agent_console.domain.agent import Role
from agent_console.domain.customer import Customer
from agent_console.domain.money import money
from agent_console.ids import AgentId
from agent_console.paths import Profile
from agent_console.sync.status import Link
from agent_console.wire.audit import AuditPage
from agent_console.wire.codec import decode
from ui.dialogs.glass import GlassDialog

GATE = Colleague(id=AgentId("a-88"), login="gate", name="Agent 88", role=Role.GATE)
LEADS = Colleague(id=AgentId("a-12"), login="leads", name="Agent 12", role=Role.SUPERVISOR)
_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    worth = {"expected_value": money(4120, "USD")}
    people = (
        msgspec.structs.replace(one, **worth)
        if isinstance(one, Customer) and one.id == MIA
        else one
        for one in PEOPLE
    )
    with running_hub(tmp_path, people, agents=(AGENT, GATE, LEADS)) as running:
        yield running


@pytest.fixture
def agent(profile: Profile, hub: TestHub) -> Iterator[Agent]:
    with at_the_console(profile, hub.local, token=hub.local.agent_tokens["gate"]) as sitting:
        sitting.waits_for_agreement()
        sitting.window.call_bar.search_requested.emit("Mia Li")
        until(lambda: "Mia Li" in sitting.sees, "her file")
        sitting.window.activateWindow()
        yield sitting


def asks(agent: Agent) -> GlassDialog:
    QTest.keyClick(agent.window, Qt.Key.Key_G, _KEYS)
    found = agent.window.findChildren(GlassDialog)
    assert found, "nothing asks why"
    return found[-1]


def answers(dialog: GlassDialog, reason: str) -> None:
    QTest.keyClicks(dialog._reason, reason)
    QTest.keyClick(dialog._reason, Qt.Key.Key_Return)


def test_for_a_reason_everything_is_shown_and_supervisors_see_the_reason(
    agent: Agent, hub: TestHub
) -> None:
    assert "4,120" not in agent.sees
    dialog = asks(agent)
    answers(dialog, "no")
    assert dialog.error
    answers(dialog, " way home, fell ill")
    until(lambda: "4,120" in agent.sees, "what she is worth")
    with hub.client("leads") as chief:
        told = chief.get("/v1/audit", params={"deed": "break_glass"})
    (line,) = decode(told.content, AuditPage).lines
    assert (line.entry.agent_id, line.entry.customers) == (GATE.id, (MIA,))
    assert line.entry.reason == "no way home, fell ill"


def test_without_the_hub_nothing_is_shown_and_the_reason_stays(agent: Agent, hub: TestHub) -> None:
    hub.stop()
    until(lambda: agent.wiring.status.link is Link.OFFLINE, "the line to be cut")
    dialog = asks(agent)
    answers(dialog, "Fell ill at the gate")
    until(lambda: dialog.error, "that the CRM is not reached")
    assert dialog.reason == "Fell ill at the gate"
    assert dialog.accept_button.isEnabled()
    assert "4,120" not in agent.sees
    dialog.reject()
