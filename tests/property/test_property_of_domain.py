"""What always holds for identifiers, calls, money and ids."""

import re
import time
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from agent_console.domain.call import Call, IllegalMove, Stage
from agent_console.domain.identifier import Scheme, is_withheld, normal, phone_number, readings
from agent_console.domain.money import Money
from agent_console.ids import CallId, CustomerId, is_parked, new_id, parked

START = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
SCHEMES = st.sampled_from(list(Scheme))
NUMBERS = st.integers(min_value=2_010_000_000, max_value=9_899_999_999).map(lambda n: f"+1{n}")
TYPED = st.one_of(
    st.text(max_size=30),
    st.emails(),
    NUMBERS,
    st.text(alphabet="ABC123 -", min_size=5, max_size=16),
    st.from_regex(r"[0-9]{3}[ -]?[0-9]{10}", fullmatch=True),
)
SUMS = st.decimals(min_value=-(10**9), max_value=10**9, places=2)


@given(scheme=SCHEMES, typed=TYPED)
def test_a_normal_form_is_its_own_normal_form(scheme: Scheme, typed: str) -> None:
    once = normal(scheme, typed)
    assert once is None or normal(scheme, once) == once


@given(typed=TYPED)
def test_every_reading_is_what_its_scheme_makes_of_the_text(typed: str) -> None:
    for scheme, value in readings(typed):
        assert normal(scheme, typed) == value


@given(number=NUMBERS, separator=st.sampled_from(["", " ", "-", ".", "\u00a0"]))
def test_a_number_is_the_same_however_it_is_spaced(number: str, separator: str) -> None:
    once = phone_number(number)
    assume(once is not None)
    spaced = separator.join([number[:2], number[2:5], number[5:8], number[8:]])
    assert phone_number(spaced) == once


@given(number=NUMBERS)
def test_a_number_without_its_plus_is_still_found(number: str) -> None:
    once = phone_number(number)
    assume(once is not None)
    assert phone_number(number[1:]) == once


@given(blank=st.text(alphabet=" \t", max_size=5))
def test_a_blank_number_is_withheld(blank: str) -> None:
    assert is_withheld(blank)
    assert phone_number(blank) is None


@given(moves=st.lists(st.sampled_from(list(Stage)), max_size=12))
def test_a_call_only_moves_as_it_may_and_never_forgets_when(moves: list[Stage]) -> None:
    call = Call(id=CallId("c"), from_number="", to_number="", rung_at=START)
    for minute, stage in enumerate(moves, start=1):
        at = START + timedelta(minutes=minute)
        if not call.may_move_to(stage):
            with pytest.raises(IllegalMove):
                call.moved_to(stage, at=at)
            continue
        moved = call.moved_to(stage, at=at)
        assert moved.stage is stage
        assert call.answered_at in {None, moved.answered_at}
        assert call.ended_at in {None, moved.ended_at}
        call = moved
    assert (call.ended_at is not None) == (call.stage in {Stage.WRAP_UP, Stage.CLOSED})


@given(amounts=st.lists(SUMS, min_size=1, max_size=6))
def test_money_adds_to_the_cent_in_any_order(amounts: list[Decimal]) -> None:
    start = Money(currency="USD", amount=Decimal(0))
    there = back = start
    for amount in amounts:
        there += Money(currency="USD", amount=amount)
    for amount in reversed(amounts):
        back += Money(currency="USD", amount=amount)
    assert there == back
    assert there.amount == sum(amounts)


@given(one=SUMS, other=SUMS)
def test_two_currencies_never_meet(one: Decimal, other: Decimal) -> None:
    with pytest.raises(ValueError, match="do not add up"):
        Money(currency="USD", amount=one) + Money(currency="EUR", amount=other)


def test_ids_sort_as_they_were_made_however_coarse_the_clock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = [new_id() for _ in range(5_000)]
    last = time.time_ns()
    monkeypatch.setattr(time, "time_ns", lambda: last + 1_000_000)
    made += [new_id() for _ in range(5_000)]
    assert len(set(made)) == len(made)
    assert made == sorted(made)
    monkeypatch.setattr(time, "time_ns", lambda: last - 3_600 * 10**9)
    assert new_id() < made[0]


def test_an_id_has_the_form_of_a_uuid_of_version_7() -> None:
    form = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
    assert all(form.fullmatch(new_id()) for _ in range(1_000))


@given(call=st.text(min_size=1, max_size=36))
def test_a_parked_history_is_known_as_one(call: str) -> None:
    assert is_parked(parked(CallId(call)))
    assert not is_parked(CustomerId(new_id()))
