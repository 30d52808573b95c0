"""The gate of the pictures: who stands at C9 today, and what the agent there should know."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import msgspec

from agent_console.domain.agent import Agent
from agent_console.domain.case import Case, CaseKind
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.customer import Customer
from agent_console.domain.gate_history import MOVED, ON_BOARD, of_observation
from agent_console.domain.interaction import Interaction
from agent_console.domain.observation import Observation, Review, Topic
from agent_console.domain.promise import Promise
from agent_console.domain.value import Value
from agent_console.ids import CaseId, CustomerId, InteractionId, ObservationId, PromiseId
from agent_console.sample.chance import Chance
from agent_console.sample.names import Name
from agent_console.sample.people import TIERS, Person

DENVER, MEDFORD, LONDON = "DEN", "MFR", "LHR"
"""Where connections go that the late flight does not reach; Tokyo is Mia's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Somebody of the story. The CRM knows them, or not where they are a stranger."""

    name: Name
    seat: str
    rank: int = 0
    services: tuple[str, ...] = ()
    remark: str = ""
    onward: str = ""
    bag: str = ""
    moved_off: str = ""
    promise: str = ""
    noticed: tuple[Topic, str, str, int] | None = None
    """Topic, words, place, days ago."""
    is_stranger: bool = False
    tier: str = ""


def _named(given: str, family: str, pronouns: str) -> Name:
    return Name(given, family, "", pronouns)


GUESTS = (
    Guest(name=_named("Chen", "Jackson", "he/him"), seat="1C", rank=3, moved_off="AS 1104"),
    Guest(
        name=_named("Amelia", "Ahmed", "she/her"),
        seat="12F",
        services=("WCHR",),
        remark="WCHR to gate, aisle chair on arrival",
    ),
    Guest(name=_named("Raj", "Sanchez", "he/him"), seat="7D", rank=1, onward=MEDFORD),
    Guest(
        name=_named("Lucas", "Silva", "he/him"),
        seat="21B",
        rank=2,
        noticed=(Topic.CELEBRATING, "Honeymoon", ON_BOARD, 203),
    ),
    Guest(
        name=_named("Aarav", "Brown", "he/him"),
        seat="9E",
        rank=2,
        bag="Bag went to PDX, found at 11:02",
    ),
    Guest(name=_named("Ingrid", "Whitfield", "she/her"), seat="14A", onward=DENVER, rank=1),
    Guest(name=_named("Tomasz", "Foster", "he/him"), seat="14B", onward=DENVER),
    Guest(name=_named("Aisha", "Harris", "she/her"), seat="5C", onward=LONDON, rank=2),
    Guest(name=_named("Marcus", "Reed", "he/him"), seat="23D", onward=LONDON),
    Guest(
        name=_named("Yuki", "Ashworth", "she/her"),
        seat="16C",
        noticed=(Topic.UPSET, "Waited an hour for the counter", "at counter 4", 0),
    ),
    Guest(
        name=_named("Grace", "O'Neill", "she/her"),
        seat="10D",
        noticed=(Topic.PRAISE, "Thanked the crew of AS 1104", ON_BOARD, 12),
    ),
    Guest(name=_named("Diego", "Hughes", "he/him"), seat="18A", promise="Seat beside his daughter"),
    Guest(name=_named("Noor", "Baker", "she/her"), seat="6B", promise="Points for AS 1077"),
    Guest(
        name=_named("Isabella", "Patel", "she/her"),
        seat="22A",
        services=("UMNR",),
        remark="escort not here",
        is_stranger=True,
        tier="Member",
    ),
)


def name_of(number: int) -> Name | None:
    """Return how the ordinary customer of that number is called, if they are of the story."""
    known = [one for one in GUESTS if not one.is_stranger]
    return known[number].name if number < len(known) else None


def guest_of(number: int) -> Guest | None:
    """Return the part the ordinary customer of that number plays; None: none."""
    known = [one for one in GUESTS if not one.is_stranger]
    return known[number] if number < len(known) else None


def dressed(person: Person, guest: Guest) -> Person:
    """Return an ordinary customer with what the story says of them: tier and special services."""
    tier, points = TIERS[guest.rank]
    above, asked = TIERS[guest.rank + 1] if guest.rank + 1 < len(TIERS) else ("", 0)
    own = [
        msgspec.structs.replace(
            one,
            tier=tier,
            tier_rank=guest.rank,
            tier_points=points + 2_500,
            next_tier=above,
            next_tier_points=asked,
        )
        for one in person.memberships
    ]
    customer = msgspec.structs.replace(
        person.customer, special_services=guest.services, languages=("en",), native_name=""
    )
    return replace(person, customer=customer, memberships=tuple(own))


def told(guest: Guest, customer: Customer, agent: Agent, *, now: datetime) -> list[Value]:
    """Return what the CRM knows of somebody of the story."""
    chance = Chance("gate", guest.seat)
    found: list[Value] = []
    if guest.bag:
        found.append(_bag(guest, customer.id, chance, now))
    if guest.promise:
        found.append(_promise(guest, customer.id, chance, agent, now))
    if guest.moved_off:
        found.append(_moved(guest, customer.id, chance, now))
    if guest.noticed:
        seen = _noticed(guest, customer.id, chance, agent, now)
        found += [seen, of_observation(seen)]
    return found


def _bag(guest: Guest, owner: CustomerId, chance: Chance, now: datetime) -> Case:
    return Case(
        id=CaseId(chance.id()),
        customer_id=owner,
        kind=CaseKind.BAG,
        subject=guest.bag,
        opened_at=now - timedelta(hours=3),
        channel=Channel.GATE,
    )


def _promise(
    guest: Guest, owner: CustomerId, chance: Chance, agent: Agent, now: datetime
) -> Promise:
    return Promise(
        id=PromiseId(chance.id()),
        customer_id=owner,
        what=guest.promise,
        made_at=now - timedelta(days=2),
        due_at=now + timedelta(days=1),
        made_by=agent.id,
        made_by_name=agent.name,
    )


def _moved(guest: Guest, owner: CustomerId, chance: Chance, now: datetime) -> Interaction:
    return Interaction(
        id=InteractionId(chance.id()),
        customer_id=owner,
        at=_noon(now.date() - timedelta(days=10)),
        channel=Channel.TRIP,
        direction=Direction.OUTBOUND,
        headline=f"Moved off {guest.moved_off}",
        detail=guest.moved_off,
        reason=MOVED,
        source="sample",
    )


def _noticed(
    guest: Guest, owner: CustomerId, chance: Chance, agent: Agent, now: datetime
) -> Observation:
    topic, words, place, days = guest.noticed or (Topic.OTHER, "", "", 0)
    is_old = days > 1
    return Observation(
        id=ObservationId(chance.id()),
        customer_id=owner,
        topic=topic,
        text=words,
        at=_noon(now.date() - timedelta(days=days)) if is_old else now - timedelta(minutes=50),
        author_id=agent.id,
        author_name=agent.name,
        author_role=agent.role,
        place=place,
        review=Review.PROMOTED if is_old else Review.NEW,
        reason="Worth knowing" if is_old else "",
    )


def _noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 20, tzinfo=UTC)
