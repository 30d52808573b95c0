"""Reports that are made again and again: when next, about which days, and who wants them."""

from datetime import datetime, timedelta
from http import HTTPStatus

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from agent_console.domain.agent import Agent
from agent_console.domain.report import ReportFilter, ReportPlan, Span
from agent_console.hub.floor_tables import report_plans
from agent_console.hub.problems import Refusal
from agent_console.hub.reports.spans import days_of

_BAD = HTTPStatus.UNPROCESSABLE_ENTITY
_MOST_NAME = 80
_WEEK = range(7)
_LENGTHS = {Span.YESTERDAY: 1, Span.LAST_7_DAYS: 7, Span.LAST_28_DAYS: 28}


def all_plans(connection: Connection) -> tuple[ReportPlan, ...]:
    """Return all plans, by name."""
    found = connection.execute(select(report_plans.c.body, report_plans.c.next_at))
    plans = (msgspec.structs.replace(row.body, next_at=row.next_at) for row in found)
    return tuple(sorted(plans, key=lambda one: (one.name, one.id)))


def keep(connection: Connection, said: ReportPlan, agent: Agent, *, at: datetime) -> ReportPlan:
    """Keep a plan, new or changed, as the agent's own; raise `Refusal` for what makes no sense.

    Who changes a plan of somebody else takes it over: it is made with their rights from then on.
    """
    _must_make_sense(said, at=at)
    plan = msgspec.structs.replace(
        said, name=said.name.strip(), owner_id=agent.id, next_at=next_time(said, after=at)
    )
    row = {"owner_id": agent.id, "next_at": plan.next_at, "body": plan}
    same = report_plans.c.id == plan.id
    if not connection.execute(update(report_plans).where(same).values(row)).rowcount:
        connection.execute(insert(report_plans), {"id": plan.id, **row})
    return plan


def end(connection: Connection, key: str) -> None:
    """Make a report no more; raise `Refusal` (404) if there is no such plan."""
    if not connection.execute(delete(report_plans).where(report_plans.c.id == key)).rowcount:
        raise Refusal(HTTPStatus.NOT_FOUND, "There is no such plan")


def next_time(plan: ReportPlan, *, after: datetime) -> datetime:
    """Return when *plan* is made next, by the clock of its zone."""
    zone = days_of(plan.request.wanted, now=after).zone
    day = after.astimezone(zone).date()
    while True:
        due = datetime.combine(day, plan.at, zone).astimezone(after.tzinfo)
        if due > after and day.weekday() in plan.weekdays:
            return due
        day += timedelta(days=1)


def filter_at(plan: ReportPlan, due: datetime) -> ReportFilter:
    """Return the filter of *plan* with the days it is about when it is due."""
    wanted = plan.request.wanted
    last = due.astimezone(days_of(wanted, now=due).zone).date() - timedelta(days=1)
    first = last - timedelta(days=_LENGTHS[plan.span] - 1)
    return msgspec.structs.replace(wanted, first_day=first, last_day=last)


def _must_make_sense(plan: ReportPlan, *, at: datetime) -> None:
    days_of(plan.request.wanted, now=at)
    if not 0 < len(plan.name.strip()) <= _MOST_NAME or not plan.id or len(plan.id) > _MOST_NAME:
        raise Refusal(_BAD, "A plan has a name")
    if not plan.weekdays or not set(plan.weekdays) <= set(_WEEK):
        raise Refusal(_BAD, "A plan names days of the week: 0 is Monday")
    if plan.at.tzinfo is not None:
        raise Refusal(_BAD, "The time is by the clock of the plan's time zone")
