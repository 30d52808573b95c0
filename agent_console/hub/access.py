"""Who may come in. A token is shown once, when it is made; the hub keeps its hash only."""

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from agent_console.domain.agent import Agent
from agent_console.hub import records
from agent_console.hub.problems import Refusal
from agent_console.hub.tables import BY_KIND, agents, tokens
from agent_console.ids import AgentId, new_id
from agent_console.wire.feed import Kind

_TOKEN_BYTES = 32
_AGENT = BY_KIND[Kind.AGENT]
_SCHEME = "bearer "
_OWNER = (
    select(*_AGENT.fields)
    .join(tokens, tokens.c.agent_id == agents.c.id)
    .where(tokens.c.sha256 == bindparam("sha256"))
)
"""One statement, put together once: every request begins with it."""


def new_token(connection: Connection, agent: AgentId | None, *, at: datetime) -> str:
    """Make and return a token for *agent*, or for telephony (None)."""
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    row = {
        "sha256": hash_of(token),
        "agent_id": agent,
        "is_telephony": agent is None,
        "made_at": at,
    }
    connection.execute(insert(tokens), row)
    return token


def signed_in(connection: Connection, authorization: str) -> Agent:
    """Return whose bearer token stands in the header, or raise `Refusal` (401)."""
    token = authorization[len(_SCHEME) :].strip()
    if authorization[: len(_SCHEME)].lower() == _SCHEME and token:
        row = connection.execute(_OWNER, {"sha256": hash_of(token)}).first()
        if row is not None:
            found: Agent = _AGENT.record(row)
            return found
    raise Refusal(401, "Sign in: the token is missing or not known")


def is_telephony(connection: Connection, token: str) -> bool:
    """Tell whether *token* lets a telephone system in."""
    row = _row(connection, token)
    return row is not None and bool(row.is_telephony)


def opens(connection: Connection, token: str, agent: AgentId | None) -> bool:
    """Tell whether *token* is still good for *agent*, or for telephony (None)."""
    row = _row(connection, token)
    return row is not None and row.agent_id == agent


def ensure_agents(
    connection: Connection, given: Iterable[Agent], *, at: datetime
) -> tuple[Agent, ...]:
    """Store *given*; where there is nobody at all, make one agent. Return everyone there is."""
    records.put(connection, given, at=at)
    everyone = _everyone(connection)
    if everyone:
        return everyone
    first = Agent(id=AgentId(new_id()), login="agent", name="Agent 1")
    records.put(connection, [first], at=at)
    return (first,)


def _everyone(connection: Connection) -> tuple[Agent, ...]:
    query = select(*_AGENT.fields).order_by(agents.c.login)
    return tuple(map(_AGENT.record, connection.execute(query)))


def _row(connection: Connection, token: str) -> Any:
    sha256 = hash_of(token)
    row = connection.execute(select(tokens).where(tokens.c.sha256 == sha256)).first()
    if row is None or not hmac.compare_digest(row.sha256, sha256):
        return None
    return row


def hash_of(token: str) -> str:
    """Return what the hub keeps of *token*."""
    return hashlib.sha256(token.encode()).hexdigest()
