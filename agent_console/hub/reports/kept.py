"""Reports that were made by plan: which there are, and their files for who may see them."""

from collections.abc import Iterator
from http import HTTPStatus

from sqlalchemy import Connection, select

from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.domain.report import MadeReport, ReportState
from agent_console.domain.sight import sight_of
from agent_console.hub.database import reading
from agent_console.hub.floor_tables import made_reports, report_parts, report_subjects
from agent_console.hub.hub import Hub
from agent_console.hub.problems import Refusal
from agent_console.hub.reports.making import must_be_allowed, right_for
from agent_console.ids import CustomerId, new_id

_MOST = 200
_AT_ONCE = 500


def listed(hub: Hub, agent: Agent) -> tuple[MadeReport, ...]:
    """Return what was made and *agent* may have, newest first."""
    m = made_reports.c
    with reading(hub.engine) as connection:
        found = connection.scalars(select(m.body).order_by(m.due_at.desc(), m.id).limit(_MOST))
        return tuple(one for one in found if _may_have(hub, agent, one))


def file_of(hub: Hub, agent: Agent, key: str) -> tuple[MadeReport, Iterator[bytes]]:
    """Return a report with its file, and write down that it was fetched, with all who are in it.

    Raises `Refusal`: 404 if there is none, 403 for who may not have it, 409 if its file is gone
    because somebody in it was erased.
    """
    m, p = made_reports.c, report_parts.c
    with reading(hub.engine) as connection:
        report = connection.scalar(select(m.body).where(m.id == key))
        if report is None or report.state is not ReportState.DONE:
            raise Refusal(HTTPStatus.NOT_FOUND, "There is no such report")
        must_be_allowed(hub.policy, agent, report.kind)
        if not _may_have(hub, agent, report):
            raise Refusal(HTTPStatus.FORBIDDEN, "There is more in this report than you are shown")
        numbers = list(connection.scalars(select(p.number).where(p.report_id == key)))
        if not numbers:
            raise Refusal(HTTPStatus.CONFLICT, "Somebody in this report was erased: make it anew")
        for entry in _entries(hub, connection, agent, report):
            hub.audit.write(entry, are_new=True)
    return report, _pieces(hub, key, sorted(numbers))


def _may_have(hub: Hub, agent: Agent, report: MadeReport) -> bool:
    sight = sight_of(agent, hub.policy)
    is_shown = set(report.shows) <= sight.groups
    ours, its = set(sight.programmes), set(report.programmes)
    is_met = not ours or (bool(its) and its <= ours)
    return is_shown and is_met and hub.policy.may(agent.role, right_for(report.kind))


def _entries(
    hub: Hub, connection: Connection, agent: Agent, report: MadeReport
) -> Iterator[AuditEntry]:
    s = report_subjects.c
    named = select(s.customer_id).where(s.report_id == report.id).order_by(s.customer_id)
    customers = [CustomerId(one) for one in connection.scalars(named)]
    for start in range(0, max(1, len(customers)), _AT_ONCE):
        yield AuditEntry(
            id=new_id(),
            at=hub.clock(),
            deed=Deed.EXPORT,
            what=f"kept report {report.kind} {report.form}",
            agent_id=agent.id,
            role=agent.role,
            customers=tuple(customers[start : start + _AT_ONCE]),
        )


def _pieces(hub: Hub, key: str, numbers: list[int]) -> Iterator[bytes]:
    p = report_parts.c
    for number in numbers:
        with reading(hub.engine) as connection:
            one = select(p.body).where(p.report_id == key, p.number == number)
            yield bytes(connection.scalar(one) or b"")
