"""How long it takes to change planes. Assumed values: the real tables belong to the airports.

Assumed in 2026-11, from nothing better than custom: 45 minutes inside one country and 75 across a
border, at every airport. An airline replaces them by its own table.
"""

from datetime import timedelta
from functools import cache
from importlib.resources import files

from agent_console.domain.trip import Flight

DOMESTIC = timedelta(minutes=45)
INTERNATIONAL = timedelta(minutes=75)


def connecting_time(arriving: Flight, leaving: Flight) -> timedelta:
    """Return the time assumed from *arriving* to *leaving*; unknown countries take long."""
    zones = (arriving.origin_zone, leaving.origin_zone, leaving.destination_zone)
    countries = {_countries().get(zone, zone) for zone in zones}
    return DOMESTIC if len(countries) == 1 else INTERNATIONAL


def reaches(arriving: Flight, leaving: Flight) -> bool:
    """Tell whether somebody landing with *arriving* can still board *leaving*."""
    return arriving.lands_at + connecting_time(arriving, leaving) <= leaving.leaves_at


@cache
def _countries() -> dict[str, str]:
    """Return the country of each time zone, as the time zone data itself has it."""
    table = files("tzdata").joinpath("zoneinfo/zone.tab").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {row[2]: row[0] for row in rows}
