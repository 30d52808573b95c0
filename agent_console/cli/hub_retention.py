"""``agent-console hub retention``: remove what is older than the company keeps it."""

import argparse
from pathlib import Path
from typing import Any

from agent_console.cli.hub_database import hub_database
from agent_console.cli.output import add_json, say
from agent_console.errors import BadInput
from agent_console.paths import hub_home

_FILE = "retention.toml"


def add_to(verbs: Any) -> None:
    """Add this verb."""
    retention = verbs.add_parser("retention", help="remove what is too old, kind by kind")
    retention.add_argument("--dry-run", action="store_true", help="only count what would go")
    retention.add_argument("--settings", metavar="FILE", help=f"days by kind ({_FILE})")
    retention.add_argument("--database", metavar="URL", help="the hub's database")
    add_json(retention)
    retention.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    from agent_console.clock import utc_now
    from agent_console.hub.retention import load, run

    if arguments.settings and not Path(arguments.settings).is_file():
        raise BadInput(f"there is no file {arguments.settings}")
    settings = load(Path(arguments.settings or hub_home().folder / _FILE))
    with hub_database(arguments) as connection:
        engine = connection.engine
    done = run(engine, settings, at=utc_now(), is_dry=arguments.dry_run)
    engine.dispose()
    say(arguments, done, done.lines)
    return 0
