"""What comes back under an old key gets a version above all that this key ever had.

Desks keep the higher version. Without this they would keep what was removed.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, select, text

from agent_console.hub.tables import graves
from agent_console.ids import CustomerId

_CHUNK = 500
_DIG = text(
    "INSERT INTO graves (customer_id, version) VALUES (:customer_id, :version)"
    " ON CONFLICT (customer_id) DO UPDATE SET version = excluded.version"
    " WHERE excluded.version > graves.version"
)


def dig(connection: Connection, customer: CustomerId, version: int | None) -> None:
    """Remember that a record of *customer* ("" for flights and agents) was removed at *version*."""
    if version is not None:
        connection.execute(_DIG, {"customer_id": customer, "version": version})


def versions(connection: Connection, customers: Iterable[CustomerId]) -> dict[CustomerId, int]:
    """Return the highest removed version of those of *customers* that ever lost a record."""
    c = graves.c
    listed, found = sorted(set(customers)), dict[CustomerId, int]()
    if len(listed) > _CHUNK and connection.execute(select(c.customer_id).limit(1)).first() is None:
        return {}
    for start in range(0, len(listed), _CHUNK):
        wanted = c.customer_id.in_(listed[start : start + _CHUNK])
        rows = connection.execute(select(c.customer_id, c.version).where(wanted))
        found.update((CustomerId(row.customer_id), row.version) for row in rows)
    return found
