"""Who is meant by the claims of a trusted issuer's token, and what they may do here."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, insert, select

from agent_console.domain.agent import Agent, Role
from agent_console.hub import records
from agent_console.hub.database import reading
from agent_console.hub.problems import Refusal
from agent_console.hub.sign_in.settings import ALL_PROGRAMMES, IssuerSettings
from agent_console.hub.sign_in.tokens import claim, words
from agent_console.hub.sign_in_tables import identities
from agent_console.hub.tables import BY_KIND, agents
from agent_console.hub.turns import take_turns
from agent_console.ids import AgentId, new_id
from agent_console.wire.feed import Kind

_NOT_LET_IN = 401
"""And not 403: a desk keeps what waits until somebody signs in, and holds nothing as refused."""
_TURN = "people of issuers"
_BY_RIGHTS = (Role.ADMINISTRATOR, Role.SUPERVISOR, Role.AGENT, Role.GATE, Role.INTEGRATION)
"""Of several roles the first of these counts."""


def person(
    engine: Engine, issuer: IssuerSettings, claims: Mapping[str, Any], *, at: datetime
) -> Agent:
    """Return the agent that *claims* speak of, as the issuer describes them now.

    A subject seen for the first time is the agent who has the login, if nobody else is that agent
    already; or a new one where the issuer may make agents. Raises `Refusal`.
    """
    told = dict(claims)
    role = _role(issuer, told)
    with reading(engine) as connection:
        found = _known(connection, issuer.issuer, str(told["sub"]))
    if found is not None and _as_told(found, issuer, told, role) == found:
        return found
    with engine.begin() as connection:
        take_turns(connection, [_TURN])  # a desk that starts comes with several requests at once
        found = _known(connection, issuer.issuer, str(told["sub"])) or _met(
            connection, issuer, told, role, at=at
        )
        now = _as_told(found, issuer, told, role)
        if now != found:
            records.put(connection, [now], at=at)
        return now


def agent_of(connection: Connection, agent: AgentId) -> Agent | None:
    """Return one agent."""
    found = next(records.read(connection, BY_KIND[Kind.AGENT], [(agent,)]), None)
    return found if isinstance(found, Agent) else None


def _known(connection: Connection, issuer: str, subject: str) -> Agent | None:
    c = identities.c
    query = select(c.agent_id).where(c.issuer == issuer, c.subject == subject)
    found = connection.scalar(query)
    return None if found is None else agent_of(connection, AgentId(found))


def _met(
    connection: Connection,
    issuer: IssuerSettings,
    told: dict[str, Any],
    role: Role,
    *,
    at: datetime,
) -> Agent:
    login = claim(told, issuer.login)
    if not isinstance(login, str) or not login.strip():
        raise Refusal(_NOT_LET_IN, "The sign-in does not say which login this is")
    login = login.strip()
    there = connection.scalar(select(agents.c.id).where(agents.c.login == login))
    if there is None and not issuer.makes_agents:
        raise Refusal(_NOT_LET_IN, "Nobody with this sign-in works here")
    if there is not None and _is_taken(connection, there):
        raise Refusal(_NOT_LET_IN, "Somebody else signs in as this agent")
    agent = Agent(id=AgentId(there or new_id()), login=login, name=login, role=role)
    if there is None:
        records.put(connection, [agent], at=at)
    row = {
        "issuer": issuer.issuer,
        "subject": str(told["sub"]),
        "agent_id": agent.id,
        "first_at": at,
    }
    connection.execute(insert(identities), row)
    return agent_of(connection, agent.id) or agent


def _is_taken(connection: Connection, agent: str) -> bool:
    """INVARIANT: an agent is one person; another issuer, or another subject, is somebody else."""
    query = select(identities.c.subject).where(identities.c.agent_id == agent).limit(1)
    return connection.execute(query).first() is not None


def _role(issuer: IssuerSettings, told: dict[str, Any]) -> Role:
    said = words(claim(told, issuer.role))
    given = {issuer.roles[word] for word in said if word in issuer.roles}
    found = next((role for role in _BY_RIGHTS if role in given), issuer.default_role)
    if found is None:
        raise Refusal(_NOT_LET_IN, "This sign-in has no role here")
    return found


def _programmes(issuer: IssuerSettings, told: dict[str, Any]) -> tuple[str, ...]:
    """Return the programmes somebody serves, empty for all; who has none is not let in."""
    said = words(claim(told, issuer.programme))
    meant = {issuer.programmes[word] for word in said if word in issuer.programmes}
    if not meant:
        raise Refusal(_NOT_LET_IN, "This sign-in has no loyalty programme here")
    return () if ALL_PROGRAMMES in meant else tuple(sorted(meant))


def _as_told(agent: Agent, issuer: IssuerSettings, told: dict[str, Any], role: Role) -> Agent:
    name = claim(told, issuer.full_name)
    known = name.strip() if isinstance(name, str) and name.strip() else agent.name
    serves = _programmes(issuer, told) if issuer.programme else agent.programmes
    return msgspec.structs.replace(agent, name=known, role=role, programmes=serves)
