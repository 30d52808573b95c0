"""What the floor's figures are counted from, and reports that are made on a schedule.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.create_index("calls_by_time", "calls", ["rung_at"])
    op.create_index("choices_by_time", "choices", ["at"])
    op.create_table(
        "wrap_ups",
        sa.Column("call_id", _KEY, primary_key=True),
        sa.Column("wrap_s", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "report_plans",
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("owner_id", _KEY, nullable=False),
        sa.Column("next_at", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("report_plans_by_time", "report_plans", ["next_at"])
    op.create_table(
        "made_reports",
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("plan_id", _KEY, nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("claimed_until", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("made_reports_by_time", "made_reports", ["due_at"])
    op.create_table(
        "report_subjects",
        sa.Column("customer_id", _KEY, primary_key=True),
        sa.Column("report_id", _KEY, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "report_parts",
        sa.Column("report_id", _KEY, primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sqlite_with_rowid=False,
    )
