"""``agent-console lookup TEXT``: who may this be, asked of this computer's copy."""

import argparse
from typing import Any

from agent_console.cli.output import add_json, say
from agent_console.cli.profile import add_profile, opened


def add_to(nouns: Any) -> None:
    """Add this command."""
    parser = nouns.add_parser("lookup", help="find a customer in this computer's copy")
    parser.add_argument("text", help="a name, number, e-mail, member number …")
    add_json(parser)
    add_profile(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print everyone it may be; exit 1 if that is nobody."""
    from agent_console.desk.identify import found

    with opened(arguments) as desk:
        candidates = found(desk.files.cache, arguments.text)
    lines = [
        "  ".join(
            part
            for part in (
                one.customer.full_name,
                one.tier,
                one.customer.city,
                f"by {one.matched_by or 'name'}",
                one.customer.id,
            )
            if part
        )
        for one in candidates
    ]
    say(arguments, {"candidates": candidates}, lines or ["nobody found"])
    return 0 if candidates else 1
