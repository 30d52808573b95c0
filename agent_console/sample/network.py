"""The routes: who flies where, how often, and when it leaves each day."""

from dataclasses import dataclass
from datetime import time
from functools import cache

from agent_console.sample.airports import AIRPORTS, block_minutes, distance_km

STORY_NUMBERS = frozenset({"AS1161", "AS1423", "AS1077", "AS1104", "UA837", "DL167"})
"""Flights of the story told in `sample.mia`; the daily timetable leaves their numbers free."""

_ROUTES = {
    "AS": """SEA-SFO:8 SEA-LAX:8 SEA-PDX:6 SEA-SAN:4 SEA-SJC:4 SEA-OAK:3 SEA-SMF:3 SEA-LAS:4
        SEA-PHX:4 SEA-DEN:3 SEA-GEG:4 SEA-BOI:3 SEA-ANC:5 SEA-JNU:2 SEA-HNL:2 SEA-OGG:2
        SEA-ORD:3 SEA-DFW:2 SEA-AUS:2 SEA-JFK:3 SEA-EWR:2 SEA-BOS:2 SEA-IAD:2 SEA-MCO:1
        SEA-MIA:1 SEA-YVR:3 PDX-SFO:3 PDX-LAX:3 PDX-ANC:1 PDX-HNL:1 SFO-JFK:2
        SFO-SAN:2 LAX-MEX:1 LAX-ANC:1""",
    "UA": """SFO-DEN:4 SFO-ORD:4 SFO-EWR:4 SFO-IAH:3 SFO-LAX:4 SFO-IAD:2 SFO-PVG:1 SFO-FRA:1
        SFO-LHR:1 SFO-SYD:1 SFO-ICN:1 EWR-LHR:2 EWR-DEL:1 IAH-MEX:2 IAH-GRU:1 IAD-DXB:1
        DEN-ORD:3 ORD-FRA:1 SEA-SFO:2 SFO-NRT:1""",
    "DL": """SEA-SLC:3 SEA-MSP:2 SEA-ATL:3 SEA-AMS:1 SEA-CDG:1 SEA-ICN:1 ATL-GRU:1 ATL-MCO:3
        JFK-LHR:1 JFK-ARN:1 SLC-LAX:3 MSP-AMS:1 ATL-MIA:3 LAX-JFK:3 SEA-SFO:2""",
}
_FIRST_NUMBER = {"AS": 201, "UA": 1201, "DL": 2101}
_AIRCRAFT = ((500, "E175"), (2500, "737-800"), (5500, "737-9"), (20000, "787-9"))
_DAY_STARTS_MIN, _DAY_ENDS_MIN = 6 * 60, 21 * 60 + 30


@dataclass(frozen=True, slots=True)
class Route:
    """One departure that leaves every day at the same local time."""

    carrier: str
    number: str
    origin: str
    destination: str
    leaves: time
    block_min: int
    aircraft: str

    @property
    def base_fare(self) -> int:
        """Return what economy costs on an ordinary day, in USD."""
        return 59 + int(distance_km(self.origin, self.destination) / 11)


def _departures(count: int, *, turn: int) -> list[time]:
    gap = (_DAY_ENDS_MIN - _DAY_STARTS_MIN) // max(count, 2)
    first = _DAY_STARTS_MIN + (turn * 35) % gap
    minutes = [(first + gap * i) // 5 * 5 for i in range(count)]
    return [time(m // 60, m % 60) for m in minutes]


def _aircraft(origin: str, destination: str) -> str:
    length = distance_km(origin, destination)
    return next(name for longest, name in _AIRCRAFT if length < longest)


@cache
def routes() -> tuple[Route, ...]:
    """Return every departure of a day, both ways of each pair."""
    found: list[Route] = []
    for carrier, pairs in _ROUTES.items():
        number = _FIRST_NUMBER[carrier]
        for turn, pair in enumerate(pairs.split()):
            ends, _, count = pair.partition(":")
            one, _, two = ends.partition("-")
            for way, (origin, destination) in enumerate(((one, two), (two, one))):
                for leaves in _departures(int(count), turn=turn + 5 * way):
                    while f"{carrier}{number}" in STORY_NUMBERS:
                        number += 1
                    block = block_minutes(origin, destination)
                    plane = _aircraft(origin, destination)
                    found.append(
                        Route(carrier, str(number), origin, destination, leaves, block, plane)
                    )
                    number += 1
    return tuple(found)


@cache
def between(origin: str, destination: str) -> tuple[Route, ...]:
    """Return the departures of one pair, earliest first."""
    found = [r for r in routes() if (r.origin, r.destination) == (origin, destination)]
    return tuple(sorted(found, key=lambda route: route.leaves))


@cache
def destinations(origin: str) -> tuple[str, ...]:
    """Return where one can fly from *origin* without a stop, in a stable order."""
    return tuple(dict.fromkeys(r.destination for r in routes() if r.origin == origin))


HOME_AIRPORTS: tuple[str, ...] = tuple(code for code in AIRPORTS if destinations(code))
"""Airports customers may live at."""
