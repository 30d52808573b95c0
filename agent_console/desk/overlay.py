"""Lays what this desk said over what the CRM said. Neither is changed by it."""

from collections.abc import Iterable

import msgspec

from agent_console.domain.channel import Channel
from agent_console.domain.interaction import Interaction
from agent_console.domain.promise import Promise
from agent_console.wire.customer_file import CustomerFile
from agent_console.wire.operation import MakePromise, Operation, SettlePromise, TransferCall, WrapUp


def laid_over(file: CustomerFile, operations: Iterable[Operation]) -> CustomerFile:
    """Return *file* as it will be when the hub has done *operations*."""
    for operation in operations:
        if isinstance(operation, WrapUp | TransferCall):
            file = _with_interaction(file, operation.interaction)
        elif isinstance(operation, MakePromise):
            file = _with_promise(file, operation.promise)
        elif isinstance(operation, SettlePromise):
            file = _settled(file, operation)
    return file


def _with_interaction(file: CustomerFile, ours: Interaction) -> CustomerFile:
    if any(theirs.id == ours.id for theirs in file.interactions):
        return file
    newest_first = sorted((*file.interactions, ours), key=lambda one: one.at, reverse=True)
    channel = Channel(ours.channel)
    counts = {**file.counts, channel: file.counts.get(channel, 0) + 1}
    return msgspec.structs.replace(file, interactions=tuple(newest_first), counts=counts)


def _with_promise(file: CustomerFile, ours: Promise) -> CustomerFile:
    if any(theirs.id == ours.id for theirs in file.promises):
        return file
    return msgspec.structs.replace(file, promises=(*file.promises, ours))


def _settled(file: CustomerFile, settling: SettlePromise) -> CustomerFile:
    promises = tuple(
        msgspec.structs.replace(promise, state=settling.state)
        if promise.id == settling.promise_id and promise.is_open
        else promise
        for promise in file.promises
    )
    return msgspec.structs.replace(file, promises=promises)
