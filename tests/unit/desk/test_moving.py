from pathlib import Path

import pytest
from support.desk import KEY, NOW, desk_files, wrapped

from agent_console.cli import main
from agent_console.desk.moving import brought_along, moved
from agent_console.errors import StoreBlocked
from agent_console.logs import area, written_to
from agent_console.paths import Profile
from agent_console.policy import Policy


@pytest.fixture
def old(tmp_path: Path) -> Profile:
    """A profile with a note that was not sent."""
    made = Profile(tmp_path / "home" / "default")
    made.folder.mkdir(parents=True)
    with desk_files(made) as files:
        files.journal.queue(wrapped(), at=NOW)
    made.settings.write_text("[screen]\ncalm = true\n", "utf-8")
    (made.folder / "line.key").write_bytes(b"x")
    return made


@pytest.fixture
def new(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "disk" / "1000" / "default")


def test_a_note_that_waits_comes_along_and_the_copy_is_fetched_anew(
    old: Profile, new: Profile
) -> None:
    assert moved(old, new)
    assert new.settings.exists()
    assert not new.cache.exists()
    assert not (new.folder / "line.key").exists()
    with desk_files(new, KEY) as files:
        assert len(files.journal.entries()) == 1
    assert not old.folder.exists()
    assert (old.folder.parent / "default.moved" / "journal.db").exists()


def test_what_a_console_writes_before_its_files_are_open_stands_in_no_way(
    old: Profile, new: Profile
) -> None:
    with written_to(new.logs) as logs:
        area("start").info("first paint")
        new.layout.write_text("{}", "utf-8")
        assert moved(old, new)
    assert (logs / "start.log").read_text("utf-8")
    assert not new.folder.with_name("default.coming").exists()
    with desk_files(new, KEY) as files:
        assert len(files.journal.entries()) == 1


def test_what_is_there_already_is_never_replaced(old: Profile, new: Profile) -> None:
    assert moved(old, new)
    with desk_files(old) as files:
        files.journal.queue(wrapped("o-2"), at=NOW)
    assert not moved(old, new)
    assert old.journal.exists()


def test_a_move_that_broke_off_begins_anew(old: Profile, new: Profile) -> None:
    half = new.folder.with_name("default.coming")
    half.mkdir(parents=True)
    (half / "journal.db").write_bytes(b"half")
    assert moved(old, new)
    with desk_files(new, KEY) as files:
        assert len(files.journal.entries()) == 1


def test_a_disk_that_does_not_take_them_leaves_everything_as_it_was(
    old: Profile, tmp_path: Path
) -> None:
    (tmp_path / "disk").write_text("", "utf-8")
    with pytest.raises(StoreBlocked):
        moved(old, Profile(tmp_path / "disk" / "default"))
    assert old.journal.exists()


def test_only_the_profile_that_a_policy_names_is_brought_along(old: Profile, new: Profile) -> None:
    assert not brought_along(new, Policy())
    assert not brought_along(new, Policy(profiles=str(new.folder.parent)))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--station", "Seattle"], "says where it stands"),
        (["--hub", "https://evil.example.com"], "says which hub it works with"),
    ],
)
def test_the_command_line_does_not_get_round_the_policy(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    words: str,
) -> None:
    path = tmp_path / "policy.toml"
    path.write_text('station = "SEA"\n[locked.hub]\naddress = "https://crm.example.com"\n', "utf-8")
    monkeypatch.setenv("AGENT_CONSOLE_POLICY", str(path))
    assert main(["desk", "--profile", str(tmp_path / "desk"), *arguments]) == 1
    assert words in capsys.readouterr().err
