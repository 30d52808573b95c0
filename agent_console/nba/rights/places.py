"""Where airports are: country, and great-circle distance, which passenger rights go by.

From the airportsdata package (MIT). Loading it takes a sixth of a second: call `load` beforehand.
"""

from functools import cache
from math import asin, cos, radians, sin, sqrt
from sys import intern
from typing import NamedTuple

_EARTH_KM = 6371.0


class Place(NamedTuple):
    """One airport."""

    country: str
    latitude: float
    longitude: float


@cache
def _places() -> dict[str, Place]:
    found = {}
    for line in _lines().splitlines():
        code, country, latitude, longitude = line.split("\t")
        found[code] = Place(intern(country), float(latitude), float(longitude))
    return found


def _lines() -> str:
    """Return the table as one text, so that nothing of the package's own 87,000 values stays.

    A few of them kept here and there would hold all the memory between them: 6 MB.
    """
    import airportsdata

    return "\n".join(
        f"{code}\t{row['country']}\t{row['lat']!r}\t{row['lon']!r}"
        for code, row in airportsdata.load("IATA").items()
    )


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
