"""Reads all that a ring shows of one customer out of ``cache.db``."""

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, TypeVar

from agent_console.clock import from_micros
from agent_console.domain.case import Case
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.follow_up import FollowUp
from agent_console.domain.gate import Passenger
from agent_console.domain.identifier import Identifier
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.domain.observation import Observation
from agent_console.domain.promise import Promise
from agent_console.domain.trip import Flight, Trip
from agent_console.domain.voucher import Voucher
from agent_console.ids import CustomerId, FlightId
from agent_console.store.rows import Ask
from agent_console.wire.codec import decode
from agent_console.wire.customer_file import CustomerFile
from agent_console.wire.feed import Kind

# One statement for all that a ring shows: what a statement costs is mostly asking.
_FILE = (
    "SELECT kind, body FROM record WHERE customer_id = :customer"
    " UNION ALL SELECT 'identifiers', body FROM identifier WHERE customer_id = :customer"
    " UNION ALL SELECT channel, count FROM interaction_count"
    "  WHERE customer_id = :customer AND count > 0"
    " UNION ALL SELECT 'as_of', value FROM state WHERE name = 'as_of'"
    " UNION ALL SELECT * FROM (SELECT 'interactions', body FROM interaction"
    "  WHERE customer_id = :customer ORDER BY at DESC, id LIMIT :limit)"
)
_FLIGHTS = "SELECT body FROM flight WHERE id IN (SELECT value FROM json_each(:ids))"
_TRIPS_WITH_FLIGHTS = 12
"""Flights are read for so many of the latest trips: those a call can be about."""

T = TypeVar("T")


def read(ask: Ask, customer: CustomerId, *, limit: int) -> CustomerFile | None:
    """Return what is known of *customer* with the newest *limit* interactions."""
    found: dict[str, list[Any]] = defaultdict(list)
    for kind, body in ask(_FILE, {"customer": customer, "limit": limit}):
        found[kind].append(body)
    if Kind.CUSTOMER not in found:
        return None
    trips = sorted(decoded(found[Kind.TRIP], Trip), key=lambda trip: trip.starts_at, reverse=True)
    flown = [segment.flight_id for trip in trips[:_TRIPS_WITH_FLIGHTS] for segment in trip.segments]
    return CustomerFile(
        customer=decode(found[Kind.CUSTOMER][0], Customer),
        as_of=from_micros(int(found["as_of"][0])),
        identifiers=decoded(found[Kind.IDENTIFIER], Identifier),
        memberships=decoded(found[Kind.MEMBERSHIP], Membership),
        trips=tuple(trips),
        flights=flights(ask, flown),
        cases=decoded(found[Kind.CASE], Case),
        promises=decoded(found[Kind.PROMISE], Promise),
        follow_ups=decoded(found[Kind.FOLLOW_UP], FollowUp),
        passengers=decoded(found[Kind.PASSENGER], Passenger),
        observations=decoded(found[Kind.OBSERVATION], Observation),
        vouchers=decoded(found[Kind.VOUCHER], Voucher),
        interactions=decoded(found[Kind.INTERACTION], Interaction),
        counts={one: found[one][0] for one in Channel if one in found},
    )


def flights(ask: Ask, ids: Sequence[FlightId]) -> tuple[Flight, ...]:
    """Return the flights known under *ids*."""
    if not ids:
        return ()
    return decoded([row[0] for row in ask(_FLIGHTS, {"ids": json.dumps(list(ids))})], Flight)


def decoded(bodies: Sequence[bytes], kind: type[T]) -> tuple[T, ...]:
    """Decode rows in one go: one call of the decoder costs more than a small row."""
    return decode(b"[" + b",".join(bodies) + b"]", tuple[kind, ...])  # type: ignore[valid-type]
