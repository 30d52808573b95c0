"""Everything a console shows about one customer, in one answer."""

from datetime import datetime

import msgspec

from agent_console.domain.case import Case
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.follow_up import FollowUp
from agent_console.domain.gate import Passenger
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.domain.observation import Observation
from agent_console.domain.promise import Promise
from agent_console.domain.trip import Flight, Trip
from agent_console.domain.value import Value
from agent_console.domain.voucher import Voucher


class CustomerFile(Value, frozen=True, kw_only=True):
    """One customer with the newest part of the history."""

    customer: Customer
    as_of: datetime
    """When the hub last said this."""
    identifiers: tuple[Identifier, ...] = ()
    memberships: tuple[Membership, ...] = ()
    trips: tuple[Trip, ...] = ()
    """Latest start first."""
    flights: tuple[Flight, ...] = ()
    """Those of `trips`."""
    cases: tuple[Case, ...] = ()
    promises: tuple[Promise, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    passengers: tuple[Passenger, ...] = ()
    """This customer's places on flights of these days."""
    observations: tuple[Observation, ...] = ()
    vouchers: tuple[Voucher, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    """Newest first."""
    counts: dict[Channel, int] = msgspec.field(default_factory=dict)
    """Interactions on each channel in the whole history."""


class HistoryPage(Value, frozen=True, kw_only=True):
    """Older interactions of one customer, newest first."""

    interactions: tuple[Interaction, ...]
    next: str | None = None
    """Give it back as `before` for the page that follows; None at the end."""


class Candidate(Value, frozen=True, kw_only=True):
    """Somebody an identifier may belong to."""

    customer: Customer
    matched_by: Scheme | None = None
    """None: by name."""
    is_verified: bool = False
    tier: str = ""


class LookupRequest(Value, frozen=True, kw_only=True):
    """Who is it? In a body, so that no personal datum stands in a URL."""

    text: str
    scheme: Scheme | None = None
    """None: read *text* in every way it can be read."""
    region: str = "US"
    limit: int = 10


class LookupAnswer(Value, frozen=True, kw_only=True):
    """Everyone it may be, surest first."""

    candidates: tuple[Candidate, ...]
