"""``agent-console doctor``: checks what a help desk asks first, and says what to do."""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from msgspec import structs

from agent_console import __version__
from agent_console.cli import doctor_computer, doctor_policy
from agent_console.cli.finding import Finding
from agent_console.cli.output import add_json, say
from agent_console.cli.profile import add_profile, chosen_profile
from agent_console.errors import ConsoleError
from agent_console.paths import Profile

__all__ = ["Finding", "add_to", "findings", "run"]


def add_to(nouns: Any) -> None:
    """Add this command."""
    parser = nouns.add_parser("doctor", help="check this computer and say what to do")
    parser.add_argument(
        "--policy",
        nargs="?",
        const="",
        metavar="FILE",
        help="check a policy alone: the one of this computer, or FILE before it is put there",
    )
    add_json(parser)
    add_profile(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print every finding; exit 1 if one is bad."""
    if arguments.policy is None:
        return _told(arguments, findings(chosen_profile(arguments), arguments))
    if not arguments.policy:
        return _told(arguments, doctor_policy.of_computer())
    return _told(arguments, doctor_policy.findings(Path(arguments.policy).absolute()))


def _told(arguments: argparse.Namespace, looked_at: Iterable[Finding]) -> int:
    found = list(looked_at)
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
    yield from doctor_computer.findings(profile)
    yield from doctor_policy.of_computer()
    if not profile.journal.exists():
        yield Finding(what="Files", is_good=True, said="none yet: made at the first start")
    from agent_console.cli import doctor_desk

    look = doctor_desk.findings if profile.journal.exists() else doctor_desk.before_the_first_start
    try:
        yield from look(arguments)
    except ConsoleError as exc:
        yield Finding(what="Files", is_good=False, said=exc.told, advice=exc.advice)
