"""Let the desks of those whom something personal concerns look for it.

What is said to one person does not travel in the common feed. A line in its log about that person,
who is in it as a colleague, is what their own desk fetches its personal file by.
"""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, select

from agent_console.hub import many_rows
from agent_console.hub.tables import agents, changes
from agent_console.ids import AgentId
from agent_console.wire.feed import Kind


def wake(connection: Connection, some: Iterable[AgentId], *, at: datetime) -> None:
    """Tell the feed that there is something for *some* people; whoever is unknown is passed by."""
    wanted = sorted(set(some))
    known = connection.scalars(select(agents.c.id).where(agents.c.id.in_(wanted))).all()
    lines = [{"customer_id": "", "kind": Kind.AGENT, "key": key, "at": at} for key in sorted(known)]
    if lines:
        many_rows.add(connection, changes, lines)
