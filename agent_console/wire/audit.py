"""What desks tell of deeds the hub did not see, and what a supervisor is told of all of them."""

from datetime import datetime

from agent_console.domain.audit_entry import AuditEntry
from agent_console.domain.value import Value

MOST = 500
"""Deeds in one report."""


class DeedReport(Value, frozen=True, kw_only=True):
    """What was done at a desk, in the order it was done. Who did it, the token says."""

    entries: tuple[AuditEntry, ...]


class DeedsTaken(Value, frozen=True, kw_only=True):
    """All of a report is written down, now or from an earlier try."""

    count: int


class AuditLine(Value, frozen=True, kw_only=True):
    """A deed in its place."""

    number: int
    entry: AuditEntry
    told_at: datetime
    """When the hub wrote it down."""
    agent_name: str = ""


class AuditPage(Value, frozen=True, kw_only=True):
    """Deeds, newest first."""

    lines: tuple[AuditLine, ...] = ()
    next: int | None = None
    """Give it back as `before` for the page that follows; None at the end."""
