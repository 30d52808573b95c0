"""Writes down whom an agent saw and looked for, with or without a hub: a supervisor may ask.

A file that stays on the screen is seen once, however often it is drawn again.
"""

from collections.abc import Sequence

from agent_console.clock import Clock
from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.ids import CallId, CustomerId, new_id
from agent_console.store.journal import Journal

_REMEMBERED = 500
"""Calls after which one that is drawn again counts as seen anew."""


class Deeds:
    """What is done at this desk, as the hub will be told."""

    def __init__(self, journal: Journal, agent: Agent, *, clock: Clock) -> None:
        self._journal = journal
        self._agent = agent
        self._clock = clock
        self._seen: dict[tuple[CallId, CustomerId], None] = {}

    def viewed(self, call: CallId, customer: CustomerId) -> bool:
        """Note that *customer*'s file is on the screen for *call*; False if that was noted."""
        if (call, customer) in self._seen:
            return False
        self._write(Deed.VIEW, "opened", [customer])
        self._seen[call, customer] = None
        while len(self._seen) > _REMEMBERED:
            del self._seen[next(iter(self._seen))]
        return True

    def found(self, customers: Sequence[CustomerId], *, by: str) -> None:
        """Note that *customers* were offered to somebody who looked (*by*: "ring", "search")."""
        self._write(Deed.SEARCH, by, customers)

    def _write(self, deed: Deed, what: str, customers: Sequence[CustomerId]) -> None:
        entry = AuditEntry(
            id=new_id(),
            at=self._clock(),
            deed=deed,
            what=what,
            agent_id=self._agent.id,
            role=self._agent.role,
            customers=tuple(customers),
        )
        self._journal.keep_deed(entry)
