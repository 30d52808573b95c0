"""Which calls somebody is told of who serves some loyalty programmes only.

A ring that is for everybody is not for them if the number belongs to members of other programmes
alone. A call that telephony gives to them by name is told all the same, because their telephone
rings; what a colleague wrote about a member of another programme is left out of it.
"""

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock
from typing import NamedTuple

from msgspec.structs import replace
from sqlalchemy import Connection, Engine, select

from agent_console.domain.agent import Agent
from agent_console.domain.channel import Direction
from agent_console.domain.identifier import Scheme
from agent_console.domain.phone_number import written_otherwise
from agent_console.domain.rights import Policy
from agent_console.domain.sight import Sight, sight_of
from agent_console.hub.database import reading
from agent_console.hub.tables import identifiers, memberships
from agent_console.hub.told import Told, packed
from agent_console.ids import CustomerId
from agent_console.wire import codec
from agent_console.wire.event import CALL

_REMEMBERED = 2000
_MOST_ROWS = 1000
_ANY = Policy()
Programmes = frozenset[str]


class _Whose(NamedTuple):
    """Whom an event is about, by the programmes each of them is a member of."""

    owners: tuple[Programmes, ...]
    """Of the number; nobody may have it."""
    handed_over: Programmes | None
    """Of the customer a colleague named."""


class Callers:
    """Looks each event up once, for all streams of a process. Thread-safe."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = Lock()
        self._known: OrderedDict[int, _Whose] = OrderedDict()

    def are_known(self, told: Sequence[Told]) -> bool:
        """Tell whether `told_to` answers without asking the database."""
        return all(one.seq in self._known for one in told)

    def told_to(self, agent: Agent, told: Sequence[Told]) -> list[Told]:
        """Return what *agent* hears of these events."""
        sight = sight_of(agent, _ANY)
        heard = (self._heard(agent, sight, one) for one in told)
        return [one for one in heard if one is not None]

    def _heard(self, agent: Agent, sight: Sight, told: Told) -> Told | None:
        whose = self._whose(told)
        is_met = not whose.owners or any(map(sight.meets, whose.owners))
        if not is_met and not _is_theirs(agent, told):
            return None
        if whose.handed_over is None or sight.meets(whose.handed_over):
            return told
        return _without_words(told)

    def _whose(self, told: Told) -> _Whose:
        with self._lock:
            known = self._known.get(told.seq)
        if known is not None:
            return known
        with reading(self._engine) as connection:
            found = _looked_up(connection, told)
        with self._lock:
            self._known[told.seq] = found
            while len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        return found


def _is_theirs(agent: Agent, told: Told) -> bool:
    call = told.event.call
    named = (call.agent_id, *call.offered_to, *(told.event.taken_from or ()))
    return agent.id in named


def _without_words(told: Told) -> Told:
    handover = told.event.call.handover
    if handover is None:
        return told
    bare = replace(handover, summary="", customer_id=None)
    event = replace(told.event, call=replace(told.event.call, handover=bare))
    return Told(told.seq, event, packed(CALL, codec.encode(event).decode(), told.seq))


def _looked_up(connection: Connection, told: Told) -> _Whose:
    call = told.event.call
    number = call.to_number if call.direction is Direction.OUTBOUND else call.from_number
    i, m = identifiers.c, memberships.c
    forms = (number, *written_otherwise(number))
    query = (
        select(i.customer_id, m.programme)
        .outerjoin(memberships, m.customer_id == i.customer_id)
        .where(i.scheme == Scheme.PHONE, i.value.in_(forms))
        .limit(_MOST_ROWS)
    )
    found: dict[str, set[str]] = {}
    for row in connection.execute(query) if number else ():
        found.setdefault(row.customer_id, set()).update({row.programme} - {None})
    about = call.handover.customer_id if call.handover else None
    handed_over = None if about is None else _programmes(connection, about)
    return _Whose(tuple(map(frozenset, found.values())), handed_over)


def _programmes(connection: Connection, customer: CustomerId) -> Programmes:
    m = memberships.c
    return frozenset(connection.scalars(select(m.programme).where(m.customer_id == customer)))
