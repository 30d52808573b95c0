"""Make reports at their time. Of several processes of a hub exactly one makes each.

Who moves a plan to its next time makes what was due: the database lets one do that. Who dies while
making leaves a claim that ends after a while; then another makes it anew.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from agent_console import logs
from agent_console.domain.agent import Agent
from agent_console.domain.report import MadeReport, ReportPlan, ReportState
from agent_console.domain.sight import sight_of
from agent_console.hub import records
from agent_console.hub.database import reading
from agent_console.hub.floor_tables import (
    made_reports,
    report_parts,
    report_plans,
    report_subjects,
)
from agent_console.hub.housekeeping import Housekeeping
from agent_console.hub.hub import Hub
from agent_console.hub.problems import Refusal
from agent_console.hub.reports.making import Report
from agent_console.hub.reports.plans import filter_at, next_time
from agent_console.hub.tables import BY_STRUCT
from agent_console.ids import AgentId, CustomerId, new_id

KEPT_FOR = timedelta(days=30)
"""So long the file of a report can be fetched."""
_CLAIMED_FOR = timedelta(minutes=10)
"""Longer than any pause between two pieces of a report."""
_PIECE = 256 * 1024
_CHUNK = 500
_FIRST_AFTER_S, _EVERY_S = 5.0, 15.0
_LOG = logs.area("hub")


class _Lost(Exception):
    """Another process took this report over, or it may not be made any more."""


def reporting(
    hub: Hub, *, first_after_s: float = _FIRST_AFTER_S, every_s: float = _EVERY_S
) -> Housekeeping:
    """Return what makes reports at their time as long as it is entered."""

    def work(is_over: Callable[[], bool]) -> str:
        return f"{make_due(hub, is_over=is_over)} reports made"

    return Housekeeping("reports", work, first_after_s=first_after_s, every_s=every_s)


def make_due(hub: Hub, *, is_over: Callable[[], bool] = lambda: False) -> int:
    """Make what is due, forget what was kept long enough; return how many were made."""
    made = 0
    _forget_old(hub)
    for claim in _claims(hub):
        if is_over():
            break
        made += _Making(hub, *claim).done()
    return made


def _claims(hub: Hub) -> Iterator[tuple[ReportPlan, MadeReport, datetime]]:
    """Yield what is ours to make: plans whose time came, and what a dead process left."""
    at = hub.clock()
    with reading(hub.engine) as connection:
        p, m = report_plans.c, made_reports.c
        due = connection.execute(select(p.id, p.next_at, p.body).where(p.next_at <= at)).all()
        left = connection.execute(
            select(m.id, m.claimed_until, m.body, p.body.label("plan"))
            .join(report_plans, p.id == m.plan_id)
            .where(m.state == ReportState.MAKING, m.claimed_until <= at)
        ).all()
    for row in due:
        report = _begun(row.body, row.next_at)
        if _took(hub, row.body, report, row.next_at, at=at):
            yield row.body, report, at + _CLAIMED_FOR
    for one in left:
        if _took_over(hub, one.id, one.claimed_until, at=at):
            yield one.plan, one.body, at + _CLAIMED_FOR


def _begun(plan: ReportPlan, due_at: datetime) -> MadeReport:
    return MadeReport(
        id=new_id(),
        plan_id=plan.id,
        name=plan.name,
        kind=plan.request.kind,
        form=plan.request.form,
        due_at=due_at,
    )


def _took(
    hub: Hub, plan: ReportPlan, report: MadeReport, due_at: datetime, *, at: datetime
) -> bool:
    p = report_plans.c
    step = update(report_plans).where(p.id == plan.id, p.next_at == due_at)
    with hub.engine.begin() as connection:
        if not connection.execute(step.values(next_at=next_time(plan, after=at))).rowcount:
            return False
        row = {"id": report.id, "plan_id": plan.id, "due_at": due_at, "state": report.state}
        claim = {"claimed_until": at + _CLAIMED_FOR, "body": report}
        connection.execute(insert(made_reports), row | claim)
    return True


def _took_over(hub: Hub, key: str, until: datetime, *, at: datetime) -> bool:
    m = made_reports.c
    same = update(made_reports).where(m.id == key, m.claimed_until == until)
    with hub.engine.begin() as connection:
        if not connection.execute(same.values(claimed_until=at + _CLAIMED_FOR)).rowcount:
            return False
        _empty(connection, [key])
    return True


class _Making:
    """One report that is ours to make."""

    def __init__(self, hub: Hub, plan: ReportPlan, report: MadeReport, until: datetime) -> None:
        self._hub, self._plan, self._report = hub, plan, report
        self._until = until
        self._subjects: set[CustomerId] = set()

    def done(self) -> bool:
        """Make it; False if it failed, which stands with the report then, or was lost."""
        try:
            self._settle(self._made())
        except _Lost:
            _LOG.warning("a report was taken over by another process")
            return False
        except Refusal as exc:
            self._failed(exc.problem.title)
            return False
        except SQLAlchemyError:
            raise  # the database is away: the claim ends, and it is made then
        except Exception:  # noqa: BLE001 - one report that cannot be made keeps no other from it
            _LOG.exception("a report could not be made")
            self._failed("It could not be made: the hub's log says why")
            return False
        return True

    def _made(self) -> MadeReport:
        owner = self._owner()
        wanted = filter_at(self._plan, self._report.due_at)
        request = msgspec.structs.replace(self._plan.request, wanted=wanted)
        sight = sight_of(owner, self._hub.policy)
        report = Report(self._hub, owner, request, named=self._named)
        byte_count = self._keep(report.pieces())
        return msgspec.structs.replace(
            self._report,
            state=ReportState.DONE,
            made_at=self._hub.clock(),
            row_count=report.row_count,
            byte_count=byte_count,
            shows=tuple(sorted(sight.groups)),
            programmes=sight.programmes,
        )

    def _owner(self) -> Agent:
        key = AgentId(self._plan.owner_id)
        with reading(self._hub.engine) as connection:
            found = next(records.read(connection, BY_STRUCT[Agent], [(key,)]), None)
        if found is None:
            raise Refusal(403, "Who planned this report does not work here any more")
        return found  # type: ignore[no-any-return]

    def _named(self, customers: Sequence[CustomerId]) -> None:
        """Note who is in the file before they are: so they can be taken out of the world."""
        fresh = set(customers) - self._subjects
        if fresh:
            rows = [{"customer_id": c, "report_id": self._report.id} for c in sorted(fresh)]
            with self._hub.engine.begin() as connection:
                connection.execute(insert(report_subjects), rows)
            self._subjects |= fresh

    def _keep(self, pieces: Iterator[bytes]) -> int:
        kept, number, byte_count = bytearray(), 0, 0
        for piece in pieces:
            kept += piece
            if len(kept) >= _PIECE:
                self._put(number, bytes(kept))
                number, byte_count = number + 1, byte_count + len(kept)
                kept.clear()
        self._put(number, bytes(kept))
        return byte_count + len(kept)

    def _put(self, number: int, body: bytes) -> None:
        row = {"report_id": self._report.id, "number": number, "body": body}
        with self._hub.engine.begin() as connection:
            self._hold(connection)
            connection.execute(insert(report_parts), row)

    def _hold(self, connection: Connection) -> None:
        """Claim the report for some time more, or raise `_Lost`."""
        until = self._hub.clock() + _CLAIMED_FOR
        m = made_reports.c
        ours = update(made_reports).where(m.id == self._report.id, m.claimed_until == self._until)
        if not connection.execute(ours.values(claimed_until=until)).rowcount:
            raise _Lost
        self._until = until

    def _settle(self, made: MadeReport) -> None:
        s = report_subjects.c
        count = select(func.count()).where(s.report_id == made.id)
        with self._hub.engine.begin() as connection:
            self._hold(connection)
            if connection.scalar(count) == len(self._subjects):
                _say(connection, made)
                return
        self._failed("Somebody who is named in it was erased meanwhile")

    def _failed(self, why: str) -> None:
        failed = msgspec.structs.replace(
            self._report, state=ReportState.FAILED, made_at=self._hub.clock(), why=why
        )
        with self._hub.engine.begin() as connection:
            _empty(connection, [failed.id])
            _say(connection, failed)


def _say(connection: Connection, report: MadeReport) -> None:
    same = update(made_reports).where(made_reports.c.id == report.id)
    connection.execute(same.values(state=report.state, body=report))


def _empty(connection: Connection, keys: Sequence[str]) -> None:
    for table in (report_parts, report_subjects):
        connection.execute(delete(table).where(table.c.report_id.in_(keys)))


def _forget_old(hub: Hub) -> None:
    m = made_reports.c
    old = select(m.id).where(m.due_at < hub.clock() - KEPT_FOR).limit(_CHUNK)
    with reading(hub.engine) as connection:
        keys = list(connection.scalars(old))
    if keys:
        with hub.engine.begin() as connection:
            _empty(connection, keys)
            connection.execute(delete(made_reports).where(m.id.in_(keys)))
