"""Look-ups that come at the same moment are answered together, each as if it had come alone."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import delete, select, text
from support.hub import AGENT, TestHub, hub_in_process
from support.postgresql import PostgreSQL

from agent_console.domain.agent import Agent, Role
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.membership import Membership
from agent_console.domain.rights import Policy, Right
from agent_console.domain.trip import Trip
from agent_console.hub.access import hash_of
from agent_console.hub.audit_tables import audit
from agent_console.hub.tables import tokens
from agent_console.ids import AgentId, CustomerId
from agent_console.wire.codec import decode
from agent_console.wire.customer_file import LookupAnswer

pytestmark = pytest.mark.peer
NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
OURS = Agent(id=AgentId("a-ours"), login="ours", name="Our Own", programmes=("Atmos",))
GATE = Agent(id=AgentId("a-gate"), login="gate", name="Gate", role=Role.GATE)
ADA, BEA, CAI = CustomerId("c-ada"), CustomerId("c-bea"), CustomerId("c-cai")
PHONES = {ADA: "+12065550142", BEA: "+12065550143"}
BOTH = "+12065550144"
LOCATOR = "KQRT5W"


def trip(customer: CustomerId, days: int) -> Trip:
    at = NOW + timedelta(days=days)
    return Trip(
        id=f"t-{customer}",
        customer_id=customer,
        locator=LOCATOR,
        booked_at=NOW,
        starts_at=at,
        ends_at=at,
        segments=(),
    )


PEOPLE = (
    Customer(id=ADA, given_name="Ada", family_name="Byron"),
    Customer(id=BEA, given_name="Bea", family_name="Ng"),
    Customer(id=CAI, given_name="Cai", family_name="Ostrom"),
    *(Identifier(scheme=Scheme.PHONE, value=p, customer_id=who) for who, p in PHONES.items()),
    Identifier(scheme=Scheme.PHONE, value=BOTH, customer_id=ADA),
    Identifier(scheme=Scheme.PHONE, value=BOTH, customer_id=CAI, is_verified=True),
    *(Identifier(scheme=Scheme.LOCATOR, value=LOCATOR, customer_id=c) for c in (ADA, BEA)),
    trip(ADA, 1),
    trip(BEA, 2),
    Membership(id="m1", customer_id=ADA, programme="Atmos", number="A1", tier="Gold", tier_rank=2),
    Membership(id="m2", customer_id=ADA, programme="Other", number="O1", tier="Blue", tier_rank=1),
    Membership(id="m3", customer_id=BEA, programme="Other", number="O2", tier="Blue", tier_rank=1),
)


@pytest.fixture
def hub(tmp_path: Path, server: PostgreSQL) -> Iterator[TestHub]:
    with hub_in_process(
        tmp_path, PEOPLE, agents=(AGENT, OURS, GATE), database_url=server.hub()
    ) as hub:
        yield hub


Asked = tuple[str, str]
"""Whose token it is, and what is typed."""


def answers(hub: TestHub, *asked: Asked, kind: str = "application/json") -> list[httpx.Response]:
    """Ask all at the same moment, after everybody has come in once: their tokens are at hand."""

    async def ask() -> list[httpx.Response]:
        transport = httpx.ASGITransport(hub.app)
        async with httpx.AsyncClient(transport=transport, base_url=hub.local.address) as client:

            def one(login: str, typed: str) -> object:
                token = hub.local.agent_tokens[login]
                return client.post(
                    "/v1/lookup",
                    headers={"Authorization": f"Bearer {token}", "Content-Type": kind},
                    json={"text": typed},
                )

            for login in {login for login, _ in asked}:
                token = hub.local.agent_tokens[login]
                await client.get("/v1/me", headers={"Authorization": f"Bearer {token}"})
            return list(await asyncio.gather(*(one(*each) for each in asked)))  # type: ignore[arg-type]

    return asyncio.run(ask())


def found(answer: httpx.Response) -> list[str]:
    assert answer.status_code == 200, answer.text
    return [one.customer.id for one in decode(answer.content, LookupAnswer).candidates]


def written(hub: TestHub) -> Sequence[tuple[str, tuple[CustomerId, ...]]]:
    """Return by whom and whom for, of every look-up that was written down."""
    a = audit.c
    query = select(a.agent_id, a.customers).where(a.what == "lookup", a.deed == "search")
    with hub.engine.connect() as connection:
        return [(row.agent_id, row.customers) for row in connection.execute(query)]


def test_who_is_asked_for_at_the_same_moment_is_looked_for_in_few_statements(hub: TestHub) -> None:
    asked = [(AGENT.login, PHONES[who]) for who in (ADA, BEA) * 10]
    found_now = [found(one) for one in answers(hub, *asked)]
    assert found_now == [[ADA], [BEA]] * 10
    assert 1 <= hub.app.hub.lookups.batch_count <= 3
    assert sorted(written(hub)) == sorted([(AGENT.id, (ADA,)), (AGENT.id, (BEA,))] * 10)


def test_each_gets_an_answer_of_its_own_beside_the_others(hub: TestHub) -> None:
    asked = [PHONES[ADA], "Ostrom", "nobody at all", f"{PHONES[BEA]}\0", BOTH, LOCATOR]
    said = [*answers(hub, *((AGENT.login, one) for one in asked))]
    alone = [answers(hub, (AGENT.login, one))[0] for one in asked]
    assert [one.status_code for one in said] == [one.status_code for one in alone]
    assert [one.content for one in said] == [one.content for one in alone]
    assert found(said[0]) == [ADA]
    assert found(said[1]) == [CAI]
    assert found(said[2]) == []
    assert found(said[4]) == [CAI, ADA]
    assert found(said[5]) == [BEA, ADA]


def test_the_highest_tier_is_told(hub: TestHub) -> None:
    (said,) = answers(hub, (AGENT.login, PHONES[ADA]))
    assert [one.tier for one in decode(said.content, LookupAnswer).candidates] == ["Gold"]


def test_nobody_is_shown_more_because_others_ask_beside_them(hub: TestHub) -> None:
    both = [(AGENT.login, PHONES[BEA]), (OURS.login, PHONES[BEA]), (OURS.login, PHONES[ADA])]
    assert [found(one) for one in answers(hub, *both)] == [[BEA], [], [ADA]]


def test_who_has_no_right_is_refused_at_the_quick_door_too(hub: TestHub) -> None:
    hub.app.hub.policies.changed(Policy(rights={Role.GATE: (Right.BE_HERE,)}))
    said = answers(hub, (GATE.login, PHONES[ADA]), (AGENT.login, PHONES[ADA]))
    assert said[0].status_code == 403
    assert found(said[1]) == [ADA]
    assert written(hub) == [(AGENT.id, (ADA,))]


def test_a_token_that_was_taken_back_is_refused(hub: TestHub) -> None:
    answers(hub, (AGENT.login, PHONES[ADA]))
    with hub.engine.begin() as connection:
        connection.execute(delete(tokens).where(tokens.c.sha256 == hash_of(hub.token)))
    hub.app.hub.door._owners._until = 0.0  # a second later
    with hub.client() as client:
        assert client.post("/v1/lookup", json={"text": PHONES[ADA]}).status_code == 401


def test_nobody_is_answered_before_it_is_written_down(hub: TestHub) -> None:
    with hub.engine.begin() as connection:
        connection.execute(text("ALTER TABLE audit RENAME TO elsewhere"))
    said = answers(hub, (AGENT.login, PHONES[ADA]), (AGENT.login, PHONES[BEA]))
    assert [one.status_code for one in said] == [500, 500]
    assert not any(who.encode() in one.content for one in said for who in (ADA, BEA))


def test_the_quick_door_says_what_the_usual_doors_say(hub: TestHub) -> None:
    with hub.engine.begin() as connection:
        connection.execute(text("UPDATE customers SET family_name = repeat('B', 600)"))
    for typed in (PHONES[ADA], "nobody at all"):
        (quick,) = answers(hub, (AGENT.login, typed))
        (usual,) = answers(hub, (AGENT.login, typed), kind="application/json; charset=utf-8")
        assert quick.content == usual.content
        for one in (quick, usual):
            del one.headers["content-length"]  # packed by other hands
        assert sorted(quick.headers.items()) == sorted(usual.headers.items())


@pytest.mark.parametrize("body", [b"", b"{", b'{"text": 5}', b'{"text": "x", "limit": 1e99}'])
def test_what_cannot_be_read_is_refused_in_the_usual_words(hub: TestHub, body: bytes) -> None:
    with hub.client() as client:
        client.get("/v1/me")
        answer = client.post(
            "/v1/lookup", content=body, headers={"Content-Type": "application/json"}
        )
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
