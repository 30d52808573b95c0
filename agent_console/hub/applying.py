"""What each kind of operation does to the CRM. Refuses what contradicts it, with the reason."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import singledispatch
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, insert, select

from agent_console.domain.agent import Agent
from agent_console.domain.call import Call, Stage
from agent_console.domain.promise import Promise
from agent_console.domain.value import Value
from agent_console.hub import calls, records
from agent_console.hub.problems import Refusal
from agent_console.hub.tables import BY_STRUCT, choices, customers
from agent_console.ids import CallId, CustomerId, is_parked
from agent_console.wire.operation import (
    MakePromise,
    Operation,
    RecordChoice,
    SettlePromise,
    WrapUp,
)

_FAST_CLOCK = timedelta(minutes=5)
"""How far a desk's clock may be ahead."""
_NUMBER_LIMIT = 2**63
V = TypeVar("V", bound=Value)


def apply_one(connection: Connection, operation: Operation, agent: Agent, *, at: datetime) -> None:
    """Do what *operation* says, or raise `Refusal`; *at* is the hub's now."""
    _refuse_what_no_database_holds(operation)
    _refuse_unknown_customer(connection, operation.customer_id)
    _apply(operation, connection, agent, at)


@singledispatch
def _apply(operation: Any, connection: Connection, agent: Agent, at: datetime) -> None:  # noqa: ARG001 - the kinds below share this shape
    raise TypeError(type(operation).__name__)


@_apply.register
def _wrap_up(operation: WrapUp, connection: Connection, _agent: Agent, at: datetime) -> None:
    _same_customer(operation.customer_id, operation.interaction)
    interaction = msgspec.structs.replace(
        operation.interaction, at=min(operation.interaction.at, at + _FAST_CLOCK)
    )
    records.put(connection, [interaction], at=at)
    if operation.note is not None:
        _same_customer(operation.customer_id, operation.note)
        _add(connection, operation.note, at=at)
    _close(connection, operation.call, interaction.call_id, at=at)


@_apply.register
def _make_promise(
    operation: MakePromise, connection: Connection, _agent: Agent, at: datetime
) -> None:
    _same_customer(operation.customer_id, operation.promise)
    _add(connection, operation.promise, at=at)


@_apply.register
def _settle_promise(
    operation: SettlePromise, connection: Connection, _agent: Agent, at: datetime
) -> None:
    key = (operation.customer_id, operation.promise_id)
    promise = next(records.read(connection, BY_STRUCT[Promise], [key]), None)
    if promise is None:
        raise Refusal(404, "This promise is not known")
    if promise.state is operation.state:
        return
    if not promise.is_open and operation.seen_version != promise.version:
        raise Refusal(409, "This promise was settled otherwise meanwhile", str(promise.state))
    settled = msgspec.structs.replace(promise, state=operation.state)
    records.put(connection, [settled], at=at)


@_apply.register
def _record_choice(
    operation: RecordChoice, connection: Connection, agent: Agent, at: datetime
) -> None:
    row = {
        "customer_id": operation.customer_id,
        "id": operation.id,
        "at": min(operation.at, at + _FAST_CLOCK),
        "agent_id": agent.id,
        "action": operation.action,
        "choice": operation.choice,
        "propensity": operation.propensity,
        "call_id": operation.call_id,
    }
    connection.execute(insert(choices), row)


def _add(connection: Connection, value: V, *, at: datetime) -> None:
    """Store what is only ever added: other words under a known id are refused, not merged."""
    kept = BY_STRUCT[type(value)]
    old: Any = next(records.read(connection, kept, [kept.primary_key(value)]), None)
    if old is None:
        records.put(connection, [value], at=at)
    elif msgspec.structs.replace(value, version=old.version) != old:
        raise Refusal(409, f"Another {type(value).__name__.lower()} has this id")


def _close(
    connection: Connection, sent: Call | None, call_id: CallId | None, *, at: datetime
) -> None:
    """Close the call that was wrapped up; one that rang at the desk alone gets its place here."""
    call_id = sent.id if sent is not None else call_id
    known = None if call_id is None else calls.known(connection, call_id)
    if known is not None and known.stage is Stage.CLOSED:
        return
    call = known or sent
    if call is None:
        return
    ended_at = call.ended_at or (sent.ended_at if sent is not None else None) or at
    closed = msgspec.structs.replace(call, stage=Stage.CLOSED, ended_at=ended_at)
    calls.tell(connection, closed, is_new=known is None, at=at)


def _same_customer(customer: CustomerId, part: Any) -> None:
    if part.customer_id != customer:
        raise Refusal(422, "The parts of the operation name different customers")


def _refuse_unknown_customer(connection: Connection, customer: CustomerId) -> None:
    if is_parked(customer):
        return
    found = connection.scalar(select(customers.c.id).where(customers.c.id == customer))
    if found is None:
        raise Refusal(404, "This customer is not known")


def _refuse_what_no_database_holds(operation: Operation) -> None:
    """Find instants without a zone and numbers past 64 bits before a database trips over them."""
    for name, value in _plain(operation, ""):
        if isinstance(value, datetime) and value.tzinfo is None:
            raise Refusal(422, "The operation cannot be understood", f"no time zone at {name}")
        if isinstance(value, int) and not -_NUMBER_LIMIT <= value < _NUMBER_LIMIT:
            raise Refusal(
                422, "The operation cannot be understood", f"too large a number at {name}"
            )


def _plain(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _plain(getattr(value, name), f"{path}.{name}")
    else:
        yield path.removeprefix("."), value
