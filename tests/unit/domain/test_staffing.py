"""How many people a queue needs, against figures that others published."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_console.domain.erlang import (
    Demand,
    around,
    erlang_b,
    erlang_c,
    needed,
    staffing,
)
from agent_console.domain.share import Share
from agent_console.domain.tally import Tally


def test_the_worked_example_of_call_centre_helper_comes_out() -> None:
    """100 calls of 3 minutes in half an hour, 14 agents: 17.4 %, 88.8 %, 7.8 s, 71.4 %."""
    demand = Demand(calls=100, handle_s=180, within_s=20, share=0.8)
    made = staffing(demand, 14)
    assert demand.erlangs == 10
    assert made.waits == pytest.approx(0.174, abs=5e-4)
    assert made.service_level == pytest.approx(0.888, abs=5e-4)
    assert made.answer_s == pytest.approx(7.8, abs=0.05)
    assert made.occupancy == pytest.approx(0.714, abs=5e-4)
    assert needed(demand) == made


def test_the_worked_example_of_mitan_comes_out() -> None:
    """360 calls of 4 minutes in half an hour, 55 agents, 15 s: 0.239, 8.2 s, 0.846, 0.873."""
    made = staffing(Demand(calls=360, handle_s=240, within_s=15), 55)
    assert made.waits == pytest.approx(0.239, abs=5e-4)
    assert made.answer_s == pytest.approx(8.18, abs=5e-3)
    assert made.service_level == pytest.approx(0.846, abs=5e-4)
    assert made.occupancy == pytest.approx(0.873, abs=5e-4)


@pytest.mark.parametrize(("handle_s", "agents"), [(480, 2_474), (465, 2_397), (450, 2_320)])
def test_the_peak_hour_of_a_large_airline_needs_so_many(handle_s: float, agents: int) -> None:
    peak = Demand(calls=18_375, interval_s=3_600, handle_s=handle_s)
    assert needed(peak).agent_count == agents


@pytest.mark.parametrize(
    ("erlangs", "agents", "blocked"),
    [(1, 1, 0.5), (1, 2, 0.2), (10, 10, 0.2146), (4.461, 10, 0.01), (84.06, 100, 0.01)],
)
def test_erlang_b_agrees_with_the_printed_tables(
    erlangs: float, agents: int, blocked: float
) -> None:
    assert erlang_b(erlangs, agents) == pytest.approx(blocked, abs=5e-5)


def test_one_agent_is_the_queue_everybody_knows() -> None:
    """M/M/1: who comes waits with the chance that the one agent is busy."""
    assert erlang_c(0.7, 1) == pytest.approx(0.7)


def test_agents_who_are_not_enough_let_the_line_grow() -> None:
    made = staffing(Demand(calls=100, handle_s=180), 10)
    assert (made.waits, made.service_level, made.answer_s, made.occupancy) == (1.0, 0.0, None, 1.0)


def test_nobody_is_needed_where_nobody_calls() -> None:
    made = needed(Demand(calls=0, handle_s=180))
    assert (made.agent_count, made.service_level) == (0, 1.0)


def test_people_are_not_to_be_busy_all_the_time_and_are_not_there_all_the_time() -> None:
    busy = Demand(calls=1_000, handle_s=300, share=0.8)
    calmer = Demand(calls=1_000, handle_s=300, share=0.8, most_occupancy=0.85, shrinkage=0.3)
    assert needed(busy).occupancy > 0.85 >= needed(calmer).occupancy
    assert needed(calmer).agent_count == 197  # 166.7 erlangs at 85 %
    assert needed(calmer).rostered_count == 282  # 197 are seven tenths of them
    assert staffing(calmer, 7).rostered_count == 10


@pytest.mark.parametrize(
    "wrong",
    [{"calls": -1}, {"handle_s": 0}, {"share": 1.0}, {"shrinkage": 1.0}, {"most_occupancy": 0}],
)
def test_what_cannot_be_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"negative|share|somebody"):
        needed(Demand(**{"calls": 10.0, "handle_s": 60.0} | wrong))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    calls=st.floats(0.1, 500),
    handle_s=st.floats(10, 900),
    agents=st.integers(1, 200),
)
def test_one_more_agent_never_makes_it_worse(calls: float, handle_s: float, agents: int) -> None:
    demand = Demand(calls=calls, handle_s=handle_s)
    fewer, more = staffing(demand, agents), staffing(demand, agents + 1)
    assert more.service_level >= fewer.service_level
    assert fewer.answer_s is None or (more.answer_s or 0) <= fewer.answer_s
    best = needed(demand)
    assert best.service_level >= demand.share
    if best.agent_count > 1:
        assert staffing(demand, best.agent_count - 1).service_level < demand.share


def test_a_what_if_shows_fewer_and_more_people_than_are_needed() -> None:
    demand = Demand(calls=100, handle_s=180)
    counts = [one.agent_count for one in around(demand, most=7)]
    assert counts == [11, 12, 13, 14, 15, 16, 17]


@pytest.mark.parametrize(
    ("yes", "of", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_of_a_share_is_newcombes_table(
    yes: int, of: int, low: float, high: float
) -> None:
    """R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3."""
    found = Share(yes=yes, of=of).interval
    assert found == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))


def test_of_nothing_everything_may_be() -> None:
    assert Share().rate is None
    assert Share().interval == (0.0, 1.0)
    assert Share(yes=3, of=3).interval[1] == 1.0


def test_figures_of_nothing_are_not_there_and_those_of_two_halves_add_up() -> None:
    nothing = Tally()
    assert nothing.handle_time_s is nothing.wrap_up_s is nothing.answer_s is None
    early = Tally(talk_s=100, talk_count=1, wrap_s=30, wrap_count=2, answered_count=1, wait_s=9)
    late = Tally(talk_s=500, talk_count=2, answered_count=2)
    assert (early + late).talk_time_s == 200
    assert (early + late).handle_time_s == 215
    assert (early + late).answer_s == 3
    assert Tally(accepted_count=1, declined_count=2, not_now_count=1).accepted.rate == 0.25
    assert Tally(due_count=4, kept_count=3).kept.rate == 0.75
    assert Tally(offered_count=5, in_time_count=4).service_level.rate == 0.8
