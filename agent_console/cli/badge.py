"""``agent-console badge``: lets a badge open the files on this computer beside the PIN.

PIN and badge are asked for at the terminal or read from standard input, never from the command
line, where every program on the machine could read them.
"""

import argparse
import getpass
import sys
from typing import Any

from agent_console.cli.profile import add_profile, chosen_profile


def add_to(nouns: Any) -> None:
    """Add these commands."""
    parser = nouns.add_parser("badge", help="open this computer's files with a badge")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="WHAT")
    give = verbs.add_parser("give", help="scan the badge that opens them from now on")
    add_profile(give)
    give.set_defaults(run=_give)
    take = verbs.add_parser("take-away", help="let no badge open them any more")
    add_profile(take)
    take.set_defaults(run=_take_away)


def _give(arguments: argparse.Namespace) -> int:
    from agent_console.security.store_key import give_badge

    give_badge(chosen_profile(arguments), _asked("PIN: "), _asked("Scan the badge: "))
    print("The badge opens these files.")
    return 0


def _take_away(arguments: argparse.Namespace) -> int:
    from agent_console.security.badge import take_away

    take_away(chosen_profile(arguments))
    print("No badge opens these files.")
    return 0


def _asked(question: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(question)
    return sys.stdin.readline().rstrip("\r\n")
