"""What the customer was already told about a flight: when, on which channel, and if it still holds.

So that an agent neither repeats nor contradicts it.
"""

from collections.abc import Sequence
from datetime import datetime

from agent_console.domain.channel import Channel, Direction
from agent_console.domain.interaction import Interaction
from agent_console.domain.trip import Flight
from agent_console.domain.value import Value
from agent_console.ids import TripId


class Notice(Value, frozen=True, kw_only=True):
    """One thing we told the customer."""

    at: datetime
    channel: Channel
    words: str
    is_stale: bool = False
    """The flight's status is newer than this notice."""


def told_about(
    flight: Flight,
    interactions: Sequence[Interaction],
    *,
    now: datetime,
    trip_id: TripId | None = None,
) -> tuple[Notice, ...]:
    """Return our notices about *flight*, newest first: those of its trip, or that name it."""
    names = {flight.designator, flight.designator.replace(" ", "")}
    found = []
    for one in interactions:
        if one.direction is not Direction.OUTBOUND or not flight_window(flight, one.at, now):
            continue
        text = f"{one.headline} {one.detail} {one.text}"
        if (trip_id and one.trip_id == trip_id) or any(name in text for name in names):
            found.append(
                Notice(
                    at=one.at,
                    channel=one.channel,
                    words=one.headline or one.detail,
                    is_stale=flight.status_at is not None and flight.status_at > one.at,
                )
            )
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def flight_window(flight: Flight, at: datetime, now: datetime) -> bool:
    """Tell whether a notice of that moment can be about this departure and not an earlier one."""
    days_before = (flight.departs_at - at).days
    return at <= now and days_before <= 14 and at <= flight.lands_at  # noqa: PLR2004 - two weeks
