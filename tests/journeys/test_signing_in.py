"""An agent signs in at the console: in the browser, with a code, and is signed out from afar."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from support.browser import Browser
from support.console import PASSPHRASE, Agent, assert_agreed, pushes, until
from support.hub import AGENT, COLLEAGUE, TestHub, running_hub
from support.people import MIA, PEOPLE, history_of

from agent_console.hub.sign_in import accounts
from agent_console.paths import Profile
from agent_console.sync.status import Link
from ui.app import Console, application
from ui.signing_in import SigningIn

PASSWORD = "a good horse"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, PEOPLE) as running:
        with running.engine.begin() as connection:
            accounts.add(connection, AGENT, PASSWORD, at=running.clock())
            accounts.add(connection, COLLEAGUE, "another horse", at=running.clock())
        yield running


@pytest.fixture
def browser() -> Iterator[Browser]:
    made = Browser(AGENT.login, PASSWORD)
    yield made
    made.join()


@contextmanager
def at_a_fresh_console(
    profile: Profile, hub: TestHub, browser: Browser, *, asks: bool = True
) -> Iterator[Agent]:
    """Open the console as `agent-console desk --hub URL --sign-in` does."""
    application()
    profile.folder.mkdir(parents=True, exist_ok=True)
    profile.settings.write_text("[work]\nundo_s = 0.0\n", "utf-8")
    address = hub.local.address
    console = Console(profile, hub=address, passphrase=PASSPHRASE, asks_sign_in=asks)
    console.starting.open_page = browser.open
    try:
        console.show()
        agent = Agent(console)
        until(lambda: console.starting.wiring, "files that open")
        yield agent
    finally:
        console.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def asking(agent: Agent) -> SigningIn:
    until(lambda: agent.console.starting.asking, "the question who it is")
    found = agent.console.starting.asking
    assert found is not None
    return found


def writes_a_note(agent: Agent, hub: TestHub, text: str) -> None:
    pushes(hub.local, "newCall", "12065550142")
    until(lambda: "Mia Li" in agent.sees, "the pop")
    agent.window.activateWindow()
    until(agent.window.isActiveWindow, "the window comes back after the dialog")
    agent.presses(Qt.Key.Key_F6)
    agent.types(text)
    agent.presses(Qt.Key.Key_F9)


def test_agent_signs_in_in_the_browser_and_the_note_reaches_the_hub_as_theirs(
    profile: Profile, hub: TestHub, browser: Browser
) -> None:
    with at_a_fresh_console(profile, hub, browser) as agent:
        until(lambda: agent.wiring.agent.login == AGENT.login, "the hub's word who it is")
        agent.waits_for_agreement()
        writes_a_note(agent, hub, "Wants her seat back.")
        assert_agreed(agent)
    assert "You can close this page" in browser.pages[0]
    notes = [one for one in history_of(hub, MIA) if one.text == "Wants her seat back."]
    assert [one.agent_id for one in notes] == [AGENT.id]
    with at_a_fresh_console(profile, hub, browser, asks=False) as agent:
        agent.waits_for_agreement()
    assert len(browser.pages) == 1, "the second start asks nobody"


def test_counter_pc_without_a_browser_shows_a_code(
    profile: Profile, hub: TestHub, browser: Browser
) -> None:
    browser.there_is_one = False
    with at_a_fresh_console(profile, hub, browser) as agent:
        dialog = asking(agent).dialog
        until(lambda: "/sign-in/code" in dialog.told, "the code")
        code = dialog._code.text()
        browser.visits(f"{hub.local.address}/sign-in/code", user_code=code, answer="allow")
        agent.waits_for_agreement()
        assert agent.wiring.agent.login == AGENT.login


def test_revoked_agent_is_signed_out_and_what_was_written_is_kept_and_sent_later(
    profile: Profile, hub: TestHub, browser: Browser
) -> None:
    with at_a_fresh_console(profile, hub, browser) as agent:
        agent.waits_for_agreement()
        with hub.engine.begin() as connection:
            accounts.set_password(connection, AGENT.login, "a new horse", at=hub.clock())
        writes_a_note(agent, hub, "Wants a wheelchair.")
        until(lambda: agent.wiring.status.link is Link.SIGNED_OUT, "the sign-out")
        assert "sign-in" in agent.notice
        assert len(agent.journal.entries()) == 1
        browser.password = "a new horse"
        agent.window.notices.action_requested.emit("sign-in")
        dialog = asking(agent).dialog
        dialog.accept_button.click()
        assert_agreed(agent)
    assert "Wants a wheelchair." in [one.text for one in history_of(hub, MIA)]


def test_another_person_cannot_sign_in_over_work_that_waits(
    profile: Profile, hub: TestHub, browser: Browser
) -> None:
    with at_a_fresh_console(profile, hub, browser) as agent:
        agent.waits_for_agreement()
        with hub.engine.begin() as connection:
            accounts.disable(connection, AGENT.login, is_disabled=True, at=hub.clock())
        writes_a_note(agent, hub, "Mine alone.")
        until(lambda: agent.wiring.status.link is Link.SIGNED_OUT, "the sign-out")
        browser.login, browser.password = COLLEAGUE.login, "another horse"
        agent.window.notices.action_requested.emit("sign-in")
        asking(agent).dialog.accept_button.click()
        until(lambda: "another person's work" in agent.notice.lower(), "the refusal")
        assert len(agent.journal.entries()) == 1
    assert "Mine alone." not in [one.text for one in history_of(hub, MIA)]


def test_no_token_and_no_password_lies_readable_on_disk_or_in_a_log(
    profile: Profile, hub: TestHub, browser: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    with at_a_fresh_console(profile, hub, browser) as agent:
        agent.waits_for_agreement()
        refresh = agent.journal.remembered("refresh")
        assert refresh, "there is no keyring here, so the encrypted journal has it"
    kept = b"".join(path.read_bytes() for path in profile.folder.rglob("*") if path.is_file())
    kept += b"".join(path.read_bytes() for path in profile.folder.parent.glob("hub.db*"))
    for secret in (refresh, PASSWORD):
        assert secret.encode() not in kept
        assert secret not in caplog.text
