"""Where airports are: country, and great-circle distance, which passenger rights go by.

From the airportsdata package (MIT). Loading it takes a tenth of a second: call `load` beforehand.
"""

import csv
from functools import cache
from importlib.resources import files
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
    """Read the package's table row by row: its own reader takes three times as long, and 6 MB."""
    found = {}
    with files("airportsdata").joinpath("airports.csv").open(encoding="utf-8") as file:
        rows = csv.reader(file)
        names = next(rows)
        columns = [names.index(one) for one in ("iata", "country", "lat", "lon")]
        for row in rows:
            code, country, latitude, longitude = (row[place] for place in columns)
            if code:
                found[code] = Place(intern(country), float(latitude), float(longitude))
    return found


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
