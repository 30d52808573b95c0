"""The console says which version comes, which did not start, and that it is too old."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from agent_console.desk.updates.place import Place, Standing
from agent_console.errors import DeskTooOld
from agent_console.paths import Profile
from agent_console.policy import Policy
from agent_console.settings import HubSettings, Settings
from agent_console.sync.status import Link, SyncStatus
from ui.main_window import MainWindow
from ui.updating import Updating

TOO_OLD = SyncStatus(
    link=Link.OFFLINE,
    is_too_old=True,
    problem="This program is too old for the CRM",
    advice=DeskTooOld.advice,
)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "versions")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow()
    qtbot.addWidget(window)
    yield window
    window.close()


def updating(
    window: MainWindow,
    place: Place,
    calls: list[str],
    *,
    channel: str = "stable",
    keys: str = "k",
    profile: str = "desk",
) -> Updating:
    settings = Settings(hub=HubSettings(release_keys=keys))
    desk: Any = SimpleNamespace(
        settings=settings,
        policy=Policy(update_channel=channel),
        open_hub=None,
        profile=Profile(place.folder.with_name(profile)),
    )
    on_screen: Any = SimpleNamespace(work=calls)
    return Updating(window, desk, on_screen, window, place=place)


def notice(window: MainWindow) -> str:
    found = window.notices.notice
    return f"{found.title}. {found.advice}" if found else ""


def test_a_version_that_waits_for_the_next_start_is_told_of(
    qtbot: QtBot, window: MainWindow, place: Place
) -> None:
    made = updating(window, place, [])
    made.laid_ready.emit("0.2.0")
    qtbot.waitUntil(lambda: bool(notice(window)))
    assert notice(window) == "Version 0.2.0 is ready. It begins when you next start the console."


def test_a_version_that_did_not_start_is_told_of_once(window: MainWindow, place: Place) -> None:
    place.put(Standing(ready="0.3.0").without_ready())
    updating(window, place, [])
    assert notice(window).startswith("Version 0.3.0 did not start. You work with the one before.")
    window.notices.clear_notice("update")
    updating(window, place, [])
    assert notice(window) == ""


def test_a_console_that_is_too_old_says_so_until_it_is_not(
    window: MainWindow, place: Place
) -> None:
    made = updating(window, place, [], keys="")
    made.show_status(TOO_OLD)
    assert notice(window).startswith("This program is too old for the CRM. Have this program")
    made.show_status(SyncStatus(link=Link.OFFLINE))
    assert "too old" in notice(window)
    made.show_status(SyncStatus(link=Link.ONLINE))
    assert notice(window) == ""


def test_who_has_put_the_notice_away_is_not_told_at_every_try(
    window: MainWindow, place: Place
) -> None:
    made = updating(window, place, [], keys="")
    made.show_status(TOO_OLD)
    window.notices.clear_notice("too-old")
    made.show_status(TOO_OLD)
    assert notice(window) == ""


def test_a_call_is_kept_in_mind_over_a_crash(window: MainWindow, place: Place) -> None:
    calls = ["c1"]
    made = updating(window, place, calls)
    assert place.is_on_call
    calls.clear()
    made.watch_calls()
    assert not place.is_on_call


def test_another_desk_of_the_user_ends_no_call(window: MainWindow, place: Place) -> None:
    updating(window, place, ["c1"])
    updating(window, place, [], profile="second desk")
    assert place.is_on_call
    (mark,) = (place.folder / "calls").iterdir()
    two_days_ago = time.time() - 2 * 86_400
    os.utime(mark, (two_days_ago, two_days_ago))
    assert not place.is_on_call, "a desk that died long ago holds up every version"


def test_a_disk_that_takes_nothing_disturbs_no_call(window: MainWindow, place: Place) -> None:
    place.folder.write_text("no folder")
    calls = ["c1"]
    made = updating(window, place, calls)
    calls.clear()
    made.watch_calls()
    assert not made._is_on_call


@pytest.mark.parametrize(("channel", "keys"), [("off", "k"), ("stable", "")])
def test_where_nobody_wants_updates_none_are_looked_for(
    window: MainWindow, place: Place, channel: str, keys: str
) -> None:
    made = updating(window, place, [], channel=channel, keys=keys)
    made.show_status(SyncStatus(link=Link.ONLINE))
    assert made._worker is None


def test_once_the_hub_is_there_or_finds_us_too_old_somebody_looks(
    window: MainWindow, place: Place
) -> None:
    for status in (SyncStatus(link=Link.ONLINE), TOO_OLD):
        made = updating(window, place, [])
        made.show_status(SyncStatus(link=Link.OFFLINE))
        assert made._worker is None
        made.show_status(status)
        assert made._worker is not None
        made.close()
        made._worker._thread.join()
