"""Hand a call over: to whom it may go, and the one operation that takes it there."""

from datetime import datetime

import msgspec

from agent_console.desk.call_work import CallWork
from agent_console.desk.colleagues import Target
from agent_console.domain.agent import Agent
from agent_console.domain.call import Call, Stage
from agent_console.domain.card_numbers import masked
from agent_console.domain.channel import Channel
from agent_console.domain.draft import Draft
from agent_console.domain.handover import Handover
from agent_console.domain.interaction import Interaction, State
from agent_console.ids import CallId, InteractionId, OperationId, is_parked
from agent_console.store.journal import Journal
from agent_console.wire.operation import TransferCall

TRANSFERRED = "transferred"
"""The outcome of a call that was handed over, as the wrap-up stores it."""


def handing_over(
    draft: Draft, agent: Agent, to: Target, summary: str, *, headline: str, at: datetime
) -> TransferCall:
    """Return the operation; the same draft makes the same ids, so that a crash doubles nothing.

    Raises `ValueError` for work without a call: there is nothing to connect.
    """
    if draft.call is None:
        raise ValueError("a visit has no call")
    words = masked(summary.strip())
    handover = Handover(
        at=at,
        from_id=agent.id,
        from_name=agent.name,
        to_id=to.agent_id,
        to_name=to.name,
        summary=words,
        customer_id=None if is_parked(draft.customer_id) else draft.customer_id,
    )
    return TransferCall(
        id=OperationId(f"{draft.operation_id}:handover"),
        at=at,
        customer_id=draft.customer_id,
        call=draft.call,
        leg_id=CallId(f"{draft.operation_id}:leg"),
        handover=handover,
        interaction=_entry(draft, draft.call, handover, headline=headline),
    )


def hand_over(
    work: CallWork, journal: Journal, call: CallId, operation: TransferCall, *, at: datetime
) -> Draft:
    """Queue the transfer and end the call here; what is left is to wrap it up.

    Raises `ConsoleError` if the disk does not take it: then nothing was handed over.
    """
    journal.queue(operation, at=at)
    draft = work[call]
    if draft.call is not None and draft.call.may_move_to(Stage.WRAP_UP):
        draft = work.moved(call, Stage.WRAP_UP)
    if not draft.outcome:
        draft = work.dispose(call, reason=draft.reason, outcome=TRANSFERRED)
    return draft


def taking_back(made: TransferCall, agent: Agent, *, headline: str, at: datetime) -> TransferCall:
    """Return the operation that brings a call home which was handed over and nobody took.

    It rings here again, with the words that went along. The hub refuses it once somebody speaks.
    """
    handover = msgspec.structs.replace(
        made.handover, at=at, from_id=agent.id, to_id=agent.id, to_name=agent.name
    )
    call = Call(
        id=made.leg_id,
        from_number=made.call.from_number,
        to_number=made.call.to_number,
        rung_at=made.at,
        direction=made.call.direction,
        queue=made.call.queue,
        place=made.call.place,
        is_recorded=made.call.is_recorded,
        is_announced=made.call.is_announced,
        handover=made.handover,
        continues_id=made.call.id,
    )
    entry = msgspec.structs.replace(
        made.interaction,
        id=InteractionId(f"{made.interaction.id}:back"),
        at=at,
        headline=headline,
        text="",
        call_id=call.id,
    )
    return TransferCall(
        id=OperationId(f"{made.id}:back"),
        at=at,
        customer_id=made.customer_id,
        call=call,
        leg_id=CallId(f"{made.leg_id}:back"),
        handover=handover,
        interaction=entry,
    )


def _entry(draft: Draft, call: Call, handover: Handover, *, headline: str) -> Interaction:
    return Interaction(
        id=InteractionId(f"{draft.interaction_id}:handover"),
        customer_id=draft.customer_id,
        at=handover.at,
        channel=Channel.PHONE,
        headline=headline,
        text=handover.summary,
        direction=call.direction,
        state=State.DONE,
        agent_id=handover.from_id,
        agent_name=handover.from_name,
        call_id=call.id,
        thread_id=draft.interaction_id,
        source="console",
    )
