"""For a reason a customer is shown whole for a while, in memory only, and nobody else is."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import msgspec
import pytest
from support.desk import MIA, NOW, desk_files, page, person

from agent_console.desk.files import Files
from agent_console.desk.glass import Broken, Glass, break_glass, is_needed, may_break
from agent_console.domain.agent import Agent, Role
from agent_console.domain.customer import ValueClass
from agent_console.domain.follow_up import FollowUp, FollowUpKind
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.membership import Membership
from agent_console.domain.money import money
from agent_console.domain.rights import Policy, Right
from agent_console.domain.sight import Sight
from agent_console.ids import AgentId, CustomerId, FollowUpId, MembershipId
from agent_console.paths import Profile
from agent_console.wire.codec import encode
from agent_console.wire.customer_file import CustomerFile
from agent_console.wire.rights import BreakGlass, BrokenGlass

GATE = Agent(id=AgentId("a-88"), login="gate", name="Agent 88", role=Role.GATE)
OWNER = CustomerId(MIA)
PHONE = Identifier(scheme=Scheme.PHONE, value="+12065550142", customer_id=OWNER)
WORTH = money(4120, "USD")
CALL_BACK = FollowUp(
    id=FollowUpId("f-1"),
    kind=FollowUpKind.CALL_BACK,
    customer_id=OWNER,
    what="Ring about the refund",
    due_at=NOW,
    made_at=NOW,
)
WHOLE = CustomerFile(
    customer=person(
        birth_date=date(1990, 2, 3), value_class=ValueClass.MOST_GROWABLE, expected_value=WORTH
    ),
    identifiers=(PHONE,),
    follow_ups=(msgspec.structs.replace(CALL_BACK, number="+12065550142"),),
    as_of=NOW,
)


class AskedHub:
    """A hub that shows everything, and remembers what it was asked."""

    def __init__(self) -> None:
        self.wishes: list[BreakGlass] = []

    def break_glass(self, wish: BreakGlass) -> BrokenGlass:
        self.wishes.append(wish)
        return BrokenGlass(customer_id=wish.customer_id, until=NOW)

    def customer_file(self, customer: CustomerId) -> CustomerFile:
        assert self.wishes, "it is asked for first"
        assert customer == OWNER
        return WHOLE


@pytest.fixture
def now() -> list[datetime]:
    return [NOW]


@pytest.fixture
def files(profile: Profile, now: list[datetime]) -> Iterator[Files]:
    """What a gate agent has of Mia: the hub kept back the rest, and told a seat since."""
    with desk_files(profile) as opened:
        opened.journal.remember("agent", encode(GATE).decode())
        seated = person(seat="Window")
        opened.cache.absorb(page(customers=(seated,), follow_ups=(CALL_BACK,)))
        yield Files(opened.cache, opened.journal, opened.next_step, Glass(lambda: now[0]))


def shown(files: Files) -> CustomerFile:
    found = files.customer_file(OWNER)
    assert found is not None
    return found


def test_who_is_shown_everything_needs_no_glass() -> None:
    assert not is_needed(Sight())
    assert is_needed(Sight(groups=frozenset()))


def test_it_is_offered_to_whom_the_table_gives_the_right() -> None:
    nobody = Policy(rights={Role.GATE: (Right.SEE_CUSTOMERS,)})
    assert may_break(GATE, Policy())
    assert not may_break(GATE, nobody)


def test_the_hub_hears_the_reason_before_it_is_asked_for_the_file() -> None:
    hub = AskedHub()
    broken = break_glass(hub, OWNER, "  Fell ill at the gate ", policy=Policy(glass_min=20))
    (wish,) = hub.wishes
    assert (wish.customer_id, wish.reason) == (OWNER, "Fell ill at the gate")
    assert broken == Broken(file=WHOLE, life=timedelta(minutes=20))


def test_all_of_them_is_shown_until_the_time_is_over(files: Files, now: list[datetime]) -> None:
    assert (shown(files).customer.expected_value, shown(files).identifiers) == (None, ())
    until = files.glass.keep(Broken(file=WHOLE, life=timedelta(hours=1)))
    assert until == NOW + timedelta(hours=1)
    found = shown(files)
    assert found.customer.expected_value == WORTH
    assert found.customer.value_class is ValueClass.MOST_GROWABLE
    assert found.identifiers == (PHONE,)
    assert found.follow_ups[0].number == "+12065550142"
    assert found.customer.seat == "Window", "what is newer here stays"
    now[0] = until
    assert shown(files).customer.expected_value is None
    assert files.glass.is_broken
    assert files.glass.mend()
    assert not files.glass.mend()
    assert not files.glass.is_broken


def test_a_programme_that_is_not_ones_own_stays_closed(files: Files) -> None:
    ours = msgspec.structs.replace(GATE, programmes=("Atlas",))
    files.journal.remember("agent", encode(ours).decode())
    member = Membership(
        id=MembershipId("m-1"), customer_id=OWNER, programme="Borealis", number="BO1"
    )
    files.cache.absorb(page("2", memberships=(member,)))
    files.glass.keep(Broken(file=WHOLE, life=timedelta(hours=1)))
    assert files.customer_file(OWNER) is None


def test_nothing_of_it_is_kept_on_this_computer(files: Files) -> None:
    files.glass.keep(Broken(file=WHOLE, life=timedelta(hours=1)))
    assert shown(files).identifiers == (PHONE,)
    kept = files.cache.file(OWNER, limit=1)
    assert kept is not None
    assert (kept.identifiers, kept.customer.expected_value) == ((), None)
