"""What a scanned boarding pass is worth at this gate: valid or not, why, and whose it is."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from agent_console.desk.files import Files
from agent_console.desk.gate.shown import PassengerList
from agent_console.desk.identify import scanned, sure_customer
from agent_console.domain.boarding_pass import BoardingPass, Leg
from agent_console.domain.gate import (
    Happened,
    Passenger,
    Scan,
    Status,
    Verdict,
    passenger_id,
    stranger,
)
from agent_console.domain.name_match import Agreement, pass_name_agrees, pass_name_words
from agent_console.domain.pass_reading import BadPass, read_pass
from agent_console.domain.trip import Flight
from agent_console.ids import FlightId

_SUFFIXES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ "
"""A flight that is flown once more on a day has a letter behind its number."""
_WENT = frozenset({Happened.OFFLOADED, Happened.MOVED})


def scan(files: Files, listed: PassengerList, text: str, *, now: datetime) -> Scan:
    """Return what the scanned *text* means for the flight of *listed*.

    Somebody who is on no list gets a passenger made from the pass. Never raises for what is in the
    text: a pass that cannot be read is `Verdict.DAMAGED`.
    """
    flight = listed.flight
    today = now.astimezone(ZoneInfo(flight.origin_zone)).date()
    try:
        decoded = read_pass(text, today=today)
    except BadPass as exc:
        return Scan(verdict=Verdict.DAMAGED, where=exc.where)
    place = next((n for n, leg in enumerate(decoded.legs) if is_for(leg, flight)), None)
    if place is None:
        return _elsewhere(files, decoded, flight)
    leg = decoded.legs[place]
    if not is_that_day(leg, flight):
        return Scan(
            verdict=Verdict.WRONG_DATE, decoded=decoded, leg=place, flight_name=flight.designator
        )
    passenger = _found([one.passenger for one in listed.lines], decoded, leg)
    if passenger is None:
        made = _made(files, decoded, leg, flight, now=now)
        return Scan(verdict=Verdict.NOT_ON_LIST, decoded=decoded, leg=place, passenger=made)
    verdict = _verdict(passenger, leg)
    return Scan(verdict=verdict, decoded=decoded, leg=place, passenger=passenger)


def _verdict(passenger: Passenger, leg: Leg) -> Verdict:
    match passenger.status:
        case Status.BOARDED:
            return Verdict.ALREADY_SCANNED
        case Status.OFFLOADED:
            went = (one for one in reversed(passenger.events) if one.happened in _WENT)
            last = next(went, None)
            is_moved = last is not None and last.happened is Happened.MOVED
            return Verdict.MOVED if is_moved else Verdict.OFFLOADED
        case Status.STANDBY:
            return Verdict.STANDBY
        case _:
            is_other = bool(leg.seat and passenger.seat) and leg.seat != passenger.seat
            has_seat = leg.seat not in {"", "INF", "SBY", "STBY"} and not passenger.is_infant
            return Verdict.SEAT_CHANGED if is_other and has_seat else Verdict.VALID


def is_for(leg: Leg, flight: Flight) -> bool:
    """Tell whether a flight of a pass is *flight*, or its namesake of another day."""
    number = flight.number.lstrip("0")
    same = leg.carrier == flight.carrier and leg.flight_number.rstrip(_SUFFIXES) == number
    return same and leg.origin == flight.origin


def is_that_day(leg: Leg, flight: Flight) -> bool:
    """Tell whether a flight of a pass goes on the day *flight* was planned for."""
    planned = flight.departs_at.astimezone(ZoneInfo(flight.origin_zone or "UTC")).date()
    return leg.flown_on in {None, planned}


def _elsewhere(files: Files, decoded: BoardingPass, flight: Flight) -> Scan:
    """Say which flight a pass is for: of several, the one that leaves from here."""
    legs = list(enumerate(decoded.legs))
    place, leg = next((pair for pair in legs if pair[1].origin == flight.origin), legs[0])
    known: Iterable[Flight] = ()
    if leg.flown_on is not None:
        day = leg.flown_on.isoformat()
        key = FlightId(f"{leg.carrier}{leg.flight_number}-{leg.origin}-{day}")
        known = files.cache.flights([key])
    return Scan(
        verdict=Verdict.WRONG_FLIGHT,
        decoded=decoded,
        leg=place,
        flight_name=f"{leg.carrier} {leg.flight_number}",
        gate=next((one.gate for one in known), ""),
    )


def _found(everybody: Sequence[Passenger], decoded: BoardingPass, leg: Leg) -> Passenger | None:
    """Return whose pass it is: by ticket, by locator, else by check-in number; the name counts."""
    among = [one for one in everybody if one.is_infant is decoded.is_infant]
    for same in _ways_to_tell(leg):
        those = [one for one in among if same(one)]
        named = [one for one in those if _is_named(one.name, decoded.name)]
        by_number = [one for one in named if leg.sequence and one.sequence == leg.sequence]
        if by_number or len(named) == 1:
            return (by_number or named)[0]
        if named:
            return min(named, key=lambda one: one.id)
    return None


def _ways_to_tell(leg: Leg) -> Iterator["_Same"]:
    if leg.ticket:
        yield _Same("ticket", leg.ticket)
    if leg.locator:
        yield _Same("locator", leg.locator)
    if leg.sequence:
        yield _Same("sequence", leg.sequence)


class _Same:
    """Tells whether a passenger has the same in one field."""

    def __init__(self, field: str, value: str) -> None:
        self._field, self._value = field, value.upper()

    def __call__(self, passenger: Passenger) -> bool:
        return str(getattr(passenger, self._field)).upper() == self._value


def _is_named(listed: str, printed: str) -> bool:
    if listed == printed:
        return True
    given, family = pass_name_words(listed)
    return pass_name_agrees(printed, given, family) is not Agreement.NONE


def _made(
    files: Files, decoded: BoardingPass, leg: Leg, flight: Flight, *, now: datetime
) -> Passenger:
    """Make a passenger from a pass: of a customer, where it can only be one."""
    key = passenger_id(
        flight.id,
        name=decoded.name,
        locator=leg.locator,
        sequence=leg.sequence,
        is_infant=decoded.is_infant,
    )
    customer = sure_customer(scanned(files.cache, decoded, now=now))
    return Passenger(
        id=key,
        customer_id=customer or stranger(key),
        flight_id=flight.id,
        name=decoded.name,
        listed_seat="" if decoded.is_infant else leg.seat,
        cabin=leg.cabin,
        sequence=leg.sequence,
        locator=leg.locator,
        ticket=leg.ticket,
        bag_count=len(decoded.bag_tags),
        is_infant=decoded.is_infant,
        listed_as=Status.CHECKED_IN,
    )
