"""``agent-console hub person``: a copy of everything about somebody, erasure and legal holds."""

import argparse
from pathlib import Path
from typing import Any

from agent_console.cli.hub_database import hub_database
from agent_console.cli.output import add_json, say
from agent_console.errors import BadInput

_DOCUMENT, _PAGE = "person.json", "person.html"


def add_to(verbs: Any) -> None:
    """Add this verb."""
    person = verbs.add_parser("person", help="a person's own rights: a copy, erasure")
    actions = person.add_subparsers(
        dest="action", required=True, metavar="export|erase|hold|release"
    )
    export = actions.add_parser("export", help="write everything about somebody into a folder")
    export.add_argument("customer", help="the customer's id")
    export.add_argument("--out", required=True, metavar="DIR", help="the folder")
    _add_rest(export, _export)
    erase = actions.add_parser("erase", help="erase somebody, and say what stays and why")
    erase.add_argument("customer", help="the customer's id")
    _add_rest(erase, _erase)
    hold = actions.add_parser("hold", help="keep somebody from being erased")
    hold.add_argument("customer", help="the customer's id")
    hold.add_argument("--reason", required=True, help="why")
    _add_rest(hold, _hold)
    release = actions.add_parser("release", help="end a hold")
    release.add_argument("hold", help="the hold's id")
    _add_rest(release, _release)


def _add_rest(parser: argparse.ArgumentParser, run: Any) -> None:
    parser.add_argument("--database", metavar="URL", help="the hub's database")
    add_json(parser)
    parser.set_defaults(run=run)


def _export(arguments: argparse.Namespace) -> int:
    from agent_console.clock import utc_now
    from agent_console.hub.person_export import export, page
    from agent_console.hub.server import write_privately
    from agent_console.wire.codec import encode

    out = Path(arguments.out)
    with hub_database(arguments) as connection:
        found = _said(lambda: export(connection, arguments.customer, at=utc_now()))
        _write_down(connection, "export", arguments.customer)
    try:
        write_privately(out / _DOCUMENT, encode(found))
        write_privately(out / _PAGE, page(found).encode())
    except OSError as exc:
        raise BadInput("the folder cannot be written: {why}", why=exc.strerror or "") from None
    document = {"rows": found.row_count, "files": [_DOCUMENT, _PAGE]}
    say(arguments, document, [f"{found.row_count} entries in {_DOCUMENT} and {_PAGE}."])
    return 0


def _erase(arguments: argparse.Namespace) -> int:
    from agent_console.clock import utc_now
    from agent_console.hub.person_erasure import erase_person, sweep

    with hub_database(arguments) as connection:
        done = _said(lambda: erase_person(connection, arguments.customer, at=utc_now()))
        _write_down(connection, "erase", arguments.customer)
        engine = connection.engine
    sweep(engine)
    engine.dispose()
    removed = [f"{count:>7} {table}" for table, count in done.removed.items()]
    stays = [f"stays: {table} – {why}" for table, why in done.stays.items()]
    say(arguments, done, [*removed, *stays, done.backups])
    return 0


def _hold(arguments: argparse.Namespace) -> int:
    from agent_console.clock import utc_now
    from agent_console.hub.person_erasure import place_hold
    from agent_console.ids import AgentId

    with hub_database(arguments) as connection:
        made = _said(
            lambda: place_hold(
                connection, arguments.customer, arguments.reason, AgentId(""), at=utc_now()
            )
        )
        _write_down(connection, "change", arguments.customer)
    say(arguments, made, [f"{made.id}: nobody erases this customer until it is released."])
    return 0


def _release(arguments: argparse.Namespace) -> int:
    from agent_console.clock import utc_now
    from agent_console.hub.person_erasure import release_hold
    from agent_console.ids import AgentId

    with hub_database(arguments) as connection:
        whose = _said(lambda: release_hold(connection, arguments.hold, AgentId(""), at=utc_now()))
        _write_down(connection, "change", whose)
    say(arguments, {"released": arguments.hold}, ["The hold is released."])
    return 0


def _write_down(connection: Any, deed: str, customer: Any) -> None:
    from agent_console.clock import utc_now
    from agent_console.domain.audit_entry import AuditEntry, Deed
    from agent_console.hub.audit import append
    from agent_console.ids import new_id

    at = utc_now()
    done = AuditEntry(
        id=new_id(), at=at, deed=Deed(deed), what="command_line", customers=(customer,)
    )
    append(connection, [done], at=at)


def _said(work: Any) -> Any:
    """Return what *work* returns; what the hub refuses is said in its words."""
    from agent_console.hub.problems import Refusal

    try:
        return work()
    except Refusal as refusal:
        raise BadInput(refusal.problem.title) from None
