"""Something goes wrong that nobody foresaw, on the screen's thread, in another, in the whole."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from support.canaries import CALLER, canaries_in
from support.console import Agent, at_the_console, until

from agent_console import __version__
from agent_console.desk.support import crash_report
from agent_console.domain.call import Call, Stage
from agent_console.errors import DiskFull
from agent_console.ids import CallId
from agent_console.paths import Profile
from agent_console.wire.event import CallEvent
from ui.crashes import Crashes, NoteStanding, archive_beside

_NOW = datetime(2026, 11, 22, 21, 16, tzinfo=UTC)


class Mistake(Exception):
    """Ours; its words name somebody."""


def _go_wrong() -> None:
    raise Mistake("Xanthippa Quibblethwaite")


def _go_wrong_elsewhere() -> None:
    raise Mistake("Xanthippa Quibblethwaite")


def _written(_profile: Profile, folder: Path) -> Path:
    return folder / "support.zip"


@pytest.fixture
def agent(profile: Profile) -> Iterator[Agent]:
    with at_the_console(profile) as found:
        yield found


@pytest.fixture
def crashes(agent: Agent, profile: Profile) -> Iterator[Crashes]:
    console = agent.console
    made = Crashes(
        profile,
        agent.window,
        console.tasks,
        lambda: console.starting.wiring,
        write_archive=_written,
    )
    with made.watching():
        yield made


def _rings(agent: Agent) -> None:
    call = Call(
        id=CallId("call-1"),
        from_number=CALLER,
        to_number="+18005550100",
        rung_at=_NOW,
        stage=Stage.TALKING,
    )
    agent.wiring._ears.heard(CallEvent(call=call, hub_at=_NOW))
    until(lambda: agent.wiring.draft, "the call")


def _goes_wrong(agent: Agent, crashes: Crashes) -> None:
    count = crashes.counts.total()
    QTimer.singleShot(0, _go_wrong)
    until(lambda: crashes.counts.total() > count, "the mistake")


def test_a_mistake_during_a_call_is_told_above_the_panes_and_keeps_note_and_keyboard(
    agent: Agent, crashes: Crashes, profile: Profile
) -> None:
    _rings(agent)
    agent.types("Wants an aisle seat")
    _goes_wrong(agent, crashes)
    assert agent.notice == "Something went wrong here Your note is safe on this PC."
    assert crashes.dialog is None
    agent.types(", and lunch.")
    assert agent.wiring.draft is not None
    assert agent.wiring.draft.text == "Wants an aisle seat, and lunch."
    (kept,) = crash_report.kept_in(profile.logs)
    assert canaries_in(kept.read_bytes()) == set()
    report = crash_report.read(kept)
    assert report is not None
    assert report.kinds == ("Mistake",)
    assert report.places[-1].endswith("in _go_wrong")
    agent.window.notices.action.click()
    assert crashes.dialog is not None
    assert crashes.dialog.isVisible()
    assert not crashes.dialog.isModal()
    assert agent.notice == ""


def test_the_same_mistake_again_is_counted_and_not_told_again(
    agent: Agent, crashes: Crashes
) -> None:
    _goes_wrong(agent, crashes)
    assert crashes.dialog is not None
    assert crashes.dialog.isVisible()
    crashes.dialog.go_on.click()
    for _ in range(3):
        _goes_wrong(agent, crashes)
    assert not crashes.dialog.isVisible()
    assert list(crashes.counts.values()) == [4]


def test_a_mistake_at_each_paint_pushes_out_no_report_of_another(
    agent: Agent, crashes: Crashes, profile: Profile
) -> None:
    thread = threading.Thread(target=_go_wrong_elsewhere)
    thread.start()
    thread.join()
    for _ in range(12):
        _goes_wrong(agent, crashes)
    kept = [crash_report.read(path) for path in crash_report.kept_in(profile.logs)]
    assert len({one.matter for one in kept if one is not None}) == 2
    assert len(kept) == 4


def test_a_mistake_in_another_thread_reaches_the_screen(agent: Agent, crashes: Crashes) -> None:
    thread = threading.Thread(target=_go_wrong, name="aside")
    thread.start()
    thread.join()
    until(lambda: crashes.dialog, "the dialog")
    assert crashes.latest is not None
    assert crashes.latest.thread == "aside"


def test_a_note_that_was_not_saved_is_saved_then_or_said_to_be_lost_and_no_new_start_is_offered(
    agent: Agent, crashes: Crashes
) -> None:
    _rings(agent)
    edit = agent.window.notes.edit
    agent.window.notes.replace_note("Typed while saving was broken.")
    assert crashes.note_standing() is NoteStanding.SAVED
    assert agent.wiring.draft is not None
    assert agent.wiring.draft.text == "Typed while saving was broken."

    class FullJournal:
        def keep_draft(self, *_: object) -> None:
            raise DiskFull("the disk has no room")

    work = agent.wiring.work
    journal, work._journal = work._journal, FullJournal()  # type: ignore[assignment] # a full disk
    agent.window.notes.replace_note("And this was, too.")
    _goes_wrong(agent, crashes)
    assert "NOT saved" in agent.notice
    crashes.open()
    dialog = crashes.dialog
    assert dialog is not None
    assert not dialog.again.isEnabled()
    heard: list[bool] = []
    crashes.again_requested.connect(lambda: heard.append(True))
    dialog.again_requested.emit()
    assert heard == []
    work._journal = journal
    dialog.again_requested.emit()
    assert heard == [True]
    assert agent.wiring.draft.text == edit.toPlainText() == "And this was, too."


def test_the_dialog_writes_a_file_for_support_and_says_where(
    agent: Agent, crashes: Crashes
) -> None:
    crashes.open()
    dialog = crashes.dialog
    assert dialog is not None
    dialog.archive.click()
    assert not dialog.archive.isEnabled()
    until(lambda: "support.zip" in dialog.outcome.text(), "the file")


def test_the_file_for_support_is_written_by_a_program_of_its_own(
    profile: Profile, tmp_path: Path
) -> None:
    out = archive_beside(profile, tmp_path)
    assert out.parent == tmp_path
    assert out.read_bytes().startswith(b"PK")


_ENDS_AT_ONCE = """
import faulthandler, sys
from pathlib import Path
from agent_console.desk.support.crash_report import hard_crashes_told_in

def touch_what_is_not_ours():
    faulthandler._sigsegv()

with hard_crashes_told_in(Path(sys.argv[1])) as before:
    print(before and (before.is_hard, before.kinds[0], before.places[-1].rpartition(" ")[2]))
    if len(sys.argv) > 2:
        touch_what_is_not_ours()
"""


def test_a_hard_crash_is_found_at_the_next_start_and_only_there(
    profile: Profile, crashes: Crashes, agent: Agent
) -> None:
    folder = profile.folder / "hard"

    def start(*more: str) -> subprocess.CompletedProcess[str]:
        words = [sys.executable, "-c", _ENDS_AT_ONCE, str(folder), *more]
        return subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)

    first, second, third = start("crash"), start(), start()
    assert first.returncode != 0
    assert first.stdout in {"", "None\n"}
    told = "(True, 'Segmentation fault', 'touch_what_is_not_ours')\n"
    assert (second.stdout, second.returncode, second.stderr) == (told, 0, "")
    assert third.stdout == "None\n"
    (kept,) = crash_report.kept_in(folder)
    crashes.tell_of_before(crash_report.read(kept))
    assert agent.notice.startswith("The console ended by itself the last time")
    agent.window.notices.action.click()
    QApplication.processEvents()
    assert crashes.dialog is not None
    assert "ended by itself" in crashes.dialog.title.text()


_STARTS_ANEW = """
import sys
from agent_console.cli.desk import _again

sys.argv[1:] = ["--version"]
sys.exit(_again())
"""


def test_a_new_start_takes_the_words_of_the_one_before() -> None:
    said = subprocess.run(
        [sys.executable, "-c", _STARTS_ANEW],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (said.returncode, said.stdout) == (0, f"agent-console {__version__}\n"), said.stderr
