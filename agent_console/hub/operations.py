"""Take in what desks did: each operation once, whatever the network made of the answer.

An operation and its outcome are one transaction. What cannot be read is answered but not stored:
a newer hub may understand it.
"""

import re
from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import DataError, SQLAlchemyError

from agent_console import logs
from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.domain.rights import Policy, Right
from agent_console.domain.sight import Sight, sight_of
from agent_console.hub import audit, joining
from agent_console.hub.applying import apply_one, concerned
from agent_console.hub.hub import Hub
from agent_console.hub.problems import Refusal
from agent_console.hub.seeing import Eyes
from agent_console.hub.tables import operations
from agent_console.hub.turns import take_turns
from agent_console.ids import CustomerId, OperationId
from agent_console.wire import codec
from agent_console.wire.operation import (
    AtGate,
    ChangeCustomer,
    Fate,
    IssueVoucher,
    KeepScore,
    Operation,
    Outcome,
    Problem,
    SendRemark,
    SettleDispute,
    ShareSnippet,
    WithdrawSnippet,
    WithdrawVoucher,
)

_LOG = logs.area("hub")
_NO_RIGHT = 403
_LATER = Problem(title="The database cannot do it now", status=503)
_MISTAKE = Problem(title="The CRM made a mistake with this", status=500)
_UNFIT = Problem(title="The operation holds what no database can store", status=422)
_WHERE = re.compile(r" - at `(.*)`$")
_SAYS_NO_VALUE = ("Expected", "Object missing required field")
"""Beginnings of the decoder's sentences that repeat nothing of what was sent."""


_TAKES = {
    (AtGate, IssueVoucher, WithdrawVoucher): Right.WORK_FLIGHTS,
    (KeepScore, SettleDispute, SendRemark, ShareSnippet, WithdrawSnippet): Right.COACH,
}
"""What takes more than serving customers does."""


class _Named(msgspec.Struct):
    """The least an operation must say to get an answer of its own."""

    id: OperationId


def apply(hub: Hub, raw: Sequence[msgspec.Raw], agent: Agent) -> tuple[Outcome, ...]:
    """Apply operations one after the other; one outcome each, in the same order.

    Raises `Refusal` (400) before anything is done if one of them has no readable id.
    """
    named = [_id_of(one) for one in raw]
    pairs = zip(named, raw, strict=True)
    outcomes = tuple(_outcome(hub, operation_id, one, agent) for operation_id, one in pairs)
    hub.metrics.settled(outcomes)
    if any(outcome.fate is Fate.APPLIED for outcome in outcomes):
        hub.bell.ring()
    return outcomes


def _id_of(raw: msgspec.Raw) -> OperationId:
    try:
        return codec.decode(bytes(raw), _Named).id
    except msgspec.DecodeError:
        raise Refusal(400, "An operation without a readable id") from None


def _outcome(hub: Hub, operation_id: OperationId, raw: msgspec.Raw, agent: Agent) -> Outcome:
    try:
        operation: Operation = codec.decode(bytes(raw), Operation)  # type: ignore[arg-type]
    except msgspec.DecodeError as exc:
        return Outcome(id=operation_id, fate=Fate.REFUSED, problem=_malformed(exc))
    try:
        with hub.engine.begin() as connection:
            return _once(connection, hub, operation, agent)
    except DataError as exc:
        _LOG.warning("operation %s cannot be stored: %s", operation_id, type(exc.orig).__name__)
        return Outcome(id=operation_id, fate=Fate.REFUSED, problem=_UNFIT)
    except SQLAlchemyError as exc:
        _LOG.warning("operation %s has to wait: %s", operation_id, type(exc).__name__)
        return Outcome(id=operation_id, fate=Fate.LATER, problem=_LATER)
    except Exception as exc:  # noqa: BLE001 our own mistake with one must not stop all the others
        # Its text may hold a person's data.
        _LOG.error("operation %s went wrong: %s", operation_id, type(exc).__name__)
        return Outcome(id=operation_id, fate=Fate.LATER, problem=_MISTAKE)


def _once(connection: Connection, hub: Hub, operation: Operation, agent: Agent) -> Outcome:
    take_turns(connection, concerned(operation))
    sent, operation = operation, joining.redirected(connection, operation)
    stored = _stored(connection, operation.id)
    if stored is not None:
        return stored
    outcome = Outcome(id=operation.id, fate=Fate.APPLIED)
    at = hub.clock()
    try:
        with connection.begin_nested():
            _refuse_unshown(connection, operation, sight_of(agent, hub.policy))
            _refuse_without_right(operation, agent, hub.policy)
            apply_one(connection, operation, agent, at=at)
            joining.remember(connection, sent, operation)
    except Refusal as refusal:
        outcome = Outcome(id=operation.id, fate=Fate.REFUSED, problem=refusal.problem)
    row = {
        "id": operation.id,
        "fate": outcome.fate,
        "problem": outcome.problem,
        "agent_id": agent.id,
        "at": at,
        "customer_id": operation.customer_id,
    }
    connection.execute(insert(operations), row)
    if outcome.fate is Fate.APPLIED:
        audit.append_done(connection, _deed(operation, agent, at), at=at)
    elif outcome.problem is not None and outcome.problem.status == _NO_RIGHT:
        denied = msgspec.structs.replace(_deed(operation, agent, at), deed=Deed.DENIED)
        audit.append_done(connection, denied, at=at)
    return outcome


def _refuse_unshown(connection: Connection, operation: Operation, sight: Sight) -> None:
    """Refuse what is about somebody, or a field, that is not shown to who sends it."""
    who = concerned(operation)
    if not Eyes(sight).met(connection, who) >= who:
        raise Refusal(404, "This customer is not known")
    if isinstance(operation, ChangeCustomer) and not sight.may_change(operation.fields):
        raise Refusal(_NO_RIGHT, "You have no right to change this")


def _refuse_without_right(operation: Operation, agent: Agent, policy: Policy) -> None:
    """Refuse what takes more than serving customers does."""
    right = next((r for kinds, r in _TAKES.items() if isinstance(operation, kinds)), None)
    if right is not None and not policy.may(agent.role, right):
        raise Refusal(_NO_RIGHT, "You have no right to do this", f"it takes: {right}")


def _deed(operation: Operation, agent: Agent, at: datetime) -> AuditEntry:
    return AuditEntry(
        id=operation.id,
        at=min(operation.at, at),
        deed=Deed.CHANGE,
        what=str(operation.__struct_config__.tag),
        agent_id=agent.id,
        role=agent.role,
        customers=tuple(map(CustomerId, sorted(concerned(operation)))),
    )


def _stored(connection: Connection, operation_id: OperationId) -> Outcome | None:
    c = operations.c
    row = connection.execute(select(c.fate, c.problem).where(c.id == operation_id)).first()
    return None if row is None else Outcome(id=operation_id, fate=row.fate, problem=row.problem)


def _malformed(exc: msgspec.DecodeError) -> Problem:
    """Say what is wrong and where, without repeating what an agent wrote."""
    text = str(exc)
    where = _WHERE.search(text)
    detail = text if text.startswith(_SAYS_NO_VALUE) else f"at {where.group(1) if where else '$'}"
    return Problem(title="The operation cannot be understood", status=422, detail=detail)
