"""Who rings on the sample day, and in which order."""

from collections.abc import Iterator
from datetime import date

from agent_console.domain.identifier import Scheme
from agent_console.domain.value import Value
from agent_console.sample import cases
from agent_console.sample.airline import SEED, ordinary_people
from agent_console.sample.chance import Chance
from agent_console.sample.people import Person
from agent_console.sample.size import DEFAULT, Size
from agent_console.sample.staff import BAGS, CHINESE, ELITE, GENERAL

_UNANSWERED = 0.12
_WITHHELD, _STRANGER = 0.04, 0.1
_ELITE_RANK = 2


class Caller(Value, frozen=True, kw_only=True):
    """One call of the day."""

    number: str
    """E.164, or the word for a hidden number."""
    queue: str = GENERAL
    gives_up: bool = False
    """True if they hang up before anybody answers."""


FIRST = (
    Caller(number=cases.MIA_LI, queue=ELITE),
    Caller(number=cases.FAMILY),
    Caller(number=cases.NAMESAKES[0]),
    Caller(number=cases.LONG_HISTORY, queue=ELITE),
    Caller(number=cases.WITHHELD),
    Caller(number=cases.NO_HISTORY),
    Caller(number=cases.UNKNOWN),
    Caller(number=cases.BELOW_ZERO, queue=BAGS),
    Caller(number=cases.LONG_NAME),
    Caller(number=cases.FENCED, queue=ELITE),
    Caller(number=cases.MINOR),
    Caller(number=cases.NAMESAKES[1]),
)
"""Every hard case once, the one of the pictures first."""


def callers(*, today: date, size: Size = DEFAULT, seed: str = SEED) -> Iterator[Caller]:
    """Yield `FIRST`, then customers as they come, without end."""
    yield from FIRST
    people = [p for p in ordinary_people(size, seed=seed, today=today) if _phone(p)]
    chance = Chance(seed, "callers", today)
    while True:
        yield _caller(people, chance)


def _caller(people: list[Person], chance: Chance) -> Caller:
    gives_up = chance.happens(_UNANSWERED)
    if not people or chance.happens(_STRANGER):
        number = f"+1773555{chance.between(100, 199):04}"
        return Caller(number=number, gives_up=gives_up)
    person = chance.one_of(people)
    hides = chance.happens(_WITHHELD)
    number = cases.WITHHELD if hides else _phone(person)
    return Caller(number=number, queue=_queue(person), gives_up=gives_up)


def _queue(person: Person) -> str:
    if any(m.tier_rank >= _ELITE_RANK for m in person.memberships):
        return ELITE
    return CHINESE if person.customer.languages[0].startswith("zh") else GENERAL


def _phone(person: Person) -> str:
    return next((i.value for i in person.identifiers if i.scheme is Scheme.PHONE), "")
