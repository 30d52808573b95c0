"""Hand a call over: it goes on as a call of its own at the colleague's, with what was said.

The first agent's call ends there, so that each wraps up their own. What telephony says afterwards
under the old name concerns the call that goes on.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, and_, bindparam, select

from agent_console.domain.agent import Agent
from agent_console.domain.call import Call, Cause, Stage
from agent_console.hub import calls, records
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.problems import Refusal
from agent_console.hub.tables import BY_KIND, agents
from agent_console.hub.tables import calls as calls_table
from agent_console.hub.telephony.control import CANNOT
from agent_console.hub.turns import CALLS, take_turns
from agent_console.ids import AgentId, CallId
from agent_console.wire.call_control import Command, CommandRequest, Done
from agent_console.wire.feed import Kind
from agent_console.wire.operation import TransferCall

TOO_LATE = timedelta(minutes=10)
"""A transfer that arrives later rings nowhere: the caller is gone, its words are kept."""
_ENDED = frozenset({Stage.WRAP_UP, Stage.CLOSED})
_AGENT = BY_KIND[Kind.AGENT]
_C = calls_table.c
WAITS = and_(
    _C.stage == Stage.RINGING,
    _C.continues_id.is_not(None),
    bindparam("from", type_=_C.from_number.type) != "",
    _C.from_number == bindparam("from"),
    _C.rung_at > bindparam("since", type_=_C.rung_at.type),
)
"""Which handed-over calls of the caller ``from`` ring, and have rung since ``since``."""
_NEXT = (
    select(_C.id).where(_C.continues_id == bindparam("call")).order_by(_C.rung_at.desc()).limit(1)
)


def hand_over(
    connection: Connection, operation: TransferCall, agent: Agent, *, at: datetime
) -> None:
    """Let the call go on at the colleague's, or in the queue; the history keeps the words.

    Raises `Refusal` if the colleague is not known or nobody serves the queue.
    """
    if operation.interaction.customer_id != operation.customer_id:
        raise Refusal(422, "The parts of the operation name different customers")
    offered = _offered(connection, operation, agent)
    entry = operation.interaction
    records.put(connection, [msgspec.structs.replace(entry, at=min(entry.at, at))], at=at)
    take_turns(connection, [CALLS])
    known = calls.known(connection, operation.call.id)
    if _is_taken(operation, known, agent):
        raise Refusal(409, "The colleague speaks with the caller already")
    if not _is_too_late(operation, known, at=at):
        if _is_back(operation, agent) and known is not None:
            _stop_ringing(connection, known, at=at)
        else:
            _end(connection, operation.call, known, agent, at=at)
        calls.tell(connection, _leg(operation, known, offered, at=at), is_new=True, at=at)


def goes_on_as(connection: Connection, call: CallId) -> Call | None:
    """Return the call that *call* was handed over as, the last one if it was several times."""
    found, seen = None, {call}
    while True:
        following = connection.scalar(_NEXT, {"call": call})
        if following is None or following in seen:
            return found
        seen.add(following)
        call, found = following, calls.known(connection, following)


def expected(connection: Connection, ring: Call, waiting: Iterable[CallId]) -> Call | None:
    """Return which of *waiting* *ring*, a name nobody heard before, is another name of.

    A telephone system may ring the colleague under a new name: the same caller, at somebody the
    call was handed to, while it still waits there. *waiting* are the calls for which `WAITS`.
    """
    there = (calls.known(connection, one) for one in waiting)
    fitting = [
        call
        for call in there
        if call and (not ring.offered_to or set(call.offered_to) & set(ring.offered_to))
    ]
    return max(fitting, key=lambda call: call.rung_at, default=None)


def commanded(hub: Hub, agent: Agent, said: CommandRequest) -> Done:
    """Tell the telephone of *agent* what *said* asks for; say whether it could."""
    control, call = hub.control, said.call_id
    if said.command not in control.commands(agent):
        return CANNOT
    if said.command is Command.DIAL:
        return control.dial(said.to, agent)
    if call is None:
        raise Refusal(400, "The request cannot be read", "at call_id")
    if said.command is Command.TRANSFER:
        return control.transfer(call, agent, to=_line_of(hub, said))
    plain = {
        Command.ANSWER: control.answer,
        Command.HOLD: control.hold,
        Command.RESUME: control.resume,
        Command.HANG_UP: control.hang_up,
    }
    return plain[said.command](call, agent)


def _line_of(hub: Hub, said: CommandRequest) -> str:
    if said.to_agent is None:
        return said.to
    with reading(hub.engine) as connection:
        colleague = _agent(connection, said.to_agent)
    return colleague.extension or colleague.login


def _agent(connection: Connection, key: AgentId) -> Agent:
    found = next(records.read(connection, _AGENT, [(key,)]), None)
    if not isinstance(found, Agent):
        raise Refusal(404, "This colleague is not known")
    return found


def _offered(connection: Connection, operation: TransferCall, agent: Agent) -> tuple[AgentId, ...]:
    handover = operation.handover
    if handover.to_id is not None:
        return (_agent(connection, handover.to_id).id,)
    everyone = map(_AGENT.record, connection.execute(select(*_AGENT.fields).order_by(agents.c.id)))
    serving = [one.id for one in everyone if handover.to_name in one.queues and one.id != agent.id]
    if not serving:
        raise Refusal(422, "Nobody serves this queue")
    return tuple(serving)


def _is_too_late(operation: TransferCall, known: Call | None, *, at: datetime) -> bool:
    """Tell whether nobody waits any more; a call that is going on is never too late."""
    is_over = known is None or known.stage in _ENDED
    return is_over and at - operation.at > TOO_LATE


def _is_back(operation: TransferCall, agent: Agent) -> bool:
    """Tell whether *agent* takes home a call that was handed over and that nobody answered."""
    return operation.handover.to_id == agent.id


def _stop_ringing(connection: Connection, call: Call, *, at: datetime) -> None:
    """End a call in which nobody spoke: there is nothing to wrap up."""
    if call.stage is not Stage.CLOSED:
        ended = msgspec.structs.replace(
            call, stage=Stage.CLOSED, ended_at=at, cause=Cause.FORWARDED
        )
        calls.tell(connection, ended, is_new=False, at=at, before=call)


def _is_taken(operation: TransferCall, known: Call | None, agent: Agent) -> bool:
    """Tell whether *agent* wants back what somebody else has answered meanwhile."""
    is_others = known is not None and known.agent_id not in {None, agent.id}
    return is_others and _is_back(operation, agent)


def _end(
    connection: Connection, ours: Call, known: Call | None, agent: Agent, *, at: datetime
) -> None:
    """End the call at the first agent's, who spoke in it whatever telephony said."""
    call = known or ours
    if call.stage is Stage.CLOSED:
        return
    spoken = msgspec.structs.replace(
        call,
        stage=Stage.TALKING,
        agent_id=agent.id,
        answered_at=call.answered_at or ours.answered_at or at,
    )
    if known is not None and known.stage is Stage.RINGING:  # others stop ringing for it
        calls.tell(connection, spoken, is_new=False, at=at, before=known)
    ended = msgspec.structs.replace(
        spoken, stage=Stage.WRAP_UP, ended_at=call.ended_at or at, cause=Cause.FORWARDED
    )
    calls.tell(connection, ended, is_new=known is None, at=at)


def _leg(
    operation: TransferCall, known: Call | None, offered: tuple[AgentId, ...], *, at: datetime
) -> Call:
    call, handover = known or operation.call, operation.handover
    return Call(
        id=operation.leg_id,
        from_number=call.from_number,
        to_number=call.to_number,
        rung_at=at,
        direction=call.direction,
        queue=call.queue if handover.to_id is not None else handover.to_name,
        place=call.place or operation.call.place,
        offered_to=offered,
        continues_id=call.id,
        is_recorded=call.is_recorded,
        is_announced=call.is_announced,
        handover=handover,
    )
