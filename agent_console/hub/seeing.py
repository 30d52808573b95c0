"""What of the database one person is shown. Every answer with customers in it passes here."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, exists, or_, select

from agent_console.domain.agent import Agent
from agent_console.domain.membership import Membership
from agent_console.domain.rights import FieldGroup, Policy
from agent_console.domain.sight import Sight, member_numbers, sight_of
from agent_console.hub.rights_tables import glasses
from agent_console.hub.tables import BY_KIND, customers, memberships
from agent_console.ids import CustomerId
from agent_console.wire.feed import Kind

T = TypeVar("T")
_CHUNK = 500
_MEMBERSHIP = BY_KIND[Kind.MEMBERSHIP]


class Eyes:
    """One person's sight, and the customers for whom they broke the glass."""

    def __init__(self, sight: Sight, opened: frozenset[str] = frozenset()) -> None:
        self.sight = sight
        self._opened = opened

    @property
    def are_whole(self) -> bool:
        """Tell whether nothing is kept back."""
        return self.sight.is_whole

    def meets(self, customers_id: Any) -> ColumnElement[bool]:
        """Return the condition that the customer in a column is anybody to this person."""
        if not self.sight.programmes:
            return customers_id.is_not(None)  # type: ignore[no-any-return]
        m, c = memberships.alias("member_of").c, customers.alias("merged_one").c
        theirs = m.customer_id == customers_id
        merged = exists().where(and_(c.id == customers_id, c.merged_into != ""))
        own = exists().where(and_(theirs, m.programme.in_(self.sight.programmes)))
        return and_(~merged, or_(own, ~exists().where(theirs)))

    def met(self, connection: Connection, ids: Iterable[str]) -> set[str]:
        """Return those of *ids* who are anybody to this person; whoever is unknown is."""
        wanted = set(ids)
        if not self.sight.programmes:
            return wanted
        hidden: set[str] = set()
        for some in _chunks(sorted(wanted)):
            among = and_(customers.c.id.in_(some), ~self.meets(customers.c.id))
            hidden |= set(connection.scalars(select(customers.c.id).where(among)))
        return wanted - hidden

    def records(self, connection: Connection, records: Sequence[T]) -> tuple[T, ...]:
        """Return what is shown of records of customers who are met."""
        if self.sight.is_whole or not records:
            return tuple(records)
        unseen = self._unseen(connection, {_whose(one) for one in records})
        open_sight = msgspec.structs.replace(self.sight, groups=frozenset(FieldGroup))
        shown: list[T] = []
        for one in records:
            sight = open_sight if _whose(one) in self._opened else self.sight
            shown += sight.records([one], unseen=unseen.get(_whose(one), frozenset()))
        return tuple(shown)

    def _unseen(self, connection: Connection, ids: set[str]) -> dict[str, frozenset[str]]:
        """Return the member numbers of other programmes, by customer."""
        if not self.sight.programmes:
            return {}
        found: dict[str, list[Membership]] = {}
        for some in _chunks(sorted(ids)):
            m = memberships.c
            others = and_(m.customer_id.in_(some), m.programme.not_in(self.sight.programmes))
            for row in connection.execute(select(*_MEMBERSHIP.fields).where(others)):
                one = _MEMBERSHIP.record(row)
                found.setdefault(one.customer_id, []).append(one)
        return {customer: member_numbers(theirs) for customer, theirs in found.items()}


ALL = Eyes(Sight())
"""Whoever is shown everything."""


def eyes_of(connection: Connection, agent: Agent, policy: Policy, *, at: datetime) -> Eyes:
    """Return what *agent* is shown now."""
    sight = sight_of(agent, policy)
    if sight.groups == frozenset(FieldGroup):
        return Eyes(sight)
    g = glasses.c
    opened = select(g.customer_id).where(g.agent_id == agent.id, g.until > at)
    return Eyes(sight, frozenset(connection.scalars(opened)))


def _whose(record: Any) -> CustomerId:
    """Return whose a record is; a customer is their own, flights and agents are nobody's."""
    customer = getattr(record, "customer_id", None)
    return CustomerId(getattr(record, "id", "") if customer is None else customer)


def _chunks(ids: Sequence[str]) -> Iterable[Sequence[str]]:
    for start in range(0, len(ids), _CHUNK):
        yield ids[start : start + _CHUNK]
