"""What a note is indexed by: its words, and one term for each thing a field asks for.

A number is indexed by itself and by each of its beginnings in base 16, so that any range is a few
dozen terms (the trie of "numeric range queries", Schindler and Diepenbroek 2008). A query becomes
terms joined by AND, OR and NOT, and any full-text index can answer it.
"""

from collections.abc import Iterator
from datetime import date

from agent_console.domain.note_facts import MOST, NoteFacts, flight_key, flights_of, keys, sums_in
from agent_console.domain.note_query import Amount, Days, Field, FieldName
from agent_console.domain.note_words import plain_words, usual

EVERY = "zqall"
"""A term every note has."""
_MARKS = {
    FieldName.AGENT: "zqa",
    FieldName.TEAM: "zqt",
    FieldName.REASON: "zqr",
    FieldName.TIER: "zqm",
    FieldName.FLIGHT: "zqf",
}
_DAY, _SUM = "zqd", "zqs"
_DAY_LEVELS, _SUM_LEVELS = 4, 10
_BASE_BITS = 4
_FIRST_DAY = date(1970, 1, 1).toordinal()
_LAST_DAY = (1 << _DAY_LEVELS * _BASE_BITS) - 1


def words_text(text: str) -> str:
    """Return the words of *text* with a space between them."""
    return " ".join(plain_words(text))


def terms_of(facts: NoteFacts) -> list[str]:
    """Return every term but the words, sorted, each once."""
    found = {EVERY, *_beginnings(_DAY, _day_number(facts.day), _DAY_LEVELS)}
    for name, values in (
        (FieldName.AGENT, facts.agents),
        (FieldName.TEAM, facts.teams),
        (FieldName.REASON, (facts.reason,)),
        (FieldName.TIER, (facts.tier,)),
    ):
        found.update(_MARKS[name] + key for key in keys(values))
    found.update(_MARKS[FieldName.FLIGHT] + key for key in flights_of(facts))
    for one in sums_in(facts.text):
        found.update(_beginnings(_SUM, one.hundredths, _SUM_LEVELS))
        found.update(_beginnings(_SUM + one.currency.lower(), one.hundredths, _SUM_LEVELS))
    return sorted(found)


def field_term(field: Field) -> str:
    """Return the term of a field with its value."""
    is_flight = field.name is FieldName.FLIGHT
    return _MARKS[field.name] + (flight_key(field.value) if is_flight else usual(field.value))


def day_terms(days: Days) -> list[str]:
    """Return the terms one of which a note of these days has; none: no note can."""
    first = _day_number(days.first) if days.first else 0
    last = _day_number(days.last) if days.last else _LAST_DAY
    return list(_cover(_DAY, first, last, _DAY_LEVELS))


def sum_terms(amount: Amount) -> list[str]:
    """Return the terms one of which a note with such a sum has; none: no note can."""
    least = 0 if amount.least is None else amount.least
    most = MOST if amount.most is None else min(MOST, amount.most)
    return list(_cover(_SUM + amount.currency.lower(), least, most, _SUM_LEVELS))


def _day_number(day: date) -> int:
    return min(_LAST_DAY, max(0, day.toordinal() - _FIRST_DAY))


def _beginnings(mark: str, number: int, levels: int) -> Iterator[str]:
    for level in range(levels):
        yield _term(mark, level, number >> level * _BASE_BITS)


def _term(mark: str, level: int, number: int) -> str:
    return f"{mark}{level}x{number:x}"


def _cover(mark: str, first: int, last: int, levels: int) -> Iterator[str]:
    """Yield the fewest terms that make up the numbers from *first* to *last*."""
    mask = (1 << _BASE_BITS) - 1
    for level in range(levels):
        is_top = level == levels - 1
        while first <= last and (is_top or first & mask):
            yield _term(mark, level, first)
            first += 1
        while first <= last and last & mask != mask:
            yield _term(mark, level, last)
            last -= 1
        if first > last:
            return
        first, last = first >> _BASE_BITS, last >> _BASE_BITS
