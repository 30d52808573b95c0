"""The real console, offscreen, for journeys: what an agent would do, and what they would see."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from agent_console.ids import new_id
from agent_console.paths import Profile
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from agent_console.sync.verify import verify
from agent_console.wire.local_hub import LocalHub
from ui.app import Console, application
from ui.starting import SignIn
from ui.wiring import Wiring

PASSPHRASE = "correct horse"
_PATIENCE_S = 20.0
_TURN_MS = 10


def until(condition: Callable[[], object], what: str) -> None:
    """Let the program run until *condition* holds."""
    end = time.monotonic() + _PATIENCE_S
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"it did not happen: {what}")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _TURN_MS)
        time.sleep(0.002)


class Agent:
    """Somebody at the console: reads the window and uses keyboard and buttons."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.window = console.window

    @property
    def wiring(self) -> Wiring:
        found = self.console.starting.wiring
        assert found is not None, "the files are not open"
        return found

    @property
    def journal(self) -> Journal:
        return self.wiring.files.journal

    @property
    def cache(self) -> Cache:
        return self.wiring.files.cache

    @property
    def sees(self) -> str:
        """Everything the panes say, as a screen reader would be told."""
        window = self.window
        panes = (window.call_bar, window.customer, window.promises, window.right_now)
        parts = [spoken(pane) for pane in (*panes, window.timeline, window.do_next, window.know)]
        entries = window.timeline.view.entries
        return "\n".join([*parts, *(entry.headline for entry in entries)])

    @property
    def notice(self) -> str:
        """What the notice bar says."""
        found = self.window.notices.notice
        return f"{found.title} {found.advice}" if found else ""

    def types(self, text: str) -> None:
        """Type into the note, key by key."""
        self.window.notes.edit.setFocus()
        QTest.keyClicks(self.window.notes.edit, text)

    def presses(self, key: Qt.Key) -> None:
        """Press a key anywhere in the window."""
        QTest.keyClick(self.window, key)

    def waits_for_agreement(self) -> None:
        """Wait until desk and hub agree and nothing is left to send."""
        until(lambda: self.wiring.status.agreed_at, "agreement")
        until(lambda: not self.journal.entries(), "an empty outbox")


def spoken(pane: QWidget) -> str:
    """Return what a screen reader is told about everything in *pane*; nothing if it is hidden."""
    if not pane.isVisibleTo(pane.window()):
        return ""
    widgets = [pane, *pane.findChildren(QWidget)]
    said = (f"{one.accessibleName()} {one.accessibleDescription()}" for one in widgets)
    return " ".join(part for part in said if part.strip())


@contextmanager
def at_the_console(
    profile: Profile,
    hub: LocalHub | None = None,
    *,
    token: str | None = None,
    is_open: bool = True,
    undo_s: float = 0,
) -> Iterator[Agent]:
    """Open the console over *profile*; without *hub* it uses where it signed in before.

    What is wrapped up is sent at once, or can be undone for *undo_s* seconds.
    """
    application()
    if not profile.settings.exists():
        profile.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        profile.settings.write_text(f"[work]\nundo_s = {float(undo_s)}\n", "utf-8")
    sign_in: SignIn | None = None
    if hub is not None:
        found = hub
        sign_in = lambda: (found.address, token or found.agent_tokens["agent"])  # noqa: E731 - short
    console = Console(profile, sign_in=sign_in, passphrase=PASSPHRASE)
    try:
        console.show()
        agent = Agent(console)
        if is_open:
            until(lambda: console.starting.wiring, "files that open")
        yield agent
    finally:
        console.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def pushes(hub: LocalHub, event: str, number: str, call: str | None = None, **more: str) -> str:
    """Tell the hub of a call as a telephone system does; return the call's id."""
    call = call or new_id()
    fields = {"event": event, "from": number, "to": "18005550100", "direction": "in"}
    body = urlencode({**fields, "callId": call, "user[]": "agent", **more}).encode()
    with urlopen(Request(f"{hub.address}/cti/{hub.cti_token}", data=body), timeout=10) as answer:  # noqa: S310 - loopback
        assert answer.status == 200
    return call


def assert_agreed(agent: Agent) -> None:
    """Desk and hub say the same: the copy record by record, and nothing waits."""
    agent.waits_for_agreement()
    hub = agent.wiring.hub
    assert hub is not None
    agreement = verify(agent.cache, hub)
    assert agreement.is_agreed, agreement.repaired
    assert agent.journal.entries() == ()
