"""A telephone call and the moves telephony can make with it."""

from datetime import datetime
from enum import StrEnum

import msgspec

from agent_console.domain.channel import Direction
from agent_console.domain.handover import Handover
from agent_console.domain.stage import Stage
from agent_console.domain.value import Value
from agent_console.ids import AgentId, CallId

__all__ = ["Call", "Cause", "IllegalMove", "Stage"]


class Cause(StrEnum):
    """Why a call ended, in the words of the sipgate and Zammad push."""

    NORMAL_CLEARING = "normalClearing"
    BUSY = "busy"
    CANCEL = "cancel"
    NO_ANSWER = "noAnswer"
    CONGESTION = "congestion"
    NOT_FOUND = "notFound"
    FORWARDED = "forwarded"


_NEXT: dict[Stage, tuple[Stage, ...]] = {
    Stage.RINGING: (Stage.TALKING, Stage.CLOSED),
    Stage.TALKING: (Stage.HELD, Stage.WRAP_UP),
    Stage.HELD: (Stage.TALKING, Stage.WRAP_UP),
    Stage.WRAP_UP: (Stage.CLOSED,),
    Stage.CLOSED: (),
}


class IllegalMove(ValueError):
    """A move that telephony cannot make."""


class Call(Value, frozen=True, kw_only=True):
    """One call, as far as it is known."""

    id: CallId
    from_number: str
    """E.164, or what was sent where that is no number; empty when withheld."""
    to_number: str
    rung_at: datetime
    stage: Stage = Stage.RINGING
    direction: Direction = Direction.INBOUND
    queue: str = ""
    place: str = ""
    """Where the number belongs to, in words."""
    offered_to: tuple[AgentId, ...] = ()
    """Whose consoles ring; empty means everybody's."""
    agent_id: AgentId | None = None
    """Who answered."""
    answered_at: datetime | None = None
    ended_at: datetime | None = None
    cause: Cause | None = None
    continues_id: CallId | None = None
    """The call that was handed over and goes on as this one."""
    is_recorded: bool = False
    """The line it came in by records what is said."""
    is_announced: bool = False
    """An announcement said so before anybody answered."""
    handover: Handover | None = None
    """What the colleague said who handed it over."""

    def moved_to(self, stage: Stage, *, at: datetime) -> "Call":
        """Return this call in *stage*, or refuse a move telephony cannot make."""
        if stage not in _NEXT[self.stage]:
            raise IllegalMove(f"{self.stage} -> {stage}")
        changes: dict[str, object] = {"stage": stage}
        if stage is Stage.TALKING and self.answered_at is None:
            changes["answered_at"] = at
        if stage in {Stage.WRAP_UP, Stage.CLOSED} and self.ended_at is None:
            changes["ended_at"] = at
        return msgspec.structs.replace(self, **changes)

    def may_move_to(self, stage: Stage) -> bool:
        """Tell whether telephony can make this move."""
        return stage in _NEXT[self.stage]
