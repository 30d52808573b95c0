"""The departures of gate C9: who is on them, known to the CRM or not, ready to board.

Flights hang on the hour, passengers do not: what an agent did with them stays.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

import msgspec

from agent_console.domain.gate import Passenger, Status, passenger_id, stranger
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.trip import Flight, FlightStatus, Segment, Trip
from agent_console.domain.value import Value
from agent_console.ids import CustomerId, FlightId, TripId
from agent_console.sample.chance import Chance
from agent_console.sample.gate_story import DENVER, GUESTS, LONDON, MEDFORD, Guest, guest_of, told
from agent_console.sample.mia_today import LATE, MISSED, Departure, planned
from agent_console.sample.names import CULTURES, a_name
from agent_console.sample.people import Person
from agent_console.sample.size import ON_BOARD
from agent_console.sample.staff import numbered
from agent_console.sample.travels import a_locator

_BOARDING = Departure("AS", "1311", "SEA", "PDX", 35, 4, 89)
_ON_BOARDING, _ALREADY_IN = 64, 18
_CONNECTIONS = {
    DENVER: Departure("UA", "353", "SFO", "DEN", 290, 6, 212),
    MEDFORD: Departure("UA", "5512", "SFO", "MFR", 285, 3, 174),
    LONDON: Departure("UA", "901", "SFO", "LHR", 320, 11, 1104),
    "LAX": Departure("UA", "1175", "SFO", "LAX", 540, 20, 96),
}
"""Beyond San Francisco; the last is reached all the same."""
_STANDBY, _INFANTS, _REACHED = 4, 2, 8
_KNOWN_SHARE = 0.72
_MIA = "KX4T7M"
_SEQUENCE_OF_MIA = 6
_GATE = "C9"
_BOOKED_BEFORE = timedelta(days=1)
_LETTERS = "ABCDEF"
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa"})


class Bank:
    """Fills the flights of the gate from customers as they are told, then with strangers."""

    def __init__(self, mia: Person, *, seed: str, now: datetime, on_board: int = ON_BOARD) -> None:
        self._mia = mia
        self._seed = seed
        self._now = now
        self._late = planned(LATE, now)
        self._boarding = planned(_BOARDING, now)
        taken = {"3A", *(one.seat for one in GUESTS)}
        self._seats = _Seats(taken, on_board - _STANDBY - len(taken))
        self._sequence = 0
        self._on_board = on_board
        self._count = 0
        self._boarding_count = 0

    def flights(self) -> Iterator[Flight]:
        """Yield the flights of the story that are nobody else's; they hang on the hour."""
        yield msgspec.structs.replace(
            self._boarding,
            gate=_GATE,
            status=FlightStatus.BOARDING,
            aircraft="737-800",
            passenger_count=_ON_BOARDING,
        )
        for one in _CONNECTIONS.values():
            yield planned(one, self._now)

    def counted(self, value: Value) -> Value:
        """Return *value*; the late flight with how many are on its list."""
        if isinstance(value, Flight) and value.id == self._late.id:
            return msgspec.structs.replace(value, passenger_count=self._on_board)
        return value

    def herself(self) -> Iterator[Value]:
        """Yield Mia's place."""
        yield self._place(
            self._mia.customer.id,
            _printed("Mia", "Li"),
            "3A",
            locator=_MIA,
            bag_count=1,
            bags_to="NRT",
            onward=(planned(MISSED, self._now).id,),
            sequence=_SEQUENCE_OF_MIA,
            tier="Gold",
        )

    def take(self, person: Person, number: int, *, is_at_ease: bool) -> Iterator[Value]:
        """Put the ordinary customer of that *number* on a flight, while there is room.

        *is_at_ease* says that nothing is open with them: the story's needs are its own.
        """
        guest = guest_of(number)
        if guest is not None:
            agent = numbered(self._seed, 88)
            yield from told(guest, person.customer, agent, now=self._now)
            yield from self._known(person, guest)
        elif is_at_ease and not person.customer.special_services:
            if self._count < int(self._on_board * _KNOWN_SHARE):
                yield from self._known(person, None)
            elif self._boarding_count < _ON_BOARDING // 3:
                yield from self._known(person, None, is_boarding=True)

    def rest(self) -> Iterator[Value]:
        """Yield the strangers that fill the flights, children on laps and standby among them."""
        for guest in GUESTS:
            if guest.is_stranger:
                yield self._stranger(guest)
        chance = Chance(self._seed, "strangers")
        while self._count < self._on_board - _STANDBY:
            yield self._stranger(None, chance=chance)
        for _ in range(_STANDBY):
            yield self._stranger(None, chance=chance, listed_as=Status.STANDBY)
        for _ in range(_INFANTS):
            yield self._stranger(None, chance=chance, is_infant=True, is_boarding=True)
        while self._boarding_count < _ON_BOARDING:
            yield self._stranger(None, chance=chance, is_boarding=True)

    def _known(
        self, person: Person, guest: Guest | None, *, is_boarding: bool = False
    ) -> Iterator[Value]:
        chance = Chance(self._seed, "on board", person.customer.id)
        flight = self._boarding if is_boarding else self._late
        locator, onward = a_locator(chance), self._onward(guest)
        name = _printed(person.customer.given_name, person.customer.family_name)
        best = max(person.memberships, key=lambda one: one.tier_rank, default=None)
        place = self._place(
            person.customer.id,
            name,
            guest.seat if guest else None,
            locator=locator,
            bag_count=chance.between(0, 2),
            onward=tuple(one.id for one in onward),
            services=guest.services if guest else (),
            remark=guest.remark if guest else "",
            tier=best.tier if best else "",
            is_boarding=is_boarding,
        )
        yield place
        yield _trip(place, chance, (flight, *onward), person)
        yield Identifier(
            scheme=Scheme.LOCATOR,
            value=locator,
            customer_id=person.customer.id,
            typed=locator,
            is_verified=True,
        )

    def _onward(self, guest: Guest | None) -> tuple[Flight, ...]:
        if guest is not None:
            key = guest.onward
        else:
            key = "LAX" if self._count % 10 == 0 and self._count < 10 * _REACHED else ""
        return (planned(_CONNECTIONS[key], self._now),) if key else ()

    def _stranger(
        self,
        guest: Guest | None,
        *,
        chance: Chance | None = None,
        listed_as: Status = Status.CHECKED_IN,
        is_infant: bool = False,
        is_boarding: bool = False,
    ) -> Passenger:
        chance = chance or Chance(self._seed, "stranger", guest.seat if guest else "")
        name = guest.name if guest else a_name(CULTURES[chance.one_of(tuple(CULTURES))], chance)
        return self._place(
            None,
            _printed(name.given, name.family),
            guest.seat if guest else "" if listed_as is Status.STANDBY or is_infant else None,
            locator=a_locator(chance),
            bag_count=0 if is_infant else chance.between(0, 1),
            services=guest.services if guest else (),
            remark=guest.remark if guest else "",
            tier=guest.tier if guest else "",
            listed_as=listed_as,
            is_infant=is_infant,
            is_boarding=is_boarding,
        )

    def _place(
        self,
        customer: CustomerId | None,
        name: str,
        seat: str | None,
        *,
        locator: str,
        sequence: int = 0,
        is_boarding: bool = False,
        **more: object,
    ) -> Passenger:
        flight = self._boarding if is_boarding else self._late
        number = sequence or self._number(is_boarding=is_boarding)
        if is_boarding:
            more["listed_as"] = (
                Status.BOARDED if self._boarding_count <= _ALREADY_IN else Status.CHECKED_IN
            )
        if seat is None:
            seat = _seat(number + 12) if is_boarding else self._seats.next()
        key = passenger_id(
            flight.id,
            name=name,
            locator=locator,
            sequence=str(number),
            is_infant=bool(more.get("is_infant")),
        )
        counted = not more.get("is_infant") and not is_boarding
        self._count += counted
        return Passenger(
            id=key,
            customer_id=customer or stranger(key),
            flight_id=FlightId(flight.id),
            name=name,
            listed_seat=seat,
            cabin="first" if _row(seat) in range(1, 5) else "economy",
            group=_group(seat),
            sequence=str(number),
            locator=locator,
            **more,  # type: ignore[arg-type]  # fields of a passenger by name
        )

    def _number(self, *, is_boarding: bool) -> int:
        if is_boarding:
            self._boarding_count += 1
            return self._boarding_count
        self._sequence += 1
        self._sequence += self._sequence == _SEQUENCE_OF_MIA
        return self._sequence


class _Seats:
    """Hands out the seats nobody of the story has, from the front."""

    def __init__(self, taken: set[str], count: int) -> None:
        every = (_seat(number) for number in range(count + 2 * len(taken) + 40))
        self._free = (one for one in every if one not in taken)

    def next(self) -> str:
        return next(self._free)


def _seat(number: int) -> str:
    """Return seat by seat: four across in the first four rows, six behind."""
    front, across = 16, len(_LETTERS)
    if number < front:
        return f"{1 + number // 4}{'ACDF'[number % 4]}"
    return f"{5 + (number - front) // across}{_LETTERS[(number - front) % across]}"


def _row(seat: str) -> int:
    digits = seat.rstrip(_LETTERS)
    return int(digits) if digits.isdecimal() else 0


def _group(seat: str) -> str:
    row = _row(seat)
    if not row:
        return ""
    return "1" if row < 5 else "2" if row < 12 else "4" if row < 20 else "3"  # noqa: PLR2004 rows


def _printed(given: str, family: str) -> str:
    """Return a name as passes have it: ASCII capitals, cut off after twenty signs."""
    folded = unicodedata.normalize("NFKD", f"{family}/{given}".translate(_SPELT_OUT))
    return "".join(sign for sign in folded if sign.isascii()).upper()[:20]


def _trip(place: Passenger, chance: Chance, flights: Sequence[Flight], person: Person) -> Trip:
    return Trip(
        id=TripId(chance.id()),
        customer_id=person.customer.id,
        locator=place.locator,
        system="AS",
        booked_at=flights[0].departs_at.replace(minute=0) - _BOOKED_BEFORE * chance.between(5, 60),
        segments=tuple(
            Segment(flight_id=one.id, cabin=place.cabin, seat=place.listed_seat if not n else "")
            for n, one in enumerate(flights)
        ),
        starts_at=flights[0].departs_at,
        ends_at=flights[-1].arrives_at,
        bag_count=place.bag_count,
    )
