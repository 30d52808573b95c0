"""Calls as the hub knows them. What changes a call also tells the event stream, in one go."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from agent_console.domain.agent import Agent
from agent_console.domain.call import Call, Stage
from agent_console.hub.entering import without_card_numbers
from agent_console.hub.tables import call_events, call_ledgers, call_names, calls
from agent_console.hub.told import Told, packed
from agent_console.hub.turns import CALLS, take_turns
from agent_console.ids import AgentId, CallId
from agent_console.wire import codec
from agent_console.wire.event import CALL, CallEvent

_FIELDS = tuple(calls.c[name] for name in Call.__struct_fields__)
_KNOWN = select(*_FIELDS).where(calls.c.id == bindparam("call"))
_INSERT, _UPDATE = insert(calls), update(calls).where(calls.c.id == bindparam("call"))
_INSERT_EVENT = insert(call_events)
_RINGS_AT_MOST = timedelta(minutes=10)
"""A call that rings longer was lost on the way: not every telephone system tells of its end."""
_LASTS_AT_MOST = timedelta(hours=12)
_KEPT_FOR = timedelta(days=7)


def known(connection: Connection, call_id: CallId) -> Call | None:
    """Return the call as it stands, if it was heard of."""
    row = connection.execute(_KNOWN, {"call": call_id}).first()
    return None if row is None else _call(row)


def tell(
    connection: Connection,
    call: Call,
    *,
    is_new: bool,
    at: datetime,
    before: Call | None = None,
) -> Told:
    """Store *call* as it stands now, with its event, and return that.

    *before* is the call as it stood: who had it then, and has it no more, hears of that.
    """
    take_turns(connection, [CALLS])
    call = without_card_numbers(call)
    event = CallEvent(call=call, hub_at=at, taken_from=_taken_from(before, call))
    body = codec.encode(event).decode()
    line = {"call_id": call.id, "at": at, "body": body}
    seq = int(connection.execute(_INSERT_EVENT, line).inserted_primary_key[0])  # type: ignore[index]
    row = {name: getattr(call, name) for name in Call.__struct_fields__} | {"event_seq": seq}
    if is_new:
        connection.execute(_INSERT, row)
    else:
        connection.execute(_UPDATE, row | {"call": call.id})
    return Told(seq, event, packed(CALL, body, seq))


def live(connection: Connection, agent: Agent, *, at: datetime) -> list[tuple[int, Call]]:
    """Return the calls that ring or talk now and concern *agent*, with their last event."""
    on = select(calls.c.event_seq, *_FIELDS).where(
        ((calls.c.stage == Stage.RINGING) & (calls.c.rung_at > at - _RINGS_AT_MOST))
        | (calls.c.stage.in_([Stage.TALKING, Stage.HELD]) & (calls.c.rung_at > at - _LASTS_AT_MOST))
    )
    rows = connection.execute(on.order_by(calls.c.event_seq))
    found = [(int(row[0]), _call(row[1:])) for row in rows]
    return [(seq, call) for seq, call in found if is_for(call, agent)]


def is_for(call: Call, agent: Agent) -> bool:
    """Tell whether *call* concerns *agent*: rings there, or was answered there."""
    whose = _whose(call)
    return whose is None or agent.id in whose


def is_news_for(event: CallEvent, agent: Agent) -> bool:
    """Tell whether *agent* has to hear *event*: also that a call is theirs no more."""
    concerned = concerns(event)
    return concerned is None or agent.id in concerned


def concerns(event: CallEvent) -> frozenset[AgentId] | None:
    """Return who has to hear *event*; None for everybody."""
    now, before = _whose(event.call), event.taken_from
    return None if now is None or before is None else now | frozenset(before)


def _whose(call: Call) -> frozenset[AgentId] | None:
    """Return whose consoles have *call*; None for everybody's."""
    if call.agent_id is not None:
        return frozenset({call.agent_id})
    return frozenset(call.offered_to) or None


def _taken_from(before: Call | None, call: Call) -> tuple[AgentId, ...] | None:
    now = _whose(call)
    then = frozenset() if before is None else _whose(before)
    if now is None:
        return ()
    return None if then is None else tuple(sorted(then - now))


def forget_old_events(connection: Connection, *, at: datetime) -> None:
    """Drop events nobody will resume from, and what was heard of calls long over."""
    connection.execute(delete(call_events).where(call_events.c.at < at - _KEPT_FOR))
    old = select(call_ledgers.c.call_id).where(call_ledgers.c.at < at - _KEPT_FOR)
    connection.execute(delete(call_names).where(call_names.c.call_id.in_(old)))
    connection.execute(delete(call_ledgers).where(call_ledgers.c.at < at - _KEPT_FOR))


def _call(row: Row[Any] | tuple[Any, ...]) -> Call:
    return Call(**dict(zip(Call.__struct_fields__, row, strict=True)))
