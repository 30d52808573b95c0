"""Files that must not be lost lie on a disk of this computer, and are their owner's alone.

The journal and the copy are SQLite files with a write-ahead log. Over a network folder the log
does not work, locks may be granted twice, and what was "saved" may not be: such a folder is
refused before anything is written there. Disks that are mounted for the time of a session, as
profile containers of virtual desktops are, count as local.
"""

import os
import subprocess
import sys
from pathlib import Path

from agent_console.errors import NotOnThisDisk, StoreBlocked

_REMOTE = frozenset(
    {
        *("afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.rclone", "fuse.sshfs"),
        *("fuse.glusterfs", "glusterfs", "gpfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3"),
        *("smbfs", "afpfs", "webdav"),
    }
)
"""Kinds of file systems that lie on another computer."""
_MOUNTS = Path("/proc/self/mountinfo")


def made_ready(folder: Path) -> None:
    """Make *folder*, for its owner alone, or find it fit.

    Raises `NotOnThisDisk` for a network folder and `StoreBlocked` for somebody else's.
    """
    if is_remote(folder):
        raise not_local()
    if sys.platform != "win32" and not (_is_of(folder, os.getuid()) and _is_safe(folder.parent)):
        raise StoreBlocked("the folder for the files of this desk is somebody else's")
    for part in reversed([folder, *folder.parents]):
        try:
            part.mkdir(mode=0o700)
        except FileExistsError:
            continue
        except OSError as exc:
            why = exc.strerror
            raise StoreBlocked("the profile's folder cannot be used ({why})", why=why) from exc


def _is_safe(parent: Path) -> bool:
    """Tell whether nobody but this user and administrators could exchange what is in *parent*."""
    return _is_of(parent, os.getuid(), 0)


def _is_of(folder: Path, *owners: int) -> bool:
    return not folder.exists() or folder.stat().st_uid in owners


def not_local() -> NotOnThisDisk:
    """Return the refusal of a network folder."""
    return NotOnThisDisk("the files of this desk would lie in a network folder")


def is_remote(folder: Path, *, mounts: Path = _MOUNTS) -> bool:
    """Tell whether *folder*, or what will hold it, lies on another computer."""
    place = folder.resolve()
    if sys.platform == "win32":
        return _is_remote_drive(place)
    if sys.platform == "darwin":
        said = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
        return kind_of(place, _of_mount(said)) in _REMOTE
    try:
        return kind_of(place, _of_linux(mounts.read_text("utf-8", "surrogateescape"))) in _REMOTE
    except OSError:
        return False


def kind_of(place: Path, mounted: dict[str, str]) -> str:
    """Return the kind of file system that holds *place*; empty if nobody knows."""
    for part in (place, *place.parents):
        if str(part) in mounted:
            return mounted[str(part)]
    return ""


def _of_linux(mountinfo: str) -> dict[str, str]:
    """Return kinds by mount point (proc(5)); what is mounted later covers what was before."""
    found = {}
    for line in mountinfo.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) > 4 and after:  # noqa: PLR2004 the mount point is the fifth
            found[fields[4].replace("\\040", " ")] = after.split(" ")[0]
    return found


def _of_mount(said: str) -> dict[str, str]:
    """Return the same from what macOS's mount says: "host:/x on /Volumes/x (nfs, nodev)"."""
    found = {}
    for line in said.splitlines():
        before, _, kinds = line.rpartition(" (")
        found[before.partition(" on ")[2]] = kinds.partition(",")[0].rstrip(")")
    return found


if sys.platform == "win32":

    def _is_remote_drive(place: Path) -> bool:
        import ctypes

        remote = 4  # DRIVE_REMOTE
        is_share = place.drive.startswith("\\\\")
        return is_share or ctypes.windll.kernel32.GetDriveTypeW(f"{place.drive}\\") == remote
