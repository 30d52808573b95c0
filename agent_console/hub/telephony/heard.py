"""What was heard of calls, in the database: their names in each system, and their ledgers."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, insert, select, update

from agent_console.domain.call import Stage
from agent_console.domain.channel import Direction
from agent_console.hub import calls
from agent_console.hub.tables import call_ledgers, call_names
from agent_console.hub.tables import calls as call_table
from agent_console.hub.telephony.ledger import Ledger
from agent_console.hub.telephony.report import Report
from agent_console.hub.telephony.same_call import LATE_AT_MOST, KnownCall
from agent_console.ids import CallId
from agent_console.wire import codec

_LIVE = (Stage.RINGING, Stage.TALKING, Stage.HELD)
_LASTS_AT_MOST = timedelta(hours=12)


def call_named(connection: Connection, report: Report) -> CallId | None:
    """Return the call that its system calls as *report* does."""
    c = call_names.c
    keys = [report.call_key, *report.other_keys]
    named = select(c.call_id).where(c.source == report.source, c.key.in_(keys)).limit(1)
    found = connection.scalar(named)
    return None if found is None else CallId(found)


def name(connection: Connection, report: Report, call_id: CallId) -> None:
    """Remember what the system of *report* calls a call."""
    c = call_names.c
    keys = {report.call_key, *report.other_keys}
    known = select(c.key).where(c.source == report.source, c.key.in_(keys))
    fresh = keys - set(connection.scalars(known))
    rows = [{"source": report.source, "key": key, "call_id": call_id} for key in sorted(fresh)]
    if rows:
        connection.execute(insert(call_names), rows)


def new_id(connection: Connection, report: Report) -> CallId:
    """Return the id of a call that is first heard of: its key, if that is not another call's."""
    plain = CallId(report.call_key)
    known = calls.known(connection, plain)
    c = call_names.c
    is_told = connection.scalar(select(c.key).where(c.call_id == plain).limit(1)) is not None
    if known is None or not is_told:  # nobody's yet, or of a desk whose telephony comes late
        return plain
    return CallId(f"{report.source}:{report.call_key}")


def near(connection: Connection, report: Report, *, at: datetime) -> list[KnownCall]:
    """Return the calls with the same caller, or called one, that are or were just on the line."""
    is_out = report.direction is Direction.OUTBOUND
    number = report.to_number if is_out else report.from_number
    if not number:
        return []
    c = call_table.c
    end = c.to_number if is_out else c.from_number
    of_late = c.stage.in_(_LIVE) | (c.ended_at >= at - LATE_AT_MOST)
    ids = select(c.id).where(end == number, c.rung_at > at - _LASTS_AT_MOST, of_late)
    found = [calls.known(connection, CallId(one)) for one in connection.scalars(ids)]
    return [KnownCall(call=one, sources=_sources(connection, one.id)) for one in found if one]


def ledger(connection: Connection, call_id: CallId) -> Ledger:
    """Return everything that was heard of a call."""
    body = connection.scalar(select(call_ledgers.c.body).where(call_ledgers.c.call_id == call_id))
    return () if body is None else codec.decode(body, Ledger)


def keep(connection: Connection, call_id: CallId, heard: Ledger, *, at: datetime) -> None:
    """Store everything that was heard of a call."""
    row = {"at": at, "body": codec.encode(heard).decode()}
    c = call_ledgers.c
    if connection.execute(update(call_ledgers).where(c.call_id == call_id), row).rowcount == 0:
        connection.execute(insert(call_ledgers), {"call_id": call_id, **row})


def _sources(connection: Connection, call_id: CallId) -> frozenset[str]:
    c = call_names.c
    return frozenset(connection.scalars(select(c.source).where(c.call_id == call_id)))


def key_in(connection: Connection, source: str, call_id: CallId) -> str | None:
    """Return what the system *source* calls a call, or the call it goes on from."""
    c = call_names.c
    seen: set[str] = set()
    there: CallId | None = call_id
    while there is not None and there not in seen:
        seen.add(there)
        named = select(c.key).where(c.source == source, c.call_id == there).limit(1)
        key = connection.scalar(named)
        if key is not None:
            return str(key)
        call = calls.known(connection, there)
        there = call.continues_id if call is not None else None
    return None
