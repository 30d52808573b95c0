"""What of a customer somebody is shown: by their role, and by the loyalty programmes they serve.

The hub applies it before it answers, a desk again before it shows: both with this code. A member of
other programmes only is nobody at all here; of somebody in several, only one's own are shown.
What was written in words is shown as it was written. Whether somebody is behind the picket fence is
always told: nobody may sell to them by not knowing it.
"""

from collections.abc import Iterable, Sequence
from functools import singledispatch
from typing import Any, TypeVar

import msgspec

from agent_console.domain.agent import Agent
from agent_console.domain.customer import Customer, ValueClass
from agent_console.domain.follow_up import FollowUp
from agent_console.domain.gate import Passenger
from agent_console.domain.identifier import Identifier, Scheme, normal
from agent_console.domain.membership import Membership
from agent_console.domain.rights import FieldGroup, Policy
from agent_console.domain.trip import Trip
from agent_console.domain.value import Value

T = TypeVar("T")
_GROUP_OF = {
    Scheme.PHONE: FieldGroup.CONTACT,
    Scheme.EMAIL: FieldGroup.CONTACT,
    Scheme.TICKET: FieldGroup.DOCUMENTS,
}
_FIELD_GROUPS = {
    "birth_date": FieldGroup.DOCUMENTS,
    "value_class": FieldGroup.VALUE,
    "expected_value": FieldGroup.VALUE,
}


class Sight(Value, frozen=True, kw_only=True):
    """How much somebody is shown."""

    groups: frozenset[FieldGroup] = frozenset(FieldGroup)
    programmes: tuple[str, ...] = ()
    """Empty: all of them."""

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing is kept back."""
        return not self.programmes and self.groups == frozenset(FieldGroup)

    @property
    def name(self) -> str:
        """Return the same text for the same sight; empty for the whole."""
        if self.is_whole:
            return ""
        return f"{','.join(sorted(self.groups))}|{','.join(sorted(self.programmes))}"

    def meets(self, programmes: Iterable[str]) -> bool:
        """Tell whether a member of *programmes* (of none at all, too) is anybody here."""
        theirs = set(programmes)
        return not self.programmes or not theirs or not theirs.isdisjoint(self.programmes)

    def may_change(self, fields: Iterable[str]) -> bool:
        """Tell whether these fields of a customer are shown, and so may be corrected."""
        groups = (_FIELD_GROUPS.get(name) for name in fields)
        return all(group is None or group in self.groups for group in groups)

    def shows_scheme(self, scheme: Scheme) -> bool:
        """Tell whether identifiers of a kind are shown."""
        group = _GROUP_OF.get(scheme)
        return group is None or group in self.groups

    def shows_programme(self, programme: str) -> bool:
        """Tell whether a membership of *programme* is shown."""
        return not self.programmes or programme in self.programmes

    def records(
        self, records: Sequence[T], *, unseen: frozenset[str] = frozenset()
    ) -> tuple[T, ...]:
        """Return what is shown of some records; *unseen* are member numbers that are not."""
        if self.is_whole:
            return tuple(records)
        shown = (_shown(one, self, unseen) for one in records)
        return tuple(one for one in shown if one is not None)


def sight_of(agent: Agent, policy: Policy) -> Sight:
    """Return how much *agent* is shown."""
    return Sight(groups=policy.sees(agent.role), programmes=tuple(sorted(agent.programmes)))


def member_numbers(memberships: Iterable[Membership]) -> frozenset[str]:
    """Return what members are found by."""
    found = (normal(Scheme.MEMBER, one.number) for one in memberships)
    return frozenset(number for number in found if number)


@singledispatch
def _shown(record: Any, sight: Sight, unseen: frozenset[str]) -> Any:  # noqa: ARG001 - the kinds below share this shape
    return record


@_shown.register
def _customer(record: Customer, sight: Sight, _unseen: frozenset[str]) -> Customer:
    if FieldGroup.DOCUMENTS not in sight.groups:
        record = msgspec.structs.replace(record, birth_date=None)
    if FieldGroup.VALUE not in sight.groups:
        plain = {"value_class": ValueClass.STEADY, "expected_value": None}
        record = msgspec.structs.replace(record, **plain)
    return record


@_shown.register
def _identifier(record: Identifier, sight: Sight, unseen: frozenset[str]) -> Identifier | None:
    is_others = record.scheme is Scheme.MEMBER and record.value in unseen
    return record if sight.shows_scheme(record.scheme) and not is_others else None


@_shown.register
def _membership(record: Membership, sight: Sight, _unseen: frozenset[str]) -> Membership | None:
    return record if sight.shows_programme(record.programme) else None


@_shown.register
def _trip(record: Trip, sight: Sight, _unseen: frozenset[str]) -> Trip:
    if FieldGroup.DOCUMENTS in sight.groups:
        return record
    bare = tuple(msgspec.structs.replace(one, birth_date=None) for one in record.passengers)
    return msgspec.structs.replace(record, passengers=bare)


@_shown.register
def _passenger(record: Passenger, sight: Sight, _unseen: frozenset[str]) -> Passenger:
    if FieldGroup.DOCUMENTS in sight.groups:
        return record
    return msgspec.structs.replace(record, ticket="")


@_shown.register
def _follow_up(record: FollowUp, sight: Sight, _unseen: frozenset[str]) -> FollowUp:
    if FieldGroup.CONTACT in sight.groups:
        return record
    return msgspec.structs.replace(record, number="")
