"""What a web site, a mail server or any other program tells the hub of a customer's contact.

It travels as the data of a CloudEvent, whose source and id say which contact it is.
"""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from agent_console.domain.channel import Channel, Direction
from agent_console.domain.interaction import State
from agent_console.domain.value import Value
from agent_console.ids import CustomerId
from agent_console.wire.operation import Problem

LONGEST_LINE, LONGEST_TEXT = 300, 200_000
"""Characters of a line, and of a whole text."""
_Word = Annotated[str, Meta(max_length=200)]
_Line = Annotated[str, Meta(max_length=LONGEST_LINE)]
_Text = Annotated[str, Meta(max_length=LONGEST_TEXT)]


class Contact(Value, frozen=True, kw_only=True):
    """One contact, and what its customer is known by: at least one of the eight ways."""

    headline: Annotated[str, Meta(min_length=1, max_length=LONGEST_LINE)]
    """What it was about, one line."""
    detail: _Line = ""
    """The line below: how long, how much, what came of it."""
    text: _Text = ""
    """The whole text: message, transcript."""
    channel: Channel | None = None
    """None: as the event's type says."""
    direction: Direction | None = None
    """None: as the event's type says."""
    at: datetime | None = None
    """None: the event's time, or when it came."""
    state: State = State.DONE
    reason: _Word = ""
    """Contact reason as a path, for example "disruption/rebooking"."""
    outcome: _Word = ""
    language: _Word = ""
    """BCP 47."""
    agent_name: _Word = ""
    """Who of us it was with."""
    duration_s: Annotated[int, Meta(ge=0, le=10_000_000)] | None = None
    satisfaction: Annotated[int, Meta(ge=1, le=5)] | None = None
    thread: _Word = ""
    """What several contacts of one conversation have in common."""
    customer_id: CustomerId | None = None
    """The hub's own id, where the sender knows it."""
    member: _Word = ""
    """Frequent-flyer number."""
    ticket: _Word = ""
    email: _Word = ""
    login: _Word = ""
    """User id at the web site or app."""
    locator: _Word = ""
    phone: _Word = ""
    visitor: _Word = ""
    """A browser or device that says nothing about who uses it, such as a session's id."""
    name: _Word = ""
    """Helps to tell apart who shares one of those above; alone it is nobody."""


class HeardFate(StrEnum):
    """What the hub made of one event."""

    STORED = "stored"
    """It is in a customer's history."""
    PARKED = "parked"
    """Nobody is known by this, or it may be several: it waits until that is known."""
    KNOWN = "known"
    """This event came before; nothing changed."""
    REFUSED = "refused"


class HeardOutcome(Value, frozen=True, kw_only=True):
    """The answer to one event."""

    id: str = ""
    source: str = ""
    fate: HeardFate
    problem: Problem | None = None
    """Why it was refused; `detail` names the field."""


class HeardAnswer(Value, frozen=True, kw_only=True):
    """One outcome for each event, in the order they came."""

    outcomes: tuple[HeardOutcome, ...]
