"""What is typed or scanned at the gate: a pass, a name, a seat; and the flight a pass is for."""

import unicodedata
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from agent_console.desk.gate import Departure, Line, is_for, is_that_day
from agent_console.domain.pass_reading import BadPass, read_pass
from agent_console.ids import FlightId
from ui.scanner import SHORTEST, may_be_scan


def is_scan_text(text: str) -> bool:
    """Tell whether *text* is a boarding pass, whole or not, and no name."""
    return len(text) >= SHORTEST and may_be_scan(text)


def found_in(lines: Iterable[Line], typed: str) -> tuple[Line, ...]:
    """Return whose seat it is, else everybody with a name that begins with each word typed."""
    wanted = _plain(typed).split()
    lines = tuple(lines)
    seated = [one for one in lines if [_plain(one.passenger.seat)] == wanted]
    if seated:
        return tuple(seated)
    return tuple(one for one in lines if _fits(one, wanted))


def _fits(line: Line, wanted: list[str]) -> bool:
    names = _words(line.passenger.name)
    if line.customer is not None:
        names += _words(f"{line.customer.full_name} {line.customer.native_name}")
    numbers = (_plain(line.passenger.locator), _plain(line.passenger.seat))
    return bool(wanted) and all(
        any(name.startswith(word) for name in (*names, *numbers)) for word in wanted
    )


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    return tuple(_plain(name.replace("/", " ")).split())


def _plain(text: str) -> str:
    split = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in split if not unicodedata.combining(sign)).casefold()


def meant_flight(text: str, departures: Iterable[Departure], *, now: datetime) -> FlightId | None:
    """Return which of *departures* the pass *text* is for; None for none of them."""
    departures = tuple(departures)
    if not departures:
        return None
    zone = departures[0].flight.origin_zone
    try:
        decoded = read_pass(text, today=now.astimezone(ZoneInfo(zone) if zone else None).date())
    except BadPass:
        return None
    found = (
        one.flight.id
        for one in departures
        for leg in decoded.legs
        if is_for(leg, one.flight) and is_that_day(leg, one.flight)
    )
    return next(found, None)
