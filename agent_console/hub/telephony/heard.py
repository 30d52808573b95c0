"""What was heard of calls, in the database: their names in each system, and their ledgers."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, bindparam, exists, insert, select, update

from agent_console.domain.call import Call
from agent_console.hub import calls
from agent_console.hub.tables import call_ledgers, call_names
from agent_console.hub.tables import calls as call_table
from agent_console.hub.telephony.ledger import Ledger
from agent_console.hub.telephony.report import Report
from agent_console.hub.telephony.same_call import KnownCall
from agent_console.ids import CallId
from agent_console.wire import codec


class Found(NamedTuple):
    """A call as the hub has it, with what was heard of it."""

    call_id: CallId
    known: Call | None
    ledger: Ledger
    goes_on: bool
    """It was handed over, and goes on as another call."""


_LATER = call_table.alias("later")
_GOES_ON = exists().where(_LATER.c.continues_id == call_table.c.id)
_WHOLE = (
    call_ledgers.c.body,
    _GOES_ON.label("goes_on"),
    *(call_table.c[field] for field in Call.__struct_fields__),
)
_BY_NAME = (
    select(call_names.c.call_id, *_WHOLE)
    .select_from(
        call_names.outerjoin(call_table, call_table.c.id == call_names.c.call_id).outerjoin(
            call_ledgers, call_ledgers.c.call_id == call_names.c.call_id
        )
    )
    .where(
        call_names.c.source == bindparam("source"),
        call_names.c.key.in_(bindparam("keys", expanding=True)),
    )
    .limit(1)
)
_BY_ID = (
    select(call_table.c.id, *_WHOLE)
    .select_from(call_table.outerjoin(call_ledgers, call_ledgers.c.call_id == call_table.c.id))
    .where(call_table.c.id == bindparam("call"))
)
_UPDATE = update(call_ledgers).where(call_ledgers.c.call_id == bindparam("call"))
_INSERT = insert(call_ledgers)
_NAME = insert(call_names)
_SOURCES = select(call_names.c.source).where(call_names.c.call_id == bindparam("call"))


def named(connection: Connection, report: Report) -> Found | None:
    """Return the call that its system calls as *report* does."""
    keys = [report.call_key, *report.other_keys]
    row = connection.execute(_BY_NAME, {"source": report.source, "keys": keys}).first()
    return None if row is None else _found(row)


def with_id(connection: Connection, call_id: CallId) -> Found:
    """Return the call with this id, which need not be there yet."""
    row = connection.execute(_BY_ID, {"call": call_id}).first()
    return Found(call_id, None, (), goes_on=False) if row is None else _found(row)


def _found(row: Row[Any]) -> Found:
    call_id, body, goes_on, *fields = tuple(row)
    known = None
    if fields[0] is not None:
        known = Call(**dict(zip(Call.__struct_fields__, fields, strict=True)))
    ledger = () if body is None else codec.decode(body, Ledger)
    return Found(CallId(call_id), known, ledger, goes_on=bool(goes_on))


def name(connection: Connection, report: Report, call_id: CallId) -> None:
    """Remember what the system of *report* calls a call, of which it told for the first time."""
    keys = {report.call_key, *report.other_keys}
    rows = [{"source": report.source, "key": key, "call_id": call_id} for key in sorted(keys)]
    connection.execute(_NAME, rows)


def with_sources(connection: Connection, ids: Iterable[CallId]) -> list[KnownCall]:
    """Return the calls with these ids, and the systems that told of each."""
    found = (calls.known(connection, one) for one in ids)
    return [KnownCall(call=one, sources=_sources(connection, one.id)) for one in found if one]


def keep(
    connection: Connection, call_id: CallId, heard: Ledger, *, is_new: bool, at: datetime
) -> None:
    """Store everything that was heard of a call."""
    row = {"at": at, "body": codec.encode(heard).decode()}
    if is_new:
        connection.execute(_INSERT, {"call_id": call_id, **row})
    else:
        connection.execute(_UPDATE, {"call": call_id, **row})


def _sources(connection: Connection, call_id: CallId) -> frozenset[str]:
    return frozenset(connection.scalars(_SOURCES, {"call": call_id}))


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
