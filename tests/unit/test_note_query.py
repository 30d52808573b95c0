"""Queries over notes are read as they are meant, and refused with the column where they are not."""

from datetime import date

import pytest

from agent_console.domain.note_facts import MOST, NoteFacts, in_hundredths, sums_in
from agent_console.domain.note_matching import matches, spans
from agent_console.domain.note_parsing import parsed
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
    QueryProblem,
    QueryRefused,
    Words,
)
from agent_console.domain.note_terms import day_terms, sum_terms, terms_of
from agent_console.domain.note_words import plain_words, words_in


def word(*words: str, is_begun: bool = False) -> Words:
    return Words(words=words, is_begun=is_begun)


UNDERSTOOD: dict[str, Query] = {
    "refund": word("refund"),
    "refund promised": All(parts=(word("refund"), word("promised"))),
    "refund AND promised": All(parts=(word("refund"), word("promised"))),
    "refund promised NOT paid": All(
        parts=(word("refund"), word("promised"), Not(part=word("paid")))
    ),
    "a OR b c": AnyOf(parts=(word("a"), All(parts=(word("b"), word("c"))))),
    "(a OR b) c": All(parts=(AnyOf(parts=(word("a"), word("b"))), word("c"))),
    '"Missed Connection"': word("missed", "connection"),
    "re-booked": word("re", "booked"),
    "mishandl*": word("mishandl", is_begun=True),
    '"lost ba"*': word("lost", "ba", is_begun=True),
    "refund NEAR/5 hotel": Near(parts=(word("refund"), word("hotel")), within=5),
    "a NEAR b NEAR c": Near(parts=(word("a"), word("b"), word("c")), within=10),
    'agent:"Agent 214"': Field(name=FieldName.AGENT, value="Agent 214"),
    "FLIGHT:AS1161": Field(name=FieldName.FLIGHT, value="AS1161"),
    "date:2026-11-21": Days(first=date(2026, 11, 21), last=date(2026, 11, 21)),
    "date:2026-11-01..2026-11-21": Days(first=date(2026, 11, 1), last=date(2026, 11, 21)),
    "date:>2026-11-01": Days(first=date(2026, 11, 2)),
    "date:<=2026-11-01": Days(last=date(2026, 11, 1)),
    "amount:39": Amount(least=3900, most=3900),
    "amount:$2,400": Amount(least=240_000, most=240_000, currency="USD"),
    "amount:>100EUR": Amount(least=10_001, currency="EUR"),
    "amount:10..20.50": Amount(least=1000, most=2050),
    "and or not near": All(parts=tuple(word(w) for w in ("and", "or", "not", "near"))),
    "酒店": word("酒", "店"),
    "13:14": word("13", "14"),
}


@pytest.mark.parametrize("typed", UNDERSTOOD)
def test_a_query_is_read_as_it_is_meant(typed: str) -> None:
    assert parsed(typed) == UNDERSTOOD[typed]


REFUSED = {
    "": (QueryProblem.EMPTY, 1),
    "  ": (QueryProblem.EMPTY, 1),
    "a ...": (QueryProblem.EMPTY, 3),
    'a "b c': (QueryProblem.OPEN_QUOTE, 3),
    "a (b": (QueryProblem.OPEN_BRACKET, 3),
    "a) b": (QueryProblem.CLOSED_BRACKET, 2),
    "()": (QueryProblem.NO_OPERAND, 2),
    "a OR": (QueryProblem.NO_OPERAND, 5),
    "AND a": (QueryProblem.NO_OPERAND, 1),
    "a NOT": (QueryProblem.NO_OPERAND, 6),
    "a NEAR/0 b": (QueryProblem.FAR, 3),
    "a NEAR/51 b": (QueryProblem.FAR, 3),
    "a NEAR (b OR c)": (QueryProblem.NOT_NEAR, 3),
    "a NEAR bc*": (QueryProblem.NOT_NEAR, 1),
    "ref agnet:214": (QueryProblem.UNKNOWN_FIELD, 5),
    "agent:": (QueryProblem.NO_VALUE, 7),
    "x date:2026-13-01": (QueryProblem.BAD_DATE, 8),
    "date:..": (QueryProblem.BAD_DATE, 6),
    "date:2026-11-02..2026-11-01": (QueryProblem.BACKWARDS, 6),
    "amount:lots": (QueryProblem.BAD_AMOUNT, 8),
    "amount:1USD..2EUR": (QueryProblem.BAD_AMOUNT, 8),
    "amount:20..10": (QueryProblem.BACKWARDS, 8),
    "a*": (QueryProblem.TOO_SHORT, 1),
    "a" * 1001: (QueryProblem.TOO_LONG, 1001),
    "(" * 60 + "a" + ")" * 60: (QueryProblem.TOO_LONG, 52),
    "NOT " * 60 + "a": (QueryProblem.TOO_LONG, 205),
}


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_not_understood_is_refused_with_its_column(typed: str) -> None:
    with pytest.raises(QueryRefused) as refused:
        parsed(typed)
    assert (refused.value.problem, refused.value.column) == REFUSED[typed]


NOTE = NoteFacts(
    text="Missed NRT connection. Wants aisle; asked again about the $39 refund, promised today."
    " Took AS 1423, 8C. Hotel 1.250,50 EUR. José im Hotel 酒店 erreicht.",
    day=date(2026, 11, 21),
    agents=("a-214", "anna", "Agent 214"),
    teams=("Seattle", "Elite service"),
    reason="disruption/rebooking",
    tier="MVP Gold",
    flights=("AS0007",),
)
FINDS = (
    *("refund promised", '"missed nrt"', "MISS*", "jose", "JOSÉ", "酒店", "店", "refund NOT paid"),
    *("connection NEAR/3 aisle", "aisle NEAR/2 wants", "agent:214", "agent:anna", "agent:a-214"),
    *('agent:"Agent 214"', "team:seattle", "team:elite", 'team:"Elite service"', "tier:gold"),
    *("reason:disruption", "reason:rebooking", "reason:disruption/rebooking", "flight:AS1423"),
    *("flight:as7", 'flight:"AS 1423"', "date:2026-11-21", "date:>2026-11-20", "amount:39"),
    *("amount:>38", "amount:39USD", "amount:1250.50EUR", "amount:1000..2000", "NOT paid"),
    *("(paid OR refund) (hotel OR taxi)", "NOT (paid OR taxi)", "8c"),
)
FINDS_NOT = (
    *("paid", '"nrt missed"', "refund NOT promised", "asked NEAR/1 connection", "agent:21"),
    *("team:portland", "tier:silver", "reason:baggage", "flight:AS14", "flight:AS142"),
    *("date:<2026-11-21", "date:2026-11-22", "amount:40", "amount:39EUR", "amount:>2000"),
    *("NOT refund", "amount:38.99", "酒水", "re"),
)


@pytest.mark.parametrize("typed", FINDS)
def test_a_query_finds_the_note_it_is_about(typed: str) -> None:
    assert matches(parsed(typed), NOTE)


@pytest.mark.parametrize("typed", FINDS_NOT)
def test_a_query_does_not_find_other_notes(typed: str) -> None:
    assert not matches(parsed(typed), NOTE)


def test_what_was_found_is_marked_where_it_stands() -> None:
    text = "Refund promised; the refund for AS 1423 is paid. $39. 酒店已退款"
    query = parsed('"refund promised" OR ref* OR flight:AS1423 OR amount:>9 OR 酒店 NOT paid')
    assert [text[start:end] for start, end in spans(query, text)] == [
        *("Refund promised", "refund", "AS 1423", "$39", "酒店")
    ]


def test_words_stand_where_they_were_written() -> None:
    text = "Ça va? José’s Ｎｏｔｅ_2 酒店"
    for one in words_in(text):
        assert plain_words(text[one.start : one.end]) == [one.text]
    assert plain_words(text) == ["ca", "va", "jose", "s", "note", "2", "酒", "店"]


SUMS = {
    "$39": [(3900, "USD")],
    "39 USD": [(3900, "USD")],
    "USD 2,400.5": [(240_050, "USD")],
    "1.250,50 €": [(125_050, "EUR")],
    "12,500 points": [],
    "AS 1423": [],
    "¥1,200,000": [(120_000_000, "JPY")],
    "$1 and EUR 2": [(100, "USD"), (200, "EUR")],
}


@pytest.mark.parametrize("text", SUMS)
def test_sums_are_read_as_they_are_written(text: str) -> None:
    assert sums_in(text) == SUMS[text]


def test_a_sum_too_large_to_tell_apart_is_none() -> None:
    assert in_hundredths(str(MOST)) is None


@pytest.mark.parametrize(
    ("first", "last"),
    [("2026-11-01", "2026-11-21"), ("2026-11-21", "2026-11-21"), ("1999-12-31", "2140-01-01")],
)
def test_days_become_few_terms_that_hold_them_and_no_others(first: str, last: str) -> None:
    days = Days(first=date.fromisoformat(first), last=date.fromisoformat(last))
    wanted = set(day_terms(days))
    assert len(wanted) < 100
    for shift in (-1, 0, 1):
        for end in (days.first, days.last):
            assert end is not None
            day = date.fromordinal(end.toordinal() + shift)
            has = bool(wanted & set(terms_of(NoteFacts(text="", day=day))))
            assert has is matches(days, NoteFacts(text="", day=day))


@pytest.mark.parametrize("typed", ["amount:39", "amount:>38.99", "amount:12.34..98765.43EUR"])
def test_sums_become_few_terms_that_hold_them_and_no_others(typed: str) -> None:
    amount = parsed(typed)
    assert isinstance(amount, Amount)
    wanted = set(sum_terms(amount))
    assert len(wanted) < 300
    for text in ("$38.99", "$39", "EUR 12.33", "EUR 12.34", "98765.43 EUR", "98765.44 EUR"):
        facts = NoteFacts(text=text, day=date(2026, 11, 21))
        assert bool(wanted & set(terms_of(facts))) is matches(amount, facts)
