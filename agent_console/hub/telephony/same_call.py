"""Whether two telephone systems speak of one call.

Each has its own name for it. Where none of the names is known, the caller, the direction and the
time decide, and never against what a system itself says: two calls of one system stay two.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from agent_console.domain.call import Call, Stage
from agent_console.domain.channel import Direction
from agent_console.domain.value import Value
from agent_console.hub.telephony.ledger import NOBODY
from agent_console.hub.telephony.report import Happened, Report
from agent_console.ids import AgentId, CallId

RINGS_AT_MOST = timedelta(minutes=10)
LATE_AT_MOST = timedelta(seconds=3)
"""A second system's news of a call's ring may come so long after its end."""
_OVER = frozenset({Stage.WRAP_UP, Stage.CLOSED})
_SHORTEST = 5
"""Digits: shorter numbers are extensions, which say too little."""


class KnownCall(Value, frozen=True, kw_only=True):
    """A call of late, and the systems that told of it."""

    call: Call
    sources: frozenset[str]


def same_call(
    report: Report, agents: tuple[AgentId, ...], known: Iterable[KnownCall], *, at: datetime
) -> CallId | None:
    """Return which of *known* is the call that *report* is the first word of, from its source.

    *agents* are those the report names, *at* when it happened. None: it is a new call.
    """
    fitting = [
        one.call
        for one in known
        if report.source not in one.sources
        and _same_ends(one.call, report)
        and _same_people(one.call, agents)
        and _same_time(one.call, report, at)
    ]
    if not fitting:
        return None
    nearest = min(fitting, key=lambda call: (_is_other_line(call, report), abs(call.rung_at - at)))
    return nearest.id


def _same_ends(call: Call, report: Report) -> bool:
    if report.direction is not None and report.direction is not call.direction:
        return False
    is_out = call.direction is Direction.OUTBOUND
    theirs, ours = (
        (report.to_number, call.to_number) if is_out else (report.from_number, call.from_number)
    )
    return len(theirs) > _SHORTEST and theirs == ours


def _same_people(call: Call, agents: tuple[AgentId, ...]) -> bool:
    """Tell whether a call may concern *agents*: unknown on either side contradicts nothing."""
    theirs = {*call.offered_to, *((call.agent_id,) if call.agent_id else ())} - {NOBODY}
    ours = set(agents) - {NOBODY}
    return not ours or not theirs or bool(theirs & ours)


def _same_time(call: Call, report: Report, at: datetime) -> bool:
    if call.stage in _OVER:
        return call.ended_at is not None and at - call.ended_at <= LATE_AT_MOST
    return report.happened is not Happened.RANG or abs(at - call.rung_at) <= RINGS_AT_MOST


def _is_other_line(call: Call, report: Report) -> bool:
    return bool(report.to_number and call.to_number) and report.to_number != call.to_number
