"""Where airports are: country, and great-circle distance, which passenger rights go by.

From the airportsdata package (MIT). Loading it takes a sixth of a second: call `load` beforehand.
"""

from functools import cache
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

_EARTH_KM = 6371.0


class Place(NamedTuple):
    """One airport."""

    country: str
    latitude: float
    longitude: float


@cache
def _places() -> dict[str, Place]:
    import airportsdata

    return {
        code: Place(row["country"], row["lat"], row["lon"])
        for code, row in airportsdata.load("IATA").items()
    }


def load() -> None:
    """Read the table of airports now and not in the middle of a call."""
    _places()


def country_of(airport: str) -> str:
    """Return ISO 3166-1 alpha-2 of an airport's country; empty if it is not known."""
    found = _places().get(airport)
    return found.country if found else ""


def distance_km(origin: str, destination: str) -> float | None:
    """Return the great-circle distance (haversine, R = 6,371 km); None for an unknown airport."""
    one, two = _places().get(origin), _places().get(destination)
    if one is None or two is None:
        return None
    north = radians(two.latitude - one.latitude)
    east = radians(two.longitude - one.longitude)
    scale = cos(radians(one.latitude)) * cos(radians(two.latitude))
    return 2 * _EARTH_KM * asin(sqrt(sin(north / 2) ** 2 + scale * sin(east / 2) ** 2))
