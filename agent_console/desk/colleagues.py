"""Who else works here, what they do, and to whom a call can be handed.

Needs no files: what the hub last said, and the people it is about.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from agent_console.domain.agent import Agent, Role
from agent_console.domain.presence import Presence, PresenceState
from agent_console.domain.value import Value
from agent_console.ids import AgentId

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


class Colleagues:
    """What everybody does, as the hub last said."""

    def __init__(self) -> None:
        self._known: dict[AgentId, Presence] = {}
        self._is_connected = False

    def heard(self, presences: Iterable[Presence]) -> None:
        """Take in what changed."""
        self._is_connected = True
        self._known.update({one.agent_id: one for one in presences})

    def lost(self) -> None:
        """Note that the hub is away: what was heard may be true no more."""
        self._is_connected = False

    def of(self, agent: AgentId) -> PresenceState | None:
        """Return what *agent* does; None while the hub is away and nobody can know."""
        if not self._is_connected:
            return None
        known = self._known.get(agent)
        return PresenceState.AWAY if known is None else known.shown

    def since(self, agent: AgentId) -> datetime | None:
        """Return since when *agent* does that, where it is known."""
        known = self._known.get(agent)
        return known.since if known is not None and known.is_here else None


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
