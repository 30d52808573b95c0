"""What each kind of operation does to the CRM. Refuses what contradicts it, with the reason."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import singledispatch
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, insert, select

from agent_console.domain.agent import Agent
from agent_console.domain.call import Call, Stage
from agent_console.domain.customer import Customer
from agent_console.domain.field_change import FieldRefused, merged
from agent_console.domain.value import Value
from agent_console.hub import (
    at_gate,
    calls,
    coaching,
    following_up,
    holding,
    joining,
    learning,
    records,
    scoring,
    transfers,
    wrapping,
)
from agent_console.hub.entering import without_card_numbers
from agent_console.hub.erasure import GONE, is_erased
from agent_console.hub.problems import Refusal
from agent_console.hub.tables import BY_STRUCT, choices, customers
from agent_console.ids import CallId, CustomerId, is_parked
from agent_console.wire.operation import (
    CONFLICT,
    AnswerRemark,
    AtGate,
    ChangeCustomer,
    DisputeScore,
    FreeWay,
    HoldWay,
    IssueVoucher,
    JoinCustomer,
    KeepScore,
    MakeFollowUp,
    MakePromise,
    Observe,
    Operation,
    PlanFollowUp,
    PlanPromise,
    RecordChoice,
    RecordShown,
    SendRemark,
    SettleDispute,
    SettleFollowUp,
    SettlePromise,
    ShareSnippet,
    TakeWay,
    TransferCall,
    WithdrawSnippet,
    WithdrawVoucher,
    WrapUp,
)

_FAST_CLOCK = timedelta(minutes=5)
"""How far a desk's clock may be ahead."""
_NUMBER_LIMIT = 2**63
_NOTHING = "\0"
"""PostgreSQL takes every sign but this one."""
V = TypeVar("V", bound=Value)


def apply_one(connection: Connection, operation: Operation, agent: Agent, *, at: datetime) -> None:
    """Do what *operation* says, or raise `Refusal`; *at* is the hub's now."""
    operation = without_card_numbers(operation)
    _refuse_what_no_database_holds(operation)
    refuse_unknown_customer(connection, operation.customer_id)
    _apply(operation, connection, agent, at)


def concerned(operation: Operation) -> set[str]:
    """Return whom *operation* writes."""
    more = {operation.into} if isinstance(operation, JoinCustomer) else set[str]()
    return {operation.customer_id, *more}


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
    wrapping.keep(connection, operation)


@_apply.register
def _transfer_call(
    operation: TransferCall, connection: Connection, agent: Agent, at: datetime
) -> None:
    transfers.hand_over(connection, operation, agent, at=at)


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
    following_up.settle_promise(connection, operation, at=at)


@_apply.register
def _plan_promise(
    operation: PlanPromise, connection: Connection, _agent: Agent, at: datetime
) -> None:
    following_up.plan_promise(connection, operation, at=at)


@_apply.register
def _make_follow_up(
    operation: MakeFollowUp, connection: Connection, _agent: Agent, at: datetime
) -> None:
    _same_customer(operation.customer_id, operation.follow_up)
    _add(connection, operation.follow_up, at=at)


@_apply.register
def _settle_follow_up(
    operation: SettleFollowUp, connection: Connection, _agent: Agent, at: datetime
) -> None:
    following_up.settle_follow_up(connection, operation, at=at)


@_apply.register
def _plan_follow_up(
    operation: PlanFollowUp, connection: Connection, _agent: Agent, at: datetime
) -> None:
    following_up.plan_follow_up(connection, operation, at=at)


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
    learning.learn(connection, operation, at=at)


@_apply.register
def _record_shown(
    operation: RecordShown, connection: Connection, _agent: Agent, at: datetime
) -> None:
    learning.keep_shown(connection, operation, at=at)


@_apply.register
def _hold_way(operation: HoldWay, connection: Connection, _agent: Agent, at: datetime) -> None:
    holding.hold(connection, operation, at=at)


@_apply.register
def _take_way(operation: TakeWay, connection: Connection, _agent: Agent, at: datetime) -> None:
    holding.take(connection, operation, at=at)


@_apply.register
def _free_way(operation: FreeWay, connection: Connection, _agent: Agent, _at: datetime) -> None:
    holding.free(connection, operation)


@_apply.register
def _change_customer(
    operation: ChangeCustomer, connection: Connection, _agent: Agent, at: datetime
) -> None:
    key = (operation.customer_id,)
    current = next(records.read(connection, BY_STRUCT[Customer], [key]), None)
    if current is None:
        raise Refusal(404, "This customer is not known")
    try:
        changed, conflicts = merged(current, operation.fields)
    except FieldRefused as exc:
        raise Refusal(422, "This field cannot be changed so", f"at fields.{exc}") from None
    if conflicts:
        title = "Somebody else changed the same meanwhile"
        raise Refusal(409, title, kind=CONFLICT, conflicts=conflicts)
    records.put(connection, [changed], at=at)


@_apply.register
def _join_customer(
    operation: JoinCustomer, connection: Connection, _agent: Agent, at: datetime
) -> None:
    refuse_unknown_customer(connection, operation.into)
    joining.join(connection, operation.customer_id, operation.into, at=at)


@_apply.register
def _at_gate(operation: AtGate, connection: Connection, agent: Agent, at: datetime) -> None:
    _same_customer(operation.customer_id, operation.passenger)
    at_gate.happened(connection, operation, agent, at=at)


@_apply.register
def _observe(operation: Observe, connection: Connection, agent: Agent, at: datetime) -> None:
    _same_customer(operation.customer_id, operation.observation)
    at_gate.observe(connection, operation, agent, at=at)


@_apply.register
def _issue_voucher(
    operation: IssueVoucher, connection: Connection, agent: Agent, at: datetime
) -> None:
    _same_customer(operation.customer_id, operation.voucher)
    at_gate.issue(connection, operation, agent, at=at)


@_apply.register
def _withdraw_voucher(
    operation: WithdrawVoucher, connection: Connection, _agent: Agent, at: datetime
) -> None:
    at_gate.withdraw(connection, operation, at=at)


@_apply.register
def _keep_score(operation: KeepScore, connection: Connection, agent: Agent, at: datetime) -> None:
    _same_customer(operation.customer_id, operation.score)
    scoring.keep(connection, operation, agent, at=at)


@_apply.register
def _dispute_score(
    operation: DisputeScore, connection: Connection, agent: Agent, at: datetime
) -> None:
    scoring.dispute(connection, operation, agent, at=at)


@_apply.register
def _settle_dispute(
    operation: SettleDispute, connection: Connection, agent: Agent, at: datetime
) -> None:
    scoring.settle(connection, operation, agent, at=at)


@_apply.register
def _send_remark(operation: SendRemark, connection: Connection, agent: Agent, at: datetime) -> None:
    _same_customer(operation.customer_id, operation.remark)
    coaching.send(connection, operation, agent, at=at)


@_apply.register
def _answer_remark(
    operation: AnswerRemark, connection: Connection, agent: Agent, at: datetime
) -> None:
    coaching.answer(connection, operation, agent, at=at)


@_apply.register
def _share_snippet(
    operation: ShareSnippet, connection: Connection, agent: Agent, at: datetime
) -> None:
    _same_customer(operation.customer_id, operation.snippet)
    coaching.share(connection, operation, agent, at=at)


@_apply.register
def _withdraw_snippet(
    operation: WithdrawSnippet, connection: Connection, agent: Agent, at: datetime
) -> None:
    coaching.withdraw(connection, operation, agent, at=at)


def _add(connection: Connection, value: V, *, at: datetime) -> None:
    """Store what is only ever added: other words under a known id are refused, not merged."""
    kept = BY_STRUCT[type(value)]
    old: Any = next(records.read(connection, kept, [kept.primary_key(value)]), None)
    if old is None:
        records.put(connection, [value], at=at)
    elif msgspec.structs.replace(value, version=old.version) != old:
        raise Refusal(409, "Something else has this id", type(value).__name__.lower())


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


def refuse_unknown_customer(connection: Connection, customer: CustomerId) -> None:
    """Raise `Refusal` for who is not there: 410 and its own type if this person was erased."""
    if is_parked(customer):
        return
    found = connection.scalar(select(customers.c.id).where(customers.c.id == customer))
    if found is not None:
        return
    if is_erased(connection, customer):
        raise Refusal(GONE.status, GONE.title, kind=GONE.type)
    raise Refusal(404, "This customer is not known")


def _refuse_what_no_database_holds(operation: Operation) -> None:
    """Find instants without a zone, numbers past 64 bits and NUL before a database does."""
    for name, value in _plain(operation, ""):
        if isinstance(value, str) and _NOTHING in value:
            raise Refusal(
                422, "The operation cannot be understood", f"a sign without form at {name}"
            )
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
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from _plain(name, path)
            yield from _plain(part, f"{path}.{name}")
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _plain(part, path)
    else:
        yield path.removeprefix("."), value
