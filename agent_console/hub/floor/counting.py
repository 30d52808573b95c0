"""Count half hours: a few queries over a bounded time, each grouped by the database.

Nothing is kept in tables of its own that could differ from what it was counted from.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal,
    or_,
    select,
    type_coerce,
)

from agent_console.clock import from_micros, micros
from agent_console.domain.call import Cause, Stage
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.promise import PromiseState
from agent_console.domain.tally import HALF_HOUR, LEFT_LYING, REPEATS_WITHIN, Tally
from agent_console.hub.columns import Instant
from agent_console.hub.floor_tables import wrap_ups
from agent_console.hub.tables import calls, choices, interactions, promises
from agent_console.wire.operation import Choice

RINGS_AT_MOST = timedelta(minutes=10)
"""A call that rings longer was lost on the way: nobody is there any more."""
_MICROSECOND = timedelta(microseconds=1)
_SECOND = 1_000_000
_HALF_HOUR = HALF_HOUR // _MICROSECOND
_COUNTED = frozenset(Tally.__struct_fields__)


class Place(NamedTuple):
    """Whose work in which queue; empty where nobody answered, or no queue is known."""

    agent: str
    queue: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted of half an hour."""

    tallies: dict[Place, Tally] = field(default_factory=dict)
    reasons: dict[tuple[Place, str], int] = field(default_factory=dict)
    steps: dict[tuple[Place, str], tuple[int, int, int]] = field(default_factory=dict)
    """By action: accepted, declined, not now."""


class Window(NamedTuple):
    """From when (inclusive) until when (exclusive) is counted, seen from *now*."""

    first: datetime
    last: datetime
    now: datetime
    within: timedelta
    """How soon a call is to be answered."""

    @property
    def values(self) -> dict[str, Any]:
        """Return what the statements below ask for."""
        return {
            "first": self.first,
            "last": self.last,
            "now": self.now,
            "lost_before": self.now - RINGS_AT_MOST,
            "late_before": self.now - self.within,
            "within": self.within // _MICROSECOND,
        }


def half_hour_of(at: datetime) -> datetime:
    """Return when the half hour (of UTC) began that *at* is in."""
    return from_micros(micros(at) // _HALF_HOUR * _HALF_HOUR)


def counted(connection: Connection, window: Window) -> dict[datetime, Counts]:
    """Return what happened in *window*, by the beginning of each half hour with anything in it."""
    sums: dict[tuple[datetime, Place], Counter[str]] = defaultdict(Counter)
    made: dict[datetime, Counts] = defaultdict(Counts)
    for row, at, place in _rows(connection, _CONTACTS, window):
        count = int(row["contact_count"])
        judged = {"judged_count": count if row["reason"] else 0}
        sums[at, place].update(_numbers(row) | judged)
        reasons = made[at].reasons
        reasons[place, row["reason"]] = reasons.get((place, row["reason"]), 0) + count
    for statement in (_RUNG, _DUE):
        for row, at, place in _rows(connection, statement, window):
            sums[at, place].update(_numbers(row))
    for row, at, place in _rows(connection, _ANSWERS, window):
        added = _numbers(row)
        sums[at, place].update(added)
        yes, no, later = (added[f"{word.value}_count"] for word in Choice)
        made[at].steps[place, row["action"]] = (yes, no, later)
    for (at, place), one in sums.items():
        made[at].tallies[place] = Tally(**one)
    return dict(made)


def _rows(
    connection: Connection, statement: Select[Any], window: Window
) -> Iterator[tuple[Any, datetime, Place]]:
    for row in connection.execute(statement, window.values).mappings():
        at = from_micros(int(row["half_hour"]) * _HALF_HOUR)
        yield row, at, Place(row["agent"], row["queue"])


def _numbers(row: Any) -> dict[str, int]:
    return {name: int(count) for name, count in row.items() if name in _COUNTED}


def _bound(name: str) -> Any:
    return bindparam(name, type_=Instant)


def _span(micros_: int) -> Any:
    return literal(micros_, BigInteger)


def _number(instant: Any) -> Any:
    return type_coerce(instant, BigInteger)


def _half_hour(instant: Any) -> Any:
    """Return the number of the half hour; what is left of it is cut off by both databases."""
    return (_number(instant) // _span(_HALF_HOUR)).label("half_hour")


def _seconds(later: Any, earlier: Any) -> Any:
    return (_number(later) - _number(earlier)) // _span(_SECOND)


def _sum_if(condition: Any, value: Any = 1) -> Any:
    return func.coalesce(func.sum(case((condition, value), else_=0)), 0)


def _queue() -> Any:
    return func.coalesce(calls.c.queue, "").label("queue")


def _grouped(
    instant: Any, by: tuple[Any, ...], sums: dict[str, Any], source: Any, *wanted: Any
) -> Select[Any]:
    half_hour = _half_hour(instant)
    return (
        select(half_hour, *by, *(one.label(name) for name, one in sums.items()))
        .select_from(source)
        .where(instant >= _bound("first"), instant < _bound("last"), *wanted)
        .group_by(half_hour, *by)
    )


def _comes_again() -> ColumnElement[bool]:
    """Tell whether the customer of an interaction came back about the same within the time."""
    i, again, leg = interactions.c, interactions.alias("again"), calls.alias("leg")
    until = _number(i.at) + _span(REPEATS_WITHIN // _MICROSECOND)
    is_handed_on = exists().where(leg.c.id == again.c.call_id, leg.c.continues_id.is_not(None))
    return exists().where(
        again.c.customer_id == i.customer_id,
        again.c.at > i.at,
        _number(again.c.at) <= until,
        again.c.reason == i.reason,
        again.c.direction == Direction.INBOUND,
        again.c.channel != Channel.TRIP,
        ~is_handed_on,
    )


def _contacts() -> Select[Any]:
    i = interactions.c
    sums = {
        "contact_count": func.count(),
        "repeated_count": _sum_if(and_(i.reason != "", _comes_again())),
    }
    source = interactions.outerjoin(calls, calls.c.id == i.call_id)
    is_contact = (i.channel == Channel.PHONE, i.agent_id.is_not(None))
    return _grouped(
        i.at, (i.agent_id.label("agent"), _queue(), i.reason), sums, source, *is_contact
    )


def _rung() -> Select[Any]:
    c, within = calls.c, bindparam("within", type_=BigInteger)
    in_time = _number(c.rung_at) + within
    is_in = c.direction == Direction.INBOUND
    is_answered = and_(is_in, c.answered_at.is_not(None))
    is_over = and_(c.answered_at.is_not(None), c.ended_at.is_not(None))
    is_wrapped = wrap_ups.c.wrap_s <= LEFT_LYING // timedelta(seconds=1)
    rings = and_(is_in, c.answered_at.is_(None), c.stage == Stage.RINGING)
    is_lost = and_(rings, c.rung_at <= _bound("lost_before"))
    hung_up = and_(
        is_in,
        c.answered_at.is_(None),
        c.stage == Stage.CLOSED,
        func.coalesce(c.cause, "") != Cause.FORWARDED,
        _number(c.ended_at) > in_time,
    )
    waits_long = and_(rings, c.rung_at < _bound("late_before"))
    sums = {
        "talk_s": _sum_if(is_over, _seconds(c.ended_at, c.answered_at)),
        "talk_count": _sum_if(is_over),
        "wrap_s": _sum_if(is_wrapped, wrap_ups.c.wrap_s),
        "wrap_count": _sum_if(is_wrapped),
        "offered_count": _sum_if(or_(is_answered, hung_up, is_lost, waits_long)),
        "answered_count": _sum_if(is_answered),
        "in_time_count": _sum_if(and_(is_answered, _number(c.answered_at) <= in_time)),
        "abandoned_count": _sum_if(or_(hung_up, is_lost)),
        "wait_s": _sum_if(is_answered, _seconds(c.answered_at, c.rung_at)),
    }
    source = calls.outerjoin(wrap_ups, wrap_ups.c.call_id == c.id)
    agent = func.coalesce(c.agent_id, "").label("agent")
    return _grouped(c.rung_at, (agent, c.queue), sums, source)


def _answers() -> Select[Any]:
    c = choices.c
    sums = {f"{word.value}_count": _sum_if(c.choice == word) for word in Choice}
    source = choices.outerjoin(calls, calls.c.id == c.call_id)
    return _grouped(c.at, (c.agent_id.label("agent"), _queue(), c.action), sums, source)


def _due() -> Select[Any]:
    p = promises.c
    agent = func.coalesce(p.owner_id, p.made_by, "").label("agent")
    no_queue = literal("").label("queue")
    sums = {"due_count": func.count(), "kept_count": _sum_if(p.state == PromiseState.KEPT)}
    counts = p.state.in_([one for one in PromiseState if one is not PromiseState.WITHDRAWN])
    is_due = p.due_at <= _bound("now")
    return _grouped(p.due_at, (agent, no_queue), sums, promises, counts, is_due)


_CONTACTS, _RUNG, _ANSWERS, _DUE = _contacts(), _rung(), _answers(), _due()
