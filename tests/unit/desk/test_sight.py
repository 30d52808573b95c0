"""What somebody is not shown stays off the screen, although the copy on this computer has it."""

from datetime import date

import pytest
from support.desk import BO, MIA, desk_files, number, page, person

from agent_console.desk import identify
from agent_console.desk.find_anyone import find_anyone
from agent_console.domain.agent import Agent, Role
from agent_console.domain.customer import ValueClass
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.membership import Membership
from agent_console.domain.rights import FieldGroup, Policy, Right
from agent_console.domain.sight import Sight
from agent_console.ids import AgentId
from agent_console.paths import Profile
from agent_console.wire.codec import encode

AGENT = Agent(id=AgentId("a1"), login="a", name="A")
NUMBER = "+12065550142"


def member(who: str, programme: str, card: str, tier: str = "", rank: int = 0) -> Membership:
    return Membership(
        id=f"m-{card}",
        customer_id=who,
        programme=programme,
        number=card,
        tier=tier,
        tier_rank=rank,
    )


CONTENT = page(
    "1",
    customers=(
        person(birth_date=date(1990, 1, 2), value_class=ValueClass.MOST_VALUABLE),
        person(BO, "Bo"),
    ),
    identifiers=(
        number(NUMBER),
        Identifier(scheme=Scheme.MEMBER, value="VO00003", customer_id=MIA),
    ),
    memberships=(
        member(MIA, "Atmos", "AT00001", "Gold", 1),
        member(MIA, "Voyager", "VO00003", "Platinum", 3),
        member(BO, "Voyager", "VO00002"),
    ),
)


def shown(profile: Profile, agent: Agent | None, policy: Policy | None = None) -> dict[str, str]:
    with desk_files(profile) as files:
        files.cache.absorb(CONTENT)
        if agent is not None:
            files.journal.remember("agent", encode(agent).decode())
        if policy is not None:
            files.journal.remember("policy", encode(policy).decode())
        found = {one: files.customer_file(one) for one in (MIA, BO)}
    return {one: encode(file).decode() for one, file in found.items() if file is not None}


def test_an_agent_of_all_programmes_is_shown_everything(profile: Profile) -> None:
    said = shown(profile, AGENT)
    assert set(said) == {MIA, BO}
    for part in (NUMBER, "1990-01-02", "most_valuable", "VO00003"):
        assert part in said[MIA]


def test_a_gate_agent_is_not_shown_worth_and_numbers_offline_either(profile: Profile) -> None:
    gate = Agent(id=AgentId("g1"), login="g", name="G", role=Role.GATE)
    said = shown(profile, gate)[MIA]
    assert "1990-01-02" in said
    for part in (NUMBER, "most_valuable"):
        assert part not in said


def test_the_companys_own_table_counts_at_the_desk(profile: Profile) -> None:
    policy = Policy(fields={Role.AGENT: (FieldGroup.CONTACT,)})
    said = shown(profile, AGENT, policy)[MIA]
    assert NUMBER in said
    assert "1990-01-02" not in said


def test_another_programmes_member_is_nobody_at_the_desk(profile: Profile) -> None:
    ours = Agent(id=AgentId("o1"), login="o", name="O", programmes=("Atmos",))
    said = shown(profile, ours)
    assert set(said) == {MIA}
    assert "AT00001" in said[MIA]
    assert "Voyager" not in said[MIA]
    assert "VO00003" not in said[MIA]


def test_a_desk_that_never_met_a_hub_shows_what_it_has(profile: Profile) -> None:
    assert set(shown(profile, None)) == {MIA, BO}


@pytest.mark.parametrize("role", Role)
def test_a_role_the_company_does_not_name_keeps_what_the_program_gives_it(role: Role) -> None:
    mine = Policy(rights={Role.GATE: ()}, fields={Role.GATE: ()})
    plain = Policy()
    if role is Role.GATE:
        assert not any(mine.may(role, right) for right in Right)
        assert mine.sees(role) == frozenset()
    else:
        assert mine.whole.rights[role] == plain.whole.rights[role]
        assert mine.sees(role) == plain.sees(role)


def test_the_whole_sight_has_no_name_and_every_other_one_its_own() -> None:
    some = [
        Sight(),
        Sight(groups=frozenset()),
        Sight(programmes=("A",)),
        Sight(groups=frozenset({FieldGroup.CONTACT}), programmes=("A",)),
    ]
    assert [one.name == "" for one in some] == [True, False, False, False]
    assert len({one.name for one in some}) == len(some)


def listed(profile: Profile, agent: Agent) -> set[tuple[str, str]]:
    """Return whom the lists of this desk offer, and the tier that stands beside them."""
    with desk_files(profile) as files:
        files.cache.absorb(CONTENT)
        files.journal.remember("agent", encode(agent).decode())
        typed = ("Bo", NUMBER, "VO00002", "VO00003", "AT00001", "00003")
        found = [one for text in typed for one in identify.found(files.cache, text)]
        found += [hit.candidate for text in typed for hit in find_anyone(files.cache, text)]
    return {(one.customer.id, one.tier) for one in found}


def test_no_list_of_the_desk_offers_another_programmes_member(profile: Profile) -> None:
    ours = Agent(id=AgentId("o1"), login="o", name="O", programmes=("Atmos",))
    assert listed(profile, ours) == {(MIA, "Gold")}
    assert listed(profile, AGENT) == {(MIA, "Platinum"), (BO, "")}


def test_nobody_is_found_by_the_number_of_another_programme(profile: Profile) -> None:
    ours = Agent(id=AgentId("o1"), login="o", name="O", programmes=("Atmos",))
    with desk_files(profile) as files:
        files.cache.absorb(CONTENT)
        assert [one.customer.id for one in identify.found(files.cache, "VO00003")] == [MIA]
        files.journal.remember("agent", encode(ours).decode())
        assert identify.found(files.cache, "VO00003") == ()
        assert find_anyone(files.cache, "VO00003") == ()
