"""What is kept of a crash: kinds and places in the program, never what was being worked on."""

import faulthandler
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from agent_console import __version__
from agent_console.domain.value import Value
from agent_console.logs import kinds_of, place_in, places_of

KEPT = 10
"""Newest reports that stay."""
_PREFIX, _HARD = "crash-", "hard-crash.txt"
_FATAL = re.compile(r"(?:Fatal Python error|Windows fatal exception): ([A-Za-z ]{1,60})")
_FRAME = re.compile(r'  File "(?P<file>[^"]*)", line (?P<line>\d+) in (?P<name>[\w.<>]{1,80})')


class CrashReport(Value, frozen=True, kw_only=True):
    """One crash."""

    at: datetime
    kinds: tuple[str, ...]
    """The exception's kind and those behind it, or what the system said of a hard crash."""
    places: tuple[str, ...]
    """Where it went through, the innermost last."""
    thread: str = ""
    is_hard: bool = False
    """The whole program ended."""
    version: str = __version__
    python: str = ".".join(map(str, sys.version_info[:3]))
    system: str = sys.platform

    @property
    def matter(self) -> tuple[str, ...]:
        """Return what two crashes have in common if they are the same mistake."""
        return (*self.kinds[:1], *self.places[-1:])


def report_of(exc: BaseException, *, at: datetime) -> CrashReport:
    """Return what may be kept of an exception that nobody caught in the thread that calls."""
    return CrashReport(
        at=at,
        kinds=tuple(kinds_of(exc)),
        places=tuple(places_of(exc)),
        thread=threading.current_thread().name,
    )


@contextmanager
def hard_crashes_told_in(folder: Path) -> Iterator[CrashReport | None]:
    """Let the system write into *folder* where the program was if it ends at once.

    Returns what it wrote the last time, if anything, and keeps that. The file is gone after an
    ordinary end.
    """
    path = folder / _HARD
    before = hard_crash(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if before is not None:
            keep(before, folder)
        file = path.open("w", encoding="utf-8")
    except OSError:  # a disk that takes nothing more keeps nobody from working
        yield before
        return
    with file:
        faulthandler.enable(file, all_threads=True)
        try:
            yield before
        finally:
            faulthandler.disable()
    path.unlink(missing_ok=True)


def hard_crash(path: Path) -> CrashReport | None:
    """Return what `faulthandler` left in *path* when the program ended the last time, if it did."""
    try:
        text, ended = path.read_text("utf-8", "replace"), path.stat().st_mtime
    except OSError:
        return None
    said = _FATAL.search(text)
    if said is None:
        return None
    # The current thread is told last or marked; its innermost place is told first.
    current = text.partition("Current thread")[2].partition("\n\n")[0] or text
    places = [
        f"{place_in(one['file'])}:{one['line']} in {one['name']}"
        for one in _FRAME.finditer(current)
    ]
    return CrashReport(
        at=datetime.fromtimestamp(ended, UTC),
        kinds=(said[1].strip(),),
        places=tuple(reversed(places)),
        is_hard=True,
    )


def keep(report: CrashReport, folder: Path) -> Path:
    """Write *report* beside the logs and let the oldest go; return where it is."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{_PREFIX}{report.at:%Y%m%d-%H%M%S-%f}.json"
    path.write_bytes(msgspec.json.format(msgspec.json.encode(report), indent=2))
    for old in kept_in(folder)[:-KEPT]:
        old.unlink(missing_ok=True)
    return path


def kept_in(folder: Path) -> list[Path]:
    """Return the reports that were kept, the oldest first."""
    return sorted(folder.glob(f"{_PREFIX}*.json"))


def read(path: Path) -> CrashReport | None:
    """Return a report that was kept; None where the file holds something else."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=CrashReport)
    except (OSError, msgspec.DecodeError):
        return None
