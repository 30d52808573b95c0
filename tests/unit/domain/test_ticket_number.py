import pytest

from agent_console.domain.ticket import (
    Covered,
    airline_code,
    check_digit,
    is_checked,
    ticket_number,
)


@pytest.mark.parametrize(
    ("digits", "is_good"),
    [
        ("101333341789013", True),
        ("007862342770445", False),
        ("113273438882531", True),
        ("000122347322871", True),
    ],
)
def test_published_check_digits_are_told_right_from_wrong(digits: str, *, is_good: bool) -> None:
    assert is_checked(digits) is is_good


@pytest.mark.parametrize(
    ("digits", "check"),
    [
        ("10237424413392", 1),
        ("00032781811234", 4),
        ("00611232134231", 5),
        ("00193222543435", 5),
        ("00786234277044", 6),
    ],
)
def test_a_check_digit_is_the_rest_of_a_division_by_seven(digits: str, check: int) -> None:
    assert check_digit(digits) == check


def test_it_does_not_see_digits_seven_apart() -> None:
    for low, high in (("0", "7"), ("1", "8"), ("2", "9")):
        assert check_digit(f"016247607{low}898") == check_digit(f"016247607{high}898")
    assert check_digit("0162476073898") != check_digit("0162476074898")


@pytest.mark.parametrize("digits", ["", "12a", "１２", "-1"])
def test_a_check_digit_is_made_from_digits(digits: str) -> None:
    with pytest.raises(ValueError, match="digits"):
        check_digit(digits)


@pytest.mark.parametrize(
    "typed",
    [
        "0162476075898",
        "016-2476075898",
        "016 2476 075 898",
        "016-2476075898 " + str(162476075898 % 7),
        "0162476075898" + str(2476075898 % 7),
        "0162476075898" + "1" + str(1624760758981 % 7),
    ],
)
def test_a_ticket_is_read_with_and_without_its_check_digit(typed: str) -> None:
    assert ticket_number(typed) == "0162476075898"


def test_a_wrong_check_digit_is_refused() -> None:
    good = {162476075898 % 7, 2476075898 % 7}
    for digit in set(range(10)) - good:
        assert ticket_number(f"0162476075898{digit}") is None


def test_what_the_check_digit_covers_can_be_said() -> None:
    whole, serial = 162476075898 % 7, 2476075898 % 7
    assert whole != serial
    assert ticket_number(f"0162476075898{whole}", covered=Covered.ALL)
    assert ticket_number(f"0162476075898{whole}", covered=Covered.SERIAL) is None
    assert ticket_number(f"0162476075898{serial}", covered=Covered.SERIAL)


@pytest.mark.parametrize("typed", ["", "016247607589", "0162476075898123", "016247607589X", "ABC"])
def test_what_is_no_ticket_is_none(typed: str) -> None:
    assert ticket_number(typed) is None


def test_the_airline_stands_in_front() -> None:
    assert airline_code("0162476075898") == "016"
