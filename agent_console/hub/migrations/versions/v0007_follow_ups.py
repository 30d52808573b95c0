"""Call-backs and tasks, and who keeps a promise.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the table of follow-ups, and room for the one who keeps a promise."""
    op.add_column("promises", sa.Column("owner_id", _KEY, nullable=True))
    op.add_column("promises", sa.Column("owner_name", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "follow_ups",
        sa.Column("customer_id", _KEY, primary_key=True),
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("whom", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("owner_id", _KEY, nullable=True),
        sa.Column("owner_name", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=True),
        sa.Column("made_by_name", sa.Text(), nullable=False),
        sa.Column("call_id", _KEY, nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("settled_at", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("follow_ups_by_state", "follow_ups", ["state", "due_at", "customer_id"])
