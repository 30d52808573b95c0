"""What is unusual in who looked at whom is found with its figures, and what is usual is not."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from support.coaching import LEADS, asked
from support.desk import NOW, person
from support.hub import TestHub, hub_in_process

from agent_console.desk.review.access import reason
from agent_console.domain.access_pattern import AccessPattern, PatternKind
from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.domain.channel import Channel
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.hub import audit
from agent_console.ids import AgentId, CustomerId, InteractionId, MembershipId, new_id
from agent_console.wire.coaching import PatternsAnswer

ZOE = Agent(id=AgentId("a-1"), login="zoe", name="Zoë Quillfeather")
STAFF = tuple(
    Agent(id=AgentId(f"a-{n}"), login=f"agent{n}", name=f"Agent {n}") for n in range(2, 7)
)
EARLIER = NOW - timedelta(days=1)
PEOPLE = (
    person("c-own", "Zoe", "Quillfeather"),
    person("c-flat", "Bo", "Li"),
    person("c-aunt", "Ada", "Quillfeather"),
    person("c-known", "Eve", "Star"),
    person("c-top", "Max", "Most"),
    *(person(f"c-{n}", f"Given{n}", "Common") for n in range(40)),
    Identifier(scheme=Scheme.PHONE, value="+12065550142", customer_id="c-own"),
    Identifier(scheme=Scheme.PHONE, value="+12065550142", customer_id="c-flat"),
    Membership(
        id=MembershipId("m"),
        customer_id=CustomerId("c-top"),
        programme="Atmos",
        number="1",
        tier="Titanium",
        tier_rank=4,
    ),
)


each_database = pytest.mark.usefixtures("database_url")
"""For what databases may do otherwise."""


@pytest.fixture
def hub(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TestHub]:
    is_each = "database_url" in request.fixturenames
    url: str | None = request.getfixturevalue("database_url") if is_each else None
    agents = (ZOE, LEADS, *STAFF)
    with hub_in_process(
        tmp_path, PEOPLE, agents=agents, clock=lambda: NOW, database_url=url
    ) as hub:
        yield hub


def looked(hub: TestHub, agent: Agent, customers: Iterable[str], *, at: datetime = EARLIER) -> None:
    """Write down that *agent* had each of *customers* on the screen."""
    entries = [
        AuditEntry(
            id=new_id(),
            at=at,
            deed=Deed.VIEW,
            what="opened",
            agent_id=agent.id,
            customers=(CustomerId(one),),
        )
        for one in customers
    ]
    with hub.engine.begin() as connection:
        audit.append(connection, entries, at=at)


def spoke(hub: TestHub, agent: Agent, customer: str) -> None:
    hub.put(
        Interaction(
            id=InteractionId(new_id()),
            customer_id=CustomerId(customer),
            at=EARLIER,
            channel=Channel.PHONE,
            headline="Called",
            agent_id=agent.id,
        )
    )


def found(hub: TestHub, days: int = 7) -> tuple[AccessPattern, ...]:
    path = f"review/access?days={days}"
    answer = cast("PatternsAnswer", asked(hub, path, PatternsAnswer, by=LEADS))
    return answer.patterns


@each_database
def test_ones_own_file_a_shared_number_and_a_rare_surname_are_named_in_this_order(
    hub: TestHub,
) -> None:
    looked(hub, ZOE, ("c-aunt", "c-flat", "c-own", "c-own", "c-1"))

    assert [(one.kind, one.customer_id, one.view_count) for one in found(hub)] == [
        (PatternKind.OWN_FILE, "c-own", 2),
        (PatternKind.SAME_SURNAME, "c-aunt", 1),
        (PatternKind.SHARES_IDENTIFIER, "c-flat", 1),
    ]


def test_the_reason_says_the_figures_in_words(hub: TestHub) -> None:
    looked(hub, ZOE, ("c-aunt", "c-flat"))

    assert [reason(one) for one in found(hub)] == [
        "Has the customer's surname, as 2 customers do; looks: 1, calls: 0",
        "The customer shares a phone with the agent's own file; looks: 1, calls: 0",
    ]


def test_a_surname_many_have_is_nothing_unusual(hub: TestHub) -> None:
    common = Agent(id=AgentId("a-9"), login="common", name="Kim Common")
    hub.put(common)
    looked(hub, common, ("c-1",))
    assert found(hub) == ()


@each_database
def test_a_customer_many_look_at_without_a_call_is_named_for_each_of_them(hub: TestHub) -> None:
    for agent in STAFF[:4]:
        looked(hub, agent, ("c-known",))
    looked(hub, STAFF[4], ("c-known",))
    spoke(hub, STAFF[4], "c-known")

    patterns = found(hub)
    assert {one.kind for one in patterns} == {PatternKind.MUCH_SEEN}
    assert sorted(one.agent_id for one in patterns) == ["a-2", "a-3", "a-4", "a-5"]
    assert {one.agent_count for one in patterns} == {4}


def test_one_of_the_most_valuable_is_named_only_without_a_call(hub: TestHub) -> None:
    looked(hub, STAFF[0], ("c-top",))
    assert [one.kind for one in found(hub)] == [PatternKind.KNOWN_PERSON]
    spoke(hub, STAFF[0], "c-top")
    assert found(hub) == ()


@each_database
def test_far_more_customers_than_calls_on_one_day_is_breadth(hub: TestHub) -> None:
    looked(hub, STAFF[0], (f"c-{n}" for n in range(20)))
    looked(hub, STAFF[1], (f"c-{n}" for n in range(20)))
    for n in range(7):
        spoke(hub, STAFF[1], f"c-{n}")

    (pattern,) = found(hub)
    assert (pattern.kind, pattern.agent_id) == (PatternKind.BREADTH, STAFF[0].id)
    assert (pattern.customer_count, pattern.call_count) == (20, 0)
    assert reason(pattern) == "20 customers in one day, calls: 0"


def test_a_list_that_was_shown_is_no_look_and_what_is_older_is_left_out(hub: TestHub) -> None:
    shown = AuditEntry(
        id=new_id(),
        at=EARLIER,
        deed=Deed.VIEW,
        agent_id=ZOE.id,
        customers=(CustomerId("c-own"), CustomerId("c-1")),
    )
    with hub.engine.begin() as connection:
        audit.append(connection, [shown], at=EARLIER)
    looked(hub, ZOE, ("c-own",), at=NOW - timedelta(days=9))

    assert found(hub) == ()
    assert len(found(hub, days=30)) == 1
