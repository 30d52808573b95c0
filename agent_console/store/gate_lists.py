"""Questions to the copy about one flight: who is on it, what was noticed and handed out there."""

from collections.abc import Sequence

from agent_console.ids import CustomerId, FlightId
from agent_console.store.rows import Ask

# As the indexes are worded, or SQLite would not use them.
_PASSENGERS = (
    "SELECT body FROM record INDEXED BY passenger_of_flight WHERE kind = 'passengers'"
    " AND json_extract(CAST(body AS TEXT), '$.flight_id') = :flight"
)
_OF_THEIRS = (
    "SELECT theirs.body FROM record AS theirs WHERE theirs.kind = :kind AND theirs.customer_id IN"
    " (SELECT customer_id FROM record INDEXED BY passenger_of_flight WHERE kind = 'passengers'"
    "  AND json_extract(CAST(body AS TEXT), '$.flight_id') = :flight"
    "  UNION SELECT :place)"
    " AND json_extract(CAST(theirs.body AS TEXT), '$.flight_id') = :flight"
)

_OF_ONE = (
    "SELECT body FROM record WHERE kind = :kind AND customer_id = :customer"
    " AND json_extract(CAST(body AS TEXT), '$.flight_id') = :flight"
)


def passengers(ask: Ask, flight: FlightId) -> Sequence[bytes]:
    """Return the records of everybody on *flight*."""
    return [found[0] for found in ask(_PASSENGERS, {"flight": flight})]


def of_flight(ask: Ask, kind: str, flight: FlightId, place: str) -> Sequence[bytes]:
    """Return records of a kind that name *flight*, of its passengers and of its own *place*."""
    row = {"flight": flight, "kind": kind, "place": place}
    return [found[0] for found in ask(_OF_THEIRS, row)]


def of_one(ask: Ask, kind: str, flight: FlightId, customer: CustomerId) -> Sequence[bytes]:
    """Return records of a kind that name *flight*, of one customer or stranger."""
    row = {"flight": flight, "kind": kind, "customer": customer}
    return [found[0] for found in ask(_OF_ONE, row)]
