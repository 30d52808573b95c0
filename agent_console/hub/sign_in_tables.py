"""What the hub keeps of sign-ins. Of every secret it keeps the hash only."""

from sqlalchemy import Boolean, Column, Index, Integer, Table, Text

from agent_console.hub.columns import Instant, Key
from agent_console.hub.kept import metadata

accounts = Table(
    "accounts",
    metadata,
    Column("login", Key, primary_key=True),
    Column("agent_id", Key, nullable=False),
    Column("password", Text, nullable=False),
    Column("is_disabled", Boolean, nullable=False),
    Column("wrong_count", Integer, nullable=False),
    Column("wait_until", Instant),
    Column("made_at", Instant, nullable=False),
    sqlite_with_rowid=False,
)
"""People who sign in at the hub itself; `password` is an argon2id hash with its parameters."""

identities = Table(
    "identities",
    metadata,
    Column("issuer", Key, primary_key=True),
    Column("subject", Key, primary_key=True),
    Column("agent_id", Key, nullable=False),
    Column("first_at", Instant, nullable=False),
    Index("identities_of_agent", "agent_id"),
    sqlite_with_rowid=False,
)
"""Who is meant by whom an issuer names."""

sign_ins = Table(
    "sign_ins",
    metadata,
    Column("id", Key, primary_key=True),
    Column("agent_id", Key, nullable=False),
    Column("login", Key, nullable=False),
    Column("began_at", Instant, nullable=False),
    Column("ended_at", Instant),
    Column("why_ended", Text, nullable=False),
    Index("sign_ins_of_agent", "agent_id"),
    sqlite_with_rowid=False,
)
"""One line for each time somebody signed in here; once ended, no token of it counts."""

sign_in_secrets = Table(
    "sign_in_secrets",
    metadata,
    Column("sha256", Key, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("sign_in_id", Key),
    Column("user_code", Key, unique=True),
    Column("body", Text, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
    Column("next_sha256", Key),
    Index("secrets_of_sign_in", "sign_in_id"),
    Index("secrets_by_end", "expires_at"),
    sqlite_with_rowid=False,
)
"""Authorization codes, device codes and refresh tokens. `next_sha256` is what replaced a token."""

signing_keys = Table(
    "signing_keys",
    metadata,
    Column("id", Key, primary_key=True),
    Column("private", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("retired_at", Instant),
    sqlite_with_rowid=False,
)
"""What the hub's own issuer signs with (JWK), and what it lately signed with."""

desks = Table(
    "desks",
    metadata,
    Column("id", Key, primary_key=True),
    Column("agent_id", Key, nullable=False),
    Column("sha256", Key, nullable=False),
    Column("name", Text, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("wipe", Text, nullable=False),
    Column("wiped_at", Instant),
    Index("desks_of_agent", "agent_id"),
    sqlite_with_rowid=False,
)
"""The files people keep on desks, and whether they are to be removed."""
