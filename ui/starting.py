"""Opens the desk behind the first paint: files, sign-in, hub. Each step may fail and says so."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from agent_console.errors import ConsoleError, NotAdmitted, SignInExpired, StoreLocked
from agent_console.paths import Profile
from agent_console.policy import Decided, Policy
from ui.bridge.ears import QUEUED, PassphraseQuestion
from ui.bridge.tasks import TaskRunner
from ui.main_window import MainWindow
from ui.panes.notice_bar import Notice
from ui.words import problems

if TYPE_CHECKING:
    from agent_console.bootstrap import Desk
    from agent_console.wire.sign_in import Given, Session
    from ui.away_too_long import AwayTooLong
    from ui.locking import Locking
    from ui.signing_in import SigningIn
    from ui.wiring import Wiring

OpenPage = Callable[[str], bool]
"""Opens the system's browser; False where there is none."""

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
    _wipe_wished = Signal()

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
        self.decided: Decided = Policy
        """What counts at this computer whatever anybody chose."""
        self.asks_sign_in = False
        """Ask who it is even where somebody is signed in."""
        self.badge = ""
        """Was scanned before the window was there; tried once."""
        self.open_page: OpenPage | None = None
        """Opens the browser, where that is not the system's."""
        self.asking: SigningIn | None = None
        self.locking: Locking | None = None
        self._key = b""
        self._desk: Desk | None = None
        self.wiring: Wiring | None = None
        self.away: AwayTooLong | None = None
        self._question = PassphraseQuestion(self)
        self._question.asked.connect(self._on_asked, QUEUED)
        self._wipe_wished.connect(self._on_wipe_wished, QUEUED)
        window.notices.action_requested.connect(self._on_notice_action)

    @Slot()
    def begin(self) -> None:
        """Open the files in the background."""
        self._tasks.run(self, self._open, done=self._on_opened, failed=self._on_failed)

    def give_up(self) -> None:
        """Let a question that nobody answers any more count as refused."""
        if self.asking is not None:
            self.asking.close()
        self._question.answer(None)

    def close(self) -> None:
        """Let go of everything, after the last background work has ended."""
        if self.wiring is not None:
            self.wiring.close()
        elif self._desk is not None:
            self._desk.close()

    def _open(self) -> "Desk":
        """Load the program while the key is derived or waited for: that needs no lock of Python."""
        from agent_console.desk.moving import brought_along
        from agent_console.security.store_key import store_key
        from agent_console.store.local_disk import made_ready

        policy = self.decided()
        settings = policy.settings(self._profile.settings)
        brought_along(self._profile, policy)
        made_ready(self._profile.folder)
        is_given = self._passphrase is not None
        ask = self._given if is_given else self._badge_or_typed
        with ThreadPoolExecutor(1, thread_name_prefix="key") as aside:
            asked = aside.submit(store_key, self._profile, ask, use_keyring=not is_given)
            bootstrap = import_module("agent_console.bootstrap")
            import_module("ui.wiring")  # half of the program: the screen must not wait for it
        key = self._key = asked.result()
        desk: Desk = bootstrap.desk_with(
            self._profile, settings, key, use_keyring=not is_given, policy=policy
        )
        bootstrap.guide(desk)
        return desk

    def _given(self, _is_new: bool) -> str | None:  # noqa: FBT001 see AskPassphrase
        return self._passphrase

    def _badge_or_typed(self, is_new: bool) -> str | None:  # noqa: FBT001 see AskPassphrase
        badge, self.badge = self.badge, ""
        return badge if badge and not is_new else self._question.ask(is_new)

    def _on_opened(self, desk: "Desk") -> None:
        self._desk = desk
        desk.wipe_ordered = self._wipe_wished.emit
        if desk.must_contact:
            self._prove()
        else:
            self._go_on(desk)

    def _go_on(self, desk: "Desk") -> None:
        from agent_console.nba.rights import places
        from ui.away_too_long import AwayTooLong
        from ui.wiring import Wiring

        self._window.furnish()
        self.wiring = Wiring(self._window, self._tasks, desk)
        self._window.notices.clear_notice("start")
        self.opened.emit(self.wiring)
        self._tasks.run(self, places.load, done=_thanks, failed=_thanks)
        self._guard(desk, self.wiring)
        self.away = AwayTooLong(desk, self.wiring)
        self.away.over.connect(self._on_away_too_long, QUEUED)
        if self._sign_in is not None:
            self._find_hub(self._sign_in)
        elif desk.has_token and self._is_hub_of(desk) and not self.asks_sign_in:
            self.wiring.connect_hub()
        else:
            self._ask_who(at_once=self.asks_sign_in)

    def _is_hub_of(self, desk: "Desk") -> bool:
        """Tell whether the hub that was named at the start, if any, is where this desk belongs."""
        return desk.policy.is_locked("hub.address") or self._hub in {"", desk.address}

    def _guard(self, desk: "Desk", wiring: "Wiring") -> None:
        """Lock these files when nobody touches them, or let a PIN be chosen where there must be."""
        from agent_console.security.store_key import is_locked_with_pin

        if self._passphrase is not None:
            return
        if is_locked_with_pin(self._profile):
            from ui.locking import Locking

            idle_min = desk.unlock_policy.idle_min
            self.locking = Locking(
                self._window, self._tasks, self._profile, wiring, idle_min=idle_min
            )
            self.locking.left.connect(self._window.close)
            wiring.gate.guard(self.locking)
        elif desk.unlock_policy.is_required:
            from ui.dialogs.passphrase import PassphraseDialog

            dialog = PassphraseDialog(is_new=True, is_rule=True, parent=self._window)
            dialog.submitted.connect(self._on_pin_chosen)
            dialog.open()

    @Slot()
    def _on_pin_chosen(self) -> None:
        from agent_console.security.store_key import lock_with
        from ui.dialogs.passphrase import PassphraseDialog

        dialog = self.sender()
        if isinstance(dialog, PassphraseDialog):
            dialog.accept()
            work = partial(lock_with, self._profile, self._key, dialog.passphrase)
            self._tasks.run(self, work, done=self._on_locked_with_pin, failed=self._on_failed)

    def _on_locked_with_pin(self, _nothing: object) -> None:
        if self._desk is not None and self.wiring is not None:
            self._guard(self._desk, self.wiring)

    # files that are to go

    @Slot()
    def _on_wipe_wished(self) -> None:
        from ui.wiped import take_leave

        if (desk := self._shut()) is not None:
            desk.remove_files()
            take_leave(self._window)

    def _shut(self) -> "Desk | None":
        """Let go of what works with the files; whoever asked closes the desk that is returned."""
        desk, self._desk = self._desk, None
        wiring, self.wiring = self.wiring, None
        if self.locking is not None:
            self.locking.deleteLater()
        if wiring is not None:
            wiring.close()
        return desk

    @Slot()
    def _on_away_too_long(self) -> None:
        from ui.away_too_long import take_leave

        if (desk := self._shut()) is not None:
            desk.close()
            take_leave(self._window)

    # files that were away from the hub for too long

    def _prove(self) -> None:
        from agent_console.desk.updates import trial

        trial.pauses()  # whether the hub is there says nothing of the version
        self._tasks.run(self, self._proved, done=self._on_opened, failed=self._on_unproved)

    def _proved(self) -> "Desk":
        assert self._desk is not None  # noqa: S101 it was just opened
        if self._sign_in is not None:
            self._desk.sign_in(*self._sign_in())
        self._desk.prove()
        return self._desk

    def _on_unproved(self, error: Exception) -> None:
        if isinstance(error, SignInExpired):
            if isinstance(error, NotAdmitted):
                self._say("start", error)
            self._ask_who()
        elif isinstance(error, ConsoleError):
            self._stay_shut()
        else:
            raise error

    def _stay_shut(self) -> None:
        from agent_console.desk.contact import expired

        if self._desk is not None:
            self._desk.close()
            self._desk = None
        self._say("start", expired())

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
        if self._desk is None:
            return
        address, token = found
        try:
            self._desk.sign_in(address, token)
        except ConsoleError as exc:
            self._say("sign-in", exc)
            return
        if self.wiring is not None:
            self.wiring.connect_hub()
        else:
            self._prove()

    def _on_no_hub(self, error: Exception) -> None:
        if not isinstance(error, ConsoleError):
            raise error
        self._say("hub", error)

    def _ask_who(self, *, at_once: bool = False) -> None:
        from ui.signing_in import SigningIn

        if self._desk is None:
            return
        is_fixed = self._desk.policy.is_locked("hub.address")
        address = self._desk.address if is_fixed else self._hub or self._desk.address
        settings = self._desk.settings.hub
        asking = SigningIn(self._tasks, address, settings, self._window, open_page=self.open_page)
        asking.dialog.fix_address(is_fixed=is_fixed)
        asking.token_given.connect(self._on_token_given)
        asking.signed_in.connect(self._on_signed_in_as)
        asking.refused.connect(self._on_nobody)
        self.asking = asking
        asking.begin(at_once=at_once)

    @Slot(str, str)
    def _on_token_given(self, address: str, token: str) -> None:
        self._on_signed_in((address, token))

    @Slot(str, object, object)
    def _on_signed_in_as(self, address: str, session: "Session", given: "Given") -> None:
        if self._desk is None:
            return
        try:
            self._desk.sign_in_as(address, session, given)
        except ConsoleError as exc:
            self._say("sign-in", exc)
            return
        if self.wiring is None:
            self._prove()
            return
        self._window.notices.clear_notice("sign-in")
        self.wiring.connect_hub()

    @Slot()
    def _on_nobody(self) -> None:
        if self.wiring is None:
            self._stay_shut()
            return
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
        from agent_console.desk.updates import trial
        from ui.dialogs.passphrase import PassphraseDialog

        is_rule = is_new and self._profile.is_shared
        dialog = PassphraseDialog(is_new=is_new, is_rule=is_rule, parent=self._window)
        dialog.show_error(self._wrong)
        dialog.submitted.connect(trial.goes_on)
        dialog.submitted.connect(self._on_passphrase_submitted)
        dialog.rejected.connect(partial(self._question.answer, None))
        dialog.open()
        trial.pauses()  # who goes away now says nothing of the version

    @Slot()
    def _on_passphrase_submitted(self) -> None:
        from ui.dialogs.passphrase import PassphraseDialog

        dialog = self.sender()
        if isinstance(dialog, PassphraseDialog):
            dialog.accept()
            self._question.answer(dialog.passphrase)

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
            self._ask_who()

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


def _thanks(_nothing: object) -> None:
    """Take note that what was only good to have is done, or cannot be: it is tried again then."""
