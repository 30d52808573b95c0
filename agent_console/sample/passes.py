"""Boarding passes of the sample airline as a scanner reads them (IATA BCBP, version 6)."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from agent_console.domain.gate import Passenger
from agent_console.domain.trip import Flight

_STATUS = "1"
_INFANT, _ADULT = "4", "0"


def pass_text(passenger: Passenger, flights: Sequence[Flight], *, seat: str | None = None) -> str:
    """Return the bar code of *passenger* for one or several *flights*, the first of them here.

    *seat* says what is printed, where it is not the seat they have.
    """
    printed = (passenger.seat if seat is None else seat) or ("INF" if passenger.is_infant else "")
    legs = [
        _leg(passenger, one, printed if place == 0 else "", is_first=place == 0)
        for place, one in enumerate(flights)
    ]
    return f"M{len(legs)}{passenger.name[:20]:<20}E{''.join(legs)}"


def _leg(passenger: Passenger, flight: Flight, seat: str, *, is_first: bool) -> str:
    day = flight.departs_at.astimezone(ZoneInfo(flight.origin_zone)).timetuple().tm_yday
    row, letter = seat[:-1], seat[-1:]
    where = f"{row:0>3}{letter}" if row.isdecimal() else f"{seat:<4}"
    ticket = f"{passenger.ticket:<13}"
    repeated = f"{ticket}0" if passenger.ticket else ""
    tail = f"{len(repeated):02X}{repeated}"
    if is_first:
        once = f"{_INFANT if passenger.is_infant else _ADULT}WW"
        tail = f">6{len(once):02X}{once}{tail}"
    return (
        f"{passenger.locator:<7}{flight.origin}{flight.destination}{flight.carrier:<3}"
        f"{flight.number:0>4} {day:03}Y{where}{passenger.sequence:0>4} {_STATUS}"
        f"{len(tail):02X}{tail}"
    )
