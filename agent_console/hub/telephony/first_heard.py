"""What the hub knows around a call whose name it hears for the first time, in one question."""

from datetime import datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    bindparam,
    exists,
    literal,
    select,
    union_all,
)

from agent_console.domain.call import Stage
from agent_console.domain.channel import Direction
from agent_console.domain.value import Value
from agent_console.hub import transfers
from agent_console.hub.tables import blocked_numbers, call_names
from agent_console.hub.tables import calls as call_table
from agent_console.hub.telephony import blocked
from agent_console.hub.telephony.report import Report
from agent_console.hub.telephony.same_call import LATE_AT_MOST
from agent_console.ids import CallId

_LIVE = (Stage.RINGING, Stage.TALKING, Stage.HELD)
_LASTS_AT_MOST = timedelta(hours=12)
_BLOCKED, _KNOWN, _NAMED, _NEAR, _WAITING = "blocked", "known", "named", "near", "waiting"


class FirstHeard(Value, frozen=True, kw_only=True):
    """What is there already."""

    is_blocked: bool
    """The company refuses the caller."""
    is_known: bool
    """There is a call whose id is the key of the report."""
    is_named: bool
    """A telephone system told of the call whose id is the key of the report."""
    near: tuple[CallId, ...]
    """Calls with the same caller, or called one, that are or were just on the line."""
    waiting: tuple[CallId, ...]
    """Handed-over calls of the same caller that ring."""


def look(connection: Connection, report: Report, *, at: datetime) -> FirstHeard:
    """Return what is known around *report*, which happened *at*."""
    is_out = report.direction is Direction.OUTBOUND
    given = {
        "caller": "" if is_out else report.from_number or blocked.ANONYMOUS,
        "key": report.call_key,
        "end": report.to_number if is_out else report.from_number,
        "from": report.from_number,
        "began_after": at - _LASTS_AT_MOST,
        "ended_after": at - LATE_AT_MOST,
        "since": at - transfers.TOO_LATE,
    }
    rows = connection.execute(_LOOKS[is_out], given)
    found = [(str(row[0]), str(row[1])) for row in rows]
    words = {what for what, _ in found}
    return FirstHeard(
        is_blocked=_BLOCKED in words,
        is_known=_KNOWN in words,
        is_named=_NAMED in words,
        near=tuple(CallId(key) for what, key in found if what == _NEAR),
        waiting=tuple(CallId(key) for what, key in found if what == _WAITING),
    )


def _look_at(end: ColumnElement[str]) -> CompoundSelect[str, str]:
    """Return the question for calls whose *end* is the one outside."""
    c, number, names = call_table.c, blocked_numbers.c.number, call_names.c
    of_late = c.stage.in_(_LIVE) | (c.ended_at >= bindparam("ended_after", type_=c.ended_at.type))
    key = bindparam("key", type_=c.id.type)
    return union_all(
        select(literal(_BLOCKED), number).where(number == bindparam("caller")),
        select(literal(_KNOWN), c.id).where(c.id == key),
        select(literal(_NAMED), key).where(exists().where(names.call_id == key)),
        select(literal(_NEAR), c.id).where(
            bindparam("end", type_=end.type) != "",
            end == bindparam("end"),
            c.rung_at > bindparam("began_after", type_=c.rung_at.type),
            of_late,
        ),
        select(literal(_WAITING), c.id).where(transfers.WAITS),
    )


_LOOKS = {False: _look_at(call_table.c.from_number), True: _look_at(call_table.c.to_number)}
