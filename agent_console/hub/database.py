"""Open the hub's database, and bring it to the shape this program knows.

Transactions are taken at their start: a writer waits for its turn there and nowhere else, and a
reader sees one state of the database throughout.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from agent_console.errors import BadInput, DiskFull, HubTroubled, StoreForeign
from agent_console.hub import (
    audit_tables,  # noqa: F401 its tables belong to the database
    coaching_tables,  # noqa: F401 its tables belong to the database
    floor_tables,  # noqa: F401 as above
    guidance_tables,  # noqa: F401 as above
    intake_tables,  # noqa: F401 as above
    privacy_tables,  # noqa: F401 as above
    release_tables,  # noqa: F401 as above
    review_tables,  # noqa: F401 as above
    rights_tables,  # noqa: F401 as above
    shape,
    sign_in_tables,  # noqa: F401 as above
    tables,
)


def open_database(url: str, *, patience_s: float = 5.0) -> Engine:
    """Return an engine for the database at *url* (SQLAlchemy's form), made or migrated if needed.

    *patience_s* is how long a transaction waits for another writer. Raises `StoreTooNew` if a
    newer program wrote it, `StoreForeign` if it is something else, `DiskFull`, `HubTroubled` while
    another program holds it, `BadInput` if *url* names no database.
    """
    place = _read_url(url)
    engine = _engine(place, patience_s=patience_s)
    try:
        with engine.begin() as connection:
            shape.migrate(connection)
    except (DBAPIError, sqlite3.Error) as exc:
        engine.dispose()
        raise _in_our_words(exc) from None
    except Exception:
        engine.dispose()
        raise
    return engine


def planned(url: str) -> shape.Plan:
    """Return what opening the database at *url* would do to it; raises as `open_database`."""
    with _as_it_is(url) as connection:
        return shape.planned(connection)


def rehearsed(url: str) -> shape.Rehearsal:
    """Do to the database at *url* what opening it would, and take it back.

    The same locks are held meanwhile as for good; who waits for one longer than usual gives up.
    """
    with _as_it_is(url) as connection:
        return shape.rehearsed(connection)


@contextmanager
def _as_it_is(url: str) -> Iterator[Connection]:
    engine = connected(url)
    try:
        with engine.connect() as connection:
            yield connection
    except (DBAPIError, sqlite3.Error) as exc:
        raise _in_our_words(exc) from None
    finally:
        engine.dispose()


def connected(url: str) -> Engine:
    """Return an engine for the database at *url* as it is, not migrated and perhaps empty."""
    return _engine(_read_url(url), patience_s=5.0)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Open a transaction that only reads: it waits for no writer and sees one state."""
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
        yield connection.execution_options(only_reads=True)


@contextmanager
def glancing(engine: Engine) -> Iterator[Connection]:
    """Open a connection for one statement, which sees one state by itself.

    On PostgreSQL that saves two of the three ways to the server and back.
    """
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            yield connection.execution_options(isolation_level="AUTOCOMMIT")
        else:
            yield connection.execution_options(only_reads=True)


def instance_id(connection: Connection) -> str:
    """Return the id this database got when it was made."""
    key, value = tables.hub.c.key, tables.hub.c.value
    return str(connection.scalar(select(value).where(key == shape.INSTANCE)))


def _read_url(url: str) -> URL:
    try:
        place = make_url(url)
        place.get_dialect()
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as exc:
        raise BadInput("the address of the database cannot be read") from exc
    if place.get_backend_name() == "sqlite" and not place.database:
        raise BadInput("the hub needs a database in a file")
    return place


def _engine(place: URL, *, patience_s: float) -> Engine:
    if place.get_backend_name() != "sqlite":
        options = f"-c lock_timeout={round(patience_s * 1000)}"
        return create_engine(place, connect_args={"options": options}, pool_size=8, max_overflow=32)
    _make_private(Path(str(place.database)))
    engine = create_engine(
        place, connect_args={"timeout": patience_s}, pool_size=8, max_overflow=32
    )
    event.listen(engine, "connect", _on_sqlite_connect)
    event.listen(engine, "begin", _on_sqlite_begin)
    return engine


def _make_private(path: Path) -> None:
    """Make the file before SQLite does: it holds customers and is for its owner only."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600, exist_ok=True)
    except OSError as exc:
        raise StoreForeign(f"the database file cannot be opened: {exc.strerror}") from exc


def _on_sqlite_connect(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # we begin transactions ourselves, below
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA secure_delete=ON")  # what is erased is overwritten
    connection.execute("PRAGMA synchronous=FULL")  # what we said yes to survives a power cut


def _on_sqlite_begin(connection: Connection) -> None:
    only_reads = connection.get_execution_options().get("only_reads", False)
    connection.exec_driver_sql("BEGIN" if only_reads else "BEGIN IMMEDIATE")


def _in_our_words(exc: DBAPIError | sqlite3.Error) -> Exception:
    cause = exc.orig if isinstance(exc, DBAPIError) else exc
    name = getattr(cause, "sqlite_errorname", "")
    if name == "SQLITE_FULL":
        return DiskFull("the disk has no room for the database")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return HubTroubled("another program holds the database")
    if name.startswith("SQLITE_CANTOPEN"):
        return StoreForeign("the database file cannot be opened")
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        return StoreForeign("the file is no database, or is damaged")
    return HubTroubled(f"the database refused: {name or type(cause).__name__}")
