"""What an agent still has to do: promises to keep, customers to call back, tasks."""

from datetime import datetime, timedelta

import msgspec

from agent_console.clock import Clock
from agent_console.desk.files import Files
from agent_console.desk.overlay import changed
from agent_console.domain.agent import Agent
from agent_console.domain.follow_up import FollowUp, FollowUpKind, FollowUpState, Owner
from agent_console.domain.promise import Promise, PromiseState
from agent_console.domain.to_do import ToDo, ToDoKind
from agent_console.domain.value import Value
from agent_console.ids import FollowUpId, OperationId, PromiseId, new_id
from agent_console.store.cache import Cache
from agent_console.wire.codec import decode
from agent_console.wire.feed import Kind
from agent_console.wire.operation import (
    MakeFollowUp,
    MakePromise,
    Operation,
    PlanFollowUp,
    PlanPromise,
    SettleFollowUp,
    SettlePromise,
)

Matter = Promise | FollowUp


class Deed(Value, frozen=True, kw_only=True):
    """What was done with one thing to do, and what takes it back."""

    to_do: ToDo
    done: OperationId
    undoing: Operation


class FollowUps:
    """Lists what one agent has to do, and says to the hub what became of it."""

    def __init__(self, files: Files, agent: Agent, *, clock: Clock) -> None:
        self._files = files
        self._agent = agent
        self._clock = clock
        self.hold = timedelta()
        """How long what was done stays here before it is sent, so that it can be taken back."""

    @property
    def agent(self) -> Agent:
        """Whose they are."""
        return self._agent

    def mine(self) -> tuple[ToDo, ...]:
        """Return what this agent, or a queue of theirs, has to do; the soonest due first.

        What was made or done here is seen before the hub answers.
        """
        matters = open_matters(self._files)
        own = [one for one in matters if is_for(one, self._agent)]
        names = self._files.cache.names({one.customer_id for one in own})
        listed = (to_do(one, names.get(one.customer_id, "")) for one in own)
        return tuple(sorted(listed, key=lambda one: (one.due_at, one.id)))

    def done(self, one: ToDo) -> Deed:
        """Say that it was done: the promise kept, the customer called, the task finished."""
        return self._say(one, settled(one, at=self._clock()), settled_back(one, at=self._clock()))

    def move(self, one: ToDo, due_at: datetime) -> Deed:
        """Give it another time."""
        now = self._clock()
        return self._say(
            one, planned(one, at=now, due_at=due_at), planned(one, at=now, due_at=one.due_at)
        )

    def assign(self, one: ToDo, owner: Owner) -> Deed:
        """Give it to a colleague or a queue."""
        now = self._clock()
        return self._say(
            one, planned(one, at=now, owner=owner), planned(one, at=now, owner=one.owner)
        )

    def take_back(self, deed: Deed) -> None:
        """Undo what was done: forgotten where it was not sent yet, else said back to the hub."""
        now = self._clock()
        if not self._files.journal.take_back([deed.done], now=now):
            self._files.journal.queue(deed.undoing, at=now)

    def _say(self, one: ToDo, operation: Operation, undoing: Operation) -> Deed:
        now = self._clock()
        until = now + self.hold if self.hold else None
        self._files.journal.queue(operation, at=now, until=until)
        return Deed(to_do=one, done=operation.id, undoing=undoing)


def open_matters(files: Files) -> tuple[Matter, ...]:
    """Return every open promise and follow-up, with what this desk said on top."""
    found: dict[str, Matter] = {one.id: one for one in files.cache.to_do()}
    for entry in files.journal.entries():
        _lay(entry.operation, found, files.cache)
    return tuple(one for one in found.values() if one.is_open)


def _lay(operation: Operation, found: dict[str, Matter], cache: Cache) -> None:
    if isinstance(operation, MakePromise):
        _make(operation.promise, found, cache)
    elif isinstance(operation, MakeFollowUp):
        _make(operation.follow_up, found, cache)
    elif isinstance(operation, SettlePromise | PlanPromise):
        _change(operation.promise_id, operation, found, cache)
    elif isinstance(operation, SettleFollowUp | PlanFollowUp):
        _change(operation.follow_up_id, operation, found, cache)


def _make(ours: Matter, found: dict[str, Matter], cache: Cache) -> None:
    """Add *ours*, unless the hub has it: open in the list, or settled and so not in it."""
    if ours.id not in found and _stored(cache, ours) is None:
        found[ours.id] = ours


def _change(key: str, operation: Operation, found: dict[str, Matter], cache: Cache) -> None:
    known = found.get(key) or _settled_before(operation, key, cache)
    if known is not None:
        (found[key],) = changed((known,), key, operation)


def _settled_before(operation: Operation, key: str, cache: Cache) -> Matter | None:
    """Return what *operation* opens again, which the list of open ones does not have."""
    is_promise = isinstance(operation, SettlePromise | PlanPromise)
    kind = Kind.PROMISE if is_promise else Kind.FOLLOW_UP
    body = cache.record_body(operation.customer_id, kind, key)
    if body is None:
        return None
    return decode(body, Promise) if is_promise else decode(body, FollowUp)


def _stored(cache: Cache, ours: Matter) -> bytes | None:
    kind = Kind.PROMISE if isinstance(ours, Promise) else Kind.FOLLOW_UP
    return cache.record_body(ours.customer_id, kind, ours.id)


def is_for(matter: Matter, agent: Agent) -> bool:
    """Tell whether *agent* has to do it: named, in its queue, or nobody named but who made it."""
    if matter.owner_id is not None:
        return matter.owner_id == agent.id
    if matter.owner_name:
        return matter.owner_name in agent.queues
    return matter.made_by == agent.id


def to_do(matter: Matter, name: str = "") -> ToDo:
    """Return *matter* as something to do for the customer called *name*."""
    shared = ToDo(
        id=matter.id,
        customer_id=matter.customer_id,
        customer_name=name,
        kind=ToDoKind.PROMISE,
        what=matter.what,
        due_at=matter.due_at,
        owner=Owner(id=matter.owner_id, name=matter.owner_name),
        version=matter.version,
    )
    if isinstance(matter, Promise):
        return msgspec.structs.replace(shared, amount=matter.amount)
    is_call = matter.kind is FollowUpKind.CALL_BACK
    return msgspec.structs.replace(
        shared,
        kind=ToDoKind.CALL_BACK if is_call else ToDoKind.TASK,
        number=matter.number,
        whom=matter.whom,
        time_zone=matter.time_zone,
    )


def settled(one: ToDo, *, at: datetime) -> Operation:
    """Return the operation that says it was done."""
    return _settle(one, PromiseState.KEPT, FollowUpState.DONE, at)


def settled_back(one: ToDo, *, at: datetime) -> Operation:
    """Return the operation that opens it again."""
    return _settle(one, PromiseState.OPEN, FollowUpState.OPEN, at)


def _settle(one: ToDo, kept: PromiseState, done: FollowUpState, at: datetime) -> Operation:
    key = OperationId(new_id())
    if one.kind is ToDoKind.PROMISE:
        return SettlePromise(
            id=key,
            at=at,
            customer_id=one.customer_id,
            promise_id=PromiseId(one.id),
            state=kept,
            seen_version=one.version,
        )
    return SettleFollowUp(
        id=key,
        at=at,
        customer_id=one.customer_id,
        follow_up_id=FollowUpId(one.id),
        state=done,
    )


def planned(
    one: ToDo, *, at: datetime, due_at: datetime | None = None, owner: Owner | None = None
) -> Operation:
    """Return the operation that gives it another time or owner."""
    key = OperationId(new_id())
    if one.kind is ToDoKind.PROMISE:
        return PlanPromise(
            id=key,
            at=at,
            customer_id=one.customer_id,
            promise_id=PromiseId(one.id),
            due_at=due_at,
            owner=owner,
        )
    return PlanFollowUp(
        id=key,
        at=at,
        customer_id=one.customer_id,
        follow_up_id=FollowUpId(one.id),
        due_at=due_at,
        owner=owner,
    )
