"""What the tau airline leaves out of its places: time zones, and area codes for made-up numbers."""

from hashlib import sha256

_EAST, _MID = "America/New_York", "America/Chicago"
_ROCKY, _WEST = "America/Denver", "America/Los_Angeles"

AIRPORT_ZONES = {
    **dict.fromkeys(("ATL", "BOS", "CLT", "EWR", "JFK", "LGA", "MCO", "MIA", "PHL"), _EAST),
    **dict.fromkeys(("DFW", "IAH", "MSP", "ORD"), _MID),
    **dict.fromkeys(("LAS", "LAX", "SEA", "SFO"), _WEST),
    "DEN": _ROCKY,
    "DTW": "America/Detroit",
    "PHX": "America/Phoenix",
}
STATE_ZONES = {
    **dict.fromkeys(("DC", "FL", "NC", "NY", "OH", "PA"), _EAST),
    **dict.fromkeys(("IL", "TX"), _MID),
    **dict.fromkeys(("CA", "WA"), _WEST),
    "AZ": "America/Phoenix",
    "CO": _ROCKY,
    "IN": "America/Indiana/Indianapolis",
}
AREA_CODES = {
    "AZ": ("480", "520", "602", "623"),
    "CA": ("213", "310", "408", "415", "619", "650", "818", "858"),
    "CO": ("303", "719", "720", "970"),
    "DC": ("202",),
    "FL": ("305", "407", "813", "904"),
    "IL": ("217", "312", "630", "773"),
    "IN": ("219", "317", "574", "812"),
    "NC": ("336", "704", "919", "980"),
    "NY": ("212", "646", "718", "917"),
    "OH": ("216", "330", "513", "614"),
    "PA": ("215", "412", "610", "717"),
    "TX": ("210", "214", "281", "512", "713", "817", "830", "972"),
    "WA": ("206", "253", "425", "509"),
}
_LINES = 100


class NoNumberLeft(LookupError):
    """All reserved numbers of the state are given away, or the state has none here."""


class MadeNumbers:
    """Makes a telephone number from a user id: 555-0100 to 555-0199 belong to nobody (NANPA)."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def number(self, user_id: str, *, state: str) -> str:
        """Return a number in E.164 nobody else got; the same users in one order get the same."""
        codes = AREA_CODES.get(state, ())
        places = len(codes) * _LINES
        first = int.from_bytes(sha256(user_id.encode()).digest()[:8], "big")
        for step in range(places):
            place = (first + step) % places
            number = f"+1{codes[place // _LINES]}5550{100 + place % _LINES}"
            if number not in self._taken:
                self._taken.add(number)
                return number
        raise NoNumberLeft(state)
