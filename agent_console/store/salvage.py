"""A damaged journal is opened all the same: what is readable in it goes into a new one.

The damaged file is kept as it is. Nothing is moved before the new journal is complete on the disk,
so that a program that dies half way, or a full disk, changes nothing.
"""

import contextlib
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

import msgspec
from sqlalchemy import Connection, text

from agent_console.domain.audit_entry import AuditEntry
from agent_console.domain.draft import Draft
from agent_console.domain.value import Value
from agent_console.errors import StoreUnreadable, Told, phrase
from agent_console.ids import OperationId
from agent_console.logs import Plain, area
from agent_console.store import deeds
from agent_console.store.damaged import Found, Row, read_damaged
from agent_console.store.encrypted import denied, open_encrypted, set_aside
from agent_console.store.journal import Journal
from agent_console.store.journal_steps import STEPS
from agent_console.store.outbox_entry import OutboxEntry, entry_from_row, entry_to_row
from agent_console.wire.codec import decode

_log = area("store")
_ENTRY = "seq, id, customer_id, kind, body, made_at, state, attempt_count, next_try_at, problem"
_DELIVERED = "seq, id, customer_id, kind, body, made_at"
_TABLES = {
    "outbox": _ENTRY,
    "work": "id, opened_at, body",
    "state": "name, value",
    "delivered": _DELIVERED,
    "deed": "seq, id, body",
}
_CARVED = ("outbox", "work", "delivered", "deed")
"""Their rows tell by themselves whether they are whole: the body names the key."""
_ROOM = "salvage-"
_NEW = ".salvaged"
_ENTRY_VALUES = ", ".join(f":{name}" for name in _ENTRY.split(", "))
_PUT_ENTRY = text(f"INSERT OR IGNORE INTO outbox ({_ENTRY}) VALUES ({_ENTRY_VALUES})")  # noqa: S608 a constant
_PUT_DRAFT = text(
    "INSERT OR IGNORE INTO work (id, opened_at, body) VALUES (:id, :opened_at, :body)"
)
_PUT_STATE = text("INSERT OR IGNORE INTO state (name, value) VALUES (:name, :value)")
_NO_COUNT = text("DELETE FROM sqlite_sequence WHERE name = 'outbox'")
_COUNT_ON = text("INSERT INTO sqlite_sequence (name, seq) VALUES ('outbox', :last)")
_PUT_DELIVERED = text(
    f"INSERT OR IGNORE INTO delivered ({_DELIVERED})"  # noqa: S608 a constant
    " VALUES (:seq, :id, :customer_id, :kind, :body, :made_at)"
)


class Salvaged(Value, frozen=True, kw_only=True):
    """What came out of a damaged journal."""

    draft_count: int = 0
    entry_count: int = 0
    lost_count: int = 0
    """Entries that were there and cannot be read."""
    is_all: bool = False
    """Nothing speaks for more than that being lost."""

    @property
    def words(self) -> Told:
        """Say it in a sentence's part."""
        saved = self.draft_count + self.entry_count
        said = Told("{count} entries were saved from it", count=saved)
        if saved == 1:
            said = Told("one entry was saved from it")
        if self.lost_count:
            said = Told("{saved}, {count} could not be read", saved=said, count=self.lost_count)
        if not self.is_all:
            said = Told("{saved}, and some may be missing", saved=said)
        return said


def open_or_salvage(
    path: Path, key: bytes, *, at: datetime
) -> tuple[Journal, StoreUnreadable | None]:
    """Open the journal at *path*; a damaged one is set aside and salvaged, which is told.

    Raises as `Journal.open` for everything but damage, and `DiskFull` or `StoreBlocked` when the
    new journal cannot be written; the damaged one then is where it was.
    """
    try:
        _end_what_was_begun(path)
        return _open_or_salvage(path, key, at=at)
    except OSError as exc:
        raise denied(exc, path.name) from exc


def _open_or_salvage(
    path: Path, key: bytes, *, at: datetime
) -> tuple[Journal, StoreUnreadable | None]:
    try:
        return Journal.open(path, key), None
    except StoreUnreadable as exc:
        new = path.with_name(path.name + _NEW)
        salvaged = salvage(path, key, into=new)
        aside = set_aside(path, at=at)
        new.rename(path)
        _log.warning(
            "journal.db was damaged and is now %s: %d drafts and %d entries saved, %d lost",
            Plain(aside.name),
            salvaged.draft_count,
            salvaged.entry_count,
            salvaged.lost_count,
        )
        sentence = phrase("{why}. It was kept as {file}; {saved}")
        values = {"why": exc.told, "file": aside.name, "saved": salvaged.words}
        notice = StoreUnreadable(sentence, **values)
        return Journal.open(path, key), notice


def salvage(damaged: Path, key: bytes, *, into: Path) -> Salvaged:
    """Write what is readable in *damaged* into a new journal at *into*; *damaged* stays as it is.

    Never fails because of what is in the file.
    """
    with _room(damaged.parent) as room:
        found = read_damaged(damaged, key, _TABLES, carved=_CARVED, room=room)
    entries, bad_count = _entries(found)
    delivered = [row for row in _readable_delivered(found) if row[0] not in entries]
    done = {entry.id for entry in entries.values()} | {
        OperationId(str(row[1])) for row in delivered
    }
    # A draft whose operation is there was wrapped up: it is an old page that still has it.
    drafts, bad_drafts = _drafts(found, done)
    _write(into, key, found, entries.values(), drafts, delivered)
    lost = found.expected - set(entries)
    is_whole = found.is_whole
    return Salvaged(
        draft_count=len(drafts),
        entry_count=len(entries),
        lost_count=max(len(lost), bad_count) + bad_drafts,
        is_all=is_whole["work"] and (is_whole["outbox"] or is_whole["index"]),
    )


def _end_what_was_begun(path: Path) -> None:
    """Take up a salvage that was interrupted, at either side of its one decisive moment."""
    new = path.with_name(path.name + _NEW)
    if new.exists() and not path.exists():
        for suffix in ("-wal", "-shm"):  # of the damaged file: it must not be read into the new one
            beside = path.with_name(path.name + suffix)
            if beside.exists():
                beside.rename(path.with_name(f"{path.name}.unreadable-rest{suffix}"))
        new.rename(path)
    for suffix in ("", "-wal", "-shm"):
        new.with_name(new.name + suffix).unlink(missing_ok=True)
    for room in path.parent.glob(f"{_ROOM}*"):
        shutil.rmtree(room, ignore_errors=True)


@contextlib.contextmanager
def _room(folder: Path) -> Iterator[Path]:
    """Give a folder for copies beside the file: they are encrypted as it is."""
    with tempfile.TemporaryDirectory(prefix=_ROOM, dir=folder, ignore_cleanup_errors=True) as room:
        yield Path(room)


def _entries(found: Found) -> tuple[dict[object, OutboxEntry], int]:
    """Return the entries by their number, and how many rows are none."""
    entries: dict[object, OutboxEntry] = {}
    bad_count = 0
    for seq, row in found.rows["outbox"].items():
        entry = _entry(row)
        if entry is not None:
            entries[seq] = entry
        elif seq in found.expected:
            bad_count += 1
    return entries, bad_count


def _entry(row: Row) -> OutboxEntry | None:
    try:
        entry = entry_from_row(row)
        is_whole = entry.operation.id == entry.id
    except (ValueError, TypeError, OverflowError, msgspec.DecodeError):
        return None
    return entry if is_whole else None


def _drafts(found: Found, done: set[OperationId]) -> tuple[list[Row], int]:
    """Return the rows that hold drafts not yet wrapped up, and how many hold nothing readable."""
    drafts: list[Row] = []
    bad_count = 0
    for row in found.rows["work"].values():
        try:
            draft = decode(bytes(row[2]), Draft)
        except (ValueError, TypeError, msgspec.DecodeError):
            bad_count += found.is_whole["work"]
            continue
        if draft.id == row[0] and draft.operation_id not in done:
            drafts.append(row)
    return drafts, bad_count


def _readable_delivered(found: Found) -> Iterator[Row]:
    for row in found.rows["delivered"].values():
        with contextlib.suppress(ValueError, TypeError, OverflowError, msgspec.DecodeError):
            entry = entry_from_row((*row, "sent", 0, 0, None))
            if entry.operation.id == entry.id:
                yield row


def _deeds(found: Found) -> Iterator[AuditEntry]:
    for row in found.rows["deed"].values():
        with contextlib.suppress(ValueError, TypeError, msgspec.DecodeError):
            entry = decode(bytes(row[2]), AuditEntry)
            if entry.id == row[1]:
                yield entry


def _count_on(connection: Connection, found: Found) -> None:
    """Let new entries be numbered after all there ever were, those that arrived included.

    By its number an entry keeps its place in the order, and among what arrived the oldest goes.
    """
    numbers = (*found.rows["outbox"], *found.rows["delivered"], *found.expected)
    last = max((one for one in numbers if isinstance(one, int)), default=0)
    connection.execute(_NO_COUNT)
    connection.execute(_COUNT_ON, {"last": last})


def _write(
    into: Path,
    key: bytes,
    found: Found,
    entries: Iterable[OutboxEntry],
    drafts: Iterable[Row],
    delivered: Iterable[Row],
) -> None:
    engine = open_encrypted(into, key, steps=STEPS, synchronous="FULL")
    try:
        with engine.begin() as connection:
            for entry in entries:
                connection.execute(_PUT_ENTRY, entry_to_row(entry))
            for key_, opened_at, body in drafts:
                row = {"id": key_, "opened_at": opened_at, "body": body}
                connection.execute(_PUT_DRAFT, row)
            for name, value in found.rows["state"].values():
                if isinstance(name, str) and isinstance(value, str):
                    connection.execute(_PUT_STATE, {"name": name, "value": value})
            for deed in _deeds(found):
                deeds.put(connection, deed)
            for values in delivered:
                names = _DELIVERED.split(", ")
                connection.execute(_PUT_DELIVERED, dict(zip(names, values, strict=True)))
            _count_on(connection, found)
    finally:
        engine.dispose()
