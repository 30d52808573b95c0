"""Call-backs, tasks and promises at the hub: made, planned, settled, opened again; each once."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from support.hub import AGENT, COLLEAGUE, TestHub, hub_in_process

from agent_console.domain.customer import Customer
from agent_console.domain.follow_up import FollowUp, FollowUpKind, FollowUpState, Owner
from agent_console.domain.promise import Promise, PromiseState
from agent_console.hub import records, working_set
from agent_console.hub.tables import BY_KIND
from agent_console.ids import new_id
from agent_console.wire.codec import decode, encode
from agent_console.wire.customer_file import CustomerFile
from agent_console.wire.feed import Kind, Page
from agent_console.wire.operation import (
    Batch,
    BatchAnswer,
    Fate,
    JoinCustomer,
    MakeFollowUp,
    MakePromise,
    Outcome,
    PlanFollowUp,
    PlanPromise,
    SettleFollowUp,
    SettlePromise,
)

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=2)
ADA = Customer(id="c1", given_name="Ada", family_name="Byron")
BO = Owner(id=COLLEAGUE.id, name=COLLEAGUE.name)
BASIS = {"at": NOW, "customer_id": "c1"}


@pytest.fixture
def hub(tmp_path: Path, database_url: str) -> Any:
    with hub_in_process(tmp_path, [ADA], clock=lambda: NOW, database_url=database_url) as hub:
        yield hub


def send(desk: httpx.Client, *operations: Any) -> list[Outcome]:
    raw = tuple(msgspec.Raw(encode(one)) for one in operations)
    answer = desk.post("/v1/operations", content=encode(Batch(operations=raw)))
    assert answer.status_code == 200, answer.text
    return list(decode(answer.content, BatchAnswer).outcomes)


def fates(desk: httpx.Client, *operations: Any) -> list[Fate]:
    return [outcome.fate for outcome in send(desk, *operations)]


def call_back(**more: Any) -> FollowUp:
    given = {
        "id": "f1",
        "customer_id": "c1",
        "kind": FollowUpKind.CALL_BACK,
        "what": "The bag",
        "due_at": NOW + timedelta(days=1),
        "made_at": NOW,
        "number": "+4930123456",
        "time_zone": "Europe/Berlin",
        "made_by": AGENT.id,
    }
    return FollowUp(**(given | more))


def make(follow_up: FollowUp, **more: Any) -> MakeFollowUp:
    given = {"id": new_id(), "at": NOW, "customer_id": follow_up.customer_id}
    return MakeFollowUp(follow_up=follow_up, **(given | more))


def settle(state: FollowUpState, key: str = "f1") -> SettleFollowUp:
    return SettleFollowUp(id=new_id(), follow_up_id=key, state=state, **BASIS)


def file_of(desk: httpx.Client, customer: str = "c1") -> CustomerFile:
    return decode(desk.get(f"/v1/customers/{customer}").content, CustomerFile)


def test_a_follow_up_comes_back_in_file_and_feed(hub: TestHub, desk: httpx.Client) -> None:
    begin = decode(desk.get("/v1/changes").content, Page)
    while begin.more:
        begin = decode(desk.get("/v1/changes", params={"cursor": begin.cursor}).content, Page)
    made = make(call_back())
    assert fates(desk, made, made) == [Fate.APPLIED, Fate.APPLIED]
    page = decode(desk.get("/v1/changes", params={"cursor": begin.cursor}).content, Page)
    kept = msgspec.structs.replace(call_back(), version=1)
    assert page.follow_ups == (kept,)
    assert file_of(desk).follow_ups == (kept,)


def test_other_words_under_a_known_id_are_refused(hub: TestHub, desk: httpx.Client) -> None:
    other = make(call_back(what="Something else"))
    assert fates(desk, make(call_back()), other) == [Fate.APPLIED, Fate.REFUSED]
    assert file_of(desk).follow_ups[0].what == "The bag"


def test_one_for_another_customer_than_its_operation_is_refused(
    hub: TestHub, desk: httpx.Client
) -> None:
    assert fates(desk, make(call_back(customer_id="c2"), customer_id="c1")) == [Fate.REFUSED]


def test_done_is_done_once_and_opened_again_loses_nothing(hub: TestHub, desk: httpx.Client) -> None:
    send(desk, make(call_back()))
    done, again = settle(FollowUpState.DONE), settle(FollowUpState.DONE)
    assert fates(desk, done, again) == [Fate.APPLIED, Fate.APPLIED]
    (kept,) = file_of(desk).follow_ups
    assert (kept.state, kept.settled_at) == (FollowUpState.DONE, NOW)
    (refused,) = send(desk, settle(FollowUpState.WITHDRAWN))
    assert (refused.fate, refused.problem and refused.problem.status) == (Fate.REFUSED, 409)
    assert fates(desk, settle(FollowUpState.OPEN)) == [Fate.APPLIED]
    (kept,) = file_of(desk).follow_ups
    assert (kept.state, kept.settled_at) == (FollowUpState.OPEN, None)


def test_time_and_owner_are_planned_apart_and_the_later_plan_counts(
    hub: TestHub, desk: httpx.Client
) -> None:
    send(desk, make(call_back()))
    plan = PlanFollowUp(id=new_id(), follow_up_id="f1", due_at=LATER, **BASIS)
    give = PlanFollowUp(id=new_id(), follow_up_id="f1", owner=BO, **BASIS)
    assert fates(desk, plan, give) == [Fate.APPLIED, Fate.APPLIED]
    (kept,) = file_of(desk).follow_ups
    assert (kept.due_at, kept.owner) == (LATER, BO)
    queue = PlanFollowUp(id=new_id(), follow_up_id="f1", owner=Owner(name="Refunds"), **BASIS)
    send(desk, queue)
    (kept,) = file_of(desk).follow_ups
    assert (kept.due_at, kept.owner_id, kept.owner_name) == (LATER, None, "Refunds")


def test_what_is_settled_is_not_planned_any_more(hub: TestHub, desk: httpx.Client) -> None:
    send(desk, make(call_back()), settle(FollowUpState.DONE))
    plan = PlanFollowUp(id=new_id(), follow_up_id="f1", due_at=LATER, **BASIS)
    (outcome,) = send(desk, plan)
    assert (outcome.fate, outcome.problem and outcome.problem.status) == (Fate.REFUSED, 409)
    (unknown,) = send(desk, settle(FollowUpState.DONE, "f9"))
    assert unknown.problem is not None
    assert unknown.problem.status == 404


def test_a_promise_is_planned_and_opened_again_like_a_follow_up(
    hub: TestHub, desk: httpx.Client
) -> None:
    promise = Promise(id="p1", customer_id="c1", what="Refund", due_at=NOW, made_at=NOW)
    send(desk, MakePromise(id=new_id(), promise=promise, **BASIS))
    send(desk, PlanPromise(id=new_id(), promise_id="p1", due_at=LATER, owner=BO, **BASIS))
    (kept,) = file_of(desk).promises
    assert (kept.due_at, kept.owner_id, kept.owner_name) == (LATER, BO.id, BO.name)
    kept_it = SettlePromise(id=new_id(), promise_id="p1", state=PromiseState.KEPT, **BASIS)
    plan = PlanPromise(id=new_id(), promise_id="p1", due_at=NOW, **BASIS)
    opened = SettlePromise(id=new_id(), promise_id="p1", state=PromiseState.OPEN, **BASIS)
    assert fates(desk, kept_it, plan, opened) == [Fate.APPLIED, Fate.REFUSED, Fate.APPLIED]
    assert file_of(desk).promises[0].is_open


def test_an_unknown_callers_follow_up_moves_along_and_an_erased_ones_goes(
    hub: TestHub, desk: httpx.Client
) -> None:
    parked = "parked:k1"
    send(desk, make(call_back(customer_id=parked)))
    join = JoinCustomer(id=new_id(), at=NOW, customer_id=parked, into="c1")
    assert fates(desk, join) == [Fate.APPLIED]
    assert [one.id for one in file_of(desk).follow_ups] == ["f1"]
    with hub.engine.begin() as connection:
        records.remove(connection, Kind.CUSTOMER, "c1", "c1", at=NOW)
        kept = BY_KIND[Kind.FOLLOW_UP]
        assert list(records.read(connection, kept, [("c1", "f1")])) == []


def test_an_open_follow_up_keeps_its_customer_in_the_working_set(hub: TestHub) -> None:
    far = [
        Customer(id=f"c{number}", given_name="Far", family_name="Away") for number in range(2, 9)
    ]
    hub.put(*far, call_back(id="f8", customer_id="c8"))
    with hub.engine.connect() as connection:
        assert working_set.chosen(connection, "", 1, at=NOW) == {"c8"}
        assert working_set.with_reason(connection, {"c7", "c8"}, "", at=NOW) == {"c8"}
    hub.put(call_back(id="f8", customer_id="c8", state=FollowUpState.DONE))
    with hub.engine.connect() as connection:
        assert working_set.with_reason(connection, {"c7", "c8"}, "", at=NOW) == set()
