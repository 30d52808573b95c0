"""Test one note against a query without any index, and say where in its text the words stand.

Saved searches that alert test new notes with it, a PC without the hub its own copy; and tests hold
the indexes against it.
"""

from collections.abc import Iterator
from functools import singledispatch
from itertools import product
from typing import Any

from agent_console.domain.note_facts import (
    NoteFacts,
    Sum,
    flight_key,
    flight_places,
    flights_of,
    keys,
    sum_places,
    sums_in,
)
from agent_console.domain.note_query import (
    All,
    Amount,
    AnyOf,
    Days,
    Field,
    FieldName,
    Near,
    Not,
    Query,
    Words,
)
from agent_console.domain.note_words import Word, plain_words, usual, words_in

Span = tuple[int, int]
_Sought = Words | Near | Amount | Field


def matches(query: Query, facts: NoteFacts) -> bool:
    """Tell whether *query* finds the note."""
    return bool(_holds(query, facts, plain_words(facts.text)))


def spans(query: Query, text: str) -> tuple[Span, ...]:
    """Return where in *text* what is looked for stands, from left to right, without overlaps."""
    words = words_in(text)
    plain = [word.text for word in words]
    found = sorted({span for one in _sought(query) for span in _spans_of(one, text, plain, words)})
    kept: list[Span] = []
    for span in found:
        if kept and span[0] < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(kept[-1][1], span[1]))
        else:
            kept.append(span)
    return tuple(kept)


@singledispatch
def _holds(query: Any, _facts: NoteFacts, _words: list[str]) -> bool:
    raise TypeError(type(query).__name__)


@_holds.register
def _(query: Words, _facts: NoteFacts, words: list[str]) -> bool:
    return next(_places(query, words), None) is not None


@_holds.register
def _(query: Near, _facts: NoteFacts, words: list[str]) -> bool:
    return bool(_near_places(query, words))


@_holds.register
def _(query: Field, facts: NoteFacts, _words: list[str]) -> bool:
    if query.name is FieldName.FLIGHT:
        return flight_key(query.value) in flights_of(facts)
    values = {
        FieldName.AGENT: facts.agents,
        FieldName.TEAM: facts.teams,
        FieldName.REASON: (facts.reason,),
        FieldName.TIER: (facts.tier,),
    }[query.name]
    return usual(query.value) in keys(values)


@_holds.register
def _(query: Days, facts: NoteFacts, _words: list[str]) -> bool:
    is_late_enough = query.first is None or facts.day >= query.first
    return is_late_enough and (query.last is None or facts.day <= query.last)


@_holds.register
def _(query: Amount, facts: NoteFacts, _words: list[str]) -> bool:
    return any(_is_within(query, one) for one in sums_in(facts.text))


@_holds.register
def _(query: All, facts: NoteFacts, words: list[str]) -> bool:
    return all(_holds(part, facts, words) for part in query.parts)


@_holds.register
def _(query: AnyOf, facts: NoteFacts, words: list[str]) -> bool:
    return any(_holds(part, facts, words) for part in query.parts)


@_holds.register
def _(query: Not, facts: NoteFacts, words: list[str]) -> bool:
    return not _holds(query.part, facts, words)


def _is_within(query: Amount, one: Sum) -> bool:
    return (
        (query.least is None or one.hundredths >= query.least)
        and (query.most is None or one.hundredths <= query.most)
        and query.currency in {"", one.currency}
    )


def _places(query: Words, words: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the first word and the one after the last of each place the phrase stands at."""
    length = len(query.words)
    for start in range(len(words) - length + 1):
        here = words[start : start + length]
        is_same = tuple(here[:-1]) == query.words[:-1]
        last, wanted = here[-1], query.words[-1]
        if is_same and (last.startswith(wanted) if query.is_begun else last == wanted):
            yield start, start + length


_MOST_PLACES = 40
"""Of each part of a NEAR within one note."""


def _near_places(query: Near, words: list[str]) -> list[tuple[int, int]]:
    """Return the places of the parts, where they stand close enough together."""
    each = [list(_places(part, words))[:_MOST_PLACES] for part in query.parts]
    found: set[tuple[int, int]] = set()
    for places in product(*each):
        in_order = sorted(places)
        is_apart = len(set(places)) == len(places)
        if is_apart and in_order[-1][0] - in_order[0][1] <= query.within:
            found.update(places)
    return sorted(found)


def _sought(query: Query) -> Iterator[_Sought]:
    if isinstance(query, All | AnyOf):
        for part in query.parts:
            yield from _sought(part)
    elif isinstance(query, _Sought):
        yield query


def _spans_of(query: _Sought, text: str, plain: list[str], words: list[Word]) -> Iterator[Span]:
    if isinstance(query, Amount):
        yield from (span for one, span in sum_places(text) if _is_within(query, one))
    elif isinstance(query, Field):
        if query.name is FieldName.FLIGHT:
            wanted = flight_key(query.value)
            yield from (span for flight, span in flight_places(text) if flight == wanted)
    else:
        for start, end in _word_places(query, plain):
            yield words[start].start, words[end - 1].end


def _word_places(query: Words | Near, plain: list[str]) -> list[tuple[int, int]]:
    return _near_places(query, plain) if isinstance(query, Near) else list(_places(query, plain))
