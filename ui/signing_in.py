"""Sees somebody through signing in: asks the hub how, opens the browser, or shows a code."""

import webbrowser
from collections.abc import Callable
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from agent_console.errors import ConsoleError, NoBrowser
from agent_console.settings import HubSettings
from ui.bridge.ears import QUEUED
from ui.bridge.tasks import TaskRunner
from ui.dialogs.sign_in import SignInDialog
from ui.words import problems
from ui.words.said import said

if TYPE_CHECKING:
    from agent_console.wire.sign_in import Given, Session, SignInWay, SignInWays, UserCode

OpenPage = Callable[[str], bool]
"""Opens the system's browser; False where there is none."""


class SigningIn(QObject):
    """One dialog and what goes on behind it.

    Signals:
        token_given: The hub's address and a token that was typed.
        signed_in: The hub's address, a `Session` and what was `Given`.
        refused: The person does not want to sign in now.
    """

    token_given = Signal(str, str)
    signed_in = Signal(str, object, object)
    refused = Signal()
    _code_came = Signal(object, object)

    def __init__(
        self,
        tasks: TaskRunner,
        address: str,
        settings: HubSettings,
        parent: QWidget,
        *,
        open_page: OpenPage | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._settings = settings
        self._open_page = open_page or webbrowser.open
        self._ways: tuple[SignInWay, ...] = ()
        self._asked = ""
        """Which hub the ways are of."""
        self._over = Event()
        self.dialog = SignInDialog(address=address, parent=parent)
        self.dialog.submitted.connect(self._on_submitted)
        self.dialog.code_requested.connect(self._on_code_requested)
        self.dialog.rejected.connect(self._on_rejected)
        self._code_came.connect(self._on_code_came, QUEUED)

    def begin(self, *, at_once: bool) -> None:
        """Open the dialog; *at_once* goes on with the address that stands in it."""
        self.dialog.open()
        if at_once and not self.dialog.problem():
            self._on_submitted()

    def close(self) -> None:
        """End what goes on in the background."""
        self._over.set()

    @Slot()
    def _on_submitted(self) -> None:
        if self.dialog.token:
            self.dialog.accept()
            self.token_given.emit(self.dialog.address, self.dialog.token)
        elif self._asked == self.dialog.address and self._ways:
            self._by_browser()
        else:
            self._ask()

    def _ask(self) -> None:
        from agent_console.crm.sign_in import ways_into

        address = self.dialog.address
        self.dialog.show_asking()
        self._tasks.run(
            self,
            partial(ways_into, address, settings=self._settings),
            done=partial(self._on_ways, address),
            failed=partial(self._on_failed, self._anew()),
        )

    def _on_ways(self, address: str, found: "SignInWays") -> None:
        if self._over.is_set():
            return
        self._asked, self._ways = address, found.ways
        if not self._ways:
            self.dialog.show_failed(self.tr("This CRM lets you in with a token. Type it."))
            return
        names = [way.name or said("This CRM") for way in self._ways]
        self.dialog.show_ways(names)
        if len(self._ways) > 1:
            self.dialog.show_failed("", self.tr("Choose where you sign in."))
        else:
            self._by_browser()

    # with a browser here, or elsewhere

    def _by_browser(self) -> None:
        self.dialog.show_browser()
        over = self._anew()
        page = f"<p>{said('You are signed in. You can close this page.')}</p>"
        self._run(over, lambda flow: flow.by_browser(self._open_page, page=page))

    @Slot()
    def _on_code_requested(self) -> None:
        self._by_code()

    def _by_code(self) -> None:
        over = self._anew()
        self._run(over, lambda flow: flow.by_code(partial(self._code_came.emit, over)))

    def _run(self, over: Event, go: Callable[[Any], Any]) -> None:
        from agent_console.crm.sign_in import SigningIn as Flow

        flow = Flow(self._ways[self.dialog.way], is_over=over.is_set, settings=self._settings)
        self._tasks.run(
            self,
            partial(go, flow),
            done=partial(self._on_done, over),
            failed=partial(self._on_failed, over),
        )

    def _anew(self) -> Event:
        """End the try before, and return what ends the next one."""
        self._over.set()
        self._over = Event()
        return self._over

    @Slot(object, object)
    def _on_code_came(self, over: Event, code: "UserCode") -> None:
        if not over.is_set():
            self.dialog.show_code(code.code, code.address)

    def _on_done(self, over: Event, found: "tuple[Session, Given]") -> None:
        if not over.is_set():
            session, given = found
            address = self._asked
            self.dialog.accept()
            self.signed_in.emit(address, session, given)

    def _on_failed(self, over: Event, error: Exception) -> None:
        if over.is_set():
            return
        if isinstance(error, NoBrowser):
            self._by_code()
        elif isinstance(error, ConsoleError):
            self.dialog.show_failed(problems.problem(error), problems.advice(error))
        else:
            raise error

    @Slot()
    def _on_rejected(self) -> None:
        self._over.set()
        self.refused.emit()
