"""Proves that the copy says what the hub says, and repairs it where it does not."""

from collections import Counter

from agent_console.domain.value import Value
from agent_console.store.cache import Cache
from agent_console.store.comparing import Key
from agent_console.sync.engine import Feed
from agent_console.wire.feed import Kind


class Agreement(Value, frozen=True, kw_only=True):
    """What a comparison of all records found."""

    compared_count: int
    repaired_count: int
    by_kind: dict[str, int]
    """Records that differed, by kind."""

    @property
    def is_agreed(self) -> bool:
        """Tell whether nothing had to be repaired."""
        return self.repaired_count == 0


def verify(cache: Cache, hub: Feed, *, page: int = 1000) -> Agreement:
    """Read everything the hub knows and compare it with the copy, record by record.

    What differs or is missing here is written; what the hub no longer has is taken away.
    """
    seen: dict[Kind, set[Key]] = {kind: set() for kind in Kind}
    differing: Counter[str] = Counter()
    compared = 0
    cursor: str | None = None
    while True:
        answer = hub.changes(cursor, limit=page)
        differing.update(cache.compare(answer, seen))
        compared += sum(len(getattr(answer, kind)) for kind in Kind)
        if not answer.more or answer.cursor == cursor:
            break
        cursor = answer.cursor
    differing.update(cache.drop_unseen(seen))
    return Agreement(
        compared_count=compared, repaired_count=differing.total(), by_kind=dict(differing)
    )
