"""``agent-console hub desk``: whose files lie on which computer, and removing them from afar."""

import argparse
from typing import Any

from agent_console.cli.output import add_json, say


def add_to(verbs: Any) -> None:
    """Add this verb."""
    desk = verbs.add_parser("desk", help="the files that people keep on their computers")
    actions = desk.add_subparsers(dest="action", required=True, metavar="list|wipe|keep")
    _add_rest(actions.add_parser("list", help="show on which computers whose files lie"))
    wipe = actions.add_parser(
        "wipe", help="remove somebody's files at the next contact, once all is delivered"
    )
    wipe.add_argument(
        "--now", action="store_true", help="at once, delivered or not; shut the person out, too"
    )
    keep = actions.add_parser("keep", help="take the order back, where it was not done yet")
    for one in (wipe, keep):
        one.add_argument("login")
        one.add_argument("--desk", metavar="ID", default="", help="only there (everywhere)")
        _add_rest(one)


def _add_rest(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--database", metavar="URL", help="the hub's database")
    add_json(parser)
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    from agent_console.cli.hub_database import hub_database

    with hub_database(arguments) as connection:
        return (_list if arguments.action == "list" else _order)(arguments, connection)


def _order(arguments: argparse.Namespace, connection: Any) -> int:
    from agent_console.clock import utc_now
    from agent_console.hub import desks
    from agent_console.wire.desk_orders import Wipe

    wipe = Wipe.NO
    if arguments.action == "wipe":
        wipe = Wipe.NOW if arguments.now else Wipe.DELIVERED
    count = desks.order_wipe(connection, arguments.login, wipe, at=utc_now(), desk=arguments.desk)
    what = "stay" if wipe is Wipe.NO else "are removed at the next contact"
    say(arguments, {"count": count}, [f"The files on {count} computers {what}."])
    return 0


def _list(arguments: argparse.Namespace, connection: Any) -> int:
    from agent_console.hub import desks

    rows = desks.everywhere(connection)
    document = [
        {
            "id": one.id,
            "computer": one.name,
            "login": one.login,
            "seen_at": one.seen_at,
            "wipe": one.wipe,
            "wiped_at": one.wiped_at,
        }
        for one in rows
    ]
    lines = [
        f"{one.id} {one.login:16} {one.name:20} {one.seen_at:%Y-%m-%d %H:%M} UTC  {_state(one)}"
        for one in rows
    ]
    say(arguments, document, lines or ["No desk has called yet."])
    return 0


def _state(row: Any) -> str:
    if row.wiped_at is not None:
        return "removed"
    return {"": "", "delivered": "to be removed once delivered", "now": "to be removed"}[row.wipe]
