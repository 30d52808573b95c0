"""A copy of the CRM as big as a company's: made once through the real door, kept in a cache folder.

Everything is made up from numbers: customer *n* has the telephone number of rank *n*, so that a
benchmark knows whom to ask for.
"""

import os
import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path

from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.ids import CustomerId, InteractionId, MembershipId
from agent_console.store.cache import Cache
from agent_console.wire.feed import Page

KEY = b"benchmark key of thirty-two byte"
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
EACH = 10
BUSY = {1: 5_000, 2: 50_000}
"""Customers with a long history, by rank."""
FOLDER = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "agent-console-bench"
"""Outside of the clone: what took an hour to make serves the next one, too."""
EDITION = 4
_PAGE = 1_000
_SPAN_S = 5 * 365 * 86_400
_CHANNELS = (Channel.WEB, Channel.EMAIL, Channel.PHONE, Channel.CHAT, Channel.SMS, Channel.TRIP)
_SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi wo zu kan mer lin dor fel"
_COMMON = "flight seat refund bag fee delay rebook asked told customer agent call back"
SYLLABLES = _SYLLABLES.split(" ")
COMMON = _COMMON.split(" ")
WORDS = 20_000
_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LOCATORS = 26 * 36**5
"""So many begin with a letter and have six signs."""
_ZIPF = list(accumulate(1 / (rank + 10) for rank in range(WORDS)))
"""How often each word is said: as in real language, few words very often."""


def phone(rank: int) -> str:
    """Return the telephone number of customer *rank*."""
    return f"+1555{rank:07}"


def locator(rank: int) -> str:
    """Return the record locator of customer *rank*: six letters and digits."""
    number, made = rank * 1_299_709 % _LOCATORS + 10 * 36**5, ""
    while number:
        number, place = divmod(number, 36)
        made = _SIGNS[place] + made
    return made


def name(rank: int) -> tuple[str, str]:
    """Return given and family name of customer *rank*; many share one of the two."""
    return word(rank * 7919 % 1_500).title(), word(rank * 104_729 % 9_000).title()


def path_of(customers: int) -> Path:
    """Return where the store with so many customers is kept."""
    return FOLDER / f"store-{EDITION}-{customers}.db"


def opened(customers: int) -> Cache:
    """Return the store with so many customers, made now if it is not there yet.

    The making goes on where it was cut off: it takes an hour and more.
    """
    path = path_of(customers)
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        cache = Cache.open(unfinished, KEY)
        for page in pages(customers, begin=max(0, cache.customer_count - 1)):
            cache.absorb(page)
        cache.close()
        unfinished.rename(path)
    return Cache.open(path, KEY)


def pages(customers: int, *, begin: int = 0) -> Iterator[Page]:
    """Yield everything in pages as the hub's first fill sends them: sorted by customer."""
    people: list[Customer] = []
    rest: tuple[list[Identifier], list[Membership], list[Interaction]] = ([], [], [])
    for rank in range(begin, customers):
        person = _person(rank)
        people.append(person)
        rest[0].extend(_identifiers(person, rank))
        rest[1].append(_membership(person, rank))
        for entry in _history(person, BUSY.get(rank, EACH), random.Random(rank)):
            rest[2].append(entry)
            if len(rest[2]) >= _PAGE:
                yield _page(people, *rest, more=True)
                people, rest = [], ([], [], [])
        if rank % 10_000 == 0:
            sys.stderr.write(f"\rmaking a store: {rank} of {customers} customers")
    sys.stderr.write("\n")
    yield _page(people, *rest, more=False)


def _page(
    people: list[Customer],
    identifiers: list[Identifier],
    memberships: list[Membership],
    interactions: list[Interaction],
    *,
    more: bool,
) -> Page:
    return Page(
        cursor=people[-1].id if people else "same customer",
        more=more,
        hub_at=NOW,
        customers=tuple(people),
        identifiers=tuple(identifiers),
        memberships=tuple(memberships),
        interactions=tuple(interactions),
        filling=0.5 if more else 1.0,
    )


def _person(rank: int) -> Customer:
    given, family = name(rank)
    return Customer(
        id=CustomerId(f"c{rank:09}"),
        given_name=given,
        family_name=family,
        honorific="Ms" if rank % 2 else "Mr",
        languages=("en",),
        home_airport="SEA",
        version=1,
    )


def _identifiers(person: Customer, rank: int) -> Iterator[Identifier]:
    for scheme, value in (
        (Scheme.PHONE, phone(rank)),
        (Scheme.EMAIL, f"{person.given_name}.{rank}@example.com".lower()),
        (Scheme.MEMBER, f"NL{rank:08}"),
        (Scheme.LOCATOR, locator(rank)),
    ):
        yield Identifier(scheme=scheme, value=value, customer_id=person.id, version=1)


def _membership(person: Customer, rank: int) -> Membership:
    return Membership(
        id=MembershipId(f"m{rank:09}"),
        customer_id=person.id,
        programme="Northern Lights",
        number=f"NL{rank:08}",
        tier=("", "Silver", "Gold", "Platinum")[rank % 4],
        tier_rank=rank % 4,
        version=1,
    )


def _history(person: Customer, count: int, chance: random.Random) -> Iterator[Interaction]:
    for number in range(count):
        words = [word(one) for one in chance.choices(range(WORDS), cum_weights=_ZIPF, k=10)]
        words += chance.choices(COMMON, k=5)
        yield Interaction(
            id=InteractionId(f"i{person.id[1:]}-{number:06}"),
            customer_id=person.id,
            at=NOW - timedelta(seconds=chance.randrange(_SPAN_S)),
            channel=chance.choice(_CHANNELS),
            headline=" ".join(words[:4]).capitalize(),
            detail="7 min",
            text=" ".join(words[4:]),
            version=1,
        )


@cache
def word(number: int) -> str:
    """Return a word for a number: the same always, short for small ones."""
    made = ""
    number += 1
    while number:
        number, place = divmod(number, len(SYLLABLES))
        made += SYLLABLES[place]
    return made
