"""``agent-console bundle``: an archive for whoever helps, without personal data."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from agent_console.cli.finding import Finding as Found
from agent_console.cli.output import add_json, say
from agent_console.cli.profile import add_profile, chosen_profile
from agent_console.logs import kinds_of
from agent_console.paths import Profile


def add_to(nouns: Any) -> None:
    """Add this command."""
    parser = nouns.add_parser("bundle", help="write an archive for support, without personal data")
    parser.add_argument(
        "--out", metavar="FILE.zip", help="where it goes (a new file in this folder)"
    )
    add_json(parser)
    add_profile(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the archive, and say where it is and what is in it."""
    from agent_console.clock import utc_now
    from agent_console.desk.support.bundle import Finding, name_at, write_bundle
    from agent_console.desk.support.redacting import Redacting, names_here

    profile = chosen_profile(arguments)
    out = Path(arguments.out or name_at(utc_now())).expanduser().absolute()
    findings = [
        Finding(what=one.what, is_good=one.is_good, said=one.said, advice=one.advice)
        for one in _looked_at(profile, arguments)
    ]
    made = write_bundle(profile, out, findings, redacting=Redacting(*names_here()))
    lines = [made.path, *(f"  {name}" for name in made.files)]
    say(arguments, made, [*lines, "Look through it before you give it away."])
    return 0


def _looked_at(profile: Profile, arguments: argparse.Namespace) -> Iterator[Found]:
    """Yield what the doctor finds: an archive is wanted most where something is broken."""
    from agent_console.cli import doctor

    try:
        yield from doctor.findings(profile, arguments)
    except Exception as exc:  # noqa: BLE001 what broke it is a finding as well
        kinds = " after ".join(kinds_of(exc))
        yield Found(what="Doctor", is_good=False, said=f"broke off: {kinds}")
