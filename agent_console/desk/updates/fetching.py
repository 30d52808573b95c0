"""Fetch a newer version in the background and lay it ready for the next start.

Nothing that runs is touched. What has arrived is not fetched again after a break; what is not the
very file its maker signed is thrown away.
"""

import errno
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from agent_console.desk.updates.choosing import Wish, chosen
from agent_console.desk.updates.place import Place
from agent_console.desk.updates.unpacking import unpack
from agent_console.domain.release import PART, Release
from agent_console.errors import BadInput, ConsoleError, DiskFull
from agent_console.logs import area
from agent_console.wire.release import Releases

T = TypeVar("T")
_log = area("desk")
_SPARE = 512 * 1024 * 1024
"""Bytes that an update leaves free for what agents write."""


class UpdateDamaged(ConsoleError):
    """What was fetched is not what was signed."""

    advice = "It was thrown away. Go on working; it is fetched again later."


class Source(Protocol):
    """The hub, as far as it hands out releases."""

    def ask(self, path: str, kind: type[T], /) -> T:
        """Return what stands at *path*."""
        ...

    def file(self, path: str, /) -> Iterator[bytes]:
        """Return a file piece by piece."""
        ...


def _free(folder: Path) -> int:
    return shutil.disk_usage(folder).free


@dataclass(frozen=True, slots=True)
class Fetching:
    """Looks for a newer version and fetches it."""

    hub: Source
    place: Place
    wish: Wish
    may_work: Callable[[], bool] = lambda: True
    """Asked between two parts, and before what takes the computer's strength."""
    free: Callable[[Path], int] = _free
    """Bytes that are free where a folder lies."""

    def once(self) -> str:
        """Look once; return the version that was laid ready, empty if there is none.

        Returns before the file is whole when `may_work` says no; the next call goes on there.
        Raises what the hub says, `UpdateDamaged`, and `DiskFull`.
        """
        try:
            standing = self.place.named()
            found = chosen(self.hub.ask("releases", Releases).releases, self.wish, standing)
            return self._fetch(found) if found is not None else ""
        except OSError as exc:
            raise DiskFull("an update cannot be kept: {why}", why=exc.strerror) from exc

    def _fetch(self, release: Release) -> str:
        path = self._file(release)
        self._must_fit(release, path)
        if not self._download(release, path) or not self.may_work():
            return ""
        if not _is_whole(path, release):
            path.unlink()
            raise UpdateDamaged("an update arrived damaged")
        try:
            unpack(path, self.place.of(release.version), most=release.unpacked_size)
        except BadInput:
            path.unlink()
            raise
        self.place.change(lambda standing: standing.with_ready(release.version))
        path.unlink()
        _log.info("version %s is ready for the next start", release.version)
        return release.version

    def _file(self, release: Release) -> Path:
        """Return where the file of *release* grows; those of others are removed."""
        self.place.incoming.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = self.place.incoming / release.sha256
        for other in self.place.incoming.iterdir():
            if other != path:
                other.unlink()
        return path

    def _must_fit(self, release: Release, path: Path) -> None:
        arrived = path.stat().st_size if path.exists() else 0
        if self.free(path.parent) < release.size - arrived + release.unpacked_size + _SPARE:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def _download(self, release: Release, path: Path) -> bool:
        """Fetch what is missing; False if it was broken off because there is work to do."""
        with path.open("ab") as file:
            there = file.tell() // PART
            if file.tell() >= release.size:
                return True
            file.truncate(there * PART)
            file.seek(0, os.SEEK_END)
            for number in range(there, release.part_count):
                if not self.may_work():
                    return False
                for piece in self.hub.file(f"releases/{release.sha256}/parts/{number}"):
                    file.write(piece)
                    if file.tell() > release.size:
                        return True  # it is looked through next, and thrown away
                file.flush()
        return True


def _is_whole(path: Path, release: Release) -> bool:
    if path.stat().st_size != release.size:
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == release.sha256
