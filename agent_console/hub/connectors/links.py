"""What is the same here and there, and a hash of what both last said about it.

Whoever says something else than the hash has changed it since; who says the same is an echo.
"""

import hashlib
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, delete, select, text

from agent_console.hub.connectors.other_crm import Way
from agent_console.hub.intake_tables import counterparts
from agent_console.ids import CustomerId

PERSON, NOTE = "person", "note"
_PUT = text(
    "INSERT INTO counterparts (system, kind, their_id, customer_id, our_id, agreed)"
    " VALUES (:system, :kind, :their_id, :customer_id, :our_id, :agreed)"
    " ON CONFLICT (system, kind, their_id) DO UPDATE SET"
    " customer_id = excluded.customer_id, our_id = excluded.our_id, agreed = excluded.agreed"
)


class Link(NamedTuple):
    """One thing that is the same on both sides."""

    kind: str
    their_id: str
    customer_id: CustomerId
    our_id: str
    agreed: str


class Links:
    """The links to one other CRM, within one transaction."""

    def __init__(self, connection: Connection, system: str) -> None:
        self._connection = connection
        self._system = system

    def of_theirs(self, kind: str, their_id: str) -> Link | None:
        """Return the link of what has this id there."""
        c = counterparts.c
        return self._first((c.kind == kind) & (c.their_id == their_id))

    def of_customer(self, customer: CustomerId) -> Link | None:
        """Return whom *customer* is there; the first, where there are several."""
        c = counterparts.c
        return self._first((c.kind == PERSON) & (c.customer_id == customer))

    def of_ours(self, kind: str, our_id: str) -> Link | None:
        """Return the link of what has this id here."""
        c = counterparts.c
        return self._first((c.kind == kind) & (c.our_id == our_id))

    def ways_of(self, person_id: str) -> dict[str, Link]:
        """Return the links of somebody's numbers and addresses, by their ids there."""
        c = counterparts.c
        query = select(c.kind, c.their_id, c.customer_id, c.our_id, c.agreed)
        theirs = query.where(c.system == self._system, c.kind == way_kind(person_id))
        return {row.their_id: Link(*row) for row in self._connection.execute(theirs)}

    def put(self, link: Link) -> None:
        """Keep *link*, new or as it is now."""
        self._connection.execute(_PUT, {"system": self._system, **link._asdict()})

    def drop(self, link: Link) -> None:
        """Forget a link."""
        c = counterparts.c
        same = (c.system == self._system, c.kind == link.kind, c.their_id == link.their_id)
        self._connection.execute(delete(counterparts).where(*same))

    def _first(self, wanted: ColumnElement[bool]) -> Link | None:
        c = counterparts.c
        query = select(c.kind, c.their_id, c.customer_id, c.our_id, c.agreed)
        theirs = query.where(c.system == self._system, wanted)
        row = self._connection.execute(theirs.order_by(c.their_id).limit(1)).first()
        return None if row is None else Link(*row)


def way_kind(person_id: str) -> str:
    """Return the kind under which somebody's numbers and addresses are linked."""
    return f"way of {person_id}"


def hash_of_way(way: Way) -> str:
    """Return the same for the same number or address, and nothing of it."""
    return hash_of(f"{way.scheme.value}:{way.value}")


def hash_of(said: str) -> str:
    """Return what is kept of something said."""
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()
