"""What an agent reads when something is broken, and that nothing is lost by it."""

import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import event, text
from support.console import (
    PASSPHRASE,
    assert_agreed,
    at_the_console,
    pushes,
    spoken,
    until,
)
from support.hub import TestHub, running_hub
from support.people import MIA, PEOPLE, history_of

from agent_console.paths import Profile
from agent_console.security.store_key import store_key
from agent_console.store.journal import Journal
from agent_console.sync.status import Link

ROUNDS = 2
"""How often the console is killed here; the soak command kills it hundreds of times."""


@pytest.fixture
def filled(profile: Profile, tmp_path: Path) -> Profile:
    """A profile that agreed with a hub which has gone since."""
    with running_hub(tmp_path, PEOPLE) as hub, at_the_console(profile, hub.local) as agent:
        agent.waits_for_agreement()
    return profile


def port_of(hub: TestHub) -> int:
    return int(hub.local.address.rpartition(":")[2])


def test_hub_away_at_the_start_still_shows_everybody_and_keeps_the_note(
    filled: Profile, tmp_path: Path
) -> None:
    with at_the_console(filled) as agent:
        until(lambda: agent.wiring.status.link is Link.OFFLINE, "being offline")
        agent.window.call_bar.search_requested.emit("Mia Li")
        assert "Refund of seat fee" in agent.sees
        agent.types("Called while we were offline.")
        agent.presses(Qt.Key.Key_F9)
        assert "Called while we were offline." in agent.sees or agent.wiring.draft is None
        until(lambda: agent.wiring.status.waiting_count == 1, "one change waiting")
        old_port = int(agent.wiring.address.rpartition(":")[2])
        with running_hub(tmp_path, PEOPLE, port=old_port) as hub:
            assert_agreed(agent)
            texts = [one.text for one in history_of(hub, MIA)]
            assert texts.count("Called while we were offline.") == 1


def test_hub_that_dies_during_a_call_loses_nothing(profile: Profile, tmp_path: Path) -> None:
    with running_hub(tmp_path, PEOPLE) as hub, at_the_console(profile, hub.local) as agent:
        agent.waits_for_agreement()
        pushes(hub.local, "newCall", "12065550142")
        until(lambda: "Mia Li" in agent.sees, "the pop")
        agent.presses(Qt.Key.Key_F6)
        agent.types("The line to the CRM")
        hub.stop()
        until(lambda: agent.wiring.status.link is Link.OFFLINE, "noticing it")
        assert "Mia Li" in agent.sees
        agent.types(" went away.")
        assert agent.window.notes.title.remark.startswith("saved")
        agent.presses(Qt.Key.Key_F9)
        until(lambda: agent.wiring.status.waiting_count >= 1, "changes waiting")
        with running_hub(tmp_path, port=port_of(hub)) as back:
            assert_agreed(agent)
            texts = [one.text for one in history_of(back, MIA)]
        assert texts.count("The line to the CRM went away.") == 1


def test_wrong_token_says_so_and_keeps_what_waits(filled: Profile, tmp_path: Path) -> None:
    with (
        running_hub(tmp_path, PEOPLE) as hub,
        at_the_console(filled, hub.local, token="no such token") as agent,
    ):
        until(lambda: agent.wiring.status.link is Link.SIGNED_OUT, "being refused")
        assert "Sign in again" in agent.notice
        agent.window.call_bar.search_requested.emit("Mia Li")
        agent.types("Written while signed out.")
        agent.presses(Qt.Key.Key_F9)
        until(lambda: agent.wiring.status.waiting_count == 1, "one change waiting")


def test_unreadable_files_are_set_aside_whole_and_reported(
    profile: Profile, tmp_path: Path
) -> None:
    with running_hub(tmp_path, PEOPLE) as hub:
        with at_the_console(profile, hub.local) as agent:
            agent.waits_for_agreement()
        garbage = b"not a database at all" * 400
        for path in (profile.cache, profile.journal):
            path.write_bytes(garbage)
        with at_the_console(profile, hub.local) as agent:
            until(lambda: "was kept as" in agent.notice, "a word about it")
            assert_agreed(agent)
            agent.window.call_bar.search_requested.emit("Mia Li")
            assert "Gold" in agent.sees
    kept = sorted(profile.folder.glob("*.unreadable-*"))
    assert [path.name.partition(".")[0] for path in kept] == ["cache", "journal"]
    assert [path.read_bytes() for path in kept] == [garbage, garbage]


def test_file_of_another_program_is_named_and_left_alone(profile: Profile) -> None:
    store_key(profile, lambda _is_new: PASSPHRASE, use_keyring=False)
    foreign = sqlite3.connect(profile.journal)
    foreign.execute("CREATE TABLE somebody_elses (work TEXT)")
    foreign.close()
    theirs = profile.journal.read_bytes()
    with at_the_console(profile, is_open=False) as agent:
        until(lambda: "did not write it" in agent.notice, "a word about it")
        assert agent.console.starting.wiring is None
    assert profile.journal.read_bytes() == theirs


def test_database_of_a_newer_program_is_left_alone(filled: Profile) -> None:
    key = store_key(filled, lambda _is_new: PASSPHRASE, use_keyring=False)
    journal = Journal.open(filled.journal, key)
    with journal._engine.begin() as connection:
        connection.execute(text("PRAGMA user_version = 99"))
    journal.close()
    with at_the_console(filled, is_open=False) as agent:
        until(lambda: agent.notice, "a word about it")
        assert "newer version" in agent.notice
        assert "Update this program" in agent.notice


def fill_up(journal: Journal) -> None:
    """Let the journal's disk have no page left."""

    def limit(raw: Any, *_: object) -> None:
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(journal._engine, "checkout", limit)


def test_full_disk_is_said_at_the_note_and_what_was_saved_stays(
    filled: Profile,
) -> None:
    with at_the_console(filled) as agent:
        agent.window.call_bar.search_requested.emit("Mia Li")
        agent.types("Safe.")
        fill_up(agent.journal)
        agent.window.notes.edit.insertPlainText("x" * 200_000)
        assert agent.window.notes.title.remark == "not saved"
        assert "Free some space" in spoken(agent.window.notes.problem)
        assert [draft.text for draft in agent.journal.drafts()] == ["Safe."]


def test_wrong_passphrase_is_asked_for_again(filled: Profile) -> None:
    from ui.app import Console
    from ui.dialogs.passphrase import PassphraseDialog

    console = Console(filled)
    try:
        console.show()

        def asked() -> PassphraseDialog | None:
            return next(
                (one for one in console.window.findChildren(PassphraseDialog) if one.isVisible()),
                None,
            )

        for answer in ("wrong horse", PASSPHRASE):
            until(asked, "the question")
            dialog = asked()
            assert dialog is not None
            dialog._first.setText(answer)
            dialog.accept_button.click()
            if answer != PASSPHRASE:
                until(lambda: console.window.notices.notice, "a word about it")
                console.window.notices.action.click()
        until(lambda: console.starting.wiring, "files that open")
    finally:
        console.close()


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, PEOPLE) as running:
        yield running


def test_killed_console_has_every_note_it_called_saved(profile: Profile, hub: TestHub) -> None:
    chance = random.Random(7)
    said = ""
    for _round in range(ROUNDS):
        said = _typed_until_killed(profile, hub, said, keys=chance.randint(3, 60)) or said
        key = store_key(profile, lambda _is_new: PASSPHRASE, use_keyring=False)
        journal = Journal.open(profile.journal, key)
        texts = [draft.text for draft in journal.drafts()]
        journal.close()
        assert len(texts) == 1
        assert texts[0].startswith(said)
        assert len(texts[0]) <= len(said) + 1
        said = texts[0]
    with at_the_console(profile, hub.local) as agent:
        until(lambda: "Your unfinished note is back" in agent.notice, "a word about it")
        assert agent.window.notes.note == said
        agent.presses(Qt.Key.Key_F9)
        assert_agreed(agent)
    assert [one.text for one in history_of(hub, MIA)].count(said) == 1


def _typed_until_killed(profile: Profile, hub: TestHub, before: str, *, keys: int) -> str:
    """Let somebody type so many keys, kill the console, and return what it last called saved."""
    program = subprocess.Popen(
        [
            *(sys.executable, "-m", "support.typing_console"),
            *(str(profile.folder), hub.local.address, hub.token),
        ],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[1],
    )
    assert program.stdout is not None
    last = ""
    try:
        for line in program.stdout:
            if line == "ready\n" and not before and not last:
                pushes(hub.local, "newCall", "12065550142", "call-1")
            elif line != "ready\n":
                last = line.removesuffix("\n")
                keys -= 1
            if keys <= 0:
                break
    finally:
        program.kill()
        rest = program.stdout.read()
        program.wait(10)
        program.stdout.close()
    told = [line for line in rest.splitlines() if line != "ready"]
    return told[-1] if told and rest.endswith("\n") else last
