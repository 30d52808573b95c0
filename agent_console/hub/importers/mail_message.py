"""A message as it lies in a mailbox, read as a contact with a customer."""

import hashlib
import re
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import NamedTuple

from agent_console.domain.channel import Channel, Direction
from agent_console.hub.cloud_events import BadEvent
from agent_console.hub.importers.mail_settings import MailSettings
from agent_console.hub.importers.mail_text import body, header
from agent_console.hub.intake.heard import Heard, heard
from agent_console.wire.contact import LONGEST_LINE, LONGEST_TEXT, Contact

_ID = re.compile(r"<([^<>\s]+)>")
_LONGEST_WORD = 200
_NO_SUBJECT = "(no subject)"


class _Person(NamedTuple):
    """Who a message is from or for."""

    name: str
    address: str


def read(
    raw: bytes, settings: MailSettings, *, came_at: datetime | None, now: datetime
) -> Heard | None:
    """Return the contact a message is; None for one that only passed among ourselves.

    *came_at* is when the server got it. Raises `BadEvent` for one that names no customer.
    """
    message = message_from_bytes(raw, policy=policy.compat32)
    sender = next(iter(_people(message, "from")), _Person("", ""))
    is_ours = settings.is_own(sender.address)
    customer = _recipient(message, settings) if is_ours else sender
    if customer is None:
        return None
    if not customer.address:
        raise BadEvent("it does not say whom it is from")
    key = _first_id(header(message, "message-id")) or hashlib.sha256(raw).hexdigest()
    whole = body(message)
    count = whole.attachment_count
    contact = Contact(
        headline=(header(message, "subject") or _NO_SUBJECT)[:LONGEST_LINE],
        detail=f"{count} attachment{'s' * (count != 1)}" if count else "",
        text=whole.text[:LONGEST_TEXT],
        at=_written_at(message) or came_at or now,
        thread=(_root(message) or key)[:_LONGEST_WORD],
        email=customer.address[:_LONGEST_WORD],
        name=customer.name[:_LONGEST_WORD],
        agent_name=sender.name[:_LONGEST_WORD] if is_ours else "",
    )
    return heard(
        contact,
        source=settings.source,
        key=key,
        usual=(Channel.EMAIL, Direction.OUTBOUND if is_ours else Direction.INBOUND),
        at=now,
        now=now,
        region=settings.region,
    )


def _people(message: Message, *names: str) -> list[_Person]:
    said = [header(message, name) for name in names]
    found = getaddresses([one for one in said if one])
    return [_Person(name.strip(), address.strip()) for name, address in found if address]


def _recipient(message: Message, settings: MailSettings) -> _Person | None:
    """Return the first who is not one of us."""
    everybody = _people(message, "to", "cc", "bcc")
    return next((one for one in everybody if not settings.is_own(one.address)), None)


def _written_at(message: Message) -> datetime | None:
    try:
        said = parsedate_to_datetime(header(message, "date"))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return said.replace(tzinfo=UTC) if said.tzinfo is None else said.astimezone(UTC)


def _root(message: Message) -> str:
    """Return the first message of the conversation, as far as this one knows."""
    return _first_id(header(message, "references")) or _first_id(header(message, "in-reply-to"))


def _first_id(said: str) -> str:
    found = _ID.search(said)
    return found[1] if found else ""
