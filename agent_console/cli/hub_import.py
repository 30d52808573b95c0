"""``agent-console hub import``: read another system's data into the hub."""

import argparse
import sys
from pathlib import Path
from typing import Any

from agent_console.cli.following import follow
from agent_console.cli.output import add_json, say
from agent_console.errors import BadInput
from agent_console.paths import hub_home

_BAR_WIDTH = 30


def add_to(verbs: Any) -> None:
    """Add this verb."""
    importing = verbs.add_parser("import", help="read another system's data into the hub")
    kinds = importing.add_subparsers(
        dest="kind", required=True, metavar="csv|jsonl|mail|tau-airline"
    )
    for name, what in (("csv", "a CSV file"), ("jsonl", "a JSON Lines file")):
        table = kinds.add_parser(name, help=f"{what} with contacts or customers, by a mapping")
        table.add_argument("path", help="the file")
        table.add_argument(
            "--mapping", required=True, metavar="FILE", help="which column is which (TOML or YAML)"
        )
        table.add_argument(
            "--rejects", metavar="FILE", help=f"lines that did not go in (PATH.rejects.{name})"
        )
        table.add_argument(
            "--dry-run", action="store_true", help="store nothing, only find what would not go in"
        )
        _add_rest(table, _table)
    mail = kinds.add_parser("mail", help="a mailbox: what is new in it since the last time")
    mail.add_argument("--config", required=True, metavar="FILE", help="which mailbox (TOML)")
    mail.add_argument("--follow", action="store_true", help="look again and again until stopped")
    _add_rest(mail, _mail)
    tau = kinds.add_parser("tau-airline", help="the airline domain of the public tau-bench data")
    tau.add_argument("path", help="the folder")
    _add_rest(tau, _tau_airline)


def _add_rest(parser: argparse.ArgumentParser, run: Any) -> None:
    parser.add_argument("--database", metavar="URL", help="the hub's database")
    add_json(parser)
    parser.set_defaults(run=run)


def database(arguments: argparse.Namespace) -> str:
    """Return the database that was named, or this machine's own hub."""
    if arguments.database:
        return str(arguments.database)
    path = hub_home().database
    path.parent.mkdir(parents=True, exist_ok=True)
    return f"sqlite:///{path}"


def _table(arguments: argparse.Namespace) -> int:
    from agent_console.hub.database import open_database
    from agent_console.hub.importers import mapping
    from agent_console.hub.importers.table import Table, import_table

    path, kind = Path(arguments.path), arguments.kind
    if not path.is_file():
        raise BadInput(f"there is no file {arguments.path}")
    rejects = Path(arguments.rejects or f"{path}.rejects.{kind}")
    means = mapping.load(Path(arguments.mapping))
    table = Table(path, means, rejects, is_json=kind == "jsonl")
    engine = open_database(database(arguments))
    try:
        done = import_table(engine, table, report=progress(arguments), is_dry=arguments.dry_run)
    finally:
        engine.dispose()
    say(arguments, done, done.lines())
    return 1 if done.broken else 0


def _mail(arguments: argparse.Namespace) -> int:
    from agent_console.hub.database import open_database
    from agent_console.hub.importers import mail_settings
    from agent_console.hub.importers.mail import import_mail

    settings = mail_settings.load(Path(arguments.config))
    engine = open_database(database(arguments))

    def once() -> int:
        done = import_mail(engine, settings, report=progress(arguments))
        if done.changed_count or done.broken or not arguments.follow:
            say(arguments, done, done.lines())
        return 1 if done.broken else 0

    try:
        return follow(once, every_s=settings.every_s) if arguments.follow else once()
    finally:
        engine.dispose()


def _tau_airline(arguments: argparse.Namespace) -> int:
    from agent_console.hub.database import open_database
    from agent_console.hub.importers.tau_airline import import_tau_airline

    folder = Path(arguments.path)
    if not folder.is_dir():
        raise BadInput(f"{arguments.path} is not a folder")
    engine = open_database(database(arguments))
    try:
        done = import_tau_airline(engine, folder, report=progress(arguments))
    finally:
        engine.dispose()
    say(arguments, done, done.lines())
    return 1 if done.broken else 0


def progress(arguments: argparse.Namespace) -> Any:
    """Return what draws a bar on a terminal, and nothing elsewhere."""

    def show(done: int, total: int, what: str) -> None:
        if sys.stderr.isatty() and not arguments.json:
            sys.stderr.write(f"\r{bar(done, total)} {what}   ")
            sys.stderr.flush()
            if done == total:
                sys.stderr.write("\n")

    return show


def bar(done: int, total: int) -> str:
    """Return how much is done, as a bar with the share of a hundred beside it."""
    share = min(1.0, done / total) if total else 1.0
    full = int(share * _BAR_WIDTH)
    return f"[{'#' * full}{'.' * (_BAR_WIDTH - full)}] {int(share * 100):3} %"
