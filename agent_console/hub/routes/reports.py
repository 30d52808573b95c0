"""Reports as files: made while they are sent, or by plan and fetched later.

What is asked for stands in the body of a request, never in an address.
"""

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

import msgspec
from litestar import Request, delete, get, post, put
from litestar.di import NamedDependency
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import FromPath, JSONBody
from litestar.response import Stream

from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import Deed
from agent_console.domain.report import ReportForm, ReportKind, ReportPlan, ReportRequest
from agent_console.domain.rights import Right
from agent_console.hub import audit
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.reports import kept, plans
from agent_console.hub.reports.making import Report, must_be_allowed
from agent_console.hub.routes.allowed import entry, needs
from agent_console.hub.routes.declared import USUAL, errors
from agent_console.wire.reports import MadeReports, ReportPlans

_Request = Request[Agent, Any, Any]
_BAD, _MISSING = HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND
_SENSELESS = HTTPStatus.UNPROCESSABLE_ENTITY
_ANY_FILE = "application/octet-stream"
_FILE = ResponseSpec(
    bytes,
    description="The file, in the form that was asked for: CSV in UTF-8, XLSX or PDF.",
    media_type=_ANY_FILE,
    generate_examples=False,
)


@post(
    "/reports/export",
    status_code=200,
    sync_to_thread=True,
    opt=needs(Right.WATCH_FLOOR, Deed.EXPORT),
    responses={200: _FILE, **errors(_BAD, _SENSELESS, *USUAL)},
)
def export_report(
    hub: NamedDependency[Hub], request: _Request, data: JSONBody[ReportRequest]
) -> Stream:
    """Return a report as a file, sent as it is made; whoever is named in it is in the audit."""
    report = Report(hub, request.user, data)
    return _sent(data.kind, data.form, report.pieces())


@get("/reports", sync_to_thread=True, opt=needs(Right.WATCH_FLOOR), responses=errors(*USUAL))
def list_reports(hub: NamedDependency[Hub], request: _Request) -> MadeReports:
    """Return the reports that were made by plan and may be fetched, newest first."""
    return MadeReports(reports=kept.listed(hub, request.user))


@get(
    "/reports/{report_id:str}/file",
    sync_to_thread=True,
    opt=needs(Right.WATCH_FLOOR, Deed.EXPORT),
    responses={200: _FILE, **errors(_BAD, _MISSING, HTTPStatus.CONFLICT, *USUAL)},
)
def fetch_report(hub: NamedDependency[Hub], request: _Request, report_id: FromPath[str]) -> Stream:
    """Return the file of a report that was made by plan."""
    report, pieces = kept.file_of(hub, request.user, report_id)
    return _sent(report.kind, report.form, pieces)


@get("/reports/plans", sync_to_thread=True, opt=needs(Right.WATCH_FLOOR), responses=errors(*USUAL))
def list_plans(hub: NamedDependency[Hub]) -> ReportPlans:
    """Return which reports the hub makes by itself."""
    with reading(hub.engine) as connection:
        return ReportPlans(plans=plans.all_plans(connection))


@put(
    "/reports/plans/{plan_id:str}",
    sync_to_thread=True,
    opt=needs(Right.WATCH_FLOOR, Deed.CHANGE),
    responses=errors(_BAD, _SENSELESS, *USUAL),
)
def plan_report(
    hub: NamedDependency[Hub], request: _Request, plan_id: FromPath[str], data: JSONBody[ReportPlan]
) -> ReportPlan:
    """Let the hub make a report at its time, with the rights of who asks."""
    must_be_allowed(hub.policy, request.user, data.request.kind)
    named = msgspec.structs.replace(data, id=plan_id)
    with hub.engine.begin() as connection:
        made = plans.keep(connection, named, request.user, at=hub.clock())
        audit.append(connection, [entry(hub, request)], at=hub.clock())
    return made


@delete(
    "/reports/plans/{plan_id:str}",
    status_code=200,
    sync_to_thread=True,
    opt=needs(Right.WATCH_FLOOR, Deed.CHANGE),
    responses=errors(_BAD, _MISSING, *USUAL),
)
def end_plan(hub: NamedDependency[Hub], request: _Request, plan_id: FromPath[str]) -> ReportPlans:
    """Let the hub make a report no more, and return what is left; made files stay their time."""
    with hub.engine.begin() as connection:
        plans.end(connection, plan_id)
        audit.append(connection, [entry(hub, request)], at=hub.clock())
        return ReportPlans(plans=plans.all_plans(connection))


def _sent(kind: ReportKind, form: ReportForm, pieces: Iterator[bytes]) -> Stream:
    named = f'attachment; filename="{kind}.{form}"'
    return Stream(pieces, media_type=_ANY_FILE, headers={"Content-Disposition": named})


ROUTES = (export_report, list_reports, fetch_report, list_plans, plan_report, end_plan)
"""What stands in the table of routes."""
