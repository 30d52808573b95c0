"""Finds what is still to be done in the copy, whoever it is for, without reading everybody."""

from collections.abc import Iterator

from sqlalchemy import Connection, text

from agent_console.domain.customer import Customer
from agent_console.domain.follow_up import FollowUp
from agent_console.domain.promise import Promise
from agent_console.ids import CustomerId
from agent_console.wire.codec import decode
from agent_console.wire.feed import Kind

# As the index `record_to_do` is worded, or SQLite would not use it: an open state is a default,
# and defaults are not written down.
_TO_DO = text(
    "SELECT kind, body FROM record INDEXED BY record_to_do"
    " WHERE kind IN ('promises', 'follow_ups')"
    " AND json_extract(CAST(body AS TEXT), '$.state') IS NULL"
)
_CUSTOMER = text(
    "SELECT body FROM record WHERE customer_id = :id AND kind = 'customers' AND id = :id"
)


def to_do(connection: Connection) -> Iterator[Promise | FollowUp]:
    """Yield every open promise and follow-up."""
    for kind, body in connection.execute(_TO_DO):
        if kind == Kind.PROMISE:
            yield decode(bytes(body), Promise)
        else:
            yield decode(bytes(body), FollowUp)


def names(connection: Connection, customers: set[CustomerId]) -> dict[CustomerId, str]:
    """Return the full names of those of *customers* that are here."""
    found: dict[CustomerId, str] = {}
    for customer in sorted(customers):
        body = connection.execute(_CUSTOMER, {"id": customer}).scalar()
        if body is not None:
            found[customer] = decode(bytes(body), Customer).full_name
    return found
