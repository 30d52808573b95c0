import subprocess
import sys
from pathlib import Path

import pytest
from environment import Need, Stamp, Venv, fingerprint, missing_for_venv, need
from refusals import WrongUse
from repository import ROOT
from screen_libraries import PACKAGE_OF, missing_fonts, packages_for
from tasks import command_of, compiled_once, desk_words, has_display, names_of, shot_words


@pytest.fixture
def venv(tmp_path: Path) -> Venv:
    """An environment somebody made by hand."""
    made = Venv(tmp_path / ".venv")
    made.python.parent.mkdir(parents=True)
    made.python.touch()
    return made


def _project(root: Path, lock: str) -> str:
    (root / "packaging").mkdir(exist_ok=True)
    (root / "packaging/requirements.lock").write_text(lock, "utf-8")
    (root / "pyproject.toml").write_text("[project]", "utf-8")
    return fingerprint(root)


def test_without_an_environment_one_is_built(tmp_path: Path) -> None:
    assert need(Venv(tmp_path / ".venv"), wanted="a") is Need.REBUILD


def test_an_environment_made_by_hand_is_updated(venv: Venv) -> None:
    assert need(venv, wanted="a") is Need.UPDATE


def test_an_environment_made_from_the_same_lock_needs_nothing(venv: Venv) -> None:
    venv.write_stamp(Stamp(made_from="a"))
    assert need(venv, wanted="a") is Need.NOTHING


def test_an_environment_made_from_another_lock_is_updated(venv: Venv) -> None:
    venv.write_stamp(Stamp(made_from="a"))
    assert need(venv, wanted="b") is Need.UPDATE


def test_a_start_that_was_cut_off_is_built_anew(venv: Venv) -> None:
    venv.write_stamp(Stamp(made_from="a"))
    venv.started_file.touch()
    assert need(venv, wanted="a") is Need.REBUILD


def test_a_damaged_stamp_counts_as_none(venv: Venv) -> None:
    venv.stamp_file.write_text('{"made_from": "a"', "utf-8")
    assert venv.stamp() == Stamp()
    venv.stamp_file.write_text('{"made_of": "a"}', "utf-8")
    assert venv.stamp() == Stamp()


def test_a_stamp_keeps_what_it_was_told(venv: Venv) -> None:
    told = Stamp(made_from="a", has_screen=True, has_asked_for_fonts=True)
    venv.write_stamp(told)
    assert venv.stamp() == told


def test_fingerprint_follows_the_lock(tmp_path: Path) -> None:
    first = _project(tmp_path, "a==1")
    assert _project(tmp_path, "a==1") == first
    assert _project(tmp_path, "a==2") != first


def test_fingerprint_follows_the_folder(tmp_path: Path) -> None:
    (tmp_path / "moved").mkdir()
    assert _project(tmp_path, "a==1") != _project(tmp_path / "moved", "a==1")


def test_missing_venv_module_is_named() -> None:
    assert missing_for_venv() == ""
    assert "venv module is missing" in missing_for_venv(["no_such_module_here"])


def test_missing_libraries_are_told_by_their_packages() -> None:
    lacking = ["libxcb-cursor.so.0", "libEGL.so.1", "libodd.so.3"]
    assert packages_for(lacking) == (["libegl1", "libxcb-cursor0"], ["libodd.so.3"])


def test_every_library_has_its_package() -> None:
    known, nameless = packages_for(PACKAGE_OF)
    assert len(known) == len(PACKAGE_OF)
    assert nameless == []


def test_fonts_are_missed_one_by_one() -> None:
    files = ["Inter-Regular.otf", "NotoSansCJK-Bold.ttc", "DejaVuSans.ttf"]
    assert missing_fonts(files) == ["fonts-noto-core"]


@pytest.mark.parametrize(
    ("words", "desk"),
    [
        ([], ["desk", "--sample"]),
        (["--profile", "p"], ["desk", "--sample", "--profile", "p"]),
        (["--hub", "http://h"], ["desk", "--hub", "http://h"]),
        (["--hub=http://h"], ["desk", "--hub=http://h"]),
        (["--sample"], ["desk", "--sample"]),
    ],
)
def test_run_takes_the_sample_airline_unless_told_of_a_hub(
    words: list[str], desk: list[str]
) -> None:
    assert desk_words(words) == desk


def test_hub_without_address_is_wrong_use() -> None:
    with pytest.raises(WrongUse, match="--hub needs an address"):
        desk_words(["--hub"])


def test_what_is_compiled_once_is_kept_for_the_next_start() -> None:
    told = {"PYTHONDONTWRITEBYTECODE": "1", "HOME": "/nowhere"}
    assert compiled_once(told) == {"HOME": "/nowhere"}


def test_without_display_the_first_call_is_drawn() -> None:
    ring = ["--ring", "+12065550142"]
    assert shot_words(["desk", "--sample"])[2:] == [*ring, "--sample"]
    assert shot_words(["desk", "--hub", "h"])[2:] == [*ring, "--hub", "h"]


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "win32", True),
    ],
)
def test_a_display_is_recognised(environ: dict[str, str], platform: str, *, expected: bool) -> None:
    assert has_display(environ, platform=platform) is expected


def test_measurements_are_listed_by_name(tmp_path: Path) -> None:
    (tmp_path / "tests/bench").mkdir(parents=True)
    for name in ("bench_start.py", "bench_ring.py", "drawing.py"):
        (tmp_path / "tests/bench" / name).touch()
    assert names_of("bench", tmp_path) == ["ring", "start"]
    assert names_of("soak", tmp_path) == []


def test_an_unknown_command_is_wrong_use() -> None:
    with pytest.raises(WrongUse, match="no command 'fly'"):
        command_of("fly")


@pytest.mark.parametrize(
    "words", [[], ["fly"], ["check", "twice"], ["lock", "x"], ["run", "--hub"]]
)
def test_wrong_use_exits_2_with_one_line(words: list[str]) -> None:
    said = subprocess.run(
        [sys.executable, ROOT / "packaging/dev.py", *words],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (said.returncode, said.stdout) == (2, "")
    assert len(said.stderr.splitlines()) == 1
