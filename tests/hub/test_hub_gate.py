"""What the hub makes of what gates tell: each deed once, every event kept, rights asked."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import func, select
from support.desk import NOW, person
from support.gate import (
    CALLS,
    FLIGHT,
    GATE,
    LEADS,
    OTHER_GATE,
    STAFF,
    SYSTEM,
    a_flight,
    a_passenger,
)
from support.hub import TestHub, hub_in_process

from agent_console.domain.gate import GateEvent, Happened, Passenger, Status, place_of
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.membership import Membership
from agent_console.domain.money import Money
from agent_console.domain.observation import Observation, Review, Topic
from agent_console.domain.trip import Flight
from agent_console.domain.voucher import Voucher, VoucherKind
from agent_console.hub import audit_reading, records, working_set
from agent_console.hub.database import reading
from agent_console.hub.tables import BY_STRUCT, interactions, passengers
from agent_console.ids import (
    AgentId,
    CustomerId,
    MembershipId,
    ObservationId,
    OperationId,
    VoucherId,
    new_id,
)
from agent_console.wire.codec import decode, encode
from agent_console.wire.flight_list import FlightListAnswer, FlightListRequest, ListedPassenger
from agent_console.wire.observations import ObservationsAnswer
from agent_console.wire.operation import (
    AtGate,
    Batch,
    BatchAnswer,
    Fate,
    IssueVoucher,
    Observe,
    Operation,
    Outcome,
    WithdrawVoucher,
)

ADA = CustomerId("c-ada")
SEATED, STRANGER = a_passenger(1, ADA), a_passenger(2)


@pytest.fixture
def hub(tmp_path: Path, database_url: str) -> Iterator[TestHub]:
    values = (a_flight(NOW), person(ADA, "Ada", "Byron"), SEATED, STRANGER)
    with hub_in_process(
        tmp_path, values, agents=STAFF, clock=lambda: NOW, database_url=database_url
    ) as hub:
        yield hub


def told(hub: TestHub, *operations: Operation, login: str = GATE.login) -> list[Outcome]:
    """Send operations as somebody and return what became of each."""
    batch = Batch(operations=tuple(msgspec.Raw(encode(one)) for one in operations))
    with hub.client(login) as desk:
        answer = desk.post("/v1/operations", content=encode(batch))
    assert answer.status_code == 200
    return list(decode(answer.content, BatchAnswer).outcomes)


def event(
    happened: Happened = Happened.BOARDED, *, key: str = "", minutes: float = 0, **more: Any
) -> GateEvent:
    return GateEvent(
        id=OperationId(key or new_id()),
        at=NOW + timedelta(minutes=minutes),
        happened=happened,
        agent_id=AgentId("somebody"),
        **more,
    )


def at_gate(passenger: Passenger, one: GateEvent) -> AtGate:
    return AtGate(
        id=one.id, at=one.at, customer_id=passenger.customer_id, passenger=passenger, event=one
    )


def kept(hub: TestHub, passenger: Passenger) -> Passenger:
    with reading(hub.engine) as connection:
        key = (passenger.customer_id, passenger.id)
        found: Passenger = next(records.read(connection, BY_STRUCT[Passenger], [key]))
    return found


def voucher(**more: Any) -> Voucher:
    plain: dict[str, Any] = {
        "id": VoucherId("v-1"),
        "customer_id": ADA,
        "passenger_id": SEATED.id,
        "flight_id": FLIGHT,
        "kind": VoucherKind.MEAL,
        "amount": Money(currency="USD", amount="12"),
        "ground": "Commitment",
        "issued_at": NOW,
        "issued_by": GATE.id,
    }
    return msgspec.convert({**plain, **more}, Voucher, strict=False)


def issue(one: Voucher) -> IssueVoucher:
    return IssueVoucher(id=OperationId(new_id()), at=NOW, customer_id=one.customer_id, voucher=one)


def seen(key: str = "s-1", **more: Any) -> Observation:
    plain = Observation(
        id=ObservationId(key),
        customer_id=ADA,
        topic=Topic.UPSET,
        flight_id=FLIGHT,
        at=NOW,
        author_id=AgentId("somebody"),
        author_name="Somebody",
    )
    return msgspec.structs.replace(plain, **more)


def observe(one: Observation) -> Observe:
    return Observe(id=OperationId(new_id()), at=NOW, customer_id=one.customer_id, observation=one)


def review(hub: TestHub, key: str, body: dict[str, Any], *, login: str = LEADS.login) -> Any:
    with hub.client(login) as desk:
        return desk.post(f"/v1/observations/{key}/review", json=body)


def waiting(hub: TestHub, state: Review = Review.NEW) -> ObservationsAnswer:
    with hub.client(LEADS.login) as desk:
        answer = desk.get("/v1/observations", params={"review": state.value})
    assert answer.status_code == 200
    return decode(answer.content, ObservationsAnswer)


def test_a_scan_is_kept_once_with_who_really_did_it(hub: TestHub) -> None:
    scan = at_gate(SEATED, event(place="Gate C9"))
    assert [one.fate for one in told(hub, scan) + told(hub, scan)] == [Fate.APPLIED] * 2
    found = kept(hub, SEATED)
    assert found.status is Status.BOARDED
    assert [(one.agent_id, one.place) for one in found.events] == [(GATE.id, "Gate C9")]


def test_scans_of_two_gates_come_together_in_whatever_order_they_are_told(hub: TestHub) -> None:
    late, early = event(minutes=2), event(minutes=1)
    told(hub, at_gate(SEATED, late))
    told(hub, at_gate(SEATED, early), login=OTHER_GATE.login)
    found = kept(hub, SEATED)
    assert [one.id for one in found.events] == [early.id, late.id]
    assert found.boarded is not None
    assert found.boarded.agent_id == OTHER_GATE.id


def test_who_is_on_no_list_comes_onto_it_with_the_first_scan(hub: TestHub) -> None:
    guest = a_passenger(50, name="NOBODY/ANN", locator="ZZZZZZ")
    first, second = event(minutes=1), event(minutes=2)
    assert told(hub, at_gate(guest, first))[0].fate is Fate.APPLIED
    told(hub, at_gate(guest, second), login=OTHER_GATE.login)
    assert [one.id for one in kept(hub, guest).events] == [first.id, second.id]


def test_only_what_a_deed_says_itself_is_added_and_no_event_that_was_undone(hub: TestHub) -> None:
    undone, scan = event(Happened.MOVED, flight_id=FLIGHT), event(minutes=1)
    guest = a_passenger(50, name="NOBODY/ANN", locator="ZZZZZZ")
    for one in (SEATED, guest):
        told(hub, at_gate(one.with_events([undone]), msgspec.structs.replace(scan, id=new_id())))
        assert [e.happened for e in kept(hub, one).events] == [Happened.BOARDED]


def test_a_clock_far_ahead_does_not_push_everything_else_behind_it(hub: TestHub) -> None:
    told(hub, at_gate(SEATED, event(minutes=600)))
    assert kept(hub, SEATED).events[0].at == NOW + timedelta(minutes=5)


def test_an_unknown_flight_is_refused_and_nothing_is_kept(hub: TestHub) -> None:
    lost = a_passenger(51, flight_id="AS1-SEA-2026-01-01")
    outcome = told(hub, at_gate(lost, event()))[0]
    assert outcome.fate is Fate.REFUSED
    with reading(hub.engine) as connection:
        assert connection.scalar(select(func.count()).select_from(passengers)) == 2


def test_who_was_moved_has_it_in_their_history(hub: TestHub) -> None:
    told(hub, at_gate(SEATED, event(Happened.MOVED, flight_id=FLIGHT)))
    told(hub, at_gate(STRANGER, event(Happened.MOVED, flight_id=FLIGHT)))
    with reading(hub.engine) as connection:
        rows = connection.execute(select(interactions.c.customer_id, interactions.c.headline))
        assert [tuple(row) for row in rows] == [(ADA, "Moved off AS 1161")]


def test_the_call_centre_may_observe_but_neither_board_nor_hand_out(hub: TestHub) -> None:
    outcomes = told(
        hub, at_gate(SEATED, event()), issue(voucher()), observe(seen()), login=CALLS.login
    )
    assert [one.fate for one in outcomes] == [Fate.REFUSED, Fate.REFUSED, Fate.APPLIED]
    assert [one.problem.status for one in outcomes if one.problem] == [403, 403]


def test_a_voucher_is_issued_once_and_taken_back_once(hub: TestHub) -> None:
    back = WithdrawVoucher(
        id=OperationId(new_id()), at=NOW, customer_id=ADA, voucher_id=VoucherId("v-1")
    )
    outcomes = told(hub, issue(voucher()), issue(voucher()), back)
    assert [one.fate for one in outcomes] == [Fate.APPLIED] * 3
    with reading(hub.engine) as connection:
        found = next(records.read(connection, BY_STRUCT[Voucher], [(ADA, "v-1")]))
        told_of = connection.scalars(select(interactions.c.headline)).all()
    assert (found.withdrawn_at, found.issued_by_name) == (NOW, GATE.name)
    assert told_of == ["Meal voucher, $12"]


@pytest.mark.parametrize("amount", ["0", "-5"])
def test_a_voucher_worth_nothing_is_refused(hub: TestHub, amount: str) -> None:
    nothing = voucher(amount=Money(currency="USD", amount=amount))
    assert told(hub, issue(nothing))[0].fate is Fate.REFUSED


def test_what_was_noticed_waits_for_review_with_who_really_said_it(hub: TestHub) -> None:
    told(hub, observe(seen(review=Review.PROMOTED, reason="me")))
    found = waiting(hub)
    one = found.observations[0].observation
    assert (found.count, one.review, one.reason) == (1, Review.NEW, "")
    assert (one.author_id, one.author_name, one.author_role) == (GATE.id, GATE.name, GATE.role)


def test_what_is_about_a_flight_or_a_stranger_is_reviewed_like_everything_else(
    hub: TestHub,
) -> None:
    told(hub, observe(seen("s-1", customer_id=place_of(FLIGHT), text="The jet bridge is slow")))
    told(hub, observe(seen("s-2", customer_id=STRANGER.customer_id)))
    assert [one.observation.id for one in waiting(hub).observations] == ["s-1", "s-2"]
    assert review(hub, "s-1", {"review": "promoted"}).status_code == 200
    assert review(hub, "s-2", {"review": "rejected", "reason": "no"}).status_code == 200
    assert waiting(hub).count == 0


def test_whom_a_supervisor_may_not_see_takes_no_place_in_their_list(hub: TestHub) -> None:
    others = CustomerId("c-other")
    hub.put(
        person(others, "Bo", "Chen"),
        Membership(id=MembershipId("m-1"), customer_id=others, programme="Other Miles", number="1"),
        msgspec.structs.replace(LEADS, programmes=("Atmos",)),
    )
    told(hub, observe(seen("s-1", customer_id=others)), observe(seen("s-2")))
    with hub.client(LEADS.login) as desk:
        answer = desk.get("/v1/observations", params={"limit": 1})
    found = decode(answer.content, ObservationsAnswer)
    assert [one.observation.id for one in found.observations] == ["s-2"]
    assert found.count == 1


def test_those_that_may_say_the_same_are_shown_together(hub: TestHub) -> None:
    told(hub, observe(seen("s-1")), observe(seen("s-2")))
    told(hub, observe(seen("s-3", topic=Topic.PRAISE)))
    found = {w.observation.id: [o.id for o in w.alike] for w in waiting(hub).observations}
    assert found == {"s-1": ["s-2"], "s-2": ["s-1"], "s-3": []}


def test_every_decision_is_kept_and_nothing_is_lost(hub: TestHub) -> None:
    told(hub, *(observe(seen(f"s-{n}")) for n in range(3)))
    assert review(hub, "s-0", {"review": "promoted", "reason": "Regular"}).status_code == 200
    merged = {"review": "merged", "reason": "Said before", "merged_into": "s-0"}
    assert review(hub, "s-1", merged).status_code == 200
    assert review(hub, "s-2", {"review": "rejected", "reason": "Not about us"}).status_code == 200
    assert waiting(hub).count == 0
    states = {state: waiting(hub, state).observations for state in Review}
    assert {state: [w.observation.id for w in found] for state, found in states.items()} == {
        Review.NEW: [],
        Review.PROMOTED: ["s-0"],
        Review.MERGED: ["s-1"],
        Review.REJECTED: ["s-2"],
    }
    rejected = states[Review.REJECTED][0].observation
    assert (rejected.reviewed_by, rejected.reason) == (LEADS.id, "Not about us")
    with reading(hub.engine) as connection:
        details = connection.scalars(select(interactions.c.detail).order_by(interactions.c.id))
        assert details.all() == [
            "gate observation, Agent 88 · to be known everywhere: Regular",
            "gate observation, Agent 88 · said before: Said before",
            "gate observation, Agent 88 · not taken over: Not about us",
        ]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"review": "rejected"}, 422),
        ({"review": "merged", "reason": "same"}, 422),
        ({"review": "merged", "reason": "same", "merged_into": "s-1"}, 422),
        ({"review": "merged", "reason": "same", "merged_into": "s-9"}, 404),
        ({"review": "merged", "reason": "same", "merged_into": "s-2"}, 409),
    ],
)
def test_a_decision_without_reason_or_into_another_matter_is_refused(
    hub: TestHub, body: dict[str, Any], status: int
) -> None:
    hub.put(person("c-bo", "Bo", "Chen"))
    told(hub, observe(seen("s-1")), observe(seen("s-2", customer_id=CustomerId("c-bo"))))
    assert review(hub, "s-1", body).status_code == status
    assert waiting(hub).count == 2


def test_a_gate_agent_reviews_nothing(hub: TestHub) -> None:
    told(hub, observe(seen()))
    assert review(hub, "s-1", {"review": "promoted"}, login=GATE.login).status_code == 403


def test_a_gate_keeps_everybody_on_its_flights_strangers_included(hub: TestHub) -> None:
    with reading(hub.engine) as connection:
        here = working_set.with_reason(
            connection, [ADA, STRANGER.customer_id], "SEA Gate C9", at=NOW
        )
        there = working_set.with_reason(
            connection, [ADA, STRANGER.customer_id], "SEA Gate C10", at=NOW
        )
    assert (here, there) == ({ADA, STRANGER.customer_id}, set())


def listed(hub: TestHub, *lines: ListedPassenger, login: str = SYSTEM.login) -> Any:
    told = FlightListRequest(passengers=lines)
    with hub.client(login) as desk:
        return desk.put(f"/v1/flights/{FLIGHT}/passengers", content=encode(told))


def everybody(hub: TestHub) -> dict[str, Passenger]:
    with reading(hub.engine) as connection:
        rows = connection.execute(select(*BY_STRUCT[Passenger].fields))
        found = [BY_STRUCT[Passenger].record(row) for row in rows]
    return {one.name: one for one in found}


BYRON = ListedPassenger(
    name="BYRON/ADAMRS", member_number="AS00000001", sequence="0007", locator="AAAAAA"
)
CHILD = ListedPassenger(
    name="BYRON/TIM", member_number="AS00000001", sequence="8", locator="AAAAAA", is_infant=True
)
NOBODY = ListedPassenger(name="NOBODY/ANN", member_number="AS00000001", sequence="9", locator="B")


def test_a_departure_systems_list_finds_the_customers_and_leaves_strangers_strangers(
    hub: TestHub,
) -> None:
    member = Identifier(scheme=Scheme.MEMBER, value="AS00000001", customer_id=ADA)
    hub.put(member)
    answer = listed(hub, BYRON, CHILD, NOBODY)
    assert decode(answer.content, FlightListAnswer) == FlightListAnswer(
        count=3, known_count=1, gone_count=2
    )
    found = everybody(hub)
    assert {name: one.customer_id == ADA for name, one in found.items()} == {
        "BYRON/ADAMRS": True,
        "BYRON/TIM": False,
        "NOBODY/ANN": False,
    }
    with reading(hub.engine) as connection:
        flight = next(records.read(connection, BY_STRUCT[Flight], [(FLIGHT,)]))
    assert flight.passenger_count == 3


def test_a_list_told_again_keeps_what_gates_did_and_who_was_scanned(hub: TestHub) -> None:
    listed(hub, BYRON, NOBODY)
    first = everybody(hub)
    told(hub, at_gate(first["BYRON/ADAMRS"], event()), at_gate(first["NOBODY/ANN"], event()))
    versions = {name: one.version for name, one in everybody(hub).items()}
    listed(hub, BYRON, NOBODY)
    assert {name: one.version for name, one in everybody(hub).items()} == versions
    hub.put(Identifier(scheme=Scheme.MEMBER, value="AS00000001", customer_id=ADA))
    answer = listed(hub, BYRON)
    assert decode(answer.content, FlightListAnswer).gone_count == 0
    after = everybody(hub)
    assert after["BYRON/ADAMRS"].customer_id == ADA
    assert {one.status for one in after.values()} == {Status.BOARDED}


def test_whose_places_a_list_changed_is_written_down_once(hub: TestHub) -> None:
    hub.put(Identifier(scheme=Scheme.MEMBER, value="AS00000001", customer_id=ADA))
    for _ in range(2):
        listed(hub, BYRON, NOBODY)
    with reading(hub.engine) as connection:
        lines = audit_reading.lines(connection, agent=SYSTEM.id).lines
    assert [one.entry.customers for one in lines] == [(), (ADA,)]


def test_only_departure_systems_tell_lists_and_only_of_flights_that_are_there(
    hub: TestHub,
) -> None:
    assert listed(hub, BYRON, login=GATE.login).status_code == 403
    with hub.client(SYSTEM.login) as desk:
        told_of = encode(FlightListRequest(passengers=(BYRON,)))
        assert desk.put("/v1/flights/AS9-SEA-x/passengers", content=told_of).status_code == 404


def test_who_is_erased_is_on_no_list_any_more(hub: TestHub) -> None:
    told(hub, at_gate(SEATED, event()), issue(voucher()), observe(seen()))
    with hub.engine.begin() as connection:
        records.remove(connection, BY_STRUCT[type(person())].kind, ADA, ADA, at=NOW)
    with reading(hub.engine) as connection:
        assert connection.scalars(select(passengers.c.id)).all() == [STRANGER.id]
    assert waiting(hub).count == 0
