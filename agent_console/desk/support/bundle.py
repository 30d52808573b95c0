"""An archive for whoever helps: logs, findings, versions, settings. No customer, no secret.

It is put together from what is named here, and nothing else of the profile goes in: no copy, no
journal, no key. What is text goes through `Redacting` in addition.
"""

import errno
import os
import platform
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from importlib import metadata
from pathlib import Path
from typing import Any

import msgspec

from agent_console import __version__
from agent_console.desk.own_file import new_file
from agent_console.desk.support import crash_report
from agent_console.desk.support.redacting import Redacting
from agent_console.domain.value import Value
from agent_console.errors import BadInput, ConsoleError, DiskFull
from agent_console.logs import AREAS
from agent_console.paths import Profile
from agent_console.settings import declared, load

_HEAD = re.compile(
    r"(?P<head>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]{4,8} agent_console\.[a-z_]+) (?P<rest>.*)"
)
_PLACE = re.compile(r"  (?:at [\w./<>-]{1,120}:\d{1,6} in [\w<>]{1,80}|[A-Z]\w{1,60})")
_LEFT_OUT = "…"
_READ_ME = """\
What support needs to see of one agent console.

In here: findings of `agent-console doctor`, versions, settings that were changed, sizes of files,
logs by area, and reports of crashes (kinds and places in the program).
Not in here: customers, notes, calls, keys, tokens, passphrases.
A word in angle brackets, <1a2b3c4d>, stands for something that was taken out; the same mark is
the same thing in this archive, and nobody can find out what it was.
Look through it before you give it away. It is not encrypted.
"""


class Finding(Value, frozen=True, kw_only=True):
    """What the doctor found, as it goes into the archive."""

    what: str
    is_good: bool
    said: str
    advice: str = ""


class Bundle(Value, frozen=True, kw_only=True):
    """The archive that was made."""

    path: str
    files: tuple[str, ...]
    bytes: int


def name_at(at: datetime) -> str:
    """Return the name of an archive that is made now: it names nobody."""
    return f"agent-console-support-{at:%Y%m%d-%H%M%S}.zip"


def write_bundle(
    profile: Profile, out: Path, findings: Iterable[Finding], *, redacting: Redacting
) -> Bundle:
    """Write the archive to *out*, readable by this user alone; never over another file."""
    members = dict(_members(profile, findings, redacting))
    place = new_file(out)
    try:
        with os.fdopen(place, "w+b") as file:
            _pack(file, members)
    except OSError as exc:
        with suppress(OSError):
            out.unlink()
        if exc.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFull("the disk has no room for the archive") from None
        raise BadInput("the file cannot be written: {why}", why=exc.strerror) from None
    return Bundle(path=str(out), files=tuple(members), bytes=out.stat().st_size)


def _pack(file: Any, members: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def _members(
    profile: Profile, findings: Iterable[Finding], redacting: Redacting
) -> Iterator[tuple[str, bytes]]:
    yield "READ-ME.txt", _READ_ME.encode()
    yield "doctor.json", _json([_discreet(one, redacting) for one in findings])
    yield "versions.json", _json(_versions())
    yield "settings.json", _json(_settings(profile, redacting))
    yield "files.json", _json(_files(profile))
    for path in _logs(profile.logs):
        with suppress(OSError):  # the console that runs may just have turned it over
            yield f"logs/{path.name}", "\n".join(_lines(path, redacting)).encode()
    for path in crash_report.kept_in(profile.logs):
        report = crash_report.read(path)
        if report is not None:
            yield f"crashes/{report.at:%Y%m%d-%H%M%S-%f}.json", _json(_of_ours(report))


def _json(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=2)


def _discreet(finding: Finding, redacting: Redacting) -> Finding:
    return Finding(
        what=redacting.told(finding.what),
        is_good=finding.is_good,
        said=redacting.told(finding.said),
        advice=redacting.told(finding.advice),
    )


def _versions() -> dict[str, Any]:
    libraries = {
        name: metadata.version(name)
        for name in sorted({_name(one) for one in _requirements()})
        if name and _is_there(name)
    }
    return {
        "agent-console": __version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "is_built": bool(getattr(sys, "frozen", False)),
        "libraries": libraries,
    }


def _requirements() -> list[str]:
    try:
        return metadata.requires("agent-console") or []
    except metadata.PackageNotFoundError:
        return []


def _name(requirement: str) -> str:
    return "" if "extra ==" in requirement else re.split(r"[\[<>=~!; ]", requirement, maxsplit=1)[0]


def _is_there(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _settings(profile: Profile, redacting: Redacting) -> dict[str, Any]:
    """Return what was changed; of a text that somebody typed, only an address's host."""
    try:
        settings = load(profile.settings)
    except ConsoleError as exc:
        return {"problem": redacting.told(exc.told)}
    changed = {
        one: value for one in declared() if (value := one.in_settings(settings)) != one.default
    }
    return {
        one.id: _typed(value, redacting) if isinstance(value, str) and not one.choices else value
        for one, value in changed.items()
    }


def _typed(value: str, redacting: Redacting) -> str:
    return redacting.address(value) if "://" in value else redacting.mark(value)


def _files(profile: Profile) -> dict[str, Any]:
    """Return how large the files are whose names we gave."""
    ours = (profile.cache, profile.journal, profile.key_file, profile.settings, profile.layout)
    sizes = {path.name: path.stat().st_size for path in ours if path.is_file()}
    with suppress(OSError):
        known = {*(path.name for path in ours), profile.logs.name, profile.station.name}
        others = [path for path in profile.folder.iterdir() if path.name not in known]
        return {"bytes": sizes, "others": len(others)}
    return {"bytes": sizes, "others": 0}


def _logs(folder: Path) -> list[Path]:
    """Return the files of `AREAS`, turned over ones too; no other file that lies there."""
    found = (path for one in AREAS for path in folder.glob(f"{one}.log*"))
    return sorted(path for path in found if re.fullmatch(r"[a-z]+\.log(\.\d)?", path.name))


def _lines(path: Path, redacting: Redacting) -> Iterator[str]:
    """Yield the lines of the form we write; what else stands in the file stays out."""
    for line in path.read_text("utf-8", "replace").splitlines():
        found = _HEAD.fullmatch(line)
        if found:
            yield f"{found['head']} {redacting.words(found['rest'])}"
        else:
            yield line if _PLACE.fullmatch(line) else _LEFT_OUT


def _of_ours(report: crash_report.CrashReport) -> crash_report.CrashReport:
    """Return *report* with such kinds and places only as a program has."""
    places = tuple(one if _PLACE.fullmatch(f"  at {one}") else _LEFT_OUT for one in report.places)
    kinds = tuple(
        one if re.fullmatch(r"[A-Za-z ]{1,60}", one) else _LEFT_OUT for one in report.kinds
    )
    thread = report.thread if re.fullmatch(r"[\w -]{0,40}", report.thread) else _LEFT_OUT
    return msgspec.structs.replace(report, kinds=kinds, places=places, thread=thread)
