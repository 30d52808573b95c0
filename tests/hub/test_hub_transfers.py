"""A call that is handed over goes on once, at the right colleague, with what was said."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from sqlalchemy import func, select
from support.hub import AGENT, COLLEAGUE, TestHub, hub_in_process

from agent_console.domain.agent import Agent
from agent_console.domain.call import Call, Cause, Stage
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.handover import Handover
from agent_console.domain.interaction import Interaction
from agent_console.hub import calls, records, tables, transfers
from agent_console.hub.hub import Hub
from agent_console.ids import AgentId, CallId, parked
from agent_console.wire.call_control import Command, CommandRequest, Commands, Done
from agent_console.wire.codec import decode, encode
from agent_console.wire.feed import Kind
from agent_console.wire.operation import Batch, BatchAnswer, Fate, Outcome, TransferCall

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
ADA = Customer(id="c1", given_name="Ada", family_name="Byron")
ELITE = Agent(id=AgentId("a-300"), login="eli", name="Eli", queues=("Elite service",))
SAID = "Missed SFO–NRT. Promised a call-back. Prefers the aisle."


@pytest.fixture
def hub(tmp_path: Path, database_url: str) -> Iterator[TestHub]:
    with hub_in_process(
        tmp_path,
        [ADA],
        agents=(AGENT, COLLEAGUE, ELITE),
        clock=lambda: NOW,
        database_url=database_url,
    ) as hub:
        yield hub


def push(hub: TestHub, event: str, call_id: str = "k1", **said: Any) -> None:
    given = {"event": event, "direction": "in", "from": "12065550142", "to": "1", "callId": call_id}
    with hub.client(login=None) as line:
        assert line.post(f"/cti/{hub.local.cti_token}", data=given | said).status_code == 200


def talking(key: str = "k1") -> Call:
    call = Call(id=CallId(key), from_number="+12065550142", to_number="+1", rung_at=NOW)
    call = msgspec.structs.replace(call, agent_id=AGENT.id)
    return call.moved_to(Stage.TALKING, at=NOW)


def transfer(
    to: Agent | str = COLLEAGUE, *, key: str = "o1", customer: str = "c1", **more: Any
) -> TransferCall:
    at = more.get("at", NOW)
    handover = Handover(
        at=at,
        from_id=AGENT.id,
        from_name=AGENT.name,
        to_id=to.id if isinstance(to, Agent) else None,
        to_name=to.name if isinstance(to, Agent) else to,
        summary=SAID,
        customer_id=customer,
    )
    entry = Interaction(
        id=f"{key}:i",
        customer_id=customer,
        at=at,
        channel=Channel.PHONE,
        headline="Handed over",
        text=SAID,
        call_id="k1",
    )
    given = {
        "id": key,
        "at": at,
        "customer_id": customer,
        "call": talking(),
        "leg_id": f"{key}:leg",
        "handover": handover,
        "interaction": entry,
    }
    return TransferCall(**(given | more))


def send(hub: TestHub, *operations: TransferCall) -> tuple[Outcome, ...]:
    raw = tuple(msgspec.Raw(encode(one)) for one in operations)
    with hub.client() as desk:
        answer = desk.post("/v1/operations", content=encode(Batch(operations=raw)))
    assert answer.status_code == 200, answer.text
    return decode(answer.content, BatchAnswer).outcomes


def call(hub: TestHub, key: str) -> Call | None:
    with hub.engine.begin() as connection:
        return calls.known(connection, CallId(key))


def rings_for(hub: TestHub, agent: Agent) -> list[Call]:
    with hub.engine.begin() as connection:
        live = calls.live(connection, agent, at=NOW)
    return [one for _, one in live if one.stage is Stage.RINGING]


def entry_count(hub: TestHub) -> int:
    with hub.engine.connect() as connection:
        return int(connection.scalar(select(func.count()).select_from(tables.interactions)) or 0)


def answered_at_our_desk(hub: TestHub) -> None:
    push(hub, "newCall", **{"user[]": "agent"})
    push(hub, "answer", answeringNumber="agent")


def test_it_rings_at_the_colleague_with_what_was_said_and_at_nobody_else(hub: TestHub) -> None:
    answered_at_our_desk(hub)
    assert [one.fate for one in send(hub, transfer())] == [Fate.APPLIED]
    (ring,) = rings_for(hub, COLLEAGUE)
    assert ring.handover is not None
    assert (ring.handover.summary, ring.handover.from_name) == (SAID, AGENT.name)
    assert ring.handover.customer_id == "c1"
    assert ring.from_number == "+12065550142"
    assert rings_for(hub, ELITE) == []
    assert rings_for(hub, AGENT) == []


def test_our_own_call_is_over_and_ours_to_wrap_up(hub: TestHub) -> None:
    answered_at_our_desk(hub)
    send(hub, transfer())
    ended = call(hub, "k1")
    assert ended is not None
    assert (ended.stage, ended.cause, ended.agent_id) == (Stage.WRAP_UP, Cause.FORWARDED, AGENT.id)


def test_sent_twice_it_is_one_ring_and_one_entry(hub: TestHub) -> None:
    answered_at_our_desk(hub)
    one = transfer()
    first, second = send(hub, one), send(hub, one)
    assert first == second
    assert len(rings_for(hub, COLLEAGUE)) == 1
    assert entry_count(hub) == 1


def test_it_is_part_of_the_history(hub: TestHub) -> None:
    send(hub, transfer())
    with hub.client() as desk:
        found = desk.get("/v1/customers/c1/interactions").json()["interactions"]
    assert [(one["headline"], one["text"]) for one in found] == [("Handed over", SAID)]


def test_a_queue_rings_at_everybody_who_serves_it(hub: TestHub) -> None:
    send(hub, transfer("Elite service"))
    (ring,) = rings_for(hub, ELITE)
    assert ring.queue == "Elite service"
    assert rings_for(hub, COLLEAGUE) == []


@pytest.mark.parametrize(
    ("to", "status"),
    [
        (Agent(id=AgentId("a-999"), login="x", name="Nobody"), 404),
        ("A queue that nobody serves", 422),
    ],
)
def test_to_nobody_it_is_refused_and_nothing_happens(
    hub: TestHub, to: Agent | str, status: int
) -> None:
    answered_at_our_desk(hub)
    (outcome,) = send(hub, transfer(to))
    assert outcome.fate is Fate.REFUSED
    assert outcome.problem is not None
    assert outcome.problem.status == status
    assert entry_count(hub) == 0
    still = call(hub, "k1")
    assert still is not None
    assert still.stage is Stage.TALKING


def test_a_call_that_rang_at_the_desk_alone_can_be_handed_over(hub: TestHub) -> None:
    send(hub, transfer())
    (ring,) = rings_for(hub, COLLEAGUE)
    assert ring.continues_id == "k1"


def test_words_that_arrive_long_after_are_kept_and_ring_nowhere(hub: TestHub) -> None:
    (outcome,) = send(hub, transfer(at=NOW - timedelta(hours=3)))
    assert outcome.fate is Fate.APPLIED
    assert rings_for(hub, COLLEAGUE) == []
    assert entry_count(hub) == 1


def test_a_call_that_goes_on_is_never_too_late_whatever_the_desks_clock_says(hub: TestHub) -> None:
    answered_at_our_desk(hub)
    send(hub, transfer(at=NOW - timedelta(hours=3)))
    assert len(rings_for(hub, COLLEAGUE)) == 1


def test_what_telephony_says_under_the_old_name_concerns_the_call_that_goes_on(
    hub: TestHub,
) -> None:
    answered_at_our_desk(hub)
    send(hub, transfer())
    push(hub, "answer", answeringNumber="bo")
    leg = call(hub, "o1:leg")
    assert leg is not None
    assert (leg.stage, leg.agent_id) == (Stage.TALKING, COLLEAGUE.id)
    assert leg.handover is not None


def test_the_end_of_our_own_leg_does_not_end_the_colleagues(hub: TestHub) -> None:
    answered_at_our_desk(hub)
    send(hub, transfer())
    push(hub, "hangup", cause="forwarded")
    assert len(rings_for(hub, COLLEAGUE)) == 1


def test_a_new_name_at_the_colleagues_telephone_is_the_call_that_waits_there(hub: TestHub) -> None:
    answered_at_our_desk(hub)
    send(hub, transfer())
    push(hub, "newCall", "k2", **{"user[]": "bo"})
    (ring,) = rings_for(hub, COLLEAGUE)
    assert ring.handover is not None
    push(hub, "answer", "k2", answeringNumber="bo")
    leg = call(hub, "o1:leg")
    assert leg is not None
    assert leg.stage is Stage.TALKING


def test_a_chain_of_handovers_is_followed_to_its_end(hub: TestHub) -> None:
    answered_at_our_desk(hub)
    send(hub, transfer())
    leg = call(hub, "o1:leg")
    assert leg is not None
    send(hub, transfer(ELITE, key="o2", call=leg.moved_to(Stage.TALKING, at=NOW)))
    with hub.engine.begin() as connection:
        last = transfers.goes_on_as(connection, CallId("k1"))
    assert last is not None
    assert last.id == "o2:leg"


def test_nobody_has_to_be_known_to_be_handed_over(hub: TestHub) -> None:
    answered_at_our_desk(hub)
    one = transfer(customer=parked(CallId("k1")))
    handover = msgspec.structs.replace(one.handover, customer_id=None)
    (outcome,) = send(hub, msgspec.structs.replace(one, handover=handover))
    assert outcome.fate is Fate.APPLIED
    assert len(rings_for(hub, COLLEAGUE)) == 1


def test_an_erased_customers_words_are_in_no_call(hub: TestHub) -> None:
    answered_at_our_desk(hub)
    send(hub, transfer())
    with hub.engine.begin() as connection:
        records.remove(connection, Kind.CUSTOMER, "c1", ADA.id, at=NOW)
    for key in ("k1", "o1:leg"):
        left = call(hub, key)
        assert left is not None
        assert (left.handover, left.from_number) == (None, "")
    with hub.engine.connect() as connection:
        bodies = connection.scalars(select(tables.call_events.c.body)).all()
    assert not any(SAID in body for body in bodies)


class Exchange:
    """A telephone system that takes some commands, and remembers them."""

    def __init__(self, *can: Command) -> None:
        self.can = frozenset(can)
        self.told: list[tuple[object, ...]] = []

    def commands(self, agent: Agent) -> frozenset[Command]:
        return self.can if agent.id == AGENT.id else frozenset()

    def _tell(self, *what: object) -> Done:
        self.told.append(what)
        return Done(is_done=True)

    def answer(self, call: CallId, agent: Agent) -> Done:
        return self._tell("answer", call, agent.id)

    def hold(self, call: CallId, agent: Agent) -> Done:
        return self._tell("hold", call, agent.id)

    def resume(self, call: CallId, agent: Agent) -> Done:
        return self._tell("resume", call, agent.id)

    def transfer(self, call: CallId, agent: Agent, *, to: str) -> Done:
        return self._tell("transfer", call, to)

    def hang_up(self, call: CallId, agent: Agent) -> Done:
        return Done(is_done=False, why_not="The telephone is not registered.")

    def dial(self, number: str, agent: Agent) -> Done:
        return self._tell("dial", number)


def commanded(hub: TestHub, exchange: Exchange, request: CommandRequest) -> Done:
    return transfers.commanded(Hub(engine=hub.engine, control=exchange), AGENT, request)


@pytest.mark.parametrize("command", [Command.ANSWER, Command.HOLD, Command.RESUME])
def test_a_command_reaches_the_telephone_system(hub: TestHub, command: Command) -> None:
    exchange = Exchange(*Command)
    done = commanded(hub, exchange, CommandRequest(command=command, call_id=CallId("k1")))
    assert done.is_done
    assert exchange.told == [(command.value, "k1", AGENT.id)]


def test_a_colleague_is_called_by_the_extension_and_a_queue_by_its_name(hub: TestHub) -> None:
    exchange = Exchange(*Command)
    plain = CommandRequest(command=Command.TRANSFER, call_id=CallId("k1"), to="Elite service")
    commanded(hub, exchange, plain)
    commanded(hub, exchange, msgspec.structs.replace(plain, to_agent=COLLEAGUE.id))
    assert exchange.told == [("transfer", "k1", "Elite service"), ("transfer", "k1", "215")]


def test_what_a_telephone_system_cannot_do_is_said_and_not_tried(hub: TestHub) -> None:
    exchange = Exchange(Command.HOLD, Command.HANG_UP)
    refused = commanded(hub, exchange, CommandRequest(command=Command.DIAL, to="+12065550142"))
    assert not refused.is_done
    assert exchange.told == []
    failed = commanded(hub, exchange, CommandRequest(command=Command.HANG_UP, call_id=CallId("k1")))
    assert failed.why_not == "The telephone is not registered."


def test_without_a_telephone_system_a_desk_hears_so(hub: TestHub) -> None:
    with hub.client() as desk:
        known = decode(desk.get("/v1/telephone").content, Commands)
        body = encode(CommandRequest(command=Command.HOLD, call_id=CallId("k1")))
        answer: httpx.Response = desk.post("/v1/telephone", content=body)
    assert known.commands == ()
    assert not decode(answer.content, Done).is_done
