"""``agent-console hub backup`` and ``restore``: keep a copy of the database, and put it back."""

import argparse
from pathlib import Path
from typing import Any

from agent_console.cli.output import add_json, say
from agent_console.errors import BadInput
from agent_console.paths import hub_home


def add_to(verbs: Any) -> None:
    """Add these verbs."""
    backup = verbs.add_parser("backup", help="write a copy of the database while the hub works")
    backup.add_argument("path", metavar="DEST", help="the file to write; must not be there yet")
    _add_rest(backup, _save)
    restore = verbs.add_parser("restore", help="put a copy back, with the hub stopped")
    restore.add_argument("path", metavar="SRC", help="the file")
    restore.add_argument(
        "--replace", action="store_true", help="in the place of the database that is there"
    )
    _add_rest(restore, _put_back)


def _add_rest(parser: argparse.ArgumentParser, run: Any) -> None:
    parser.add_argument("--database", metavar="URL", help="the hub's database")
    add_json(parser)
    parser.set_defaults(run=run)


def _save(arguments: argparse.Namespace) -> int:
    from agent_console.hub import backup

    if not arguments.database and not hub_home().database.exists():
        raise BadInput("there is no hub on this machine: name its database with --database")
    found = backup.save(_database(arguments), Path(arguments.path))
    said = f"{found.customer_count} customers and {found.deed_count} deeds are in {arguments.path}."
    say(arguments, found, [f"{said} It is not encrypted."])
    return 0


def _put_back(arguments: argparse.Namespace) -> int:
    from agent_console.clock import utc_now
    from agent_console.hub import backup

    path = Path(arguments.path)
    url = _database(arguments)
    found = backup.put_back(url, path, at=utc_now(), replace=arguments.replace)
    lines = [f"{found.customer_count} customers and {found.deed_count} deeds are back."]
    if found.erased_again:
        lines.append(f"{len(found.erased_again)} who had been erased since are erased again.")
    lines += [f"{who} had been erased and is back: under a legal hold" for who in found.not_erased]
    say(arguments, found, lines)
    return 1 if found.not_erased else 0


def _database(arguments: argparse.Namespace) -> str:
    return arguments.database or f"sqlite:///{hub_home().database}"
