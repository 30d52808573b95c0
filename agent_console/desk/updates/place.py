"""The folder where newer versions of the program lie, and what became of each.

The installed program is never written to. Each version has a folder of its own named after it;
which of them runs is said in one small file, written at once or not at all.
"""

import hashlib
import json
import os
import secrets
import shutil
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from agent_console.domain.version import order
from agent_console.errors import BadInput
from agent_console.paths import data_home
from agent_console.security.one_at_a_time import one_at_a_time

_LONGEST_CALL_S = 86_400.0
_TRIES = 2
"""A version that began so often and never came as far as its files is not tried again."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of the versions here. An empty version is the installed program."""

    desk: str = ""
    """Chosen by chance: says how early this computer gets a release."""
    current: str = ""
    """The newest version that has worked here."""
    ready: str = ""
    """Was fetched and checked; runs from the next start on."""
    trying: str = ""
    """Began, and has not yet come as far as its files."""
    process: int = 0
    """Of the version that is being tried."""
    failed: int = 0
    """So often `ready` began and came to nothing."""
    refused: tuple[str, ...] = ()
    """Did not start: these are not fetched again."""
    untold: str = ""
    """Was given up, and nobody has been told yet."""

    @property
    def wanted(self) -> str:
        """The version that runs next, if nothing stands against it."""
        return self.ready or self.current

    def began(self, process: int) -> "Standing":
        """Return it with `ready` on trial in *process*."""
        return replace(self, trying=self.ready, process=process)

    def paused(self) -> "Standing":
        """Return it while a trial waits for somebody: if it ends now, that counts for nothing."""
        return replace(self, trying="", process=0)

    def came_to_nothing(self) -> "Standing":
        """Return it after a trial that ended before the files were open; the second is the last."""
        if self.failed + 1 < _TRIES:
            return replace(self, trying="", process=0, failed=self.failed + 1)
        return self.without_ready()

    def without_ready(self) -> "Standing":
        """Return it with `ready` given up for good."""
        gone = (*self.refused, self.ready)
        rest = replace(self, ready="", trying="", process=0, failed=0)
        return replace(rest, refused=gone, untold=self.ready)

    def works(self, version: str) -> "Standing":
        """Return it after *version* came as far as its files."""
        if version != self.ready:
            return self
        return replace(self, current=version, ready="", trying="", process=0, failed=0)

    def told(self) -> "Standing":
        """Return it after somebody was told what was given up."""
        return replace(self, untold="")

    def with_ready(self, version: str) -> "Standing":
        """Return it with *version* to run from the next start on."""
        return replace(self, ready=version, trying="", process=0, failed=0)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the versions of one user lie."""

    folder: Path = field(default_factory=lambda: data_home() / "versions")

    @property
    def incoming(self) -> Path:
        """Where what is being fetched lies until it has been checked."""
        return self.folder / "incoming"

    @property
    def lock(self) -> Path:
        """Held by the one program that fetches."""
        return self.folder / "lock"

    def of(self, version: str) -> Path:
        """Return the folder of *version*."""
        return self.folder / version

    def standing(self) -> Standing:
        """Read what is known; a file that cannot be read counts as none."""
        try:
            read = json.loads(self._file.read_text("utf-8"))
            found = Standing(**{**read, "refused": tuple(read["refused"])})
        except (OSError, ValueError, TypeError, KeyError):
            return Standing()
        return found if _is_sound(found) else Standing()

    def put(self, standing: Standing) -> None:
        """Write what is known; it is on disk when this returns."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            with beside.open("w", encoding="utf-8") as file:
                json.dump(asdict(standing), file)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self._file)
        except OSError:
            beside.unlink(missing_ok=True)
            raise

    def change(self, how: Callable[[Standing], Standing]) -> Standing:
        """Let *how* change what is known, while no other console of this user does; return it.

        Raises `OSError` where it cannot be written.
        """
        with one_at_a_time(self.folder / "standing.lock"):
            before = self.standing()
            after = how(before)
            if after != before:
                self.put(after)
        return after

    def named(self) -> Standing:
        """Return what is known, with a name for this desk; made at the first call."""
        standing = self.standing()
        return standing if standing.desk else self.change(_named)

    # a call is on the line

    @property
    def is_on_call(self) -> bool:
        """Tell whether anybody at a desk of this user was on a call when last heard of.

        A mark older than a day is of a desk that nobody opened since it died.
        """
        marks = self._calls.iterdir() if self._calls.is_dir() else ()
        return any(time.time() - mark.stat().st_mtime < _LONGEST_CALL_S for mark in marks)

    def mark_call(self, desk: Path, *, is_on: bool) -> None:
        """Keep in mind, also over a crash, whether somebody is on a call at *desk*, a folder."""
        mark = self._calls / hashlib.sha256(bytes(desk)).hexdigest()[:16]
        if is_on:
            self._calls.mkdir(parents=True, exist_ok=True, mode=0o700)
            mark.touch()
        else:
            mark.unlink(missing_ok=True)

    # versions that are not needed any more

    def tidy(self, *, running: str) -> None:
        """Remove what was given up, and versions before *running* that are not to run again."""
        standing = self.standing()
        needed = {standing.current, standing.ready, running}
        for path in self.folder.iterdir() if self.folder.is_dir() else ():
            is_over = path.name in standing.refused or _is_older(path.name, running)
            if path.is_dir() and path.name not in needed and is_over:
                shutil.rmtree(path, ignore_errors=True)

    @property
    def _file(self) -> Path:
        return self.folder / "versions.json"

    @property
    def _calls(self) -> Path:
        return self.folder / "calls"


def _named(standing: Standing) -> Standing:
    return standing if standing.desk else replace(standing, desk=secrets.token_hex(8))


def _is_sound(read: Standing) -> bool:
    texts = (read.desk, read.current, read.ready, read.trying, read.untold, *read.refused)
    numbers = (read.process, read.failed)
    return all(isinstance(one, str) for one in texts) and all(type(one) is int for one in numbers)


def _is_older(name: str, running: str) -> bool:
    try:
        return order(name) < order(running)
    except BadInput:
        return False
