"""The first page of a file holds its salt and its tables: without it nothing else can be read.

So a copy of it, encrypted as it is, is kept beside a file that must not be lost.
"""

import contextlib
from pathlib import Path

from sqlalchemy import Engine

from agent_console.errors import StoreUnreadable
from agent_console.store.encrypted import only_reading, spoken

PAGE_BYTES = 4096


def head_of(path: Path) -> Path:
    """Return where the copy of the first page of *path* lies."""
    return path.with_name(f"{path.name}.head")


def look_through(engine: Engine, path: Path) -> None:
    """Read every page of the file; raise `StoreUnreadable` if one is damaged."""
    with spoken(path.name), only_reading(engine).connect() as connection:
        said = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    if said != "ok":
        raise StoreUnreadable("{file} is damaged", file=path.name)


def keep_head(engine: Engine, path: Path) -> None:
    """Keep a copy of the first page beside the file; where there is no room, go without."""
    with spoken(path.name):
        raw = engine.raw_connection()
        try:
            raw.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        finally:
            raw.close()
    head = head_of(path)
    with contextlib.suppress(OSError):
        with path.open("rb") as file:
            page = file.read(PAGE_BYTES)
        if len(page) == PAGE_BYTES and not (head.exists() and head.read_bytes() == page):
            beside = head.with_name(f"{head.name}.new")
            beside.write_bytes(page)
            beside.replace(head)
