"""Tells the hub what was done at this desk, in the order it was done, and forgets what it took."""

from collections.abc import Sequence
from typing import Protocol

from agent_console.domain.audit_entry import AuditEntry
from agent_console.store.journal import Journal

_AT_ONCE = 200


class Audit(Protocol):
    """The part of the hub that is told."""

    def tell_deeds(self, entries: Sequence[AuditEntry]) -> int:
        """Hand over deeds; return how many of them are written down now."""
        ...


def tell_deeds(journal: Journal, hub: Audit) -> int:
    """Tell everything that waits; return how much. Raises what the hub raises: the rest waits."""
    count = 0
    while entries := journal.untold_deeds(limit=_AT_ONCE):
        if hub.tell_deeds(entries) < len(entries):
            break
        journal.told_deeds([one.id for one in entries])
        count += len(entries)
    return count
