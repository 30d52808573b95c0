"""What each agent is doing, as their consoles tell it; every change wakes the event streams.

A presence is a state and no history: only the last one of each agent is kept, and whoever listens
hears where everybody stands and then what changes.
"""

from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, delete, insert, select, update

from agent_console.domain.agent import Agent
from agent_console.domain.presence import Presence
from agent_console.hub.hub import Hub
from agent_console.hub.news import newest_presence
from agent_console.hub.tables import presences
from agent_console.hub.turns import take_turns
from agent_console.ids import AgentId

_TURN = "presences"
"""Whoever changes a presence: the numbers of changes are given in the order of commits."""
_FIELDS = tuple(presences.c[name] for name in Presence.__struct_fields__)
_KEPT_FOR = timedelta(hours=16)
"""Longer than any shift: who was last heard of before that is not at a console."""


def tell(hub: Hub, agent: Agent, said: Presence) -> Presence:
    """Store what *agent* does as the console says, and wake the others; return it as stored."""
    at = hub.clock()
    told = msgspec.structs.replace(said, agent_id=agent.id, since=min(said.since, at), is_here=True)
    with hub.engine.begin() as connection:
        is_news = _store(connection, told, at=at)
    if is_news:
        hub.bell.ring()
    return told


def everyone(connection: Connection, *, at: datetime) -> tuple[Presence, ...]:
    """Return what everybody does who was heard of in the last shift, by agent."""
    rows = connection.execute(
        select(*_FIELDS).where(presences.c.told_at > at - _KEPT_FOR).order_by(presences.c.agent_id)
    )
    return tuple(map(_presence, rows))


def forget(connection: Connection, agent: AgentId) -> None:
    """Drop what is known of somebody who works here no more."""
    connection.execute(delete(presences).where(presences.c.agent_id == agent))


def left(hub: Hub, agent: AgentId) -> None:
    """Note that no console of *agent* is connected any more."""
    c = presences.c
    with hub.engine.begin() as connection:
        take_turns(connection, [_TURN])
        gone = update(presences).where(c.agent_id == agent, c.is_here)
        is_news = connection.execute(
            gone.values(is_here=False, seq=newest_presence(connection) + 1)
        ).rowcount
    if is_news and not hub.bell.is_closed:
        hub.bell.ring()


def _store(connection: Connection, told: Presence, *, at: datetime) -> bool:
    """Store *told*; False if nothing of it is new."""
    take_turns(connection, [_TURN])
    c = presences.c
    row = connection.execute(select(*_FIELDS).where(c.agent_id == told.agent_id)).first()
    known = None if row is None else _presence(row)
    if known == told:
        connection.execute(update(presences).where(c.agent_id == told.agent_id).values(told_at=at))
        return False
    values = msgspec.structs.asdict(told) | {"seq": newest_presence(connection) + 1, "told_at": at}
    if known is None:
        connection.execute(insert(presences), values)
    else:
        connection.execute(update(presences).where(c.agent_id == told.agent_id).values(values))
    return True


def _presence(row: Row[Any]) -> Presence:
    return Presence(**dict(zip(Presence.__struct_fields__, row, strict=True)))
