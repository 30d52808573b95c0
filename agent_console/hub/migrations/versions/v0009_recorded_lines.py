"""Whether a call is recorded and announced; what was known when suggestions were ranked.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make room for what the line says; calls so far were of lines that said nothing."""
    for name in ("is_recorded", "is_announced"):
        column: sa.Column[bool] = sa.Column(
            name, sa.Boolean(), nullable=False, server_default=sa.false()
        )
        op.add_column("calls", column)
    op.add_column("shown", sa.Column("facts", sa.Text(), nullable=True))
