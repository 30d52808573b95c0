"""Tables of what guides an agent: what was shown, what came of it, playbooks, seats held."""

from sqlalchemy import Boolean, Column, Double, Index, Integer, Table, Text

from agent_console.hub.columns import Instant, Key, Word
from agent_console.hub.kept import metadata
from agent_console.wire.operation import Choice

shown = Table(
    "shown",
    metadata,
    Column("customer_id", Key, primary_key=True),
    Column("id", Key, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("call_id", Key),
    Column("action", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("place", Integer, nullable=False),
    Column("chance", Double, nullable=False),
    Column("propensity", Double, nullable=False),
    Column("segment", Text, nullable=False),
    Column("is_held_out", Boolean, nullable=False),
    Column("playbook", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("choice", Word(Choice)),
    Column("chosen_at", Instant),
    Column("came_back", Boolean),
    Column("facts", Text),
    sqlite_with_rowid=False,
)
"""Suggestions as they were shown, with the chance each had to stand first, and what came of it."""
Index("shown_by_call", shown.c.customer_id, shown.c.call_id, shown.c.action)
Index("shown_unsettled", shown.c.kind, shown.c.choice, shown.c.came_back, shown.c.chosen_at)

outcome_counts = Table(
    "outcome_counts",
    metadata,
    Column("action", Key, primary_key=True),
    Column("segment", Key, primary_key=True),
    Column("day", Key, primary_key=True),
    Column("yes", Double, nullable=False),
    Column("no", Double, nullable=False),
    sqlite_with_rowid=False,
)
"""Yes and no to each action by segment and day (ISO): what desks learn from."""

playbooks = Table(
    "playbooks",
    metadata,
    Column("id", Key, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("published_at", Instant, nullable=False),
    Column("published_by", Key, nullable=False),
    Column("is_withdrawn", Boolean, nullable=False),
    Column("body", Text, nullable=False),
    Column("signature", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Playbooks as they are handed out, each version once, signed with the hub's key."""

held_ways = Table(
    "held_ways",
    metadata,
    Column("customer_id", Key, primary_key=True),
    Column("id", Key, primary_key=True),
    Column("trip_id", Key, nullable=False),
    Column("flight_id", Key, primary_key=True),
    Column("cabin", Text, nullable=False),
    Column("seat_count", Integer, nullable=False),
    Column("until", Instant, nullable=False),
    Column("state", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Seats kept for minutes while a customer makes up their mind; `state` is held, taken or freed."""
Index("held_by_flight", held_ways.c.flight_id, held_ways.c.state, held_ways.c.until)
