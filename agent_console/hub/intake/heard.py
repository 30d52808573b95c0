"""A contact as it was heard, whoever told of it: an event, a line of a file, a message."""

import hashlib
import unicodedata
from datetime import UTC, datetime, timedelta
from typing import TypeVar
from uuid import UUID, uuid5

import msgspec

from agent_console.domain.card_numbers import masked
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.identifier import Scheme, is_withheld, normal
from agent_console.domain.interaction import Interaction
from agent_console.domain.value import Value
from agent_console.hub.cloud_events import BadEvent
from agent_console.ids import CustomerId, InteractionId
from agent_console.wire.contact import Contact

VISITOR, NAME = "visitor", "name"
"""Beside the schemes, what somebody whom nobody knows is told apart by."""
Marks = tuple[tuple[str, str], ...]
"""What somebody is known by: a scheme, or one of the words above, and the value's normal form."""
_FAST_CLOCK = timedelta(minutes=5)
"""How far the sender's clock may be ahead."""
_EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
_SPACE = UUID("2f1c4f0e-5a55-5e0b-9d0a-6a1d3c9b7e42")
_SCHEMES = (
    Scheme.MEMBER,
    Scheme.TICKET,
    Scheme.EMAIL,
    Scheme.LOGIN,
    Scheme.LOCATOR,
    Scheme.PHONE,
)
T = TypeVar("T", bound=msgspec.Struct)


class Heard(Value, frozen=True, kw_only=True):
    """A contact that can be stored once it is clear whose it is."""

    id: InteractionId
    """Follows from source and id: heard twice, it is one."""
    contact: Contact
    channel: Channel
    direction: Direction
    at: datetime
    source: str
    marks: Marks = ()

    def at_place(self, customer: CustomerId) -> Interaction:
        """Return its entry in the history of *customer*, or of a parked place."""
        said = self.contact
        return Interaction(
            id=self.id,
            customer_id=customer,
            at=self.at,
            channel=self.channel,
            headline=said.headline,
            detail=said.detail,
            text=said.text,
            direction=self.direction,
            state=said.state,
            agent_name=said.agent_name,
            duration_s=said.duration_s,
            satisfaction=said.satisfaction,
            reason=said.reason,
            outcome=said.outcome,
            language=said.language,
            thread_id=_hashed("thread", self.source, said.thread) if said.thread else "",
            source=self.source,
        )


def heard(
    contact: Contact,
    *,
    source: str,
    key: str,
    usual: tuple[Channel | None, Direction],
    at: datetime,
    now: datetime,
    region: str,
) -> Heard:
    """Return what *source* told under *key*.

    *usual* is channel and direction where the contact says neither, *at* its time likewise.
    Raises `BadEvent` naming the field that is wrong.
    """
    contact = plain(contact)
    channel = contact.channel or usual[0]
    if channel is None:
        raise BadEvent("the type names no channel, so the data must", "channel")
    if not contact.headline.strip():
        raise BadEvent("it must not be blank", "headline")
    when = contact.at or at
    if when.tzinfo is None:
        raise BadEvent("a time needs its zone", "at")
    if when < _EARLIEST:
        raise BadEvent("it is before 1900", "at" if contact.at else "")
    marks = marks_of(contact, region=region)
    if contact.customer_id is None and all(scheme == NAME for scheme, _ in marks):
        raise BadEvent(_why_nobody(contact), "")
    return Heard(
        id=InteractionId(_hashed("event", source, key)),
        contact=contact,
        channel=channel,
        direction=contact.direction or usual[1],
        at=min(when, now + _FAST_CLOCK),
        source=plain_text(source)[:200],
        marks=marks,
    )


def marks_of(contact: Contact, *, region: str) -> Marks:
    """Return what the contact's customer is known by, in normal forms; what is none is left out."""
    found: list[tuple[str, str]] = []
    for scheme in _SCHEMES:
        typed = str(getattr(contact, scheme.value))
        if not typed or (scheme is Scheme.PHONE and is_withheld(typed)):
            continue
        value = normal(scheme, typed, region=region)
        if value:
            found.append((scheme.value, value))
    if contact.visitor:
        found.append((VISITOR, hashlib.sha256(contact.visitor.encode()).hexdigest()))
    name = " ".join(contact.name.split())
    if name:
        found.append((NAME, masked(unicodedata.normalize("NFC", name))))
    return tuple(found)


def plain(value: T) -> T:
    """Return *value* without the signs that no database takes (NUL, halves of a pair)."""
    changes = {
        name: plain_text(said)
        for name in value.__struct_fields__
        if type(said := getattr(value, name)) is str
    }
    return msgspec.structs.replace(value, **changes)


def plain_text(text: str) -> str:
    """Return *text* without the signs that no database takes."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")


def _why_nobody(contact: Contact) -> str:
    said = [one.value for one in _SCHEMES if getattr(contact, one.value)]
    if said:
        return f"nobody can be known by this {' or '.join(said)}"
    return "say whose it is: customer_id, member, ticket, email, login, locator, phone or visitor"


def _hashed(what: str, source: str, key: str) -> str:
    """Return an id that follows from *source* and *key* and shows neither."""
    return str(uuid5(_SPACE, "\n".join((what, plain_text(source), plain_text(key)))))
