"""Turn what telephone systems push into calls. The order of messages does not matter.

A message sent twice, or after the one that follows it, adds what it knows and never moves a call
backwards: lines are retried and overtake each other.
"""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, func, or_, select

from agent_console.domain.call import Call, Stage
from agent_console.domain.identifier import phone_number
from agent_console.hub import calls
from agent_console.hub.hub import Hub
from agent_console.hub.tables import agents
from agent_console.hub.telephony.push import Happened, Push
from agent_console.hub.turns import CALLS, take_turns
from agent_console.ids import AgentId, CallId

_ENDED = frozenset({Stage.WRAP_UP, Stage.CLOSED})


def hear(hub: Hub, push: Push) -> None:
    """Store what *push* says about its call and wake the consoles; nothing new wakes nobody."""
    at = hub.clock()
    with hub.engine.begin() as connection:
        take_turns(connection, [CALLS])
        known = calls.known(connection, CallId(push.call_id))
        offered = _agents(connection, push.users, hub.region)
        answered = _agents(connection, push.answered_by, hub.region)
        call = moved(known or _first_heard(push, at=at), push, offered, answered, at=at)
        if call == known:
            return
        calls.tell(connection, call, is_new=known is None, at=at)
    hub.bell.ring()


def moved(
    call: Call,
    push: Push,
    offered: tuple[AgentId, ...],
    answered: tuple[AgentId, ...],
    *,
    at: datetime,
) -> Call:
    """Return *call* with everything *push* adds to it; *offered*, *answered* are its users."""
    call = _with_ends(call, push)
    if push.happened is Happened.RANG:
        everyone = tuple(dict.fromkeys((*call.offered_to, *offered)))
        return msgspec.structs.replace(call, offered_to=everyone)
    if push.happened is Happened.ANSWERED:
        return _answered(call, answered, at=at)
    return _ended(call, push, at=at)


def _first_heard(push: Push, *, at: datetime) -> Call:
    return Call(
        id=CallId(push.call_id),
        from_number=push.from_number,
        to_number=push.to_number,
        rung_at=at,
        direction=push.direction,
        queue=push.queue,
    )


def _with_ends(call: Call, push: Push) -> Call:
    """Fill in what an earlier message did not know."""
    return msgspec.structs.replace(
        call,
        from_number=call.from_number or push.from_number,
        to_number=call.to_number or push.to_number,
        queue=call.queue or push.queue,
    )


def _answered(call: Call, answered: tuple[AgentId, ...], *, at: datetime) -> Call:
    agent = call.agent_id or next(iter(answered), None)
    if agent is None and len(call.offered_to) == 1:
        agent = call.offered_to[0]
    call = msgspec.structs.replace(call, agent_id=agent)
    if call.stage in _ENDED:  # the hang-up overtook the answer
        return msgspec.structs.replace(call, answered_at=call.answered_at or call.ended_at)
    return call.moved_to(Stage.TALKING, at=at) if call.stage is Stage.RINGING else call


def _ended(call: Call, push: Push, *, at: datetime) -> Call:
    if call.stage in _ENDED:
        return msgspec.structs.replace(call, cause=call.cause or push.cause)
    end = Stage.WRAP_UP if call.may_move_to(Stage.WRAP_UP) else Stage.CLOSED
    return msgspec.structs.replace(call.moved_to(end, at=at), cause=push.cause)


def _agents(connection: Connection, users: tuple[str, ...], region: str) -> tuple[AgentId, ...]:
    """Return whom *users* mean, in their order; those nobody knows are left out."""
    if not users:
        return ()
    words = {*users, *(word for user in users for word in _spellings(user, region))}
    c = agents.c
    same = or_(
        func.lower(c.login).in_(words),
        c.id.in_(words),
        c.extension.in_(words),
        func.lower(c.name).in_(words),
    )
    rows = connection.execute(select(c.id, c.login, c.name, c.extension).where(same)).all()
    found = (_meant(rows, user, region) for user in users)
    return tuple(dict.fromkeys(agent for agent in found if agent is not None))


def _meant(rows: Any, user: str, region: str) -> AgentId | None:
    """Return the agent *user* means: the login counts first, then extension, id and name."""
    words = _spellings(user, region)
    for column in ("login", "extension", "id", "name"):
        for row in rows:
            if getattr(row, column).lower() in words:
                return AgentId(row.id)
    return None


def _spellings(user: str, region: str) -> set[str]:
    number = phone_number(user, region=region) if user.strip("+").isdigit() else None
    return {user.lower()} | ({number} if number else set())
