"""A copy of a PostgreSQL database: every table by COPY, in one snapshot, in one file.

Not by pg_dump: that has to be installed beside the hub, as new as the server, and its copy could
not be put back into another cluster. The log's lines carry numbers of transactions, which mean
nothing elsewhere: they are put back as lines of one transaction before all others, and without the
eras, so that every desk begins anew with its copy and none misses a line.
"""

import hashlib
import os
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO, Any

import msgspec
import psycopg
from alembic.runtime.migration import MigrationContext
from psycopg import sql
from sqlalchemy import Connection, inspect, text

from agent_console.domain.value import Value
from agent_console.errors import BadInput, StoreForeign
from agent_console.hub import database, shape
from agent_console.hub.database import instance_id, reading
from agent_console.hub.kept import metadata
from agent_console.hub.tables import eras
from agent_console.ids import CustomerId
from agent_console.wire import codec

_FORMAT = 1
_ABOUT = "about.json"
_CHUNK = 1 << 20
_LOG_TABLE = "changes"
_SEQUENCES = "SELECT schemaname, sequencename, last_value FROM pg_sequences"
_OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
    " AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
)
_COUNT_ON = text("SELECT setval(CAST(:name AS regclass), :last)")


class About(Value, frozen=True, kw_only=True):
    """What a copy is of, and what must be in it."""

    format: int
    revision: str
    instance: str
    rows: dict[str, int]
    sha256: dict[str, str]
    columns: dict[str, tuple[str, ...]]
    sequences: dict[str, int]


def save(url: str, path: Path) -> About:
    """Write everything in the database at *url* into a ZIP file at *path*."""
    engine = database.open_database(url)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        unfinished.touch(mode=0o600)
        with (
            reading(engine) as connection,
            zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file,
        ):
            about = _about(connection)
            for name, columns in about.columns.items():
                with file.open(f"{name}.copy", "w", force_zip64=True) as to:
                    about.sha256[name] = _copy_out(connection, name, columns, to)
            file.writestr(_ABOUT, codec.encode(about))
        _read(unfinished)
        unfinished.replace(path)
    except OSError as exc:
        raise BadInput(f"the copy cannot be written: {exc.strerror}") from None
    finally:
        unfinished.unlink(missing_ok=True)
        engine.dispose()
    return about


def put_back(
    url: str,
    path: Path,
    *,
    erased: Callable[[Connection], Iterable[CustomerId]],
    replace: bool,
) -> tuple[CustomerId, ...]:
    """Fill the database at *url* from *path*, in one transaction; return who is erased there now.

    An older program's copy is put back as that program had it; opening brings it up to date.
    """
    about = _read(path)
    engine = database.connected(url)
    try:
        with engine.begin() as connection, zipfile.ZipFile(path) as file:
            gone = _emptied(connection, erased, replace=replace)
            try:
                shape.bring_to(connection, about.revision)
            except StoreForeign:
                raise BadInput("the copy is of a newer version of this program") from None
            for name, columns in about.columns.items():
                connection.execute(text(f"DELETE FROM {name}"))  # noqa: S608 - one of our tables
                with file.open(f"{name}.copy") as source:
                    _copy_in(connection, name, columns, source)
                _must_have(connection, name, about.rows[name])
            connection.execute(text(f"UPDATE {_LOG_TABLE} SET xid = 0"))  # noqa: S608 - ours
            connection.execute(text(f"DELETE FROM {eras.name}"))  # noqa: S608 - ours
            for name, last in about.sequences.items():
                connection.execute(_COUNT_ON, {"name": name, "last": last})
            return gone
    finally:
        engine.dispose()


def _about(connection: Connection) -> About:
    there = {t.name for t in metadata.sorted_tables}
    rows, columns = dict[str, int](), dict[str, tuple[str, ...]]()
    for name in sorted(there):
        rows[name] = int(connection.scalar(text(f"SELECT count(*) FROM {name}")) or 0)  # noqa: S608 - ours
        columns[name] = tuple(one["name"] for one in inspect(connection).get_columns(name))
    sequences = {
        row.sequencename: row.last_value
        for row in connection.exec_driver_sql(_SEQUENCES)
        if row.last_value is not None
    }
    return About(
        format=_FORMAT,
        revision=str(MigrationContext.configure(connection).get_current_revision()),
        instance=instance_id(connection),
        rows=rows,
        sha256={},
        columns=columns,
        sequences=sequences,
    )


def _read(path: Path) -> About:
    """Return what the copy says of itself, after every table was found as it was written."""
    try:
        with zipfile.ZipFile(path) as file:
            about = codec.decode(file.read(_ABOUT), About)
            for name, expected in about.sha256.items():
                digest = hashlib.sha256()
                with file.open(f"{name}.copy") as source:
                    while piece := source.read(_CHUNK):
                        digest.update(piece)
                if digest.hexdigest() != expected:
                    raise BadInput("the copy is damaged")
    except (OSError, KeyError, zipfile.BadZipFile, msgspec.DecodeError):
        raise BadInput("the file is no copy of a PostgreSQL hub, or is damaged") from None
    if about.format != _FORMAT:
        raise BadInput("the copy is of a newer version of this program")
    return about


def _copy_out(connection: Connection, name: str, columns: tuple[str, ...], to: IO[bytes]) -> str:
    digest = hashlib.sha256()
    what = sql.SQL("COPY (SELECT {} FROM {}) TO STDOUT").format(_listed(columns), _table(name))
    with _driver(connection).cursor() as cursor, cursor.copy(what) as copy:
        for piece in copy:
            digest.update(piece)
            to.write(piece)
    return digest.hexdigest()


def _copy_in(
    connection: Connection, name: str, columns: tuple[str, ...], source: IO[bytes]
) -> None:
    what = sql.SQL("COPY {} ({}) FROM STDIN").format(_table(name), _listed(columns))
    with _driver(connection).cursor() as cursor, cursor.copy(what) as copy:
        while piece := source.read(_CHUNK):
            copy.write(piece)


def _emptied(
    connection: Connection, erased: Callable[[Connection], Iterable[CustomerId]], *, replace: bool
) -> tuple[CustomerId, ...]:
    there = set(inspect(connection).get_table_names())
    if not there:
        return ()
    if metadata.tables["hub"].name not in there:
        raise BadInput("the database belongs to another program")
    if not replace:
        raise BadInput("there is a hub in it already: --replace puts the copy in its place")
    if connection.scalar(_OTHERS):
        raise BadInput("a hub runs on this database: stop it first")
    gone = tuple(erased(connection))
    for name in sorted(there):
        connection.execute(text(f"DROP TABLE IF EXISTS {name} CASCADE"))
    return gone


def _must_have(connection: Connection, name: str, count: int) -> None:
    if connection.scalar(text(f"SELECT count(*) FROM {name}")) != count:  # noqa: S608 - ours
        raise BadInput("the copy is damaged")


def _driver(connection: Connection) -> psycopg.Connection[Any]:
    found: Any = connection.connection.driver_connection
    return found  # type: ignore[no-any-return]


def _listed(columns: tuple[str, ...]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, columns))


def _table(name: str) -> sql.Identifier:
    return sql.Identifier(name)
