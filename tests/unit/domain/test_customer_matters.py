from datetime import timedelta

import pytest
from made_up import NOW, a_complaint, a_customer, a_flight, a_membership, a_promise, seattle

from agent_console.domain.disposition import REASONS, is_reason
from agent_console.domain.money import Money, money
from agent_console.domain.promise import PromiseState
from agent_console.domain.trip import CabinSeats


@pytest.mark.parametrize(
    ("state", "due_in", "is_overdue"),
    [
        (PromiseState.OPEN, timedelta(seconds=-1), True),
        (PromiseState.OPEN, timedelta(0), False),
        (PromiseState.OPEN, timedelta(days=1), False),
        (PromiseState.KEPT, timedelta(days=-1), False),
        (PromiseState.WITHDRAWN, timedelta(days=-1), False),
    ],
)
def test_open_promise_is_overdue_once_its_time_has_passed(
    state: PromiseState, due_in: timedelta, *, is_overdue: bool
) -> None:
    assert a_promise(state=state, due_at=NOW + due_in).is_overdue(now=NOW) is is_overdue


def test_case_is_open_until_it_is_closed() -> None:
    assert a_complaint().is_open
    assert not a_complaint(closed_at=NOW).is_open


@pytest.mark.parametrize(
    ("points", "wanted", "progress"),
    [(0, 40_000, 0.0), (10_000, 40_000, 0.25), (50_000, 40_000, 1.0), (-5, 40_000, 0.0), (7, 0, 1)],
)
def test_progress_to_the_next_tier(points: int, wanted: int, progress: float) -> None:
    member = a_membership(tier_points=points, next_tier_points=wanted)
    assert member.progress == progress


def test_name_in_its_own_script_serves_where_there_is_no_other() -> None:
    native = a_customer(given_name="", family_name="", native_name="李美")
    assert (native.full_name, native.initials) == ("李美", "李")
    assert (a_customer().full_name, a_customer().initials) == ("Mia Li", "ML")


def test_flight_is_late_but_never_early() -> None:
    late = a_flight("AS 1", "SEA-SFO", seattle("14:00"), hours=2, late=timedelta(minutes=30))
    early = a_flight("AS 1", "SEA-SFO", seattle("14:00"), hours=2, late=timedelta(minutes=-5))
    assert (late.delay, early.delay) == (timedelta(minutes=30), timedelta())
    assert (late.leaves_at, late.lands_at) == (seattle("14:30"), seattle("16:30"))
    assert late.designator == "AS 1"


def test_seats_of_all_cabins_count() -> None:
    cabins = (
        CabinSeats(cabin="economy", seat_count=2),
        CabinSeats(cabin="business", seat_count=3),
    )
    flight = a_flight("AS 1", "SEA-SFO", seattle("14:00"), hours=2, cabins=cabins)
    assert flight.seat_count == 5


def test_money_adds_in_one_currency_only() -> None:
    assert money("0.10", "USD") + money("0.20", "USD") == money("0.30", "USD")
    with pytest.raises(ValueError, match="EUR and USD do not add up"):
        money(1, "EUR") + money(1, "USD")


def test_money_prints_no_amount() -> None:
    assert "39" not in repr(Money(currency="USD", amount=money(39, "USD").amount))


def test_reasons_are_paths_in_the_tree() -> None:
    assert all(is_reason(f"{group}/{one}") for group, names in REASONS.items() for one in names)
    assert not is_reason("disruption")
    assert not is_reason("weather/snow")
    assert not is_reason("")
