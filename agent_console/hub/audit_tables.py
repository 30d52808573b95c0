"""Tables of the audit: one chain of deeds for each database, and where it begins and ends."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Table, Text

from agent_console.domain.agent import Role
from agent_console.domain.audit_entry import Deed
from agent_console.hub.columns import Instant, Key, Nested, Word
from agent_console.hub.kept import metadata
from agent_console.ids import CustomerId

audit = Table(
    "audit",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("id", Key, nullable=False),
    Column("at", Instant, nullable=False),
    Column("told_at", Instant, nullable=False),
    Column("agent_id", Key, nullable=False),
    Column("role", Word(Role)),
    Column("deed", Word(Deed), nullable=False),
    Column("what", Text, nullable=False),
    Column("customers", Nested(tuple[CustomerId, ...]), nullable=False),
    Column("is_offline", Boolean, nullable=False),
    Column("reason", Text),
    Column("salt", Text),
    Column("reason_hash", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""What was done, each with the hash of the one before. Only `reason` and `salt` may be emptied."""
Index("audit_by_id", audit.c.id, unique=True)
Index("audit_by_agent", audit.c.agent_id, audit.c.number)
Index("audit_by_deed", audit.c.deed, audit.c.number)
Index("audit_by_time", audit.c.told_at)

audit_subjects = Table(
    "audit_subjects",
    metadata,
    Column("customer_id", Key, primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""Whom each deed was about, to be found by."""
Index("subjects_of_deed", audit_subjects.c.number)

audit_ends = Table(
    "audit_ends",
    metadata,
    Column("name", Key, primary_key=True),
    Column("number", BigInteger, nullable=False),
    Column("hash", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""The last deed of the chain, "head", and the last that was pruned, "base"."""
