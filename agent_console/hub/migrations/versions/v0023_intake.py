"""What comes in from outside: what was heard, whose it may be, how far it was read.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "heard_events",
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("heard_by_time", "heard_events", ["at"])
    op.create_table(
        "unknown_contacts",
        sa.Column("customer_id", _KEY, primary_key=True),
        sa.Column("scheme", _KEY, primary_key=True),
        sa.Column("value", _KEY, primary_key=True),
        sa.Column("all_of_them", _KEY, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("unknown_by_value", "unknown_contacts", ["scheme", "value"])
    op.create_index("unknown_by_all", "unknown_contacts", ["all_of_them"])
    op.create_table(
        "import_places",
        sa.Column("name", _KEY, primary_key=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "counterparts",
        sa.Column("system", _KEY, primary_key=True),
        sa.Column("kind", _KEY, primary_key=True),
        sa.Column("their_id", _KEY, primary_key=True),
        sa.Column("customer_id", _KEY, nullable=False),
        sa.Column("our_id", _KEY, nullable=False),
        sa.Column("agreed", _KEY, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("counterparts_of_customer", "counterparts", ["customer_id", "system"])
    op.create_index("counterparts_by_ours", "counterparts", ["system", "kind", "our_id"])
