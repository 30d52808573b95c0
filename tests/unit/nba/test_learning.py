"""Learning: back-off, evidence, seeds, the held-out group, and what a log may claim."""

from collections import Counter
from datetime import timedelta
from random import Random

import msgspec
import pytest
from support.random_facts import random_facts
from support.season import played
from support.small_book import a_book, an_action

from agent_console.domain.facts import CallFacts, CustomerFacts, Facts
from agent_console.errors import BadInput
from agent_console.nba.arbitration import Engine
from agent_console.nba.evaluation import LoggedStep, evaluated
from agent_console.nba.learning import (
    MINIMUM_EVIDENCE,
    Evidence,
    Learned,
    Posterior,
    Posteriors,
    is_held_out,
    levels,
    merged,
    segment_of,
)
from agent_console.nba.selection import chances

SEGMENT = "phone/steady/tier0"
FACTS = random_facts(3)


def seen(action: str, segment: str, yes: float, no: float) -> Evidence:
    return Evidence(action=action, segment=segment, yes=yes, no=no)


def somebody(number: int, *, held_out: bool = False) -> Facts:
    names = (f"c{number}-{n}" for n in range(1000))
    name = next(one for one in names if is_held_out(one) is held_out)
    customer = CustomerFacts(is_known=True, id=name, stage_step=3)
    return Facts(now=FACTS.now, today=FACTS.today, customer=customer, call=CallFacts())


def test_nothing_learned_leaves_the_playbooks_share() -> None:
    assert Posteriors(Learned()).posterior("a", SEGMENT, 0.18).mean == pytest.approx(0.18)


def test_finest_segment_with_enough_evidence_counts() -> None:
    coarse = seen("a", "", 500, 500)
    few, enough = MINIMUM_EVIDENCE - 1, MINIMUM_EVIDENCE
    little = Posteriors(Learned(evidence=(coarse, seen("a", "phone", few, 0))))
    found = little.posterior("a", SEGMENT, 0.1)
    assert (found.segment, found.count) == ("", 1000)
    much = Posteriors(Learned(evidence=(coarse, seen("a", "phone", enough, 0))))
    found = much.posterior("a", SEGMENT, 0.1)
    assert (found.segment, found.count) == ("phone", enough)
    assert 0.8 < found.mean < 1.0, "what stands above pulls it back a little"


def test_evidence_overcomes_the_starting_share() -> None:
    found = Posteriors(Learned(evidence=(seen("a", "", 300, 700),))).posterior("a", "", 0.9)
    assert found.mean == pytest.approx((0.9 * 20 + 300) / 1020)


def test_probability_that_one_is_better_is_the_published_one() -> None:
    """Chapelle and Li: Beta(10,12) against Beta(6,16), P = 0.901446, by chi-square over draws."""
    one, other, chance = Posterior(alpha=10, beta=12), Posterior(alpha=6, beta=16), Random(7)
    count = 10_000
    better = sum(one.drawn(chance) > other.drawn(chance) for _ in range(count))
    expected = 0.901446 * count
    chi_square = (better - expected) ** 2 * (1 / expected + 1 / (count - expected))
    assert chi_square < 6.63, "1 percent of seeds would fail; this one does not"


def test_posteriors_of_two_desks_merge_in_any_order() -> None:
    one = Learned(evidence=(seen("a", "", 1, 2), seen("b", "", 3, 0)), as_of="2026-11-01")
    other = Learned(evidence=(seen("a", "", 4, 4),), as_of="2026-11-02")
    both = merged(one, other)
    assert both == merged(other, one)
    assert (both.evidence[0].yes, both.evidence[0].no, both.as_of) == (5, 6, "2026-11-02")


def test_segments_go_from_everybody_to_the_finest() -> None:
    assert levels(SEGMENT) == ["", "phone", "phone/steady", "phone/steady/tier0"]
    assert segment_of(somebody(1)) == SEGMENT


def test_one_in_ten_is_held_out_and_always_the_same() -> None:
    held = [name for n in range(5000) if is_held_out(name := f"customer-{n}")]
    assert 400 < len(held) < 600
    assert all(is_held_out(one) for one in held)
    assert not is_held_out("")


LEARNED = Learned(evidence=(seen("good", "", 200, 100), seen("bad", "", 20, 280)), seed="s")


def test_who_is_held_out_gets_what_the_playbook_says() -> None:
    engine = Engine(a_book(an_action("bad"), an_action("good")), LEARNED)
    held = engine.rank(somebody(1, held_out=True))
    assert held.is_held_out
    assert [one.action for one in held.suggestions] == ["bad", "good"]
    assert [one.propensity for one in held.suggestions] == [0.5, 0.5]
    free = engine.rank(somebody(1))
    assert [one.action for one in free.suggestions] == ["good", "bad"]
    assert free.suggestions[0].factors[0].reason == "200 of 300 customers like this one said yes"


def test_draw_is_the_same_all_day_and_another_on_another_day_or_for_another_customer() -> None:
    engine = Engine(a_book(an_action("good")), LEARNED)
    today = somebody(1)
    later = msgspec.structs.replace(today, now=today.now + timedelta(hours=3))
    tomorrow = msgspec.structs.replace(today, today=today.today + timedelta(days=1))
    asked = (today, later, somebody(2), tomorrow)
    shares = [engine.rank(one).suggestions[0].propensity for one in asked]
    assert shares[0] == shares[1]
    assert len(set(shares)) == 3


def test_chance_of_standing_first_is_how_often_it_does() -> None:
    learned = Learned(evidence=(seen("a", "", 30, 30), seen("b", "", 27, 33)), seed="s")
    engine = Engine(a_book(an_action("a"), an_action("b")), learned)
    found = chances(engine, somebody(1), draws=400)
    assert sum(found.values()) == pytest.approx(1.0)
    firsts = Counter(engine.best(somebody(n), again=0) for n in range(300))
    assert found["a"] == pytest.approx(firsts["a"] / 300, abs=0.1)
    assert chances(engine, somebody(1, held_out=True)) == {"a": 1.0}


def test_learning_beats_the_best_fixed_order_while_tastes_drift() -> None:
    season = played(days=60, calls_a_day=60)
    assert season.learned > season.best_fixed > season.at_random
    assert season.lift > 0.1


# logs


def a_log(count: int, seed: int = 1) -> list[LoggedStep]:
    """Return a log of two actions: "a" brings 30 percent and is shown four times as often."""
    chance, steps = Random(seed), []
    for number in range(count):
        is_a = chance.random() < 0.8
        share = 0.3 if is_a else 0.1
        steps.append(
            LoggedStep(
                action="a" if is_a else "b",
                chance=0.8 if is_a else 0.2,
                reward=float(chance.random() < share),
                is_held_out=number % 10 == 0,
            )
        )
    return steps


def test_intervals_of_inverse_propensity_hold_the_truth_nineteen_times_in_twenty() -> None:
    held = {"a": 0, "b": 0}
    for seed in range(60):
        for estimate in evaluated(a_log(1_500, seed)).always:
            truth = {"a": 0.3, "b": 0.1}[estimate.name]
            held[estimate.name] += (estimate.low or 1.0) <= truth <= (estimate.high or 0.0)
    assert all(50 <= count <= 60 for count in held.values()), "95 percent of 60 are 57"


@pytest.mark.parametrize("chance", [None, 0.0, 1.5])
def test_no_lift_is_claimed_from_a_log_without_chances(chance: float | None) -> None:
    steps = [*a_log(50), LoggedStep(action="a", chance=chance, reward=1.0)]
    with pytest.raises(BadInput, match="1 of 51 lines lack the chance"):
        evaluated(steps)


def test_small_log_gives_no_interval_and_claims_nothing() -> None:
    found = evaluated(a_log(20))
    assert found.lift is None
    assert found.says.startswith("Too few outcomes")
    assert all(one.low is None for one in found.always)


def test_lift_is_claimed_only_where_its_interval_leaves_zero_out() -> None:
    def step(reward: bool, held: bool) -> LoggedStep:  # noqa: FBT001 - a table of two flags
        return LoggedStep(action="a", chance=1.0, reward=float(reward), is_held_out=held)

    better = [step(n % 2 == 0, held=False) for n in range(400)]
    worse = [step(n % 10 == 0, held=True) for n in range(400)]
    assert evaluated(better + worse).says.startswith("Learning brings more")
    same = [step(n % 2 == 0, held=True) for n in range(400)]
    assert evaluated(better + same).says.startswith("No difference can be claimed")
    with pytest.raises(BadInput, match="empty"):
        evaluated([])


def test_replay_says_what_another_choice_would_have_brought() -> None:
    steps = [
        LoggedStep(action=one.action, chance=one.chance, reward=one.reward, facts=FACTS)
        for one in a_log(5_000)
    ]
    found = evaluated(steps, lambda _facts: "b")
    always_b = next(one for one in evaluated(steps).always if one.name == "b")
    assert found.replay is not None
    assert (found.replay.value, found.replay.count) == (always_b.value, always_b.count)
    assert found.replay.value == pytest.approx(0.1, abs=0.04)
    without = [LoggedStep(action="a", chance=0.5, reward=1.0)]
    assert evaluated(without, lambda _facts: "a").replay is None
