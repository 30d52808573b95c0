"""The sample airline's customers: who they are and what they can be found by."""

import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from zoneinfo import ZoneInfo

import msgspec

from agent_console.domain.channel import Channel
from agent_console.domain.customer import Consents, Customer, RelationshipStage, ValueClass
from agent_console.domain.identifier import Identifier, Scheme, normal
from agent_console.domain.membership import Membership
from agent_console.domain.money import Money
from agent_console.ids import CustomerId, MembershipId
from agent_console.sample.airports import AIRPORTS
from agent_console.sample.chance import Chance
from agent_console.sample.names import CULTURES, Name, a_name
from agent_console.sample.numbers import PhoneBook

PROGRAMMES = {"AS": "Evergreen Circle", "UA": "Meridian Club", "DL": "Compass Rewards"}
"""Made up; the carriers' own programmes have other names."""
TIERS = (("Member", 0), ("Silver", 10_000), ("Gold", 20_000), ("Platinum", 40_000))
"""Tier and the points it asks for in a year."""

_HOMES = {
    "english": ("SEA", "SEA", "SEA", "PDX", "GEG", "BOI", "ANC", "JNU", "LHR", "SYD", "BOS"),
    "chinese": ("SEA", "SFO", "PVG", "YVR", "LAX"),
    "japanese": ("NRT", "SEA", "HNL"),
    "korean": ("ICN", "SEA", "LAX"),
    "indian": ("SEA", "SJC", "DEL", "EWR"),
    "arabic": ("DXB", "IAD", "ORD"),
    "russian": ("SEA", "ANC", "JFK"),
    "ukrainian": ("SMF", "ORD", "SEA"),
    "hispanic": ("LAX", "SAN", "MEX", "PHX", "MIA"),
    "brazilian": ("GRU", "MIA", "BOS"),
    "german": ("FRA", "SFO", "SEA"),
    "french": ("CDG", "YVR", "SEA"),
    "swedish": ("ARN", "MSP", "SEA"),
    "vietnamese": ("SJC", "SEA", "IAH"),
    "nigerian": ("IAH", "ATL", "LHR"),
    "hawaiian": ("HNL", "OGG", "SEA"),
}
_MUCH, _NEAR = 3_000, 0.7
_SEATS = ("Aisle, forward", "Aisle", "Window", "Window, over the wing", "Exit row", "", "", "")
_NEEDS = ("VGML", "MOML", "KSML", "GFML", "WCHR", "WCHS", "PETC", "DEAF", "BLND", "HNML")
_MAIL_HOSTS = ("example.com", "example.com", "example.org", "example.net")
_CULTURE_WEIGHTS = (34, 10, 6, 4, 8, 4, 2, 2, 9, 3, 5, 3, 2, 3, 3, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A customer with what stands around them, before any history."""

    customer: Customer
    identifiers: tuple[Identifier, ...]
    memberships: tuple[Membership, ...] = ()

    @property
    def zone(self) -> ZoneInfo:
        """Return the time zone they live in."""
        return zone_of(self.customer.home_airport)


@cache
def zone_of(airport: str) -> ZoneInfo:
    """Return the zone of an airport of the network."""
    return ZoneInfo(AIRPORTS[airport].zone)


def a_person(chance: Chance, *, book: PhoneBook, today: date, name: Name | None = None) -> Person:
    """Draw one customer with identifiers and memberships."""
    key = chance.weighted(tuple(CULTURES), _CULTURE_WEIGHTS)
    culture = CULTURES[key]
    customer = _customer(name or a_name(culture, chance), chance, key, today)
    memberships = _memberships(customer.id, chance, today)
    return Person(
        customer=_valued(customer, memberships, chance),
        identifiers=tuple(_identifiers(customer, memberships, chance, book)),
        memberships=memberships,
    )


def _customer(name: Name, chance: Chance, culture: str, today: date) -> Customer:
    home = AIRPORTS[chance.one_of(_HOMES[culture])]
    spoken = CULTURES[culture].language
    if spoken == "en" or (home.country in {"US", "GB", "AU"} and chance.happens(0.35)):
        languages: tuple[str, ...] = ("en",) if spoken == "en" else ("en", spoken)
    else:
        languages = (spoken, "en") if chance.happens(0.8) else (spoken,)
    return Customer(
        id=CustomerId(chance.id()),
        given_name=name.given,
        family_name=name.family,
        native_name=name.native if chance.happens(0.8) else "",
        honorific={"she/her": "Ms", "he/him": "Mr"}.get(name.pronouns, "Mx"),
        pronouns=name.pronouns if chance.happens(0.7) else "",
        languages=languages,
        birth_date=today - timedelta(days=chance.between(19 * 365, 84 * 365)),
        country=home.country,
        city=home.city,
        time_zone=home.zone,
        home_airport=home.code,
        seat=chance.one_of(_SEATS),
        special_services=(chance.one_of(_NEEDS),) if chance.happens(0.12) else (),
        consents=_consents(chance),
    )


def _consents(chance: Chance) -> Consents:
    asked = chance.happens(0.85)
    offers = chance.some((Channel.EMAIL, Channel.SMS, Channel.APP, Channel.PHONE), 2)
    return Consents(
        recording=chance.happens(0.9) if asked else None,
        offers=tuple(offers) if chance.happens(0.6) else (),
    )


def _memberships(owner: CustomerId, chance: Chance, today: date) -> tuple[Membership, ...]:
    if chance.happens(0.2):
        return ()
    carriers = ["AS", chance.one_of(("UA", "DL"))] if chance.happens(0.12) else ["AS"]
    return tuple(_membership(owner, carrier, chance, today) for carrier in carriers)


def _membership(owner: CustomerId, carrier: str, chance: Chance, today: date) -> Membership:
    rank = chance.weighted((0, 1, 2, 3), (60, 22, 13, 5))
    joined = datetime(today.year - chance.between(0, 22), 1, 1, tzinfo=UTC).date()
    next_tier, asked = TIERS[rank + 1] if rank + 1 < len(TIERS) else ("", 0)
    earned = int((asked or 60_000) * (chance.share() ** 1.4))
    return Membership(
        id=MembershipId(chance.id()),
        customer_id=owner,
        programme=PROGRAMMES[carrier],
        number=f"{carrier}{chance.between(10_000_000, 99_999_999)}",
        tier=TIERS[rank][0],
        tier_rank=rank,
        member_since=min(joined + timedelta(days=chance.between(0, 364)), today),
        tier_points=earned,
        next_tier=next_tier,
        next_tier_points=asked,
        tier_year_ends_on=today + timedelta(days=chance.between(1, 364)),
        points_balance=int(earned * chance.skewed(0.9)),
    )


def _valued(customer: Customer, held: tuple[Membership, ...], chance: Chance) -> Customer:
    rank = max((m.tier_rank for m in held), default=0)
    worth = int((90 + 700 * rank) * chance.skewed(0.8))
    kind = ValueClass.STEADY
    if chance.happens(0.03):
        kind, worth = ValueClass.BELOW_ZERO, -worth
    elif rank == len(TIERS) - 1 or worth > _MUCH:
        kind = ValueClass.MOST_VALUABLE
    elif any(m.progress > _NEAR for m in held) and chance.happens(0.6):
        kind = ValueClass.MOST_GROWABLE
    stages = tuple(RelationshipStage)
    return msgspec.structs.replace(
        customer,
        value_class=kind,
        expected_value=Money(currency="USD", amount=Decimal(worth)),
        stage=stages[min(len(stages) - 1, max(0, rank + chance.between(-1, 1)))],
        is_fenced=kind is ValueClass.MOST_VALUABLE and chance.happens(0.3),
    )


def _identifiers(
    customer: Customer, held: tuple[Membership, ...], chance: Chance, book: PhoneBook
) -> list[Identifier]:
    owner, found = customer.id, []
    for turn in range(chance.weighted((0, 1, 2, 3), (4, 62, 28, 6))):
        number = book.number(country=customer.country, airport=customer.home_airport, chance=chance)
        if number:
            found.append(_identifier(Scheme.PHONE, number, owner, is_verified=turn == 0))
    word = f"{_latin(customer.given_name)}.{_latin(customer.family_name)}{chance.between(2, 99999)}"
    if chance.happens(0.94):
        mail = f"{word}@{chance.one_of(_MAIL_HOSTS)}"
        found.append(_identifier(Scheme.EMAIL, mail, owner, is_verified=chance.happens(0.8)))
    if chance.happens(0.7):
        found.append(_identifier(Scheme.LOGIN, word.replace(".", "_"), owner, is_verified=True))
    found += [_identifier(Scheme.MEMBER, m.number, owner, is_verified=True) for m in held]
    return found


def _identifier(
    scheme: Scheme, typed: str, owner: CustomerId, *, is_verified: bool = False
) -> Identifier:
    """Make an identifier; phone numbers are in E.164 already."""
    value = typed if scheme is Scheme.PHONE else normal(scheme, typed)
    if value is None:
        raise ValueError(scheme)
    return Identifier(
        scheme=scheme, value=value, customer_id=owner, typed=typed, is_verified=is_verified
    )


def _latin(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name.lower().replace("ß", "ss"))
    return "".join(c for c in bare if c.isascii() and c.isalpha()) or "guest"
