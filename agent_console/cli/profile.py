"""Which files a command works on, and how it gets their key."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from agent_console.errors import PolicyBroken
from agent_console.paths import Profile, default_profile, sample_profile
from agent_console.policy import Policy, machine_policy

if TYPE_CHECKING:
    from agent_console.bootstrap import Desk

SAMPLE_PASSPHRASE = "sample"  # noqa: S105 published: everything under it is made up
GATE = "gate"
"""As a station: the gate of the sample airline."""
_PASSPHRASE = "AGENT_CONSOLE_PASSPHRASE"  # noqa: S105 the name of a variable


def add_profile(parser: argparse.ArgumentParser) -> None:
    """Give a command its choice of files."""
    parser.add_argument("--profile", metavar="DIR", help="folder of this desk's files")
    parser.add_argument("--sample", action="store_true", help="use the sample airline's desk")


def chosen_profile(arguments: argparse.Namespace) -> Profile:
    """Return the files a command was told to use."""
    if arguments.profile:
        return Profile(Path(arguments.profile).expanduser().absolute())
    is_gate = getattr(arguments, "station", None) == GATE
    if arguments.sample:
        return sample_profile(at_gate=is_gate)
    return _own_profile()


def decided(arguments: argparse.Namespace) -> Policy:
    """Return what was decided for this computer; nothing was for the sample airline's desk."""
    return Policy() if arguments.sample else machine_policy()


def _own_profile() -> Profile:
    """Return it although a policy cannot be read: whoever opens the files says so then."""
    try:
        return default_profile(machine_policy().profiles)
    except PolicyBroken:
        return default_profile()


def passphrase(arguments: argparse.Namespace, is_new: bool) -> str | None:  # noqa: FBT001 see AskPassphrase
    """Return the passphrase from the environment or the person at the terminal."""
    if arguments.sample:
        return SAMPLE_PASSPHRASE
    if _PASSPHRASE in os.environ:
        return os.environ[_PASSPHRASE]
    if not sys.stdin.isatty():
        return None
    import getpass

    return getpass.getpass("New passphrase: " if is_new else "Passphrase: ") or None


@contextmanager
def opened(arguments: argparse.Namespace) -> Iterator["Desk"]:
    """Open the desk's files for one command."""
    from agent_console.bootstrap import open_desk

    desk = open_desk(
        chosen_profile(arguments),
        lambda is_new: passphrase(arguments, is_new),
        use_keyring=not arguments.sample,
        policy=decided(arguments),
    )
    try:
        yield desk
    finally:
        desk.close()
