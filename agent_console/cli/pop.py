"""``agent-console pop NUMBER``: what a soft-phone runs on an incoming call.

It hands over to the console that runs here and ends at once. Nothing heavy is imported: a start
costs little more than Python itself.
"""

import argparse
import sys
from pathlib import Path
from typing import Any, NoReturn

from agent_console.cti.local_socket import (
    LINK,
    POP,
    SHOW,
    ConsoleNotRunning,
    may_be_running,
    tell,
)
from agent_console.errors import ConsoleError
from agent_console.paths import Profile, default_profile, policy_file, sample_profile

NO_CONSOLE = 3
"""Exit status where no console runs."""
_EVENTS = ("ring", "answer", "hangup")
_SCHEMES = ("tel:", "callto:", "agentconsole:")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


def add_to(nouns: Any) -> None:
    """Add this command, for the list of all commands."""
    parser = nouns.add_parser("pop", help="show at the running console who is calling")
    _add_arguments(parser)
    parser.set_defaults(run=run)


def main(words: list[str]) -> int:
    """Run the command alone, without the parser of all others."""
    parser = _Parser(prog="agent-console pop")
    _add_arguments(parser)
    return run(parser.parse_args(words))


def run(arguments: argparse.Namespace) -> int:
    """Hand over; 0 once the console has taken it, 3 if there is none, 1 if it did not take it."""
    try:
        _told(arguments, _message(arguments))
    except ConsoleError as exc:
        sys.stderr.write(f"agent-console: {exc}. {exc.advice}\n")
        return NO_CONSOLE if isinstance(exc, ConsoleNotRunning) else 1
    return 0


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number", help='the caller\'s number, "anonymous", or a tel: link')
    parser.add_argument("--call-id", default="", help="the soft-phone's own id of the call")
    parser.add_argument("--event", choices=_EVENTS, default="ring", help="what happens (ring)")
    parser.add_argument("--profile", metavar="DIR", help="folder of the desk's files")
    parser.add_argument("--sample", action="store_true", help="tell the sample airline's desk")


def _message(arguments: argparse.Namespace) -> bytes:
    number: str = arguments.number.strip()
    if number.lower() in {"agentconsole:", "agentconsole:show"}:
        return SHOW
    if number.lower().startswith(_SCHEMES):
        return LINK + number.encode(errors="replace")
    import json

    said = {"number": number, "call_id": arguments.call_id, "event": arguments.event}
    return POP + json.dumps(said).encode()


def _own_profile() -> Profile:
    if not policy_file().exists():
        return default_profile()
    from agent_console.policy import machine_policy  # only who has one waits for it

    return default_profile(machine_policy().profiles)


def _told(arguments: argparse.Namespace, message: bytes) -> None:
    """Tell the console that was named, else the one that runs: one's own before the sample's."""
    if arguments.profile:
        tell(Profile(Path(arguments.profile).expanduser().absolute()), message)
        return
    if not arguments.sample and may_be_running(_own_profile()):
        try:
            tell(_own_profile(), message)
        except ConsoleNotRunning:
            tell(sample_profile(), message)
        return
    tell(sample_profile(), message)
