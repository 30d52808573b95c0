"""The local files as an agent's work needs them: the copy with the journal laid over it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

import msgspec

from agent_console.desk.glass import Glass, filled_in
from agent_console.desk.next_step import NextStep
from agent_console.desk.overlay import laid_over
from agent_console.desk.seeing import is_met, seen
from agent_console.domain.agent import Agent
from agent_console.domain.history_question import HistoryQuestion
from agent_console.domain.interaction import Interaction
from agent_console.domain.rights import FieldGroup, Policy
from agent_console.domain.sight import Sight, sight_of
from agent_console.ids import CustomerId
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from agent_console.store.outbox_entry import OutboxEntry
from agent_console.wire.codec import decode
from agent_console.wire.customer_file import CustomerFile


@dataclass(frozen=True, slots=True)
class Files:
    """What the CRM said and what this desk said."""

    cache: Cache
    journal: Journal
    next_step: NextStep = field(default_factory=NextStep)
    glass: Glass = field(default_factory=Glass)

    def __post_init__(self) -> None:
        self.cache.offers_within(lambda: self.sight)

    @property
    def sight(self) -> Sight:
        """How much whoever works here is shown, as the hub last said; offline, too."""
        agent = self.journal.remembered("agent")
        policy = self.journal.remembered("policy")
        return Sight() if agent is None else _sight(agent, policy)

    @property
    def policy(self) -> Policy:
        """What each role may do, as the hub last said; offline, too."""
        policy = self.journal.remembered("policy")
        return decode(policy, Policy) if policy else Policy()

    def customer_file(self, customer: CustomerId, *, limit: int = 200) -> CustomerFile | None:
        """Return one customer as the agent sees them, or None if they are not on this computer.

        Who was merged into somebody is shown as that one, with what was said here of either.
        """
        # Ours first: what the hub says back between the two readings is in both, never in neither.
        ours = self.journal.of_customer(customer)
        theirs = self.cache.file(customer, limit=limit)
        if theirs is not None and theirs.customer.merged_into:
            now = theirs.customer.merged_into
            ours = (*ours, *self.journal.of_customer(now))
            theirs = self.cache.file(now, limit=limit) or theirs
        if theirs is None or not is_met(theirs, self.sight):
            return None
        return self._with(theirs, ours)

    def shown(self, theirs: CustomerFile) -> CustomerFile:
        """Return *theirs* with what this desk said about the same customer on top.

        What whoever works here is not shown is left out, although the copy may still have it; for
        whom the glass was broken, nothing is.
        """
        return self._with(theirs, self.journal.of_customer(theirs.customer.id))

    def _with(self, theirs: CustomerFile, ours: Iterable[OutboxEntry]) -> CustomerFile:
        whole, sight = self.glass.whole(theirs.customer.id), self.sight
        if whole is not None:
            theirs = filled_in(theirs, whole)
            sight = msgspec.structs.replace(sight, groups=frozenset(FieldGroup))
        return seen(laid_over(theirs, (entry.operation for entry in ours)), sight)

    def older(self, than: Interaction, *, limit: int = 200) -> tuple[Interaction, ...]:
        """Return what came before one interaction."""
        return self.cache.older(than.customer_id, than=than, limit=limit)

    def matching(
        self,
        customer: CustomerId,
        question: HistoryQuestion,
        *,
        than: Interaction | None = None,
        limit: int = 200,
    ) -> tuple[Interaction, ...]:
        """Return the newest entries of one customer's history that *question* asks for."""
        return self.cache.matching(customer, question, than=than, limit=limit)

    def close(self) -> None:
        """Let go of both."""
        self.cache.close()
        self.journal.close()


@lru_cache(maxsize=4)
def _sight(agent: str, policy: str | None) -> Sight:
    """Return how much is shown; asked at each keystroke, and the same for a whole shift."""
    return sight_of(decode(agent, Agent), decode(policy, Policy) if policy else Policy())
