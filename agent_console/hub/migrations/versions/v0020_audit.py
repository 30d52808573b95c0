"""The audit: a chain of deeds, whom each was about, and where the chain ends.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0010"

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables; the chain begins with nothing."""
    op.create_table(
        "audit",
        sa.Column("number", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("id", _KEY, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("told_at", sa.BigInteger(), nullable=False),
        sa.Column("agent_id", _KEY, nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("deed", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("customers", sa.Text(), nullable=False),
        sa.Column("is_offline", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("salt", sa.Text(), nullable=True),
        sa.Column("reason_hash", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("audit_by_id", "audit", ["id"], unique=True)
    op.create_index("audit_by_agent", "audit", ["agent_id", "number"])
    op.create_index("audit_by_deed", "audit", ["deed", "number"])
    op.create_index("audit_by_time", "audit", ["told_at"])
    op.create_table(
        "audit_subjects",
        sa.Column("customer_id", _KEY, primary_key=True),
        sa.Column("number", sa.BigInteger(), primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_index("subjects_of_deed", "audit_subjects", ["number"])
    ends = op.create_table(
        "audit_ends",
        sa.Column("name", _KEY, primary_key=True),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )
    start = {"number": 0, "hash": "0" * 64}
    op.bulk_insert(ends, [{"name": name, **start} for name in ("head", "base")])
