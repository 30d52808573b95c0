"""Tells whether the feed has said an operation's effect back to this desk.

Until it has, the desk shows what it asked for on top of what the copy holds.
"""

from collections.abc import Callable, Hashable, Iterable
from datetime import timedelta
from functools import singledispatch
from typing import Any, TypeVar

from agent_console.domain.coaching import Remark
from agent_console.domain.customer import Customer
from agent_console.domain.field_change import FieldRefused, merged
from agent_console.domain.follow_up import FollowUp
from agent_console.domain.promise import Promise
from agent_console.domain.voucher import Voucher
from agent_console.ids import CustomerId, FlightId, OperationId, is_parked
from agent_console.store.cache import Cache
from agent_console.wire.codec import decode
from agent_console.wire.feed import Kind, Page
from agent_console.wire.operation import (
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

T = TypeVar("T")
_TOLD_FOR = timedelta(hours=23)
"""The hub takes strangers out of a gate's copy a day after their flight was planned to leave."""
_NEVER = (
    RecordChoice
    | RecordShown
    | JoinCustomer
    | HoldWay
    | TakeWay
    | FreeWay
    | KeepScore
    | SettleDispute
    | ShareSnippet
    | WithdrawSnippet
)


def comes_back(operation: Operation) -> bool:
    """Tell whether the feed will ever say this operation's effect back to us."""
    return not isinstance(operation, _NEVER)


def overtaken(operations: Iterable[Operation]) -> set[OperationId]:
    """Return those of *operations*, oldest first, after which a later one said the same anew."""
    last: dict[Hashable, OperationId] = {}
    gone: set[OperationId] = set()
    for operation in operations:
        said = _said(operation)
        if said is None:
            continue
        if said in last:
            gone.add(last[said])
        last[said] = operation.id
    return gone


def _said(operation: Operation) -> Hashable:
    """Return of what, and which of it, an operation speaks; None for what is said only once."""
    if isinstance(operation, SettlePromise):
        return "settled", operation.promise_id
    if isinstance(operation, SettleFollowUp):
        return "settled", operation.follow_up_id
    if isinstance(operation, PlanPromise):
        return "planned", operation.promise_id, operation.due_at is None, operation.owner is None
    if isinstance(operation, PlanFollowUp):
        return "planned", operation.follow_up_id, operation.due_at is None, operation.owner is None
    return None


def is_told(operation: Operation, page: Page) -> bool:
    """Tell whether *page*, asked for after *operation* was done, has the record it changed.

    Then ours is in it, whatever the record says by now: somebody may have changed it back.
    """
    if isinstance(operation, ChangeCustomer):
        return any(one.id == operation.customer_id for one in page.customers)
    if isinstance(operation, SettlePromise | PlanPromise):
        return any(one.id == operation.promise_id for one in page.promises)
    if isinstance(operation, SettleFollowUp | PlanFollowUp):
        return any(one.id == operation.follow_up_id for one in page.follow_ups)
    return False


@singledispatch
def came_back(operation: Any, cache: Cache) -> bool:  # noqa: ARG001 - the kinds below share this shape
    """Tell whether *cache* holds what *operation* asked for, or something newer."""
    return True


@came_back.register(WrapUp)
@came_back.register(TransferCall)
def _interaction(operation: WrapUp | TransferCall, cache: Cache) -> bool:
    return cache.has_interaction(operation.interaction)


@came_back.register
def _promise_made(operation: MakePromise, cache: Cache) -> bool:
    return _promise(cache, operation.customer_id, operation.promise.id) is not None


@came_back.register
def _promise_settled(operation: SettlePromise, cache: Cache) -> bool:
    promise = _promise(cache, operation.customer_id, operation.promise_id)
    return promise is None or promise.state is operation.state or not promise.is_open


@came_back.register
def _promise_planned(operation: PlanPromise, cache: Cache) -> bool:
    return _is_planned(_promise(cache, operation.customer_id, operation.promise_id), operation)


@came_back.register
def _follow_up_made(operation: MakeFollowUp, cache: Cache) -> bool:
    return _follow_up(cache, operation.customer_id, operation.follow_up.id) is not None


@came_back.register
def _follow_up_settled(operation: SettleFollowUp, cache: Cache) -> bool:
    known = _follow_up(cache, operation.customer_id, operation.follow_up_id)
    return known is None or known.state is operation.state or not known.is_open


@came_back.register
def _follow_up_planned(operation: PlanFollowUp, cache: Cache) -> bool:
    known = _follow_up(cache, operation.customer_id, operation.follow_up_id)
    return _is_planned(known, operation)


@came_back.register
def _customer_changed(operation: ChangeCustomer, cache: Cache) -> bool:
    """Tell whether no field is any more as the agent saw it: ours came, or somebody's after it."""
    key = operation.customer_id
    known = _record(cache, key, Kind.CUSTOMER, key, Customer)
    if known is None:
        return True
    for name, change in operation.fields.items():
        try:
            changed, _conflicts = merged(known, {name: change})
        except FieldRefused:
            continue
        if changed != known:
            return False
    return True


@came_back.register
def _happened_at_gate(operation: AtGate, cache: Cache) -> bool:
    """Look at the whole list: whose place it is may be known by now."""
    mine = operation.passenger
    known = [one for one in cache.passengers(mine.flight_id) if one.id == mine.id]
    if not known and _is_over(mine.flight_id, cache):
        return True
    return any(event.id == operation.event.id for one in known for event in one.events)


@came_back.register
def _observed(operation: Observe, cache: Cache) -> bool:
    key, flight = operation.observation.id, operation.observation.flight_id
    if flight is not None and is_parked(operation.customer_id) and _is_over(flight, cache):
        return True
    return cache.record_body(operation.customer_id, Kind.OBSERVATION, key) is not None


@came_back.register
def _voucher_issued(operation: IssueVoucher, cache: Cache) -> bool:
    key, flight = operation.voucher.id, operation.voucher.flight_id
    if is_parked(operation.customer_id) and _is_over(flight, cache):
        return True
    return cache.record_body(operation.customer_id, Kind.VOUCHER, key) is not None


@came_back.register
def _remark_sent(operation: SendRemark, cache: Cache) -> bool:
    return any(one.id == operation.remark.id for one in cache.coaching()[0].remarks)


@came_back.register
def _remark_answered(operation: AnswerRemark, cache: Cache) -> bool:
    known = [one for one in cache.coaching()[0].remarks if one.id == operation.remark_id]
    return all(_is_answered(one, operation) for one in known)


@came_back.register
def _score_disputed(operation: DisputeScore, cache: Cache) -> bool:
    return any(one.score_id == operation.score_id for one in cache.coaching()[0].disputes)


@came_back.register
def _voucher_withdrawn(operation: WithdrawVoucher, cache: Cache) -> bool:
    known = _record(cache, operation.customer_id, Kind.VOUCHER, operation.voucher_id, Voucher)
    return known is None or not known.is_good


def _is_over(flight: FlightId, cache: Cache) -> bool:
    """Tell whether a flight is so long ago that strangers on it are not told of any more."""
    found, as_of = cache.flights([flight]), cache.as_of
    return as_of is not None and not any(one.departs_at > as_of - _TOLD_FOR for one in found)


def _is_planned(known: Promise | FollowUp | None, operation: PlanPromise | PlanFollowUp) -> bool:
    if known is None or not known.is_open:
        return True
    owner = operation.owner
    is_due = operation.due_at is None or known.due_at == operation.due_at
    is_theirs = owner is None or (known.owner_id, known.owner_name) == (owner.id, owner.name)
    return is_due and is_theirs


def _promise(cache: Cache, customer: CustomerId, key: str) -> Promise | None:
    return _record(cache, customer, Kind.PROMISE, key, Promise)


def _follow_up(cache: Cache, customer: CustomerId, key: str) -> FollowUp | None:
    return _record(cache, customer, Kind.FOLLOW_UP, key, FollowUp)


def _record(
    cache: Cache, customer: CustomerId, kind: Kind, key: str, struct: Callable[..., T]
) -> T | None:
    body = cache.record_body(customer, kind, key)
    return None if body is None else decode(body, struct)  # type: ignore[arg-type]


def _is_answered(remark: Remark, operation: AnswerRemark) -> bool:
    if operation.words.strip():
        return any(one.id == operation.id for one in remark.replies)
    return remark.acknowledged_at is not None and remark.acknowledged_at >= operation.at
