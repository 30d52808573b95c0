"""``agent-console hub token``: how programs get in, such as a web site that tells of contacts."""

import argparse
from typing import Any

from agent_console.cli.hub_database import hub_database
from agent_console.cli.output import add_json, say
from agent_console.errors import BadInput


def add_to(verbs: Any) -> None:
    """Add this verb."""
    token = verbs.add_parser("token", help="tokens for programs that speak to the hub")
    actions = token.add_subparsers(dest="action", required=True, metavar="add|remove")
    add = actions.add_parser("add", help="make a token for a program; it is shown once")
    add.add_argument("name", help="what the program is called here")
    add.add_argument(
        "--programme",
        action="append",
        default=[],
        metavar="NAME",
        help="a loyalty programme it serves; may be given again (all)",
    )
    _add_rest(add, _add)
    remove = actions.add_parser("remove", help="let a program in no longer")
    remove.add_argument("name", help="what the program is called here")
    _add_rest(remove, _remove)


def _add_rest(parser: argparse.ArgumentParser, run: Any) -> None:
    parser.add_argument("--database", metavar="URL", help="the hub's database")
    add_json(parser)
    parser.set_defaults(run=run)


def _add(arguments: argparse.Namespace) -> int:
    from agent_console.clock import utc_now
    from agent_console.hub import audit, programs

    with hub_database(arguments) as connection:
        at = utc_now()
        found = programs.named(connection, arguments.name, arguments.programme, at=at)
        if found is None:
            raise BadInput("a person has this login: choose another name")
        token = programs.new_token(connection, found, at=at)
        audit.commanded(connection, f"token_add {found}", at=at)
    lines = [token, "Keep it safe: it is not shown again."]
    say(arguments, {"name": arguments.name, "token": token}, lines)
    return 0


def _remove(arguments: argparse.Namespace) -> int:
    from agent_console.clock import utc_now
    from agent_console.hub import audit, programs

    with hub_database(arguments) as connection:
        gone = programs.shut_out(connection, arguments.name)
        if gone is None:
            raise BadInput("no program is called that")
        audit.commanded(connection, f"token_remove {gone}", at=utc_now())
    say(arguments, {"name": arguments.name}, [f"{arguments.name} is let in no longer."])
    return 0
