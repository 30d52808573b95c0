"""What a note can be found by beside its words: who, where, about what, which flights and sums."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from agent_console.domain.note_words import plain_words, usual
from agent_console.domain.value import Value

MOST_SUMS = 16
"""So many sums of one note can be asked for, the first of them."""
MOST = (1 << 40) - 1
"""The largest sum in hundredths that can be told apart."""
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW"}
_CODES = (
    "USD|EUR|GBP|JPY|CNY|CAD|AUD|NZD|CHF|SEK|NOK|DKK|ISK|PLN|CZK|HUF|MXN|BRL|INR|KRW|SGD|HKD|TWD"
    "|THB|ZAR|AED|TRY|ILS"
)
_NUMBER = r"\d{1,3}(?:[.,’' ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_SUM = re.compile(
    rf"(?:(?P<sign>[{''.join(_SIGNS)}])|\b(?P<before>{_CODES})) ?(?P<first>{_NUMBER})(?![\d])"
    rf"|(?<![\d.,])(?P<last>{_NUMBER}) ?(?:(?P<behind>{_CODES})\b|(?P<after>[{''.join(_SIGNS)}]))"
)
_MAY_BE_A_SUM = re.compile(rf"[{''.join(_SIGNS)}]|{_CODES}")
_PARTED = re.compile(r"(?P<whole>.*)[.,](?P<part>\d{1,2})", re.DOTALL)
_FLIGHT = re.compile(r"\b(?P<carrier>[A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3}) ?0*(?P<number>\d{1,4})\b")
_DESIGNATOR = re.compile(r"(?P<carrier>[a-z][a-z0-9]|[0-9][a-z]|[a-z]{3})0*(?P<number>\d{1,4})")


class Sum(NamedTuple):
    """An amount in hundredths of a currency (ISO 4217)."""

    hundredths: int
    currency: str


class NoteFacts(Value, frozen=True, kw_only=True):
    """One note as searches see it."""

    text: str
    day: date
    """Of the contact, UTC."""
    agents: tuple[str, ...] = ()
    """Id, login and name of whoever wrote it."""
    teams: tuple[str, ...] = ()
    reason: str = ""
    tier: str = ""
    flights: tuple[str, ...] = ()
    """Of the trip it is about: "AS1161"; those in the text come on top."""


def keys(values: Iterable[str]) -> set[str]:
    """Return what *values* are asked for by: each as a whole, each part of a path, each word."""
    return set().union(*map(_keys, values))


@lru_cache(maxsize=4096)
def _keys(value: str) -> frozenset[str]:
    """Return the keys of one name of ours: the same few come again with each note."""
    parts = map(usual, value.split("/"))
    return frozenset({usual(value), *parts, *plain_words(value)}) - {""}


def sums_in(text: str) -> list[Sum]:
    """Return the sums of money named in *text*, in order, as often as they stand there."""
    return [one for one, _ in sum_places(text)]


def sum_places(text: str) -> list[tuple[Sum, tuple[int, int]]]:
    """Return the sums of money named in *text* with where each stands."""
    found: list[tuple[Sum, tuple[int, int]]] = []
    if _MAY_BE_A_SUM.search(text) is None:
        return found
    for one in _SUM.finditer(text):
        sign = one["sign"] or one["after"]
        currency = _SIGNS[sign] if sign else (one["before"] or one["behind"])
        hundredths = in_hundredths(one["first"] or one["last"])
        if hundredths is not None:
            found.append((Sum(hundredths, currency), one.span()))
    return found[:MOST_SUMS]


def in_hundredths(number: str) -> int | None:
    """Return *number*, as it is written with commas and points, in hundredths; None if too large.

    A sign before one or two last digits divides; every other one groups thousands.
    """
    found = _PARTED.fullmatch(number)
    whole, part = (found["whole"], found["part"]) if found else (number, "")
    digits = re.sub(r"\D", "", whole)
    hundredths = int(digits or "0") * 100 + int(part.ljust(2, "0"))
    return hundredths if hundredths <= MOST else None


def flight_places(text: str) -> list[tuple[str, tuple[int, int]]]:
    """Return the flights named in *text* as "as1161", with where each stands."""
    found = _FLIGHT.finditer(text)
    return [(f"{one['carrier']}{one['number']}".lower(), one.span()) for one in found]


def flight_key(value: str) -> str:
    """Return a flight as it is compared: "AS 0142" is "as142"."""
    squeezed = usual(value)
    found = _DESIGNATOR.fullmatch(squeezed)
    return f"{found['carrier']}{found['number']}" if found else squeezed


def flights_of(facts: NoteFacts) -> set[str]:
    """Return all flights a note is about."""
    named = {flight for flight, _ in flight_places(facts.text)}
    return named | {flight_key(one) for one in facts.flights}
