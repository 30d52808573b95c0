"""Write records: what changed gets a higher version and a line in the log, what did not, neither.

The only place that changes a record, so that nothing can change without the feed telling of it.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, delete, func, insert, select, text, update

from agent_console.domain.value import Value
from agent_console.hub import graves, many_rows, merged, words
from agent_console.hub.entering import without_card_numbers
from agent_console.hub.erasure import erase
from agent_console.hub.kept import Kept
from agent_console.hub.keys import with_keys
from agent_console.hub.marks import Tally
from agent_console.hub.review import filing
from agent_console.hub.tables import BY_KIND, BY_STRUCT, KEPT, changes, hub
from agent_console.hub.turns import take_turns
from agent_console.ids import CustomerId, new_id
from agent_console.wire.digest import LEFT_OUT, mark_of
from agent_console.wire.feed import Kind

_CHUNK = 500
"""Keys asked for in one statement."""
_AGENTS = "agents"
AGENTS_STATE = select(hub.c.value).where(hub.c.key == _AGENTS)
"""Gives another word after each change of an agent."""
_NOTE_AGENTS = text(
    "INSERT INTO hub (key, value) VALUES (:key, :value)"
    " ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)
"""Two who change agents at the same moment wait for each other and both succeed."""
_WORTH_A_SCAN = 4
"""Reading a whole table beats asking for keys while it has at most so many rows for each key."""


def put(
    connection: Connection,
    records: Iterable[Value],
    *,
    at: datetime,
    touched: set[CustomerId] | None = None,
) -> int:
    """Store *records* of any kinds, known or new, and return how many were new or changed.

    A record's own `version` is ignored: the hub counts. Of two records with one key the later
    wins. Card numbers in their texts are masked. Whose records were new or changed is added to
    *touched*. Raises `TypeError` for a value that is no record of the feed.
    """
    entering = map(without_card_numbers, records)
    sorted_by_kind = sorted(((_kept(record), record) for record in entering), key=_order)
    take_turns(connection, (kept.customer_of(r) or kept.key_of(r) for kept, r in sorted_by_kind))
    tally = Tally()
    written: list[tuple[Kept, Any]] = []
    for kept, group in groupby(sorted_by_kind, key=lambda pair: pair[0]):
        put_now = _put_kind(connection, kept, [record for _, record in group], tally, at=at)
        written += ((kept, record) for record in put_now)
    tally.write(connection)
    if touched is not None:
        touched |= {kept.customer_of(record) for kept, record in written} - {CustomerId("")}
    return len(written)


def read(connection: Connection, kept: Kept, keys: Sequence[tuple[Any, ...]]) -> Iterator[Any]:
    """Yield those records of one kind whose primary keys are among *keys*."""
    for start in range(0, len(keys), _CHUNK):
        query, wanted = with_keys(connection, kept, keys[start : start + _CHUNK])
        yield from map(kept.record, connection.execute(query, wanted))


def remove(
    connection: Connection, kind: Kind, key: str, customer_id: CustomerId, *, at: datetime
) -> bool:
    """Remove one record and leave a tombstone in the log; a customer goes with everything.

    *key* is the feed's ("scheme:value" for an identifier). Returns False if there was none.
    """
    take_turns(connection, [customer_id or key])
    kept = BY_KIND[kind]
    primary_key = kept.located(key, customer_id)
    old = next(read(connection, kept, [primary_key]), None)
    if old is None:
        return False
    connection.execute(delete(kept.table).where(*_is(kept, primary_key)))
    graves.dig(connection, customer_id, getattr(old, "version", None))
    if kind is Kind.INTERACTION:
        filing.drop(connection, [old])
    if kind is Kind.CUSTOMER:
        erase(connection, customer_id)
    elif kind not in LEFT_OUT:
        tally = Tally()
        tally.take(customer_id, _mark(kept, old, getattr(old, "version", 0)))
        tally.write(connection)
    line = {"customer_id": customer_id, "kind": kind, "key": key, "at": at}
    connection.execute(insert(changes), line)
    if kind is Kind.CUSTOMER:
        for part in merged.parts_of(connection, customer_id):
            remove(connection, kind, part, part, at=at)
    return True


def remove_all(connection: Connection, kind: Kind, records: Sequence[Any], *, at: datetime) -> None:
    """Remove *records* of one kind and one customer, with a tombstone each, in few statements."""
    if not records:
        return
    kept = BY_KIND[kind]
    if kind is Kind.INTERACTION:
        filing.drop(connection, records)
    customer = kept.customer_of(records[0])
    tally = Tally()
    for record in records:
        if kind not in LEFT_OUT:
            tally.take(customer, _mark(kept, record, getattr(record, "version", 0)))
    same = [kept.table.c[name] == bindparam(f"key_{name}") for name in kept.key]
    keys = [{f"key_{name}": getattr(one, name) for name in kept.key} for one in records]
    connection.execute(delete(kept.table).where(*same), keys)
    graves.dig(connection, customer, max(getattr(one, "version", 0) for one in records))
    tally.write(connection)
    _log(connection, kept, list(records), at=at)


def _put_kind(
    connection: Connection, kept: Kept, records: list[Any], tally: Tally, *, at: datetime
) -> list[Any]:
    """Store records of one kind; return those that were new or changed."""
    latest = {kept.primary_key(record): record for record in records}
    latest = dict(sorted(latest.items()))  # rows lie in the order of their keys: no page twice
    known = _known(connection, kept, list(latest))
    fresh = (kept.customer_of(record) for key, record in latest.items() if key not in known)
    removed = graves.versions(connection, fresh)
    new, changed = [], []
    for key, record in latest.items():
        old = known.get(key)
        if old is None:
            version = removed.get(kept.customer_of(record), 0) + 1 if removed else 1
            new.append(kept.row(record, version=version))
        elif _differs(record, old):
            version = getattr(old, "version", 0) + 1
            changed.append(kept.row(record, version=version))
        else:
            continue
        _count(tally, kept, record, old, version=version)
    _write(connection, kept, new=new, changed=changed)
    if kept.kind is Kind.CUSTOMER:
        for rows, are_new in ((new, True), (changed, False)):
            words.keep(connection, {r["id"]: r["folded_name"] for r in rows}, are_new=are_new)
    written = [latest[_row_key(kept, row)] for row in (*new, *changed)]
    if kept.kind is Kind.INTERACTION:
        filing.keep(connection, written, known, at=at)
    if kept.kind is Kind.AGENT and written:
        _note_agents(connection)
    _log(connection, kept, written, at=at)
    return written


def _note_agents(connection: Connection) -> None:
    connection.execute(_NOTE_AGENTS, {"key": _AGENTS, "value": new_id()})


def _count(tally: Tally, kept: Kept, record: Any, old: Any, *, version: int) -> None:
    """Bring the customer's mark from the *old* record (None: there was none) to the new."""
    if kept.kind in LEFT_OUT:
        return
    customer = kept.customer_of(record)
    if old is not None:
        tally.take(customer, _mark(kept, old, getattr(old, "version", 0)))
    tally.add(customer, _mark(kept, record, version if hasattr(record, "version") else 0))


def _mark(kept: Kept, record: Any, version: int) -> int:
    return mark_of(kept.kind, kept.customer_of(record), kept.key_of(record), version)


def _write(
    connection: Connection,
    kept: Kept,
    *,
    new: list[dict[str, Any]],
    changed: list[dict[str, Any]],
) -> None:
    if new:
        many_rows.add(connection, kept.table, new)
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
    many_rows.add(connection, changes, lines)


def _known(
    connection: Connection, kept: Kept, keys: list[tuple[Any, ...]]
) -> dict[tuple[Any, ...], Any]:
    if len(keys) > _CHUNK and _is_empty(connection, kept):
        return {}
    found = read(connection, kept, keys)
    if len(keys) > _CHUNK and _row_count(connection, kept) <= _WORTH_A_SCAN * len(keys):
        found = map(kept.record, connection.execute(select(*kept.fields)))
    return {kept.primary_key(record): record for record in found}


def _is_empty(connection: Connection, kept: Kept) -> bool:
    """Tell whether there is nothing yet, as at a first import: not asked for a few records."""
    return connection.execute(select(kept.table.c[kept.key[0]]).limit(1)).first() is None


def _row_count(connection: Connection, kept: Kept) -> int:
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
