"""``agent-console hub audit``: prove that nobody touched what was written down."""

import argparse
import string
from typing import Any

from agent_console.cli.hub_database import hub_database
from agent_console.cli.output import add_json, say

_HASH_LENGTH = 64


def add_to(verbs: Any) -> None:
    """Add this verb."""
    audit = verbs.add_parser("audit", help="check who did what, as it was written down")
    actions = audit.add_subparsers(dest="action", required=True, metavar="verify")
    verify = actions.add_parser("verify", help="find what was changed, removed or reordered")
    verify.add_argument("--database", metavar="URL", help="the hub's database")
    verify.add_argument(
        "--passes",
        type=_noted,
        metavar="NUMBER:HASH",
        help="what an earlier check ended with: it must be there still",
    )
    add_json(verify)
    verify.set_defaults(run=_verify)


def _noted(text: str) -> tuple[int, str]:
    number, _, noted = text.partition(":")
    is_hash = len(noted) == _HASH_LENGTH and set(noted) <= set(string.hexdigits)
    if not number.isdecimal() or not is_hash:
        raise argparse.ArgumentTypeError("give NUMBER:HASH as an earlier check printed it")
    return int(number), noted.lower()


def _verify(arguments: argparse.Namespace) -> int:
    from agent_console.hub.audit_checking import verify
    from agent_console.hub.database import reading

    with hub_database(arguments) as connection:
        engine = connection.engine
    try:
        with reading(engine) as connection:  # of one state, while the hub goes on writing
            found = verify(connection, passes=arguments.passes)
    finally:
        engine.dispose()
    say(arguments, found, found.lines)
    return 1 if found.findings else 0
