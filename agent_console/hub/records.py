"""Write records: what changed gets a higher version and a line in the log, what did not, neither.

The only place that changes a record, so that nothing can change without the feed telling of it.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, delete, func, insert, select, tuple_, update

from agent_console.domain.value import Value
from agent_console.hub.tables import BY_KIND, BY_STRUCT, KEPT, Kept, changes, choices
from agent_console.ids import CustomerId
from agent_console.wire.feed import Kind

_CHUNK = 500
"""Keys asked for in one statement."""
_FIRST_VERSION = 1
_WORTH_A_SCAN = 4
"""Reading a whole table beats asking for keys while it has at most so many rows for each key."""


def put(connection: Connection, records: Iterable[Value], *, at: datetime) -> int:
    """Store *records* of any kinds, known or new, and return how many were new or changed.

    A record's own `version` is ignored: the hub counts. Of two records with one key the later
    wins. Raises `TypeError` for a value that is no record of the feed.
    """
    sorted_by_kind = sorted(((_kept(record), record) for record in records), key=_order)
    return sum(
        _put_kind(connection, kept, [record for _, record in group], at=at)
        for kept, group in groupby(sorted_by_kind, key=lambda pair: pair[0])
    )


def read(connection: Connection, kept: Kept, keys: Sequence[tuple[Any, ...]]) -> Iterator[Any]:
    """Yield those records of one kind whose primary keys are among *keys*."""
    columns = [kept.table.c[name] for name in kept.key]
    wanted = tuple_(*columns) if len(columns) > 1 else columns[0]
    for start in range(0, len(keys), _CHUNK):
        chunk = keys[start : start + _CHUNK]
        values = chunk if len(columns) > 1 else [key[0] for key in chunk]
        rows = connection.execute(select(*kept.fields).where(wanted.in_(values)))
        yield from map(kept.record, rows)


def remove(
    connection: Connection, kind: Kind, key: str, customer_id: CustomerId, *, at: datetime
) -> bool:
    """Remove one record and leave a tombstone in the log; a customer goes with everything.

    *key* is the feed's ("scheme:value" for an identifier). Returns False if there was none.
    """
    kept = BY_KIND[kind]
    primary_key = kept.located(key, customer_id)
    found = connection.execute(delete(kept.table).where(*_is(kept, primary_key))).rowcount > 0
    if not found:
        return False
    if kind is Kind.CUSTOMER:
        _forget(connection, customer_id)
    line = {"customer_id": customer_id, "kind": kind, "key": key, "at": at}
    connection.execute(insert(changes), line)
    return True


def _forget(connection: Connection, customer_id: CustomerId) -> None:
    """Remove all that is left of a customer, also the keys in the log: they name the person."""
    for kept in KEPT:
        if kept.has_customer and kept.kind is not Kind.CUSTOMER:
            connection.execute(delete(kept.table).where(kept.customer_column == customer_id))
    connection.execute(delete(choices).where(choices.c.customer_id == customer_id))
    connection.execute(delete(changes).where(changes.c.customer_id == customer_id))


def _put_kind(connection: Connection, kept: Kept, records: list[Any], *, at: datetime) -> int:
    latest = {kept.primary_key(record): record for record in records}
    latest = dict(sorted(latest.items()))  # rows lie in the order of their keys: no page twice
    known = _known(connection, kept, list(latest))
    new, changed = [], []
    for key, record in latest.items():
        old = known.get(key)
        if old is None:
            new.append(kept.row(record, version=_FIRST_VERSION))
        elif _differs(record, old):
            changed.append(kept.row(record, version=getattr(old, "version", 0) + 1))
        else:
            continue
    _write(connection, kept, new=new, changed=changed)
    _log(connection, kept, [latest[_row_key(kept, row)] for row in (*new, *changed)], at=at)
    return len(new) + len(changed)


def _write(
    connection: Connection,
    kept: Kept,
    *,
    new: list[dict[str, Any]],
    changed: list[dict[str, Any]],
) -> None:
    if new:
        connection.execute(insert(kept.table), new)
    if changed:
        same = [kept.table.c[name] == bindparam(f"key_{name}") for name in kept.key]
        rest = [c.name for c in kept.table.c if c.name not in kept.key]
        statement = update(kept.table).where(*same).values({n: bindparam(n) for n in rest})
        rows = [
            {f"key_{name}" if name in kept.key else name: value for name, value in row.items()}
            for row in changed
        ]
        connection.execute(statement, rows)


def _log(connection: Connection, kept: Kept, records: list[Any], *, at: datetime) -> None:
    if not records:
        return
    lines = [
        {
            "customer_id": kept.customer_of(record),
            "kind": kept.kind,
            "key": kept.key_of(record),
            "at": at,
        }
        for record in records
    ]
    connection.execute(insert(changes), lines)


def _known(
    connection: Connection, kept: Kept, keys: list[tuple[Any, ...]]
) -> dict[tuple[Any, ...], Any]:
    is_empty = connection.execute(select(kept.table.c[kept.key[0]]).limit(1)).first() is None
    if is_empty:
        return {}
    found = read(connection, kept, keys)
    if len(keys) > _CHUNK and _count(connection, kept) <= _WORTH_A_SCAN * len(keys):
        found = map(kept.record, connection.execute(select(*kept.fields)))
    return {kept.primary_key(record): record for record in found}


def _count(connection: Connection, kept: Kept) -> int:
    return int(connection.scalar(select(func.count()).select_from(kept.table)) or 0)


def _differs(record: Any, old: Any) -> bool:
    version = getattr(old, "version", None)
    same = record if version is None else msgspec.structs.replace(record, version=version)
    return bool(same != old)


def _row_key(kept: Kept, row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(row[name] for name in kept.key)


def _is(kept: Kept, primary_key: tuple[Any, ...]) -> list[Any]:
    return [kept.table.c[name] == value for name, value in zip(kept.key, primary_key, strict=True)]


def _kept(record: Value) -> Kept:
    try:
        return BY_STRUCT[type(record)]
    except KeyError:
        raise TypeError(f"{type(record).__name__} is no record of the feed") from None


def _order(pair: tuple[Kept, Value]) -> int:
    return KEPT.index(pair[0])
