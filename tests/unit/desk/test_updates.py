"""Newer versions are chosen, fetched, checked, tried, and given up where they do not start."""

import hashlib
import os
import tarfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from support import built

from agent_console.cli import main
from agent_console.desk.updates.choosing import Wish, chosen, this_platform
from agent_console.desk.updates.fetching import Fetching, UpdateDamaged
from agent_console.desk.updates.launching import environment, to_run
from agent_console.desk.updates.place import Place, Standing
from agent_console.desk.updates.unpacking import unpack
from agent_console.desk.updates.worker import UpdateWorker
from agent_console.domain.release import PART, Release, is_among
from agent_console.domain.version import order
from agent_console.errors import BadInput, DiskFull, HubUnreachable
from agent_console.wire.release import Releases, SignedRelease, release_text
from agent_console.wire.signing import new_key, public_key, signature

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
KEY, OTHER = new_key(), new_key()
WISH = Wish(running="0.1.0", keys=(public_key(KEY),))
NEW_DESK = Standing(desk="d1")
NEVER_A_PROCESS = 2**22 + 1


def signed(version: str, *, key: str = KEY, **changes: Any) -> SignedRelease:
    staged = {name: changes.pop(name) for name in ("channel", "share") if name in changes}
    fields = {
        "version": version,
        "platform": this_platform(),
        "sha256": f"of {version}",
        "size": 1,
        "unpacked_size": 1,
        "made_at": NOW,
    }
    body = release_text(Release(**{**fields, **changes}))
    return SignedRelease(body=body, signature=signature(key, body), **staged)


def version_chosen(
    *releases: SignedRelease, standing: Standing = NEW_DESK, wish: Wish = WISH
) -> str:
    found = chosen(releases, wish, standing)
    return found.version if found else ""


# which


def test_the_newest_version_by_number_is_chosen() -> None:
    assert version_chosen(signed("0.9.0"), signed("0.10.0"), signed("0.2.1")) == "0.10.0"
    assert order("1.0") == order("1.0.0") < order("1.0.1")


@pytest.mark.parametrize("wrong", ["", "1", "1.2.x", "1.2.3-beta", "../1.2", "1.2\n"])
def test_what_is_no_version_is_refused(wrong: str) -> None:
    with pytest.raises(BadInput):
        order(wrong)


@pytest.mark.parametrize(
    "release",
    [
        signed("0.1.0"),
        signed("0.0.9"),
        signed("0.2.0", key=OTHER),
        signed("0.2.0", platform="plan9-vax"),
        signed("0.2.0", channel="early"),
        signed("0.2.0", share=0),
        signed("../0.2"),
        SignedRelease(body="{}", signature=signature(KEY, "{}")),
    ],
    ids=["the same", "older", "foreign key", "platform", "channel", "share", "path", "no release"],
)
def test_what_is_not_meant_for_this_computer_is_not_taken(release: SignedRelease) -> None:
    assert version_chosen(release) == ""


def test_a_body_that_was_changed_after_it_was_signed_is_not_taken() -> None:
    genuine = signed("0.2.0")
    forged = SignedRelease(body=genuine.body.replace("0.2.0", "0.3.0"), signature=genuine.signature)
    assert version_chosen(forged) == ""


def test_without_a_key_nothing_is_taken() -> None:
    assert version_chosen(signed("0.2.0"), wish=Wish(running="0.1.0", keys=())) == ""


def test_a_version_that_waits_or_did_not_start_is_not_fetched_again() -> None:
    assert version_chosen(signed("0.2.0"), standing=Standing(ready="0.2.0")) == ""
    assert version_chosen(signed("0.2.0"), standing=Standing(refused=("0.2.0",))) == ""
    assert version_chosen(signed("0.2.1"), standing=Standing(refused=("0.2.0",))) == "0.2.1"


def test_a_desk_of_another_channel_takes_what_all_take_and_its_own() -> None:
    early = Wish(running="0.1.0", keys=WISH.keys, channel="early")
    assert version_chosen(signed("0.3.0", channel="early"), signed("0.2.0"), wish=early) == "0.3.0"
    assert version_chosen(signed("0.3.0", channel="pilot"), signed("0.2.0"), wish=early) == "0.2.0"


def test_a_share_takes_in_that_many_desks_and_keeps_them_when_it_grows() -> None:
    desks = [f"desk-{number}" for number in range(2000)]
    few = {one for one in desks if is_among("0.2.0", one, 10)}
    more = {one for one in desks if is_among("0.2.0", one, 50)}
    assert 150 < len(few) < 250
    assert few < more
    assert all(is_among("0.2.0", one, 100) for one in desks)
    assert few != {one for one in desks if is_among("0.3.0", one, 10)}


# fetch


class Shelf:
    """A hub with one release, whose line can break after some parts."""

    def __init__(self, file: Path, release: SignedRelease) -> None:
        self._parts = file.read_bytes()
        self._releases = Releases(releases=(release,))
        self.asked: list[int] = []
        self.breaks_after: int | None = None

    def ask(self, path: str, _kind: Any) -> Any:
        assert path == "releases"
        return self._releases

    def file(self, path: str) -> Iterator[bytes]:
        number = int(path.rpartition("/")[2])
        if self.breaks_after is not None and len(self.asked) >= self.breaks_after:
            raise HubUnreachable("the line broke")
        self.asked.append(number)
        part = self._parts[number * PART : (number + 1) * PART]
        yield part[:1000]
        yield part[1000:]

    def close(self) -> None:
        pass


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "versions")


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release that travels in three parts."""
    home = tmp_path_factory.mktemp("made")
    built.tiny(home / "made", "0.2.0")
    noise = hashlib.shake_128(b"n").digest(2 * PART + 77)
    (home / "made" / "_internal" / "noise").write_bytes(noise)
    return built.packed(home / "made", home / "release.tar.xz")


@pytest.fixture
def shelf(packed: Path) -> Shelf:
    raw = packed.read_bytes()
    sha256, size = hashlib.sha256(raw).hexdigest(), len(raw)
    return Shelf(packed, signed("0.2.0", sha256=sha256, size=size, unpacked_size=3 * PART))


def test_a_version_is_laid_ready_beside_the_running_one(place: Place, shelf: Shelf) -> None:
    assert Fetching(shelf, place, WISH).once() == "0.2.0"
    assert place.standing().ready == "0.2.0"
    assert (place.of("0.2.0") / built.PROGRAM).stat().st_mode & 0o100
    assert list(place.incoming.iterdir()) == []
    assert Fetching(shelf, place, WISH).once() == ""
    assert shelf.asked == [0, 1, 2]


def test_what_has_arrived_is_not_fetched_again_after_a_break(place: Place, shelf: Shelf) -> None:
    shelf.breaks_after = 2
    with pytest.raises(HubUnreachable):
        Fetching(shelf, place, WISH).once()
    shelf.breaks_after = None
    (only,) = place.incoming.iterdir()
    with only.open("ab") as file:
        file.write(b"half a part")
    assert Fetching(shelf, place, WISH).once() == "0.2.0"
    assert shelf.asked == [0, 1, 2]


def test_a_call_puts_the_rest_off(place: Place, shelf: Shelf) -> None:
    answers = iter([True, False])
    assert Fetching(shelf, place, WISH, lambda: next(answers)).once() == ""
    assert shelf.asked == [0]
    assert not place.of("0.2.0").exists()
    assert Fetching(shelf, place, WISH).once() == "0.2.0"
    assert shelf.asked == [0, 1, 2]


def test_what_has_arrived_whole_before_a_call_is_laid_ready_after_it(
    place: Place, shelf: Shelf
) -> None:
    answers = iter([True, True, True, False])
    assert Fetching(shelf, place, WISH, lambda: next(answers)).once() == ""
    assert Fetching(shelf, place, WISH).once() == "0.2.0"
    assert shelf.asked == [0, 1, 2]


def test_nothing_is_fetched_onto_a_disk_that_it_would_fill(place: Place, shelf: Shelf) -> None:
    with pytest.raises(DiskFull):
        Fetching(shelf, place, WISH, free=lambda _folder: 512 * PART).once()
    assert shelf.asked == []
    assert Fetching(shelf, place, WISH, free=lambda _folder: 600 * PART).once() == "0.2.0"


def test_what_cannot_be_unpacked_for_want_of_room_is_not_fetched_again(
    place: Place, shelf: Shelf
) -> None:
    place.folder.mkdir()
    in_the_way = place.folder / "0.2.0.unpacking"
    in_the_way.write_text("no folder can be made here")
    with pytest.raises(DiskFull):
        Fetching(shelf, place, WISH).once()
    in_the_way.unlink()
    assert Fetching(shelf, place, WISH).once() == "0.2.0"
    assert shelf.asked == [0, 1, 2]


def test_the_thread_that_looks_for_versions_outlives_a_disk_that_takes_nothing(
    place: Place, shelf: Shelf
) -> None:
    place.folder.mkdir()
    place.lock.mkdir()
    ready = Event()

    def may_work() -> bool:
        if place.lock.is_dir():
            place.lock.rmdir()
            return False
        return True

    worker = UpdateWorker(
        lambda: shelf,
        place,
        WISH,
        may_work=may_work,
        report=lambda _version: ready.set(),
        first_s=0.0,
        again_s=0.0,
    )
    worker.start()
    assert ready.wait(20)
    worker.stop()


def test_a_file_that_is_not_the_one_that_was_signed_is_thrown_away(
    place: Place, tmp_path: Path, shelf: Shelf
) -> None:
    other = tmp_path / "other"
    other.write_bytes(shelf._parts[:-1] + b"!")
    changed = Shelf(other, shelf._releases.releases[0])
    with pytest.raises(UpdateDamaged):
        Fetching(changed, place, WISH).once()
    assert place.standing().ready == ""
    assert list(place.incoming.iterdir()) == []


def test_a_file_that_never_ends_is_not_kept(place: Place, tmp_path: Path, shelf: Shelf) -> None:
    other = tmp_path / "other"
    other.write_bytes(shelf._parts + bytes(5 * PART))
    with pytest.raises(UpdateDamaged):
        Fetching(Shelf(other, shelf._releases.releases[0]), place, WISH).once()


def link(name: str, to: str) -> tarfile.TarInfo:
    made = tarfile.TarInfo(name)
    made.type, made.linkname = tarfile.SYMTYPE, to
    return made


def folder_of(name: str) -> tarfile.TarInfo:
    made = tarfile.TarInfo(name)
    made.type, made.mode = tarfile.DIRTYPE, 0o755
    return made


@pytest.mark.parametrize(
    "members",
    [
        [folder_of("a"), tarfile.TarInfo("../outside")],
        [folder_of("a"), link("a/way", "../../outside")],
        [folder_of("a"), link("a/way", "/etc")],
        [folder_of("a"), folder_of("b")],
        [tarfile.TarInfo("file")],
        [link("a", "elsewhere")],
    ],
    ids=["outside", "link outside", "absolute link", "two folders", "no folder", "a link"],
)
def test_an_odd_archive_is_refused_whole(tmp_path: Path, members: list[tarfile.TarInfo]) -> None:
    file = built.odd_archive(tmp_path / "odd.tar.xz", members)
    with pytest.raises(BadInput):
        unpack(file, tmp_path / "versions" / "0.2.0", most=PART)
    assert list((tmp_path / "versions").iterdir()) == []
    assert not (tmp_path / "outside").exists()


def test_more_than_was_said_is_not_unpacked(tmp_path: Path) -> None:
    folder = tmp_path / "made"
    built.tiny(folder, "0.2.0")
    (folder / "_internal" / "zeros").write_bytes(bytes(PART))
    file = built.packed(folder, tmp_path / "bomb.tar.xz")
    with pytest.raises(BadInput, match="more in the release"):
        unpack(file, tmp_path / "0.2.0", most=PART // 2)
    assert not (tmp_path / "0.2.0").exists()


# sign


def test_a_console_is_signed_as_the_version_it_is_and_as_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key, says = tmp_path / "key", tmp_path / "made" / "_internal" / "agent_console-0.2.0.dist-info"
    built.tiny(tmp_path / "made", "0.2.0")
    says.mkdir()
    (says / "METADATA").touch()
    file = str(built.packed(tmp_path / "made", tmp_path / "release.tar.xz"))
    assert main(["hub", "release", "key", str(key)]) == 0
    words = ["hub", "release", "sign", file, "--key", str(key), "--version"]
    assert main([*words, "0.3.0"]) == 1
    assert "the console in there calls itself 0.2.0" in capsys.readouterr().err
    assert main([*words, "0.2"]) == 0


@pytest.mark.parametrize("wrong", [b"rubbish", b"\xff\xfe", b""])
def test_what_is_no_key_is_refused_in_a_sentence(
    tmp_path: Path, packed: Path, capsys: pytest.CaptureFixture[str], wrong: bytes
) -> None:
    key = tmp_path / "key"
    key.write_bytes(wrong)
    words = ["hub", "release", "sign", str(packed), "--key", str(key), "--version", "0.2.0"]
    assert main(words) == 1
    assert "the key is none that release key made" in capsys.readouterr().err


# try


def started(place: Place, *, process: int = NEVER_A_PROCESS, own: str = "0.1.0") -> str | None:
    return to_run(place, own=own, process=process, is_trial=True)


def test_without_newer_versions_the_installed_one_runs(place: Place) -> None:
    assert started(place) is None
    place.put(Standing(current="0.2.0", ready="0.3.0"))
    assert started(place, own="0.3.0") is None
    assert started(place, own="0.4.0") is None


def test_a_version_that_does_not_start_twice_is_given_up(place: Place) -> None:
    place.put(Standing(current="0.2.0", ready="0.3.0"))
    assert [started(place) for _ in range(3)] == ["0.3.0", "0.3.0", "0.2.0"]
    standing = place.standing()
    assert (standing.refused, standing.untold, standing.ready) == (("0.3.0",), "0.3.0", "")
    assert started(place) == "0.2.0"


def test_where_nothing_worked_before_the_installed_one_runs_again(place: Place) -> None:
    place.put(Standing(ready="0.3.0"))
    assert [started(place) for _ in range(3)] == ["0.3.0", "0.3.0", None]


def test_a_version_that_came_as_far_as_its_files_stays(place: Place) -> None:
    place.put(Standing(current="0.2.0", ready="0.3.0"))
    assert started(place) == "0.3.0"
    place.put(place.standing().works("0.3.0"))
    assert [started(place) for _ in range(3)] == ["0.3.0"] * 3
    assert place.standing().current == "0.3.0"


def test_a_second_start_while_the_trial_still_goes_on_does_not_count(place: Place) -> None:
    place.put(Standing(ready="0.3.0").began(os.getppid()))
    assert [started(place) for _ in range(5)] == ["0.3.0"] * 5
    assert place.standing().failed == 0


def test_a_version_that_starts_itself_again_before_its_files_are_open_has_failed(
    place: Place,
) -> None:
    place.put(Standing(ready="0.3.0"))
    tries = [started(place, process=os.getpid()) for _ in range(3)]
    assert tries == ["0.3.0", "0.3.0", None]


def test_where_nothing_can_be_written_nothing_new_is_tried_and_what_works_starts(
    place: Place,
) -> None:
    place.put(Standing(current="0.2.0", ready="0.3.0"))
    (place.folder / "standing.lock").mkdir()
    assert started(place) == "0.2.0"
    place.put(Standing(ready="0.3.0"))
    assert started(place) is None


def test_two_consoles_that_change_what_is_known_at_once_lose_nothing(place: Place) -> None:
    place.put(Standing())

    def fails_once_more(_turn: int) -> None:
        place.change(lambda known: replace(known, failed=known.failed + 1))

    with ThreadPoolExecutor(4) as consoles:
        list(consoles.map(fails_once_more, range(40)))
    assert place.standing().failed == 40


def test_who_goes_away_at_the_question_for_a_passphrase_says_nothing_of_the_version(
    place: Place,
) -> None:
    place.put(Standing(ready="0.3.0"))
    for _ in range(3):
        assert started(place) == "0.3.0"
        place.put(place.standing().paused())
    assert [started(place) for _ in range(3)] == ["0.3.0", "0.3.0", None]


def test_after_a_crash_during_a_call_nothing_new_is_tried(place: Place) -> None:
    place.put(Standing(current="0.2.0", ready="0.3.0"))
    place.mark_call(place.folder, is_on=True)
    assert started(place) == "0.2.0"
    place.mark_call(place.folder, is_on=False)
    assert started(place) == "0.3.0"


def test_commands_use_what_works_already(place: Place) -> None:
    place.put(Standing(current="0.2.0", ready="0.3.0"))
    assert to_run(place, own="0.1.0", process=1, is_trial=False) == "0.2.0"
    assert place.standing().trying == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"desk": "x", "sky": 1}',
        '{"refused": 5}',
        '{"ready": 5, "refused": []}',
        '{"ready": "0.3.0", "refused": [], "failed": "often"}',
    ],
)
def test_a_file_that_cannot_be_read_lets_the_installed_version_run(place: Place, text: str) -> None:
    place.put(Standing(ready="0.3.0"))
    (place.folder / "versions.json").write_text(text)
    assert started(place) is None


def test_only_what_is_not_needed_any_more_is_removed(place: Place) -> None:
    for name in ("0.1.5", "0.2.0", "0.3.0", "0.4.0", "incoming", "notes"):
        place.of(name).mkdir(parents=True)
    place.of("0.5.0").mkdir()
    place.put(Standing(current="0.3.0", ready="0.4.0", refused=("0.5.0",)))
    place.tidy(running="0.3.0")
    there = {path.name for path in place.folder.iterdir() if path.is_dir()}
    assert there == {"0.3.0", "0.4.0", "incoming", "notes"}


def test_another_program_does_not_find_what_the_builder_set_for_this_one() -> None:
    ours = {"HOME": "h", "_PYI_ARCHIVE_FILE": "x", "LD_LIBRARY_PATH": "in"}
    reset = {"PYINSTALLER_RESET_ENVIRONMENT": "1"}
    assert environment(ours) == {"HOME": "h"} | reset
    before = ours | {"LD_LIBRARY_PATH_ORIG": "out"}
    assert environment(before) == {"HOME": "h", "LD_LIBRARY_PATH": "out"} | reset
    assert environment({"LD_LIBRARY_PATH": "x"}) == {"LD_LIBRARY_PATH": "x"} | reset
