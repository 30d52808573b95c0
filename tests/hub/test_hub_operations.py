from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from sqlalchemy import func, select, text
from support.hub import AGENT, TestHub, hub_in_process

from agent_console.domain.call import Call, Stage
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.field_change import FieldChange
from agent_console.domain.interaction import Interaction
from agent_console.domain.note import Note
from agent_console.domain.promise import Promise, PromiseState
from agent_console.hub import calls, tables
from agent_console.hub.turns import take_turns
from agent_console.ids import new_id, parked
from agent_console.wire.codec import decode, encode
from agent_console.wire.customer_file import CustomerFile, HistoryPage
from agent_console.wire.operation import (
    Batch,
    BatchAnswer,
    ChangeCustomer,
    Choice,
    Fate,
    MakePromise,
    Outcome,
    RecordChoice,
    SettlePromise,
    WrapUp,
)

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
ADA = Customer(id="c1", given_name="Ada", family_name="Byron")


@pytest.fixture
def hub(tmp_path: Path, database_url: str) -> Any:
    with hub_in_process(
        tmp_path, [ADA], clock=lambda: NOW, patience_s=0.05, database_url=database_url
    ) as hub:
        yield hub


def send(desk: httpx.Client, *operations: Any) -> tuple[Outcome, ...]:
    raw = tuple(msgspec.Raw(o if isinstance(o, bytes) else encode(o)) for o in operations)
    answer = desk.post("/v1/operations", content=encode(Batch(operations=raw)))
    assert answer.status_code == 200, answer.text
    return decode(answer.content, BatchAnswer).outcomes


def wrap_up(customer: str = "c1", **more: Any) -> WrapUp:
    interaction = Interaction(
        id=new_id(),
        customer_id=customer,
        at=more.pop("at", NOW),
        channel=Channel.PHONE,
        headline="Seat changed",
        call_id=more.pop("call_id", None),
    )
    note = Note(
        id=new_id(), customer_id=customer, text="Calls back", written_at=NOW, agent_id=AGENT.id
    )
    operation = {"id": new_id(), "at": NOW, "customer_id": customer}
    return WrapUp(**(operation | {"interaction": interaction, "note": note} | more))


def promise(**more: Any) -> Promise:
    given = {"id": "p1", "customer_id": "c1", "what": "Refund", "due_at": NOW, "made_at": NOW}
    return Promise(**(given | more))


def make(promised: Promise) -> MakePromise:
    return MakePromise(id=new_id(), at=NOW, customer_id=promised.customer_id, promise=promised)


def settle(state: PromiseState, **more: Any) -> SettlePromise:
    given = {"id": new_id(), "at": NOW, "customer_id": "c1", "promise_id": "p1", "state": state}
    return SettlePromise(**(given | more))


def file_of(desk: httpx.Client, customer: str = "c1") -> CustomerFile:
    return decode(desk.get(f"/v1/customers/{customer}").content, CustomerFile)


def count(hub: TestHub, table: Any) -> int:
    with hub.engine.connect() as connection:
        return int(connection.scalar(select(func.count()).select_from(table)))


def test_a_wrap_up_puts_interaction_and_note(hub: TestHub, desk: httpx.Client) -> None:
    done = wrap_up()
    assert [o.fate for o in send(desk, done)] == [Fate.APPLIED]
    (entry,) = file_of(desk).interactions
    assert (entry.id, entry.headline, entry.version) == (done.interaction.id, "Seat changed", 1)
    assert count(hub, tables.notes) == 1


def test_an_operation_sent_twice_has_one_effect_and_one_outcome(
    hub: TestHub, desk: httpx.Client
) -> None:
    done, lost = wrap_up(), wrap_up("nobody")
    first = send(desk, done, lost)
    before = count(hub, tables.changes)
    assert send(desk, lost, done, done) == (first[1], first[0], first[0])
    assert count(hub, tables.changes) == before
    assert count(hub, tables.notes) == 1


def test_an_answer_that_got_lost_does_not_double_the_work(hub: TestHub) -> None:
    line = hub.transport()
    body = encode(Batch(operations=(msgspec.Raw(encode(wrap_up())),)))
    headers = {"Authorization": f"Bearer {hub.token}"}
    with httpx.Client(transport=line, base_url="http://hub.test", headers=headers) as client:
        line.loses_answers = True
        with pytest.raises(httpx.ReadError):
            client.post("/v1/operations", content=body)
        line.loses_answers = False
        answer = client.post("/v1/operations", content=body)
    assert decode(answer.content, BatchAnswer).outcomes[0].fate is Fate.APPLIED
    assert count(hub, tables.interactions) == 1


def test_an_unknown_customer_is_refused_with_the_reason(desk: httpx.Client) -> None:
    (outcome,) = send(desk, wrap_up("nobody"))
    assert outcome.fate is Fate.REFUSED
    assert outcome.problem is not None
    assert outcome.problem.status == 404


def test_the_history_of_a_caller_nobody_knows_is_kept(desk: httpx.Client) -> None:
    place = parked("call-1")
    assert send(desk, wrap_up(place))[0].fate is Fate.APPLIED
    answer = desk.get(f"/v1/customers/{place}/interactions")
    assert len(decode(answer.content, HistoryPage).interactions) == 1


@pytest.mark.parametrize(
    ("body", "where"),
    [
        (b'{"id":"o1","kind":"wrap_up","at":"2026-05-04T12:00:00Z","customer_id":"c1"}', "inter"),
        (b'{"id":"o1","kind":"dance"}', "$.kind"),
        (b'{"id":"o1","kind":"settle_promise","at":1,"customer_id":"c1"}', "$.at"),
    ],
)
def test_a_malformed_operation_is_refused_and_says_where(
    desk: httpx.Client, body: bytes, where: str
) -> None:
    bad, good = send(desk, body, wrap_up())
    assert (bad.id, bad.fate, good.fate) == ("o1", Fate.REFUSED, Fate.APPLIED)
    assert bad.problem is not None
    assert where in bad.problem.detail


def test_a_refusal_repeats_nothing_of_what_was_written(desk: httpx.Client) -> None:
    choice = encode(record_choice()).replace(b'"accepted"', b'"secret words"')
    answer = desk.post("/v1/operations", content=encode(Batch(operations=(msgspec.Raw(choice),))))
    assert "refused" in answer.text
    assert "secret" not in answer.text


@pytest.mark.parametrize(
    "body", [b"{}", b"", b"[]", b'{"operations":[{"kind":"wrap_up"}]}', b'{"operations":[7]}']
)
def test_a_batch_nobody_can_answer_piece_by_piece_is_refused_whole(
    hub: TestHub, desk: httpx.Client, body: bytes
) -> None:
    answer = desk.post("/v1/operations", content=body)
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert count(hub, tables.operations) == 0


def test_one_unreadable_id_leaves_the_rest_undone(hub: TestHub, desk: httpx.Client) -> None:
    raw = (msgspec.Raw(encode(wrap_up())), msgspec.Raw(b"{}"))
    answer = desk.post("/v1/operations", content=encode(Batch(operations=raw)))
    assert answer.status_code == 400
    assert count(hub, tables.operations) == 0


def test_a_time_without_a_zone_is_refused(desk: httpx.Client) -> None:
    (outcome,) = send(desk, encode(wrap_up(note=None)).replace(b"12:00:00Z", b"12:00:00"))
    assert outcome.fate is Fate.REFUSED
    assert outcome.problem is not None
    assert "at" in outcome.problem.detail


def test_a_number_no_database_holds_is_refused(desk: httpx.Client) -> None:
    entry = msgspec.structs.replace(wrap_up().interaction, duration_s=2**70)
    (outcome,) = send(desk, wrap_up(interaction=entry))
    assert outcome.fate is Fate.REFUSED


def test_a_desk_whose_clock_is_ahead_cannot_write_into_the_future(desk: httpx.Client) -> None:
    send(desk, wrap_up(at=NOW + timedelta(days=2)), wrap_up(at=NOW - timedelta(days=2)))
    times = [entry.at for entry in file_of(desk).interactions]
    assert times == [NOW + timedelta(minutes=5), NOW - timedelta(days=2)]


def test_parts_of_two_customers_are_refused(hub: TestHub, desk: httpx.Client) -> None:
    hub.put(Customer(id="c2", given_name="Bo", family_name="Li"))
    (outcome,) = send(desk, wrap_up(interaction=wrap_up("c2").interaction))
    assert outcome.fate is Fate.REFUSED
    assert count(hub, tables.interactions) == 0


def test_a_refused_part_leaves_no_other_part_behind(hub: TestHub, desk: httpx.Client) -> None:
    (outcome,) = send(desk, wrap_up(note=wrap_up("c2").note))
    assert outcome.fate is Fate.REFUSED
    assert count(hub, tables.interactions) == 0


def test_a_note_is_never_replaced(hub: TestHub, desk: httpx.Client) -> None:
    first = wrap_up()
    assert first.note is not None
    other = msgspec.structs.replace(first.note, text="Something else")
    send(desk, first)
    (outcome,) = send(desk, wrap_up(note=other))
    assert outcome.fate is Fate.REFUSED
    assert send(desk, wrap_up(note=first.note))[0].fate is Fate.APPLIED


def test_a_promise_is_made_and_kept(desk: httpx.Client) -> None:
    outcomes = send(desk, make(promise()), settle(PromiseState.KEPT, seen_version=1))
    assert {o.fate for o in outcomes} == {Fate.APPLIED}
    (kept,) = file_of(desk).promises
    assert (kept.state, kept.version) == (PromiseState.KEPT, 2)


def test_an_unknown_promise_cannot_be_settled(desk: httpx.Client) -> None:
    (outcome,) = send(desk, settle(PromiseState.KEPT))
    assert outcome.fate is Fate.REFUSED


def test_two_agents_settling_one_promise_differently_is_a_conflict(desk: httpx.Client) -> None:
    outcomes = send(
        desk,
        make(promise()),
        settle(PromiseState.KEPT, seen_version=1),
        settle(PromiseState.BROKEN, seen_version=1),
        settle(PromiseState.KEPT, seen_version=1),
        settle(PromiseState.BROKEN, seen_version=2),
    )
    assert [o.fate for o in outcomes] == [
        Fate.APPLIED,
        Fate.APPLIED,
        Fate.REFUSED,
        Fate.APPLIED,
        Fate.APPLIED,
    ]
    assert file_of(desk).promises[0].state is PromiseState.BROKEN


def test_a_promise_made_again_does_not_open_a_settled_one(desk: httpx.Client) -> None:
    send(desk, make(promise()), settle(PromiseState.KEPT))
    assert send(desk, make(promise()))[0].fate is Fate.REFUSED
    assert file_of(desk).promises[0].state is PromiseState.KEPT


def record_choice() -> RecordChoice:
    return RecordChoice(
        id=new_id(),
        at=NOW,
        customer_id="c1",
        action="lounge",
        choice=Choice.ACCEPTED,
        propensity=0.4,
    )


def test_a_choice_is_recorded_once_with_who_made_it(hub: TestHub, desk: httpx.Client) -> None:
    chosen = record_choice()
    send(desk, chosen, chosen)
    with hub.engine.connect() as connection:
        (row,) = connection.execute(select(tables.choices)).all()
    assert (row.action, row.choice, row.agent_id) == ("lounge", Choice.ACCEPTED, AGENT.id)


def test_a_wrap_up_closes_its_call(hub: TestHub, desk: httpx.Client) -> None:
    talked = Call(
        id="k1", from_number="", to_number="", rung_at=NOW, stage=Stage.WRAP_UP, ended_at=NOW
    )
    with hub.engine.begin() as connection:
        calls.tell(connection, talked, is_new=True, at=NOW)
    send(desk, wrap_up(call_id="k1"))
    with hub.engine.begin() as connection:
        closed = calls.known(connection, "k1")
    assert closed is not None
    assert closed.stage is Stage.CLOSED


def test_a_call_only_the_desk_heard_is_kept_with_its_wrap_up(
    hub: TestHub, desk: httpx.Client
) -> None:
    own = Call(id="tel-1", from_number="+12065550142", to_number="", rung_at=NOW)
    send(desk, wrap_up(call=own, call_id="tel-1"))
    with hub.engine.begin() as connection:
        stored = calls.known(connection, "tel-1")
    assert stored is not None
    assert stored.stage is Stage.CLOSED


def test_while_the_database_is_busy_the_answer_is_later_and_nothing_is_lost(
    hub: TestHub, desk: httpx.Client
) -> None:
    operation = wrap_up()
    with hub.engine.connect() as other, other.begin() as writing:
        take_turns(other, ["c1"])
        assert send(desk, operation)[0].fate is Fate.LATER
        writing.rollback()
    assert send(desk, operation)[0].fate is Fate.APPLIED
    assert count(hub, tables.interactions) == 1


def test_a_mistake_of_ours_with_one_operation_stops_no_other(
    hub: TestHub, desk: httpx.Client
) -> None:
    with hub.engine.begin() as connection:  # what no version of ours ever wrote
        connection.execute(text("UPDATE customers SET consents = 'nonsense'"))
    fields = {"seat": FieldChange(seen="", wanted="aisle")}
    change = ChangeCustomer(id=new_id(), at=NOW, customer_id="c1", seen_version=1, fields=fields)
    failed, done = send(desk, change, wrap_up(parked("k-1")))
    assert failed.fate is Fate.LATER
    assert failed.problem is not None
    assert failed.problem.status == 500
    assert done.fate is Fate.APPLIED
