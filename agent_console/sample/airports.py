"""Real airports: code, city, country, zone and place on the globe."""

from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

_EARTH_KM = 6371.0
_TAXI_MIN = 45
_KM_A_MINUTE = 13.2


class Airport(NamedTuple):
    """A place to fly from."""

    code: str
    name: str
    city: str
    country: str
    zone: str
    latitude: float
    longitude: float


_ROWS = """
SEA|Seattle–Tacoma|Seattle|US|America/Los_Angeles|47.449|-122.309
PDX|Portland|Portland|US|America/Los_Angeles|45.589|-122.597
GEG|Spokane|Spokane|US|America/Los_Angeles|47.620|-117.534
BOI|Boise|Boise|US|America/Boise|43.564|-116.223
SFO|San Francisco|San Francisco|US|America/Los_Angeles|37.619|-122.375
SJC|San José Mineta|San Jose|US|America/Los_Angeles|37.363|-121.929
OAK|Oakland|Oakland|US|America/Los_Angeles|37.721|-122.221
SMF|Sacramento|Sacramento|US|America/Los_Angeles|38.695|-121.591
LAX|Los Angeles|Los Angeles|US|America/Los_Angeles|33.943|-118.408
SAN|San Diego|San Diego|US|America/Los_Angeles|32.734|-117.190
LAS|Las Vegas|Las Vegas|US|America/Los_Angeles|36.080|-115.152
PHX|Phoenix Sky Harbor|Phoenix|US|America/Phoenix|33.434|-112.008
SLC|Salt Lake City|Salt Lake City|US|America/Denver|40.788|-111.978
DEN|Denver|Denver|US|America/Denver|39.862|-104.673
ANC|Anchorage|Anchorage|US|America/Anchorage|61.174|-149.996
JNU|Juneau|Juneau|US|America/Juneau|58.355|-134.576
HNL|Honolulu|Honolulu|US|Pacific/Honolulu|21.319|-157.922
OGG|Kahului|Kahului|US|Pacific/Honolulu|20.899|-156.430
DFW|Dallas/Fort Worth|Dallas|US|America/Chicago|32.897|-97.038
AUS|Austin–Bergstrom|Austin|US|America/Chicago|30.195|-97.670
IAH|Houston Intercontinental|Houston|US|America/Chicago|29.984|-95.341
ORD|Chicago O'Hare|Chicago|US|America/Chicago|41.979|-87.905
MSP|Minneapolis–Saint Paul|Minneapolis|US|America/Chicago|44.882|-93.222
ATL|Atlanta|Atlanta|US|America/New_York|33.637|-84.428
MCO|Orlando|Orlando|US|America/New_York|28.429|-81.309
MIA|Miami|Miami|US|America/New_York|25.793|-80.291
IAD|Washington Dulles|Washington|US|America/New_York|38.945|-77.456
JFK|New York Kennedy|New York|US|America/New_York|40.640|-73.779
EWR|Newark|Newark|US|America/New_York|40.693|-74.169
BOS|Boston Logan|Boston|US|America/New_York|42.364|-71.005
YVR|Vancouver|Vancouver|CA|America/Vancouver|49.194|-123.184
MEX|Mexico City|Mexico City|MX|America/Mexico_City|19.436|-99.072
GRU|São Paulo Guarulhos|São Paulo|BR|America/Sao_Paulo|-23.432|-46.469
LHR|London Heathrow|London|GB|Europe/London|51.471|-0.462
CDG|Paris Charles de Gaulle|Paris|FR|Europe/Paris|49.013|2.550
FRA|Frankfurt|Frankfurt|DE|Europe/Berlin|50.026|8.543
AMS|Amsterdam Schiphol|Amsterdam|NL|Europe/Amsterdam|52.309|4.764
ARN|Stockholm Arlanda|Stockholm|SE|Europe/Stockholm|59.652|17.919
NRT|Tokyo Narita|Tokyo|JP|Asia/Tokyo|35.765|140.386
ICN|Seoul Incheon|Seoul|KR|Asia/Seoul|37.469|126.451
PVG|Shanghai Pudong|Shanghai|CN|Asia/Shanghai|31.143|121.805
DEL|Delhi|Delhi|IN|Asia/Kolkata|28.567|77.103
DXB|Dubai|Dubai|AE|Asia/Dubai|25.253|55.364
MFR|Rogue Valley Medford|Medford|US|America/Los_Angeles|42.374|-122.873
SYD|Sydney|Sydney|AU|Australia/Sydney|-33.946|151.177
"""


def _read(row: str) -> Airport:
    code, name, city, country, zone, latitude, longitude = row.split("|")
    return Airport(code, name, city, country, zone, float(latitude), float(longitude))


AIRPORTS: dict[str, Airport] = {row[:3]: _read(row) for row in _ROWS.strip().splitlines()}


def distance_km(origin: str, destination: str) -> float:
    """Return the great-circle distance of two airports of `AIRPORTS`."""
    one, two = AIRPORTS[origin], AIRPORTS[destination]
    north = radians(two.latitude - one.latitude)
    east = radians(two.longitude - one.longitude)
    scale = cos(radians(one.latitude)) * cos(radians(two.latitude))
    return 2 * _EARTH_KM * asin(sqrt(sin(north / 2) ** 2 + scale * sin(east / 2) ** 2))


def block_minutes(origin: str, destination: str) -> int:
    """Return a plausible time from gate to gate, rounded to five minutes."""
    return round((_TAXI_MIN + distance_km(origin, destination) / _KM_A_MINUTE) / 5) * 5
