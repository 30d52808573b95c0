"""Lays what this desk said over what the CRM said. Neither is changed by it."""

from collections.abc import Callable, Iterable
from functools import singledispatch
from typing import Any, TypeVar

import msgspec

from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.field_change import FieldChange, FieldRefused, merged
from agent_console.domain.follow_up import FollowUp
from agent_console.domain.gate_history import of_observation, of_voucher
from agent_console.domain.interaction import Interaction
from agent_console.domain.promise import Promise
from agent_console.wire.customer_file import CustomerFile
from agent_console.wire.operation import (
    ChangeCustomer,
    IssueVoucher,
    MakeFollowUp,
    MakePromise,
    Observe,
    Operation,
    PlanFollowUp,
    PlanPromise,
    SettleFollowUp,
    SettlePromise,
    TransferCall,
    WithdrawVoucher,
    WrapUp,
)

Matter = TypeVar("Matter", bound=Promise | FollowUp)


def laid_over(file: CustomerFile, operations: Iterable[Operation]) -> CustomerFile:
    """Return *file* as it will be when the hub has done *operations*.

    A field that somebody else has changed since the agent saw it stays theirs.
    """
    for operation in operations:
        file = _over(operation, file)
    return file


@singledispatch
def _over(operation: Any, file: CustomerFile) -> CustomerFile:  # noqa: ARG001 - the kinds below share this shape
    return file


@_over.register(WrapUp)
@_over.register(TransferCall)
def _with_interaction(operation: WrapUp | TransferCall, file: CustomerFile) -> CustomerFile:
    return _with_entry(file, operation.interaction)


def _with_entry(file: CustomerFile, ours: Interaction) -> CustomerFile:
    if any(theirs.id == ours.id for theirs in file.interactions):
        return file
    newest_first = sorted((*file.interactions, ours), key=lambda one: one.at, reverse=True)
    channel = Channel(ours.channel)
    counts = {**file.counts, channel: file.counts.get(channel, 0) + 1}
    return msgspec.structs.replace(file, interactions=tuple(newest_first), counts=counts)


@_over.register
def _with_promise(operation: MakePromise, file: CustomerFile) -> CustomerFile:
    return msgspec.structs.replace(file, promises=_with(file.promises, operation.promise))


@_over.register
def _with_follow_up(operation: MakeFollowUp, file: CustomerFile) -> CustomerFile:
    return msgspec.structs.replace(file, follow_ups=_with(file.follow_ups, operation.follow_up))


@_over.register(SettlePromise)
@_over.register(PlanPromise)
def _promise_moved(operation: SettlePromise | PlanPromise, file: CustomerFile) -> CustomerFile:
    made = changed(file.promises, operation.promise_id, operation)
    return msgspec.structs.replace(file, promises=made)


@_over.register(SettleFollowUp)
@_over.register(PlanFollowUp)
def _follow_up_moved(operation: SettleFollowUp | PlanFollowUp, file: CustomerFile) -> CustomerFile:
    made = changed(file.follow_ups, operation.follow_up_id, operation)
    return msgspec.structs.replace(file, follow_ups=made)


@_over.register
def _with_observation(operation: Observe, file: CustomerFile) -> CustomerFile:
    ours = operation.observation
    if any(theirs.id == ours.id for theirs in file.observations):
        return file
    file = msgspec.structs.replace(file, observations=(*file.observations, ours))
    return _with_entry(file, of_observation(ours))


@_over.register
def _with_voucher(operation: IssueVoucher, file: CustomerFile) -> CustomerFile:
    ours = operation.voucher
    if any(theirs.id == ours.id for theirs in file.vouchers):
        return file
    file = msgspec.structs.replace(file, vouchers=(*file.vouchers, ours))
    return _with_entry(file, of_voucher(ours))


@_over.register
def _without_voucher(operation: WithdrawVoucher, file: CustomerFile) -> CustomerFile:
    left = (
        msgspec.structs.replace(one, withdrawn_at=one.withdrawn_at or operation.at)
        if one.id == operation.voucher_id
        else one
        for one in file.vouchers
    )
    return msgspec.structs.replace(file, vouchers=tuple(left))


@_over.register
def _customer_changed(operation: ChangeCustomer, file: CustomerFile) -> CustomerFile:
    customer = file.customer
    for name, change in operation.fields.items():
        customer = _corrected(customer, name, change)
    return msgspec.structs.replace(file, customer=customer)


def _corrected(customer: Customer, name: str, change: FieldChange) -> Customer:
    try:
        return merged(customer, {name: change})[0]
    except FieldRefused:
        return customer  # the hub will say so


def changed(matters: tuple[Matter, ...], key: str, operation: Any) -> tuple[Matter, ...]:
    """Return *matters* with what *operation* does to the one called *key*.

    Of what is settled already only its opening again is shown.
    """
    act: Callable[[Matter, Any], Matter] = (
        _settled if isinstance(operation, SettlePromise | SettleFollowUp) else _planned
    )
    return tuple([act(one, operation) if one.id == key else one for one in matters])


def _settled(matter: Matter, operation: SettlePromise | SettleFollowUp) -> Matter:
    is_opening = operation.state == "open"
    if matter.is_open or is_opening:
        return msgspec.structs.replace(matter, state=operation.state)
    return matter


def _planned(matter: Matter, operation: PlanPromise | PlanFollowUp) -> Matter:
    if not matter.is_open:
        return matter
    if operation.due_at is not None:
        matter = msgspec.structs.replace(matter, due_at=operation.due_at)
    if operation.owner is not None:
        owner = operation.owner
        matter = msgspec.structs.replace(matter, owner_id=owner.id, owner_name=owner.name)
    return matter


def _with(known: tuple[Matter, ...], ours: Matter) -> tuple[Matter, ...]:
    return known if any(theirs.id == ours.id for theirs in known) else (*known, ours)
