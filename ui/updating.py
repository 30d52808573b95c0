"""Newer versions of the console: fetched while nobody is on a call, told of, never in the way."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from agent_console import __version__
from agent_console.bootstrap import Desk
from agent_console.desk.updates.trial import is_installed
from agent_console.policy import UPDATES_OFF
from agent_console.sync.status import Link, SyncStatus
from ui.bridge.ears import QUEUED
from ui.calls_on_screen import CallsOnScreen
from ui.main_window import MainWindow
from ui.panes.notice_bar import Notice
from ui.words import problems

if TYPE_CHECKING:
    from agent_console.desk.updates.place import Place
    from agent_console.desk.updates.worker import UpdateWorker


class Updating(QObject):
    """Watches over new versions while the console works. In a clone it only says what is too old.

    Signals:
        laid_ready: This version runs from the next start on; comes from the thread that fetched it.
    """

    laid_ready = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        calls: CallsOnScreen,
        parent: QObject,
        *,
        place: "Place | None" = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = desk
        self._calls = calls
        self._place = place or _own_place()
        self._worker: UpdateWorker | None = None
        self._is_on_call: bool | None = None
        self._is_too_old = False
        self.laid_ready.connect(self._on_laid_ready, QUEUED)
        self.watch_calls()
        self._tell_what_was_given_up()

    def show_status(self, status: SyncStatus) -> None:
        """Say so where the hub does not speak with this version any more; look for a newer one."""
        if status.is_too_old and not self._is_too_old:
            self._window.notices.show_notice(
                Notice(
                    key="too-old",
                    title=problems.told(status.problem),
                    advice=problems.told(status.advice),
                )
            )
        elif status.link is Link.ONLINE:
            self._window.notices.clear_notice("too-old")
        self._is_too_old = status.is_too_old
        if status.is_too_old or status.link is Link.ONLINE:
            self._begin()

    def watch_calls(self) -> None:
        """Keep in mind whether somebody is on a call: nothing is fetched or tried then."""
        is_on = any(True for _ in self._calls.work)
        is_new = is_on is not self._is_on_call
        self._is_on_call = is_on
        if self._place is not None and is_new:
            with suppress(OSError):  # a full disk: the call goes on
                self._place.mark_call(self._desk.profile.folder, is_on=is_on)

    def close(self) -> None:
        """Stop fetching; what has arrived stays."""
        if self._worker is not None:
            self._worker.stop()

    def _begin(self) -> None:
        keys = tuple(self._desk.settings.hub.release_keys.split())
        channel = self._desk.policy.update_channel
        if self._worker is not None or self._place is None or not keys or channel == UPDATES_OFF:
            return
        from agent_console.desk.updates.choosing import Wish  # and with it cryptography
        from agent_console.desk.updates.worker import UpdateWorker

        self._worker = UpdateWorker(
            self._desk.open_hub,
            self._place,
            Wish(running=__version__, keys=keys, channel=channel),
            may_work=lambda: not self._is_on_call,
            report=self.laid_ready.emit,
        )
        self._worker.start()

    @Slot(str)
    def _on_laid_ready(self, version: str) -> None:
        self._window.notices.show_notice(
            Notice(
                key="update",
                title=self.tr("Version {version} is ready").format(version=version),
                advice=self.tr("It begins when you next start the console."),
                tone="primary",
            )
        )

    def _tell_what_was_given_up(self) -> None:
        if self._place is None or not (version := self._place.standing().untold):
            return
        self._window.notices.show_notice(
            Notice(
                key="update",
                title=self.tr("Version {version} did not start").format(version=version),
                advice=self.tr("You work with the one before. Tell your help desk."),
            )
        )
        with suppress(OSError):  # it is said once more at the next start then
            self._place.change(lambda known: known.told())


def _own_place() -> "Place | None":
    if not is_installed():
        return None
    from agent_console.desk.updates.place import Place

    return Place()
