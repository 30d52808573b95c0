"""Hand a call over: to whom it may go, and the one operation that takes it there."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from agent_console.desk.call_work import CallWork
from agent_console.desk.presence import Colleagues
from agent_console.domain.agent import Agent, Role
from agent_console.domain.call import Call, Stage
from agent_console.domain.card_numbers import masked
from agent_console.domain.channel import Channel
from agent_console.domain.draft import Draft
from agent_console.domain.handover import Handover
from agent_console.domain.interaction import Interaction, State
from agent_console.domain.presence import PresenceState
from agent_console.domain.value import Value
from agent_console.ids import AgentId, CallId, InteractionId, OperationId, is_parked
from agent_console.store.journal import Journal
from agent_console.wire.operation import TransferCall

TRANSFERRED = "transferred"
"""The outcome of a call that was handed over, as the wrap-up stores it."""
_PEOPLE = frozenset({Role.AGENT, Role.SUPERVISOR})
_BEST_FIRST = (
    PresenceState.AVAILABLE,
    PresenceState.WRAP_UP,
    PresenceState.ON_CALL,
    PresenceState.BACK_OFFICE,
    PresenceState.MEETING,
    PresenceState.TRAINING,
    PresenceState.BREAK,
    PresenceState.LUNCH,
    None,
    PresenceState.AWAY,
)


class Target(Value, frozen=True, kw_only=True):
    """Somebody, or a queue, a call can be handed to."""

    name: str
    agent_id: AgentId | None = None
    """None for a queue."""
    extension: str = ""
    station: str = ""
    queues: tuple[str, ...] = ()
    presence: PresenceState | None = None
    """What a colleague does; None for a queue, and while nobody can know."""
    free_count: int | None = None
    """How many who serve a queue could take the call now; None while nobody can know."""
    serving_count: int = 0

    @property
    def key(self) -> str:
        """Return what tells targets apart."""
        return self.agent_id or f"queue:{self.name}"


def targets(
    everyone: Iterable[Agent], colleagues: Colleagues, *, me: AgentId
) -> tuple[Target, ...]:
    """Return queues, then colleagues: those who can take the call first, then by name."""
    people = [one for one in everyone if one.id != me and one.role in _PEOPLE]
    found = [_colleague(one, colleagues) for one in people]
    found.sort(key=lambda one: (_BEST_FIRST.index(one.presence), one.name.casefold()))
    return (*_queues(people, colleagues), *found)


def target(agent: Agent, colleagues: Colleagues) -> Target:
    """Return one colleague as somebody a call can be handed to."""
    return _colleague(agent, colleagues)


def matching(offered: Sequence[Target], typed: str) -> tuple[Target, ...]:
    """Return those each word of *typed* begins a word of: name, extension, station or queue."""
    wanted = typed.casefold().split()
    return tuple(one for one in offered if all(map(_words(one).__contains__, wanted)))


class _Beginnings(frozenset[str]):
    """Words, of which any beginning counts as one."""

    __slots__ = ()

    def __contains__(self, part: object) -> bool:
        return isinstance(part, str) and any(word.startswith(part) for word in self)


def _words(one: Target) -> _Beginnings:
    text = " ".join((one.name, one.extension, one.station, *one.queues))
    return _Beginnings(text.casefold().split())


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


def _colleague(one: Agent, colleagues: Colleagues) -> Target:
    return Target(
        name=one.name,
        agent_id=one.id,
        extension=one.extension,
        station=one.station,
        queues=one.queues,
        presence=colleagues.of(one.id),
    )


def _queues(people: Sequence[Agent], colleagues: Colleagues) -> list[Target]:
    names = sorted({queue for one in people for queue in one.queues}, key=str.casefold)
    made = []
    for name in names:
        serving = [colleagues.of(one.id) for one in people if name in one.queues]
        is_known = None not in serving
        free = sum(state is PresenceState.AVAILABLE for state in serving)
        made.append(
            Target(name=name, free_count=free if is_known else None, serving_count=len(serving))
        )
    return made
