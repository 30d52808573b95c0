"""Two files of one person, as somebody decides about them: who stays, and whose value of a field.

Merging itself is the hub's; here is what a person may choose, and what is asked for then.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

import msgspec

from agent_console.domain.agent import Agent
from agent_console.domain.duplicate import compared
from agent_console.domain.merge import Merge, Side, differing, usual_sides
from agent_console.domain.rights import Policy, Right
from agent_console.domain.value import Value
from agent_console.ids import new_id
from agent_console.wire.customer_file import CustomerFile
from agent_console.wire.duplicates import DismissRequest, DuplicatePair, MergeRequest

FIRST, SECOND = 0, 1
"""Of the pair; each keeps its place on the screen whoever stays."""


def may_merge(agent: Agent, policy: Policy) -> bool:
    """Tell whether merging is offered; the hub asks the same table before it merges."""
    return policy.may(agent.role, Right.MERGE_CUSTOMERS)


class Merging(Value, frozen=True, kw_only=True):
    """What was chosen about one pair so far."""

    id: str
    """Of the merge it becomes, so that asking twice merges once."""
    pair: DuplicatePair
    stays: int = FIRST
    picked: dict[str, int] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    """Whose value of a field was picked; the others are as usual."""

    @property
    def sides(self) -> Mapping[str, int]:
        """Return whose value of each differing field stands: picked, or the one that is filled."""
        both = (self.pair.first, self.pair.second)
        usual = usual_sides(both[self.stays], both[1 - self.stays])
        taken = {
            name: self.stays if side is Side.KEPT else 1 - self.stays
            for name, side in usual.items()
        }
        return taken | self.picked

    def swapped(self) -> "Merging":
        """Return that the other one stays; what was picked stands."""
        return msgspec.structs.replace(self, stays=1 - self.stays)

    def with_pick(self, field: str, whose: int) -> "Merging":
        """Return that the first's or the second's value of *field* stands."""
        return msgspec.structs.replace(self, picked={**self.picked, field: whose})

    def request(self) -> MergeRequest:
        """Return what the hub is asked for: every differing field as it is seen here."""
        both = (self.pair.first, self.pair.second)
        fields = {
            name: Side.KEPT if whose == self.stays else Side.GONE
            for name, whose in self.sides.items()
        }
        return MergeRequest(
            id=self.id,
            kept_id=both[self.stays].id,
            gone_id=both[1 - self.stays].id,
            fields=fields,
        )

    def dismissal(self) -> DismissRequest:
        """Return that they are two persons."""
        return DismissRequest(first_id=self.pair.first.id, second_id=self.pair.second.id)


def side_by_side(one: CustomerFile, other: CustomerFile, *, at: datetime) -> DuplicatePair:
    """Return two files a person puts beside each other, compared as the hub compares.

    The hub need not have found them: what speaks against it is said, and the person decides.
    """
    theirs = {(each.scheme, each.value) for each in other.identifiers}
    shared = {each.scheme for each in one.identifiers if (each.scheme, each.value) in theirs}
    score, reasons = compared(one.customer, other.customer, sorted(shared))
    return DuplicatePair(
        first=one.customer,
        second=other.customer,
        score=score,
        reasons=reasons,
        found_at=at,
        differing=differing(one.customer, other.customer),
    )


def are_same(one: DuplicatePair, other: DuplicatePair) -> bool:
    """Tell whether two pairs are of the same people, whoever stands first."""
    return {one.first.id, one.second.id} == {other.first.id, other.second.id}


def is_merged(pair: DuplicatePair, merges: Iterable[Merge]) -> bool:
    """Tell whether *pair* is one by now, by one of *merges*."""
    both = {pair.first.id, pair.second.id}
    return any({made.kept_id, made.gone_id} == both and not made.undone_at for made in merges)


def begun(pair: DuplicatePair) -> Merging:
    """Return the choice about *pair* before anything is chosen."""
    return Merging(id=new_id(), pair=pair)
