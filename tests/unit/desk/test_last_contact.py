from datetime import timedelta
from typing import Any

import pytest
from made_up import MIA, NOW, a_complaint, a_customer, a_file, a_flight, a_promise, a_trip, seattle

from agent_console.desk.last_contact import lately, picks_up, served_by
from agent_console.desk.right_now import near_flights, right_now
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.handover import Handover
from agent_console.domain.interaction import Interaction, State
from agent_console.domain.promise import PromiseState
from agent_console.domain.trip import FlightStatus, Segment
from agent_console.ids import AgentId


def entry(minutes: float, channel: Channel = Channel.WEB, **changes: Any) -> Interaction:
    plain: dict[str, Any] = {
        "id": f"i-{minutes}",
        "customer_id": MIA,
        "at": NOW - timedelta(minutes=minutes),
        "channel": channel,
        "headline": f"Looked at something {minutes} minutes ago",
    }
    return Interaction(**{**plain, **changes})


def spoke(minutes: float, name: str = "Agent 163", **changes: Any) -> Interaction:
    return entry(
        minutes,
        Channel.PHONE,
        agent_name=name,
        agent_id=AgentId(f"a-{name}"),
        headline=f"{name} spoke",
        **changes,
    )


def test_what_the_customer_did_last_within_the_hour_is_told() -> None:
    file = a_file(
        customer=a_customer(pronouns="she/her"),
        interactions=(entry(9), entry(30, Channel.CHAT), entry(61)),
    )
    found = lately(file, now=NOW)
    assert found is not None
    assert (found.channel, found.more_count, found.pronouns) == (Channel.WEB, 1, "she/her")


@pytest.mark.parametrize(
    "passed",
    [
        entry(61),
        entry(-5),
        entry(5, Channel.PHONE),
        entry(5, Channel.TRIP),
        entry(5, Channel.SMS, direction=Direction.OUTBOUND),
    ],
)
def test_what_is_old_or_not_their_doing_is_not(passed: Interaction) -> None:
    assert lately(a_file(interactions=(passed,)), now=NOW) is None


def test_within_a_day_it_picks_up_where_the_last_one_left_off() -> None:
    file = a_file(
        interactions=(entry(9), spoke(23 * 60, state=State.OPEN)),
        promises=(a_promise(), a_promise(id="p-2", what="A call", due_at=NOW)),
    )
    found = picks_up(file, None, now=NOW)
    assert found is not None
    assert (found.agent_name, found.about) == ("Agent 163", "Agent 163 spoke")
    assert found.left_open == ("Refund of seat fee", "A call")
    assert not found.is_handover


def test_after_a_day_it_is_another_conversation() -> None:
    assert picks_up(a_file(interactions=(spoke(24 * 60 + 1),)), None, now=NOW) is None
    assert picks_up(a_file(interactions=(entry(5),)), None, now=NOW) is None
    assert picks_up(None, None, now=NOW) is None


def test_a_promise_that_was_kept_is_not_left_open_but_an_unsettled_case_is() -> None:
    kept = a_promise(state=PromiseState.KEPT)
    file = a_file(
        interactions=(spoke(60, state=State.UNSOLVED),), promises=(kept,), cases=(a_complaint(),)
    )
    found = picks_up(file, None, now=NOW)
    assert found is not None
    assert found.left_open == ("seat fee charged twice",)


def test_what_a_colleague_said_who_handed_it_over_comes_first() -> None:
    handover = Handover(
        at=NOW, from_id=AgentId("a-1"), from_name="Bo", to_name="Agent 214", summary="The aisle."
    )
    file = a_file(interactions=(spoke(60),))
    found = picks_up(file, handover, now=NOW)
    assert found is not None
    assert (found.agent_name, found.summary, found.is_handover) == ("Bo", "The aisle.", True)
    unknown = picks_up(None, handover, now=NOW)
    assert unknown is not None
    assert unknown.summary == "The aisle."


def test_the_last_three_agents_each_once_the_last_first() -> None:
    file = a_file(
        interactions=(
            entry(1),
            spoke(10, "Bo"),
            spoke(20, "Amy"),
            spoke(30, "Bo"),
            spoke(40, "Cy"),
            spoke(50, "Di"),
        )
    )
    assert [one.name for one in served_by(file)] == ["Bo", "Amy", "Cy"]
    assert served_by(file)[0].at == NOW - timedelta(minutes=10)


def no_flights(*_: object) -> tuple[()]:
    return ()


def test_every_flight_of_today_and_tomorrow_is_listed_once_the_next_first() -> None:
    today = a_flight("AS 1", "SEA-SFO", seattle("15:00"), hours=2)
    tonight = a_flight("AS 2", "SFO-LAX", seattle("20:00"), hours=1.5)
    tomorrow = a_flight("AS 3", "LAX-SEA", seattle("09:00", day=23), hours=3)
    later = a_flight("AS 4", "SEA-JFK", seattle("09:00", day=25), hours=5)
    flights = (later, tomorrow, tonight, today)
    trip = a_trip(today, tonight, tomorrow, later)
    file = a_file(trips=(trip,), flights=flights)
    shown = right_now(file, no_flights, now=NOW)
    assert shown is not None
    assert shown.flight == today
    near = near_flights(file, shown, now=NOW)
    assert [one.flight for one in near] == [tonight, tomorrow]
    assert [one.flight for one in near_flights(file, None, now=NOW)] == [today, tonight, tomorrow]


def test_a_second_trip_says_what_it_misses_and_its_seat() -> None:
    late = a_flight(
        "AS 1",
        "SEA-SFO",
        seattle("15:00"),
        hours=2,
        late=timedelta(hours=4),
        status=FlightStatus.DELAYED,
    )
    onward = a_flight("AS 2", "SFO-LAX", seattle("18:30"), hours=1.5)
    trip = a_trip(
        late, onward, segments=(Segment(flight_id=late.id, seat="8C"), Segment(flight_id=onward.id))
    )
    file = a_file(trips=(trip,), flights=(late, onward))
    near = near_flights(file, None, now=NOW)
    assert (near[0].seat, near[0].locator) == ("8C", "ABC123")
    assert near[0].misses == onward
    shown = right_now(file, no_flights, now=NOW)
    assert near_flights(file, shown, now=NOW) == ()
