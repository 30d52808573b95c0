"""What telephony needs: numbers that are refused, what each call is called, what was heard of it.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0003"

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "blocked_numbers",
        sa.Column("number", _KEY, primary_key=True),
        sa.Column("blocked_at", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "call_names",
        sa.Column("source", _KEY, primary_key=True),
        sa.Column("key", _KEY, primary_key=True),
        sa.Column("call_id", _KEY, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("names_of_call", "call_names", ["call_id"])
    op.create_table(
        "call_ledgers",
        sa.Column("call_id", _KEY, primary_key=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ledgers_by_time", "call_ledgers", ["at"])
    op.create_index("calls_by_caller", "calls", ["from_number", "rung_at"])
    op.create_index("calls_by_called", "calls", ["to_number", "rung_at"])
