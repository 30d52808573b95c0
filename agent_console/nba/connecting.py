"""How long it takes to change planes, by airport and border; each row says if it is assumed."""

from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from importlib.resources import files
from itertools import pairwise

from agent_console.domain.trip import Flight
from agent_console.domain.value import Value
from agent_console.wire.codec import decode


class ConnectingTime(Value, frozen=True, kw_only=True):
    """One row of the table."""

    minutes: int
    airport: str = ""
    """Empty: wherever no row names the airport."""
    is_border: bool = False
    is_assumed: bool = True


class ConnectingTimes(Value, frozen=True, kw_only=True):
    """The whole table."""

    rows: tuple[ConnectingTime, ...]
    about: str = ""

    def row(self, airport: str, *, is_border: bool) -> ConnectingTime:
        """Return the row of an airport, else the one for all airports."""
        own, everywhere = None, None
        for one in self.rows:
            if one.is_border is is_border:
                own = one if one.airport == airport else own
                everywhere = one if not one.airport else everywhere
        return own or everywhere or ConnectingTime(minutes=120, is_border=is_border)


@cache
def shipped_times() -> ConnectingTimes:
    """Return the table the program comes with."""
    raw = files("resources").joinpath("playbooks/connecting_times.json").read_bytes()
    return decode(raw, ConnectingTimes)


def change_of(
    arriving: Flight, leaving: Flight, times: ConnectingTimes | None = None
) -> ConnectingTime:
    """Return how long the change from *arriving* to *leaving* takes."""
    zones = (arriving.origin_zone, leaving.origin_zone, leaving.destination_zone)
    countries = {_countries().get(zone, zone) for zone in zones}
    return (times or shipped_times()).row(leaving.origin, is_border=len(countries) > 1)


def is_reached(arriving: Flight, leaving: Flight, times: ConnectingTimes | None = None) -> bool:
    """Tell whether somebody landing with *arriving* can still board *leaving*."""
    if arriving.destination != leaving.origin:
        return False
    needed = timedelta(minutes=change_of(arriving, leaving, times).minutes)
    return arriving.lands_at + needed <= leaving.leaves_at


def missed(legs: Sequence[Flight], times: ConnectingTimes | None = None) -> tuple[Flight, ...]:
    """Return the connections of a journey that can no longer be reached, first first."""
    return tuple(after for before, after in pairwise(legs) if not is_reached(before, after, times))


@cache
def _countries() -> dict[str, str]:
    """Return the country of each time zone, as the time zone data itself has it."""
    table = files("tzdata").joinpath("zoneinfo/zone.tab").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {row[2]: row[0] for row in rows}
