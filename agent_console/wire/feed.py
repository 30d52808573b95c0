"""The change feed: everything the hub knows, page by page, then everything that changes."""

from datetime import datetime
from enum import StrEnum

import msgspec

from agent_console.domain.agent import Agent
from agent_console.domain.case import Case
from agent_console.domain.customer import Customer
from agent_console.domain.follow_up import FollowUp
from agent_console.domain.gate import Passenger
from agent_console.domain.identifier import Identifier
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.domain.note import Note
from agent_console.domain.observation import Observation
from agent_console.domain.promise import Promise
from agent_console.domain.trip import Flight, Trip
from agent_console.domain.value import Value
from agent_console.domain.voucher import Voucher
from agent_console.ids import CustomerId


class Kind(StrEnum):
    """Kinds of record that travel in the feed, also the names of the page's lists."""

    CUSTOMER = "customers"
    IDENTIFIER = "identifiers"
    MEMBERSHIP = "memberships"
    TRIP = "trips"
    CASE = "cases"
    PROMISE = "promises"
    INTERACTION = "interactions"
    NOTE = "notes"
    FOLLOW_UP = "follow_ups"
    PASSENGER = "passengers"
    OBSERVATION = "observations"
    VOUCHER = "vouchers"
    FLIGHT = "flights"
    AGENT = "agents"


SINCE = {Kind.PASSENGER: 2, Kind.OBSERVATION: 2, Kind.VOUCHER: 2}
"""Kinds that came with a later revision of the wire than the first."""


class Tombstone(Value, frozen=True, kw_only=True):
    """A record that is no more. A customer's tombstone takes everything of that customer along."""

    kind: Kind
    key: str
    """The record's id; for an identifier "scheme:value"."""
    customer_id: CustomerId = CustomerId("")


class Page(Value, frozen=True, kw_only=True):
    """A part of the feed. Rows and cursor belong together: store both or neither.

    A record may come twice and may be newer than its place in the feed: the higher `version` wins.
    """

    cursor: str
    """Opaque: give it back to go on from here."""
    more: bool
    """True if the next page is ready now."""
    hub_at: datetime
    """The hub's clock."""
    customers: tuple[Customer, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    memberships: tuple[Membership, ...] = ()
    trips: tuple[Trip, ...] = ()
    cases: tuple[Case, ...] = ()
    promises: tuple[Promise, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    notes: tuple[Note, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    passengers: tuple[Passenger, ...] = ()
    observations: tuple[Observation, ...] = ()
    vouchers: tuple[Voucher, ...] = ()
    flights: tuple[Flight, ...] = ()
    agents: tuple[Agent, ...] = ()
    gone: tuple[Tombstone, ...] = ()
    filling: float | None = None
    """During a first fill: the share done, 0 to 1."""
    left: tuple[CustomerId, ...] = ()
    """Customers that left the working set: nothing more is told of them until they come back."""


class FetchRequest(Value, frozen=True, kw_only=True):
    """Whole customers, wanted at once; unknown ones come back as tombstones.

    The empty id stands for what belongs to nobody: flights and agents.
    """

    ids: tuple[CustomerId, ...]
    after: str | None = None
    """The `cursor` of the answer before, while that said `more`."""


def known_to(page: Page, revision: int) -> Page:
    """Return *page* without what a desk of an older *revision* would not understand.

    It passes over lists that it does not know, but not over a tombstone of a kind it does not know.
    """
    gone = tuple(one for one in page.gone if SINCE.get(one.kind, 1) <= revision)
    return page if gone == page.gone else msgspec.structs.replace(page, gone=gone)
