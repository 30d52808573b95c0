"""What notes are found by beside their words, read for many of them at once."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, select

from agent_console.domain.agent import Agent
from agent_console.domain.interaction import Interaction
from agent_console.domain.note_facts import NoteFacts
from agent_console.domain.trip import Segment
from agent_console.hub.tables import agents, memberships, trips
from agent_console.ids import CustomerId


class Found(NamedTuple):
    """What one note is found by, and what lists show of it."""

    facts: NoteFacts
    team: str
    tier: str


def facts_of(
    connection: Connection, entries: Sequence[Interaction]
) -> dict[tuple[CustomerId, str], Found]:
    """Return what *entries* are found by, by customer and id."""
    staff = _staff(connection, {one.agent_id for one in entries if one.agent_id})
    tiers = _tiers(connection, sorted({one.customer_id for one in entries}))
    flights = _flights(connection, entries)
    found = {}
    for one in entries:
        who = staff.get(one.agent_id or "")
        tier = tiers.get(one.customer_id, "")
        named = (one.agent_id or "", who.login if who else "", one.agent_name)
        facts = NoteFacts(
            text=one.text,
            day=one.at.date(),
            agents=tuple(filter(None, named)),
            teams=tuple(filter(None, (who.station, *who.queues))) if who else (),
            reason=one.reason,
            tier=tier,
            flights=flights.get((one.customer_id, one.trip_id or ""), ()),
        )
        found[one.customer_id, str(one.id)] = Found(facts, who.station if who else "", tier)
    return found


def _staff(connection: Connection, ids: set[Any]) -> dict[str, Agent]:
    if not ids:
        return {}
    a = agents.c
    query = select(a.id, a.login, a.name, a.station, a.queues).where(a.id.in_(sorted(ids)))
    return {row.id: Agent(**row._mapping) for row in connection.execute(query)}  # noqa: SLF001 - SQLAlchemy's public name for it


def _tiers(connection: Connection, customers: Sequence[CustomerId]) -> dict[CustomerId, str]:
    m = memberships.c
    theirs = m.customer_id.in_(customers) & (m.tier != "")
    rows = connection.execute(select(m.customer_id, m.tier).where(theirs).order_by(m.tier_rank))
    return {CustomerId(row.customer_id): row.tier for row in rows}  # the highest comes last


def _flights(
    connection: Connection, entries: Sequence[Interaction]
) -> dict[tuple[CustomerId, str], tuple[str, ...]]:
    wanted = {(one.customer_id, one.trip_id) for one in entries if one.trip_id}
    if not wanted:
        return {}
    t = trips.c
    customers, ids = ({one[place] for one in wanted} for place in (0, 1))
    among = and_(t.customer_id.in_(customers), t.id.in_(ids))
    query = select(t.customer_id, t.id, t.segments).where(among)
    return {
        (CustomerId(row.customer_id), row.id): tuple(map(_flight, row.segments))
        for row in connection.execute(query)
    }


def _flight(segment: Segment) -> str:
    return str(segment.flight_id).partition("-")[0]
