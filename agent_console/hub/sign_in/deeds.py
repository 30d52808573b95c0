"""What is written down of signing in: who came in, who left, who tried with a wrong password."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from agent_console.domain.agent import Agent, Role
from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.hub.audit import append
from agent_console.ids import AgentId, new_id

_SESSION = ("sid", "auth_time")
"""Claims that stay the same while tokens are renewed."""
_ID_LENGTH = 32


def signed_in(connection: Connection, agent: Agent, way: str, *, at: datetime) -> None:
    """Write down that *agent* signed in with a "password" or a "device_code"."""
    _write(connection, new_id(), Deed.SIGN_IN, way, agent.id, agent.role, at=at)


def signed_out(connection: Connection, agent: AgentId, why: str, *, at: datetime) -> None:
    """Write down that a sign-in of *agent* was ended."""
    _write(connection, new_id(), Deed.SIGN_IN, why, agent, None, at=at)


def refused(connection: Connection, agent: AgentId, *, at: datetime) -> None:
    """Write down that somebody tried *agent*'s login with a wrong password."""
    _write(connection, new_id(), Deed.DENIED, "wrong_password", agent, None, at=at)


def session_of(claims: Mapping[str, Any]) -> str:
    """Return the same id for all tokens of one sign-in at an issuer.

    Where the issuer does not tell its sign-ins apart, for all of one person's tokens of one day.
    """
    named = next((f"{name}:{claims[name]}" for name in _SESSION if claims.get(name)), "")
    session = named or f"day:{int(claims['exp']) // 86_400}"
    said = f"{claims['iss']}\n{claims['sub']}\n{session}"
    return hashlib.sha256(said.encode()).hexdigest()[:_ID_LENGTH]


def came_from_issuer(connection: Connection, session: str, agent: Agent, *, at: datetime) -> None:
    """Write down that *agent* came with a token of a trusted issuer, once for each *session*."""
    _write(connection, session, Deed.SIGN_IN, "issuer", agent.id, agent.role, at=at)


def _write(
    connection: Connection,
    key: str,
    deed: Deed,
    what: str,
    agent: AgentId,
    role: Role | None,
    *,
    at: datetime,
) -> None:
    entry = AuditEntry(id=key, at=at, deed=deed, what=what, agent_id=agent, role=role)
    append(connection, [entry], at=at)
