"""A desk's files open with a PIN, not without the hub for ever, and lock when nobody is there."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from support.browser import Browser
from support.console import Agent, pushes, until
from support.hub import AGENT, TestHub, running_hub
from support.people import MIA, PEOPLE

from agent_console.clock import utc_now
from agent_console.desk import contact
from agent_console.hub import desks
from agent_console.hub.sign_in import accounts
from agent_console.hub.sign_in.settings import SignInSettings, UnlockSettings
from agent_console.paths import Profile
from agent_console.security.store_key import store_key
from agent_console.store.journal import Journal
from agent_console.wire.desk_orders import DeskReport, Wipe
from agent_console.wire.sign_in import UnlockPolicy
from ui.app import Console, application
from ui.dialogs.passphrase import PassphraseDialog
from ui.dialogs.wiped import WipedDialog

PIN, PASSWORD = "a long PIN", "a good horse"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    settings = SignInSettings(unlock=UnlockSettings(days=3, idle_min=30))
    with running_hub(tmp_path, PEOPLE, sign_in=settings) as running:
        with running.engine.begin() as connection:
            accounts.add(connection, AGENT, PASSWORD, at=running.clock())
        yield running


def question(console: Console) -> PassphraseDialog | None:
    found = console.window.findChildren(PassphraseDialog)
    shown = [one for one in found if isinstance(one, PassphraseDialog) and one.isVisible()]
    return shown[-1] if shown else None


def types_pin(console: Console, pin: str) -> None:
    until(lambda: question(console), "the question for the PIN")
    dialog = question(console)
    assert dialog is not None
    dialog._first.setText(pin)
    if dialog._second is not None:
        dialog._second.setText(pin)
    dialog.accept_button.click()


@contextmanager
def started(profile: Profile, hub: TestHub | None, *, pin: str = PIN) -> Iterator[Agent]:
    """Start the console and type the PIN; with *hub* sign in by its token where nobody is."""
    application()
    profile.folder.mkdir(parents=True, exist_ok=True)
    sign_in = None if hub is None else lambda: (hub.local.address, hub.token)
    console = Console(profile, sign_in=sign_in)
    try:
        console.show()
        types_pin(console, pin)
        yield Agent(console)
    finally:
        console.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def is_open(agent: Agent) -> bool:
    return agent.console.starting.wiring is not None


def was_away(profile: Profile, *, days: float, pin: str = PIN) -> None:
    """Let the last contact have been so long ago."""
    journal = Journal.open(profile.journal, store_key(profile, lambda _: pin))
    contact.made(journal, UnlockPolicy(days=3), at=utc_now() - timedelta(days=days))
    journal.close()


def worked_once(profile: Profile, hub: TestHub) -> None:
    with started(profile, hub) as agent:
        until(lambda: is_open(agent), "the files")
        agent.waits_for_agreement()
        until(lambda: agent.journal.remembered("contact"), "the hub's word on unlocking")
        until(lambda: known_at_hub(hub), "the desk is known at the hub")


def test_pin_opens_for_some_days_without_the_hub_and_then_no_more(
    profile: Profile, hub: TestHub
) -> None:
    worked_once(profile, hub)
    hub.stop()
    was_away(profile, days=2.9)
    with started(profile, None) as agent:
        until(lambda: is_open(agent), "the files, without the hub")
    was_away(profile, days=3.1)
    with started(profile, None) as agent:
        until(lambda: "too long" in agent.notice, "the refusal")
        assert not is_open(agent)
        assert agent.console.starting._desk is None


def test_console_that_runs_on_without_the_hub_for_too_long_shuts_its_files_but_not_in_a_call(
    profile: Profile, hub: TestHub
) -> None:
    worked_once(profile, hub)
    hub.stop()
    with started(profile, None) as agent:
        until(lambda: is_open(agent), "the files, without the hub")
        away = agent.console.starting.away
        assert away is not None
        away.look()
        QCoreApplication.processEvents()
        assert is_open(agent)
        contact.made(agent.journal, UnlockPolicy(days=3), at=utc_now() - timedelta(days=3.1))
        draft = agent.wiring.work.begin(MIA)
        away.look()
        QCoreApplication.processEvents()
        assert is_open(agent)
        agent.wiring.work.wrap_up(draft.id)
        away.look()
        until(lambda: not is_open(agent), "the end")
        assert agent.console.window.centralWidget().isHidden()


def test_desk_that_was_away_too_long_opens_once_the_hub_still_knows_its_agent(
    profile: Profile, hub: TestHub
) -> None:
    worked_once(profile, hub)
    was_away(profile, days=30)
    with started(profile, None) as agent:
        until(lambda: is_open(agent), "the files, after the hub's word")
        agent.waits_for_agreement()
        assert not agent.wiring._desk.must_contact


def test_agent_who_is_known_no_more_sees_nothing_before_a_new_sign_in(
    profile: Profile, hub: TestHub
) -> None:
    worked_once(profile, hub)
    journal = Journal.open(profile.journal, store_key(profile, lambda _: PIN))
    journal.remember("token", "of somebody who left")
    journal.close()
    was_away(profile, days=30)
    browser = Browser(AGENT.login, PASSWORD)
    with started(profile, None) as agent:
        starting = agent.console.starting
        starting.open_page = browser.open
        until(lambda: starting.asking, "the question who it is")
        assert not is_open(agent)
        assert starting.asking is not None
        starting.asking.dialog.accept_button.click()
        until(lambda: is_open(agent), "the files, after the sign-in")
    browser.join()


def test_clock_that_was_set_back_opens_nothing(profile: Profile, hub: TestHub) -> None:
    worked_once(profile, hub)
    hub.stop()
    was_away(profile, days=-2)
    with started(profile, None) as agent:
        until(lambda: "too long" in agent.notice, "the refusal")
        assert not is_open(agent)


def test_console_locks_itself_hides_everything_and_opens_with_the_pin(
    profile: Profile, hub: TestHub
) -> None:
    with started(profile, hub) as agent:
        until(lambda: is_open(agent), "the files")
        locking = agent.console.starting.locking
        assert locking is not None
        assert locking._idle.interval() == 10 * 60_000
        locking._idle.setInterval(50)
        locking._idle.start()
        until(lambda: locking.is_locked, "the lock")
        assert not agent.window.centralWidget().isVisible()
        assert locking.dialog is not None
        locking.dialog.reject()
        assert locking.is_locked
        types_pin(agent.console, "a wrong PIN")
        until(lambda: locking.dialog and "not the PIN" in locking.dialog.error, "the refusal")
        assert not agent.window.centralWidget().isVisible()
        locking._idle.setInterval(60_000)
        types_pin(agent.console, PIN)
        until(lambda: not locking.is_locked, "the way back")
        assert agent.window.centralWidget().isVisible()


def test_call_that_goes_on_is_not_locked_away(profile: Profile, hub: TestHub) -> None:
    with started(profile, hub) as agent:
        until(lambda: is_open(agent), "the files")
        agent.waits_for_agreement()
        pushes(hub.local, "newCall", "12065550142")
        until(lambda: "Mia Li" in agent.sees, "the pop")
        locking = agent.console.starting.locking
        assert locking is not None
        locking.lock()
        assert not locking.is_locked


def test_somebody_at_the_keyboard_is_not_locked_out(profile: Profile, hub: TestHub) -> None:
    with started(profile, hub) as agent:
        until(lambda: is_open(agent), "the files")
        locking = agent.console.starting.locking
        assert locking is not None
        locking._idle.stop()
        QTest.keyClick(agent.window.windowHandle(), Qt.Key.Key_Shift)
        assert locking._idle.isActive()


def ordered(hub: TestHub, wipe: Wipe) -> int:
    with hub.engine.begin() as connection:
        return desks.order_wipe(connection, AGENT.login, wipe, at=hub.clock())


def known_at_hub(hub: TestHub) -> int:
    with hub.engine.connect() as connection:
        return len(desks.everywhere(connection))


def left_of(profile: Profile) -> list[str]:
    kept = ("cache", "journal", "key.json", "tries", "profile.id")
    return [one.name for one in profile.folder.iterdir() if one.name.startswith(kept)]


def state_at_hub(hub: TestHub) -> tuple[str, bool]:
    with hub.engine.connect() as connection:
        (row,) = desks.everywhere(connection)
        return row.wipe, row.wiped_at is not None


def says_farewell(agent: Agent) -> None:
    until(lambda: agent.window.findChildren(WipedDialog), "the word that it was done")
    assert not agent.window.centralWidget().isVisible()
    agent.window.findChildren(WipedDialog)[0].accept_button.click()
    until(lambda: not agent.window.isVisible(), "the end")


def test_files_are_removed_at_the_next_contact_once_all_was_delivered(
    profile: Profile, hub: TestHub
) -> None:
    with started(profile, hub) as agent:
        until(lambda: is_open(agent), "the files")
        agent.waits_for_agreement()
        until(lambda: known_at_hub(hub), "the desk is known at the hub")
    assert ordered(hub, Wipe.DELIVERED) == 1
    with started(profile, None) as agent:
        says_farewell(agent)
    assert left_of(profile) == []
    assert state_at_hub(hub) == ("", True)


def test_lost_computer_is_emptied_though_nobody_is_let_in_from_it(
    profile: Profile, hub: TestHub
) -> None:
    with started(profile, hub) as agent:
        until(lambda: is_open(agent), "the files")
        agent.waits_for_agreement()
        until(lambda: known_at_hub(hub), "the desk is known at the hub")
        assert ordered(hub, Wipe.NOW) == 1
        agent.wiring._desk.nudge()  # the next contact
        says_farewell(agent)
    assert left_of(profile) == []
    assert state_at_hub(hub) == ("", True)


def test_files_that_were_away_too_long_are_removed_before_anybody_sees_them(
    profile: Profile, hub: TestHub
) -> None:
    worked_once(profile, hub)
    ordered(hub, Wipe.NOW)
    was_away(profile, days=30)
    with started(profile, None) as agent:
        says_farewell(agent)
        assert not is_open(agent)
    assert left_of(profile) == []


def test_nobody_but_the_desk_itself_is_told_of_orders(hub: TestHub) -> None:
    ours = DeskReport(id="d1", secret="right")
    with hub.engine.begin() as connection:
        desks.told(connection, AGENT.id, ours, at=hub.clock())
    ordered(hub, Wipe.DELIVERED)
    wrong = DeskReport(id="d1", secret="wrong", is_wiped=True)
    with hub.engine.begin() as connection:
        assert desks.asked(connection, wrong, at=hub.clock()).wipe is Wipe.NO
        assert desks.asked(connection, ours, at=hub.clock()).wipe is Wipe.DELIVERED


class Ring(KeyringBackend):
    """A keyring that keeps what it is given until the test ends."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


def test_company_that_wants_a_pin_gets_one_though_there_is_a_keyring(
    profile: Profile, hub: TestHub
) -> None:
    before, ring = keyring.get_keyring(), Ring()
    keyring.set_keyring(ring)
    try:
        journal = Journal.open(profile.journal, store_key_without_asking(profile))
        contact.made(journal, UnlockPolicy(is_required=True), at=utc_now())
        journal.close()
        key = ring.kept["agent-console", (profile.folder / "profile.id").read_text("ascii")]
        with started(profile, hub) as agent:
            until(lambda: agent.console.starting.locking, "the lock that the PIN brought")
        assert key not in ring.kept.values()
        with started(profile, None) as agent:
            until(lambda: is_open(agent), "the files, with the PIN")
    finally:
        keyring.set_keyring(before)


def store_key_without_asking(profile: Profile) -> bytes:
    def never(_is_new: bool) -> str | None:  # noqa: FBT001 see AskPassphrase
        raise AssertionError("nobody should be asked")

    return store_key(profile, never)
