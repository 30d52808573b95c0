"""``agent-console doctor``: checks what a help desk asks first, and says what to do."""

import argparse
import importlib
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from typing import Any

from msgspec import structs

from agent_console import __version__
from agent_console.cli.output import add_json, say
from agent_console.cli.profile import add_profile, chosen_profile
from agent_console.domain.value import Value
from agent_console.errors import ConsoleError, Told
from agent_console.paths import Profile

_LEAST_FREE = 500 * 1024 * 1024


class Finding(Value, frozen=True, kw_only=True):
    """One thing looked at."""

    what: str
    is_good: bool
    said: str
    advice: str = ""


def add_to(nouns: Any) -> None:
    """Add this command."""
    parser = nouns.add_parser("doctor", help="check this computer and say what to do")
    add_json(parser)
    add_profile(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print every finding; exit 1 if one is bad."""
    profile = chosen_profile(arguments)
    found = list(findings(profile, arguments))
    lines = [
        f"{'ok ' if one.is_good else 'BAD'}  {one.what}: {one.said}"
        + (f"\n     {one.advice}" if one.advice and not one.is_good else "")
        for one in found
    ]
    say(arguments, {"version": __version__, "findings": [_plain(one) for one in found]}, lines)
    return 0 if all(one.is_good for one in found) else 1


def _plain(finding: Finding) -> Finding:
    """Return *finding* with words that know nothing of how they were put together."""
    return structs.replace(finding, said=str(finding.said), advice=str(finding.advice))


def findings(profile: Profile, arguments: argparse.Namespace) -> Iterator[Finding]:
    """Yield what was looked at, one after the other.

    What is filled into a sentence and not ours is told with `Told`: an archive for support then
    leaves it out.
    """
    yield Finding(
        what="Python",
        is_good=sys.version_info >= (3, 11),
        said=platform.python_version(),
        advice="Install Python 3.11 or newer.",
    )
    yield _tried("Screen libraries", _qt, "Run packaging/dev.py: it names what is missing.")
    yield _tried("Encryption", _encryption, "Reinstall the program: its database lacks encryption.")
    yield _tried("Keyring", _keyring, "Without one a passphrase is asked for at each start.")
    yield _disk(profile)
    if not profile.journal.exists():
        yield Finding(what="Files", is_good=True, said="none yet: made at the first start")
        return
    try:
        yield from _of_desk(arguments)
    except ConsoleError as exc:
        yield Finding(what="Files", is_good=False, said=exc.told, advice=exc.advice)


def _tried(what: str, look: Callable[[], str], advice: str) -> Finding:
    try:
        return Finding(what=what, is_good=True, said=look())
    except ConsoleError as exc:
        return Finding(what=what, is_good=False, said=exc.told, advice=advice)
    except (ImportError, OSError) as exc:
        return Finding(what=what, is_good=False, said=Told("{why}", why=str(exc)), advice=advice)


def _qt() -> str:
    # By name: the core does not import the screen, it only looks whether it is there.
    importlib.import_module("PySide6.QtWidgets")
    return f"Qt {importlib.import_module('PySide6').__version__}"


def _encryption() -> str:
    from agent_console.store.encrypted import cipher_version

    return f"SQLCipher {cipher_version()}"


def _keyring() -> str:
    from agent_console.security.store_key import has_keyring

    return "there is one" if has_keyring() else "none here: a passphrase takes its place"


def _disk(profile: Profile) -> Finding:
    folder = profile.folder
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    return Finding(
        what="Disk",
        is_good=free >= _LEAST_FREE,
        said=f"{free // 1024**2} MB free",
        advice="Free some space: notes are only safe when the disk takes them.",
    )


def _of_desk(arguments: argparse.Namespace) -> Iterator[Finding]:
    from agent_console.cli.profile import opened
    from agent_console.store.outbox_entry import EntryState

    with opened(arguments) as desk:
        journal = desk.files.journal
        counts = journal.counts()
        held = counts[EntryState.HELD]
        yield Finding(
            what="Files",
            is_good=True,
            said=f"{desk.files.cache.customer_count} customers,"
            f" {counts[EntryState.WAITING]} waiting",
        )
        yield Finding(
            what="Outbox",
            is_good=held == 0,
            said=f"{held} held",
            advice="See them with: agent-console outbox list",
        )
        if not desk.address:
            yield Finding(
                what="Hub", is_good=False, said="no address", advice="Sign in at the console."
            )
            return
        hub = desk.open_hub()
        try:
            health = hub.health()
            yield Finding(what="Hub", is_good=True, said=f"answers, version {health.version}")
            off_s = abs((desk.clock() - health.hub_at).total_seconds())
            yield Finding(
                what="Clock",
                is_good=off_s < 60,  # noqa: PLR2004 a minute
                said=f"{off_s:.0f} s from the hub's",
                advice="Set this computer's clock: times on screen are wrong by as much.",
            )
            yield Finding(what="Sign-in", is_good=True, said=Told("as {name}", name=hub.me().name))
        except ConsoleError as exc:
            yield Finding(what="Hub", is_good=False, said=exc.told, advice=exc.advice)
        finally:
            hub.close()
