"""How a command answers: a JSON document for programs, lines for people."""

import argparse
import sys
from typing import Any

import msgspec

from agent_console.wire.codec import encode


def add_json(parser: argparse.ArgumentParser) -> None:
    """Give a command its ``--json``."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def say(arguments: argparse.Namespace, document: Any, lines: list[str]) -> None:
    """Print *document* if JSON was asked for, else *lines*."""
    if arguments.json:
        sys.stdout.write(msgspec.json.format(encode(document), indent=2).decode() + "\n")
    elif lines:
        sys.stdout.write("\n".join(lines) + "\n")
