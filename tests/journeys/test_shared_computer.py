"""Several people at one counter PC: everybody's files apart, opened by their own PIN."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from support.console import Agent, pushes, until
from support.hub import AGENT, COLLEAGUE, TestHub, running_hub
from support.people import PEOPLE

from agent_console.desk.people_here import people_here
from agent_console.errors import StoreLocked
from agent_console.paths import Profile
from agent_console.security.store_key import give_badge, store_key
from ui.app import Console, application
from ui.dialogs.passphrase import PassphraseDialog
from ui.dialogs.people import PeopleDialog
from ui.people_here import choose, sit_down


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, PEOPLE) as running:
        yield running


def sits_down(folder: Path, name: str) -> Profile:
    """Choose *name* in the list of who works here."""
    application()
    seen: list[str] = []

    def picks() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PeopleDialog)
        seen.extend(dialog.names.item(row).text() for row in range(dialog.names.count()))
        dialog.names.setCurrentRow(seen.index(name))
        dialog.accept_button.click()

    QTimer.singleShot(0, picks)
    chosen = choose(folder)
    assert chosen is not None, seen
    return chosen


@contextmanager
def at_work(profile: Profile, hub: TestHub, login: str, pin: str) -> Iterator[Agent]:
    token = hub.local.agent_tokens[login]
    console = Console(profile, sign_in=lambda: (hub.local.address, token))
    try:
        console.show()
        until(lambda: console.window.findChildren(PassphraseDialog), "the question for the PIN")
        dialog = console.window.findChildren(PassphraseDialog)[-1]
        assert isinstance(dialog, PassphraseDialog)
        dialog._first.setText(pin)
        if dialog._second is not None:
            dialog._second.setText(pin)
        dialog.accept_button.click()
        until(lambda: console.starting.wiring, "the files")
        agent = Agent(console)
        until(lambda: agent.wiring.agent.login == login, "the hub's word who it is")
        yield agent
    finally:
        console.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_two_people_at_one_computer_never_see_each_others_work(
    tmp_path: Path, hub: TestHub
) -> None:
    folder = tmp_path / "counter"
    first = sits_down(folder, "Somebody else")
    with at_work(first, hub, AGENT.login, "first long PIN") as agent:
        agent.waits_for_agreement()
        pushes(hub.local, "newCall", "12065550142")
        until(lambda: "Mia Li" in agent.sees, "the pop")
        agent.presses(Qt.Key.Key_F6)
        agent.types("Half a note.")
        assert len(agent.journal.drafts()) == 1
    second = sits_down(folder, "Somebody else")
    with at_work(second, hub, COLLEAGUE.login, "second long PIN") as agent:
        assert agent.journal.drafts() == ()
    assert [one.name for _, one in people_here(folder)] == [AGENT.name, COLLEAGUE.name]
    with pytest.raises(StoreLocked):
        store_key(first, lambda _: "second long PIN")
    again = sits_down(folder, AGENT.name)
    assert again == first
    with at_work(again, hub, AGENT.login, "first long PIN") as agent:
        assert [draft.text for draft in agent.journal.drafts()] == ["Half a note."]


def test_next_person_sits_down_at_a_locked_console_without_the_pin_of_the_last(
    tmp_path: Path, hub: TestHub
) -> None:
    folder = tmp_path / "counter"
    with at_work(sits_down(folder, "Somebody else"), hub, AGENT.login, "first long PIN") as agent:
        locking = agent.console.starting.locking
        assert locking is not None
        locking.lock()
        assert locking.dialog is not None
        locking.dialog.reject()
        until(lambda: not agent.window.isVisible(), "the console to close")


def test_a_scanned_badge_says_who_sits_down_and_opens_their_files(
    tmp_path: Path, hub: TestHub
) -> None:
    folder = tmp_path / "counter"
    profile = sits_down(folder, "Somebody else")
    with at_work(profile, hub, AGENT.login, "first long PIN") as agent:
        agent.waits_for_agreement()
    give_badge(profile, "first long PIN", "EMP-0088-4711")

    def scans() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PeopleDialog)
        field = dialog.findChild(QLineEdit)
        assert field is not None
        QTest.keyClicks(field, "EMP-0088-4711")
        dialog.accept_button.click()

    QTimer.singleShot(0, scans)
    found = sit_down(folder)
    assert found == (profile, "EMP-0088-4711")
    console = Console(profile, badge=found[1])
    try:
        console.show()
        until(lambda: console.starting.wiring, "the files without another question")
    finally:
        console.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_files_carry_nobodys_name(tmp_path: Path, hub: TestHub) -> None:
    folder = tmp_path / "counter"
    with at_work(sits_down(folder, "Somebody else"), hub, AGENT.login, "first long PIN"):
        until(lambda: people_here(folder), "the name in the list")
    names = " ".join(path.name for path in folder.rglob("*")).lower()
    assert AGENT.login not in names
    assert AGENT.name.lower() not in names
