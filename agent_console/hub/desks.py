"""Whose files lie on which desk, and orders to remove them."""

import hashlib
import hmac
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from agent_console.domain.card_numbers import masked
from agent_console.errors import BadInput
from agent_console.hub.sign_in.handed_out import end_sign_ins
from agent_console.hub.sign_in_tables import desks
from agent_console.hub.tables import agents, tokens
from agent_console.ids import AgentId
from agent_console.wire.desk_orders import DeskOrders, DeskReport, Wipe


def told(connection: Connection, agent: AgentId, report: DeskReport, *, at: datetime) -> DeskOrders:
    """Take in that *agent* works at a desk; return what is to be done there."""
    row, name = _row(connection, report.id), masked(report.name)
    if row is None:
        new = {
            "id": report.id,
            "agent_id": agent,
            "sha256": _hash(report.secret),
            "name": name,
            "seen_at": at,
            "wipe": Wipe.NO,
            "wiped_at": None,
        }
        connection.execute(insert(desks), new)
        return DeskOrders()
    if not _is_it(row, report):
        return DeskOrders()
    seen = update(desks).where(desks.c.id == report.id)
    connection.execute(seen.values(agent_id=agent, name=name, seen_at=at))
    return DeskOrders(wipe=Wipe(row.wipe))


def asked(connection: Connection, report: DeskReport, *, at: datetime) -> DeskOrders:
    """Answer a desk where nobody is signed in any more; take in that it removed its files."""
    row = _row(connection, report.id)
    if row is None or not _is_it(row, report):
        return DeskOrders()
    if report.is_wiped:
        done = update(desks).where(desks.c.id == report.id)
        connection.execute(done.values(wipe=Wipe.NO, wiped_at=at))
        return DeskOrders()
    return DeskOrders(wipe=Wipe(row.wipe))


def order_wipe(
    connection: Connection, login: str, wipe: Wipe, *, at: datetime, desk: str = ""
) -> int:
    """Order that *login*'s files be removed, on one desk or all; return on how many.

    At once means that nothing is let in from there any more, either.
    """
    agent = connection.scalar(select(agents.c.id).where(agents.c.login == login))
    if agent is None:
        raise BadInput(f"there is no agent {login}")
    which = update(desks).where(desks.c.agent_id == agent, desks.c.wiped_at.is_(None))
    if desk:
        which = which.where(desks.c.id == desk)
    count = connection.execute(which.values(wipe=wipe)).rowcount
    if wipe is Wipe.NOW:
        end_sign_ins(connection, login=login, why="wipe", at=at)
        connection.execute(delete(tokens).where(tokens.c.agent_id == agent))
    return count


def everywhere(connection: Connection) -> list[Any]:
    """Return every desk with the login of whose files lie there, last seen first."""
    c = desks.c
    query = (
        select(c.id, c.name, c.seen_at, c.wipe, c.wiped_at, agents.c.login)
        .join(agents, agents.c.id == c.agent_id)
        .order_by(c.seen_at.desc())
    )
    return list(connection.execute(query))


def _row(connection: Connection, key: str) -> Any:
    return connection.execute(select(desks).where(desks.c.id == key)).first()


def _is_it(row: Any, report: DeskReport) -> bool:
    return hmac.compare_digest(row.sha256, _hash(report.secret))


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
