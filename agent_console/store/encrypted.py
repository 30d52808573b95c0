"""Opens an encrypted file, or says why it cannot be opened. Never writes plain text.

The key is 32 raw bytes: with a raw key SQLCipher derives nothing and a file opens in under a
millisecond.
"""

import errno
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlcipher3 import dbapi2

from agent_console.errors import (
    ConsoleError,
    DiskFull,
    StoreBlocked,
    StoreForeign,
    StoreTooNew,
    StoreUnreadable,
    phrase,
)

PLAIN_HEADER = b"SQLite format 3\x00"
_FULL = ("SQLITE_FULL", "SQLITE_IOERR")
_UNREADABLE = ("SQLITE_NOTADB", "SQLITE_CORRUPT")
_NO_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def open_encrypted(
    path: Path, key: bytes, *, steps: Sequence[str], synchronous: str = "NORMAL"
) -> Engine:
    """Open or create the file at *path* and bring it up to the newest of *steps*.

    *steps* are the numbered migrations, one SQL script each; ``PRAGMA user_version`` counts those
    done. Before an older file is changed a copy is put beside it. Raises `StoreForeign` for a file
    that is not ours, its `StoreUnreadable` for one that is damaged or has another key,
    `StoreTooNew` for one of a newer program, `StoreBlocked` and `DiskFull` for what the system does
    not let us do.
    """
    try:
        _refuse_plain(path)
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise denied(exc, path.name) from exc
    engine = _engine(path, key, synchronous)
    try:
        with only_reading(engine).connect() as connection:
            done = _version(connection, path)
        if done > len(steps):
            sentence = phrase("{file} was written by a newer version of this program")
            raise StoreTooNew(sentence, file=path.name)
        if done < len(steps):
            _migrate(engine, path, steps, done)
        _refuse_plain(path)
    except (DatabaseError, dbapi2.Error) as exc:
        engine.dispose()
        raise told(exc, path.name) from exc
    except OSError as exc:
        engine.dispose()
        raise denied(exc, path.name) from exc
    except ConsoleError:
        engine.dispose()
        raise
    return engine


def only_reading(engine: Engine) -> Engine:
    """Return *engine* for transactions that see one state of the file and write nothing."""
    return engine.execution_options(only_reads=True)


def cipher_version() -> str:
    """Return the version of the encryption this program was built with."""
    connection = dbapi2.connect(":memory:")
    try:
        found = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    if found is None:
        raise StoreForeign("this program was built without encryption")
    return str(found[0])


@contextmanager
def spoken(name: str) -> Iterator[None]:
    """Speak of file *name* in our words: no database error gets out of this package."""
    try:
        yield
    except (DatabaseError, dbapi2.Error) as exc:
        raise told(exc, name) from exc


def told(exc: Exception, name: str) -> ConsoleError:
    """Return a database error in words: no space, not readable, or not to be had at the moment.

    INVARIANT: only what SQLite itself calls no database, or a damaged one, is `StoreUnreadable`:
    such a file is set aside, and a lock or a missing right must never cost an agent the journal.
    """
    code = str(getattr(getattr(exc, "orig", exc), "sqlite_errorname", ""))
    if code.startswith(_FULL):
        return DiskFull("{file}: the disk did not take it", file=name)
    if code.startswith(_UNREADABLE):
        return StoreUnreadable("{file} cannot be read with this computer's key", file=name)
    why = code or type(exc).__name__
    return StoreBlocked("{file} cannot be used now ({why})", file=name, why=why)


def set_aside(path: Path, *, at: datetime) -> Path:
    """Move a file that cannot be read out of the way, whole, and return where it is now."""
    aside = path.with_name(f"{path.name}.unreadable-{at:%Y%m%d-%H%M%S-%f}")
    try:
        path.rename(aside)
        for suffix in ("-wal", "-shm"):
            beside = path.with_name(path.name + suffix)
            if beside.exists():
                beside.rename(aside.with_name(aside.name + suffix))
    except OSError as exc:
        raise denied(exc, path.name) from exc
    return aside


def _engine(path: Path, key: bytes, synchronous: str) -> Engine:
    url = URL.create("sqlite+pysqlcipher", password=f"x'{key.hex()}'", database=str(path))
    # The dialect's own pool closes the connections of other threads once there are more than five.
    engine = create_engine(
        url,
        module=dbapi2,
        hide_parameters=True,
        poolclass=QueuePool,
        pool_use_lifo=True,  # each has a page cache: the one used last knows most
        connect_args={"check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def _prepare(raw: Any, _record: object) -> None:
        raw.isolation_level = None  # we begin transactions ourselves, below
        cursor = raw.cursor()
        cursor.execute("PRAGMA busy_timeout=5000")
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute(f"PRAGMA synchronous={synchronous}")
        cursor.execute("PRAGMA temp_store=MEMORY")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        only_reads = connection.get_execution_options().get("only_reads", False)
        connection.exec_driver_sql("BEGIN" if only_reads else "BEGIN IMMEDIATE")

    return engine


def _version(connection: Connection, path: Path) -> int:
    if connection.exec_driver_sql("PRAGMA cipher_version").scalar() is None:
        raise StoreForeign("{file}: this program was built without encryption", file=path.name)
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def _migrate(engine: Engine, path: Path, steps: Sequence[str], done: int) -> None:
    if done:
        _back_up(engine, path, path.with_name(f"{path.name}.before-{done + 1}"))
    for number, step in enumerate(steps[done:], start=done + 1):
        with engine.begin() as connection:
            # Another program may have opened the file at the same time and been faster.
            if _version(connection, path) >= number:
                continue
            for statement in _statements(step):
                connection.exec_driver_sql(statement)
            connection.exec_driver_sql(f"PRAGMA user_version={number}")


def _back_up(engine: Engine, path: Path, backup: Path) -> None:
    raw = engine.raw_connection()
    try:
        is_held_up = raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    finally:
        raw.close()
    if is_held_up:
        sentence = phrase("{file} is in use by another program and cannot be brought up")
        raise StoreBlocked(sentence, file=path.name)
    unfinished = backup.with_name(backup.name + ".part")
    try:
        shutil.copy2(path, unfinished)
        unfinished.replace(backup)
    finally:
        unfinished.unlink(missing_ok=True)


def _statements(script: str) -> Iterator[str]:
    """Yield the statements of *script*; the body of a trigger stays in one piece."""
    statement = ""
    for part in script.split(";")[:-1]:
        statement += part + ";"
        if dbapi2.complete_statement(statement):
            yield statement
            statement = ""


def denied(exc: OSError, name: str) -> ConsoleError:
    """Return what the system refused in words: no space, or not to be had at the moment."""
    if exc.errno in _NO_SPACE:
        return DiskFull("{file}: the disk did not take it", file=name)
    return StoreBlocked("{file} cannot be used now ({why})", file=name, why=exc.strerror)


def _refuse_plain(path: Path) -> None:
    try:
        with path.open("rb") as file:
            start = file.read(len(PLAIN_HEADER))
    except FileNotFoundError:
        return
    if start == PLAIN_HEADER:
        sentence = phrase("{file} is not encrypted, so this program did not write it")
        raise StoreForeign(sentence, file=path.name)
