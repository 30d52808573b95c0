"""Proves that the copy holds what the hub holds, and repairs it where it does not."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Protocol

import msgspec

from agent_console.domain.value import Value
from agent_console.ids import CustomerId
from agent_console.store.cache import Cache
from agent_console.wire.digest import (
    Digest,
    Sum,
    differing_customers,
    differing_ranges,
    digest,
)
from agent_console.wire.feed import Page

_SMALLEST = 4
_AT_ONCE = 100
"""Customers fetched in one request."""


class Witness(Protocol):
    """The part of the hub that can say what it holds."""

    def digest(self, within: str, cursor: str | None) -> Digest:
        """Return counts and marks of one range of customers."""
        ...

    def fetch(self, customers: Sequence[CustomerId], after: str | None) -> Page:
        """Fetch everything of some customers."""
        ...


class Agreement(Value, frozen=True, kw_only=True):
    """What a comparison found."""

    compared_count: int
    """Records here."""
    repaired: tuple[CustomerId, ...] = ()
    """Customers that were fetched anew; the empty id stands for flights and agents."""

    @property
    def is_agreed(self) -> bool:
        """Tell whether nothing had to be repaired."""
        return not self.repaired


def verify(cache: Cache, hub: Witness) -> Agreement:
    """Compare digests of ever smaller ranges of customers, and fetch anew those that differ.

    For a desk that has pulled everything: what the hub learned since counts as a difference.
    """
    ours = cache.sums()
    differing = tuple(_differing(ours, hub, cache.cursor))
    for some in _parts(differing):
        _repair(cache, hub, some)
    return Agreement(compared_count=sum(one.count for one in ours.values()), repaired=differing)


def _differing(
    ours: Mapping[CustomerId, Sum], hub: Witness, cursor: str | None, within: str = ""
) -> Iterator[CustomerId]:
    theirs = hub.digest(within, cursor)
    if theirs.is_of_set:
        ours = {customer: one for customer, one in ours.items() if customer}
    mine = digest(ours, within)
    if len(within) == _SMALLEST:
        yield from differing_customers(mine, theirs)
        return
    for name in differing_ranges(mine, theirs):
        yield from _differing(ours, hub, cursor, name)


def _repair(cache: Cache, hub: Witness, customers: Sequence[CustomerId]) -> None:
    """Fetch everything, then write it at once: nobody is left with half a history."""
    pages = [hub.fetch(customers, None)]
    while pages[-1].more:
        pages.append(hub.fetch(customers, pages[-1].cursor))
    cache.replace(customers, _joined(pages))


def _joined(pages: Sequence[Page]) -> Page:
    lists = {
        name: tuple(chain.from_iterable(getattr(page, name) for page in pages))
        for name in Page.__struct_fields__
        if isinstance(getattr(pages[0], name), tuple)
    }
    return msgspec.structs.replace(pages[-1], **lists)


def _parts(customers: Sequence[CustomerId]) -> Iterator[Sequence[CustomerId]]:
    for start in range(0, len(customers), _AT_ONCE):
        yield customers[start : start + _AT_ONCE]
