"""Suggestions as shown, what came of them, playbooks, seats held for minutes; choices in history.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables, and room for choices and script runs in the history."""
    for name, empty in (("choices", "{}"), ("runs", "[]")):
        op.add_column(
            "interactions", sa.Column(name, sa.Text(), nullable=False, server_default=empty)
        )
    _make_shown()
    op.create_table(
        "outcome_counts",
        sa.Column("action", _KEY, primary_key=True),
        sa.Column("segment", _KEY, primary_key=True),
        sa.Column("day", _KEY, primary_key=True),
        sa.Column("yes", sa.Double(), nullable=False),
        sa.Column("no", sa.Double(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "playbooks",
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("version", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("published_at", sa.BigInteger(), nullable=False),
        sa.Column("published_by", _KEY, nullable=False),
        sa.Column("is_withdrawn", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("signature", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "held_ways",
        sa.Column("customer_id", _KEY, primary_key=True),
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("trip_id", _KEY, nullable=False),
        sa.Column("flight_id", _KEY, primary_key=True),
        sa.Column("cabin", sa.Text(), nullable=False),
        sa.Column("seat_count", sa.Integer(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("held_by_flight", "held_ways", ["flight_id", "state", "until"])


def _make_shown() -> None:
    op.create_table(
        "shown",
        sa.Column("customer_id", _KEY, primary_key=True),
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("call_id", _KEY, nullable=True),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("chance", sa.Double(), nullable=False),
        sa.Column("propensity", sa.Double(), nullable=False),
        sa.Column("segment", sa.Text(), nullable=False),
        sa.Column("is_held_out", sa.Boolean(), nullable=False),
        sa.Column("playbook", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("choice", sa.Text(), nullable=True),
        sa.Column("chosen_at", sa.BigInteger(), nullable=True),
        sa.Column("came_back", sa.Boolean(), nullable=True),
        sqlite_with_rowid=False,
    )
    op.create_index("shown_by_call", "shown", ["customer_id", "call_id", "action"])
    op.create_index("shown_unsettled", "shown", ["kind", "choice", "came_back", "chosen_at"])
