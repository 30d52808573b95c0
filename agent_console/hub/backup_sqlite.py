"""A copy of an SQLite database by SQLite's own means: page by page, while others write."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, func, select, table

from agent_console.errors import BadInput

_PAGES = 2000
"""Copied at once; between two such pieces others may write."""
_BESIDE = ("-wal", "-shm")


def save(database: Path, path: Path) -> None:
    """Copy *database* to *path*, which appears only once it is complete."""
    if not database.is_file():
        raise BadInput("there is no such database")
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        _make_private(unfinished)
        with closing(sqlite3.connect(database)) as source, closing(_opened(unfinished)) as copy:
            source.backup(copy, pages=_PAGES)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, that needs no other beside it
            _must_be_whole(copy)
        unfinished.replace(path)
    except (OSError, sqlite3.Error) as exc:
        raise BadInput(f"the copy cannot be written ({type(exc).__name__})") from None
    finally:
        unfinished.unlink(missing_ok=True)


def must_be_free(database: Path, *, replace: bool) -> None:
    """Raise `BadInput` if there is a *database* and it may not be replaced, or a hub uses it."""
    if database.exists():
        if not replace:
            raise BadInput("there is a database already: --replace puts the copy in its place")
        _must_be_unused(database)


def put_back(database: Path, path: Path, *, at: datetime) -> None:
    """Put a copy of *path* in the place of *database*, which is kept under another name."""
    unfinished = database.with_name(f"{database.name}.{os.getpid()}.new")
    try:
        _make_private(unfinished)
        with closing(sqlite3.connect(path)) as source, closing(_opened(unfinished)) as copy:
            source.backup(copy)
            _must_be_whole(copy)
        if database.exists():
            database.replace(database.with_name(f"{database.name}.before-{at:%Y%m%dT%H%M%S}"))
        for suffix in _BESIDE:
            database.with_name(f"{database.name}{suffix}").unlink(missing_ok=True)
        unfinished.replace(database)
    except (OSError, sqlite3.Error) as exc:
        raise BadInput(f"the copy cannot be put back ({type(exc).__name__})") from None
    finally:
        unfinished.unlink(missing_ok=True)


@contextmanager
def thrown_away(path: Path) -> Iterator[Path]:
    """Give a copy of the copy at *path*, beside it, for as long as it is looked through."""
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".look-") as folder:
        copy = Path(folder) / "hub.db"
        _make_private(copy)
        shutil.copyfile(path, copy)
        yield copy


def count(connection: Connection, name: str) -> int:
    """Return how many rows a table has."""
    return int(connection.scalar(select(func.count()).select_from(table(name))) or 0)


def _make_private(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.touch(mode=0o600)


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous=FULL")
    return connection


def _must_be_whole(connection: sqlite3.Connection) -> None:
    said = [row[0] for row in connection.execute("PRAGMA integrity_check")]
    if said != ["ok"]:
        raise BadInput("the copy is damaged")


def _must_be_unused(database: Path) -> None:
    """Raise `BadInput` while a hub has the database open: leaving the log takes it alone."""
    try:
        with closing(sqlite3.connect(database, timeout=0.5)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError:
        raise BadInput("a hub runs on this database: stop it first") from None
