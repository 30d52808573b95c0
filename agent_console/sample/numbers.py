"""Telephone numbers that belong to nobody: only ranges their regulators keep free.

* North America: 555-0100 to 555-0199 in each area code (NANPA).
* United Kingdom: 020 7946 0xxx, 01632 960xxx, 07700 900xxx (Ofcom, numbers for drama).
* France: 01 99 00 xx xx and 06 39 98 xx xx (Arcep, numbers for audiovisual works).
* Germany: 030 23125xxx, 069 90009xxx, 089 99998xxx (Bundesnetzagentur, Drama-Rufnummern).
* Australia: 02 5550 xxxx and 03 5550 xxxx (ACMA, numbers for use in fiction).

For every other country no such range is known here: its people get a North American number, as
travellers often leave one of their hotel or family, or none at all.
"""

from agent_console.sample.chance import Chance

AREA_CODES: dict[str, tuple[str, ...]] = {
    "SEA": ("206", "425", "253", "360"),
    "PDX": ("503", "971"),
    "GEG": ("509",),
    "BOI": ("208",),
    "SFO": ("415", "628", "650"),
    "SJC": ("408", "669"),
    "OAK": ("510", "925"),
    "SMF": ("916",),
    "LAX": ("213", "310", "323", "818"),
    "SAN": ("619", "858"),
    "LAS": ("702", "725"),
    "PHX": ("602", "480"),
    "SLC": ("801", "385"),
    "DEN": ("303", "720"),
    "ANC": ("907",),
    "JNU": ("907",),
    "HNL": ("808",),
    "OGG": ("808",),
    "DFW": ("214", "972", "817"),
    "AUS": ("512",),
    "IAH": ("713", "281"),
    "ORD": ("312", "773"),
    "MSP": ("612", "651"),
    "ATL": ("404", "770"),
    "MCO": ("407",),
    "MIA": ("305", "786"),
    "IAD": ("202", "703"),
    "JFK": ("212", "917", "718"),
    "EWR": ("201", "973"),
    "BOS": ("617", "857"),
    "YVR": ("604", "778"),
}
_ELSEWHERE = ("646", "347", "929", "424", "747", "341", "657", "949", "714", "626", "562", "209")
_ABROAD: dict[str, tuple[str, ...]] = {
    "GB": ("+442079460{:03d}", "+441632960{:03d}", "+447700900{:03d}"),
    "FR": ("+3319900{:04d}", "+3363998{:04d}"),
    "DE": ("+493023125{:03d}", "+496990009{:03d}", "+498999998{:03d}"),
    "AU": ("+6125550{:04d}", "+6135550{:04d}"),
}
_LAST, _LINES = 199, 100


class PhoneBook:
    """Hands out each reserved number once, as long as there are any."""

    def __init__(self, *, taken: frozenset[str]) -> None:
        self._taken = set(taken)

    def number(self, *, country: str, airport: str, chance: Chance) -> str | None:
        """Return a free number in E.164 for someone who lives there, or None if all are out."""
        for _ in range(12):
            number = self._drawn(country, airport, chance)
            if number not in self._taken:
                self._taken.add(number)
                return number
        return None

    def _drawn(self, country: str, airport: str, chance: Chance) -> str:
        shape = chance.one_of(_ABROAD[country]) if country in _ABROAD else ""
        if shape:
            return shape.format(chance.between(0, 9999 if "04d" in shape else 999))
        code = chance.one_of(AREA_CODES.get(airport, _ELSEWHERE))
        if chance.happens(0.35):
            code = chance.one_of(_ELSEWHERE)
        return f"+1{code}5550{_LAST - chance.between(0, _LINES - 1)}"
