"""Legal holds, and what was paid by people who were erased.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "legal_holds",
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("customer_id", _KEY, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("placed_by", _KEY, nullable=False),
        sa.Column("placed_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_by", _KEY, nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sqlite_with_rowid=False,
    )
    op.create_index("holds_of_customer", "legal_holds", ["customer_id"])
    op.create_table(
        "ledger",
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("amount", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ledger_by_day", "ledger", ["day"])
