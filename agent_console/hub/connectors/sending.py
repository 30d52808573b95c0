"""Send to a CRM next door what changed here since the last time, and nothing that came from there.

What is said there is said outside of any transaction: the database waits for nobody's network. A
link is noted right after; a run that ends between the two finds again what it added.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, select

from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier
from agent_console.domain.note import Note
from agent_console.hub import records
from agent_console.hub.connectors.links import (
    NOTE,
    PERSON,
    Link,
    Links,
    hash_of,
    hash_of_way,
    way_kind,
)
from agent_console.hub.connectors.other_crm import CrmRefused, OtherCrm, Way
from agent_console.hub.connectors.own_side import text_of, unsent, ways_of
from agent_console.hub.database import reading
from agent_console.hub.position import Position, between, in_order
from agent_console.hub.tables import BY_STRUCT, changes
from agent_console.ids import CustomerId, is_parked
from agent_console.wire.feed import Kind

_KINDS = (Kind.CUSTOMER, Kind.IDENTIFIER, Kind.NOTE)


@dataclass(frozen=True, slots=True)
class _Ours:
    """One customer as they are here now, and what is linked of them."""

    customer: Customer
    ways: list[Identifier]
    notes: list[Note]
    link: Link | None
    linked_ways: dict[str, Link]


@dataclass(slots=True, kw_only=True)
class Sending:
    """Sends customers to one other CRM."""

    engine: Engine
    crm: OtherCrm
    makes_people: bool
    counts: Counter[str] = field(default_factory=Counter)
    sent: set[CustomerId] = field(default_factory=set)
    refused: list[CustomerId] = field(default_factory=list)

    def customers(self, wanted: Iterable[CustomerId]) -> None:
        """Send each of *wanted* as far as they are to be known there."""
        for customer in wanted:
            try:
                self._customer(customer)
            except CrmRefused:
                self.refused.append(customer)

    def _customer(self, customer: CustomerId) -> None:
        ours = self._ours(customer)
        if ours is None:
            return
        link, linked = ours.link, ours.linked_ways
        if link is None:
            if not self.makes_people or not ours.customer.full_name:
                return
            link, linked = self._added(ours)
        elif link.agreed != hash_of(ours.customer.full_name):
            self.crm.rename(link.their_id, ours.customer.full_name)
            self._keep(link._replace(agreed=hash_of(ours.customer.full_name)))
            self._count("names sent", customer)
        self._ways(ours, link, linked)
        self._notes(ours, link)

    def _added(self, ours: _Ours) -> tuple[Link, dict[str, Link]]:
        """Add somebody there; return the links this makes."""
        customer, name = ours.customer.id, ours.customer.full_name
        said = tuple(Way(scheme=one.scheme, value=one.value) for one in ours.ways)
        person = self.crm.add_person(customer, name, said)
        link = Link(PERSON, person.their_id, customer, customer, hash_of(name))
        kind = way_kind(person.their_id)
        linked = {
            way.their_id: Link(kind, way.their_id, customer, hash_of_way(way), hash_of_way(way))
            for way in person.ways
        }
        self._keep(link, *linked.values())
        self._count("people added there", customer)
        return link, linked

    def _ways(self, ours: _Ours, link: Link, linked: dict[str, Link]) -> None:
        there = {one.agreed for one in linked.values()}
        here = set()
        for one in ours.ways:
            way = Way(scheme=one.scheme, value=one.value)
            key = hash_of_way(way)
            here.add(key)
            if key not in there:
                kind = way_kind(link.their_id)
                added = self.crm.add_way(link.their_id, way)
                self._keep(Link(kind, added, ours.customer.id, key, key))
                self._count("numbers and addresses sent", ours.customer.id)
        for gone in linked.values():
            if gone.agreed not in here:
                self.crm.remove_way(gone.their_id)
                with self.engine.begin() as connection:
                    Links(connection, self.crm.name).drop(gone)
                self._count("numbers and addresses removed there", ours.customer.id)

    def _notes(self, ours: _Ours, link: Link) -> None:
        for note in ours.notes:
            text = text_of(note)
            added = self.crm.add_note(link.their_id, text)
            self._keep(Link(NOTE, added, ours.customer.id, note.id, hash_of(text)))
            self._count("notes sent", ours.customer.id)

    def _ours(self, customer: CustomerId) -> _Ours | None:
        if is_parked(customer):
            return None
        with reading(self.engine) as connection:
            known = next(records.read(connection, BY_STRUCT[Customer], [(customer,)]), None)
            if known is None or known.merged_into:
                return None
            links = Links(connection, self.crm.name)
            link = links.of_customer(customer)
            return _Ours(
                known,
                ways_of(connection, customer),
                unsent(connection, links, customer),
                link,
                links.ways_of(link.their_id) if link is not None else {},
            )

    def _keep(self, *links: Link) -> None:
        with self.engine.begin() as connection:
            kept = Links(connection, self.crm.name)
            for link in links:
                kept.put(link)

    def _count(self, what: str, customer: CustomerId) -> None:
        self.counts[what] += 1
        self.sent.add(customer)


def changed(
    connection: Connection, after: Position, upto: Position, limit: int
) -> tuple[list[CustomerId], Position]:
    """Return whom the next lines of the log are about, each once, and the place they end at."""
    c = changes.c
    query = select(c.xid, c.seq, c.customer_id, c.kind).where(between(connection, after, upto))
    rows: Sequence[Any] = connection.execute(
        query.order_by(*in_order(connection)).limit(limit)
    ).all()
    if not rows:
        return [], upto
    found = [row.customer_id for row in rows if row.kind in _KINDS]
    last = rows[-1]
    return list(dict.fromkeys(found)), Position(last.xid, last.seq)
