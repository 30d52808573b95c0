"""Other ways of the same day: seats, connecting times, partners, and what becomes of a choice."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from agent_console.domain.channel import Channel, Direction
from agent_console.domain.interaction import Interaction
from agent_console.domain.trip import CabinSeats, Flight, FlightStatus
from agent_console.nba.connecting import change_of, is_reached, missed, shipped_times
from agent_console.nba.told import told_about
from agent_console.nba.ways import HELD_FOR, Way, Wish, holding, taking, ways

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = date(2026, 11, 22)
ZONES = {"NRT": "Asia/Tokyo", "LHR": "Europe/London", "CDG": "Europe/Paris"}
WISH = Wish(carrier="AS")


def a_flight(name: str, route: str, leaves: float, hours: float, **more: Any) -> Flight:
    origin, destination = route.split("-")
    at = NOON + timedelta(hours=leaves)
    seats = more.pop("seats", 3)
    given = {
        "id": name, "carrier": name[:2], "number": name[2:],
        "origin": origin, "destination": destination,
        "origin_zone": ZONES.get(origin, "America/Los_Angeles"),
        "destination_zone": ZONES.get(destination, "America/Los_Angeles"),
        "departs_at": at, "arrives_at": at + timedelta(hours=hours),
        "cabins": (CabinSeats(cabin="economy", seat_count=seats),),
    }  # fmt: skip
    return Flight(**(given | more))


def found(flights: Sequence[Flight], wish: Wish = WISH, **more: Any) -> list[str]:
    return ["+".join(one.id for one in way.flights) for way in all_ways(flights, wish, **more)]


def all_ways(flights: Sequence[Flight], wish: Wish = WISH, **more: Any) -> tuple[Way, ...]:
    def leaving(origin: str, day: date) -> list[Flight]:
        return [one for one in flights if one.origin == origin and one.departs_at.date() == day]

    return ways("SEA", "SFO", DAY, leaving, wish, now=NOON, **more)


def test_earliest_arrival_comes_first_and_ours_before_a_partners() -> None:
    flights = [
        a_flight("AS3", "SEA-SFO", 4, 2),
        a_flight("DL2", "SEA-SFO", 2, 2),
        a_flight("XS2", "SEA-SFO", 2, 2, carrier="AS"),
    ]
    assert found(flights) == ["XS2", "DL2", "AS3"]
    assert [one.is_partner for one in all_ways(flights)] == [False, True, False]


def test_full_gone_cancelled_and_left_out_flights_are_no_way() -> None:
    flights = [
        a_flight("AS1", "SEA-SFO", 1, 2, seats=0),
        a_flight("AS2", "SEA-SFO", 0.3, 2),
        a_flight("AS3", "SEA-SFO", 2, 2, status=FlightStatus.CANCELLED),
        a_flight("AS4", "SEA-SFO", 3, 2, seats=1),
        a_flight("AS5", "SEA-SFO", 4, 2),
    ]
    assert found(flights) == ["AS4", "AS5"]
    assert found(flights, Wish(carrier="AS", seats=2)) == ["AS5"]
    assert found(flights, Wish(carrier="AS", without=("AS4",))) == ["AS5"]
    assert found(flights, Wish(carrier="AS", cabin="first")) == []


def test_change_has_to_be_reached_and_says_how_long_it_takes() -> None:
    first = a_flight("AS1", "SEA-PDX", 1, 1)
    early = a_flight("AS2", "PDX-SFO", 2.7, 2)
    good = a_flight("AS3", "PDX-SFO", 2.75, 2)
    late = a_flight("AS4", "PDX-SFO", 10.5, 2)
    assert found([first, early, late]) == []
    (way,) = all_ways([first, early, good, late])
    assert [one.id for one in way.flights] == ["AS1", "AS3"]
    assert (way.change_minutes, way.needed_minutes, way.is_assumed) == (45, 45, True)


def test_way_that_is_longer_and_no_better_is_left_out() -> None:
    direct = a_flight("AS9", "SEA-SFO", 2, 2)
    first, second = a_flight("AS1", "SEA-PDX", 1, 1), a_flight("AS3", "PDX-SFO", 3, 2)
    assert found([direct, first, second]) == ["AS9"]
    later = a_flight("AS9", "SEA-SFO", 6, 2)
    assert found([later, first, second]) == ["AS1+AS3", "AS9"]


def test_border_takes_longer_and_airports_have_their_own_row() -> None:
    at_home = a_flight("AS1", "SEA-SFO", 0, 2)
    assert change_of(at_home, a_flight("UA1", "SFO-LAX", 4, 2)).minutes == 45
    assert change_of(at_home, a_flight("UA2", "SFO-NRT", 4, 11)).minutes == 75
    to_london = a_flight("BA1", "CDG-LHR", 0, 1)
    assert change_of(to_london, a_flight("BA2", "LHR-SEA", 4, 9)).minutes == 90
    assert all(one.is_assumed for one in shipped_times().rows)


def test_missed_connections_are_found_in_order() -> None:
    late = {"estimated_arrival_at": NOON + timedelta(hours=3)}
    legs = [
        a_flight("AS1", "SEA-SFO", 0, 2, **late),
        a_flight("UA2", "SFO-LAX", 3.5, 1),
        a_flight("UA3", "LAX-NRT", 8, 11),
    ]
    assert [one.id for one in missed(legs)] == ["UA2"]
    assert not is_reached(legs[0], legs[2]), "another airport"


def test_choice_becomes_operations_for_the_hub() -> None:
    (way,) = all_ways([a_flight("AS9", "SEA-SFO", 2, 2)])
    hold = holding(way, operation="o1", customer="c1", trip="t1", seats=2, at=NOON)
    assert (hold.flight_ids, hold.until) == (("AS9",), NOON + HELD_FOR)
    taken = taking(
        way, operation="o2", customer="c1", trip="t1", instead_of=("AS1",), seats=2, at=NOON,
        hold=hold.id,
    )  # fmt: skip
    assert (taken.instead_of, taken.flight_ids, taken.hold_id) == (("AS1",), ("AS9",), "o1")


def a_notice(hours: float, **more: Any) -> Interaction:
    given = {
        "id": f"i{hours}", "customer_id": "c1", "at": NOON - timedelta(hours=hours),
        "channel": Channel.SMS, "headline": "AS 1 now leaves at 14:05",
        "direction": Direction.OUTBOUND,
    }  # fmt: skip
    return Interaction(**(given | more))


def test_what_the_customer_was_told_says_when_where_and_whether_it_still_holds() -> None:
    flight = a_flight("AS1", "SEA-SFO", 2, 2, status_at=NOON - timedelta(hours=1))
    notices = told_about(
        flight,
        (
            a_notice(0.5),
            a_notice(2, channel=Channel.APP),
            a_notice(3, direction=Direction.INBOUND),
            a_notice(4, headline="UA 7 is late"),
            a_notice(24 * 30),
            a_notice(5, headline="Your trip has changed", trip_id="t1"),
        ),
        now=NOON,
        trip_id="t1",
    )
    assert [(one.channel, one.is_stale) for one in notices] == [
        (Channel.SMS, False),
        (Channel.APP, True),
        (Channel.SMS, True),
    ]
