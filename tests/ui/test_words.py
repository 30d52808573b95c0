from datetime import UTC, datetime, timedelta

import pytest

from agent_console.domain.channel import Channel
from agent_console.domain.customer import Consents
from agent_console.domain.disposition import OUTCOMES, REASONS
from agent_console.domain.money import money
from agent_console.domain.trip import FlightStatus
from agent_console.nba.suggestion import FactorName
from ui.panes.know_cards import consent
from ui.words import amounts, names, times


@pytest.mark.parametrize(
    ("amount", "currency", "said"),
    [
        ("39", "USD", "$39"),
        ("39.5", "USD", "$39.50"),
        ("1234567.10", "EUR", "€1,234,567.10"),
        ("0.29", "GBP", "£0.29"),
        ("-12", "CHF", "-CHF 12"),
        ("5000", "JPY", "¥5,000"),
    ],
)
def test_money_is_said_without_floats(amount: str, currency: str, said: str) -> None:
    assert amounts.money(money(amount, currency)) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("+12065550142", "+1 206 555 0142"),
        ("+4930123456", "+49 30 123456"),
        ("", "Number withheld"),
        ("reception", "reception"),
        ("+999", "+999"),
    ],
)
def test_numbers_are_grouped_as_people_read_them(number: str, said: str) -> None:
    assert amounts.phone(number) == said


@pytest.mark.parametrize(
    ("back", "said"),
    [(0, "just now"), (4, "4 s ago"), (540, "9 min ago"), (7300, "2 h ago")],
)
def test_ago_grows_coarser_with_time(now: datetime, back: int, said: str) -> None:
    assert times.ago(now - timedelta(seconds=back), now) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [(-1, "due yesterday"), (1, "due tomorrow"), (3, "due in 3 days"), (-4, "due 4 days ago")],
)
def test_due_counts_days_not_hours(now: datetime, days: int, said: str) -> None:
    assert times.due(now + timedelta(days=days), now) == said


def test_days_of_another_year_say_the_year() -> None:
    today = datetime(2026, 1, 3, 12, tzinfo=UTC).date()
    assert times.day(datetime(2025, 11, 12, tzinfo=UTC).date(), today) == "12 November 2025"
    assert times.day(today - timedelta(days=1), today) == "Yesterday"


def test_times_of_flights_are_those_of_the_airport() -> None:
    at = datetime(2026, 7, 1, 21, 5, tzinfo=UTC)
    assert times.clock(at, "America/Los_Angeles") == "14:05"
    assert times.clock(at, "Asia/Tokyo") == "06:05"


def test_a_running_time_gains_hours_only_when_it_has_some(now: datetime) -> None:
    assert times.running(now - timedelta(seconds=134), now) == "02:14"
    assert times.running(now - timedelta(seconds=3734), now) == "1:02:14"
    assert times.running(now + timedelta(seconds=5), now) == "00:00"


def test_everything_the_trade_names_has_words() -> None:
    assert all(names.channel(channel) for channel in Channel)
    assert all(names.flight_status(status) for status in FlightStatus)
    assert all(names.factor(factor) for factor in FactorName)
    assert all(names.outcome(outcome) for outcome in OUTCOMES)
    reasons = [names.reason(f"{g}/{r}") for g, leaves in REASONS.items() for r in leaves]
    assert "Disruption › Rebooking" in reasons


def test_languages_and_services_are_said_in_words() -> None:
    assert names.language("zh-Hans") == "Chinese"
    assert names.language("tlh-x") == "tlh-x"
    assert names.service("wchr") == "Wheelchair to the gate (WCHR)"
    assert names.service("XXXX") == "XXXX"


def test_consent_never_asked_is_not_consent() -> None:
    assert consent(Consents()) == "Recording not asked · no offers"
    only = Consents(recording=True, offers=(Channel.EMAIL,))
    assert consent(only) == "Recording yes · offers by e-mail only"
