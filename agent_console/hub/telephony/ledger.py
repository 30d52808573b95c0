"""What a call is follows from everything that was heard of it, in whatever order it was heard.

The ledger of a call is a set: adding the same twice changes nothing, and the order of adding does
not matter. `call_of` plays the ledger in the order in which things happened.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TypeVar

from msgspec.structs import replace

from agent_console.domain.call import Call, Cause, Stage
from agent_console.domain.channel import Direction
from agent_console.domain.value import Value
from agent_console.hub.telephony.report import Happened
from agent_console.ids import AgentId, CallId
from agent_console.wire import codec

NOBODY = AgentId("nobody")
"""Stands alone in `Call.offered_to` while a call waits, or went, at none of our telephones."""
MOST_ENTRIES = 200
"""Of one call: whoever says more says nothing new, except that it ended."""
_ORDER = list(Happened)
T = TypeVar("T")
_HERE = "hub"
"""The source of what no telephone system told."""
_SPOKEN = frozenset({Stage.TALKING, Stage.HELD})


class Entry(Value, frozen=True, kw_only=True):
    """One thing that happened to a call, with the people it is about known by id."""

    source: str
    happened: Happened
    at: datetime
    message: str = ""
    direction: Direction | None = None
    from_number: str = ""
    to_number: str = ""
    queue: str = ""
    agents: tuple[AgentId, ...] = ()
    cause: Cause | None = None
    is_connected: bool = False

    @property
    def identity(self) -> tuple[object, ...]:
        """Return what makes two messages the same one."""
        said = (self.message,) if self.message else ("", self.agents, self.is_connected)
        return (self.source, self.happened, *said)


Ledger = tuple[Entry, ...]


def entered(ledger: Ledger, entry: Entry) -> Ledger:
    """Return *ledger* with *entry*, in the order of what happened; of the same twice the first."""
    by_identity = {one.identity: one for one in ledger}
    known = by_identity.get(entry.identity)
    if known is None and len(ledger) >= MOST_ENTRIES and entry.happened is not Happened.ENDED:
        return ledger
    by_identity[entry.identity] = entry if known is None else min(known, entry, key=_place)
    return tuple(sorted(by_identity.values(), key=_place))


def call_of(call_id: CallId, ledger: Ledger) -> Call:
    """Return the call that *ledger* (not empty, in order) tells of."""
    call = Call(
        id=call_id,
        from_number=_best(one.from_number for one in ledger),
        to_number=_best(one.to_number for one in ledger),
        rung_at=min(one.at for one in ledger),
        direction=_first(one.direction for one in ledger) or Direction.INBOUND,
    )
    for entry in ledger:
        if entry.happened is not Happened.ENDED:
            call = _MOVES[entry.happened](call, entry)
    ends = [one for one in ledger if one.happened is Happened.ENDED]
    return _ended(_with_only_agent(call), ends)


def seeded(call: Call) -> Ledger:
    """Return the ledger of a call that became known in another way than by telephony's word."""
    rang = Entry(
        source=_HERE,
        happened=Happened.RANG,
        at=call.rung_at,
        direction=call.direction,
        from_number=call.from_number,
        to_number=call.to_number,
        queue=call.queue,
        agents=call.offered_to,
    )
    ledger: Ledger = (rang,)
    if call.answered_at is not None:
        agents = (call.agent_id,) if call.agent_id else ()
        answered = Happened.ANSWERED
        entry = Entry(source=_HERE, happened=answered, at=call.answered_at, agents=agents)
        ledger = entered(ledger, entry)
    if call.ended_at is not None:
        ended = Happened.ENDED
        entry = Entry(source=_HERE, happened=ended, at=call.ended_at, cause=call.cause)
        ledger = entered(ledger, entry)
    return ledger


def _place(entry: Entry) -> tuple[datetime, int, bytes]:
    return (entry.at, _ORDER.index(entry.happened), codec.encode(entry))


def _rang(call: Call, entry: Entry) -> Call:
    offered = dict.fromkeys((*call.offered_to, *entry.agents))
    if len(offered) > 1:
        offered.pop(NOBODY, None)
    return replace(call, offered_to=tuple(offered), queue=entry.queue or call.queue)


def _stopped_ringing(call: Call, entry: Entry) -> Call:
    if call.stage is not Stage.RINGING or not set(entry.agents) & set(call.offered_to):
        return call
    left = tuple(agent for agent in call.offered_to if agent not in entry.agents)
    return replace(call, offered_to=left or (NOBODY,))


def _answered(call: Call, entry: Entry) -> Call:
    agent = call.agent_id or next(iter(entry.agents), None)
    call = replace(call, agent_id=agent, queue=call.queue or entry.queue)
    return call.moved_to(Stage.TALKING, at=entry.at) if call.stage is Stage.RINGING else call


def _held(call: Call, entry: Entry) -> Call:
    return call.moved_to(Stage.HELD, at=entry.at) if call.stage is Stage.TALKING else call


def _resumed(call: Call, entry: Entry) -> Call:
    return call.moved_to(Stage.TALKING, at=entry.at) if call.stage is Stage.HELD else call


def _transferred(call: Call, entry: Entry) -> Call:
    call = replace(call, queue=entry.queue or call.queue)
    if entry.is_connected and entry.agents:
        answered_at = call.answered_at or entry.at
        agent = entry.agents[0]
        return replace(call, stage=Stage.TALKING, agent_id=agent, answered_at=answered_at)
    return replace(call, stage=Stage.RINGING, agent_id=None, offered_to=entry.agents or (NOBODY,))


def _with_only_agent(call: Call) -> Call:
    """Name who speaks where the call rang at one telephone only."""
    is_plain = call.stage in _SPOKEN and call.agent_id is None and len(call.offered_to) == 1
    if is_plain and call.offered_to[0] != NOBODY:
        return replace(call, agent_id=call.offered_to[0])
    return call


def _ended(call: Call, ends: list[Entry]) -> Call:
    if not ends:
        return call
    ended_at = min(one.at for one in ends)
    return replace(
        call,
        stage=Stage.WRAP_UP if call.stage in _SPOKEN else Stage.CLOSED,
        answered_at=min(call.answered_at, ended_at) if call.answered_at else None,
        ended_at=ended_at,
        cause=_first(one.cause for one in ends),
    )


def _best(numbers: Iterable[str]) -> str:
    """Return the first whole number (E.164), else the first of any kind."""
    said = [number for number in numbers if number]
    return next((number for number in said if number.startswith("+")), said[0] if said else "")


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)


_MOVES: dict[Happened, Callable[[Call, Entry], Call]] = {
    Happened.RANG: _rang,
    Happened.STOPPED_RINGING: _stopped_ringing,
    Happened.ANSWERED: _answered,
    Happened.HELD: _held,
    Happened.RESUMED: _resumed,
    Happened.TRANSFERRED: _transferred,
}
