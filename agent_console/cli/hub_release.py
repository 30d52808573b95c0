"""``agent-console hub release``: new versions of the console for the desks of this hub."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agent_console.cli.output import add_json, say
from agent_console.domain.release import STABLE
from agent_console.errors import BadInput

if TYPE_CHECKING:
    from agent_console.wire.release import SignedRelease

_STATEMENT = ".release.json"


def add_to(verbs: Any) -> None:
    """Add this verb."""
    release = verbs.add_parser("release", help="new versions of the console for desks")
    actions = release.add_subparsers(
        dest="action", required=True, metavar="key|sign|add|list|stage|withdraw|remove"
    )
    _add_making(actions)
    add = actions.add_parser("add", help="take in a signed release; a few desks get it first")
    add.add_argument("file", metavar="FILE", help="the tar.xz; what sign wrote lies beside it")
    add.add_argument("--public", required=True, metavar="KEY", help="whose signature it has to be")
    add.add_argument("--channel", default=STABLE, metavar="NAME", help="who gets it (stable)")
    add.add_argument("--share", type=int, default=100, metavar="PERCENT", help="of the desks (100)")
    _add_rest(add, _add)
    _add_rest(actions.add_parser("list", help="show what there is, and who gets it"), _list)
    stage = actions.add_parser("stage", help="let a version go to more desks, or to fewer")
    stage.add_argument("--share", type=int, metavar="PERCENT", help="of the desks")
    stage.add_argument("--channel", metavar="NAME", help="who gets it")
    withdraw = actions.add_parser("withdraw", help="let no more desks have a version")
    remove = actions.add_parser("remove", help="forget a version with its file")
    for one, run in ((stage, _stage), (withdraw, _withdraw), (remove, _remove)):
        one.add_argument("release", metavar="VERSION")
        one.add_argument("--platform", default="", metavar="NAME", help="that only (all)")
        _add_rest(one, run)


def _add_making(actions: Any) -> None:
    key = actions.add_parser("key", help="make a key to sign releases with; say its public half")
    key.add_argument("file", metavar="FILE", help="where the private half is to lie")
    add_json(key)
    key.set_defaults(run=_key)
    sign = actions.add_parser("sign", help="sign a built console; needs no hub")
    sign.add_argument("file", metavar="FILE", help="a tar.xz of one folder")
    sign.add_argument("--key", required=True, metavar="FILE", help="what release key made")
    sign.add_argument("--version", dest="release", required=True, metavar="VERSION")
    sign.add_argument("--platform", default="", metavar="NAME", help="linux-x86_64, … (this one's)")
    add_json(sign)
    sign.set_defaults(run=_sign)


def _add_rest(parser: argparse.ArgumentParser, run: Any) -> None:
    parser.add_argument("--database", metavar="URL", help="the hub's database")
    add_json(parser)
    parser.set_defaults(run=run)


def _key(arguments: argparse.Namespace) -> int:
    from agent_console.security.private_file import write_private
    from agent_console.wire import signing

    path = Path(arguments.file)
    if path.exists():
        raise BadInput("there is a file already: a key is not written over")
    private = signing.new_key()
    write_private(path, f"{private}\n".encode())
    public = signing.public_key(private)
    say(arguments, {"public": public}, [public, "Desks trust it as hub.release_keys."])
    return 0


def _sign(arguments: argparse.Namespace) -> int:
    import hashlib

    from agent_console.clock import utc_now
    from agent_console.desk.updates.choosing import this_platform
    from agent_console.desk.updates.unpacking import unpacked_size, version_inside
    from agent_console.domain.release import Release, platform_must_be_one
    from agent_console.domain.version import order
    from agent_console.wire import codec, signing
    from agent_console.wire.release import SignedRelease, release_text

    path = _file(arguments.file)
    order(arguments.release)
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    release = Release(
        version=arguments.release,
        platform=platform_must_be_one(arguments.platform or this_platform()),
        sha256=sha256,
        size=path.stat().st_size,
        unpacked_size=unpacked_size(path),
        made_at=utc_now(),
    )
    inside = version_inside(path)
    if inside and order(inside) != order(release.version):
        raise BadInput("the console in there calls itself {version}", version=inside)
    body = release_text(release)
    try:
        signature = signing.signature(_file(arguments.key).read_text("ascii").strip(), body)
    except ValueError:
        raise BadInput("the key is none that release key made") from None
    statement = _statement(path)
    statement.write_bytes(codec.encode(SignedRelease(body=body, signature=signature)))
    say(arguments, release, [f"{release.version} for {release.platform} is signed in {statement}"])
    return 0


def _add(arguments: argparse.Namespace) -> int:
    from msgspec.structs import replace

    from agent_console.hub import releases

    path = _file(arguments.file)
    signed = replace(_read(path), channel=arguments.channel, share=arguments.share)
    with _noted(arguments, f"release_add {signed.release.version}") as (connection, at):
        release = releases.take(connection, signed, arguments.public, path, at=at)
    said = f"{release.version} for {release.platform} goes to {arguments.share} % of the desks"
    say(arguments, release, [f"{said} that take {arguments.channel} releases."])
    return 0


def _list(arguments: argparse.Namespace) -> int:
    from agent_console.cli.hub_database import hub_database
    from agent_console.hub import releases

    with hub_database(arguments) as connection:
        rows = releases.everything(connection)
    names = ("version", "platform", "channel", "share", "is_withdrawn", "added_at", "sha256")
    document = [{name: getattr(row, name) for name in names} for row in rows]
    lines = [
        f"{row.version:10} {row.platform:16} {row.channel:10} "
        + ("withdrawn" if row.is_withdrawn else f"{row.share} %")
        for row in rows
    ]
    say(arguments, document, lines or ["There is no release yet."])
    return 0


def _stage(arguments: argparse.Namespace) -> int:
    from agent_console.hub import releases

    with _noted(arguments, f"release_stage {arguments.release}") as (connection, _):
        count = releases.stage(
            connection,
            arguments.release,
            share=arguments.share,
            channel=arguments.channel,
            platform=arguments.platform,
        )
    say(arguments, {"count": count}, [f"{arguments.release} goes out as told."])
    return 0


def _withdraw(arguments: argparse.Namespace) -> int:
    from agent_console.hub import releases

    with _noted(arguments, f"release_withdraw {arguments.release}") as (connection, _):
        count = releases.withdraw(connection, arguments.release, platform=arguments.platform)
    lines = [f"No more desks get {arguments.release}; those that have it keep it."]
    say(arguments, {"count": count}, lines)
    return 0


def _remove(arguments: argparse.Namespace) -> int:
    from agent_console.hub import releases

    with _noted(arguments, f"release_remove {arguments.release}") as (connection, _):
        count = releases.remove(connection, arguments.release, platform=arguments.platform)
    say(arguments, {"count": count}, [f"{arguments.release} is not here any more."])
    return 0


@contextmanager
def _noted(arguments: argparse.Namespace, deed: str) -> Iterator[tuple[Any, datetime]]:
    """Open the hub's database for one *deed*, and write down that it was done."""
    from agent_console.cli.hub_database import hub_database
    from agent_console.clock import utc_now
    from agent_console.hub import audit

    at = utc_now()
    with hub_database(arguments) as connection:
        yield connection, at
        audit.commanded(connection, deed, at=at)


def _file(name: str) -> Path:
    path = Path(name)
    if not path.is_file():
        raise BadInput(f"there is no file {name}")
    return path


def _statement(path: Path) -> Path:
    return path.with_name(path.name + _STATEMENT)


def _read(path: Path) -> "SignedRelease":
    import msgspec

    from agent_console.domain.version import order
    from agent_console.wire import codec
    from agent_console.wire.release import SignedRelease

    try:
        found = codec.decode(_file(str(_statement(path))).read_bytes(), SignedRelease)
        order(found.release.version)
    except msgspec.DecodeError as exc:
        raise BadInput("what lies beside the file is not what release sign writes") from exc
    return found
