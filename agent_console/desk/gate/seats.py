"""Seats at the gate: how they are written, who sits there already, and which ones came free.

No seat map is known here. What is free is what somebody left who is on this flight no more.
"""

import re

from agent_console.desk.gate.shown import PassengerList
from agent_console.domain.gate import Passenger, Status
from agent_console.ids import PassengerId

_SEAT = re.compile(r"0{0,2}([1-9]\d?)\s*([A-HJ-L])")


def read_seat(typed: str) -> str:
    """Return a seat as passes and lists have it, "30F" for " 030 f"; empty for what is none."""
    found = _SEAT.fullmatch(typed.strip().upper())
    return f"{found[1]}{found[2]}" if found else ""


def sits_in(listed: PassengerList, seat: str, *, but: PassengerId) -> Passenger | None:
    """Return who has *seat* on this flight, *but* one; None where nobody has."""
    here = (one.passenger for one in listed.lines if one.id != but)
    return next((one for one in here if one.seat == seat and not _is_gone(one)), None)


def freed(listed: PassengerList) -> tuple[str, ...]:
    """Return the seats of who was taken off or moved, as long as nobody else has them."""
    left = {one.passenger.seat for one in listed.lines if _is_gone(one.passenger)}
    kept = {one.passenger.seat for one in listed.lines if not _is_gone(one.passenger)}
    return tuple(sorted(left - kept - {""}, key=_place))


def _is_gone(passenger: Passenger) -> bool:
    return passenger.status is Status.OFFLOADED


def _place(seat: str) -> tuple[int, str]:
    return int(seat[:-1]) if seat[:-1].isdecimal() else 0, seat
