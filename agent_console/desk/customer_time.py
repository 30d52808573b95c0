"""Where on the clock a customer is: said by the profile, the number, or the home airport."""

from collections.abc import Iterable
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from agent_console.domain.customer import Customer
from agent_console.domain.trip import Flight

_CHIEF = ("most of", "mainland", "peninsula", "Beijing Time")
"""How `zone.tab` remarks that a zone is that of nearly the whole country."""


def zone_of(customer: Customer | None, *, number: str = "", flights: Iterable[Flight] = ()) -> str:
    """Return the IANA time zone where the customer can be reached; empty if nobody knows.

    The country of *number* (E.164) says most, where it has one time zone alone: that is where the
    telephone is from. Else the profile, the home airport by the *flights* that are known, and the
    customer's country.
    """
    by_number = zone_of_number(number)
    if by_number or customer is None:
        return by_number
    if _is_zone(customer.time_zone):
        return customer.time_zone
    return _airport(customer.home_airport, flights) or _country(customer.country)


def zone_of_number(number: str) -> str:
    """Return the one time zone of the country of *number*; empty if it has several."""
    import phonenumbers  # 60 ms to load: not on the start path

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return ""
    return _country(phonenumbers.region_code_for_number(parsed) or "")


def _airport(code: str, flights: Iterable[Flight]) -> str:
    for flight in flights:
        if code and flight.origin == code:
            return flight.origin_zone
        if code and flight.destination == code:
            return flight.destination_zone
    return ""


def _country(code: str) -> str:
    found = _zones().get(code.upper(), ())
    return found[0] if len(found) == 1 else ""


@cache
def _zones() -> dict[str, tuple[str, ...]]:
    """Return the time zones of each country, from the tz database's `zone.tab`.

    Where nearly everybody lives in one of them, that one alone.
    """
    found: dict[str, list[str]] = {}
    chief: dict[str, tuple[str, ...]] = {}
    text = resources.files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            country, _place, zone, *remark = line.split("\t")
            found.setdefault(country, []).append(zone)
            if remark and any(words in remark[0] for words in _CHIEF):
                chief[country] = (zone,)
    return {country: tuple(zones) for country, zones in found.items()} | chief


def _is_zone(name: str) -> bool:
    try:
        return bool(name) and ZoneInfo(name) is not None
    except (ZoneInfoNotFoundError, ValueError):
        return False
