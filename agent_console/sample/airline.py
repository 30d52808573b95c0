"""The whole sample airline, streamed: staff, flights, then each customer with everything."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from agent_console.domain.case import Case
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.promise import Promise
from agent_console.domain.trip import Flight, Trip, TripState
from agent_console.domain.value import Value
from agent_console.sample import cases, mia, mia_today
from agent_console.sample.chance import Chance
from agent_console.sample.gate_bank import Bank
from agent_console.sample.gate_story import dressed, guest_of, name_of
from agent_console.sample.history import Teller
from agent_console.sample.known_people import known_people
from agent_console.sample.numbers import PhoneBook
from agent_console.sample.people import Person, a_person, zone_of
from agent_console.sample.size import DEFAULT, Size
from agent_console.sample.staff import staff
from agent_console.sample.timetable import Timetable
from agent_console.sample.travels import Journey, a_journey

SEED = "evergreen"
HOME = "SEA"
_LONG_SHARE = 8
"""The longest history is this part of the whole."""
_MIA_COUNT = 487
_EACH_TRIP = 9
"""Interactions to one trip."""
_MOST_TRIPS = 60
_STORY = timedelta(hours=2)
"""How long ago the day of the first caller went wrong."""
_SOON, _TODAY = 0.3, 0.1
"""So many have a trip before them, and so many of those leave today or tomorrow."""


def day_of(now: datetime) -> date:
    """Return the airline's own day: the date at its home airport."""
    return now.astimezone(zone_of(HOME)).date()


class Airline:
    """The airline as it stands at one moment, told in two parts; the first comes first.

    ``Airline(size, now=now)``; the same arguments tell the same values.
    """

    def __init__(self, size: Size, *, now: datetime, seed: str = SEED) -> None:
        self._size, self._now, self._seed = size, now, seed
        self._today = day_of(now)
        self._table = Timetable(seed=seed, now=now, today=self._today)
        self._bank: Bank | None = None

    def first_caller(self) -> Iterator[Value]:
        """Yield staff, the flights of these days, and who calls first, with everything."""
        seed, now, today, table = self._seed, self._now, self._today, self._table
        table.soon()
        yield from staff(seed)
        her = mia.mia_li(seed=seed, today=today)
        trips = mia.earlier_journeys(her, seed=seed, today=today, table=table)
        yield from _file(her, trips)
        yield from sorted_newest(mia.earlier_history(her, trips, seed=seed, now=now))
        story = mia_today.story(her, seed=seed, now=now, today=today, table=table)
        self._bank = Bank(her, seed=seed, now=now, on_board=self._size.on_board)
        yield from map(self._bank.counted, story)
        yield from self._bank.flights()
        yield from self._bank.herself()

    def everybody_else(self) -> Iterator[Value]:
        """Yield every other customer, with everything, and who of them flies from the gate."""
        bank, table = self._bank, self._table
        if bank is None:
            raise RuntimeError("the first caller is told first")
        teller = Teller(agents=staff(self._seed), now=self._now)
        for number, person, count, chance in _people(
            self._size, seed=self._seed, today=self._today
        ):
            file = _customer(person, chance, teller, count=count, table=table, today=self._today)
            told = list(file)
            yield from told
            yield from table.unsent()
            if number is not None:
                yield from bank.take(person, number, is_at_ease=_is_at_ease(told))
        yield from bank.rest()


def airline(size: Size, *, now: datetime, seed: str = SEED) -> Iterator[Value]:
    """Yield the airline as it stands at *now*; the same arguments yield the same values."""
    told = Airline(size, now=now, seed=seed)
    yield from told.first_caller()
    yield from told.everybody_else()


def this_hour(*, now: datetime, size: Size = DEFAULT, seed: str = SEED) -> Iterator[Value]:
    """Yield only what hangs on the hour: the flights of today and tomorrow, and why Mia calls.

    Put over an airline of the same day, it makes the story hold again. What agents may have
    changed meanwhile (promises, cases, older entries) is not in it.
    """
    today = day_of(now)
    table = Timetable(seed=seed, now=now, today=today)
    yield from table.soon()
    her = mia.mia_li(seed=seed, today=today)
    bank = Bank(her, seed=seed, now=now, on_board=size.on_board)
    yield from bank.flights()
    story = mia_today.story(her, seed=seed, now=now, today=today, table=table)
    for value in map(bank.counted, story):
        if isinstance(value, Interaction) and now - value.at > _STORY:
            continue
        if isinstance(value, Flight | Trip | Interaction):
            yield value


def sorted_newest(entries: Sequence[Interaction]) -> list[Interaction]:
    """Return interactions newest first."""
    return sorted(entries, key=lambda entry: (entry.at, entry.id), reverse=True)


def _people(
    size: Size, *, seed: str, today: date
) -> Iterator[tuple[int | None, Person, int, Chance]]:
    """Yield every customer but Mia with the length of their history; the ordinary ones numbered."""
    book = PhoneBook(taken=frozenset(cases.PHONES))
    known = dict(known_people(seed=seed, book=book, today=today))
    long = size.interactions // _LONG_SHARE
    others = size.customers - len(known) - 1
    shares = [Chance(seed, "share", number).skewed(1.0) for number in range(others)]
    each = max(0, size.interactions - long - _MIA_COUNT) / max(sum(shares), 1.0)
    for word, (person, share) in known.items():
        count = long if word == "long history" else round(share * max(each, 8.0))
        yield None, person, count, Chance(seed, "history", word)
    for number, share in enumerate(shares):
        chance = Chance(seed, "person", number)
        person = a_person(chance, book=book, today=today, name=name_of(number))
        guest = guest_of(number)
        if guest is not None:
            yield number, dressed(person, guest), 0, chance
        else:
            yield number, person, max(1, round(share * each)), chance


def ordinary_people(size: Size, *, seed: str, today: date) -> Iterator[Person]:
    """Yield the customers of an airline of that *size* without their history, but for Mia."""
    for _, person, _, _ in _people(size, seed=seed, today=today):
        yield person


def _is_at_ease(told: Sequence[Value]) -> bool:
    """Tell whether nothing is open with somebody of whom this is told."""
    promises = any(isinstance(one, Promise) and one.is_open for one in told)
    return not promises and not any(isinstance(one, Case) and one.is_open for one in told)


def _customer(
    person: Person, chance: Chance, teller: Teller, *, count: int, table: Timetable, today: date
) -> Iterator[Value]:
    days = min(3_000, 90 + count * 14)
    trips = _journeys(person, chance, count=count, days=days, table=table, today=today)
    yield from _file(person, trips)
    told = teller.history(person, trips, chance, count=count, days=days)
    yield from told.cases
    yield from told.promises
    yield from told.interactions


def _journeys(
    person: Person, chance: Chance, *, count: int, days: int, table: Timetable, today: date
) -> list[Journey]:
    """Return trips, latest first; somebody without a history has none."""
    if count == 0:
        return []
    wanted = min(_MOST_TRIPS, int(count / _EACH_TRIP + chance.share()))
    past = [12 + int((days - 12) * chance.share() ** 1.4) for _ in range(wanted)]
    ahead: list[int] = []
    if chance.happens(_SOON):
        is_now = chance.happens(_TODAY)
        ahead.append(-chance.between(0, 1) if is_now else -chance.between(2, 60))
    return [
        a_journey(
            person.customer, chance, table=table, day=today - timedelta(days=ago), today=today
        )
        for ago in (*ahead, *sorted(past))
    ]


def _file(person: Person, journeys: Sequence[Journey]) -> Iterator[Value]:
    yield person.customer
    yield from person.identifiers
    yield from person.memberships
    for journey in journeys:
        yield journey.trip
        if journey.trip.state is TripState.BOOKED:
            yield _by_locator(person, journey)


def _by_locator(person: Person, journey: Journey) -> Identifier:
    return Identifier(
        scheme=Scheme.LOCATOR,
        value=journey.trip.locator,
        customer_id=person.customer.id,
        typed=journey.trip.locator,
        is_verified=True,
    )
