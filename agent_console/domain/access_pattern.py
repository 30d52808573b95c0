"""Who looked at whom in a way that deserves a question. A pattern is no proof."""

from datetime import datetime
from enum import StrEnum

from agent_console.domain.value import Value
from agent_console.ids import AgentId, CustomerId


class PatternKind(StrEnum):
    """What is unusual about it."""

    OWN_FILE = "own_file"
    """A customer called as the agent is."""
    SAME_SURNAME = "same_surname"
    """A customer with the agent's surname, which few have."""
    SHARES_IDENTIFIER = "shares_identifier"
    """A customer with a number or address of the agent's own file."""
    MUCH_SEEN = "much_seen"
    """A customer many colleagues looked at without a call."""
    KNOWN_PERSON = "known_person"
    """One of the most valuable, seen without a call."""
    BREADTH = "breadth"
    """Far more customers than calls."""


class AccessPattern(Value, frozen=True, kw_only=True):
    """One pattern of one agent."""

    kind: PatternKind
    agent_id: AgentId
    agent_name: str = ""
    customer_id: CustomerId | None = None
    """None where it is about many."""
    customer_name: str = ""
    first_at: datetime
    last_at: datetime
    view_count: int
    customer_count: int = 1
    call_count: int = 0
    """Calls of this agent with the customer, or of the day, in the same time."""
    surname_count: int = 0
    """So many customers have that surname."""
    agent_count: int = 0
    """So many agents looked at this customer."""
    shared: str = ""
    """What is shared: "phone", "email"."""

    @property
    def id(self) -> str:
        """Return what a line of the list is known by."""
        return f"{self.kind}:{self.agent_id}:{self.customer_id or self.first_at:}"
