"""``agent-console hub migrate``: bring the database to the shape this version knows, or look."""

import argparse
from typing import TYPE_CHECKING, Any

from agent_console.cli.output import add_json, say
from agent_console.errors import BadInput
from agent_console.paths import hub_home

if TYPE_CHECKING:
    from agent_console.hub.shape import Plan

_ALONE = (
    "Hubs of an older version cannot work with it afterwards: stop them first, or let one version"
    " come between."
)


def add_to(verbs: Any) -> None:
    """Add this verb."""
    migrate = verbs.add_parser("migrate", help="bring the database to this version's shape")
    migrate.add_argument(
        "--dry-run",
        action="store_true",
        help="take every step, say what it did and how long it took, and take it back",
    )
    migrate.add_argument("--database", metavar="URL", help="the hub's database")
    add_json(migrate)
    migrate.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    path = hub_home().database
    if not arguments.database and not path.exists():
        raise BadInput("there is no hub on this machine: name its database with --database")
    url = arguments.database or f"sqlite:///{path}"
    return _rehearse(arguments, url) if arguments.dry_run else _migrate(arguments, url)


def _rehearse(arguments: argparse.Namespace, url: str) -> int:
    from agent_console.hub import database

    found = database.rehearsed(url)
    document = {
        **_document(found.plan),
        "statements": found.statements,
        "took_s": round(found.took_s, 3),
    }
    lines = [*_lines(found.plan), *(f"  {one}" for one in found.statements)]
    if found.plan.steps:
        lines.append(f"It took {found.took_s:.2f} s and was taken back: nothing has changed.")
    say(arguments, document, lines)
    return 0


def _migrate(arguments: argparse.Namespace, url: str) -> int:
    from agent_console.hub import database

    plan = database.planned(url)
    database.open_database(url).dispose()
    lines = [*_lines(plan), "It is done."] if plan.steps else _lines(plan)
    say(arguments, _document(plan), lines)
    return 0


def _document(plan: "Plan") -> dict[str, object]:
    return {
        "from": plan.here,
        "to": plan.newest,
        "older_hubs_go_on": plan.goes_on,
        "steps": [
            {"revision": one.revision, "title": one.title, "contracts": one.contracts}
            for one in plan.steps
        ],
    }


def _lines(plan: "Plan") -> list[str]:
    if not plan.steps:
        return ["The database has the shape this version works with."]
    steps = [f"{one.revision} {one.title}" for one in plan.steps]
    said = "Older hubs go on working with it." if plan.goes_on or not plan.here else _ALONE
    return [f"From {plan.here or 'nothing'} to {plan.newest}:", *steps, said]
