"""Write down who did what to whose data, each deed chained to the one before by its hash.

Whoever appends holds the end of the chain until the transaction is over, so that it never forks:
append last in a transaction. A deed is added and never changed; the reason somebody gave may be
forgotten with the customer it is about, because the chain holds only a salted hash of it.
"""

import hashlib
import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, insert, select, update

from agent_console.clock import micros
from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.domain.card_numbers import masked
from agent_console.hub.audit_tables import audit, audit_ends, audit_subjects
from agent_console.ids import CustomerId, new_id

HEAD, BASE = "head", "base"
START = "0" * 64
"""What the first deed of all follows."""
LONGEST_REASON = 500
_CHUNK = 500
_ASKED_AGAIN = timedelta(minutes=1)
"""So long after it was done the same wish is the same deed: the answer was lost."""
_END = select(audit_ends.c.number, audit_ends.c.hash)


def append(
    connection: Connection, entries: Iterable[AuditEntry], *, at: datetime, are_new: bool = False
) -> int:
    """Add what is not there yet, in order, and return how many that is. *at* is the hub's now.

    With *are_new* it is not looked whether they are there: the hub has just made their ids.
    """
    wanted = {entry.id: entry for entry in entries}
    if not wanted:
        return 0
    number, last = _held_head(connection)
    known = set() if are_new else _known(connection, list(wanted))
    rows: list[dict[str, Any]] = []
    for entry in wanted.values():
        if entry.id not in known:
            number += 1
            rows.append(_row(number, entry, previous=last, at=at))
            last = rows[-1]["hash"]
    if not rows:
        return 0
    connection.execute(insert(audit), rows)
    subjects = [
        {"customer_id": customer, "number": row["number"]}
        for row in rows
        for customer in row["customers"]
    ]
    if subjects:
        connection.execute(insert(audit_subjects), subjects)
    is_head = audit_ends.c.name == HEAD
    connection.execute(update(audit_ends).where(is_head).values(number=number, hash=last))
    return len(rows)


def append_done(connection: Connection, entry: AuditEntry, *, at: datetime) -> None:
    """Add what the hub is doing just now under an id that a desk made.

    Where that id is used up by another deed, or by the same a while ago, it gets a new one: nothing
    that is done goes unwritten because of its id.
    """
    if not append(connection, [entry], at=at) and not _is_asked_again(connection, entry, at=at):
        append(connection, [msgspec.structs.replace(entry, id=new_id())], at=at, are_new=True)


def commanded(
    connection: Connection,
    what: str,
    customers: Iterable[CustomerId] = (),
    *,
    deed: Deed = Deed.CHANGE,
    at: datetime,
) -> None:
    """Add what was done with the hub's own command line. *what* names no person but by an id."""
    done = AuditEntry(id=new_id(), at=at, deed=deed, what=what, customers=tuple(customers))
    append(connection, [done], at=at)


def forget_reasons(connection: Connection, customer: CustomerId) -> None:
    """Forget what was said about *customer*; that it was done, when and by whom stays."""
    theirs = select(audit_subjects.c.number).where(audit_subjects.c.customer_id == customer)
    blank = update(audit).where(audit.c.number.in_(theirs), audit.c.reason.is_not(None))
    connection.execute(blank.values(reason=None, salt=None))


def hash_of(row: Any, previous: str) -> str:
    """Return the hash of a row (with the columns of `audit`) that follows *previous*."""
    said = (
        previous,
        row["id"],
        micros(row["at"]),
        micros(row["told_at"]),
        row["agent_id"],
        row["role"] or "",
        row["deed"],
        row["what"],
        row["customers"],
        bool(row["is_offline"]),
        row["reason_hash"],
    )
    return hashlib.sha256(msgspec.json.encode(said)).hexdigest()


def hash_of_reason(reason: str, salt: str) -> str:
    """Return what the chain keeps of a reason."""
    return hashlib.sha256(f"{salt}\n{reason}".encode()).hexdigest()


def end(connection: Connection, name: str) -> tuple[int, str]:
    """Return number and hash of the last deed ("head"), or of the last pruned one ("base")."""
    row = connection.execute(_END.where(audit_ends.c.name == name)).first()
    return (0, START) if row is None else (int(row.number), str(row.hash))


def _held_head(connection: Connection) -> tuple[int, str]:
    row = connection.execute(_END.where(audit_ends.c.name == HEAD).with_for_update()).one()
    return int(row.number), str(row.hash)


def _is_asked_again(connection: Connection, entry: AuditEntry, *, at: datetime) -> bool:
    """Tell whether *entry* was written just now already: a desk missed our answer."""
    c = audit.c
    row = connection.execute(select(audit).where(c.id == entry.id)).one()
    is_same = (row.deed, row.agent_id, row.customers) == (
        entry.deed,
        entry.agent_id,
        entry.customers,
    )
    return is_same and not row.is_offline and at - row.told_at <= _ASKED_AGAIN


def _known(connection: Connection, ids: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for start in range(0, len(ids), _CHUNK):
        some = audit.c.id.in_(ids[start : start + _CHUNK])
        found |= set(connection.scalars(select(audit.c.id).where(some)))
    return found


def _row(number: int, entry: AuditEntry, *, previous: str, at: datetime) -> dict[str, Any]:
    reason = masked(entry.reason)[:LONGEST_REASON]
    salt = secrets.token_hex(16) if reason else ""
    row = {
        "number": number,
        "id": entry.id,
        "at": entry.at,
        "told_at": at,
        "agent_id": entry.agent_id,
        "role": entry.role,
        "deed": entry.deed,
        "what": entry.what,
        "customers": tuple(dict.fromkeys(entry.customers)),
        "is_offline": entry.is_offline,
        "reason": reason or None,
        "salt": salt or None,
        "reason_hash": hash_of_reason(reason, salt) if reason else "",
        "previous": previous,
    }
    return row | {"hash": hash_of(row, previous)}
