"""Take in what changed in a CRM next door.

Of a name that changed on both sides the settings say who wins; a number or address is added where
either side has it and taken away where either side took it away, unless it is verified here. Notes
are added. Somebody who was erased here does not come back, and somebody who is kept there only to
look back changes nothing here.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid5

import msgspec
from sqlalchemy import Connection

from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier
from agent_console.domain.interaction import Interaction
from agent_console.domain.note import Note
from agent_console.domain.value import Value
from agent_console.hub import merged, records
from agent_console.hub.connectors.links import (
    NOTE,
    PERSON,
    Link,
    Links,
    hash_of,
    hash_of_way,
    way_kind,
)
from agent_console.hub.connectors.other_crm import Person, PersonNote, Way
from agent_console.hub.connectors.own_side import text_of, unsent, ways_of
from agent_console.hub.intake.heard import plain, plain_text
from agent_console.hub.intake.identity import whose
from agent_console.hub.intake.parking import put_known
from agent_console.hub.tables import BY_STRUCT
from agent_console.ids import AgentId, CustomerId, InteractionId, NoteId
from agent_console.wire.contact import LONGEST_LINE
from agent_console.wire.feed import Kind

_SPACE = UUID("b0a6a3f4-4c0e-5a53-9f51-5a2f3f8c6d10")


@dataclass(slots=True, kw_only=True)
class Taking:
    """Takes one page in, within one transaction."""

    connection: Connection
    links: Links
    system: str
    at: datetime
    they_win: bool
    counts: Counter[str] = field(default_factory=Counter)
    touched: set[CustomerId] = field(default_factory=set)

    def people(self, people: Sequence[Person]) -> None:
        """Take people in, each with all their numbers and addresses."""
        for one in people:
            self._person(plain(one))

    def notes(self, notes: Sequence[PersonNote]) -> None:
        """Take notes in; those about people who are not linked are left for later."""
        for one in notes:
            person = self.links.of_theirs(PERSON, one.person_id)
            known = self.links.of_theirs(NOTE, one.their_id)
            now = hash_of(one.text)
            if person is None or not person.our_id or (known and known.agreed == now):
                continue
            if known is not None and not known.our_id:  # erased here
                continue
            customer = merged.final(self.connection, person.customer_id)
            own = self._own_note(customer, now) if known is None else None
            if own is not None:  # a round ended between sending it and noting so
                self.links.put(Link(NOTE, one.their_id, customer, own, now))
                continue
            note = str(uuid5(_SPACE, f"note\n{self.system}\n{one.their_id}"))
            self._put(_as_note(one, note, customer, self.system))
            self.links.put(Link(NOTE, one.their_id, customer, note, now))
            self.counts["notes taken"] += 1

    def _own_note(self, customer: CustomerId, said: str) -> str | None:
        notes = unsent(self.connection, self.links, customer)
        return next((one.id for one in notes if hash_of(text_of(one)) == said), None)

    def _person(self, person: Person) -> None:
        link = self.links.of_theirs(PERSON, person.their_id)
        if link is not None and not link.our_id:
            self.counts["erased here"] += 1
            return
        if not person.is_active:
            return
        customer = self._customer(person, link)
        known = self._known(customer)
        is_own = link is None or link.customer_id == customer  # not merged into another one
        if known is None:
            given, family = parted(person.name)
            self._put([Customer(id=customer, given_name=given, family_name=family)])
            agreed = hash_of(person.name)
            self.links.put(Link(PERSON, person.their_id, customer, customer, agreed))
            self.counts["customers made"] += 1
        elif is_own:
            self._name(person, link, known)
        self._ways(person, customer)

    def _customer(self, person: Person, link: Link | None) -> CustomerId:
        """Return who it is: as linked, as we told them, as surely known by the same, or new."""
        if link is not None:
            return merged.final(self.connection, link.customer_id)
        if person.our_id is not None and self._known(person.our_id) is not None:
            return merged.final(self.connection, person.our_id)
        marks = [(way.scheme.value, way.value) for way in person.ways]
        name = [("name", person.name)] if person.name else []
        found = whose(self.connection, (*marks, *name), at=self.at)
        if found.customer is not None and self.links.of_customer(found.customer) is None:
            return found.customer
        return CustomerId(str(uuid5(_SPACE, f"person\n{self.system}\n{person.their_id}")))

    def _name(self, person: Person, link: Link | None, known: Customer) -> None:
        theirs, ours = hash_of(person.name), hash_of(known.full_name)
        if theirs == ours or (link is not None and theirs == link.agreed):
            agreed = ours if theirs == ours else theirs
        else:
            is_conflict = link is None or ours != link.agreed
            self.counts["conflicts"] += is_conflict
            if self.they_win or not is_conflict:
                given, family = parted(person.name)
                changed = msgspec.structs.replace(known, given_name=given, family_name=family)
                self._put([changed])
                self.counts["names taken"] += 1
            agreed = theirs  # where ours stays, it differs from this and is sent
        self.links.put(Link(PERSON, person.their_id, known.id, known.id, agreed))

    def _ways(self, person: Person, customer: CustomerId) -> None:
        linked = self.links.ways_of(person.their_id)
        for way in person.ways:
            before, now = linked.pop(way.their_id, None), hash_of_way(way)
            if before is not None and before.agreed == now:
                continue
            if before is not None:
                self._remove(customer, before)
            self._put([Identifier(scheme=way.scheme, value=way.value, customer_id=customer)])
            kind = way_kind(person.their_id)
            self.links.put(Link(kind, way.their_id, customer, now, now))
            self.counts["numbers and addresses taken"] += 1
        for gone in linked.values():
            self._remove(customer, gone)
            self.links.drop(gone)
            self.counts["numbers and addresses removed"] += 1

    def _remove(self, customer: CustomerId, link: Link) -> None:
        """Remove what was linked, unless it was verified here."""
        for one in ways_of(self.connection, customer):
            way = Way(scheme=one.scheme, value=one.value)
            if hash_of_way(way) == link.agreed and not one.is_verified:
                key = f"{one.scheme}:{one.value}"
                records.remove(self.connection, Kind.IDENTIFIER, key, customer, at=self.at)
                self.touched.add(customer)

    def _known(self, customer: CustomerId) -> Customer | None:
        found: Customer | None = next(
            records.read(self.connection, BY_STRUCT[Customer], [(customer,)]), None
        )
        return found

    def _put(self, said: Sequence[Value]) -> None:
        fresh = [one for one in said if not self._is_there(one)]
        self.touched |= put_known(self.connection, fresh, at=self.at)

    def _is_there(self, one: Value) -> bool:
        """Tell whether an identifier is known: what we know of it is more."""
        if not isinstance(one, Identifier):
            return False
        kept = BY_STRUCT[Identifier]
        return any(records.read(self.connection, kept, [kept.primary_key(one)]))


def parted(name: str) -> tuple[str, str]:
    """Return given and family name: what stands behind the last space is the family's."""
    given, _, family = " ".join(name.split()).rpartition(" ")
    return given, family


def _as_note(one: PersonNote, key: str, customer: CustomerId, system: str) -> list[Value]:
    """Return the note, and its place in the history where agents read it."""
    said, author = plain_text(one.text), plain_text(one.author)
    first = " ".join(said.split())
    entry = Interaction(
        id=InteractionId(key),
        customer_id=customer,
        at=one.written_at,
        channel=Channel.LETTER,
        headline=first[:LONGEST_LINE] or "Note",
        detail=f"Note in {system}" + (f", {author}" if author else ""),
        text=said,
        agent_name=author,
        source=system,
    )
    note = Note(
        id=NoteId(key),
        customer_id=customer,
        text=said,
        written_at=one.written_at,
        agent_id=AgentId(""),
        agent_name=author,
        interaction_id=entry.id,
    )
    return [entry, note]
