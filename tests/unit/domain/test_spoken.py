from decimal import Decimal

import pytest
from made_up import a_flight, seattle

from agent_console.domain.money import money
from agent_console.domain.rules.spoken import city, leaves, service, sum_of


@pytest.mark.parametrize(
    ("amount", "currency", "written"),
    [
        (39, "USD", "$39"),
        (Decimal("12.50"), "EUR", "€12.50"),
        (4120, "GBP", "£4,120"),
        (39, "CHF", "39 CHF"),
        (Decimal("39.00"), "USD", "$39"),
    ],
)
def test_sums_are_written_as_people_write_them(
    amount: int | Decimal, currency: str, written: str
) -> None:
    assert sum_of(money(amount, currency)) == written


def test_times_are_told_by_the_clock_of_the_airport() -> None:
    assert leaves(a_flight("UA 1", "JFK-SEA", seattle("09:00"), hours=6)) == "12:00"


def test_places_and_services_without_a_word_keep_their_code() -> None:
    assert (city("NRT"), city("XYZ")) == ("Tokyo", "XYZ")
    assert (service("WCHR"), service("XXXX")) == ("wheelchair", "XXXX")
