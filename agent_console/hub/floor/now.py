"""What is going on this moment: calls that ring or are talked on, and what colleagues do."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, or_, select

from agent_console.domain.agent import Agent
from agent_console.domain.call import Call, Stage
from agent_console.domain.presence import Presence
from agent_console.hub.floor.counting import RINGS_AT_MOST
from agent_console.hub.tables import BY_STRUCT, agents, calls
from agent_console.ids import AgentId

_LASTS_AT_MOST = timedelta(hours=12)
_SHOWN_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Live:
    """What goes on at one moment."""

    at: datetime
    calls: tuple[Call, ...]
    presences: dict[AgentId, Presence]


def live(connection: Connection, *, at: datetime) -> Live:
    """Return what goes on now."""
    from agent_console.hub import presence  # it works with `Hub`, which has the floor

    c = calls.c
    is_on = or_(
        and_(c.stage == Stage.RINGING, c.rung_at > at - RINGS_AT_MOST),
        and_(c.stage.in_([Stage.TALKING, Stage.HELD]), c.rung_at > at - _LASTS_AT_MOST),
    )
    fields = Call.__struct_fields__
    query = select(*(c[name] for name in fields)).where(is_on).order_by(c.rung_at, c.id)
    found = (Call(**dict(zip(fields, row, strict=True))) for row in connection.execute(query))
    here = {one.agent_id: one for one in presence.everyone(connection, at=at)}
    return Live(at=at, calls=tuple(found), presences=here)


def everyone(connection: Connection) -> tuple[Agent, ...]:
    """Return who works here, by name."""
    kept = BY_STRUCT[Agent]
    rows = connection.execute(select(*kept.fields).order_by(agents.c.name, agents.c.id))
    return tuple(map(kept.record, rows))


def last_digits(number: str) -> str:
    """Return a number with dots for all but its last digits."""
    digits = [sign for sign in number if sign.isdigit()]
    if len(digits) <= _SHOWN_DIGITS:
        return ""
    return "••• " + "".join(digits[-_SHOWN_DIGITS:])
