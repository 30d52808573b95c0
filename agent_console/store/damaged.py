"""Reads what can be read of a damaged journal, page by page if need be. Works on a copy alone.

Each page of an encrypted file is sealed by itself, so that a page is either as it was written or
plainly damaged: nothing half right is ever taken for an entry.
"""

import contextlib
import shutil
import struct
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from agent_console.store.first_page import PAGE_BYTES, head_of

_WAL_HEADER, _FRAME_HEADER = 32, 24
Row = tuple[Any, ...]


@dataclass(slots=True)
class Found:
    """The rows of some tables, by their key."""

    rows: dict[str, dict[object, Row]] = field(default_factory=dict)
    is_whole: dict[str, bool] = field(default_factory=dict)
    """Tells of each table whether it was read from end to end."""
    expected: set[int] = field(default_factory=set)
    """The numbers the outbox should have, as far as an index still says so."""

    def add(self, other: "Found") -> None:
        """Take in what *other* has and we have not."""
        for table, rows in other.rows.items():
            self.rows[table] = {**rows, **self.rows.get(table, {})}
        for table, is_whole in other.is_whole.items():
            self.is_whole[table] = self.is_whole.get(table, False) or is_whole
        self.expected |= other.expected


def read_damaged(
    damaged: Path, key: bytes, tables: Mapping[str, str], *, carved: Collection[str], room: Path
) -> Found:
    """Return what is readable of *damaged*, a file that is not touched.

    *tables* names each table and its columns, the key first. For those in *carved* every page is
    tried; rows of other tables may then be among theirs. *room* is an empty folder for copies.
    The file's log is read as SQLite does, and once more past what SQLite would stop at.
    """
    found = Found()
    for number, content in enumerate(_versions(damaged)):
        copy = room / f"{number}.db"
        copy.write_bytes(content)
        if number == 0:
            _copy_log(damaged, copy)
        if not _is_readable(copy, key):
            _lend_head(copy, head_of(damaged), key, room)
        found.add(_read(copy, key, tables, carved))
    return found


def _versions(damaged: Path) -> Iterator[bytes]:
    """Yield the file, and the file with every page of its log put in."""
    content = damaged.read_bytes()
    yield content
    log = damaged.with_name(damaged.name + "-wal")
    if log.exists() and log.stat().st_size > _WAL_HEADER:
        yield _with_log(content, log.read_bytes())


def _with_log(content: bytes, log: bytes) -> bytes:
    """Return *content* with the committed pages of *log*, whatever their checksums say."""
    salts = log[16:24]
    pages: list[tuple[int, bytes]] = []
    committed = 0
    for start in range(_WAL_HEADER, len(log), _FRAME_HEADER + PAGE_BYTES):
        frame = log[start : start + _FRAME_HEADER + PAGE_BYTES]
        if len(frame) < _FRAME_HEADER + PAGE_BYTES or frame[8:16] != salts:
            break
        number, size = struct.unpack(">II", frame[:8])
        pages.append((number, frame[_FRAME_HEADER:]))
        if size:
            committed = len(pages)
    made = bytearray(content)
    most = len(content) // PAGE_BYTES + len(pages) + 1
    for number, page in pages[:committed]:
        if 0 < number <= most:
            end = number * PAGE_BYTES
            made.extend(bytes(max(0, end - len(made))))
            made[end - PAGE_BYTES : end] = page
    return bytes(made)


def _copy_log(damaged: Path, copy: Path) -> None:
    log = damaged.with_name(damaged.name + "-wal")
    if log.exists():
        shutil.copyfile(log, copy.with_name(copy.name + "-wal"))


def _opened(copy: Path, key: bytes) -> Any:
    connection = dbapi2.connect(str(copy), isolation_level=None)
    connection.execute("PRAGMA cipher_log_level = NONE")  # or it writes each bad page to stderr
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    # Lets a file be read that is shorter than it says.
    connection.execute("PRAGMA writable_schema = ON")
    return connection


def _is_readable(copy: Path, key: bytes) -> bool:
    with contextlib.closing(_opened(copy, key)) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except dbapi2.Error:
            return False
    return True


def _lend_head(copy: Path, head: Path, key: bytes, room: Path) -> None:
    """Put the first page that was kept beside the file in the place of a damaged one."""
    if not head.exists() or head.stat().st_size != PAGE_BYTES:
        return
    copy.with_name(copy.name + "-wal").unlink(missing_ok=True)
    rest = copy.read_bytes()[PAGE_BYTES:]
    donor = room / "donor.db"
    donor.write_bytes(head.read_bytes() + rest)
    _grow(donor, key, wanted=1 + len(rest) // PAGE_BYTES)
    copy.write_bytes(donor.read_bytes()[:PAGE_BYTES] + rest)
    donor.unlink()


def _grow(donor: Path, key: bytes, *, wanted: int) -> None:
    """Let the first page say that there are at least *wanted* pages: it is of an earlier day."""
    with contextlib.closing(_opened(donor, key)) as connection, contextlib.suppress(dbapi2.Error):
        connection.execute("PRAGMA journal_mode = DELETE")
        missing = wanted - int(connection.execute("PRAGMA page_count").fetchone()[0])
        if missing > 0:
            connection.execute("CREATE TABLE room (filler BLOB)")
            connection.execute("INSERT INTO room VALUES (zeroblob(?))", (missing * PAGE_BYTES,))


def _read(copy: Path, key: bytes, tables: Mapping[str, str], carved: Collection[str]) -> Found:
    found = Found()
    for table, columns in tables.items():
        query = f"SELECT {columns} FROM {table} NOT INDEXED"  # noqa: S608 constants
        rows, is_whole = _rows(copy, key, query)
        found.is_whole[table] = is_whole
        found.rows[table] = {row[0]: row for row in rows}
    numbers, is_whole = _rows(copy, key, "SELECT seq FROM outbox INDEXED BY outbox_by_state")
    found.expected = {int(row[0]) for row in numbers}
    found.is_whole["index"] = is_whole
    for table, columns in tables.items():
        if not found.is_whole[table] and table in carved:
            query = f"SELECT {columns} FROM {table} NOT INDEXED"  # noqa: S608 constants
            for row in _from_each_page(copy, key, table, query):
                found.rows[table].setdefault(row[0], row)
    return found


def _from_each_page(copy: Path, key: bytes, table: str, query: str) -> Iterator[Row]:
    """Yield the rows of every page that can be read as one of *table*, whoever points to it."""
    for page in range(2, copy.stat().st_size // PAGE_BYTES + 1):
        if _moved(copy, key, table, page):
            yield from _rows(copy, key, query)[0]


def _moved(copy: Path, key: bytes, table: str, page: int) -> bool:
    """Let *table* begin at *page*; False if that cannot even be written down."""
    with contextlib.closing(_opened(copy, key)) as connection:
        try:
            moved = connection.execute(
                "UPDATE sqlite_master SET rootpage = ? WHERE type = 'table' AND name = ?",
                (page, table),
            )
        except dbapi2.Error:
            return False
    return bool(moved.rowcount)


def _rows(copy: Path, key: bytes, query: str) -> tuple[list[Row], bool]:
    """Return the rows up to the first that cannot be read, and whether that was the end."""
    rows: list[Row] = []
    with contextlib.closing(_opened(copy, key)) as connection:
        try:
            rows.extend(tuple(row) for row in connection.execute(query))
        except (dbapi2.Error, UnicodeDecodeError, OverflowError):
            return rows, False
    return rows, True
