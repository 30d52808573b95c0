"""The database of a hub, for commands that change something in it."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from agent_console.errors import BadInput
from agent_console.paths import hub_home


@contextmanager
def hub_database(arguments: argparse.Namespace) -> Iterator[Any]:
    """Open a transaction on the database a command was told of, or this machine's own."""
    from agent_console.hub.database import open_database

    path: Path = hub_home().database
    if not arguments.database and not path.exists():
        raise BadInput("there is no hub on this machine: name its database with --database")
    engine = open_database(arguments.database or f"sqlite:///{path}")
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()
