"""Who is hit by a disruption: what they lose, and whom to call first. The same at hub and desk."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise

from agent_console.domain.affected import Affected, Need
from agent_console.domain.trip import Flight, FlightStatus, Segment
from agent_console.ids import FlightId
from agent_console.nba.connecting import is_reached
from agent_console.nba.trip_facts import HEAVY_DELAY

BEFORE, AFTER = timedelta(hours=6), timedelta(hours=24)
"""Departures planned within these of now are looked at. Assumed, 2026-11."""
_STOPPED = frozenset({FlightStatus.CANCELLED, FlightStatus.DIVERTED})
_GONE = frozenset({FlightStatus.FLYING, FlightStatus.LANDED})
_SAME_JOURNEY = timedelta(hours=24)
_NEEDS = tuple(Need)
_ALONE = frozenset({"UMNR"})


def is_troubled(flight: Flight) -> bool:
    """Tell whether somebody on *flight* may be hit: it does not go, or is late at all."""
    if flight.status in _STOPPED:
        return True
    return flight.status not in _GONE and flight.delay > timedelta()


def known_since(flight: Flight) -> datetime:
    """Return since when the disruption is known: who was spoken to before was not about it."""
    return flight.status_at or flight.departs_at - AFTER


def onward_of(flight: Flight, segments: Sequence[Segment]) -> tuple[FlightId, ...]:
    """Return the flights that follow *flight* in a booking."""
    keys = [one.flight_id for one in segments]
    return tuple(keys[keys.index(flight.id) + 1 :]) if flight.id in keys else ()


def need_of(flight: Flight, onward: Sequence[Flight]) -> tuple[Need, FlightId | None] | None:
    """Return what somebody loses, and the connection they miss; None for who loses little."""
    if flight.status in _STOPPED:
        return Need.CANCELLED, None
    for before, after in pairwise([flight, *onward]):
        if after.departs_at - before.arrives_at > _SAME_JOURNEY:
            break
        if not is_reached(before, after):
            return Need.MISSES_CONNECTION, after.id
    return (Need.DELAYED, None) if flight.delay >= HEAVY_DELAY else None


def in_order(some: Sequence[Affected]) -> tuple[Affected, ...]:
    """Return who loses most first, children alone and special service before others, then worth."""
    return tuple(sorted(some, key=_place))


def _place(one: Affected) -> tuple[int, bool, bool, bool, int, Decimal, datetime, str]:
    worth = one.worth.amount if one.worth else Decimal(0)
    return (
        _NEEDS.index(one.need),
        not _ALONE & {*one.services},
        not one.services,
        not (one.open_promise_count or one.open_complaint_count),
        -one.tier_rank,
        -worth,
        one.flight.departs_at,
        one.id,
    )
