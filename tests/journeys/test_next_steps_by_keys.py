"""What is proposed follows the call: the reason brings a step, and a yes becomes a consent."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from support.console import Agent, assert_agreed, at_the_console, pushes, spoken, until
from support.hub import TestHub, running_hub

from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.hub.guidance_tables import shown
from agent_console.hub.tables import BY_STRUCT
from agent_console.ids import CustomerId, InteractionId, MembershipId
from agent_console.paths import Profile

pytestmark = pytest.mark.qt_log_ignore("does not support")
ALT, PLAIN = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
NIA = CustomerId("c-nia")
PEOPLE = (
    Customer(id=NIA, given_name="Nia", family_name="Okoye", honorific="Ms"),
    Identifier(scheme=Scheme.PHONE, value="+12065550161", customer_id=NIA, is_verified=True),
    Membership(
        id=MembershipId("m-9"),
        customer_id=NIA,
        programme="Northern Lights",
        number="AC47110999",
        tier="Gold",
        tier_rank=2,
        tier_points=31_480,
        next_tier="Platinum",
        next_tier_points=40_000,
    ),
    Interaction(
        id=InteractionId("i-web"),
        customer_id=NIA,
        at=datetime.now(UTC).replace(microsecond=0) - timedelta(hours=2),
        channel=Channel.WEB,
        headline="Looked at seats",
    ),
)


def press(agent: Agent, key: Qt.Key, held: Qt.KeyboardModifier = ALT) -> None:
    if QApplication.activeWindow() is not agent.window:
        agent.window.activateWindow()
        until(lambda: QApplication.activeWindow() is agent.window, "the window in front")
    QTest.keyClick(QApplication.focusWidget() or agent.window, key, held)


def offers_of(hub: TestHub) -> tuple[Channel, ...]:
    table = BY_STRUCT[Customer]
    with hub.engine.connect() as connection:
        row = connection.execute(select(*table.fields).where(table.table.c.id == NIA)).one()
        return table.record(row).consents.offers


def logged(hub: TestHub) -> set[str]:
    with hub.engine.connect() as connection:
        return set(connection.scalars(select(shown.c.action)))


def test_the_reason_brings_a_step_and_a_yes_to_offers_is_kept(
    profile: Profile, tmp_path: Path
) -> None:
    with running_hub(tmp_path, PEOPLE) as hub, at_the_console(profile, hub.local) as agent:
        agent.waits_for_agreement()
        pushes(hub.local, "newCall", "12065550161")
        until(lambda: "Nia Okoye" in agent.sees, "the pop")
        press(agent, Qt.Key.Key_F6, PLAIN)
        until(lambda: agent.wiring.draft.shown, "the log of what was proposed")
        do_next, reason = agent.window.do_next, agent.window.notes.reason
        assert not do_next.bring_up("send-link")
        reason.setFocus()
        QTest.keyClicks(QApplication.focusWidget(), "seat")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        agent.window.notes.edit.setFocus()
        assert agent.wiring.draft.reason == "booking/seat"
        assert do_next.bring_up("send-link")
        until(lambda: agent.wiring.draft.has_shown("send-link"), "the log of what came later")
        assert do_next.bring_up("ask-consent")
        press(agent, Qt.Key.Key_1)
        assert agent.wiring.draft.fields["consents"].wanted == {"offers": ["phone"]}
        press(agent, Qt.Key.Key_Z)
        assert agent.wiring.draft.fields == {}
        press(agent, Qt.Key.Key_1)
        assert "Accepted" in spoken(do_next)
        press(agent, Qt.Key.Key_F9, PLAIN)
        assert_agreed(agent)
        assert offers_of(hub) == (Channel.PHONE,)
        assert {"ask-consent", "send-link"} <= logged(hub), "what came later is learned from, too"
