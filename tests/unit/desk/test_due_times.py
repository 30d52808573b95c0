"""Due times as people type them, by the clock of the place."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from agent_console.desk.customer_time import zone_of, zone_of_number
from agent_console.desk.due_times import Pick, picks, typed_due
from agent_console.domain.customer import Customer
from agent_console.domain.trip import Flight
from agent_console.ids import CustomerId, FlightId

SEATTLE = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 11, 22, 21, 16, tzinfo=UTC)
"""A Sunday, 13:16 in Seattle."""


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("18:00", "2026-11-22 18:00"),
        ("9", "2026-11-23 09:00"),
        ("9am", "2026-11-23 09:00"),
        ("12 am", "2026-11-23 00:00"),
        ("today", "2026-11-22 18:00"),
        ("Tomorrow", "2026-11-23 18:00"),
        ("tomorrow 9:30", "2026-11-23 09:30"),
        ("in 7 days", "2026-11-29 18:00"),
        ("7d", "2026-11-29 18:00"),
        ("in 2 weeks 10:00", "2026-12-06 10:00"),
        ("2h", "2026-11-22 15:16"),
        ("in 30 min", "2026-11-22 13:46"),
        ("mon", "2026-11-23 18:00"),
        ("sunday", "2026-11-29 18:00"),
        ("Friday, 4pm", "2026-11-27 16:00"),
        ("2026-12-01 10:00", "2026-12-01 10:00"),
        ("24.12. 10 Uhr", "2026-12-24 10:00"),
        ("11/20", "2027-11-20 18:00"),
        ("morgen um 8", "2026-11-23 08:00"),
        ("明天", "2026-11-23 18:00"),
    ],
)
def test_a_typed_time_is_the_next_moment_it_can_mean(typed: str, due: str) -> None:
    found = typed_due(typed, NOW, SEATTLE)
    assert found is not None
    assert f"{found.astimezone(SEATTLE):%Y-%m-%d %H:%M}" == due


@pytest.mark.parametrize(
    "typed", ["", "soon", "tom", "25:00", "13 pm", "31.2.", "today 9:00", "2020-01-01", "in 7"]
)
def test_what_means_no_time_to_come_is_not_guessed(typed: str) -> None:
    assert typed_due(typed, NOW, SEATTLE) is None


def test_a_day_behind_a_change_of_the_clocks_keeps_its_hour() -> None:
    before = datetime(2026, 10, 30, 19, tzinfo=UTC)
    found = typed_due("in 7 days", before, SEATTLE)
    assert found is not None
    assert (found.hour, found.astimezone(UTC).hour) == (18, 2)


def test_today_is_offered_while_there_is_something_left_of_it() -> None:
    assert list(picks(NOW, SEATTLE)) == list(Pick)
    late = datetime(2026, 11, 23, 3, tzinfo=UTC)
    assert Pick.TODAY not in picks(late, SEATTLE)
    assert all(at > late for at in picks(late, SEATTLE).values())


def customer(**more: str) -> Customer:
    return Customer(id=CustomerId("c"), given_name="Mia", family_name="Li", **more)


def flight() -> Flight:
    return Flight(
        id=FlightId("AS1-SEA"),
        carrier="AS",
        number="1",
        origin="SEA",
        destination="NRT",
        origin_zone="America/Los_Angeles",
        destination_zone="Asia/Tokyo",
        departs_at=NOW,
        arrives_at=NOW,
    )


@pytest.mark.parametrize(("is_day_first", "month", "day"), [(False, 3, 12), (True, 12, 3)])
def test_days_and_months_stand_as_they_are_used_to(
    *, is_day_first: bool, month: int, day: int
) -> None:
    due = typed_due("3/12 10:00", NOW, UTC, is_day_first=is_day_first)
    assert due is not None
    assert (due.month, due.day) == (month, day)


@pytest.mark.parametrize(
    ("number", "zone"),
    [
        ("+4930123456", "Europe/Berlin"),
        ("+81312345678", "Asia/Tokyo"),
        ("+8613800138000", "Asia/Shanghai"),
        ("+12065550142", ""),
        ("anonymous", ""),
        ("", ""),
    ],
)
def test_a_number_tells_the_time_where_its_country_has_one(number: str, zone: str) -> None:
    assert zone_of_number(number) == zone


def test_where_the_number_does_not_tell_the_profile_does_then_the_home_airport() -> None:
    american = "+12065550142"
    assert zone_of(customer(time_zone="America/Denver"), number=american) == "America/Denver"
    assert zone_of(customer(time_zone="Mars/Base"), number=american) == ""
    at_home = customer(home_airport="SEA", country="DE")
    assert zone_of(at_home, number=american, flights=[flight()]) == "America/Los_Angeles"
    abroad = customer(home_airport="NRT")
    assert zone_of(abroad, number=american, flights=[flight()]) == "Asia/Tokyo"
    assert zone_of(customer(country="DE"), number="") == "Europe/Berlin"
    assert zone_of(customer(time_zone="America/Denver"), number="+81312345678") == "Asia/Tokyo"
    assert zone_of(None, number=american) == ""
