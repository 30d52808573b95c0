"""Made-up values for the gallery and the tests of the screen: customers and pops."""

from datetime import date, datetime, timedelta

from agent_console.desk.screen_pop import Check, Match, MatchState, ScreenPop
from agent_console.domain.agent import Agent
from agent_console.domain.case import Case, CaseKind
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Consents, Customer, RelationshipStage, ValueClass
from agent_console.domain.identifier import Scheme
from agent_console.domain.membership import Membership
from agent_console.domain.money import money
from agent_console.ids import (
    AgentId,
    CaseId,
    CustomerId,
    MembershipId,
)
from agent_console.wire.customer_file import Candidate, CustomerFile
from ui.sample_day import MIA, history, promises, ranking, right_now

_PACIFIC = "America/Los_Angeles"


def an_agent() -> Agent:
    """Return somebody at a desk."""
    return Agent(id=AgentId("a-214"), login="agent", name="Agent 214", station="Seattle")


def mia() -> Customer:
    """Return a customer with everything filled in."""
    return Customer(
        id=MIA,
        given_name="Mia",
        family_name="Li",
        pronouns="she/her",
        languages=("en", "zh-Hans"),
        birth_date=date(1984, 3, 2),
        country="US",
        city="Seattle",
        time_zone=_PACIFIC,
        home_airport="SEA",
        seat="Aisle, forward",
        special_services=("VGML",),
        value_class=ValueClass.MOST_GROWABLE,
        expected_value=money(4120, "USD"),
        stage=RelationshipStage.EXCEED,
        consents=Consents(recording=True, offers=(Channel.EMAIL,)),
    )


def a_membership(customer: CustomerId, now: datetime) -> Membership:
    """Return a Gold membership on its way to Platinum."""
    return Membership(
        id=MembershipId(f"m-{customer}"),
        customer_id=customer,
        programme="Northwind Club",
        number="NW4711815",
        tier="Gold",
        tier_rank=2,
        member_since=date(now.year - 7, 4, 1),
        tier_points=31480,
        next_tier="Platinum",
        next_tier_points=40000,
        tier_year_ends_on=(now + timedelta(days=38)).date(),
    )


def a_file(now: datetime, customer: Customer | None = None) -> CustomerFile:
    """Return the file of *customer*, or of Mia Li."""
    who = customer or mia()
    entries = history(now, who.id)
    return CustomerFile(
        customer=who,
        as_of=now - timedelta(minutes=2),
        memberships=(a_membership(who.id, now),),
        cases=(
            Case(
                id=CaseId("case-1"),
                customer_id=who.id,
                kind=CaseKind.COMPLAINT,
                subject="Seat fee charged twice",
                opened_at=now - timedelta(days=10),
            ),
        ),
        promises=promises(now),
        interactions=entries,
        counts={
            Channel.PHONE: 41,
            Channel.EMAIL: 63,
            Channel.WEB: 288,
            Channel.CHAT: 22,
            Channel.TRIP: 72,
        },
    )


def a_pop(now: datetime, customer: Customer | None = None) -> ScreenPop:
    """Return the pop of a known customer."""
    file = a_file(now, customer)
    return ScreenPop(
        match=Match(state=MatchState.SURE, scheme=Scheme.PHONE),
        as_of=file.as_of,
        file=file,
        right_now=right_now(now),
        checks=(Check(what="Calling number on profile", is_done=True), Check(what="Date of birth")),
        ranking=ranking(),
    )


def a_stranger(state: MatchState) -> ScreenPop:
    """Return the pop of a caller nobody knows, or of several that share a number."""
    found = candidates() if state is MatchState.SEVERAL else ()
    return ScreenPop(match=Match(state=state, scheme=Scheme.PHONE, candidates=found))


def candidates() -> tuple[Candidate, ...]:
    """Return a family that shares one telephone."""
    rows = (
        ("Rosa", "Delgado", "SEA", 1958, "Silver", ("es", "en")),
        ("Miguel", "Delgado", "SEA", 1955, "", ("es",)),
        ("Ana Lucía", "Delgado-Whitfield", "PDX", 1987, "Platinum", ("en",)),
    )
    return tuple(
        Candidate(
            customer=Customer(
                id=CustomerId(f"c-{given}"),
                given_name=given,
                family_name=family,
                home_airport=home,
                birth_date=date(year, 5, 17),
                languages=languages,
            ),
            matched_by=Scheme.PHONE,
            tier=tier,
        )
        for given, family, home, year, tier, languages in rows
    )


def with_long_name() -> Customer:
    """Return somebody whose every word is long."""
    return Customer(
        id=CustomerId("c-long"),
        given_name="Wolfeschlegelsteinhausen Maximiliane",
        family_name="Bergerdorff-Montgomery von und zu Hohenstein",
        pronouns="they/them",
        languages=("de", "pt-BR", "en", "fr"),
        home_airport="JFK",
        seat="Window at the emergency exit, never beside the galley or the lavatories",
        special_services=("WCHR", "GFML", "SVAN", "MEDA"),
        value_class=ValueClass.MOST_VALUABLE,
        expected_value=money("1234567.50", "EUR"),
        stage=RelationshipStage.LEVERAGE,
    )


def from_right_to_left() -> Customer:
    """Return somebody whose name is written from right to left."""
    return Customer(
        id=CustomerId("c-rtl"),
        given_name="Layla",
        family_name="Al-Masri",
        native_name="ليلى المصري",
        pronouns="she/her",
        languages=("ar", "en"),
        home_airport="ORD",
        seat="Aisle",
    )


def in_chinese() -> Customer:
    """Return somebody whose name is written in Chinese."""
    return Customer(
        id=CustomerId("c-zh"),
        given_name="Xiaoming",
        family_name="Wang",
        native_name="王小明",
        languages=("zh-Hans",),
        home_airport="SFO",
    )


def with_nothing_known(now: datetime) -> ScreenPop:
    """Return the pop of a customer of whom only the name is known."""
    customer = Customer(id=CustomerId("c-new"), given_name="Jo", family_name="Park")
    file = CustomerFile(customer=customer, as_of=now)
    return ScreenPop(match=Match(state=MatchState.SURE, scheme=Scheme.PHONE), as_of=now, file=file)
