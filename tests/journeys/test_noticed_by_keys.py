"""A supervisor goes through what was noticed at gates by keys alone: each is decided, none lost."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from support.console import Agent, at_the_console, until
from support.hub import AGENT, TestHub, running_hub
from support.people import MIA, PEOPLE

from agent_console.domain.agent import Agent as Colleague
from agent_console.domain.agent import Role
from agent_console.domain.observation import Observation, Topic
from agent_console.hub.tables import observations
from agent_console.ids import AgentId, CustomerId, ObservationId
from agent_console.paths import Profile
from ui import keys
from ui.review.noticed_page import NoticedPage

LEAD = Colleague(id=AgentId("a-12"), login="lead", name="Supervisor 12", role=Role.SUPERVISOR)
_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier
_NOW = datetime.now(UTC).replace(microsecond=0)


def noticed(key: str, text: str, customer: CustomerId = MIA, *, ago: int = 1) -> Observation:
    return Observation(
        id=ObservationId(key),
        customer_id=customer,
        topic=Topic.CELEBRATING,
        text=text,
        at=_NOW - timedelta(minutes=ago),
        author_id=AgentId("a-88"),
        author_name="Agent 88",
        place="Gate C9",
    )


FIRST = noticed("o-1", "Honeymoon, seats together please", ago=9)
SAME = noticed("o-2", "Honeymoon, wants seats together", ago=5)
OTHER = noticed("o-3", "Shouted at a colleague", CustomerId("c-raj"), ago=2)


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    values = (*PEOPLE, FIRST, SAME, OTHER)
    with running_hub(tmp_path, values, agents=(AGENT, LEAD)) as running:
        yield running


@pytest.fixture
def lead(profile: Profile, hub: TestHub) -> Iterator[Agent]:
    with at_the_console(profile, hub.local, token=hub.local.agent_tokens["lead"]) as sitting:
        sitting.waits_for_agreement()
        sitting.window.activateWindow()
        until(lambda: keys.may_do("review.open"), "the right to review")
        presses(sitting, Qt.Key.Key_F2)
        presses(sitting, Qt.Key.Key_7, _CTRL)
        lists(sitting, "o-1", "o-2", "o-3")
        yield sitting


def page(agent: Agent) -> NoticedPage:
    screen = agent.wiring.review.screen
    assert screen is not None, "the review was never opened"
    return screen.pages.noticed


def lists(agent: Agent, *keys: str) -> None:
    def listed() -> list[str]:
        return [line.key for line in page(agent).table.lines]

    until(lambda: listed() == list(keys), f"{keys}, not {listed()}")


def presses(agent: Agent, key: Qt.Key, how: Qt.KeyboardModifier = _NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or agent.window, key, how)


def states(hub: TestHub) -> dict[str, tuple[str, str]]:
    o = observations.c
    with hub.engine.connect() as connection:
        rows = connection.execute(select(o.id, o.review, o.reason)).all()
    return {key: (review, reason) for key, review, reason in rows}


def test_each_is_promoted_merged_or_rejected_and_none_is_lost(lead: Agent, hub: TestHub) -> None:
    assert "Mia Li" in page(lead).table.accessibleDescription()
    presses(lead, Qt.Key.Key_P, _CTRL)
    lists(lead, "o-2", "o-3")
    assert page(lead).alike.lines, "the promoted one says the same"
    presses(lead, Qt.Key.Key_H, _ALT)
    assert states(hub)["o-2"] == ("new", ""), "it is not merged without a reason"
    QTest.keyClicks(page(lead).reason, "told twice")
    presses(lead, Qt.Key.Key_H, _ALT)
    lists(lead, "o-3")
    presses(lead, Qt.Key.Key_Y, _CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "no fact")
    presses(lead, Qt.Key.Key_X, _ALT)
    lists(lead)
    assert states(hub) == {
        "o-1": ("promoted", ""),
        "o-2": ("merged", "told twice"),
        "o-3": ("rejected", "no fact"),
    }
    page(lead).states.choose(3)
    lists(lead, "o-3")
    assert "no fact" in page(lead).chosen.accessibleDescription()


def test_a_decision_is_taken_back(lead: Agent, hub: TestHub) -> None:
    presses(lead, Qt.Key.Key_P, _CTRL)
    lists(lead, "o-2", "o-3")
    presses(lead, Qt.Key.Key_U, _ALT)
    lists(lead, "o-1", "o-2", "o-3")
    assert states(hub)["o-1"] == ("new", "")
    assert page(lead).undo.isHidden()


def test_what_nobody_else_says_cannot_be_merged(lead: Agent) -> None:
    presses(lead, Qt.Key.Key_L, _ALT)
    presses(lead, Qt.Key.Key_Down)
    presses(lead, Qt.Key.Key_Down)
    assert not page(lead).merge.isEnabled()
    assert page(lead).reject.isEnabled()
