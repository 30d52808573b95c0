"""What happens when something goes wrong that nobody foresaw: the note first, then help.

A slot, a thread, or the program as a whole: in each case a report is kept that names no customer,
and the agent is told once what is safe and what to do. During a call that is a line above the
panes, between calls a dialog; neither stops anything.
"""

import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot

from agent_console.clock import utc_now
from agent_console.desk.support import crash_report
from agent_console.desk.support.crash_report import CrashReport, report_of
from agent_console.domain.card_numbers import masked
from agent_console.errors import ConsoleError
from agent_console.logs import area
from agent_console.paths import Profile, own_program
from ui.bridge.ears import QUEUED
from ui.bridge.tasks import TaskRunner
from ui.main_window import MainWindow
from ui.panes.notice_bar import Notice
from ui.words import problems
from ui.words.said import said

if TYPE_CHECKING:
    from ui.dialogs.crash import CrashDialog
    from ui.wiring import Wiring

AGAIN = 75
"""The exit status of a console that is to be started anew."""
_NOTICE = "crash"
_PATIENCE_S = 180
_ALIKE = 3
"""Reports of one mistake that are kept: what goes wrong at each paint must not push out what else
did, neither of the reports nor of the log."""
_log = area("ui")

WriteArchive = Callable[[Profile, Path], Path]
"""Writes an archive for support into a folder and returns where; may take seconds."""


class NoteStanding(StrEnum):
    """What became of the words on the screen."""

    NONE = "none"
    SAVED = "saved"
    NOT_SAVED = "not saved"


class Crashes(QObject):
    """Watches the program, and tells whoever works with it.

    Signals:
        again_requested: The console shall be started anew.
    """

    again_requested = Signal()
    _happened = Signal(object)

    def __init__(
        self,
        profile: Profile,
        window: MainWindow,
        tasks: TaskRunner,
        wiring: "Callable[[], Wiring | None]",
        *,
        write_archive: "WriteArchive | None" = None,
    ) -> None:
        super().__init__(window)
        self._profile, self._window, self._tasks = profile, window, tasks
        self._wiring = wiring
        self._write_archive = write_archive or archive_beside
        self.counts: Counter[tuple[str, ...]] = Counter()
        """How often each mistake was made since the start."""
        self._kept: Counter[tuple[str, ...]] = Counter()
        self.latest: CrashReport | None = None
        self.dialog: CrashDialog | None = None
        self._happened.connect(self._on_happened, QUEUED)
        window.notices.action_requested.connect(self._on_notice_action)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Hear of whatever nobody caught, in any thread, until left."""
        before, before_in_threads = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_uncaught
        threading.excepthook = self._on_uncaught_in_thread
        try:
            yield
        finally:
            sys.excepthook, threading.excepthook = before, before_in_threads

    def tell_of_before(self, report: CrashReport | None) -> None:
        """Say that the program ended by itself the last time, if it did."""
        if report is not None:
            self.latest = report
            self._window.notices.show_notice(
                Notice(
                    key=_NOTICE,
                    title=said("The console ended by itself the last time"),
                    advice=said("What you had written is here again."),
                    action=said("What now?"),
                )
            )

    # what is heard, in whatever thread it happened

    def _on_uncaught(
        self, kind: type[BaseException], exc: BaseException, trace: TracebackType | None
    ) -> None:
        if not isinstance(exc, Exception):
            sys.__excepthook__(kind, exc, trace)
            return
        if sys.stderr is not None and sys.stderr.isatty():
            sys.__excepthook__(kind, exc, trace)
        self._keep(exc)

    def _on_uncaught_in_thread(self, told: threading.ExceptHookArgs) -> None:
        if isinstance(told.exc_value, Exception):
            self._keep(told.exc_value)

    def _keep(self, exc: Exception) -> None:
        report = report_of(exc, at=utc_now())
        self._kept[report.matter] += 1
        if self._kept[report.matter] <= _ALIKE:
            try:
                crash_report.keep(report, self._profile.logs)
            except OSError:
                _log.warning("a report of a crash could not be kept")
            _log.error("nobody caught %s", type(exc), exc_info=exc)
        self._happened.emit((report, exc if isinstance(exc, ConsoleError) else None))

    # what is told, on the screen's thread

    @Slot(object)
    def _on_happened(self, told: tuple[CrashReport, ConsoleError | None]) -> None:
        report, foreseen = told
        standing = self.note_standing()
        self.counts[report.matter] += 1
        if self.counts[report.matter] > 1 and standing is not NoteStanding.NOT_SAVED:
            return
        self.latest = report
        if self._is_on_call():
            self._tell_above(standing, foreseen)
        else:
            self.open()

    def _tell_above(self, standing: NoteStanding, foreseen: ConsoleError | None) -> None:
        title = problems.problem(foreseen) if foreseen else said("Something went wrong here")
        self._window.notices.show_notice(
            Notice(
                key=_NOTICE,
                title=title,
                advice=safe_words(standing),
                action=said("What now?"),
                tone="bad",
            )
        )

    def _is_on_call(self) -> bool:
        wiring = self._wiring()
        return wiring is not None and wiring.calls.current is not None

    def note_standing(self) -> NoteStanding:
        """Look whether the note on the screen is on the disk, and put it there if it is not."""
        wiring = self._wiring()
        if wiring is None or wiring.draft is None:
            return NoteStanding.NONE
        edit, draft = self._window.notes.edit, wiring.draft
        text = edit.toPlainText()
        if not text or draft.text == masked(text):
            return NoteStanding.SAVED if text else NoteStanding.NONE
        try:
            wiring.work.write(draft.id, text, caret=edit.textCursor().position())
        except Exception as exc:  # noqa: BLE001 whatever broke may be what saves
            _log.error("the note was not saved: %s", type(exc))
            return NoteStanding.NOT_SAVED
        return NoteStanding.SAVED

    @Slot(str)
    def _on_notice_action(self, key: str) -> None:
        if key == _NOTICE:
            self._window.notices.clear_notice(_NOTICE)
            self.open()

    @Slot()
    def open(self) -> None:
        """Show what is safe, and what can be done."""
        from ui.dialogs.crash import CrashDialog

        if self.dialog is None:
            self.dialog = CrashDialog(self._window)
            self.dialog.archive_requested.connect(self._on_archive_requested)
            self.dialog.again_requested.connect(self._on_again_requested)
        self.dialog.show_crash(self.latest, self.note_standing())
        self.dialog.show()

    # what can be done

    @Slot()
    def _on_archive_requested(self) -> None:
        folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        work = partial(self._write_archive, self._profile, folder)
        self._tasks.run(self, work, done=self._on_archived, failed=self._on_not_archived)

    def _on_archived(self, path: Path) -> None:
        if self.dialog is not None:
            self.dialog.show_archive(path)

    def _on_not_archived(self, error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.show_problem(problems.problem(error))

    @Slot()
    def _on_again_requested(self) -> None:
        standing = self.note_standing()
        if standing is NoteStanding.NOT_SAVED and self.dialog is not None:
            self.dialog.show_crash(self.latest, standing)
        else:
            self.again_requested.emit()


@contextmanager
def watched(
    profile: Profile,
    window: MainWindow,
    tasks: TaskRunner,
    wiring: "Callable[[], Wiring | None]",
) -> Iterator[Crashes]:
    """Watch a console until left, and tell what became of the one before."""
    crashes = Crashes(profile, window, tasks, wiring)
    with crash_report.hard_crashes_told_in(profile.logs) as before, crashes.watching():
        crashes.tell_of_before(before)
        yield crashes


def safe_words(standing: NoteStanding) -> str:
    """Return what is safe, for whoever wrote it."""
    return {
        NoteStanding.NONE: said("What you wrote is safe on this PC."),
        NoteStanding.SAVED: said("Your note is safe on this PC."),
        NoteStanding.NOT_SAVED: said("Your note is NOT saved: copy it before you close this."),
    }[standing]


def archive_beside(profile: Profile, folder: Path) -> Path:
    """Write an archive for support by a program of its own: this one may be broken."""
    from agent_console.desk.support.bundle import name_at

    folder = folder if folder.is_dir() else Path.home()
    out = folder / name_at(utc_now())
    words = [*own_program(), "bundle", "--profile", str(profile.folder), "--out", str(out)]
    made = subprocess.run(  # noqa: S603 our own program
        words, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=_PATIENCE_S
    )
    if made.returncode or not out.is_file():
        raise ConsoleError("the file for support could not be written")
    return out
