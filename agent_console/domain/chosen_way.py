"""Other flights that somebody on the line holds or takes instead of some of a trip."""

from datetime import datetime
from enum import StrEnum

from agent_console.domain.value import Value
from agent_console.ids import FlightId, OperationId, TripId


class WayState(StrEnum):
    """What was last asked of the hub."""

    HELD = "held"
    TAKEN = "taken"
    FREED = "freed"


class ChosenWay(Value, frozen=True, kw_only=True):
    """One way as the agent chose it; whether the hub agrees is in the outbox."""

    state: WayState
    asked_id: OperationId
    """The operation that asked for this state."""
    trip_id: TripId
    flight_ids: tuple[FlightId, ...]
    names: tuple[str, ...]
    """The flights as they are spoken: "AS 1423"."""
    seat_count: int
    until: datetime
    """So long the seats are kept."""
    hold_id: OperationId | None = None
    """The hold, if there was one."""


class Answer(StrEnum):
    """What the hub made of what was last asked about a way."""

    WAITING = "waiting"
    DONE = "done"
    REFUSED = "refused"
