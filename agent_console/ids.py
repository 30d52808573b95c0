"""Ids are types, and every new one sorts by the instant it was made (UUIDv7, RFC 9562)."""

import os
import threading
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
_NANOS_OF_A_MILLI = 1_000_000
_PARTS = 4096
_SECOND = 1000 * _PARTS
_VERSION_7 = 0x7 << 76
_VARIANT = 0b10 << 62


class _Stamps:
    """Instants in parts of a millisecond, each later than the last, however coarse the clock."""

    def __init__(self) -> None:
        self._last = 0
        self._lock = threading.Lock()

    def next(self) -> int:
        now = time.time_ns() * _PARTS // _NANOS_OF_A_MILLI
        with self._lock:
            is_same = 0 <= self._last - now < _SECOND
            self._last = self._last + 1 if is_same else now
            return self._last


_stamps = _Stamps()


def new_id() -> str:
    """Return a new UUIDv7 in its 36 character form: it sorts behind what this program made before.

    48 bits of milliseconds, 12 of parts of one (RFC 9562, 6.2, method 3), 62 of chance.
    A clock that is set back by more than a second is followed: ids sort by it from then on.
    """
    chance = int.from_bytes(os.urandom(8), "big") >> 2
    millis, part = divmod(_stamps.next(), _PARTS)
    text = f"{millis << 80 | _VERSION_7 | part << 64 | _VARIANT | chance:032x}"
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
