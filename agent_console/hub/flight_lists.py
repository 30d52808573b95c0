"""Bring a departure system's list and the customers together, without losing what gates did."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection, select

from agent_console.domain.gate import Passenger, passenger_id, stranger
from agent_console.domain.identifier import Scheme, normal
from agent_console.domain.name_match import Agreement, pass_name_agrees
from agent_console.domain.trip import Flight
from agent_console.hub import records
from agent_console.hub.lookup import owners
from agent_console.hub.problems import Refusal
from agent_console.hub.tables import BY_STRUCT, passengers
from agent_console.hub.turns import take_turns
from agent_console.ids import CustomerId, FlightId, PassengerId, is_parked
from agent_console.wire.customer_file import Candidate
from agent_console.wire.flight_list import FlightListAnswer, FlightListRequest, ListedPassenger

_KEPT = BY_STRUCT[Passenger]
_Owners = Mapping[tuple[Scheme, str], list[Candidate]]
MOST = 1_000
"""Passengers of one flight."""


def list_turn(flight: FlightId) -> str:
    """Return whose turn it is to say who is on *flight*: while it lasts nobody comes onto it."""
    return f"list {flight}"


def take_list(
    connection: Connection,
    flight: FlightId,
    told: FlightListRequest,
    *,
    at: datetime,
    touched: set[CustomerId] | None = None,
) -> FlightListAnswer:
    """Store the list of *flight*: told twice it changes nothing.

    Customers of whom it changes anything are added to *touched*; strangers are not.
    Raises `Refusal` for an unknown flight (404) and for a list that is no flight's (422).
    """
    if len(told.passengers) > MOST:
        raise Refusal(422, "No flight has so many passengers", f"at most {MOST}")
    take_turns(connection, [list_turn(flight)])
    known_flight = _flight(connection, flight)
    take_turns(connection, {one.customer_id for one in _listed(connection, flight)})
    before = {one.id: one for one in _listed(connection, flight)}
    belongs = owners(connection, {pair for one in told.passengers for pair in _marks(one)})
    made = {one.id: one for one in (_made(flight, x, before, belongs) for x in told.passengers)}
    moved = [
        before[key]
        for key, one in made.items()
        if key in before and before[key].customer_id != one.customer_id
    ]
    gone = [one for key, one in before.items() if key not in made and not one.events]
    for one in (*moved, *gone):
        records.remove(connection, _KEPT.kind, one.id, one.customer_id, at=at)
    counted = msgspec.structs.replace(known_flight, passenger_count=len(made))
    changed = {one.customer_id for one in (*moved, *gone)}
    records.put(connection, [counted, *made.values()], at=at, touched=changed)
    if touched is not None:
        touched |= {one for one in changed if not is_parked(one)}
    return FlightListAnswer(
        count=len(made),
        known_count=sum(one.is_known for one in made.values()),
        gone_count=len(gone),
    )


def _made(
    flight: FlightId,
    told: ListedPassenger,
    before: Mapping[PassengerId, Passenger],
    belongs: _Owners,
) -> Passenger:
    key = passenger_id(
        flight,
        name=told.name,
        locator=told.locator,
        sequence=told.sequence,
        is_infant=told.is_infant,
    )
    known = before.get(key)
    customer = _whose(told, belongs)
    if customer is None:
        customer = known.customer_id if known is not None else stranger(key)
    return Passenger(
        id=key,
        customer_id=customer,
        flight_id=flight,
        name=told.name,
        listed_seat=told.seat,
        seat_before=told.seat_before,
        cabin=told.cabin,
        tier=told.tier,
        group=told.group,
        sequence=told.sequence.lstrip("0"),
        locator=told.locator,
        ticket=told.ticket,
        bag_count=told.bag_count,
        bags_to=told.bags_to,
        services=told.services,
        onward=told.onward,
        remark=told.remark,
        is_infant=told.is_infant,
        listed_as=told.listed_as,
        events=known.events if known is not None else (),
    )


def _whose(told: ListedPassenger, belongs: _Owners) -> CustomerId | None:
    """Return the one customer the line can only be about: the name has to agree, too."""
    for mark in _marks(told):
        named = {
            one.customer.id
            for one in belongs.get(mark, [])
            if not one.customer.merged_into and _is_named(told.name, one)
        }
        if len(named) == 1:
            return named.pop()
    return None


def _is_named(printed: str, one: Candidate) -> bool:
    names = one.customer.given_name, one.customer.family_name
    return pass_name_agrees(printed, *names) is not Agreement.NONE


def _marks(told: ListedPassenger) -> Sequence[tuple[Scheme, str]]:
    """Return what tells who it is, most telling first; a child's card is often a parent's."""
    written = [(Scheme.TICKET, told.ticket), (Scheme.LOCATOR, told.locator)]
    if not told.is_infant:
        written.insert(1, (Scheme.MEMBER, told.member_number))
    read = ((scheme, normal(scheme, text)) for scheme, text in written if text)
    return [(scheme, value) for scheme, value in read if value]


def _listed(connection: Connection, flight: FlightId) -> Iterable[Passenger]:
    query = select(*_KEPT.fields).where(passengers.c.flight_id == flight)
    return [_KEPT.record(row) for row in connection.execute(query)]


def _flight(connection: Connection, key: FlightId) -> Flight:
    found: Flight | None = next(records.read(connection, BY_STRUCT[Flight], [(key,)]), None)
    if found is None:
        raise Refusal(404, "This flight is not known")
    return found
