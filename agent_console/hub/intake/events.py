"""CloudEvents about contacts: what their types mean, and one answer for each of a message.

A type ends with a channel and what happened there, whatever stands before it is the sender's own:
``com.example.web.searched``, ``org.acme.email.received``. What we sent is told by its verb.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec

from agent_console.domain.channel import Channel, Direction
from agent_console.hub import cloud_events
from agent_console.hub.cloud_events import BadEvent, Event
from agent_console.hub.intake.heard import Heard, heard
from agent_console.wire.contact import Contact, HeardFate, HeardOutcome
from agent_console.wire.operation import Problem

CHANNELS: Mapping[str, Channel | None] = {
    "app": Channel.APP,
    "chat": Channel.CHAT,
    "email": Channel.EMAIL,
    "gate": Channel.GATE,
    "kiosk": Channel.APP,
    "letter": Channel.LETTER,
    "phone": Channel.PHONE,
    "sms": Channel.SMS,
    "social": Channel.SOCIAL,
    "web": Channel.WEB,
    "contact": None,
}
"""What a type may end with, before the verb; of a "contact" the data must name the channel."""
OURS = frozenset({"sent", "replied", "delivered", "published"})
"""Verbs of what we did; all others are the customer's."""
PATTERN = rf"(^|\.)({'|'.join(CHANNELS)})\.[A-Za-z0-9_-]+$"
"""What the description of the interface says of types."""


class Read(msgspec.Struct, frozen=True):
    """One event of a message: what was heard, or why it cannot be taken."""

    outcome: HeardOutcome
    heard: Heard | None = None


def read(body: bytes, headers: Mapping[str, str], *, now: datetime, region: str) -> Sequence[Read]:
    """Return each event of a message, read on its own. *headers* have lower-case names.

    Raises `BadEvent` for a body that is no message at all.
    """
    if cloud_events.is_binary(headers):
        try:
            event = cloud_events.read_binary(headers, body)
        except BadEvent as bad:
            return [_refused(bad)]
        return [_read(event, now=now, region=region)]
    found = []
    for raw in cloud_events.sent(body, headers):
        try:
            event = cloud_events.read(raw)
        except BadEvent as bad:
            found.append(_refused(bad))
        else:
            found.append(_read(event, now=now, region=region))
    return found


def usual(event_type: str) -> tuple[Channel | None, Direction]:
    """Return the channel and direction a type stands for; raise `BadEvent` if for none."""
    channel, _, verb = ".".join(event_type.rsplit(".", 2)[-2:]).partition(".")
    if channel not in CHANNELS or not verb:
        words = ", ".join(CHANNELS)
        raise BadEvent(f"it must end with one of {words}, a dot and a verb", "type")
    return CHANNELS[channel], Direction.OUTBOUND if verb in OURS else Direction.INBOUND


def _read(event: Event, *, now: datetime, region: str) -> Read:
    try:
        means = usual(event.type)
        contact = cloud_events.data_of(event, Contact)
        try:
            found = heard(
                contact,
                source=event.source,
                key=event.id,
                usual=means,
                at=event.time or now,
                now=now,
                region=region,
            )
        except BadEvent as bad:
            raise BadEvent(str(bad), f"data.{bad.field}".rstrip(".")) from None
    except BadEvent as bad:
        return _refused(bad, event)
    outcome = HeardOutcome(id=event.id, source=event.source, fate=HeardFate.STORED)
    return Read(outcome, found)


def _refused(bad: BadEvent, event: Event | None = None) -> Read:
    where = f"{bad.field}: {bad}" if bad.field else str(bad)
    problem = Problem(title="The event cannot be taken", status=422, detail=where)
    outcome = HeardOutcome(
        id=event.id if event else "",
        source=event.source if event else "",
        fate=HeardFate.REFUSED,
        problem=problem,
    )
    return Read(outcome)
