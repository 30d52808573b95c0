"""The few people of the journeys."""

from datetime import UTC, datetime, timedelta

from support.hub import TestHub

from agent_console.domain.case import Case, CaseKind
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer, RelationshipStage, ValueClass
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction, State
from agent_console.domain.membership import Membership
from agent_console.domain.money import money
from agent_console.domain.promise import Promise
from agent_console.domain.value import Value
from agent_console.hub.tables import BY_STRUCT
from agent_console.ids import CaseId, CustomerId, InteractionId, MembershipId, PromiseId

_NOW = datetime.now(UTC).replace(microsecond=0)
MIA = CustomerId("c-mia")

_MIA = Customer(
    id=MIA,
    given_name="Mia",
    family_name="Li",
    native_name="李美雅",
    honorific="Ms",
    pronouns="she/her",
    languages=("en", "zh"),
    home_airport="SEA",
    value_class=ValueClass.MOST_GROWABLE,
    stage=RelationshipStage.EXCEED,
)

FAMILY = tuple(
    Customer(id=CustomerId(f"c-{name.lower()}"), given_name=name, family_name="Sanchez")
    for name in ("Raj", "Ana", "Luis")
)

PEOPLE: tuple[Value, ...] = (
    _MIA,
    Identifier(scheme=Scheme.PHONE, value="+12065550142", customer_id=MIA, is_verified=True),
    Identifier(scheme=Scheme.EMAIL, value="mia.li@example.com", customer_id=MIA),
    Identifier(scheme=Scheme.MEMBER, value="AC47110815", customer_id=MIA),
    Membership(
        id=MembershipId("m-1"),
        customer_id=MIA,
        programme="Northern Lights",
        number="AC47110815",
        tier="Gold",
        tier_rank=2,
        tier_points=31_480,
        next_tier="Platinum",
        next_tier_points=40_000,
        tier_year_ends_on=(_NOW + timedelta(days=38)).date(),
    ),
    Promise(
        id=PromiseId("p-1"),
        customer_id=MIA,
        what="Refund of seat fee",
        amount=money(39, "USD"),
        made_at=_NOW - timedelta(days=10),
        due_at=_NOW - timedelta(days=1),
    ),
    Case(
        id=CaseId("case-1"),
        customer_id=MIA,
        kind=CaseKind.COMPLAINT,
        subject="Seat fee charged twice",
        opened_at=_NOW - timedelta(days=10),
    ),
    Interaction(
        id=InteractionId("i-1"),
        customer_id=MIA,
        at=_NOW - timedelta(days=10),
        channel=Channel.EMAIL,
        headline="Complaint: seat fee charged twice",
        state=State.OPEN,
    ),
    *FAMILY,
    *(Identifier(scheme=Scheme.PHONE, value="+12065550150", customer_id=one.id) for one in FAMILY),
)


def history_of(hub: TestHub, customer: str) -> list[Interaction]:
    """Return what the hub has of one customer, oldest first."""
    from sqlalchemy import select

    kept = BY_STRUCT[Interaction]
    with hub.engine.connect() as connection:
        table = kept.table
        rows = connection.execute(
            select(*kept.fields).where(table.c.customer_id == customer).order_by(table.c.at)
        )
        return [kept.record(row) for row in rows]
