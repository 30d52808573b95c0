"""What operations do to promises and follow-ups that are there: settle them, plan them anew.

The person on the line knows better: of two plans the later one counts. Only what was settled
meanwhile is refused, so that nobody works on it in vain. Opening something again loses nothing, so
that always goes.
"""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection

from agent_console.domain.follow_up import FollowUp, FollowUpState
from agent_console.domain.promise import Promise, PromiseState
from agent_console.hub import records
from agent_console.hub.problems import Refusal
from agent_console.hub.tables import BY_STRUCT
from agent_console.ids import CustomerId
from agent_console.wire.operation import (
    PlanFollowUp,
    PlanPromise,
    SettleFollowUp,
    SettlePromise,
)


def settle_promise(connection: Connection, operation: SettlePromise, *, at: datetime) -> None:
    """Say what became of a promise; `Refusal` if it is not known or was settled otherwise."""
    promise = _promise(connection, operation.customer_id, operation.promise_id)
    if promise.state is operation.state:
        return
    is_other = not promise.is_open and operation.seen_version != promise.version
    if is_other and operation.state is not PromiseState.OPEN:
        raise Refusal(409, "This promise was settled otherwise meanwhile", str(promise.state))
    settled = msgspec.structs.replace(promise, state=operation.state)
    records.put(connection, [settled], at=at)


def plan_promise(connection: Connection, operation: PlanPromise, *, at: datetime) -> None:
    """Give a promise another time or owner; `Refusal` if it is settled."""
    promise = _promise(connection, operation.customer_id, operation.promise_id)
    if not promise.is_open:
        raise Refusal(409, "This promise was settled meanwhile", str(promise.state))
    records.put(connection, [planned(promise, operation)], at=at)


def settle_follow_up(connection: Connection, operation: SettleFollowUp, *, at: datetime) -> None:
    """Say what became of a follow-up; `Refusal` if it is not known or was settled otherwise."""
    known = _follow_up(connection, operation.customer_id, operation.follow_up_id)
    if known.state is operation.state:
        return
    if not known.is_open and operation.state is not FollowUpState.OPEN:
        raise Refusal(409, "This follow-up was settled otherwise meanwhile", str(known.state))
    is_open = operation.state is FollowUpState.OPEN
    settled = msgspec.structs.replace(
        known, state=operation.state, settled_at=None if is_open else at
    )
    records.put(connection, [settled], at=at)


def plan_follow_up(connection: Connection, operation: PlanFollowUp, *, at: datetime) -> None:
    """Give a follow-up another time or owner; `Refusal` if it is settled."""
    known = _follow_up(connection, operation.customer_id, operation.follow_up_id)
    if not known.is_open:
        raise Refusal(409, "This follow-up was settled meanwhile", str(known.state))
    records.put(connection, [planned(known, operation)], at=at)


def planned(record: Any, operation: PlanPromise | PlanFollowUp) -> Any:
    """Return a promise or a follow-up with the time and the owner *operation* says."""
    changes: dict[str, Any] = {}
    if operation.due_at is not None:
        changes["due_at"] = operation.due_at
    if operation.owner is not None:
        changes |= {"owner_id": operation.owner.id, "owner_name": operation.owner.name}
    return msgspec.structs.replace(record, **changes)


def _promise(connection: Connection, customer: CustomerId, key: str) -> Promise:
    found: Promise | None = next(
        records.read(connection, BY_STRUCT[Promise], [(customer, key)]), None
    )
    if found is None:
        raise Refusal(404, "This promise is not known")
    return found


def _follow_up(connection: Connection, customer: CustomerId, key: str) -> FollowUp:
    found: FollowUp | None = next(
        records.read(connection, BY_STRUCT[FollowUp], [(customer, key)]), None
    )
    if found is None:
        raise Refusal(404, "This follow-up is not known")
    return found
