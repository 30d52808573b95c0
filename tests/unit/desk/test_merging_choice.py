from datetime import UTC, datetime

import msgspec
import pytest
from support.desk import person

from agent_console.desk.duplicates import (
    FIRST,
    SECOND,
    are_same,
    begun,
    is_merged,
    may_merge,
    side_by_side,
)
from agent_console.domain.agent import Agent, Role
from agent_console.domain.customer import Customer
from agent_console.domain.duplicate import LIKELY, Finding
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.merge import Merge, Side, differing
from agent_console.domain.rights import Policy, Right
from agent_console.ids import AgentId, CustomerId
from agent_console.wire.customer_file import CustomerFile
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


AT = datetime(2026, 11, 22, tzinfo=UTC)


def file_of(customer: Customer, *numbers: str) -> CustomerFile:
    identifiers = tuple(
        Identifier(scheme=Scheme.PHONE, value=number, customer_id=customer.id) for number in numbers
    )
    return CustomerFile(as_of=AT, customer=customer, identifiers=identifiers)


def test_two_files_put_side_by_side_are_compared_as_the_hub_does() -> None:
    bo = person("c-bo", "Bo", "Chen")
    pair = side_by_side(file_of(ANA, "+12065550142", "+4930901820"), file_of(bo), at=AT)
    assert [one.finding for one in pair.reasons] == [Finding.OTHER_NAME]
    assert pair.score < LIKELY
    assert pair.differing == differing(ANA, bo)
    near = side_by_side(file_of(ANA, "+12065550142"), file_of(ANNA, "+12065550142"), at=AT)
    assert [one.finding for one in near.reasons] == [Finding.SAME_PHONE, Finding.NEAR_NAME]
    assert (near.first, near.second, near.found_at) == (ANA, ANNA, AT)


def test_a_pair_is_the_same_whoever_stands_first_and_merged_until_it_is_undone() -> None:
    turned = side_by_side(file_of(ANNA), file_of(ANA), at=AT)
    other = side_by_side(file_of(ANNA), file_of(person("c-bo", "Bo", "Chen")), at=AT)
    assert are_same(PAIR, turned)
    assert not are_same(PAIR, other)
    made = Merge(id="m", kept_id=ANNA.id, gone_id=ANA.id, merged_at=AT, merged_by="a-9")
    undone = msgspec.structs.replace(made, undone_at=AT)
    assert is_merged(PAIR, [made])
    assert not is_merged(PAIR, [undone])
    assert not is_merged(other, [made])
