"""Opens the desk behind the first paint: files, sign-in, hub. Each step may fail and says so."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from agent_console.errors import ConsoleError, StoreLocked
from agent_console.paths import Profile
from ui.bridge.ears import QUEUED, PassphraseQuestion
from ui.bridge.tasks import TaskRunner
from ui.main_window import MainWindow
from ui.panes.notice_bar import Notice
from ui.words import problems

if TYPE_CHECKING:
    from agent_console.bootstrap import Desk
    from ui.wiring import Wiring

SignIn = Callable[[], tuple[str, str]]
"""Returns the hub's address and a token; may take as long as a hub takes to start."""


class Starting(QObject):
    """From the first paint to a console at work.

    Signals:
        opened: The files are open and the console works, with or without a hub (`Wiring`).
        failed: It cannot go on for now; the window says why.
    """

    opened = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        tasks: TaskRunner,
        profile: Profile,
        *,
        hub: str = "",
        sign_in: SignIn | None = None,
        passphrase: str | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._profile = profile
        self._hub = hub
        self._sign_in = sign_in
        self._passphrase = passphrase
        self._wrong = ""
        self._desk: Desk | None = None
        self.wiring: Wiring | None = None
        self._question = PassphraseQuestion(self)
        self._question.asked.connect(self._on_asked, QUEUED)
        window.notices.action_requested.connect(self._on_notice_action)

    @Slot()
    def begin(self) -> None:
        """Open the files in the background."""
        self._tasks.run(self, self._open, done=self._on_opened, failed=self._on_failed)

    def give_up(self) -> None:
        """Let a question that nobody answers any more count as refused."""
        self._question.answer(None)

    def close(self) -> None:
        """Let go of everything, after the last background work has ended."""
        if self.wiring is not None:
            self.wiring.close()

    def _open(self) -> "Desk":
        from agent_console.bootstrap import guide, open_desk

        if self._passphrase is None:
            desk = open_desk(self._profile, self._question.ask)
        else:
            desk = open_desk(self._profile, lambda _is_new: self._passphrase, use_keyring=False)
        guide(desk)
        return desk

    def _on_opened(self, desk: "Desk") -> None:
        from ui.wiring import Wiring

        self._desk = desk
        self.wiring = Wiring(self._window, self._tasks, desk)
        self._window.notices.clear_notice("start")
        self.opened.emit(self.wiring)
        if self._sign_in is not None:
            self._find_hub(self._sign_in)
        elif desk.has_token and self._hub in {"", desk.address}:
            self.wiring.connect_hub()
        else:
            self._ask_token()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        if isinstance(error, StoreLocked) and self._passphrase is None:
            self._wrong = problems.problem(error)
        self._say("start", error)

    # the hub

    def _find_hub(self, sign_in: SignIn) -> None:
        self._window.notices.show_notice(
            Notice(key="hub", title=self.tr("Starting the hub of this machine …"), tone="primary")
        )
        self._tasks.run(self, sign_in, done=self._on_signed_in, failed=self._on_no_hub)

    def _on_signed_in(self, found: tuple[str, str]) -> None:
        self._window.notices.clear_notice("hub")
        if self._desk is not None and self.wiring is not None:
            address, token = found
            self._desk.sign_in(address, token)
            self.wiring.connect_hub()

    def _on_no_hub(self, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        self._say("hub", error)

    def _ask_token(self) -> None:
        from ui.dialogs.token import TokenDialog

        address = self._hub or (self._desk.address if self._desk else "")
        dialog = TokenDialog(address=address, parent=self._window)
        dialog.submitted.connect(self._on_token_submitted)
        dialog.rejected.connect(self._on_token_refused)
        dialog.open()

    @Slot()
    def _on_token_submitted(self) -> None:
        from ui.dialogs.token import TokenDialog

        dialog = self.sender()
        if isinstance(dialog, TokenDialog):
            dialog.accept()
            self._on_signed_in((dialog.address, dialog.token))

    @Slot()
    def _on_token_refused(self) -> None:
        self._window.notices.show_notice(
            Notice(
                key="sign-in",
                title=self.tr("Nobody is signed in"),
                advice=self.tr("You work with what is on this computer."),
                action=self.tr("Sign in"),
            )
        )

    # the passphrase

    @Slot(bool)
    def _on_asked(self, is_new: bool) -> None:  # noqa: FBT001 a signal's argument
        from ui.dialogs.passphrase import PassphraseDialog

        dialog = PassphraseDialog(is_new=is_new, parent=self._window)
        dialog.show_error(self._wrong)
        dialog.submitted.connect(self._on_passphrase_submitted)
        dialog.rejected.connect(self._on_passphrase_refused)
        dialog.open()

    @Slot()
    def _on_passphrase_submitted(self) -> None:
        from ui.dialogs.passphrase import PassphraseDialog

        dialog = self.sender()
        if isinstance(dialog, PassphraseDialog):
            dialog.accept()
            self._question.answer(dialog.passphrase)

    @Slot()
    def _on_passphrase_refused(self) -> None:
        self._question.answer(None)

    # what went wrong, and trying again

    @Slot(str)
    def _on_notice_action(self, key: str) -> None:
        if key == "start":
            self._window.notices.clear_notice("start")
            self.begin()
        elif key == "hub" and self._sign_in is not None:
            self._find_hub(self._sign_in)
        elif key == "sign-in":
            self._window.notices.clear_notice("sign-in")
            self._ask_token()

    def _say(self, key: str, error: ConsoleError) -> None:
        self._window.notices.show_notice(
            Notice(
                key=key,
                title=problems.problem(error),
                advice=problems.advice(error),
                action=self.tr("Try again"),
                tone="bad",
            )
        )
        self.failed.emit(key)
