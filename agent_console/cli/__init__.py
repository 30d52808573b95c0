"""The command line, one module per noun. It stays stable: scripts rely on it.

Wrong use exits 2 with one line; a `ConsoleError` exits 1 with what happened and what to do. With
``--json`` standard output holds one JSON document and nothing else.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from agent_console import __version__
from agent_console.errors import ConsoleError

NOUNS = (
    "desk",
    "hub",
    "ring",
    "pop",
    "links",
    "badge",
    "shot",
    "lookup",
    "sync",
    "outbox",
    "playbook",
    "nba",
    "review",
    "update",
    "doctor",
    "bundle",
    "decode-pass",
)


class Parser(argparse.ArgumentParser):
    """Refuses wrong use in one clear line."""

    def error(self, message: str) -> NoReturn:
        """Print what was wrong and how to find out more; exit 2."""
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


def parser(nouns_wanted: Sequence[str] = NOUNS) -> Parser:
    """Return the parser of the command line, or of some of its commands."""
    made = Parser(prog="agent-console", description="The console of an airline's agents.")
    made.add_argument("--version", action="version", version=f"agent-console {__version__}")
    nouns = made.add_subparsers(dest="noun", required=True, metavar="COMMAND", parser_class=Parser)
    for noun in nouns_wanted:
        import_module(f"agent_console.cli.{noun.replace('-', '_')}").add_to(nouns)
    return made


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    words = sys.argv[1:] if argv is None else list(argv)
    if getattr(sys, "frozen", False):  # an installed program lets a newer one of this user run
        from agent_console.desk.updates.launching import hand_over

        hand_over(words, own=__version__)
    if words[:1] == ["pop"]:  # somebody waits for it: the other commands are not even loaded
        from agent_console.cli import pop

        return pop.main(words[1:])
    # Whoever knows what they want does not wait for the other commands to be loaded.
    arguments = parser(words[:1] if words[:1] and words[0] in NOUNS else NOUNS).parse_args(argv)
    try:
        return int(arguments.run(arguments) or 0)
    except ConsoleError as exc:
        if getattr(arguments, "json", False):
            from agent_console.wire.codec import encode

            sys.stdout.write(encode({"error": str(exc), "advice": exc.advice}).decode() + "\n")
        sys.stderr.write(f"agent-console: {exc}. {exc.advice}\n")
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0
