import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.wire.digest import (
    MARK_LIMIT,
    Digest,
    Sum,
    differing_customers,
    differing_ranges,
    digest,
    mark_of,
    numbers_within,
    range_name,
    range_number,
    sum_of,
)
from agent_console.wire.feed import Kind

RECORDS = st.tuples(
    st.sampled_from(list(Kind)), st.text(max_size=8), st.text(max_size=8), st.integers(0, 9)
)


def test_a_mark_tells_kind_customer_key_and_version_apart() -> None:
    base = (Kind.TRIP, "c1", "t1", 1)
    others = [
        (Kind.CASE, "c1", "t1", 1),
        (Kind.TRIP, "c2", "t1", 1),
        (Kind.TRIP, "c1", "t2", 1),
        (Kind.TRIP, "c1", "t1", 2),
    ]
    assert len({mark_of(*base), *(mark_of(*other) for other in others)}) == 5
    assert all(0 <= mark_of(*other) < MARK_LIMIT for other in others)


def test_a_mark_stays_the_same_in_every_version_of_the_program() -> None:
    assert mark_of(Kind.TRIP, "c1", "t1", 1) == 127221992224
    assert range_number("c1") == 28034


def test_notes_do_not_count() -> None:
    assert sum_of([(Kind.NOTE, "c1", "n1", 1)]) == Sum()


@given(st.lists(RECORDS), st.randoms())
def test_the_order_of_records_does_not_matter(records: list[tuple], chance: object) -> None:
    shuffled = list(records)
    chance.shuffle(shuffled)
    assert sum_of(shuffled) == sum_of(records)


@given(st.lists(RECORDS), st.lists(RECORDS))
def test_sums_of_parts_add_up_and_can_be_taken_away(one: list[tuple], other: list[tuple]) -> None:
    both = sum_of([*one, *other])
    assert sum_of(one).plus(sum_of(other)) == both
    assert both.minus(sum_of(other)) == sum_of(one)


@pytest.mark.parametrize("name", ["a", "abc", "abcde", "AB", "zz", "-1", "0x", " 1"])
def test_a_name_that_is_no_range_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="hexadecimal"):
        numbers_within(name)


@given(st.integers(0, 65535))
def test_a_range_lies_within_its_larger_ranges(number: int) -> None:
    for digits in (0, 2, 4):
        assert number in numbers_within(range_name(number, digits=digits))


@given(
    st.dictionaries(st.text(min_size=1, max_size=6), st.integers(1, 5), max_size=30),
    st.dictionaries(st.text(min_size=1, max_size=6), st.integers(1, 5), max_size=30),
)
def test_three_steps_lead_to_exactly_the_customers_that_differ(
    ours: dict[str, int], theirs: dict[str, int]
) -> None:
    def at(sums: dict[str, int], within: str) -> Digest:
        held = {c: sum_of([(Kind.CUSTOMER, c, c, version)]) for c, version in sums.items()}
        return digest(held, within)

    found = {
        customer
        for outer in differing_ranges(at(ours, ""), at(theirs, ""))
        for inner in differing_ranges(at(ours, outer), at(theirs, outer))
        for customer in differing_customers(at(ours, inner), at(theirs, inner))
    }
    names = ours.keys() | theirs.keys()
    assert found == {name for name in names if ours.get(name) != theirs.get(name)}
