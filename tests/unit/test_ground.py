"""Errors, places, logs and the clock: what everything else stands on."""

import logging
import os
import re
from datetime import UTC
from pathlib import Path

import pytest

from agent_console import errors
from agent_console.clock import utc_now
from agent_console.logs import AREAS, Plain, area, written_to
from agent_console.paths import Profile, data_home, default_profile, hub_home, sample_profile

SITUATIONS = [
    one
    for one in vars(errors).values()
    if isinstance(one, type) and issubclass(one, errors.ConsoleError)
]


@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_error_advises_in_a_sentence(situation: type[errors.ConsoleError]) -> None:
    assert situation.advice.endswith(".")
    assert situation.__doc__


def test_the_time_is_aware_and_utc() -> None:
    assert utc_now().tzinfo is UTC


def test_tests_never_write_to_a_home_folder() -> None:
    assert str(data_home()).startswith(os.environ["XDG_DATA_HOME"])


def test_sample_and_real_files_never_mix() -> None:
    folders = {
        default_profile().folder,
        sample_profile().folder,
        hub_home().folder,
        hub_home(sample=True).folder,
    }
    assert len(folders) == 4


def test_all_files_of_a_profile_are_inside_it(profile: Profile) -> None:
    files = {profile.cache, profile.journal, profile.key_file, profile.settings, profile.logs}
    assert len(files) == 5
    assert {path.parent for path in files} == {profile.folder}


def test_logs_are_written_by_area_while_asked_for_and_no_longer(tmp_path: Path) -> None:
    with written_to(tmp_path / "logs") as folder:
        area("sync").info("sent %d entries", 3)
        area("ui").info("first paint after %.0f ms", 41.7)
    area("sync").warning("after the end")
    lines = (folder / "sync.log").read_text("utf-8").splitlines()
    assert len(lines) == 1
    assert lines[0].endswith("INFO agent_console.sync sent 3 entries")
    assert {path.name for path in folder.iterdir()} == {"sync.log", "ui.log"}
    assert not logging.getLogger("agent_console").handlers


@pytest.mark.skipif(os.name != "posix", reason="Windows gives rights in another way")
def test_no_other_user_of_the_computer_looks_into_the_folder_of_the_logs(tmp_path: Path) -> None:
    with written_to(tmp_path / "person" / "default" / "logs") as folder:
        for one in (folder, folder.parent, folder.parent.parent):
            assert one.stat().st_mode & 0o077 == 0


def test_where_no_logs_can_be_written_nobody_is_kept_from_working_nor_named(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("no folder")
    with written_to(tmp_path / "file" / "logs"):
        area("ui").info("a window for %s", "Mia Li")
    with written_to(tmp_path / "logs") as folder:
        (folder / "ui.log").symlink_to("/dev/full")
        area("ui").info("a window for %s", "Mia Li")
    assert "Mia" not in capfd.readouterr().err


def test_an_area_that_says_much_turns_its_own_file_over(tmp_path: Path) -> None:
    with written_to(tmp_path) as folder:
        area("ui").info("a window")
        for _ in range(16):
            area("sync").info("x" * 100_000)
    assert {path.name for path in folder.iterdir()} == {
        *("ui.log", "sync.log", "sync.log.1", "sync.log.2")
    }
    assert sum(path.stat().st_size for path in folder.iterdir()) < 1_600_000


def test_a_log_keeps_counts_and_kinds_and_marks_any_other_text(tmp_path: Path) -> None:
    try:
        int("Mia Li")
    except ValueError as exc:
        with written_to(tmp_path) as folder:
            area("desk").exception("%s and %s after %d", type(exc).__name__, "Mia Li", 3)
            area("desk").info("again %s, then %s of %s", "Mia Li", Plain("cache.db"), 12065550142)
    said = (folder / "desk.log").read_text("utf-8")
    assert "Mia" not in said
    assert "12065550142" not in said
    assert "ValueError and <" in said
    assert "after 3" in said
    assert "then cache.db of <" in said
    assert "  at test_ground.py:" in said
    first, again = re.findall(r"<[0-9a-f]{8}>", said)[:2]
    assert first == again


def test_a_log_has_one_of_the_agreed_areas() -> None:
    assert area(AREAS[0]).name == f"agent_console.{AREAS[0]}"
    with pytest.raises(ValueError, match="weather"):
        area("weather")
