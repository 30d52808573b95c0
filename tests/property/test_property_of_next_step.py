"""Whatever the facts, there is a next step, and the same facts give the same one."""

from itertools import pairwise

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from support.random_facts import random_facts

from agent_console.domain.customer import ValueClass
from agent_console.domain.facts import Facts
from agent_console.domain.money import money
from agent_console.domain.playbook import ActionKind
from agent_console.nba.arbitration import rank, shipped_engine
from agent_console.nba.policies import fitting
from agent_console.wire.codec import decode, encode

FACTS = st.integers(min_value=0, max_value=2**40).map(random_facts)


@given(facts=FACTS)
def test_there_is_always_a_next_step_and_it_is_always_the_same(facts: Facts) -> None:
    ranking = rank(facts)
    assert ranking.suggestions
    assert all(one.title and one.say and one.factors for one in ranking.suggestions)
    assert encode(ranking) == encode(rank(decode(encode(facts), Facts)))


@given(facts=FACTS)
def test_nothing_is_sold_while_selling_is_held_back(facts: Facts) -> None:
    ranking = rank(facts)
    if ranking.held_back:
        assert all(one.kind != ActionKind.OFFER for one in ranking.suggestions)


@given(facts=FACTS)
def test_every_duty_that_holds_is_in_the_ranking_above_all_else(facts: Facts) -> None:
    book = shipped_engine().book
    duties = {
        one.action.id for one in book.actions if one.is_duty and fitting(one, facts) is not None
    }
    first = shipped_engine().rank(facts, most=len(book.actions)).suggestions[: len(duties)]
    assert {one.action for one in first} == duties


@given(facts=FACTS, value=st.sampled_from(list(ValueClass)), worth=st.integers(-5000, 90_000))
def test_no_right_and_no_duty_depends_on_what_somebody_is_worth(
    facts: Facts, value: ValueClass, worth: int
) -> None:
    customer = msgspec.structs.replace(
        facts.customer, value_class=value, expected_value=money(worth, "USD")
    )
    other = msgspec.structs.replace(facts, customer=customer)

    def duties(of: Facts) -> dict[str, tuple[str, str]]:
        return {one.action: (one.title, one.say) for one in rank(of).suggestions if one.is_duty}

    assert duties(facts) == duties(other)


@given(facts=FACTS)
def test_better_suggestions_stand_first_and_each_other_says_why_it_does_not(facts: Facts) -> None:
    suggestions = rank(facts).suggestions
    for before, after in pairwise(suggestions):
        assert (before.is_duty, before.priority) >= (after.is_duty, after.priority)
    assert not suggestions[0].below
    assert all(one.below for one in suggestions[1:])


@settings(max_examples=40)
@given(facts=FACTS, language=st.sampled_from(["en", "de", "zh"]))
def test_every_reason_is_there_in_every_language(facts: Facts, language: str) -> None:
    ranking = rank(facts, language=language)
    for suggestion in ranking.suggestions:
        assert suggestion.title
        assert suggestion.say
        assert all(factor.reason for factor in suggestion.factors)
    assert all(one.because for one in ranking.suppressed)
    english = rank(facts)
    assert [one.action for one in english.suggestions] == [
        one.action for one in ranking.suggestions
    ]
