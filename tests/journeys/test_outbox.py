"""What the hub refuses is seen, put right and sent, without a mouse; nothing goes by accident."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from support.console import Agent, assert_agreed, at_the_console, pushes, spoken, until
from support.hub import TestHub, running_hub
from support.people import MIA, PEOPLE, history_of

from agent_console.clock import utc_now
from agent_console.domain.customer import Customer
from agent_console.domain.field_change import changes_between
from agent_console.hub.tables import BY_STRUCT
from agent_console.ids import CustomerId, OperationId, new_id
from agent_console.paths import Profile
from agent_console.store.outbox_entry import EntryState
from agent_console.sync.status import Link
from agent_console.wire.operation import ChangeCustomer, WrapUp
from ui import outbox_screen
from ui.panes.outbox import OutboxPane

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, PEOPLE) as running:
        yield running


@pytest.fixture
def agent(profile: Profile, hub: TestHub) -> Iterator[Agent]:
    with at_the_console(profile, hub.local) as sitting:
        sitting.waits_for_agreement()
        yield sitting


def pane_of(agent: Agent) -> OutboxPane:
    pane = agent.wiring.outbox.pane
    assert pane is not None, "the outbox was never opened"
    return pane


def press(agent: Agent, key: Qt.Key, modifier: Qt.KeyboardModifier = ALT) -> None:
    QTest.keyClick(agent.window, key, modifier)


def a_refused_note(agent: Agent, text: str = "Wants a refnd.") -> OperationId:
    """Let a note be refused: the hub does not know whom it is about."""
    draft = agent.wiring.work.begin(CustomerId("c-nobody"))
    agent.wiring.work.write(draft.id, text, caret=len(text))
    agent.wiring.work.wrap_up(draft.id)
    agent.wiring._desk.nudge()
    until(lambda: agent.journal.entries(EntryState.HELD), "a refusal")
    return agent.journal.entries(EntryState.HELD)[0].id


def known_now(hub: TestHub) -> None:
    """Let the hub know the customer after all."""
    nobody = Customer(id=CustomerId("c-nobody"), given_name="No", family_name="Body")
    hub.put(nobody)


def test_refused_note_is_corrected_and_reaches_the_hub_once(agent: Agent, hub: TestHub) -> None:
    key = a_refused_note(agent)
    until(lambda: agent.window.rail.outbox.badge == "1", "a count in the rail")
    press(agent, Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)
    pane = pane_of(agent)
    assert pane.isVisible()
    assert "Held because" in spoken(pane.detail)
    assert "Wants a refnd." in spoken(pane.detail)
    before = agent.journal.entry(key)
    assert before is not None
    assert isinstance(before.operation, WrapUp)
    known_now(hub)
    press(agent, Qt.Key.Key_C)
    pane.correction.edit.selectAll()
    QTest.keyClicks(pane.correction.edit, "Wants a refund.")
    press(agent, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert_agreed(agent)
    kept = history_of(hub, "c-nobody")
    assert [one.text for one in kept] == ["Wants a refund."]
    assert kept[0].id == before.operation.interaction.id
    until(lambda: "Nothing waits" in spoken(pane.detail), "an empty outbox on screen")
    until(lambda: agent.window.rail.outbox.badge == "", "no count in the rail")
    QTest.keyClick(pane.list, Qt.Key.Key_Escape)
    assert agent.window.empty.isVisible()


def test_trying_again_gets_another_answer_than_the_hubs_old_one(agent: Agent, hub: TestHub) -> None:
    key = a_refused_note(agent, "As it was.")
    press(agent, Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)
    press(agent, Qt.Key.Key_T)
    until(
        lambda: [one for one in agent.journal.entries(EntryState.HELD) if one.id != key],
        "a second refusal, under another id",
    )
    known_now(hub)
    press(agent, Qt.Key.Key_T)
    assert_agreed(agent)
    assert [one.text for one in history_of(hub, "c-nobody")] == ["As it was."]


def test_discarded_by_mistake_is_undone_and_for_good_is_for_good(agent: Agent) -> None:
    key = a_refused_note(agent)
    press(agent, Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)
    pane = pane_of(agent)
    press(agent, Qt.Key.Key_D)
    assert agent.journal.entry(key) is not None
    press(agent, Qt.Key.Key_Y)
    assert agent.journal.entry(key) is None
    press(agent, Qt.Key.Key_U)
    back = agent.journal.entry(key)
    assert back is not None
    assert back.state is EntryState.HELD
    press(agent, Qt.Key.Key_D)
    press(agent, Qt.Key.Key_Y)
    agent.wiring.outbox._undo_time.timeout.emit()
    assert not pane.undo.isVisible()
    assert agent.journal.entry(key) is None
    assert outbox_screen.UNDO_MS == 10_000


def test_a_conflict_is_decided_by_one_key_and_ours_stands(agent: Agent, hub: TestHub) -> None:
    file = agent.cache.file(MIA, limit=1)
    assert file is not None
    seen = file.customer
    hub.put(msgspec.structs.replace(seen, city="Portland"))
    wanted = msgspec.structs.replace(seen, city="Tacoma", seat="Window")
    change = ChangeCustomer(
        id=OperationId(new_id()),
        at=utc_now(),
        customer_id=MIA,
        seen_version=seen.version,
        fields=changes_between(seen, wanted),
    )
    agent.journal.queue(change, at=utc_now())
    agent.wiring._desk.nudge()
    until(lambda: agent.journal.entries(EntryState.HELD), "a conflict")
    press(agent, Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)
    pane = pane_of(agent)
    for words in ("Ours: Tacoma", "Theirs: Portland"):
        assert words in spoken(pane.detail)
    press(agent, Qt.Key.Key_1)
    until(lambda: _city_here(agent) == "Tacoma", "the change said back by the feed")
    assert_agreed(agent)
    now = _customer(hub)
    assert (now.city, now.seat) == ("Tacoma", "Window")


def _city_here(agent: Agent) -> str:
    file = agent.cache.file(MIA, limit=1)
    return file.customer.city if file else ""


def _customer(hub: TestHub) -> Customer:
    from sqlalchemy import select

    kept = BY_STRUCT[Customer]
    with hub.engine.connect() as connection:
        row = connection.execute(select(*kept.fields).where(kept.table.c.id == MIA)).one()
        return kept.record(row)  # type: ignore[no-any-return]


def test_export_writes_everything_into_a_file_of_the_owner_alone(
    agent: Agent, tmp_path: Path
) -> None:
    key = a_refused_note(agent, "For the help desk.")
    press(agent, Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)
    pane = pane_of(agent)
    press(agent, Qt.Key.Key_E)
    assert "not encrypted" in spoken(pane.export)
    place = tmp_path / "outbox.jsonl"
    pane.export.place.setText(str(place))
    press(agent, Qt.Key.Key_W)
    (line,) = place.read_text("utf-8").splitlines()
    assert json.loads(line)["id"] == key
    assert json.loads(line)["operation"]["note"]["text"] == "For the help desk."
    assert place.stat().st_mode & 0o077 == 0
    press(agent, Qt.Key.Key_E)
    pane.export.place.setText(str(place))
    press(agent, Qt.Key.Key_W)
    assert "already" in spoken(pane.export)
    pane.export.place.setText(str(tmp_path / "no" / "such" / "folder.jsonl"))
    press(agent, Qt.Key.Key_W)
    assert "could not be written" in spoken(pane.export)
    assert len(place.read_text("utf-8").splitlines()) == 1


def test_a_ring_takes_the_screen_and_the_correction_waits(agent: Agent, hub: TestHub) -> None:
    a_refused_note(agent)
    press(agent, Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)
    pane = pane_of(agent)
    press(agent, Qt.Key.Key_C)
    QTest.keyClicks(pane.correction.edit, "Half a ")
    pushes(hub.local, "newCall", "12065550142")
    until(lambda: "Mia Li" in agent.sees, "the pop")
    assert not pane.isVisible()
    assert agent.window.notes.note == ""
    QTest.keyClicks(agent.window.focusWidget() or agent.window, "word")
    assert agent.window.notes.note == ""
    press(agent, Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)
    assert pane.correction.edit.toPlainText().startswith("Half a Wants")


def test_offline_the_outbox_tells_what_waits_and_the_command_line_agrees(
    profile: Profile, tmp_path: Path
) -> None:
    with running_hub(tmp_path, PEOPLE) as hub, at_the_console(profile, hub.local) as agent:
        agent.waits_for_agreement()
    with at_the_console(profile) as agent:
        until(lambda: agent.wiring.status.link is Link.OFFLINE, "being offline")
        agent.window.call_bar.search_requested.emit("Mia Li")
        agent.types("Written while offline.")
        press(agent, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
        press(agent, Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)
        (line,) = pane_of(agent).list.lines
        assert (line.what, line.who) == ("Note", "Mia Li")
        assert line.standing.text.startswith("Waiting")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "agent_console.cli", "outbox", "list"),
            *("--profile", str(profile.folder), "--json"),
        ],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "AGENT_CONSOLE_PASSPHRASE": "correct horse"},
    )
    (entry,) = json.loads(done.stdout)["entries"]
    assert (entry["id"], entry["state"]) == (line.id, "waiting")
