"""The customer of the pictures: who she is, and her history up to last spring.

What happens to her today stands in `sample.mia_today`.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from agent_console.domain.channel import Channel
from agent_console.domain.customer import Consents, Customer, RelationshipStage, ValueClass
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.domain.money import Money
from agent_console.domain.trip import FlightStatus
from agent_console.ids import CustomerId, MembershipId
from agent_console.sample import cases
from agent_console.sample.chance import Chance
from agent_console.sample.facts import Scene, facts_of
from agent_console.sample.journeys import CANCELLED, FLOWN, JOURNEYS, LATE
from agent_console.sample.people import PROGRAMMES, TIERS, Person
from agent_console.sample.plot import Anchor, Plot, Turn
from agent_console.sample.services import SERVICES
from agent_console.sample.small_things import SMALL_THINGS
from agent_console.sample.staff import staff
from agent_console.sample.telling import told
from agent_console.sample.timetable import Timetable
from agent_console.sample.travels import Journey, a_journey

CALL_DAYS_AGO = 201
"""When she last spoke to Agent 214; nothing older is told in the pictures."""
_EARLIER = {Channel.PHONE: 40, Channel.EMAIL: 62, Channel.WEB: 287, Channel.CHAT: 21}
"""Interactions before that call, by channel."""
_FLOWN = 71
_FIRST_DAYS_AGO, _EVERY_DAYS = 2_560, 46
_MEMBER_SINCE = datetime(2019, 3, 14, tzinfo=UTC).date()
_BORN = datetime(1987, 6, 21, tzinfo=UTC).date()


def mia_li(*, seed: str, today: date) -> Person:
    """Return her with her identifiers and her membership."""
    chance = Chance(seed, "mia")
    customer = Customer(
        id=CustomerId(chance.id()),
        given_name="Mia",
        family_name="Li",
        native_name="李美雅",
        honorific="Ms",
        pronouns="she/her",
        languages=("en", "zh-Hans"),
        birth_date=_BORN,
        country="US",
        city="Seattle",
        time_zone="America/Los_Angeles",
        home_airport="SEA",
        seat="Aisle, forward",
        special_services=("VGML",),
        value_class=ValueClass.MOST_GROWABLE,
        expected_value=Money(currency="USD", amount=Decimal(4120)),
        stage=RelationshipStage.EXCEED,
        consents=Consents(recording=True, offers=(Channel.EMAIL,)),
    )
    membership = Membership(
        id=MembershipId(chance.id()),
        customer_id=customer.id,
        programme=PROGRAMMES["AS"],
        number="AS48210642",
        tier="Gold",
        tier_rank=2,
        member_since=_MEMBER_SINCE,
        tier_points=31_480,
        next_tier=TIERS[3][0],
        next_tier_points=TIERS[3][1],
        tier_year_ends_on=today + timedelta(days=38),
        points_balance=84_215,
    )
    known_by = (
        (Scheme.PHONE, cases.MIA_LI, True),
        (Scheme.PHONE, "+12065550187", False),
        (Scheme.EMAIL, "mia.li@example.com", True),
        (Scheme.LOGIN, "mia_li", True),
        (Scheme.MEMBER, membership.number, True),
    )
    identifiers = tuple(
        Identifier(scheme=s, value=v, customer_id=customer.id, typed=v, is_verified=sure)
        for s, v, sure in known_by
    )
    return Person(customer=customer, identifiers=identifiers, memberships=(membership,))


def earlier_journeys(mia: Person, *, seed: str, today: date, table: Timetable) -> list[Journey]:
    """Return the trips she flew before `CALL_DAYS_AGO`, oldest first."""
    chance = Chance(seed, "mia", "journeys")
    days = range(_FIRST_DAYS_AGO, CALL_DAYS_AGO + 12, -_EVERY_DAYS)
    return [
        a_journey(mia.customer, chance, table=table, day=today - timedelta(days=ago), today=today)
        for ago in days
    ]


def earlier_history(
    mia: Person, journeys: list[Journey], *, seed: str, now: datetime
) -> list[Interaction]:
    """Return what passed before `CALL_DAYS_AGO`, so many on each channel as the picture says."""
    chance = Chance(seed, "mia", "history")
    latest = now - timedelta(days=CALL_DAYS_AGO + 1)
    found = _flights(mia, journeys, chance, seed=seed)
    for channel, count in _EARLIER.items():
        turns = _turns_on(channel)
        kept = 0
        while kept < count:
            plot, turn = chance.one_of(turns)
            entry = _entry(plot, turn, mia, journeys, chance, seed=seed, latest=latest)
            if entry.at < latest:
                found.append(entry)
                kept += 1
    return found


def _flights(
    mia: Person, journeys: list[Journey], chance: Chance, *, seed: str
) -> list[Interaction]:
    found = []
    for journey in journeys:
        for flight in journey.flights:
            if flight.status is FlightStatus.CANCELLED:
                continue
            scene = Scene(person=mia, chance=chance, journey=journey, flight=flight)
            found.append(_told(FLOWN, FLOWN.turns[0], scene, flight.departs_at, seed=seed))
    return found[-_FLOWN:]


def _turns_on(channel: Channel) -> list[tuple[Plot, Turn]]:
    plots = [p for p in (*JOURNEYS, *SERVICES, *SMALL_THINGS) if p not in {FLOWN, LATE, CANCELLED}]
    return [
        (plot, replace(turn, channels=(channel,)))
        for plot in plots
        for turn in plot.turns
        if channel in turn.channels
    ]


def _entry(
    plot: Plot,
    turn: Turn,
    mia: Person,
    journeys: list[Journey],
    chance: Chance,
    *,
    seed: str,
    latest: datetime,
) -> Interaction:
    if plot.anchor is Anchor.ANY_DAY:
        days = timedelta(days=int(chance.share() ** 1.5 * (_FIRST_DAYS_AGO - CALL_DAYS_AGO)))
        hours = timedelta(seconds=chance.between(0, 13 * 3600))
        midnight = latest.astimezone(mia.zone).replace(hour=7, minute=0, second=0, microsecond=0)
        at = (midnight - days + hours).astimezone(UTC)
        return _told(plot, turn, Scene(person=mia, chance=chance), at, seed=seed)
    journey = chance.one_of(journeys)
    flight = chance.one_of(journey.flights)
    anchor = flight.departs_at if plot.anchor is Anchor.DEPARTURE else flight.lands_at
    at = anchor + timedelta(minutes=chance.between(*plot.begins))
    scene = Scene(person=mia, chance=chance, journey=journey, flight=flight)
    return _told(plot, turn, scene, at, seed=seed)


def _told(plot: Plot, turn: Turn, scene: Scene, at: datetime, *, seed: str) -> Interaction:
    agent = scene.chance.one_of(staff(seed))
    return told(turn, scene, facts_of(scene), at=at, agent=agent, reason=plot.reason, thread="")
