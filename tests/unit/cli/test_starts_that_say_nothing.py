"""A new version on trial is not blamed for a start that ends for another reason."""

import os
import sys
from pathlib import Path

import pytest

from agent_console import __version__
from agent_console.cli import main
from agent_console.cti.local_line import LocalLine
from agent_console.desk.updates import trial
from agent_console.desk.updates.launching import hand_over
from agent_console.desk.updates.place import Place, Standing
from agent_console.paths import Profile

NEVER_A_PROCESS = 2**22 + 1


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """This version, as an installed program, on trial in this process."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "home"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    place = Place()
    place.put(Standing(ready=__version__).began(os.getpid()))
    return place


def test_who_opens_a_console_that_is_open_already_says_nothing_of_the_version(
    place: Place, profile: Profile
) -> None:
    profile.folder.mkdir(parents=True)
    line = LocalLine(profile, heard=lambda _event: None, show=lambda: None)
    assert line.start()
    try:
        assert main(["desk", "--profile", str(profile.folder)]) == 0
    finally:
        line.stop()
    assert (place.standing().trying, place.standing().ready) == ("", __version__)


def test_a_start_that_the_policy_refuses_says_nothing_of_the_version(
    place: Place, profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text('station = "SEA Gate C9"\n', "utf-8")
    monkeypatch.setenv("AGENT_CONSOLE_POLICY", str(policy))
    assert main(["desk", "--profile", str(profile.folder), "--station", "SEA Gate D2"]) == 1
    assert place.standing().trying == ""


def test_a_computer_whose_versions_come_by_other_ways_fetches_none_by_hand_either(
    place: Place,
    profile: Profile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text('update_channel = "off"\n', "utf-8")
    monkeypatch.setenv("AGENT_CONSOLE_POLICY", str(policy))
    assert main(["update", "fetch", "--profile", str(profile.folder)]) == 1
    assert "takes no versions from the hub" in capsys.readouterr().err
    assert not place.incoming.exists()


def test_what_another_start_tries_is_left_to_it(place: Place) -> None:
    place.put(place.standing().began(NEVER_A_PROCESS))
    trial.pauses()
    assert place.standing().trying == __version__


def test_who_asks_how_a_command_is_used_tries_nothing(place: Place) -> None:
    place.put(Standing(ready="999.0"))
    hand_over(["desk", "--help"], own=__version__, place=place)
    assert place.standing() == Standing(ready="999.0")


def test_a_version_that_works_starts_also_where_that_cannot_be_kept(place: Place) -> None:
    lock = place.folder / "standing.lock"
    lock.unlink(missing_ok=True)
    lock.mkdir()
    trial.it_works()
    assert place.standing().ready == __version__
