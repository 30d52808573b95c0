from decimal import Decimal

import pytest
from made_up import a_flight, seattle

from agent_console.domain.channel import Channel
from agent_console.domain.money import money
from agent_console.domain.rules.spoken import channel, city, leaves, service, span, sum_of


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


@pytest.mark.parametrize(
    ("minutes", "language", "words"),
    [
        (0.0, "en", "0 min"),
        (59.9, "en", "59 min"),
        (60.0, "de", "1 Std."),
        (1439.0, "zh", "23 小时"),
        (1440.0, "en", "1 day"),
        (2880.0, "de", "2 Tage"),
    ],
)
def test_how_long_ago_is_said_in_one_unit(minutes: float, language: str, words: str) -> None:
    assert span(minutes, language) == words


@pytest.mark.parametrize("language", ["en", "de", "zh"])
def test_every_channel_is_said_as_part_of_a_sentence(language: str) -> None:
    assert len({channel(one, language) for one in Channel}) == len(Channel)
    assert channel("", language) == ""
    assert channel("pigeon", language) == "pigeon"
