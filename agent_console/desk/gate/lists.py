"""The departures of a gate and who is on them, from the copy on this PC alone."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from agent_console.desk.connecting import reaches
from agent_console.desk.files import Files
from agent_console.desk.gate.lines import line_of
from agent_console.desk.gate.shown import Departure, Line, PassengerList, Readiness
from agent_console.domain.gate import FlightList, Passenger, Status
from agent_console.domain.station import Station
from agent_console.domain.trip import Flight, FlightStatus
from agent_console.ids import FlightId
from agent_console.nba.trip_facts import HEAVY_DELAY
from agent_console.wire.operation import AtGate

BEFORE, AFTER = timedelta(hours=3), timedelta(hours=16)
"""A shift: what left since then and is planned until then is the gate's. Assumed, 2026-11."""
LATEST = timedelta(hours=24)
"""A flight that is later than this is another one. Assumed, 2026-11."""
BOARDS_BEFORE = timedelta(minutes=40)
"""Boarding begins so long before departure. Assumed, 2026-11."""
_OVER = frozenset({FlightStatus.FLYING, FlightStatus.LANDED, FlightStatus.CANCELLED})
_OFF = frozenset({FlightStatus.CANCELLED, FlightStatus.DIVERTED})


def departures(files: Files, station: Station, *, now: datetime) -> tuple[Departure, ...]:
    """Return the departures of *station* in this shift, the next to leave first."""
    since, until = now - LATEST, now + AFTER
    found = files.cache.leaving(since=since, until=until, origin=station.airport)
    ours = (one for one in found if station.sends(one) and one.leaves_at > now - BEFORE)
    made = [_departure(files, one) for one in ours]
    return tuple(sorted(made, key=lambda one: (one.flight.leaves_at, one.flight.id)))


def passenger_list(
    files: Files, flight: FlightId, *, now: datetime, language: str = "en"
) -> PassengerList | None:
    """Return everybody on *flight*, who needs the agent most first; None for an unknown flight.

    Reads each passenger's file and ranks each: some milliseconds for each, so not in the screen's
    thread.
    """
    found = files.cache.flights([flight])
    if not found:
        return None
    known = found[0]
    everybody = passengers_of(files, flight)
    lines = [line_of(files, one, known, now=now, language=language) for one in everybody]
    return PassengerList(known, in_need_order(lines), _ready(files, known, lines))


def passengers_of(files: Files, flight: FlightId) -> tuple[Passenger, ...]:
    """Return everybody on *flight*: as the hub said, with what this desk did on top."""
    found = {one.id: one for one in files.cache.passengers(flight)}
    for operation in _ours(files):
        if operation.passenger.flight_id == flight:
            known = found.get(operation.passenger.id, operation.passenger)
            found[known.id] = known.with_events([operation.event])
    return tuple(sorted(found.values(), key=lambda one: one.id))


def readiness(files: Files, flight: Flight) -> Readiness:
    """Return the proof that *flight* can be worked without a network.

    What has to be here is counted by the departure system, not by what came.
    """
    everybody = files.cache.passengers(flight.id)
    known = [one.customer_id for one in everybody if one.is_known]
    here = files.cache.names(set(known))
    count = sum(1 for one in everybody if not one.is_known or one.customer_id in here)
    wanted = max(flight.passenger_count, len(everybody))
    return Readiness(ready_count=count, count=wanted, as_of=files.cache.as_of)


def has_begun(listed: PassengerList, *, now: datetime) -> bool:
    """Tell whether boarding has begun: by the clock, or because somebody is on board already."""
    is_time = now >= listed.flight.leaves_at - BOARDS_BEFORE
    return is_time or any(one.passenger.status is Status.BOARDED for one in listed.lines)


def in_need_order(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return duties first, then by what the next step is worth, then by tier and seat."""
    return tuple(sorted(lines, key=_place))


def _place(line: Line) -> tuple[bool, bool, float, float, int, str]:
    step = line.suggestion
    weight = max((need.weight for need in line.needs), default=0.0)
    is_duty = step is not None and step.is_duty
    worth = step.priority if step is not None else 0.0
    return (not line.needs_you, not is_duty, -worth, -weight, -line.tier_rank, line.passenger.seat)


def _departure(files: Files, flight: Flight) -> Departure:
    everybody = passengers_of(files, flight.id)
    connections = {key for one in everybody for key in one.onward}
    onward = {one.id: one for one in files.cache.flights(sorted(connections))}
    is_over = flight.status in _OVER
    return Departure(
        flight=flight,
        counts=FlightList(flight=flight, passengers=everybody).counts,
        at_risk_count=sum(_is_at_risk(flight, one, onward) for one in everybody),
        onward_count=sum(bool(one.onward) for one in everybody),
        boards_at=None if is_over else flight.leaves_at - BOARDS_BEFORE,
        readiness=readiness(files, flight),
        is_disrupted=flight.status in _OFF or flight.delay >= HEAVY_DELAY,
    )


def _is_at_risk(flight: Flight, passenger: Passenger, onward: dict[FlightId, Flight]) -> bool:
    if passenger.status is Status.OFFLOADED:
        return False
    legs = [flight, *(onward[key] for key in passenger.onward if key in onward)]
    return any(not reaches(before, after) for before, after in pairwise(legs))


def _ready(files: Files, flight: Flight, lines: Sequence[Line]) -> Readiness:
    return Readiness(
        ready_count=sum(one.is_ready for one in lines),
        count=max(flight.passenger_count, len(lines)),
        as_of=files.cache.as_of,
    )


def _ours(files: Files) -> Iterable[AtGate]:
    return [e.operation for e in files.journal.entries() if isinstance(e.operation, AtGate)]
