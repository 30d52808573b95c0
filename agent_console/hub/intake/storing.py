"""Store what was heard: each contact once, with whom it belongs to or where they wait.

That it was heard, its place in the history and the line in the audit are one transaction, so that
what is sent again, by whatever way and to whichever hub process, changes nothing.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, text

from agent_console.clock import micros
from agent_console.hub import records
from agent_console.hub.intake.heard import Heard
from agent_console.hub.intake.identity import Owners, named, owners_of, trip_meant, whose
from agent_console.hub.intake.parking import (
    join_again,
    join_visitor,
    place_of,
    take_own_turn,
)
from agent_console.hub.problems import Refusal
from agent_console.hub.seeing import ALL, Eyes
from agent_console.ids import CustomerId, is_parked
from agent_console.wire.contact import HeardFate
from agent_console.wire.operation import Problem

ONCE = text("INSERT INTO heard_events (id, at) VALUES (:id, :at) ON CONFLICT (id) DO NOTHING")


class Taken(NamedTuple):
    """What became of one contact."""

    fate: HeardFate
    customer: CustomerId | None = None
    """Whose history it is in, or the parked place."""
    problem: Problem | None = None


def take(
    connection: Connection,
    contacts: Sequence[Heard],
    *,
    at: datetime,
    eyes: Eyes = ALL,
) -> list[Taken]:
    """Store *contacts*; one answer each, in their order. *at* is the hub's now.

    Nobody whom *eyes* are not shown is found. Writing that down is the caller's, last.
    """
    take_own_turn(connection)
    fresh = _fresh(connection, contacts, at=at)
    among = owners_of(connection, (pair for one in contacts for pair in one.marks), eyes)
    taken: list[Taken] = []
    found = []
    shown: list[tuple[Heard, CustomerId]] = []
    for one in contacts:
        if one.id not in fresh:
            taken.append(Taken(HeardFate.KNOWN))
            continue
        fresh.remove(one.id)
        try:
            place = _place(connection, one, eyes, among, at=at)
        except Refusal as refusal:
            _unhear(connection, one)
            taken.append(Taken(HeardFate.REFUSED, problem=refusal.problem))
            continue
        entry = one.at_place(place)
        fate = HeardFate.PARKED
        if not is_parked(place):
            fate = HeardFate.STORED
            trip = trip_meant(connection, place, one.marks)
            entry = msgspec.structs.replace(entry, trip_id=trip)
            shown.append((one, place))
        found.append(entry)
        taken.append(Taken(fate, place))
    records.put(connection, found, at=at)
    join_again(connection, {one.customer_id for one in found if is_parked(one.customer_id)}, at=at)
    for one, customer in shown:
        join_visitor(connection, one.marks, customer, at=at)
    return taken


def _fresh(connection: Connection, contacts: Sequence[Heard], *, at: datetime) -> set[str]:
    """Note what is heard for the first time; in one order, so that no two hubs wait in a ring."""
    fresh = set()
    for key in sorted({one.id for one in contacts}):
        if connection.execute(ONCE, {"id": key, "at": micros(at)}).rowcount:
            fresh.add(str(key))
    return fresh


def _unhear(connection: Connection, one: Heard) -> None:
    connection.execute(text("DELETE FROM heard_events WHERE id = :id"), {"id": one.id})


def _place(
    connection: Connection, one: Heard, eyes: Eyes, among: Owners, *, at: datetime
) -> CustomerId:
    if one.contact.customer_id is not None:
        return named(connection, one.contact.customer_id, eyes)
    found = whose(connection, one.marks, at=at, among=among)
    return found.customer or place_of(connection, one.marks, at=at)
