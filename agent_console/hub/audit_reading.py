"""Who saw this customer, and whom did this agent see: newest first, page by page."""

from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, select

from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.hub.audit_tables import audit, audit_subjects
from agent_console.hub.seeing import ALL, Eyes
from agent_console.hub.tables import agents
from agent_console.ids import AgentId, CustomerId
from agent_console.wire.audit import AuditLine, AuditPage

_FIELDS = tuple(n for n in AuditEntry.__struct_fields__ if n != "reason")


def lines(
    connection: Connection,
    eyes: Eyes = ALL,
    *,
    customer: CustomerId | None = None,
    agent: AgentId | None = None,
    deed: Deed | None = None,
    before: int | None = None,
    limit: int = 100,
) -> AuditPage:
    """Return the deeds about a customer, of an agent, of one kind, or all, older than *before*.

    Customers who are nobody to *eyes* are left out of them.
    """
    wanted: list[ColumnElement[bool]] = []
    if customer is not None:
        s = audit_subjects.c
        theirs = select(s.number).where(s.customer_id == customer)
        wanted.append(audit.c.number.in_(theirs))
    if agent is not None:
        wanted.append(audit.c.agent_id == agent)
    if deed is not None:
        wanted.append(audit.c.deed == deed)
    if before is not None:
        wanted.append(audit.c.number < before)
    query = (
        select(audit, agents.c.name.label("agent_name"))
        .outerjoin(agents, agents.c.id == audit.c.agent_id)
        .where(*wanted)
        .order_by(audit.c.number.desc())
        .limit(limit + 1)
    )
    rows = connection.execute(query).mappings().all()
    met = eyes.met(connection, {one for row in rows for one in row["customers"]})
    found = tuple(
        AuditLine(
            number=row["number"],
            entry=_entry(row, met),
            told_at=row["told_at"],
            agent_name=row["agent_name"] or "",
        )
        for row in rows[:limit]
    )
    return AuditPage(lines=found, next=found[-1].number if len(rows) > limit else None)


def _entry(row: Any, met: set[str]) -> AuditEntry:
    entry = AuditEntry(**{n: row[n] for n in _FIELDS}, reason=row["reason"] or "")
    shown = tuple(one for one in entry.customers if one in met)
    if shown == entry.customers:
        return entry
    return msgspec.structs.replace(entry, customers=shown, reason="")
