"""Tables of rights taken for a while."""

from sqlalchemy import Column, Table

from agent_console.hub.columns import Instant, Key
from agent_console.hub.kept import metadata

glasses = Table(
    "glasses",
    metadata,
    Column("agent_id", Key, primary_key=True),
    Column("customer_id", Key, primary_key=True),
    Column("until", Instant, nullable=False),
    sqlite_with_rowid=False,
)
"""Who is shown all of a customer for a while; why stands in the audit."""
