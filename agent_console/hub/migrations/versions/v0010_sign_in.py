"""Accounts, sign-ins, what is handed out for them, the issuer's keys; desks and orders to them.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "accounts",
        sa.Column("login", _KEY, primary_key=True),
        sa.Column("agent_id", _KEY, nullable=False),
        sa.Column("password", sa.Text(), nullable=False),
        sa.Column("is_disabled", sa.Boolean(), nullable=False),
        sa.Column("wrong_count", sa.Integer(), nullable=False),
        sa.Column("wait_until", sa.BigInteger()),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "identities",
        sa.Column("issuer", _KEY, primary_key=True),
        sa.Column("subject", _KEY, primary_key=True),
        sa.Column("agent_id", _KEY, nullable=False),
        sa.Column("first_at", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("identities_of_agent", "identities", ["agent_id"])
    _make_sign_ins()
    op.create_table(
        "signing_keys",
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("private", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("retired_at", sa.BigInteger()),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "desks",
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("agent_id", _KEY, nullable=False),
        sa.Column("sha256", _KEY, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.Column("wipe", sa.Text(), nullable=False),
        sa.Column("wiped_at", sa.BigInteger()),
        sqlite_with_rowid=False,
    )
    op.create_index("desks_of_agent", "desks", ["agent_id"])


def _make_sign_ins() -> None:
    op.create_table(
        "sign_ins",
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("agent_id", _KEY, nullable=False),
        sa.Column("login", _KEY, nullable=False),
        sa.Column("began_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger()),
        sa.Column("why_ended", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("sign_ins_of_agent", "sign_ins", ["agent_id"])
    op.create_table(
        "sign_in_secrets",
        sa.Column("sha256", _KEY, primary_key=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("sign_in_id", _KEY),
        sa.Column("user_code", _KEY, unique=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("used_at", sa.BigInteger()),
        sa.Column("next_sha256", _KEY),
        sqlite_with_rowid=False,
    )
    op.create_index("secrets_of_sign_in", "sign_in_secrets", ["sign_in_id"])
    op.create_index("secrets_by_end", "sign_in_secrets", ["expires_at"])
