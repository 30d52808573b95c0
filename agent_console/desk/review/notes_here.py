"""Notes as the copy on this PC knows them, and what they can be found by here."""

from collections.abc import Iterator
from datetime import datetime

from agent_console.domain.agent import Agent
from agent_console.domain.interaction import Interaction
from agent_console.domain.note_facts import NoteFacts
from agent_console.domain.note_query import All, AnyOf, Field, FieldName, Not, Query
from agent_console.domain.review import ReviewNote
from agent_console.ids import AgentId
from agent_console.store.cache import Cache
from agent_console.wire.customer_file import CustomerFile


class NotesHere:
    """Makes notes of entries; what it has read of people and colleagues it keeps for one search."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._agents: dict[str, Agent | None] = {}
        self._files: dict[str, CustomerFile | None] = {}
        self.last_at: datetime | None = None
        """When the contact was that was looked at last."""

    def facts(self, entry: Interaction, query: Query) -> NoteFacts | None:
        """Return what *entry* is found by, as far as *query* asks; None if it is no note."""
        self.last_at = entry.at
        if not (entry.agent_id or entry.agent_name) or not entry.text.strip():
            return None
        who = self._agent(entry.agent_id)
        named = (entry.agent_id or "", who.login if who else "", entry.agent_name)
        wanted = set(_fields(query))
        file = self._file(entry) if wanted & {FieldName.TIER, FieldName.FLIGHT} else None
        return NoteFacts(
            text=entry.text,
            day=entry.at.date(),
            agents=tuple(filter(None, named)),
            teams=tuple(filter(None, (who.station, *who.queues))) if who else (),
            reason=entry.reason,
            tier=_tier(file),
            flights=_flights(file, entry),
        )

    def note(self, entry: Interaction) -> ReviewNote:
        """Return *entry* as lists show it; what supervisors decided is the hub's."""
        who = self._agent(entry.agent_id)
        names = self._cache.names({entry.customer_id})
        return ReviewNote(
            customer_id=entry.customer_id,
            interaction_id=entry.id,
            at=entry.at,
            agent_id=entry.agent_id or AgentId(""),
            agent_name=entry.agent_name,
            team=who.station if who else "",
            customer_name=names.get(entry.customer_id, ""),
            reason=entry.reason,
            outcome=entry.outcome,
            duration_s=entry.duration_s,
            text=entry.text,
        )

    def _agent(self, key: AgentId | None) -> Agent | None:
        if not key:
            return None
        if key not in self._agents:
            self._agents[key] = self._cache.agent(key)
        return self._agents[key]

    def _file(self, entry: Interaction) -> CustomerFile | None:
        key = entry.customer_id
        if key not in self._files:
            self._files[key] = self._cache.file(key, limit=1)
        return self._files[key]


def _fields(query: Query) -> Iterator[FieldName]:
    if isinstance(query, All | AnyOf):
        for part in query.parts:
            yield from _fields(part)
    elif isinstance(query, Not):
        yield from _fields(query.part)
    elif isinstance(query, Field):
        yield query.name


def _tier(file: CustomerFile | None) -> str:
    ranked = sorted(file.memberships, key=lambda one: one.tier_rank) if file else []
    tiers = [one.tier for one in ranked if one.tier]
    return tiers[-1] if tiers else ""


def _flights(file: CustomerFile | None, entry: Interaction) -> tuple[str, ...]:
    trips = [trip for trip in file.trips if trip.id == entry.trip_id] if file else []
    return tuple(str(one.flight_id).partition("-")[0] for trip in trips for one in trip.segments)
