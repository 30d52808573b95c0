"""Ids are types, and every new one sorts by the instant it was made (UUIDv7, RFC 9562)."""

import os
import time
from typing import NewType

CustomerId = NewType("CustomerId", str)
MembershipId = NewType("MembershipId", str)
InteractionId = NewType("InteractionId", str)
TripId = NewType("TripId", str)
FlightId = NewType("FlightId", str)
CaseId = NewType("CaseId", str)
PromiseId = NewType("PromiseId", str)
CallId = NewType("CallId", str)
NoteId = NewType("NoteId", str)
FollowUpId = NewType("FollowUpId", str)
AgentId = NewType("AgentId", str)
OperationId = NewType("OperationId", str)
PassengerId = NewType("PassengerId", str)
ObservationId = NewType("ObservationId", str)
VoucherId = NewType("VoucherId", str)
DeedId = NewType("DeedId", str)
ViewId = NewType("ViewId", str)
ScoreId = NewType("ScoreId", str)
RemarkId = NewType("RemarkId", str)
SharedSnippetId = NewType("SharedSnippetId", str)

PARKED = "parked:"
"""What the places of callers nobody knows begin with."""
_RANDOM_BITS = 74
_VERSION_7 = 0x7 << 76
_VARIANT = 0b10 << 62


def new_id() -> str:
    """Return a new UUIDv7 in its 36 character form: 48 bits of milliseconds, 74 of chance."""
    chance = int.from_bytes(os.urandom(10), "big") & ((1 << _RANDOM_BITS) - 1)
    high, low = chance >> 62, chance & ((1 << 62) - 1)
    number = (time.time_ns() // 1_000_000) << 80 | _VERSION_7 | high << 64 | _VARIANT | low
    text = f"{number:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def parked(call: CallId) -> CustomerId:
    """Return the place where the history of a caller nobody has identified yet is kept."""
    return CustomerId(f"{PARKED}{call}")


def standing_in(place: str) -> CustomerId:
    """Return the place of what belongs to nobody the CRM knows: a passenger, or a whole flight."""
    return CustomerId(f"{PARKED}{place}")


TEAM = standing_in("team")
"""The place of what the team shares and no customer said."""


def is_parked(customer: CustomerId) -> bool:
    """Tell whether *customer* stands for somebody nobody has identified yet, or for nobody."""
    return customer.startswith(PARKED)
