"""What a wrapped-up call becomes: an entry of the history, the note, and what was agreed."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from agent_console.domain.agent import Agent
from agent_console.domain.call import Call
from agent_console.domain.card_numbers import masked_together
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.draft import Draft
from agent_console.domain.interaction import Interaction, State
from agent_console.domain.note import Note
from agent_console.domain.promise import Promise
from agent_console.ids import OperationId
from agent_console.wire.operation import (
    ChangeCustomer,
    Choice,
    MakeFollowUp,
    MakePromise,
    Operation,
    RecordChoice,
    RecordShown,
    WrapUp,
)

_HEADLINE = 90
_STATES = {"follow_up": State.OPEN, "unsolved": State.UNSOLVED, "transferred": State.OPEN}


def operations_of(draft: Draft, agent: Agent, *, at: datetime) -> tuple[Operation, ...]:
    """Return all that the hub has to do for a finished draft; the same draft makes the same ids."""
    safe = without_card_numbers(draft)
    said = wrap_up_of(safe, agent, at=at)
    return (*_shown(safe, at), *_choices(safe, at), said, *_parts(safe, at), *_fields(safe, at))


def without_card_numbers(draft: Draft) -> Draft:
    """Return *draft* with card numbers masked, also one that begins in the note and ends below."""
    parts = draft.parts
    text, *words = masked_together([draft.text, *(part.what for part in parts)])
    safe = msgspec.structs.replace(draft, text=text)
    for part, what in zip(parts, words, strict=True):
        safe = safe.with_part(msgspec.structs.replace(part, what=what))
    return safe


def _shown(draft: Draft, at: datetime) -> Iterator[RecordShown]:
    if draft.shown is not None:
        yield RecordShown(
            id=OperationId(f"{draft.operation_id}:shown"),
            at=at,
            customer_id=draft.customer_id,
            steps=draft.shown,
            call_id=draft.call.id if draft.call else None,
        )


def _choices(draft: Draft, at: datetime) -> Iterator[RecordChoice]:
    for action, choice in draft.choices.items():
        yield RecordChoice(
            id=OperationId(f"{draft.operation_id}:{action}"),
            at=at,
            customer_id=draft.customer_id,
            action=action,
            choice=Choice(choice),
            propensity=draft.propensities.get(action, 0.0),
            call_id=draft.call.id if draft.call else None,
        )


def _fields(draft: Draft, at: datetime) -> Iterator[ChangeCustomer]:
    if draft.fields:
        yield ChangeCustomer(
            id=OperationId(f"{draft.operation_id}:fields"),
            at=at,
            customer_id=draft.customer_id,
            seen_version=draft.seen_version,
            fields=draft.fields,
        )


def _parts(draft: Draft, at: datetime) -> Iterator[MakePromise | MakeFollowUp]:
    """Yield what makes promises and follow-ups; for whom the call turned out to be about."""
    customer = draft.customer_id
    for part in draft.parts:
        key = OperationId(f"{draft.operation_id}:{part.id}")
        if isinstance(part, Promise):
            promise = msgspec.structs.replace(part, customer_id=customer)
            yield MakePromise(id=key, at=at, customer_id=customer, promise=promise)
        else:
            agreed = msgspec.structs.replace(part, customer_id=customer)
            yield MakeFollowUp(id=key, at=at, customer_id=customer, follow_up=agreed)


def wrap_up_of(draft: Draft, agent: Agent, *, at: datetime) -> WrapUp:
    """Return the one operation that puts a call into the CRM; the same draft makes the same ids."""
    interaction = Interaction(
        id=draft.interaction_id,
        customer_id=draft.customer_id,
        at=_began_at(draft),
        channel=Channel.PHONE,
        headline=headline_of(draft.text, draft.reason, is_call=draft.call is not None),
        detail=draft.identity.in_words() if draft.identity else "",
        text=draft.text,
        direction=draft.call.direction if draft.call else Direction.INBOUND,
        state=state_of(draft.outcome),
        agent_id=agent.id,
        agent_name=agent.name,
        duration_s=_talk_s(draft.call, at),
        reason=draft.reason,
        outcome=draft.outcome,
        call_id=draft.call.id if draft.call else None,
        source="console",
        choices=dict(draft.choices),
        runs=tuple(run.closed(at=at) for run in draft.runs),
    )
    return WrapUp(
        id=draft.operation_id,
        at=at,
        customer_id=draft.customer_id,
        interaction=interaction,
        call=draft.call,
        note=_note(draft, agent, at) if draft.text else None,
    )


def _note(draft: Draft, agent: Agent, at: datetime) -> Note:
    return Note(
        id=draft.note_id,
        customer_id=draft.customer_id,
        text=draft.text,
        written_at=at,
        agent_id=agent.id,
        agent_name=agent.name,
        call_id=draft.call.id if draft.call else None,
        interaction_id=draft.interaction_id,
    )


def _began_at(draft: Draft) -> datetime:
    if draft.call is None:
        return draft.opened_at
    return draft.call.answered_at or draft.call.rung_at


def state_of(outcome: str) -> State:
    """Return what an outcome leaves behind."""
    return _STATES.get(outcome, State.DONE)


def headline_of(text: str, reason: str, *, is_call: bool) -> str:
    """Return the note's first sentence, else the reason in words."""
    first = text.strip().partition("\n")[0]
    sentence, dot, _ = first.partition(". ")
    line = sentence + dot.strip() if len(first) > _HEADLINE else first
    if len(line) > _HEADLINE:
        line = line[:_HEADLINE].rsplit(" ", 1)[0] + " …"
    named = reason.rpartition("/")[2].capitalize()
    return line or named or ("Call" if is_call else "Visit")


def _talk_s(call: Call | None, at: datetime) -> int | None:
    if call is None or call.answered_at is None:
        return None
    return max(0, int(((call.ended_at or at) - call.answered_at).total_seconds()))
