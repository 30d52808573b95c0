"""Put in calls that are over, as an import of a telephone system's records does: each once."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, select

from agent_console.domain.call import Call
from agent_console.hub import many_rows
from agent_console.hub.floor_tables import wrap_ups
from agent_console.hub.tables import calls, choices, customers
from agent_console.ids import CustomerId
from agent_console.wire.operation import Choice


class PastCall(NamedTuple):
    """One call that is over, and what came of a suggestion made in it."""

    call: Call
    wrap_s: int | None = None
    customer_id: CustomerId | None = None
    """Who called, where somebody was offered something."""
    action: str = ""
    choice: Choice | None = None


def put(connection: Connection, past: Sequence[PastCall], *, since: datetime) -> int:
    """Store those of *past* that are not there yet; none rang before *since*. Return how many."""
    known = set(connection.scalars(select(calls.c.id).where(calls.c.rung_at >= since)))
    fresh = [one for one in past if one.call.id not in known]
    many_rows.add(connection, calls, [_call(one.call) for one in fresh])
    wrapped = [one for one in fresh if one.wrap_s is not None]
    many_rows.add(
        connection,
        wrap_ups,
        [{"call_id": one.call.id, "wrap_s": one.wrap_s} for one in wrapped],
    )
    many_rows.add(connection, choices, [_choice(one) for one in fresh if one.choice is not None])
    return len(fresh)


def some_customers(connection: Connection, count: int) -> list[CustomerId]:
    """Return the ids of *count* customers, always the same ones."""
    query = select(customers.c.id).order_by(customers.c.id).limit(count)
    return list(map(CustomerId, connection.scalars(query)))


def _call(call: Call) -> dict[str, Any]:
    return msgspec.structs.asdict(call) | {"event_seq": 0}


def _choice(one: PastCall) -> dict[str, Any]:
    return {
        "customer_id": one.customer_id,
        "id": f"{one.call.id}:choice",
        "at": one.call.answered_at,
        "agent_id": one.call.agent_id,
        "action": one.action,
        "choice": one.choice,
        "propensity": 0.0,
        "call_id": one.call.id,
    }
