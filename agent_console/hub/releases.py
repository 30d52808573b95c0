"""Versions of the console: taken in signed, let go to more and more desks, withdrawn.

The hub never signs: whoever makes a release does, with a key that need not be on this machine. A
version that was handed out stays what it was.
"""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, delete, insert, select, update

from agent_console.domain.release import PART, Release, channel_must_be_one, platform_must_be_one
from agent_console.domain.version import order
from agent_console.errors import BadInput
from agent_console.hub.release_tables import release_parts, releases
from agent_console.wire.release import SignedRelease
from agent_console.wire.signing import is_genuine

_ALL = 100


def take(
    connection: Connection, signed: SignedRelease, public: str, file: Path, *, at: datetime
) -> Release:
    """Take in a release with its *file*; it goes to the share of desks that stands in *signed*.

    Raises `BadInput` if the owner of the key *public* did not sign it, the file is another one, or
    the version is known already.
    """
    if not is_genuine(signed, public):
        raise BadInput("the release was not signed with this key")
    release = _read(signed)
    _must_be_the_file(release, file)
    r = releases.c
    same = and_(r.version == release.version, r.platform == release.platform)
    if connection.scalar(select(r.sha256).where(same)) is not None:
        raise BadInput("this version is here already: give what you made a new number")
    row = {
        "sha256": release.sha256,
        "version": release.version,
        "platform": release.platform,
        "body": signed.body,
        "signature": signed.signature,
        "channel": channel_must_be_one(signed.channel),
        "share": _share(signed.share),
        "is_withdrawn": False,
        "added_at": at,
    }
    connection.execute(insert(releases), row)
    for number, part in enumerate(_parts(file)):
        one = {"sha256": release.sha256, "number": number, "body": part}
        connection.execute(insert(release_parts), one)
    return release


def stage(
    connection: Connection,
    version: str,
    *,
    share: int | None = None,
    channel: str | None = None,
    platform: str = "",
) -> int:
    """Let *version* go to so many percent of the desks, in that channel; return how many releases.

    A withdrawn one goes out again.
    """
    changes: dict[str, object] = {"is_withdrawn": False}
    if share is not None:
        changes["share"] = _share(share)
    if channel is not None:
        changes["channel"] = channel_must_be_one(channel)
    statement = update(releases).where(_meant(version, platform)).values(changes)
    return _must_be_some(connection.execute(statement).rowcount)


def withdraw(connection: Connection, version: str, *, platform: str = "") -> int:
    """Let no more desks have *version*; return of how many releases that is true now."""
    statement = update(releases).where(_meant(version, platform)).values(is_withdrawn=True)
    return _must_be_some(connection.execute(statement).rowcount)


def remove(connection: Connection, version: str, *, platform: str = "") -> int:
    """Forget *version* with its files; return how many releases there were."""
    known = [*connection.scalars(select(releases.c.sha256).where(_meant(version, platform)))]
    for table in (release_parts, releases):
        connection.execute(delete(table).where(table.c.sha256.in_(known)))
    return _must_be_some(len(known))


def handed_out(connection: Connection) -> tuple[SignedRelease, ...]:
    """Return every release that is not withdrawn."""
    r = releases.c
    query = select(r.body, r.signature, r.channel, r.share)
    wanted = query.where(r.is_withdrawn.is_(False), r.share > 0).order_by(r.sha256)
    return tuple(SignedRelease(**row._mapping) for row in connection.execute(wanted))  # noqa: SLF001 a row's public way to a mapping


def everything(connection: Connection) -> Sequence[Any]:
    """Return the rows of all releases, the newest version first."""
    rows = connection.execute(select(releases)).all()
    return sorted(rows, key=lambda row: (order(row.version), row.platform), reverse=True)


def part(connection: Connection, sha256: str, number: int) -> bytes | None:
    """Return one part of a release's file; None if there is none, or it was withdrawn."""
    p, r = release_parts.c, releases.c
    query = select(p.body).join(releases, r.sha256 == p.sha256)
    wanted = query.where(p.sha256 == sha256, p.number == number, r.is_withdrawn.is_(False))
    found = connection.scalar(wanted)
    return None if found is None else bytes(found)


def _read(signed: SignedRelease) -> Release:
    try:
        release = signed.release
    except msgspec.DecodeError as exc:
        raise BadInput("what was signed is no release") from exc
    order(release.version)
    platform_must_be_one(release.platform)
    return release


def _must_be_the_file(release: Release, file: Path) -> None:
    with file.open("rb") as opened:
        found = hashlib.file_digest(opened, "sha256").hexdigest()
    if (found, file.stat().st_size) != (release.sha256, release.size):
        raise BadInput("the file is not the one that was signed")


def _parts(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened:
        while piece := opened.read(PART):
            yield piece


def _share(share: int) -> int:
    if not 0 <= share <= _ALL:
        raise BadInput("a share is a number of percent, from 0 to 100")
    return share


def _meant(version: str, platform: str) -> ColumnElement[bool]:
    r = releases.c
    return and_(r.version == version, r.platform == platform) if platform else r.version == version


def _must_be_some(count: int) -> int:
    if not count:
        raise BadInput("this version is not here")
    return count
