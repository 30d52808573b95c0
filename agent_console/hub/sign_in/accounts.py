"""The hub's own accounts. A password is kept as an argon2id hash; wrong tries slow down."""

import threading
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Any

import msgspec
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError
from sqlalchemy import Connection, Engine, insert, select, update

from agent_console.domain.agent import Agent, Role
from agent_console.errors import BadInput
from agent_console.hub import records
from agent_console.hub.database import reading
from agent_console.hub.sign_in.handed_out import end_sign_ins
from agent_console.hub.sign_in_tables import accounts
from agent_console.hub.tables import BY_KIND, agents
from agent_console.ids import AgentId, new_id
from agent_console.wire.feed import Kind

LEAST = 10
"""Fewest characters of a password."""
_MOST = 256
_FREE_TRIES = 5
_FIRST_WAIT = timedelta(seconds=15)
_LONGEST_WAIT = timedelta(minutes=10)
_AT_ONCE = threading.BoundedSemaphore(2)
"""Each check takes 64 MB: however many ask, only so many are made at a time."""


class Check(StrEnum):
    """What came of a login and a password."""

    RIGHT = "right"
    WRONG = "wrong"
    """Of a login that is not there, too: nobody learns which logins there are."""
    WAIT = "wait"


def add(connection: Connection, agent: Agent, password: str, *, at: datetime) -> AgentId:
    """Make an account for *agent*, or for who has that login already; return whose it is."""
    _refuse_weak(password)
    if _row(connection, agent.login) is not None:
        raise BadInput(f"{agent.login} has an account already")
    there = connection.scalar(select(agents.c.id).where(agents.c.login == agent.login))
    if there is None:
        records.put(connection, [agent], at=at)
    owner = AgentId(there or agent.id)
    row = {
        "login": agent.login,
        "agent_id": owner,
        "password": PasswordHasher().hash(password),
        "is_disabled": False,
        "wrong_count": 0,
        "wait_until": None,
        "made_at": at,
    }
    connection.execute(insert(accounts), row)
    return owner


def new_agent(login: str, *, name: str = "", role: Role = Role.AGENT) -> Agent:
    """Return somebody who is not there yet."""
    return Agent(id=AgentId(new_id()), login=login, name=name or login, role=role)


def everyone(connection: Connection) -> list[Any]:
    """Return every account with its agent's name and role, by login."""
    c = accounts.c
    query = (
        select(c.login, c.is_disabled, c.made_at, agents.c.name, agents.c.role)
        .join(agents, agents.c.id == c.agent_id)
        .order_by(c.login)
    )
    return list(connection.execute(query))


def are_there(connection: Connection) -> bool:
    """Tell whether anybody can sign in at the hub itself."""
    query = select(accounts.c.login).where(accounts.c.is_disabled.is_(False)).limit(1)
    return connection.execute(query).first() is not None


def owner(connection: Connection, login: str) -> AgentId | None:
    """Return whose account it is, None where there is none."""
    row = _row(connection, login)
    return None if row is None else AgentId(row.agent_id)


def agent_id(connection: Connection, login: str) -> AgentId:
    """Return who has *login*, empty for nobody."""
    found = connection.scalar(select(agents.c.id).where(agents.c.login == login))
    return AgentId(found or "")


def serve(connection: Connection, login: str, programmes: Iterable[str], *, at: datetime) -> None:
    """Let the agent with *login* serve these loyalty programmes only; none: all there are."""
    wanted = select(*BY_KIND[Kind.AGENT].fields).where(agents.c.login == login)
    row = connection.execute(wanted).first()
    if row is None:
        raise BadInput(f"nobody here has the login {login}")
    told = tuple(sorted(set(programmes)))
    agent = msgspec.structs.replace(BY_KIND[Kind.AGENT].record(row), programmes=told)
    records.put(connection, [agent], at=at)


def set_password(connection: Connection, login: str, password: str, *, at: datetime) -> None:
    """Let *login* have another password; whoever is signed in with the old one no longer is."""
    _refuse_weak(password)
    kept = {"password": PasswordHasher().hash(password), "wrong_count": 0, "wait_until": None}
    _change(connection, login, kept)
    end_sign_ins(connection, login=login, why="password", at=at)


def disable(connection: Connection, login: str, *, is_disabled: bool, at: datetime) -> None:
    """Shut an account, and end its sign-ins; or let it in again."""
    _change(connection, login, {"is_disabled": is_disabled})
    if is_disabled:
        end_sign_ins(connection, login=login, why="disabled", at=at)


def check(engine: Engine, login: str, password: str, *, at: datetime) -> tuple[Check, Agent | None]:
    """Tell whether this is *login*'s password, and whose it is.

    The try is counted before it is looked at, so that many at once are no way round the wait.
    """
    with engine.begin() as connection:
        row = _held_row(connection, login)
        if row is not None:
            if row.wait_until is not None and at < row.wait_until:
                return Check.WAIT, None
            _count(connection, login, row.wrong_count + 1, at=at)
    with _AT_ONCE:
        is_right = _is_right(row.password if row is not None else _nobodys(), password)
    if row is None or not is_right or row.is_disabled:
        return Check.WRONG, None
    with engine.begin() as connection:
        _change(connection, login, {"wrong_count": 0, "wait_until": None})
    with reading(engine) as connection:
        found = next(records.read(connection, BY_KIND[Kind.AGENT], [(row.agent_id,)]), None)
    return (Check.RIGHT, found) if isinstance(found, Agent) else (Check.WRONG, None)


def _count(connection: Connection, login: str, wrong: int, *, at: datetime) -> None:
    until = None
    if wrong >= _FREE_TRIES:
        until = at + min(_FIRST_WAIT * 2 ** min(wrong - _FREE_TRIES, 16), _LONGEST_WAIT)
    _change(connection, login, {"wrong_count": wrong, "wait_until": until})


def _is_right(kept: str, password: str) -> bool:
    try:
        return PasswordHasher().verify(kept, password[:_MOST])
    except (VerifyMismatchError, VerificationError, InvalidHashError):
        return False


@cache
def _nobodys() -> str:
    """Return a hash that takes as long to check as everybody's."""
    return PasswordHasher().hash(new_id())


def _refuse_weak(password: str) -> None:
    if not LEAST <= len(password) <= _MOST:
        raise BadInput(f"a password has {LEAST} to {_MOST} characters")


def _change(connection: Connection, login: str, values: dict[str, Any]) -> None:
    changing = update(accounts).where(accounts.c.login == login).values(values)
    if not connection.execute(changing).rowcount:
        raise BadInput(f"there is no account {login}")


def _row(connection: Connection, login: str) -> Any:
    return connection.execute(select(accounts).where(accounts.c.login == login)).first()


def _held_row(connection: Connection, login: str) -> Any:
    """Return the account; until the transaction ends nobody else counts a try of it."""
    held = select(accounts).where(accounts.c.login == login).with_for_update()
    return connection.execute(held).first()
