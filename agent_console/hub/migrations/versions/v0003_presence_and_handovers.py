"""What colleagues are doing, and calls handed from one to another with words.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the table of presences, and room for the handover of a call."""
    op.add_column("calls", sa.Column("continues_id", _KEY, nullable=True))
    op.add_column("calls", sa.Column("handover", sa.Text(), nullable=True))
    op.create_index("calls_by_continued", "calls", ["continues_id"])
    op.create_table(
        "presences",
        sa.Column("agent_id", _KEY, primary_key=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("chosen", sa.Text(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("is_here", sa.Boolean(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("told_at", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("presences_by_change", "presences", ["seq"])
