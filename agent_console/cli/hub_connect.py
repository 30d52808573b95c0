"""``agent-console hub connect``: keep the hub and a CRM next door alike."""

import argparse
import sys
from pathlib import Path
from typing import Any

from agent_console.cli.following import follow
from agent_console.cli.hub_import import database
from agent_console.cli.output import add_json, say


def add_to(verbs: Any) -> None:
    """Add this verb."""
    connect = verbs.add_parser("connect", help="keep the hub and a CRM next door alike")
    systems = connect.add_subparsers(dest="system", required=True, metavar="tryton")
    tryton = systems.add_parser("tryton", help="parties, contact mechanisms and notes of Tryton")
    tryton.add_argument("--config", required=True, metavar="FILE", help="which Tryton (TOML)")
    how = tryton.add_mutually_exclusive_group()
    how.add_argument("--once", action="store_true", help="one round, as without this")
    how.add_argument("--follow", action="store_true", help="round after round until stopped")
    tryton.add_argument("--database", metavar="URL", help="the hub's database")
    add_json(tryton)
    tryton.set_defaults(run=_tryton)


def _tryton(arguments: argparse.Namespace) -> int:
    from agent_console.hub.connectors import tryton_settings
    from agent_console.hub.connectors.syncing import sync
    from agent_console.hub.connectors.tryton import Tryton
    from agent_console.hub.database import open_database

    settings = tryton_settings.load(Path(arguments.config))
    crm = Tryton(settings)
    engine = open_database(database(arguments))

    def once() -> int:
        done = sync(engine, crm, settings.terms, progress=_progress(arguments))
        if done.changed_count or done.broken or not arguments.follow:
            say(arguments, done, done.lines())
        return 1 if done.broken else 0

    try:
        return follow(once, every_s=settings.every_s) if arguments.follow else once()
    finally:
        engine.dispose()


def _progress(arguments: argparse.Namespace) -> Any:
    def show(what: str, count: int) -> None:
        if sys.stderr.isatty() and not arguments.json:
            sys.stderr.write(f"\r{what}: {count} customers   ")
            sys.stderr.flush()

    return show
