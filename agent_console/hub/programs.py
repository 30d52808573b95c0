"""Programs that speak to the hub with a token of their own, in the role of an integration."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection, delete, select

from agent_console.domain.agent import Agent, Role
from agent_console.hub import access, records
from agent_console.hub.tables import BY_STRUCT, agents, tokens
from agent_console.ids import AgentId, new_id


def named(
    connection: Connection, name: str, programmes: Sequence[str], *, at: datetime
) -> AgentId | None:
    """Return the program called *name*, made if there is none; None where it is a person's login.

    *programmes* are the loyalty programmes it serves from now on; none are all.
    """
    known = _known(connection, name)
    if known is not None and known.role is not Role.INTEGRATION:
        return None
    program = known or Agent(id=AgentId(new_id()), login=name, name=name, role=Role.INTEGRATION)
    serving = msgspec.structs.replace(program, programmes=tuple(programmes))
    records.put(connection, [serving], at=at)
    return program.id


def new_token(connection: Connection, program: AgentId, *, at: datetime) -> str:
    """Make a token; those made before stay good."""
    return access.new_token(connection, program, at=at)


def shut_out(connection: Connection, name: str) -> AgentId | None:
    """Forget all tokens of the program called *name*; None where there is none."""
    known = _known(connection, name)
    if known is None or known.role is not Role.INTEGRATION:
        return None
    connection.execute(delete(tokens).where(tokens.c.agent_id == known.id))
    return known.id


def _known(connection: Connection, name: str) -> Agent | None:
    kept = BY_STRUCT[Agent]
    query = select(*kept.fields).where(agents.c.login == name).limit(1)
    row = connection.execute(query).first()
    found: Agent | None = None if row is None else kept.record(row)
    return found
