"""What a colleague is doing, as far as calls are concerned.

What a person chose and what their calls make of it are kept apart: lunch chosen during a call
begins when the call is over.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from agent_console.domain.call import Stage
from agent_console.domain.value import Value
from agent_console.ids import AgentId


class PresenceState(StrEnum):
    """What somebody is doing."""

    AVAILABLE = "available"
    ON_CALL = "on_call"
    WRAP_UP = "wrap_up"
    BREAK = "break"
    LUNCH = "lunch"
    TRAINING = "training"
    MEETING = "meeting"
    BACK_OFFICE = "back_office"
    AWAY = "away"
    """Not at a console."""


CHOICES = (
    PresenceState.AVAILABLE,
    PresenceState.BREAK,
    PresenceState.LUNCH,
    PresenceState.TRAINING,
    PresenceState.MEETING,
    PresenceState.BACK_OFFICE,
)
"""What a person may choose; the others follow from calls and from the line to the hub."""

_SPOKEN = frozenset({Stage.TALKING, Stage.HELD})


class Presence(Value, frozen=True, kw_only=True):
    """What one colleague is doing, since when."""

    agent_id: AgentId
    state: PresenceState = PresenceState.AVAILABLE
    chosen: PresenceState = PresenceState.AVAILABLE
    """What holds when the calls are over."""
    since: datetime
    is_here: bool = True
    """Whether this person's console is connected to the hub."""

    @property
    def shown(self) -> PresenceState:
        """Return what others see: whoever is not connected is away."""
        return self.state if self.is_here else PresenceState.AWAY

    @property
    def may_take_calls(self) -> bool:
        """Tell whether a call can be handed over now."""
        return self.shown is PresenceState.AVAILABLE


def presence_with(chosen: PresenceState, stages: Iterable[Stage]) -> PresenceState:
    """Return what somebody does who chose *chosen* and has calls in *stages*."""
    held = set(stages)
    if held & _SPOKEN:
        return PresenceState.ON_CALL
    return PresenceState.WRAP_UP if Stage.WRAP_UP in held else chosen
