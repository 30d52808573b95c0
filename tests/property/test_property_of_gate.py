"""Two gates that worked on one flight without a network always come to the same list."""

from datetime import UTC, datetime, timedelta
from random import Random

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from support.gate import FLIGHT, a_passenger

from agent_console.domain.gate import FlightList, GateEvent, Happened, Passenger, Status
from agent_console.domain.voucher import Voucher, doubled
from agent_console.ids import AgentId, CustomerId, OperationId, VoucherId

START = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
EVENTS = st.builds(
    GateEvent,
    id=st.integers(0, 30).map(lambda n: OperationId(f"o-{n}")),
    at=st.integers(0, 12).map(lambda n: START + timedelta(seconds=n)),
    happened=st.sampled_from(list(Happened)),
    agent_id=st.sampled_from([AgentId("a-88"), AgentId("a-91")]),
    seat=st.sampled_from(["", "3A", "12F"]),
)
LISTED = st.sampled_from([Status.EXPECTED, Status.CHECKED_IN, Status.STANDBY])


@given(events=st.lists(EVENTS, max_size=12), listed=LISTED, seed=st.integers())
def test_events_come_to_the_same_in_any_order_and_however_often(
    events: list[GateEvent], listed: Status, seed: int
) -> None:
    one = a_passenger(1, listed_as=listed)
    again = [*events, *events[: len(events) // 2]]
    Random(seed).shuffle(again)
    other = one
    for event in again:
        other = other.with_events([event])
    assert other == one.with_events(events)
    assert {event.id for event in other.events} == {event.id for event in events}


@given(ours=st.lists(EVENTS, max_size=8), theirs=st.lists(EVENTS, max_size=8))
def test_two_gates_lose_nothing_and_agree_whoever_is_told_first(
    ours: list[GateEvent], theirs: list[GateEvent]
) -> None:
    one = a_passenger(1)
    here, there = one.with_events(ours), one.with_events(theirs)
    assert here.with_events(there.events) == there.with_events(here.events)
    joined = here.with_events(there.events)
    assert {e.id for e in joined.events} == {e.id for e in (*ours, *theirs)}


@given(events=st.lists(EVENTS, max_size=12), listed=LISTED)
def test_who_is_on_board_has_a_scan_that_counts_and_nobody_else_has(
    events: list[GateEvent], listed: Status
) -> None:
    one = a_passenger(1, listed_as=listed).with_events(events)
    last = next(
        (e.happened for e in reversed(one.events) if e.happened is not Happened.SEATED), None
    )
    assert (one.status is Status.BOARDED) == (last is Happened.BOARDED)
    assert (one.boarded is not None) == (last is Happened.BOARDED)


@given(statuses=st.lists(st.lists(EVENTS, max_size=3), max_size=8))
def test_everybody_stands_in_exactly_one_place(statuses: list[list[GateEvent]]) -> None:
    people: list[Passenger] = [
        a_passenger(n).with_events(events) for n, events in enumerate(statuses)
    ]
    counts = FlightList(flight=None, passengers=tuple(people)).counts  # type: ignore[arg-type]  # not looked at
    parts = counts.expected, counts.checked_in, counts.standby, counts.boarded, counts.offloaded
    assert sum(parts) == counts.total == len(people)


@given(count=st.integers(0, 6), seed=st.integers())
def test_of_two_vouchers_of_a_kind_the_first_issued_counts_on_every_computer(
    count: int, seed: int
) -> None:
    plain = msgspec.convert(
        {
            "id": "",
            "customer_id": CustomerId("c-1"),
            "passenger_id": "p-1",
            "flight_id": FLIGHT,
            "kind": "meal",
            "amount": {"amount": "12", "currency": "USD"},
            "issued_at": START,
            "issued_by": "a-88",
        },
        Voucher,
        strict=False,
    )
    made = [
        msgspec.structs.replace(
            plain, id=VoucherId(f"v-{n}"), issued_at=START + timedelta(minutes=n)
        )
        for n in range(count)
    ]
    Random(seed).shuffle(made)
    assert doubled(made) == {f"v-{n}" for n in range(1, count)}
