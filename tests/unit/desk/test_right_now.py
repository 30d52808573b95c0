from collections.abc import Sequence
from datetime import date, datetime, timedelta

import pytest
from made_up import NOW, a_file, a_flight, a_trip, seattle

from agent_console.desk.connecting import connecting_time, reaches
from agent_console.desk.right_now import disruption, right_now
from agent_console.desk.screen_pop import RightNow
from agent_console.domain.trip import CabinSeats, Flight, FlightStatus, Trip, TripState

LATE = a_flight("AS 1161", "SEA-SFO", seattle("14:05"), hours=2, late=timedelta(minutes=160))
TO_TOKYO = a_flight("UA 837", "SFO-NRT", seattle("17:40"), hours=11)
IN_TIME = a_flight("AS 1423", "SEA-SFO", seattle("14:00"), hours=2)
LAST_IN_TIME = a_flight("AS 1077", "SEA-SFO", seattle("14:20"), hours=2)
TOO_LATE = a_flight("AS 1999", "SEA-SFO", seattle("14:30"), hours=2)
PARTNER = a_flight("DL 167", "SEA-NRT", seattle("15:30"), hours=10)
FULL = a_flight("AS 1500", "SEA-SFO", seattle("13:55"), hours=2, cabins=())
GONE = a_flight("AS 1400", "SEA-SFO", seattle("13:30"), hours=2)
NEXT_TO_TOKYO = a_flight("UA 7", "SFO-NRT", seattle("20:30"), hours=11)


class Timetable:
    """All flights there are, asked by route and day."""

    def __init__(self, *flights: Flight) -> None:
        self.flights = flights
        self.asked: list[tuple[str, str, date]] = []

    def __call__(self, origin: str, destination: str, day: date) -> Sequence[Flight]:
        self.asked.append((origin, destination, day))
        return [
            one for one in self.flights if (one.origin, one.destination) == (origin, destination)
        ]


def _seen(
    *flights: Flight, timetable: Timetable | None = None, now: datetime = NOW, **trip: object
) -> RightNow | None:
    file = a_file(trips=(a_trip(*flights, **trip),), flights=flights)
    return right_now(file, timetable or Timetable(), now=now)


def _names(found: RightNow | None) -> list[str]:
    assert found is not None
    return [way.designator for way in found.ways]


def test_delay_that_breaks_a_connection_shows_the_ways_that_still_reach_it() -> None:
    timetable = Timetable(
        LATE, TO_TOKYO, TOO_LATE, LAST_IN_TIME, IN_TIME, PARTNER, FULL, GONE, NEXT_TO_TOKYO
    )
    found = _seen(LATE, TO_TOKYO, timetable=timetable)
    assert found is not None
    assert (found.flight, found.misses) == (LATE, TO_TOKYO)
    assert _names(found) == ["DL 167", "AS 1423", "AS 1077", "UA 7"]
    assert {day for _, _, day in timetable.asked} == {date(2026, 11, 22)}


def test_delay_that_leaves_the_connection_whole_breaks_nothing() -> None:
    little = a_flight("AS 1161", "SEA-SFO", seattle("14:05"), hours=2, late=timedelta(minutes=10))
    found = _seen(little, TO_TOKYO, timetable=Timetable(IN_TIME))
    assert found is not None
    assert (found.flight, found.misses, found.ways) == (little, None, ())


def test_tight_connection_that_was_sold_is_not_called_missed() -> None:
    tight = a_flight("UA 9", "SFO-NRT", seattle("16:30"), hours=11)
    on_time = a_flight("AS 1161", "SEA-SFO", seattle("14:05"), hours=2)
    found = _seen(on_time, tight)
    assert found is not None
    assert found.misses is None


def test_cancelled_flight_shows_everything_later_with_seats() -> None:
    cancelled = a_flight(
        "AS 2", "SEA-SFO", seattle("13:40"), hours=2, status=FlightStatus.CANCELLED
    )
    found = _seen(cancelled, timetable=Timetable(cancelled, TOO_LATE, IN_TIME, FULL, GONE))
    assert _names(found) == ["AS 1423", "AS 1999"]


def test_very_late_flight_shows_only_what_lands_before_it() -> None:
    evening = a_flight("AS 8", "SEA-SFO", seattle("19:00"), hours=2)
    assert _names(_seen(LATE, timetable=Timetable(LATE, evening, IN_TIME))) == ["AS 1423"]


def test_own_flights_come_before_a_partner_landing_at_the_same_time() -> None:
    partner = a_flight("DL 1", "SEA-SFO", seattle("14:00"), hours=2)
    assert _names(_seen(LATE, timetable=Timetable(partner, IN_TIME))) == ["AS 1423", "DL 1"]


def test_customer_in_the_air_is_given_a_later_connection() -> None:
    flying = a_flight(
        "AS 1161",
        "SEA-SFO",
        seattle("12:00"),
        hours=2,
        estimated_arrival_at=seattle("17:00"),
        status=FlightStatus.FLYING,
    )
    found = _seen(flying, TO_TOKYO, timetable=Timetable(NEXT_TO_TOKYO, IN_TIME, PARTNER))
    assert _names(found) == ["UA 7"]


def test_trouble_goes_before_a_flight_that_leaves_sooner() -> None:
    sooner = a_flight("AS 5", "SEA-LAX", seattle("13:50"), hours=2)
    file = a_file(
        trips=(a_trip(sooner), a_trip(LATE, id="t-2")),
        flights=(sooner, LATE),
    )
    found = right_now(file, Timetable(), now=NOW)
    assert found is not None
    assert found.trip.id == "t-2"


@pytest.mark.parametrize(("day", "is_shown"), [(21, False), (22, True), (23, True), (24, False)])
def test_trips_of_today_and_tomorrow_are_shown(day: int, *, is_shown: bool) -> None:
    flight = a_flight("AS 5", "SEA-LAX", seattle("20:00", day=day), hours=2)
    assert (_seen(flight) is not None) is is_shown


def test_tomorrow_is_tomorrow_at_the_airport() -> None:
    at_midnight_in_seattle = seattle("00:30", day=23)
    flight = a_flight("AS 5", "SEA-LAX", seattle("23:30", day=24), hours=2)
    assert _seen(flight, now=at_midnight_in_seattle) is not None
    assert _seen(flight, now=at_midnight_in_seattle - timedelta(hours=1)) is None


@pytest.mark.parametrize("state", [TripState.FLOWN, TripState.CANCELLED])
def test_trips_that_are_over_are_not_shown(state: TripState) -> None:
    assert _seen(LATE, state=state) is None


def test_landed_flight_is_over() -> None:
    landed = a_flight("AS 5", "SEA-LAX", seattle("08:00"), hours=2, status=FlightStatus.LANDED)
    assert _seen(landed) is None


def test_flights_that_are_not_here_are_passed_over() -> None:
    trip: Trip = a_trip(LATE)
    assert right_now(a_file(trips=(trip,)), Timetable(LATE), now=NOW) is None


def test_stay_of_days_is_no_connection_to_keep() -> None:
    late = a_flight("AS 6", "SEA-LAX", seattle("14:05"), hours=2, late=timedelta(hours=3))
    back = a_flight("AS 7", "LAX-SFO", seattle("14:05", day=25), hours=2)
    direct = a_flight("AS 9", "SEA-SFO", seattle("14:30"), hours=2)
    other = a_flight("AS 10", "SEA-LAX", seattle("15:00"), hours=2)
    found = _seen(late, back, timetable=Timetable(direct, other))
    assert found is not None
    assert found.misses is None
    assert _names(found) == ["AS 10"]


def test_seats_on_a_full_flight_are_not_offered() -> None:
    none_left = a_flight(
        "AS 11",
        "SEA-SFO",
        seattle("14:00"),
        hours=2,
        cabins=(CabinSeats(cabin="economy", seat_count=0),),
    )
    assert _names(_seen(LATE, timetable=Timetable(none_left))) == []


def test_connecting_takes_longer_across_a_border() -> None:
    to_los_angeles = a_flight("AS 12", "SFO-LAX", seattle("18:00"), hours=1)
    assert connecting_time(LATE, to_los_angeles) == timedelta(minutes=45)
    assert connecting_time(LATE, TO_TOKYO) == timedelta(minutes=75)


@pytest.mark.parametrize(("minutes", "is_reached"), [(44, False), (45, True)])
def test_connection_is_reached_from_the_assumed_time_on(minutes: int, *, is_reached: bool) -> None:
    arriving = a_flight("AS 12", "SEA-SFO", seattle("10:00"), hours=2)
    leaving = a_flight("AS 13", "SFO-LAX", seattle("12:00") + timedelta(minutes=minutes), hours=1)
    assert reaches(arriving, leaving) is is_reached


def test_unknown_zone_counts_as_another_country() -> None:
    odd = a_flight("AS 12", "SFO-LAX", seattle("18:00"), hours=1, destination_zone="Etc/UTC")
    assert connecting_time(LATE, odd) == timedelta(minutes=75)


def test_only_serious_trouble_reaches_the_rules() -> None:
    on_time = a_flight("AS 5", "SEA-LAX", seattle("20:00"), hours=2)
    assert disruption(None) is None
    assert disruption(_seen(on_time)) is None
    found = _seen(LATE, TO_TOKYO, timetable=Timetable(IN_TIME))
    trouble = disruption(found)
    assert trouble is not None
    assert (trouble.flight, trouble.misses, trouble.ways) == (LATE, TO_TOKYO, (IN_TIME,))
