"""One loyalty programme never sees another's member: search, history, export, lists, rings."""

import asyncio
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import httpx
import pytest
from support.hub import TestHub, hub_in_process

from agent_console.domain.agent import Agent, Role
from agent_console.domain.call import Call
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.handover import Handover
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.hub import calls
from agent_console.hub.bell import Bell
from agent_console.hub.events import stream
from agent_console.hub.hub import Hub
from agent_console.ids import AgentId, CallId, CustomerId
from agent_console.wire.codec import decode
from agent_console.wire.duplicates import MergesAnswer
from agent_console.wire.event import CallEvent

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
OURS = Agent(id=AgentId("ours"), login="ours", name="Ours", programmes=("Atmos",))
LEADS = Agent(
    id=AgentId("leads"),
    login="leads",
    name="Leads",
    role=Role.ADMINISTRATOR,
    programmes=("Atmos",),
)
ALL = Agent(id=AgentId("all"), login="all", name="All", role=Role.ADMINISTRATOR)
MINE, THEIRS, BOTH = (CustomerId(f"c-{name}") for name in ("mine", "theirs", "both"))
NUMBERS = {MINE: "+12065550101", THEIRS: "+12065550102", BOTH: "+12065550103"}
HOLDS = {MINE: ("Atmos",), THEIRS: ("Voyager",), BOTH: ("Atmos", "Voyager")}
STRANGER = "+12065550109"
SECRET = "VO9"
"""What a member number of the other programme begins with."""


def person(who: CustomerId) -> Iterator[Any]:
    yield Customer(id=who, given_name=who, family_name="Byron")
    yield Identifier(scheme=Scheme.PHONE, value=NUMBERS[who], customer_id=who)
    yield Interaction(
        id=f"i-{who}", customer_id=who, at=NOW, channel=Channel.EMAIL, headline=f"said by {who}"
    )
    for programme in HOLDS[who]:
        number = f"{programme[:2].upper()}9{who}"
        yield Membership(id=f"m-{number}", customer_id=who, programme=programme, number=number)


PEOPLE = [one for who in HOLDS for one in person(who)]


@pytest.fixture
def hub(tmp_path: Path, database_url: str) -> Iterator[TestHub]:
    agents = (OURS, LEADS, ALL)
    with hub_in_process(
        tmp_path, PEOPLE, agents=agents, clock=lambda: NOW, database_url=database_url
    ) as hub:
        yield hub


def said_everywhere(client: httpx.Client, who: CustomerId) -> str:
    """Return all that the hub says about somebody, wherever it can be asked."""
    asked = [
        client.get(f"/v1/customers/{who}"),
        client.get(f"/v1/customers/{who}/interactions"),
        client.get(f"/v1/people/{who}/export"),
        client.get(f"/v1/people/{who}/export", headers={"Accept": "text/html"}),
        client.post("/v1/customers/fetch", json={"ids": [who]}),
        client.get("/v1/changes"),
        client.get("/v1/duplicates", params={"customer": who}),
        client.get("/v1/merges", params={"customer": who}),
        client.get("/v1/audit", params={"customer": who}),
        client.get("/v1/audit"),
    ]
    typed = (NUMBERS[who], "Byron", str(who), f"{SECRET}{who}")
    asked += [client.post("/v1/lookup", json={"text": text}) for text in typed]
    assert not any(answer.status_code >= 500 for answer in asked)
    return "\n".join(answer.text for answer in asked)


def test_no_answer_of_the_hub_speaks_of_another_programmes_member(hub: TestHub) -> None:
    with hub.client("all") as everyone:
        known = said_everywhere(everyone, THEIRS)
    with hub.client("leads") as leads:
        said = said_everywhere(leads, THEIRS)
        assert leads.get(f"/v1/people/{THEIRS}/export").status_code == 404
    for hidden in (NUMBERS[THEIRS], f"said by {THEIRS}", f"{SECRET}{THEIRS}"):
        assert hidden in known
        assert hidden not in said


def test_a_merge_that_was_undone_says_nothing_of_who_is_anothers_member_again(
    hub: TestHub,
) -> None:
    with hub.client("all") as everyone:
        wish = {"id": "x1", "kept_id": MINE, "gone_id": THEIRS}
        assert everyone.post("/v1/merges", json=wish).status_code == 200
        assert everyone.post("/v1/merges/x1/undo").status_code == 200
        assert str(THEIRS) in everyone.get("/v1/merges").text
    with hub.client("leads") as leads:
        assert decode(leads.get("/v1/merges").content, MergesAnswer) == MergesAnswer(merges=())
        assert leads.post("/v1/merges/x1/undo").status_code == 404


def test_of_somebody_in_two_programmes_only_ones_own_is_said(hub: TestHub) -> None:
    with hub.client("leads") as leads:
        said = said_everywhere(leads, BOTH)
    assert f"said by {BOTH}" in said
    assert "Voyager" not in said
    assert SECRET not in said


def call(key: str, number: str, **more: Any) -> Call:
    return Call(id=CallId(key), from_number=number, to_number="+18005550100", rung_at=NOW, **more)


RINGS = {
    "mine": call("mine", NUMBERS[MINE]),
    "theirs": call("theirs", NUMBERS[THEIRS]),
    "both": call("both", NUMBERS[BOTH]),
    "stranger": call("stranger", STRANGER),
    "withheld": call("withheld", ""),
    "given to us": call("given", NUMBERS[THEIRS], offered_to=(OURS.id,)),
}


def tell(hub: TestHub, *told: Call) -> None:
    with hub.engine.begin() as connection:
        for one in told:
            calls.tell(connection, one, is_new=True, at=NOW)


def heard(hub: TestHub, agent: Agent, last_id: str = "") -> list[CallEvent]:
    """Return the calls a stream of *agent* begins with."""
    running = Hub(hub.engine, bell=Bell(), clock=lambda: NOW)
    running.bell.close()

    async def listen() -> str:
        return b"".join([part async for part in stream(running, agent, last_id)]).decode()

    said = asyncio.run(listen())
    lines = said.splitlines()
    pairs = pairwise(lines)
    return [decode(d[6:].encode(), CallEvent) for name, d in pairs if name == "event: call"]


@pytest.mark.parametrize("last_id", ["", "0"], ids=["begins", "comes back"])
def test_calls_of_another_programmes_members_ring_elsewhere(hub: TestHub, last_id: str) -> None:
    tell(hub, *RINGS.values())
    ours = {event.call.id for event in heard(hub, OURS, last_id)}
    everyone = {event.call.id for event in heard(hub, ALL, last_id)}
    assert everyone == {"mine", "theirs", "both", "stranger", "withheld"}
    assert ours == {"mine", "both", "stranger", "withheld", "given"}


def test_what_a_colleague_wrote_of_another_programmes_member_is_left_out(
    hub: TestHub,
) -> None:
    note = Handover(
        at=NOW,
        from_id=ALL.id,
        from_name="All",
        to_id=OURS.id,
        to_name="Ours",
        summary="Wants her miles",
        customer_id=THEIRS,
    )
    tell(hub, call("k1", NUMBERS[THEIRS], offered_to=(OURS.id,), handover=note))
    (event,) = heard(hub, OURS)
    assert event.call.handover is not None
    assert (event.call.handover.summary, event.call.handover.customer_id) == ("", None)
    assert event.call.handover.from_name == "All"


def test_each_call_is_looked_up_once_for_all_streams(hub: TestHub) -> None:
    tell(hub, RINGS["theirs"])
    running = Hub(hub.engine, bell=Bell(), clock=lambda: NOW)
    found = running.news.calls_after(0)
    assert not running.callers.are_known(found)
    assert running.callers.told_to(OURS, found) == []
    assert running.callers.are_known(found)
    assert json.loads(found[0].packed.partition(b"data: ")[2])["call"]["id"] == "theirs"
