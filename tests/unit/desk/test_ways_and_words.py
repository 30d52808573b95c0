"""What else goes is one thing: what is proposed, what a script names and what is taken."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from made_up import NOW, a_file, a_flight, a_trip, seattle

from agent_console.desk.other_ways import held, joined, other_ways, place_of, taken
from agent_console.desk.right_now import disruption
from agent_console.desk.screen_pop import RightNow
from agent_console.domain.draft import open_draft
from agent_console.domain.trip import Flight, FlightStatus, Segment
from agent_console.ids import CallId, CustomerId
from agent_console.nba.arbitration import rank
from agent_console.nba.facts import gathered
from agent_console.nba.ways import Way
from agent_console.wire.customer_file import CustomerFile
from agent_console.wire.operation import HoldWay, TakeWay

LATE = a_flight("AS 1161", "SEA-SFO", seattle("14:05"), hours=2, late=timedelta(minutes=160))
TO_TOKYO = a_flight("UA 837", "SFO-NRT", seattle("18:10"), hours=11, cabins=())
EARLIER = a_flight("AS 1423", "SEA-SFO", seattle("14:00"), hours=2)
STOPPED = a_flight("AS 9", "SEA-JFK", seattle("14:05"), hours=5, status=FlightStatus.CANCELLED)
TO_SFO = a_flight("AS 40", "SEA-SFO", seattle("14:30"), hours=2)
ON_TO_JFK = a_flight("AS 41", "SFO-JFK", seattle("18:00"), hours=5)
DRAFT = open_draft(CallId("k"), CustomerId("c-mia"), at=NOW)


def ways_of(file: CustomerFile, found: RightNow, *more: Flight) -> tuple[Way, ...]:
    def around(origin: str, end: str, since: datetime, until: datetime) -> Sequence[Flight]:
        return [one for one in (*file.flights, *more) if since <= one.departs_at < until]

    return other_ways(file, found, around, now=NOW)


def missed() -> tuple[CustomerFile, RightNow]:
    trip = a_trip(LATE, TO_TOKYO)
    file = a_file(trips=(trip,), flights=(LATE, TO_TOKYO))
    return file, RightNow(trip=trip, flight=LATE, misses=TO_TOKYO, ways=(EARLIER,))


def stopped() -> tuple[CustomerFile, RightNow]:
    trip = a_trip(STOPPED)
    file = a_file(trips=(trip,), flights=(STOPPED,))
    return file, RightNow(trip=trip, flight=STOPPED)


def test_an_earlier_flight_saves_the_connection_that_is_booked() -> None:
    file, found = missed()
    (way,) = ways_of(file, found, EARLIER)
    assert [one.designator for one in way.flights] == ["AS 1423", "UA 837"]
    assert way.seat_count == 9, "who is on a full flight already needs no seat on it"
    hold = held(way, found, DRAFT, at=NOW)[1]
    take = taken(way, file, found, DRAFT, at=NOW)[1]
    assert isinstance(hold, HoldWay)
    assert isinstance(take, TakeWay)
    assert hold.flight_ids == take.flight_ids == (EARLIER.id,)
    assert take.instead_of == (LATE.id,)


def test_the_way_that_is_named_is_the_way_that_is_taken() -> None:
    file, found = missed()
    other = a_flight("AS 7", "SEA-NRT", seattle("13:45"), hours=10)
    ways = ways_of(file, found, EARLIER, other)
    assert ways[0].flights[0].designator == "AS 7"
    said = gathered(file, now=NOW, disruption=disruption(found)).disruption
    assert said is not None
    assert said.way is not None
    place = place_of(ways, said.way.id)
    assert place is not None
    assert ways[place].flights[0] == EARLIER
    assert place_of(ways, "AS0") is None


def test_nobody_hears_that_nothing_goes_while_a_way_with_a_change_does() -> None:
    file, found = stopped()
    ways = ways_of(file, found, TO_SFO, ON_TO_JFK)
    known = joined(found, ways)
    before, after = (
        rank(gathered(file, now=NOW, disruption=disruption(one))).suggestions[0]
        for one in (found, known)
    )
    assert "Nothing else goes today" in before.say
    assert after.title == "Rebook to AS 40 + AS 41, waive the fare difference"
    assert "I can put you on the 14:30 now" in after.say
    facts = gathered(file, now=NOW, disruption=disruption(known)).disruption
    assert facts is not None
    assert facts.way is not None
    assert (facts.way_count, facts.way.destination, facts.way.seat_count) == (1, "JFK", 9)
    assert facts.way.lands == "02:00", "by the clock of New York"


def test_flights_without_a_change_are_named_alone() -> None:
    file, found = missed()
    assert joined(found, ways_of(file, found, EARLIER)).joined == ()


@pytest.mark.parametrize(("booked", "is_due"), [("first", True), ("economy", False)])
def test_who_could_only_go_in_a_lower_cabin_may_have_the_fare_back(
    booked: str, *, is_due: bool
) -> None:
    late = a_flight("AS 5", "SEA-SFO", seattle("14:05"), hours=2, late=timedelta(minutes=130))
    on = a_flight("AS 6", "SFO-LAX", seattle("17:00"), hours=1)
    trip = a_trip(late, on, segments=(Segment(flight_id=late.id, cabin=booked),))
    file = a_file(trips=(trip,), flights=(late, on))
    found = RightNow(trip=trip, flight=late, misses=on, ways=(EARLIER,))
    facts = gathered(file, now=NOW, disruption=disruption(found))
    assert facts.disruption is not None
    refunds = [one.kind for one in facts.disruption.rights if one.kind == "refund"]
    assert refunds == (["refund"] if is_due else []), "14 CFR 260.2"
    if is_due:
        step = next(one for one in rank(facts).suggestions if one.action == "offer-refund")
        assert [one.text for one in step.steps][-1] == "Not paid by card: within 20 days"
