"""A card number that a client sends, or an import brings, reaches no table and no page."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from sqlalchemy import MetaData, select
from support.hub import AGENT, TestHub, hub_in_process

from agent_console.domain.agent import Agent
from agent_console.domain.call import Call, Stage
from agent_console.domain.case import Case, CaseKind
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.field_change import FieldChange
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.domain.note import Note
from agent_console.domain.promise import Promise
from agent_console.ids import AgentId, new_id
from agent_console.wire.codec import decode, encode
from agent_console.wire.feed import Page
from agent_console.wire.operation import (
    Batch,
    BatchAnswer,
    ChangeCustomer,
    Choice,
    Fate,
    MakePromise,
    Outcome,
    RecordChoice,
    WrapUp,
)

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
ADA = Customer(id="c1", given_name="Ada", family_name="Byron", city="Rome")
CARD = "4111 1111 1111 1111"
DIGITS = "4111111111111111"
MASKED = "•••• •••• •••• 1111"
MEMBER = "6304000000000000"
"""A member number of sixteen digits that passes for a card."""


@pytest.fixture
def hub(tmp_path: Path, database_url: str) -> Any:
    with hub_in_process(tmp_path, [ADA], clock=lambda: NOW, database_url=database_url) as hub:
        yield hub


def send(desk: httpx.Client, *operations: Any) -> tuple[Outcome, ...]:
    raw = tuple(msgspec.Raw(encode(one)) for one in operations)
    answer = desk.post("/v1/operations", content=encode(Batch(operations=raw)))
    assert DIGITS not in _digits(answer.text)
    return decode(answer.content, BatchAnswer).outcomes


def _digits(said: str) -> str:
    return "".join(sign for sign in said if sign.isdigit() or sign == "\n")


def everything_stored(hub: TestHub) -> str:
    """Return each stored text on a line of its own."""
    lines = []
    with hub.engine.connect() as connection:
        stored = MetaData()
        stored.reflect(connection)
        whole = [one for one in stored.sorted_tables if not one.name[-1].isdigit()]
        for table in whole:  # a part of a table says the same again
            for row in connection.execute(select(table)):
                lines += [str(value) for value in row]
    return "\n".join(lines)


def pages(desk: httpx.Client) -> str:
    said, cursor = "", ""
    while True:
        answer = desk.get("/v1/changes", params={"cursor": cursor} if cursor else {})
        said += answer.text + "\n"
        page = decode(answer.content, Page)
        if not page.more:
            return said
        cursor = page.cursor


def wrap_up(**more: Any) -> WrapUp:
    interaction = Interaction(
        id="i1",
        customer_id="c1",
        at=NOW,
        channel=Channel.PHONE,
        headline=f"Card {CARD}",
        detail=CARD,
        text=f"She read out {CARD}\nand 4111\n1111 1111 1111",
    )
    note = Note(id="n1", customer_id="c1", text=CARD, written_at=NOW, agent_id=AGENT.id)
    call = Call(
        id="k1", from_number="+12065550142", to_number="+1", rung_at=NOW, stage=Stage.WRAP_UP
    )
    given = {"interaction": interaction, "note": note}
    given["call"] = msgspec.structs.replace(call, queue=CARD, place=CARD)
    return WrapUp(id=new_id(), at=NOW, customer_id="c1", **(given | more))


def promise(**more: Any) -> Promise:
    given = {"id": "p1", "customer_id": "c1", "what": f"Refund to {CARD}", "due_at": NOW}
    return Promise(**(given | {"made_at": NOW, "made_by_name": CARD} | more))


def test_a_card_number_sent_over_http_reaches_no_table_and_no_page(
    hub: TestHub, desk: httpx.Client
) -> None:
    made = (
        wrap_up(),
        MakePromise(id=new_id(), at=NOW, customer_id="c1", promise=promise()),
        RecordChoice(
            id=new_id(),
            at=NOW,
            customer_id="c1",
            action=f"pay {CARD}",
            choice=Choice.ACCEPTED,
            propensity=0.5,
        ),
        ChangeCustomer(
            id=new_id(),
            at=NOW,
            customer_id="c1",
            seen_version=1,
            fields={"pronouns": FieldChange(seen="", wanted=CARD)},
        ),
    )
    assert {outcome.fate for outcome in send(desk, *made)} == {Fate.APPLIED}
    stored, told = everything_stored(hub), pages(desk)
    assert DIGITS not in _digits(stored)
    assert DIGITS not in _digits(told)
    assert DIGITS not in _digits(desk.get("/v1/customers/c1").text)
    assert stored.count(MASKED) >= 8
    assert told.count(MASKED) >= 5


def test_a_refusal_repeats_no_card_number(hub: TestHub, desk: httpx.Client) -> None:
    """Somebody else changed the city meanwhile: the answer shows both sides, and is kept."""
    changes = {
        "city": FieldChange(seen=f"Bern {CARD}", wanted=f"Oslo {CARD}"),
        CARD: FieldChange(seen="", wanted="x"),
    }
    for fields in ({"city": changes["city"]}, changes):
        change = ChangeCustomer(
            id=new_id(), at=NOW, customer_id="c1", seen_version=1, fields=fields
        )
        (outcome,) = send(desk, change)
        assert outcome.fate is Fate.REFUSED
    assert DIGITS not in _digits(everything_stored(hub))


def test_the_same_card_number_sent_twice_is_one_note(hub: TestHub, desk: httpx.Client) -> None:
    first, again = wrap_up(), wrap_up()
    assert [one.fate for one in send(desk, first, again)] == [Fate.APPLIED, Fate.APPLIED]
    assert everything_stored(hub).count("She read out") == 1


def test_an_import_brings_no_card_number_in(hub: TestHub, desk: httpx.Client) -> None:
    hub.put(
        msgspec.structs.replace(ADA, seat=CARD, languages=("en", CARD)),
        Case(id="x1", customer_id="c1", kind=CaseKind.REFUND, subject=CARD, opened_at=NOW),
        Agent(id=AgentId("a-9"), login="nine", name=CARD),
        promise(due_at=NOW + timedelta(days=1)),
    )
    assert DIGITS not in _digits(everything_stored(hub))
    assert DIGITS not in _digits(pages(desk))


def test_what_customers_are_known_by_is_left_alone(hub: TestHub, desk: httpx.Client) -> None:
    hub.put(
        Identifier(scheme=Scheme.MEMBER, value=MEMBER, customer_id="c1", typed=MEMBER),
        Identifier(scheme=Scheme.PHONE, value="+493012345678", customer_id="c1"),
        Membership(id="m1", customer_id="c1", programme="Voyager", number=MEMBER),
    )
    told = pages(desk)
    assert told.count(MEMBER) == 3
    assert "+493012345678" in told


def test_what_telephony_says_of_a_queue_is_masked_too(hub: TestHub) -> None:
    token = hub.local.cti_token
    push = {"event": "newCall", "from": "12065550142", "to": CARD, "callId": "k9"}
    with hub.client(None) as line:
        line.post(f"/cti/{token}", data={**push, "direction": "in"})
    assert "k9" in everything_stored(hub)
    assert DIGITS not in _digits(everything_stored(hub))
