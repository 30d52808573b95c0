"""The gate: who is on a flight, and what happened to each of them there.

What happened is only ever added: two gates that worked on one flight without a network put their
events together, in any order and however often, and both come to the same list.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from hashlib import blake2b

import msgspec

from agent_console.domain.boarding_pass import BoardingPass
from agent_console.domain.trip import Flight
from agent_console.domain.value import Value
from agent_console.ids import (
    AgentId,
    CustomerId,
    FlightId,
    OperationId,
    PassengerId,
    is_parked,
    standing_in,
)

MINOR = "UMNR"
"""Special service code of a child that travels alone."""
BY_MISTAKE = "boarded by mistake"
"""Why somebody was taken off whose boarding was undone: they stand where they stood before."""


class Status(StrEnum):
    """Where a passenger stands."""

    EXPECTED = "expected"
    CHECKED_IN = "checked_in"
    STANDBY = "standby"
    BOARDED = "boarded"
    OFFLOADED = "offloaded"


class Happened(StrEnum):
    """What can happen to a passenger at the gate."""

    BOARDED = "boarded"
    OFFLOADED = "offloaded"
    """Taken off, or not let on."""
    SEATED = "seated"
    """Has another seat; somebody on standby has one now."""
    MOVED = "moved"
    """Goes with another flight."""


class GateEvent(Value, frozen=True, kw_only=True):
    """One thing that happened to one passenger."""

    id: OperationId
    """Of the operation that says so: what came twice is one."""
    at: datetime
    """By the clock of the desk."""
    happened: Happened
    agent_id: AgentId
    agent_name: str = ""
    place: str = ""
    """The desk: "Gate C9"."""
    seat: str = ""
    flight_id: FlightId | None = None
    """Where to, for who was moved."""
    reason: str = ""


class Passenger(Value, frozen=True, kw_only=True):
    """Somebody on one flight. An infant on somebody's lap has a place of their own."""

    id: PassengerId
    customer_id: CustomerId
    """Who this is; the place of a stranger (`ids.standing_in`) where the CRM knows nobody."""
    flight_id: FlightId
    name: str
    """As printed on the pass: "LI/MIA"."""
    listed_seat: str = ""
    """As the departure system had it."""
    seat_before: str = ""
    """What an older pass may still say; empty where the seat never changed."""
    cabin: str = ""
    tier: str = ""
    """As the departure system has it, for who is not on file here."""
    group: str = ""
    """Boarding group."""
    sequence: str = ""
    """Check-in number without leading zeros."""
    locator: str = ""
    ticket: str = ""
    """Thirteen digits."""
    bag_count: int = 0
    bags_to: str = ""
    """Airport the bags are tagged to; empty: where the flight goes."""
    services: tuple[str, ...] = ()
    """Special service codes: WCHR, UMNR, VGML …"""
    onward: tuple[FlightId, ...] = ()
    """The flights that follow in the same journey."""
    remark: str = ""
    """What the departure system knows besides: "escort not here"."""
    is_infant: bool = False
    listed_as: Status = Status.CHECKED_IN
    events: tuple[GateEvent, ...] = ()
    """What happened, in the order of `at` and `id`."""
    version: int = 0

    @property
    def status(self) -> Status:
        """Return where this passenger stands after all that happened."""
        status = before = self.listed_as
        for one in self.events:
            if one.happened is Happened.SEATED:
                status, before = _seated(status), _seated(before)
            elif one.happened is Happened.OFFLOADED and one.reason == BY_MISTAKE:
                status = before if status is Status.BOARDED else status
            else:
                before = before if status is Status.BOARDED else status
                status = _AFTER[one.happened]
        return status

    @property
    def seat(self) -> str:
        """Return the seat after all that happened."""
        given = [one.seat for one in self.events if one.happened is Happened.SEATED]
        return given[-1] if given else self.listed_seat

    @property
    def old_seats(self) -> frozenset[str]:
        """Return the seats that an older pass may still say."""
        given = {one.seat for one in self.events if one.happened is Happened.SEATED}
        return frozenset({self.listed_seat, self.seat_before, *given} - {self.seat, ""})

    @property
    def boarded(self) -> GateEvent | None:
        """Return the scan that counts, the first since they were last off; None if not on board."""
        found: GateEvent | None = None
        for one in self.events:
            if one.happened is Happened.BOARDED:
                found = found or one
            elif one.happened in {Happened.OFFLOADED, Happened.MOVED}:
                found = None
        return found

    @property
    def is_known(self) -> bool:
        """Tell whether the CRM knows who this is."""
        return not is_parked(self.customer_id)

    def with_events(self, events: Iterable[GateEvent]) -> "Passenger":
        """Return this passenger with *events* added, each once; in which order is no matter.

        Of two events with one id the one that stands first as text counts, on every computer.
        """
        found = {one.id: one for one in self.events}
        for one in events:
            known = found.get(one.id)
            if known is None or _written(one) < _written(known):
                found[one.id] = one
        ordered = sorted(found.values(), key=lambda one: (one.at, one.id))
        return msgspec.structs.replace(self, events=tuple(ordered))


class Counts(Value, frozen=True, kw_only=True):
    """How many of a flight stand where. Infants on a lap are counted apart."""

    total: int = 0
    """Everybody with a seat, those on standby included."""
    expected: int = 0
    checked_in: int = 0
    standby: int = 0
    boarded: int = 0
    offloaded: int = 0
    infants: int = 0

    @property
    def to_board(self) -> int:
        """Return how many are to come on board or have: all but those taken off."""
        return self.total - self.offloaded


class FlightList(Value, frozen=True, kw_only=True):
    """A flight with its passengers."""

    flight: Flight
    passengers: tuple[Passenger, ...] = ()

    @property
    def counts(self) -> Counts:
        """Return how many stand where."""
        seated = [one.status for one in self.passengers if not one.is_infant]
        return Counts(
            total=len(seated),
            expected=seated.count(Status.EXPECTED),
            checked_in=seated.count(Status.CHECKED_IN),
            standby=seated.count(Status.STANDBY),
            boarded=seated.count(Status.BOARDED),
            offloaded=seated.count(Status.OFFLOADED),
            infants=len(self.passengers) - len(seated),
        )


class NeedKind(StrEnum):
    """Why a passenger needs the gate agent."""

    MISCONNECT = "misconnect"
    MINOR = "minor"
    SERVICE = "service"
    PROMISE = "promise"
    COMPLAINT = "complaint"
    MOVED_BEFORE = "moved_before"
    BAG = "bag"
    UPSET = "upset"
    CELEBRATION = "celebration"
    PRAISE = "praise"
    STANDBY = "standby"
    SEAT_CHANGED = "seat_changed"
    TIER = "tier"


class Need(Value, frozen=True, kw_only=True):
    """One reason, in words for the "needs you because" column."""

    kind: NeedKind
    words: str
    weight: float = 0.0
    """What it counts beside other reasons of the same passenger: the highest is said first."""


class Verdict(StrEnum):
    """What a scanned pass is worth at this gate now."""

    VALID = "valid"
    WRONG_FLIGHT = "wrong_flight"
    WRONG_DATE = "wrong_date"
    ALREADY_SCANNED = "already_scanned"
    SEAT_CHANGED = "seat_changed"
    """Valid, but they sit elsewhere now."""
    STANDBY = "standby"
    """For this flight, but without a seat so far."""
    OFFLOADED = "offloaded"
    """Was taken off this flight."""
    MOVED = "moved"
    """Goes with another flight now."""
    NOT_ON_LIST = "not_on_list"
    """For this flight and day, but nobody here knows them: a card is made from the pass."""
    DAMAGED = "damaged"
    """Cannot be read: scan again."""

    @property
    def may_board(self) -> bool:
        """Tell whether the passenger may go on board as they stand."""
        return self in {Verdict.VALID, Verdict.SEAT_CHANGED, Verdict.NOT_ON_LIST}


class Scan(Value, frozen=True, kw_only=True):
    """What a scan said."""

    verdict: Verdict
    decoded: BoardingPass | None = None
    """What was read; None if it is damaged."""
    leg: int = 0
    """Which flight of the pass is meant, counted from 0."""
    passenger: Passenger | None = None
    """Whom it means, made from the pass where nobody is on the list; None if damaged or wrong."""
    flight_name: str = ""
    """Of a wrong flight: the one it is for, "AS 1104"."""
    gate: str = ""
    """Of a wrong flight: where it leaves from, if that is known."""
    where: int = 0
    """Of a damaged pass: the sign at which it breaks, counted from 1."""


def passenger_id(
    flight: FlightId, *, name: str, locator: str, sequence: str, is_infant: bool = False
) -> PassengerId:
    """Return the same id for the same pass on every computer; it names nobody.

    A child on a lap may have name, locator and check-in number of who carries it.
    """
    parts = [flight, name.strip().upper(), locator.strip().upper(), sequence.lstrip("0")]
    said = "\n".join([*parts, *(["infant"] if is_infant else [])])
    return PassengerId(f"{flight}:{blake2b(said.encode(), digest_size=8).hexdigest()}")


def stranger(passenger: PassengerId) -> CustomerId:
    """Return the place of a passenger whom the CRM does not know."""
    return standing_in(passenger)


def place_of(flight: FlightId) -> CustomerId:
    """Return the place of what concerns a whole flight and nobody in particular."""
    return standing_in(f"flight:{flight}")


def _written(event: GateEvent) -> bytes:
    return msgspec.json.encode(event)


def _seated(status: Status) -> Status:
    return Status.CHECKED_IN if status is Status.STANDBY else status


_AFTER = {
    Happened.BOARDED: Status.BOARDED,
    Happened.OFFLOADED: Status.OFFLOADED,
    Happened.MOVED: Status.OFFLOADED,
}
