"""A shift without a hub, from before the start to the evening, in a real window."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from support.console import Agent, assert_agreed, at_the_console, until
from support.hub import TestHub, running_hub
from support.people import FAMILY, MIA, PEOPLE, history_of

from agent_console.clock import utc_now
from agent_console.cti.local_line import ring
from agent_console.cti.local_ring import Happening, local_event
from agent_console.domain.call import Stage
from agent_console.domain.channel import Channel
from agent_console.domain.promise import Promise, PromiseState
from agent_console.hub.tables import BY_STRUCT
from agent_console.ids import CallId, CustomerId, OperationId, PromiseId, new_id
from agent_console.paths import Profile
from agent_console.sync.status import Link
from agent_console.wire.operation import MakePromise, RecordShown, SettlePromise

MIAS_NUMBER = "+12065550142"
RAJ = FAMILY[0].id


@pytest.fixture
def filled(profile: Profile, tmp_path: Path) -> Profile:
    """A profile that agreed with a hub which has gone since."""
    with running_hub(tmp_path, PEOPLE) as hub, at_the_console(profile, hub.local) as agent:
        agent.waits_for_agreement()
    return profile


def takes_a_call(agent: Agent, profile: Profile, number: str, call: CallId, note: str) -> None:
    """Ring at this PC alone, answer, write, choose reason and outcome, and wrap up, by keys."""

    def happens(what: Happening) -> None:
        told = {"caller": number, "called": "+18005550100", "queue": "Elite"}
        ring(profile, local_event(what, call, at=utc_now(), **told))

    happens(Happening.RANG)
    until(lambda: agent.wiring.draft and agent.wiring.draft.id == call, "the pop")
    if number == MIAS_NUMBER:
        assert "Refund of seat fee" in agent.sees
    agent.presses(Qt.Key.Key_F6)
    agent.types(note)
    happens(Happening.ENDED)
    until(lambda: agent.wiring.draft and agent.wiring.draft.call.stage is Stage.WRAP_UP, "the end")
    agent.window.notes.disposition_changed.emit("payment/refund", "follow_up")
    assert agent.window.notes.title.remark.startswith("saved")
    agent.presses(Qt.Key.Key_F9)
    until(lambda: call not in agent.wiring.work, "the wrap-up")


def sees_and_notes(agent: Agent, name: str, note: str) -> None:
    """Search a customer by name, write a note, and wrap up."""
    agent.window.call_bar.search_requested.emit(name)
    until(lambda: name in agent.sees, f"the file of {name}")
    agent.types(note)
    agent.presses(Qt.Key.Key_F9)


def promises(agent: Agent, owner: CustomerId, what: str) -> PromiseId:
    """Promise something by tomorrow."""
    now, key = utc_now(), PromiseId(new_id())
    due = now + timedelta(days=1)
    made = Promise(id=key, customer_id=owner, what=what, made_at=now, due_at=due)
    operation = MakePromise(id=OperationId(new_id()), at=now, customer_id=owner, promise=made)
    agent.journal.queue(operation, at=now)
    return key


def settles(agent: Agent, owner: CustomerId, key: PromiseId) -> None:
    """Note that a promise was kept."""
    operation = SettlePromise(
        id=OperationId(new_id()),
        at=utc_now(),
        customer_id=owner,
        promise_id=key,
        state=PromiseState.KEPT,
    )
    agent.journal.queue(operation, at=utc_now())


def promises_of(hub: TestHub, owner: CustomerId) -> dict[str, PromiseState]:
    from sqlalchemy import select

    kept = BY_STRUCT[Promise]
    with hub.engine.connect() as connection:
        rows = [kept.record(row) for row in connection.execute(select(*kept.fields))]
    return {one.what: one.state for one in rows if one.customer_id == owner}


def notes_of(hub: TestHub, owner: str) -> list[str]:
    """Return what consoles wrote about somebody, oldest first."""
    return [one.text for one in history_of(hub, owner) if one.source == "console"]


@pytest.mark.timeout(240)
def test_a_day_without_a_hub_is_in_it_once_and_in_order_in_the_evening(
    filled: Profile, tmp_path: Path
) -> None:
    stranger = CallId("call-stranger")
    with at_the_console(filled) as agent:
        until(lambda: agent.wiring.status.link is Link.OFFLINE, "being offline")
        takes_a_call(agent, filled, MIAS_NUMBER, CallId("call-1"), "Asks for the refund.")
        promised = promises(agent, MIA, "Call back about the refund")
        takes_a_call(agent, filled, "+4930901820", stranger, "Would not say the name.")
        sees_and_notes(agent, "Raj Sanchez", "Wants three seats together.")
        promises(agent, RAJ, "Seat plan by mail")
        settles(agent, MIA, promised)
        takes_a_call(agent, filled, MIAS_NUMBER, CallId("call-2"), "Says thank you.")
        shown = agent.wiring.files.customer_file(MIA)
        assert shown is not None
        assert [one.text for one in shown.interactions][:2] == [
            "Says thank you.",
            "Asks for the refund.",
        ]
        assert {one.what: one.state for one in shown.promises}[
            "Call back about the refund"
        ] is PromiseState.KEPT
        sees_and_notes(agent, "Raj Sanchez", "Took the aisle.")
        entries = agent.journal.entries()
        waiting = len(entries)
        assert len([one for one in entries if not isinstance(one.operation, RecordShown)]) == 8
    # The PC is switched off and on again before the network returns.
    with at_the_console(filled) as agent:
        until(lambda: agent.wiring.status.link is Link.OFFLINE, "being offline")
        assert len(agent.journal.entries()) == waiting
        port = int(agent.wiring.address.rpartition(":")[2])
        with running_hub(tmp_path, port=port) as hub:
            assert_agreed(agent)
            assert notes_of(hub, MIA) == ["Asks for the refund.", "Says thank you."]
            assert notes_of(hub, RAJ) == ["Wants three seats together.", "Took the aisle."]
            assert notes_of(hub, f"parked:{stranger}") == ["Would not say the name."]
            assert promises_of(hub, MIA)["Call back about the refund"] is PromiseState.KEPT
            assert promises_of(hub, RAJ) == {"Seat plan by mail": PromiseState.OPEN}
            calls = [one for one in history_of(hub, MIA) if one.call_id]
            assert {(one.channel, one.reason, one.outcome) for one in calls} == {
                (Channel.PHONE, "payment/refund", "follow_up")
            }
