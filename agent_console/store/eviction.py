"""Keeps the copy within its bound: the customers least recently useful go first.

Nobody goes who is open on this desk, waits for us (promise, follow-up, case) or flies soon. Who
must stay counts as useful from then on, so that the next round does not look at them again.
"""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from sqlalchemy import Connection, text

from agent_console.clock import micros
from agent_console.domain.case import Case
from agent_console.domain.follow_up import FollowUp
from agent_console.domain.promise import Promise
from agent_console.domain.trip import Trip, TripState
from agent_console.ids import CustomerId
from agent_console.store import absorbing
from agent_console.wire.codec import decode
from agent_console.wire.feed import Kind

FLYING_SOON = timedelta(days=3)
"""A trip that begins or ended within this keeps its customer here."""

_COUNT = text("SELECT count FROM tally WHERE name = 'people'")
_LEAST_USEFUL = text("SELECT customer_id FROM person ORDER BY useful_at LIMIT :limit")
_MATTERS = text(
    "SELECT kind, body FROM record WHERE customer_id = :customer"
    " AND kind IN ('trips', 'cases', 'promises', 'follow_ups')"
)
_OPENS: dict[str, Callable[[bytes], bool]] = {
    Kind.CASE: lambda body: decode(body, Case).is_open,
    Kind.PROMISE: lambda body: decode(body, Promise).is_open,
    Kind.FOLLOW_UP: lambda body: decode(body, FollowUp).is_open,
}
# Later than anything of that instant, and never earlier than it was.
_USEFUL = text(
    "UPDATE person SET useful_at = max(useful_at, :at) + 1 WHERE customer_id = :customer"
)


def count(connection: Connection) -> int:
    """Return how many customers are here."""
    return int(connection.execute(_COUNT).scalar_one())


def was_useful(connection: Connection, customer: CustomerId, *, at: datetime) -> None:
    """Note that a customer was looked at here."""
    connection.execute(_USEFUL, {"customer": customer, "at": micros(at)})


def evict(
    connection: Connection,
    *,
    most: int,
    at_once: int,
    in_use: Collection[CustomerId],
    now: datetime,
) -> int:
    """Let go of up to *at_once* customers beyond *most*; return how many went."""
    surplus = min(count(connection) - most, at_once)
    if surplus <= 0:
        return 0
    rows = connection.execute(_LEAST_USEFUL, {"limit": 2 * surplus}).scalars().all()
    gone = 0
    for customer in rows:
        if gone == surplus:
            break
        if customer in in_use or _matters(connection, customer, now=now):
            was_useful(connection, customer, at=now)
            continue
        absorbing.bury_customer(connection, customer)
        gone += 1
    return gone


def _matters(connection: Connection, customer: str, *, now: datetime) -> bool:
    for kind, body in connection.execute(_MATTERS, {"customer": customer}):
        if kind == Kind.TRIP:
            trip = decode(body, Trip)
            is_near = trip.starts_at - FLYING_SOON <= now <= trip.ends_at + FLYING_SOON
            if is_near and trip.state is not TripState.CANCELLED:
                return True
            continue
        if _OPENS[kind](body):
            return True
    return False
