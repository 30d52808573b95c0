"""Versions of the console that are handed out to desks.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "releases",
        sa.Column("sha256", _KEY, primary_key=True),
        sa.Column("version", _KEY, nullable=False),
        sa.Column("platform", _KEY, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("signature", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("share", sa.Integer(), nullable=False),
        sa.Column("is_withdrawn", sa.Boolean(), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "release_parts",
        sa.Column("sha256", _KEY, primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
    )
