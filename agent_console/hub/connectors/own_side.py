"""What of a customer is told to a CRM next door."""

from sqlalchemy import Connection, select

from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.note import Note
from agent_console.hub.connectors.links import NOTE, Links
from agent_console.hub.tables import BY_STRUCT, identifiers, notes
from agent_console.ids import CustomerId

_SCHEMES = (Scheme.PHONE, Scheme.EMAIL)


def ways_of(connection: Connection, customer: CustomerId) -> list[Identifier]:
    """Return the numbers and addresses of *customer* that both sides may have."""
    kept, c = BY_STRUCT[Identifier], identifiers.c
    theirs = select(*kept.fields).where(c.customer_id == customer, c.scheme.in_(_SCHEMES))
    return list(map(kept.record, connection.execute(theirs.order_by(c.scheme, c.value))))


def unsent(connection: Connection, links: Links, customer: CustomerId) -> list[Note]:
    """Return the notes about *customer* that are not there yet, oldest first."""
    kept, c = BY_STRUCT[Note], notes.c
    theirs = select(*kept.fields).where(c.customer_id == customer)
    found = map(kept.record, connection.execute(theirs.order_by(c.written_at, c.id)))
    return [one for one in found if links.of_ours(NOTE, one.id) is None]


def text_of(note: Note) -> str:
    """Return a note with who wrote it and when: that also tells it from all others."""
    who = note.agent_name or "Agent console"
    return f"{who}, {note.written_at:%Y-%m-%d %H:%M:%S} UTC\n\n{note.text}"
