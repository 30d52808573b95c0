"""Opens an encrypted file, or says why it cannot be opened. Never writes plain text.

The key is 32 raw bytes: with a raw key SQLCipher derives nothing and a file opens in under a
millisecond.
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlcipher3 import dbapi2

from agent_console.errors import ConsoleError, DiskFull, StoreForeign, StoreTooNew

PLAIN_HEADER = b"SQLite format 3\x00"
_FULL_MARKS = ("disk is full", "database or disk is full", "disk I/O error")


def open_encrypted(
    path: Path, key: bytes, *, steps: Sequence[str], synchronous: str = "NORMAL"
) -> Engine:
    """Open or create the file at *path* and bring it up to the newest of *steps*.

    *steps* are the numbered migrations, one SQL script each; ``PRAGMA user_version`` counts those
    done. Before an older file is changed a copy is put beside it. Raises `StoreForeign` for a file
    that is not ours, is damaged or has another key, `StoreTooNew` for one of a newer program.
    """
    _refuse_plain(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = _engine(path, key, synchronous)
    try:
        with engine.connect() as connection:
            done = _version(connection, path)
        if done > len(steps):
            raise StoreTooNew(f"{path.name} was written by a newer version of this program")
        if done < len(steps):
            _migrate(engine, path, steps, done)
        _refuse_plain(path)
    except (DatabaseError, dbapi2.Error) as exc:
        engine.dispose()
        raise told(exc, path.name) from exc
    except ConsoleError:
        engine.dispose()
        raise
    return engine


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
    """Return a database error in words: the disk is full, or the file is not readable."""
    text = str(getattr(exc, "orig", exc))
    if any(mark in text for mark in _FULL_MARKS):
        return DiskFull(f"{name}: the disk did not take it")
    return StoreForeign(f"{name} cannot be read with this computer's key")


def set_aside(path: Path, *, at: datetime) -> Path:
    """Move a file that cannot be read out of the way, whole, and return where it is now."""
    aside = path.with_name(f"{path.name}.unreadable-{at:%Y%m%d-%H%M%S-%f}")
    path.rename(aside)
    for suffix in ("-wal", "-shm"):
        beside = path.with_name(path.name + suffix)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + suffix))
    return aside


def _engine(path: Path, key: bytes, synchronous: str) -> Engine:
    url = URL.create("sqlite+pysqlcipher", password=f"x'{key.hex()}'", database=str(path))
    engine = create_engine(url, module=dbapi2, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _prepare(raw: Any, _record: object) -> None:
        cursor = raw.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute(f"PRAGMA synchronous={synchronous}")
        cursor.execute("PRAGMA busy_timeout=5000")
        cursor.execute("PRAGMA temp_store=MEMORY")
        cursor.close()

    return engine


def _version(connection: Connection, path: Path) -> int:
    if connection.exec_driver_sql("PRAGMA cipher_version").scalar() is None:
        raise StoreForeign(f"{path.name}: this program was built without encryption")
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def _migrate(engine: Engine, path: Path, steps: Sequence[str], done: int) -> None:
    if done:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copy2(path, path.with_name(f"{path.name}.before-{done + 1}"))
    for number, step in enumerate(steps[done:], start=done + 1):
        raw = engine.raw_connection()
        try:
            raw.cursor().executescript(
                f"BEGIN IMMEDIATE;\n{step}\nPRAGMA user_version={number};\nCOMMIT;"
            )
        except dbapi2.Error:
            raw.rollback()
            raise
        finally:
            raw.close()


def _refuse_plain(path: Path) -> None:
    try:
        with path.open("rb") as file:
            start = file.read(len(PLAIN_HEADER))
    except FileNotFoundError:
        return
    if start == PLAIN_HEADER:
        raise StoreForeign(f"{path.name} is not encrypted, so this program did not write it")
