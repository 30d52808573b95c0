"""``agent-console hub block``: the numbers whose calls telephone systems are asked to refuse."""

import argparse
from typing import Any

from agent_console.cli.output import add_json, say
from agent_console.errors import BadInput


def add_to(verbs: Any) -> None:
    """Add this verb."""
    block = verbs.add_parser("block", help="refuse the calls of some numbers")
    actions = block.add_subparsers(dest="action", required=True, metavar="add|list|remove")
    for name, what in (("add", "refuse its calls"), ("remove", "take its calls again")):
        one = actions.add_parser(name, help=what)
        one.add_argument("number", help='the number, or "anonymous" for those who hide theirs')
        one.add_argument("--region", default="US", help="country of a number without its code (US)")
        _add_rest(one)
    _add_rest(actions.add_parser("list", help="show whom"))


def _add_rest(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--database", metavar="URL", help="the hub's database")
    add_json(parser)
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    from agent_console.cli.hub_database import hub_database

    with hub_database(arguments) as connection:
        if arguments.action == "list":
            return _list(arguments, connection)
        if arguments.action == "add":
            return _add(arguments, connection)
        return _remove(arguments, connection)


def _add(arguments: argparse.Namespace, connection: Any) -> int:
    from agent_console.clock import utc_now
    from agent_console.hub import audit
    from agent_console.hub.telephony import blocked

    number, region = arguments.number, arguments.region
    kept = blocked.kept_form(number, region=region)
    at = utc_now()
    is_new = blocked.block(connection, number, region=region, at=at) is not None
    if is_new:
        audit.commanded(connection, "block_add", blocked.owners(connection, kept), at=at)
    said = f"Calls of {kept} are refused from now on." if is_new else f"{kept} is refused already."
    say(arguments, {"number": kept, "is_new": is_new}, [said])
    return 0


def _remove(arguments: argparse.Namespace, connection: Any) -> int:
    from agent_console.clock import utc_now
    from agent_console.hub import audit
    from agent_console.hub.telephony import blocked

    number, region = arguments.number, arguments.region
    kept = blocked.kept_form(number, region=region)
    if not blocked.unblock(connection, number, region=region):
        raise BadInput(f"{kept} is not on the list")
    whose = blocked.owners(connection, kept)
    audit.commanded(connection, "block_remove", whose, at=utc_now())
    say(arguments, {"number": kept}, [f"Calls of {kept} are taken again."])
    return 0


def _list(arguments: argparse.Namespace, connection: Any) -> int:
    from agent_console.hub.telephony import blocked

    rows = blocked.everyone(connection)
    document = [{"number": number, "blocked_at": at} for number, at in rows]
    lines = [f"{number:20} since {at:%Y-%m-%d %H:%M} UTC" for number, at in rows]
    say(arguments, document, lines or ["Nobody is refused."])
    return 0
