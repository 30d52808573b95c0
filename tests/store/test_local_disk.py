import os
from pathlib import Path

import pytest

from agent_console.errors import NotOnThisDisk, StoreBlocked
from agent_console.paths import default_profile
from agent_console.store.local_disk import _of_mount, is_remote, kind_of, made_ready

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:40 / /srv/people rw,relatime shared:9 - nfs4 files.example.com:/people rw,vers=4.2
41 40 8:2 / /srv/people/vdi\\040disk rw - xfs /dev/sdb1 rw
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/", "ext4"),
        ("/var/lib/desks", "ext4"),
        ("/srv/people/1000/share", "nfs4"),
        ("/srv/people/vdi disk/mia", "xfs"),
    ],
)
def test_a_network_folder_is_told_from_a_disk(tmp_path: Path, folder: str, kind: str) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS, "utf-8")
    assert is_remote(Path(folder), mounts=mounts) == (kind == "nfs4")
    assert (
        kind_of(Path(folder), {"/": "ext4", "/srv/people": "nfs4", "/srv/people/vdi disk": "xfs"})
        == kind
    )


def test_macos_tells_its_mounts_in_words() -> None:
    said = "/dev/disk1s1 on / (apfs, local)\nfiles:/x on /Volumes/team files (nfs, nodev)\n"
    assert _of_mount(said) == {"/": "apfs", "/Volumes/team files": "nfs"}


def test_nobody_knows_a_file_system_that_is_not_listed() -> None:
    assert kind_of(Path("/x"), {}) == ""
    assert not is_remote(Path("/"), mounts=Path("/nowhere"))


def test_folders_are_made_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "desks" / "1000" / "default"
    made_ready(folder)
    made_ready(folder)
    assert [part.stat().st_mode & 0o777 for part in (folder, folder.parent)] == [0o700, 0o700]


@pytest.mark.skipif(os.name != "posix" or os.getuid() != 0, reason="only root gives folders away")
@pytest.mark.parametrize("below", ["", "default"])
def test_a_folder_that_is_somebody_else_s_is_refused(tmp_path: Path, below: str) -> None:
    folder = tmp_path / "taken"
    folder.mkdir()
    os.chown(folder, 65534, 65534)
    with pytest.raises(StoreBlocked, match="somebody else's"):
        made_ready(folder / below)
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(StoreBlocked):
        made_ready(tmp_path / "file" / "desk")


def test_each_person_has_a_folder_of_their_own_where_one_is_decided() -> None:
    assert default_profile("/var/lib/desks").folder == Path(f"/var/lib/desks/{os.getuid()}/default")
    assert NotOnThisDisk.advice
