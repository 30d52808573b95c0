"""What was done at this desk and the hub has not been told yet: whom somebody saw or looked for."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, bindparam, text

from agent_console.domain.audit_entry import AuditEntry
from agent_console.ids import CustomerId
from agent_console.wire.codec import decode, encode

_PUT = text("INSERT INTO deed (id, body) VALUES (:id, :body) ON CONFLICT DO NOTHING")
_NEXT = text("SELECT body FROM deed ORDER BY seq LIMIT :limit")
_ALL = text("SELECT body FROM deed ORDER BY seq")
_DROP = text("DELETE FROM deed WHERE id IN :ids").bindparams(bindparam("ids", expanding=True))
_CHANGE = text("UPDATE deed SET body = :body WHERE id = :id")


def put(connection: Connection, entry: AuditEntry) -> None:
    """Keep a deed for the hub; the same id twice is one."""
    connection.execute(_PUT, {"id": entry.id, "body": encode(entry)})


def untold(connection: Connection, *, limit: int) -> tuple[AuditEntry, ...]:
    """Return the deeds the hub is to be told first."""
    bodies = connection.execute(_NEXT, {"limit": limit}).scalars()
    return tuple(decode(bytes(body), AuditEntry) for body in bodies)


def told(connection: Connection, ids: Iterable[str]) -> None:
    """Forget what the hub has written down."""
    wanted = list(ids)
    if wanted:
        connection.execute(_DROP, {"ids": wanted})


def forget_reasons(connection: Connection, customer: CustomerId) -> None:
    """Forget what was said about an erased customer; that it was done, the hub is told yet."""
    for body in connection.execute(_ALL).scalars().all():
        entry = decode(bytes(body), AuditEntry)
        if customer in entry.customers and entry.reason:
            bare = msgspec.structs.replace(entry, reason="")
            connection.execute(_CHANGE, {"id": entry.id, "body": encode(bare)})
