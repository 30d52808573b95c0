from datetime import UTC, datetime

import pytest
from support.desk import person

from agent_console.desk.duplicates import FIRST, SECOND, begun, may_merge
from agent_console.domain.agent import Agent, Role
from agent_console.domain.merge import Side, differing
from agent_console.domain.rights import Policy, Right
from agent_console.ids import AgentId, CustomerId
from agent_console.wire.duplicates import DuplicatePair

ANA = person("c-ana", "Ana", "Delgado", home_airport="SEA", seat="Aisle")
ANNA = person("c-anna", "Anna", "Delgado", city="Portland", seat="Window")
PAIR = DuplicatePair(
    first=ANA,
    second=ANNA,
    score=9.0,
    reasons=(),
    found_at=datetime(2026, 11, 3, tzinfo=UTC),
    differing=differing(ANA, ANNA),
)


def test_what_is_filled_stands_beside_what_is_not_and_else_the_one_who_stays() -> None:
    usual = {"given_name": FIRST, "seat": FIRST, "home_airport": FIRST, "city": SECOND}
    assert begun(PAIR).sides == usual
    swapped = {"given_name": SECOND, "seat": SECOND, "home_airport": FIRST, "city": SECOND}
    assert begun(PAIR).swapped().sides == swapped


def test_what_was_picked_stands_whoever_stays() -> None:
    picked = begun(PAIR).with_pick("city", FIRST).with_pick("seat", SECOND)
    for merging in (picked, picked.swapped()):
        assert (merging.sides["city"], merging.sides["seat"]) == (FIRST, SECOND)


def test_the_hub_is_asked_for_just_what_was_seen() -> None:
    merging = begun(PAIR).with_pick("seat", SECOND).swapped()
    request = merging.request()
    assert (request.id, request.kept_id, request.gone_id) == (merging.id, "c-anna", "c-ana")
    assert request.fields == {
        "given_name": Side.KEPT,
        "seat": Side.KEPT,
        "home_airport": Side.GONE,
        "city": Side.KEPT,
    }


def test_asking_twice_is_one_merge() -> None:
    merging = begun(PAIR)
    assert merging.request().id == merging.with_pick("seat", SECOND).request().id
    assert begun(PAIR).id != merging.id


def test_two_persons_are_named_in_the_order_they_were_found() -> None:
    request = begun(PAIR).swapped().dismissal()
    assert (request.first_id, request.second_id) == (CustomerId("c-ana"), CustomerId("c-anna"))


@pytest.mark.parametrize(
    ("role", "may"),
    [(Role.SUPERVISOR, True), (Role.ADMINISTRATOR, True), (Role.AGENT, False), (Role.GATE, False)],
)
def test_merging_is_offered_to_who_leads(role: Role, *, may: bool) -> None:
    agent = Agent(id=AgentId("a"), login="a", name="A", role=role)
    assert may_merge(agent, Policy()) is may


def test_merging_is_offered_to_whom_the_company_lets_merge() -> None:
    agent = Agent(id=AgentId("a"), login="a", name="A", role=Role.AGENT)
    assert may_merge(agent, Policy(rights={Role.AGENT: (Right.MERGE_CUSTOMERS,)}))
