"""Who did what to whose data, as it is written down and never changed again.

Holds no personal datum but the reason somebody gave: customers stand here by their ids alone.
"""

from datetime import datetime
from enum import StrEnum

from agent_console.domain.agent import Role
from agent_console.domain.value import Value
from agent_console.ids import AgentId, CustomerId


class Deed(StrEnum):
    """Kinds of what is written down."""

    VIEW = "view"
    """Somebody had a customer on the screen."""
    SEARCH = "search"
    """Somebody looked for people; `customers` are those that were found."""
    COPY = "copy"
    """A program took customers along, as a desk does for its copy."""
    EXPORT = "export"
    CHANGE = "change"
    ERASE = "erase"
    BREAK_GLASS = "break_glass"
    """Somebody took a right they do not have, and said why."""
    DENIED = "denied"
    """Somebody was refused what they have no right to."""
    SIGN_IN = "sign_in"
    """Somebody signed in, or was signed out."""
    READ_AUDIT = "read_audit"
    """Somebody read what is written here."""
    PRUNE = "prune"
    """What was older than it is kept was removed."""


class AuditEntry(Value, frozen=True, kw_only=True):
    """One deed."""

    id: str
    """Made where it happened, so that telling it twice writes it once."""
    at: datetime
    deed: Deed
    what: str = ""
    """In the program's words: "lookup", "wrap_up", "opened"."""
    agent_id: AgentId = AgentId("")
    """Empty: the hub's own command line."""
    role: Role | None = None
    customers: tuple[CustomerId, ...] = ()
    reason: str = ""
    is_offline: bool = False
    """It was told by a desk afterwards and did not pass the hub when it happened."""
