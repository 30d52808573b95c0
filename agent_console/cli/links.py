"""``agent-console links register|unregister``: telephone links of this desktop open here."""

import argparse
from typing import Any

from agent_console.cli.output import add_json, say


def add_to(nouns: Any) -> None:
    """Add this command."""
    parser = nouns.add_parser("links", help="open tel:, callto: and agentconsole: links here")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="register|unregister")
    register = verbs.add_parser("register", help="let this desktop open them with the console")
    register.set_defaults(run=_register)
    unregister = verbs.add_parser("unregister", help="leave them to other programs again")
    unregister.set_defaults(run=_unregister)
    for verb in (register, unregister):
        add_json(verb)


def _register(arguments: argparse.Namespace) -> int:
    from agent_console.cti.desktop_links import SCHEMES, register

    place = register()
    names = ", ".join(f"{scheme}:" for scheme in SCHEMES)
    say(arguments, {"place": place}, [f"Links beginning with {names} open at the console now."])
    return 0


def _unregister(arguments: argparse.Namespace) -> int:
    from agent_console.cti.desktop_links import unregister

    was_there = unregister()
    said = "Links are left to other programs again." if was_there else "They were not registered."
    say(arguments, {"was_registered": was_there}, [said])
    return 0
