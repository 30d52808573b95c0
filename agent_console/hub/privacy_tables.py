"""Tables of what the law wants kept: that somebody may not be erased yet, and what was paid."""

from sqlalchemy import Column, Date, Index, Table, Text

from agent_console.hub.columns import Instant, Key
from agent_console.hub.kept import metadata

legal_holds = Table(
    "legal_holds",
    metadata,
    Column("id", Key, primary_key=True),
    Column("customer_id", Key, nullable=False),
    Column("reason", Text, nullable=False),
    Column("placed_by", Key, nullable=False),
    Column("placed_at", Instant, nullable=False),
    Column("ended_by", Key),
    Column("ended_at", Instant),
    sqlite_with_rowid=False,
)
"""Who may not be erased, and why; one that ended stays to be told."""
Index("holds_of_customer", legal_holds.c.customer_id)

ledger = Table(
    "ledger",
    metadata,
    Column("id", Key, primary_key=True),
    Column("what", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("amount", Text, nullable=False),
    Column("currency", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""What was paid by people who were erased since. Nothing in it leads to anybody."""
Index("ledger_by_day", ledger.c.day)
