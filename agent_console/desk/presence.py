"""What the person at this desk does, kept through a restart."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from agent_console.clock import Clock
from agent_console.domain.call import Call
from agent_console.domain.presence import CHOICES, Presence, PresenceState, presence_with
from agent_console.domain.value import Value
from agent_console.ids import AgentId
from agent_console.store.journal import Journal
from agent_console.wire.codec import decode, encode

_KEPT_AS = "presence"


class _Chosen(Value, frozen=True, kw_only=True):
    state: PresenceState
    since: datetime


class MyPresence:
    """What whoever sits here chose, and what their calls make of it."""

    def __init__(self, journal: Journal, *, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock
        kept = journal.remembered(_KEPT_AS)
        self._chosen = _read(kept) or _Chosen(state=PresenceState.AVAILABLE, since=clock())
        self._state = self._chosen.state
        self._since = self._chosen.since

    @property
    def chosen(self) -> PresenceState:
        """What holds when the calls are over."""
        return self._chosen.state

    def choose(self, state: PresenceState) -> None:
        """Keep what the person chose; `ValueError` for what only calls can bring about.

        Raises `ConsoleError` if the disk does not take it, and changes nothing then.
        """
        if state not in CHOICES:
            raise ValueError(state)
        if state is self.chosen:
            return
        chosen = _Chosen(state=state, since=self._clock())
        self._journal.remember(_KEPT_AS, encode(chosen).decode())
        self._chosen = chosen

    def of(self, agent: AgentId, calls: Iterable[Call]) -> Presence:
        """Return what *agent*, who sits here, does with these calls; the same until it changes."""
        state = presence_with(self.chosen, (call.stage for call in calls))
        if state is not self._state:
            is_choice = state is self.chosen
            self._state = state
            self._since = max(self._chosen.since, self._clock()) if is_choice else self._clock()
        return Presence(agent_id=agent, state=state, chosen=self.chosen, since=self._since)


def _read(kept: str | None) -> _Chosen | None:
    try:
        chosen = None if kept is None else decode(kept, _Chosen)
    except msgspec.DecodeError:  # written by a newer program
        return None
    return chosen if chosen is not None and chosen.state in CHOICES else None
