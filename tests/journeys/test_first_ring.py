"""From a ring at the hub to a note in it, as an agent lives through it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from support.console import Agent, assert_agreed, at_the_console, pushes, until
from support.hub import TestHub, running_hub
from support.people import FAMILY, MIA, PEOPLE, history_of

from agent_console.desk.identify import found
from agent_console.domain.call import Stage
from agent_console.paths import Profile


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    """A hub that knows a few people."""
    with running_hub(tmp_path, PEOPLE) as running:
        yield running


@pytest.fixture
def agent(profile: Profile, hub: TestHub) -> Iterator[Agent]:
    """An agent at a console that agrees with the hub."""
    with at_the_console(profile, hub.local) as sitting:
        sitting.waits_for_agreement()
        yield sitting


def test_ring_shows_who_calls_and_the_note_is_in_the_hub_once(agent: Agent, hub: TestHub) -> None:
    call = pushes(hub.local, "newCall", "12065550142", queue="Elite service")
    until(lambda: "Mia Li" in agent.sees, "the pop")
    for said in ("Gold", "Platinum", "Ringing", "Refund of seat fee", "Complaint: seat fee"):
        assert said in agent.sees, said
    assert agent.window.do_next.suggestion is not None
    pushes(hub.local, "answer", "12065550142", call, answeringNumber="agent")
    until(lambda: "Connected" in agent.sees, "the answer")
    agent.types("Asked again about the $39. Told her it is approved.")
    until(lambda: agent.window.notes.title.remark.startswith("saved"), "the proof")
    pushes(hub.local, "hangup", "12065550142", call, cause="normalClearing")
    until(lambda: agent.wiring.draft and agent.wiring.draft.call.stage is Stage.WRAP_UP, "the end")
    agent.presses(Qt.Key.Key_F9)
    assert agent.wiring.draft is None
    assert_agreed(agent)
    notes = [one for one in history_of(hub, MIA) if one.source == "console"]
    assert [note.text for note in notes] == ["Asked again about the $39. Told her it is approved."]


def test_json_push_rings_as_well(agent: Agent, hub: TestHub) -> None:
    from urllib.request import Request, urlopen

    fields = {"event": "newCall", "from": "12065550142", "to": "1", "direction": "in"}
    body = json.dumps({**fields, "callId": "abc", "user": ["agent"]}).encode()
    json_push = Request(  # noqa: S310 - loopback
        f"{hub.local.address}/cti/{hub.local.cti_token}",
        data=body,
        headers={"Content-Type": "application/json"},
    )
    with urlopen(json_push, timeout=10):  # noqa: S310 - loopback
        until(lambda: "Mia Li" in agent.sees, "the pop")


def test_whole_call_needs_no_mouse(agent: Agent, hub: TestHub) -> None:
    pushes(hub.local, "newCall", "12065550142")
    until(lambda: "Mia Li" in agent.sees, "the pop")
    agent.presses(Qt.Key.Key_F6)
    assert "Connected" in agent.sees
    agent.types("Rebooked.")
    agent.presses(Qt.Key.Key_F9)
    assert_agreed(agent)
    assert "Rebooked." in [one.text for one in history_of(hub, MIA)]


def test_shared_number_asks_who_it_is_and_the_note_goes_to_the_one_picked(
    agent: Agent, hub: TestHub
) -> None:
    pushes(hub.local, "newCall", "12065550150")
    until(agent.window.candidates.isVisible, "the question who it is")
    assert "Mia Li" not in agent.sees
    agent.window.candidates.buttons[1].click()
    picked = next(one for one in FAMILY if one.full_name in agent.sees)
    agent.presses(Qt.Key.Key_F6)
    agent.types("Wants three seats together.")
    agent.presses(Qt.Key.Key_F9)
    assert_agreed(agent)
    assert [one.text for one in history_of(hub, picked.id)] == ["Wants three seats together."]


def test_withheld_number_invents_nobody_and_the_note_is_kept(agent: Agent, hub: TestHub) -> None:
    call = pushes(hub.local, "newCall", "anonymous")
    until(lambda: "Number withheld" in agent.sees, "the ring")
    assert agent.window.do_next.suggestion is not None
    agent.presses(Qt.Key.Key_F6)
    agent.types("Would not say the name.")
    agent.presses(Qt.Key.Key_F9)
    agent.waits_for_agreement()
    kept = history_of(hub, f"parked:{call}")
    assert [one.text for one in kept] == ["Would not say the name."]


def test_card_number_typed_into_a_note_is_masked_on_screen_and_at_the_hub(
    agent: Agent, hub: TestHub
) -> None:
    pushes(hub.local, "newCall", "12065550142")
    until(lambda: "Mia Li" in agent.sees, "the pop")
    agent.presses(Qt.Key.Key_F6)
    agent.types("Card 4111 1111 1111 1111, ticket 0162476075898")
    masked = "Card •••• •••• •••• 1111, ticket 0162476075898"
    assert agent.window.notes.note == masked
    agent.presses(Qt.Key.Key_F9)
    assert_agreed(agent)
    assert masked in [one.text for one in history_of(hub, MIA)]


def test_second_call_waits_and_notes_never_mix(agent: Agent, hub: TestHub) -> None:
    pushes(hub.local, "newCall", "12065550142")
    until(lambda: "Mia Li" in agent.sees, "the first call")
    agent.presses(Qt.Key.Key_F6)
    agent.types("About Mia.")
    pushes(hub.local, "newCall", "anonymous")
    until(agent.window.call_bar.strip.isVisible, "the second call beside the first")
    agent.types(" Still about Mia.")
    assert "Mia Li" in agent.sees
    agent.presses(Qt.Key.Key_F9)
    until(lambda: "Number withheld" in agent.sees, "the second call on screen")
    assert agent.window.notes.note == ""
    assert_agreed(agent)
    assert "About Mia. Still about Mia." in [one.text for one in history_of(hub, MIA)]


def test_search_finds_a_customer_without_a_call(agent: Agent) -> None:
    agent.window.call_bar.search_requested.emit("li mia")
    assert "Mia Li" in agent.sees
    agent.window.call_bar.search_requested.emit("nobody of this name")
    assert "Nobody found" in agent.notice


def test_colleague_who_answers_takes_the_ring_away(agent: Agent, hub: TestHub) -> None:
    call = pushes(hub.local, "newCall", "12065550142", **{"user[]": "bo"})
    both = pushes(hub.local, "newCall", "12065550142", **{"user[]": "agent"})
    until(lambda: "Mia Li" in agent.sees, "the pop")
    assert agent.wiring.draft is not None
    assert agent.wiring.draft.id == both
    assert call not in {draft.id for draft in agent.wiring.work}
    pushes(hub.local, "answer", "12065550142", both, answeringNumber="bo")
    until(lambda: agent.wiring.draft is None, "the ring taken away")
    assert agent.journal.drafts() == ()


def test_found_by_any_identifier(agent: Agent) -> None:
    for typed in ("(206) 555-0142", "mia.li@example.com", "AC 4711 0815", "Li", "李"):
        names = [one.customer.full_name for one in found(agent.cache, typed)]
        assert "Mia Li" in names, typed
