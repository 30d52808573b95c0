"""The change feed: a first fill, then what changes, with nothing ever skipped."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from agent_console.hub import cursor as cursors
from agent_console.hub import records
from agent_console.hub.cursor import Cursor, Filling
from agent_console.hub.database import instance_id
from agent_console.hub.filling import Lists, fill, share
from agent_console.hub.tables import BY_KIND, changes
from agent_console.ids import CustomerId
from agent_console.wire.feed import Kind, Page, Tombstone


def page(connection: Connection, cursor: str | None, limit: int, *, at: datetime) -> Page:
    """Return the page after *cursor* (None: from the start), of about *limit* rows.

    Raises `StartOver` if the cursor is not of this database or cannot be read.
    """
    instance, newest = instance_id(connection), safe_seq(connection)
    if cursor is None:
        place = Cursor(instance=instance, seq=newest, filling=Filling())
    else:
        place = cursors.cursor(cursor, instance=instance, newest=newest)
    if place.filling is not None:
        return _filled(connection, place, place.filling, limit, newest=newest, at=at)
    return _changed(connection, place, limit, newest=newest, at=at)


def safe_seq(connection: Connection) -> int:
    """Return the number up to which the log is complete: no transaction can still write below.

    INVARIANT: what a desk was told to go on from here never appears later. SQLite has one writer,
    numbers are given in the order of commits, so the highest one is safe. A database with several
    writers has to answer with the oldest transaction that is still open.
    """
    return int(connection.scalar(select(func.max(changes.c.seq))) or 0)


def _filled(
    connection: Connection,
    place: Cursor,
    filling: Filling,
    limit: int,
    *,
    newest: int,
    at: datetime,
) -> Page:
    lists, rest = fill(connection, filling, limit)
    after = Cursor(instance=place.instance, seq=place.seq, filling=rest)
    return Page(
        cursor=cursors.written(after),
        more=rest is not None or place.seq < newest,
        hub_at=at,
        filling=share(connection, rest),
        **lists,
    )


def _changed(
    connection: Connection, place: Cursor, limit: int, *, newest: int, at: datetime
) -> Page:
    log = changes.c
    query = select(log.seq, log.kind, log.customer_id, log.key).where(log.seq > place.seq)
    lines = connection.execute(query.where(log.seq <= newest).order_by(log.seq).limit(limit)).all()
    last = lines[-1].seq if lines else place.seq
    lists, gone = _as_now(connection, {(x.kind, x.customer_id, x.key) for x in lines})
    return Page(
        cursor=cursors.written(Cursor(instance=place.instance, seq=last)),
        more=last < newest,
        hub_at=at,
        gone=gone,
        **lists,
    )


def _as_now(
    connection: Connection, changed: Iterable[tuple[Kind, str, str]]
) -> tuple[Lists, tuple[Tombstone, ...]]:
    """Read what changed as it is now; what is there no more becomes a tombstone."""
    by_kind: dict[Kind, dict[tuple[Any, ...], tuple[str, str]]] = {}
    for kind, customer, key in changed:
        primary_key = BY_KIND[kind].located(key, CustomerId(customer))
        by_kind.setdefault(kind, {})[primary_key] = (customer, key)
    lists: Lists = {}
    gone: list[Tombstone] = []
    for kind, wanted in by_kind.items():
        kept = BY_KIND[kind]
        found = tuple(records.read(connection, kept, sorted(wanted)))
        lists[kind.value] = found
        for missing in wanted.keys() - {kept.primary_key(record) for record in found}:
            customer, key = wanted[missing]
            gone.append(Tombstone(kind=kind, key=key, customer_id=CustomerId(customer)))
    return lists, tuple(sorted(gone, key=lambda t: (t.kind, t.key)))
