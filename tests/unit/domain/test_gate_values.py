"""Observations, stations, and what happened at a gate as part of the history."""

from datetime import timedelta

import msgspec
import pytest
from support.desk import NOW
from support.gate import a_flight, a_passenger

from agent_console.domain.channel import Channel
from agent_console.domain.gate import BY_MISTAKE, GateEvent, Happened, Status
from agent_console.domain.gate_history import of_observation
from agent_console.domain.observation import Observation, Review, Topic, is_like
from agent_console.domain.station import Station, read_station
from agent_console.ids import AgentId, CustomerId, ObservationId, OperationId


def seen(
    key: str = "o-1", text: str = "", topic: Topic = Topic.OTHER, **more: object
) -> Observation:
    plain = Observation(
        id=ObservationId(key),
        customer_id=CustomerId("c-1"),
        topic=topic,
        text=text,
        at=NOW,
        author_id=AgentId("a-88"),
        author_name="Agent 88",
    )
    return msgspec.structs.replace(plain, **more)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("SEA Gate C9", Station(airport="SEA", gate="C9")),
        ("Gate C9", Station(gate="C9")),
        ("gate c9", Station(gate="C9")),
        ("SEA", Station(airport="SEA")),
        ("Seattle", Station()),
        ("", Station()),
    ],
)
def test_a_station_is_read_as_airport_and_gate(written: str, meant: Station) -> None:
    assert read_station(written) == meant


def test_a_call_centre_sends_no_flights_and_a_gate_only_its_own() -> None:
    flight = a_flight(NOW)
    assert read_station("SEA Gate C9").sends(flight)
    assert not read_station("SEA Gate C10").sends(flight)
    assert not read_station("PDX Gate C9").sends(flight)
    assert not read_station("Seattle").sends(flight)


def test_the_same_tap_or_nearly_the_same_words_may_say_the_same() -> None:
    assert is_like(seen("1", "", Topic.UPSET), seen("2", "", Topic.UPSET))
    assert is_like(seen("1", "Travels for surgery"), seen("2", "travels for a surgery"))
    assert not is_like(seen("1", "", Topic.UPSET), seen("2", "", Topic.PRAISE))
    assert not is_like(seen("1", "Honeymoon"), seen("2", "Lost a bag in Denver"))
    assert not is_like(seen("1"), seen("2"))


_SAID_TWICE = [
    ("Honeymoon, seats together please", "Honeymoon, wants seats together"),
    ("Travelling for her mother's surgery", "travelling for mother's surgery"),
    ("Bag went to Portland", "Her bag went to Portland"),
    ("Afraid of the storm", "Very afraid of the storm"),
    ("Very upset about the delay", "upset about the delay"),
    ("Needs a wheelchair at arrival", "Needs wheelchair at the arrival"),
    ("Verärgert über die Verspätung", "Sehr verärgert über die Verspätung"),
    ("对延误很生气", "对延误非常生气"),
    ("蜜月旅行，想坐在一起", "蜜月旅行，希望坐在一起"),
    ("新婚旅行で隣の席を希望", "新婚旅行、隣の席を希望"),
]
_SAID_ONCE = [
    ("Honeymoon, seats together please", "Bag went to Portland"),
    ("Praised the crew of the last flight", "Upset about the last seat"),
    ("对延误很生气", "蜜月旅行，想坐在一起"),
    ("表扬了机组", "需要轮椅"),
]


@pytest.mark.parametrize(("one", "other"), _SAID_TWICE)
def test_what_was_said_twice_in_other_words_is_suggested_for_merging(one: str, other: str) -> None:
    assert is_like(seen("1", one), seen("2", other))


@pytest.mark.parametrize(("one", "other"), _SAID_ONCE)
def test_what_was_said_of_another_matter_is_not(one: str, other: str) -> None:
    assert not is_like(seen("1", one), seen("2", other))


def test_what_is_about_somebody_else_or_of_another_day_does_not_say_the_same() -> None:
    one = seen("1", "Honeymoon")
    assert not is_like(one, seen("2", "Honeymoon", customer_id=CustomerId("c-2")))
    assert not is_like(one, seen("2", "Honeymoon", at=NOW + timedelta(days=2)))
    assert not is_like(one, one)


def test_an_observation_stands_in_the_history_with_what_became_of_it() -> None:
    entry = of_observation(seen(text="Travelling for her mother’s surgery"))
    assert (entry.channel, entry.headline) == (
        Channel.GATE,
        "“Travelling for her mother’s surgery”",
    )
    assert entry.detail == "gate observation, Agent 88"
    rejected = seen(topic=Topic.UPSET, review=Review.REJECTED, reason="Not about travel")
    entry = of_observation(rejected)
    assert entry.headline == "Upset"
    assert entry.detail == "gate observation, Agent 88 · not taken over: Not about travel"


@pytest.mark.parametrize("listed", [Status.EXPECTED, Status.CHECKED_IN, Status.STANDBY])
def test_a_boarding_that_was_a_mistake_leaves_everybody_where_they_stood(listed: Status) -> None:
    one = a_passenger(1, listed_as=listed).with_events([happened(0, Happened.BOARDED)])
    assert one.status is Status.BOARDED
    undone = one.with_events([happened(1, Happened.OFFLOADED, reason=BY_MISTAKE)])
    assert (undone.status, undone.boarded) == (listed, None)
    again = undone.with_events([happened(2, Happened.BOARDED)])
    assert again.status is Status.BOARDED
    off = again.with_events([happened(3, Happened.OFFLOADED, reason="no document")])
    assert off.status is Status.OFFLOADED


def test_who_was_off_before_the_mistake_is_off_again() -> None:
    events = [
        happened(0, Happened.OFFLOADED, reason="no document"),
        happened(1, Happened.BOARDED),
        happened(2, Happened.OFFLOADED, reason=BY_MISTAKE),
    ]
    assert a_passenger(1).with_events(events).status is Status.OFFLOADED


def happened(minute: int, what: Happened, reason: str = "") -> GateEvent:
    return GateEvent(
        id=OperationId(f"e-{minute}"),
        at=NOW + timedelta(minutes=minute),
        happened=what,
        agent_id=AgentId("a-88"),
        reason=reason,
    )
