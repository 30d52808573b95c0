"""Conditions, expressions and texts against the facts they were written for."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from agent_console.domain.customer import ValueClass
from agent_console.domain.facts import (
    CustomerFacts,
    Facts,
    MembershipFacts,
    PassengerFacts,
    PromiseFacts,
    TripFacts,
)
from agent_console.domain.money import money
from agent_console.domain.rules.conditions import compiled, compiler_with
from agent_console.domain.rules.problem import RuleProblem
from agent_console.domain.rules.schema import Scope
from agent_console.domain.rules.texts import Texts

NOW = datetime(2026, 11, 22, 21, 16, tzinfo=UTC)
TABLES = {
    "bags": {"Gold": {"economy": 2, "first": 3}, "otherwise": {"economy": 0, "otherwise": 1}},
    "fees": {"economy": "50 USD", "otherwise": "0 USD"},
}
FACTS = Facts(
    now=NOW,
    today=date(2026, 11, 22),
    customer=CustomerFacts(
        is_known=True,
        address="Ms Li",
        country="US",
        value_class=ValueClass.MOST_GROWABLE,
        expected_value=money(4120, "USD"),
        services=("WCHR", "VGML"),
    ),
    membership=MembershipFacts(tier="Gold", tier_rank=2, progress=0.787, points_missing=8520),
    trips=(
        TripFacts(
            id="t1",
            cabin="economy",
            booked_at=NOW - timedelta(hours=23),
            fare=money("400.50", "USD"),
            passengers=(PassengerFacts(age=40), PassengerFacts(age=4)),
            passenger_count=2,
        ),
        TripFacts(id="t2", cabin="first", booked_at=NOW - timedelta(days=9), is_insured=True),
    ),
    promises=(PromiseFacts(what="Refund", amount=money(39, "USD"), due_on=date(2026, 11, 21)),),
)
TRIP = {"first": "trips", "where": {"field": "trip.cabin", "is": "economy"}}


def holds(condition: Any) -> bool:
    test = compiled(compiler_with(TABLES), condition, Scope(Facts))
    return test([FACTS])


def worked_out(expression: Any) -> Any:
    _, reader = compiler_with(TABLES).expression(expression, Scope(Facts), ())
    return reader([FACTS])


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (True, True),
        ({"field": "customer.is_known"}, True),
        ({"field": "customer.is_fenced"}, False),
        ({"field": "customer.country", "is": "US"}, True),
        ({"field": "customer.country", "is_not": "US"}, False),
        ({"field": "customer.country", "in": ["DE", "US"]}, True),
        ({"field": "customer.country", "not_in": ["DE", "US"]}, False),
        ({"field": "customer.value_class", "is": "most_growable"}, True),
        ({"field": "customer.expected_value", "at_least": "4120 USD"}, True),
        ({"field": "customer.expected_value", "more_than": "4120 USD"}, False),
        ({"field": "customer.expected_value", "more_than": "1 EUR"}, False),
        ({"field": "customer.services", "contains": "WCHR"}, True),
        ({"field": "customer.address", "contains": "Li"}, True),
        ({"field": "membership.progress", "at_least": 0.75, "less_than": 0.8}, True),
        ({"field": "today", "at_least": "2026-11-22"}, True),
        ({"field": "customer.age", "is_known": False}, True),
        ({"field": "customer.age", "is": 0}, False),
        ({"field": "customer.age", "is_not": 0}, False),
        ({"field": "next_trip.cabin", "is": "economy"}, False),
        ({"field": "next_trip.cabin", "is_known": True}, False),
        ({"all": [{"field": "customer.is_known"}, {"field": "customer.is_fenced"}]}, False),
        ({"any": [{"field": "customer.is_known"}, {"field": "customer.is_fenced"}]}, True),
        ({"not": {"field": "customer.is_fenced"}}, True),
        ([{"field": "customer.is_known"}, {"not": {"field": "customer.is_fenced"}}], True),
        ({"some": "trips", "where": {"field": "trip.is_insured"}}, True),
        ({"every": "trips", "where": {"field": "trip.is_insured"}}, False),
        ({"no": "cases"}, True),
        ({"some": "trips", "where": {"some": "trip.passengers", "as": "child",
          "where": {"field": "child.age", "less_than": 12}}}, True),
        ({"value": {"count": "trips"}, "is": 2}, True),
        (
            {
                "some": "trips",
                "where": {
                    "value": {"minus": [{"field": "now"}, {"field": "trip.booked_at"}]},
                    "at_most": "24 hours",
                },
            },
            True,
        ),
        (
            {"value": {"minus": [{"field": "today"}, {"field": "today"}]}, "less_than": "1 day"},
            True,
        ),
        (
            {
                "field": "membership.points_missing",
                "at_most": {"times": [{"field": "membership.tier_rank"}, 5000]},
            },
            True,
        ),
    ],
)  # fmt: skip
def test_condition_says_what_is_written(condition: Any, *, expected: bool) -> None:
    assert holds(condition) is expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ({"times": ["100 USD", 3]}, money(300, "USD")),
        ({"plus": ["1 USD", "2 EUR"]}, None),
        ({"over": ["9 USD", "3 USD"]}, 3.0),
        ({"over": [1, 0]}, None),
        ({"plus": [1, {"field": "customer.age"}]}, None),
        ({"least": ["1075 USD", {"times": ["700 USD", 2]}]}, money(1075, "USD")),
        ({"most": [3, 5, 4]}, 5),
        ({"round": {"times": [{"field": "customer.expected_value"}, 0.075]}, "to": 10},
         money(310, "USD")),
        ({"sum": "trips", "of": {"field": "trip.passenger_count"}}, 3),
        ({"count": "trips", "where": {"field": "trip.is_insured"}}, 1),
        ({"table": "bags", "by": [{"field": "membership.tier"}, "economy"]}, 2),
        ({"table": "bags", "by": ["Blue", "business"]}, 1),
        ({"table": "bags", "by": ["Gold", "business"]}, None),
        ({"table": "fees", "by": ["economy"]}, money(50, "USD")),
        ({"if": {"field": "customer.is_known"}, "then": 1, "else": 2}, 1),
        ({"days": 2}, timedelta(days=2)),
        ({"plus": [{"field": "now"}, "2 hours"]}, NOW + timedelta(hours=2)),
    ],
)  # fmt: skip
def test_expression_is_worked_out(expression: Any, expected: Any) -> None:
    assert worked_out(expression) == expected


def test_first_item_that_fits_is_bound_to_a_name() -> None:
    assert worked_out(TRIP).id == "t1"
    assert worked_out({"first": "cases"}) is None


def test_cents_are_kept_exact() -> None:
    found = worked_out({"times": [{"sum": "trips", "of": {"times": ["0.1 USD", 1]}}, 3]})
    assert found.amount == Decimal("0.6")


@pytest.mark.parametrize(
    ("condition", "message"),
    [
        ({"field": "custmer.is_known"}, "did you mean “customer”"),
        ({"field": "customer.age2"}, "did you mean “age”"),
        ({"field": "customer.age.years"}, "has no fields"),
        ({"field": "customer.country"}, "is compared with something"),
        ({"field": "customer.country", "at_least": "US"}, "has no order"),
        ({"field": "customer.age", "is": "old"}, "is no number"),
        ({"field": "customer.expected_value", "at_least": 40}, "is no money"),
        ({"field": "customer.value_class", "is": "most_valuabel"}, "did you mean “most_valuable”"),
        ({"field": "customer.age", "att_least": 3}, "did you mean “at_least”"),
        ({"filed": "customer.age", "is": 3}, "did you mean “field”"),
        ({"all": []}, "needs a list"),
        ({"some": "customer", "where": True}, "is no list"),
        (
            {"value": {"plus": [{"field": "now"}, {"field": "now"}]}, "is_known": True},
            "does not work",
        ),
        ({"value": {"table": "bag", "by": ["Gold"]}, "is": 1}, "did you mean “bags”"),
        ({"value": {"table": "bags", "by": ["Gold"]}, "is": 1}, "deeper than"),
        ("customer.is_known", "a condition is needed"),
    ],
)
def test_nonsense_is_refused_with_its_reason(condition: Any, message: str) -> None:
    with pytest.raises(RuleProblem, match=message):
        holds(condition)


def test_mistake_names_the_way_to_its_place() -> None:
    with pytest.raises(RuleProblem) as caught:
        holds({"all": [True, {"not": {"field": "customer.oops", "is": 1}}]})
    assert caught.value.where == ("all", 1, "not", "field")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Ms Li, $39 on 21 November 2026: wheelchair, vegetarian meal; 79%"),
        ("de", "Ms Li, 39 $ am 21.11.2026: Rollstuhl, vegetarisches Essen; 79 %"),
        ("zh", "Ms Li, $39 on 21 November 2026: wheelchair, vegetarian meal; 79%"),
    ],
)
def test_texts_put_fields_into_their_language(language: str, said: str) -> None:
    scope, scene = Scope(Facts), [FACTS, FACTS.promises[0]]
    from agent_console.domain.rules.schema import type_of

    scope.add("promise", type_of(PromiseFacts))
    part = (
        "{customer.address}, {promise.amount} %s {promise.due_on}: {customer.services|services}; "
    )
    texts = Texts(compiler_with(), ("en", "de", "zh"))
    made = texts.said(
        {
            "en": part % "on" + "{membership.progress|percent}",
            "de": part % "am" + "{membership.progress|percent}",
        },
        scope,
    )
    found = made(scene, language)
    if language == "zh":
        assert "2026年11月21日" in found
        assert [one.language for one in texts.missing] == ["zh"]
    else:
        assert found == said


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{customer.adress}", "did you mean “address”"),
        ("{customer.expected_value|city}", "does not fit"),
        ("{customer.services}", "needs a format"),
        ("{customer.address|shout}", "is no format"),
        ("open {customer.address", "brace"),
        ({"de": "Hallo"}, "English text is missing"),
        ({"en": "Hi", "fr": "Salut"}, "no language"),
        (3, "a text is needed"),
    ],
)
def test_text_with_a_mistake_is_refused(text: Any, message: str) -> None:
    with pytest.raises(RuleProblem, match=message):
        Texts(compiler_with()).said(text, Scope(Facts))


def test_first_text_that_fits_is_said() -> None:
    texts = Texts(compiler_with(), ("en",))
    made = texts.said(
        [{"when": {"field": "customer.is_fenced"}, "en": "fenced"}, {"en": "free"}], Scope(Facts)
    )
    assert made([FACTS], "en") == "free"
