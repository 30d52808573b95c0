"""What is unusual in who looked at whom: relatives, known people, breadth. Each with its figures.

Reads the audit of some days, the newest first and no more than a stated number of deeds. A pattern
is a question to ask and no proof: two people may share a name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from agent_console.domain.access_pattern import AccessPattern, PatternKind
from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import Deed
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Scheme
from agent_console.hub import records
from agent_console.hub.audit_tables import audit
from agent_console.hub.names import folded
from agent_console.hub.seeing import Eyes
from agent_console.hub.tables import (
    BY_STRUCT,
    agents,
    customer_words,
    identifiers,
    interactions,
    memberships,
)
from agent_console.ids import AgentId, CustomerId, is_parked
from agent_console.wire.coaching import PatternsAnswer

MOST_DEEDS = 50_000
_MOST_LISTED = 200
RARE = 20
"""A surname so many customers at the most have makes a relative likely. Assumed, 2026-11."""
MANY_AGENTS = 4
"""A customer so many colleagues looked at without a call is much seen. Assumed, 2026-11."""
BROAD, TIMES = 15, 3
"""So many customers in a day, and so many times the calls, is far more. Assumed, 2026-11."""
HIGH_RANK = 3
"""The `tier_rank` from which somebody is among the most valuable. Assumed, 2026-11."""
_ORDER = tuple(PatternKind)
_CHUNK = 500
_SHARED = (Scheme.PHONE, Scheme.EMAIL)


@dataclass(slots=True)
class _Looks:
    """How one agent looked at one customer."""

    first_at: datetime
    last_at: datetime
    count: int = 0

    def add(self, at: datetime) -> None:
        self.first_at, self.last_at = min(self.first_at, at), max(self.last_at, at)
        self.count += 1


Seen = dict[tuple[AgentId, CustomerId], _Looks]


def patterns(connection: Connection, eyes: Eyes, *, since: datetime) -> PatternsAnswer:
    """Return what deserves a question, the nearest relation first, then who looked most often."""
    seen, by_day, count = _looked(connection, since)
    met = eyes.met(connection, {customer for _, customer in seen})
    seen = {pair: looks for pair, looks in seen.items() if pair[1] in met}
    around = _Around(connection, seen, since)
    found = [*around.relatives(), *around.known_people(), *around.broad(by_day)]
    order = sorted(found, key=lambda one: (_ORDER.index(one.kind), -one.view_count, one.id))
    return PatternsAnswer(
        since=since, patterns=tuple(order[:_MOST_LISTED]), looked_through_count=count
    )


def _looked(
    connection: Connection, since: datetime
) -> tuple[Seen, dict[tuple[AgentId, str], set[CustomerId]], int]:
    """Return who had whom on the screen, and whom each agent had on each day."""
    a = audit.c
    wanted = (a.deed == Deed.VIEW) & (a.told_at >= since)
    query = select(a.agent_id, a.at, a.customers).where(wanted).order_by(a.told_at.desc())
    seen: Seen = {}
    by_day: dict[tuple[AgentId, str], set[CustomerId]] = defaultdict(set)
    count = 0
    for row in connection.execute(query.limit(MOST_DEEDS)):
        count += 1
        if len(row.customers) != 1 or not row.agent_id:
            continue  # a list was shown, nobody was looked at
        (customer,) = row.customers
        if is_parked(customer):
            continue
        agent = AgentId(row.agent_id)
        looks = seen.setdefault((agent, customer), _Looks(row.at, row.at))
        looks.add(row.at)
        by_day[agent, f"{row.at:%Y-%m-%d}"].add(customer)
    return seen, by_day, count


class _Around:
    """What has to be known about those agents and customers."""

    def __init__(self, connection: Connection, seen: Seen, since: datetime) -> None:
        self._connection, self._seen, self._since = connection, seen, since
        staff = BY_STRUCT[Agent]
        ids = sorted({agent for agent, _ in seen})
        rows = connection.execute(select(*staff.fields).where(agents.c.id.in_(ids)))
        self._agents: dict[str, Agent] = {row[0]: staff.record(row) for row in rows}
        whom = sorted({customer for _, customer in seen})
        kept = records.read(connection, BY_STRUCT[Customer], [(one,) for one in whom])
        self._people: dict[str, Customer] = {one.id: one for one in kept}
        self._calls = self._spoken(whom)
        self._surnames: dict[str, int] = {}

    def relatives(self) -> Iterator[AccessPattern]:
        """Yield looks at one's own file, at who shares a number with it, and at rare surnames."""
        own = self._own_files()
        for (agent, customer), looks in sorted(self._seen.items()):
            who, whom = self._agents.get(agent), self._people.get(customer)
            if who is None or whom is None:
                continue
            shared = own.get(agent, {}).get(customer)
            if _is_called_like(who, whom):
                yield self._made(PatternKind.OWN_FILE, agent, customer, looks)
            elif shared is not None:
                kind = PatternKind.SHARES_IDENTIFIER
                yield self._made(kind, agent, customer, looks, shared=shared)
            elif _has_surname_of(who, whom):
                people = self._having(folded(whom.family_name))
                if people <= RARE:
                    kind = PatternKind.SAME_SURNAME
                    yield self._made(kind, agent, customer, looks, surname_count=people)

    def known_people(self) -> Iterator[AccessPattern]:
        """Yield looks without a call at who many look at, or who is among the most valuable."""
        without = {pair for pair in self._seen if not self._calls.get(pair, 0)}
        crowd = Counter(customer for _, customer in without)
        high = self._high([customer for _, customer in sorted(without)])
        for agent, customer in sorted(without):
            looks = self._seen[agent, customer]
            if crowd[customer] >= MANY_AGENTS:
                kind, many = PatternKind.MUCH_SEEN, crowd[customer]
                yield self._made(kind, agent, customer, looks, agent_count=many)
            elif customer in high:
                yield self._made(PatternKind.KNOWN_PERSON, agent, customer, looks)

    def broad(self, by_day: dict[tuple[AgentId, str], set[CustomerId]]) -> Iterator[AccessPattern]:
        """Yield days on which somebody looked at far more customers than they spoke with."""
        calls = self._calls_by_day()
        for (agent, day), whom in sorted(by_day.items()):
            spoken = calls.get((agent, day), 0)
            if len(whom) < BROAD or len(whom) < TIMES * spoken:
                continue
            looks = [self._seen[agent, one] for one in whom if (agent, one) in self._seen]
            if looks:
                yield AccessPattern(
                    kind=PatternKind.BREADTH,
                    agent_id=agent,
                    agent_name=self._name_of(agent),
                    first_at=min(one.first_at for one in looks),
                    last_at=max(one.last_at for one in looks),
                    view_count=sum(one.count for one in looks),
                    customer_count=len(whom),
                    call_count=spoken,
                )

    def _made(
        self, kind: PatternKind, agent: AgentId, customer: CustomerId, looks: _Looks, **more: Any
    ) -> AccessPattern:
        whom = self._people.get(customer)
        return AccessPattern(
            kind=kind,
            agent_id=agent,
            agent_name=self._name_of(agent),
            customer_id=customer,
            customer_name=whom.full_name if whom else "",
            first_at=looks.first_at,
            last_at=looks.last_at,
            view_count=looks.count,
            call_count=self._calls.get((agent, customer), 0),
            **more,
        )

    def _name_of(self, agent: AgentId) -> str:
        who = self._agents.get(agent)
        return who.name if who else ""

    def _spoken(self, whom: Sequence[CustomerId]) -> dict[tuple[AgentId, CustomerId], int]:
        i = interactions.c
        found: dict[tuple[AgentId, CustomerId], int] = {}
        for start in range(0, len(whom), _CHUNK):
            among = i.customer_id.in_(whom[start : start + _CHUNK])
            query = select(i.agent_id, i.customer_id, func.count()).where(
                among, i.agent_id.is_not(None), i.at >= self._since
            )
            rows = self._connection.execute(query.group_by(i.agent_id, i.customer_id))
            found |= {(row[0], row[1]): row[2] for row in rows}
        return found

    def _calls_by_day(self) -> dict[tuple[AgentId, str], int]:
        i = interactions.c
        ours = i.agent_id.in_(sorted(self._agents)) & (i.at >= self._since)
        rows = self._connection.execute(select(i.agent_id, i.at).where(ours).limit(MOST_DEEDS))
        return Counter((AgentId(row.agent_id), f"{row.at:%Y-%m-%d}") for row in rows)

    def _having(self, surname: str) -> int:
        """Return how many customers have a word of their name in common with *surname*."""
        if surname not in self._surnames:
            c = customer_words.c
            words = surname.split() or [""]
            query = select(func.count()).select_from(customer_words).where(c.word == words[-1])
            self._surnames[surname] = int(self._connection.scalar(query) or 0)
        return self._surnames[surname]

    def _own_files(self) -> dict[AgentId, dict[CustomerId, str]]:
        """Return, for each agent, who shares a number or address with who is called as they are."""
        found: dict[AgentId, dict[CustomerId, str]] = {}
        for agent in self._agents.values():
            own = self._called_like(agent)
            i, theirs = identifiers.c, identifiers.alias("theirs").c
            same = (i.scheme == theirs.scheme) & (i.value == theirs.value)
            query = select(theirs.customer_id, theirs.scheme).where(
                i.customer_id.in_(own), same, i.scheme.in_(_SHARED), theirs.customer_id.not_in(own)
            )
            rows = self._connection.execute(query).all() if own else []
            found[agent.id] = {row.customer_id: row.scheme.value for row in rows}
        return found

    def _called_like(self, agent: Agent) -> list[CustomerId]:
        """Return the customers who are called as *agent* is, few at the most."""
        words = folded(agent.name).split()
        if len(words) < 2 or any(one.isdigit() for one in words):  # noqa: PLR2004 a full name
            return []
        c = customer_words.c
        query = (
            select(c.customer_id)
            .where(c.word.in_(words))
            .group_by(c.customer_id)
            .having(func.count(c.word) >= len({*words}))
        )
        return [CustomerId(one) for one in self._connection.scalars(query.limit(RARE))]

    def _high(self, whom: Sequence[CustomerId]) -> set[CustomerId]:
        m = memberships.c
        found: set[CustomerId] = set()
        for start in range(0, len(whom), _CHUNK):
            among = m.customer_id.in_(whom[start : start + _CHUNK])
            query = select(m.customer_id).where(among, m.tier_rank >= HIGH_RANK)
            found |= {CustomerId(one) for one in self._connection.scalars(query)}
        return found


def _is_called_like(agent: Agent, customer: Customer) -> bool:
    return {*folded(agent.name).split()} == {*folded(customer.full_name).split()}


def _has_surname_of(agent: Agent, customer: Customer) -> bool:
    name, surname = folded(agent.name).split(), folded(customer.family_name).split()
    return len(name) > 1 and bool(surname) and name[-len(surname) :] == surname
