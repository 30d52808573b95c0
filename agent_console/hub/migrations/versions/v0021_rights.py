"""Which loyalty programmes an agent serves, and rights taken for a while.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the table and the column: until somebody says otherwise everybody serves all."""
    op.add_column("agents", sa.Column("programmes", sa.Text(), nullable=False, server_default="[]"))
    op.create_table(
        "glasses",
        sa.Column("agent_id", _KEY, primary_key=True),
        sa.Column("customer_id", _KEY, primary_key=True),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
