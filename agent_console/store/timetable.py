"""Questions to the flights of the copy: those of a route, and all that leave or end somewhere."""

from collections.abc import Sequence
from datetime import datetime

from agent_console.clock import micros
from agent_console.store.rows import Ask

_ON_ROUTE = (
    "SELECT body FROM flight WHERE origin = :origin AND destination = :destination"
    " AND departs_at >= :since AND departs_at < :until ORDER BY departs_at"
)
_AROUND = (
    "SELECT body FROM flight WHERE (origin = :origin OR destination = :destination)"
    " AND departs_at >= :since AND departs_at < :until ORDER BY departs_at"
)
_LEAVING = (
    "SELECT body FROM flight WHERE departs_at >= :since AND departs_at < :until"
    " AND (:origin = '' OR origin = :origin) ORDER BY departs_at, id"
)


def on_route(
    ask: Ask, origin: str, destination: str, since: datetime, until: datetime
) -> Sequence[bytes]:
    """Return flights from one airport to another that leave in [since, until), earliest first."""
    row = _row(origin, destination, since, until)
    return [found[0] for found in ask(_ON_ROUTE, row)]


def around(
    ask: Ask, origin: str, destination: str, since: datetime, until: datetime
) -> Sequence[bytes]:
    """Return flights that leave the one airport or end at the other; not for a ring: it looks."""
    row = _row(origin, destination, since, until)
    return [found[0] for found in ask(_AROUND, row)]


def leaving(ask: Ask, origin: str, since: datetime, until: datetime) -> Sequence[bytes]:
    """Return flights that leave in [since, until), from everywhere where *origin* is empty."""
    return [found[0] for found in ask(_LEAVING, _row(origin, "", since, until))]


def _row(origin: str, destination: str, since: datetime, until: datetime) -> dict[str, object]:
    return {
        "origin": origin,
        "destination": destination,
        "since": micros(since),
        "until": micros(until),
    }
