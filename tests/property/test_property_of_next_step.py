"""Whatever the facts, there is a next step, and the same facts give the same one."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from values import values_of

from agent_console.nba.arbitration import in_order, rank
from agent_console.nba.facts import Facts
from agent_console.nba.rules import OFFERS, RULES
from agent_console.nba.suggestion import Suggestion
from agent_console.wire.codec import decode, encode

ZONES = st.sampled_from(["America/Los_Angeles", "Asia/Tokyo", "UTC"])


@given(facts=values_of(Facts, ZONES))
def test_there_is_always_a_next_step_and_it_is_always_the_same(facts: Facts) -> None:
    ranking = rank(facts)
    assert ranking.suggestions
    assert all(one.title and one.say and one.factors for one in ranking.suggestions)
    assert encode(ranking) == encode(rank(decode(encode(facts), Facts)))


@given(facts=values_of(Facts, ZONES))
def test_nothing_is_sold_while_selling_is_held_back(facts: Facts) -> None:
    ranking = rank(facts)
    sold = {made.action for rule in OFFERS if (made := rule(facts)) is not None}
    if ranking.held_back:
        assert not sold & {one.action for one in ranking.suggestions}


@given(facts=values_of(Facts, ZONES))
def test_every_duty_that_holds_is_in_the_ranking_above_all_else(facts: Facts) -> None:
    made = [suggestion for rule in RULES if (suggestion := rule(facts)) is not None]
    duties = {one.action for one in made if one.is_duty}
    first = rank(facts).suggestions[: len(duties)]
    assert {one.action for one in first} == duties or not duties


@given(suggestions=st.lists(values_of(Suggestion), max_size=6))
def test_ordering_loses_nothing_and_is_stable(suggestions: list[Suggestion]) -> None:
    ordered = in_order(suggestions)
    assert sorted(map(id, ordered)) == sorted(map(id, suggestions))
    assert in_order(ordered) == ordered
    for before, after in pairwise(ordered):
        same = (before.is_duty, before.priority) == (after.is_duty, after.priority)
        assert before.is_duty >= after.is_duty
        if same:
            places = [i for one in (before, after) for i, s in enumerate(suggestions) if s is one]
            assert places == sorted(places)
