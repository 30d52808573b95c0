"""Who is on which flight and what happened to them at the gate; what was noticed; vouchers.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0024"

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the three tables."""
    op.create_table(
        "passengers",
        sa.Column("customer_id", _KEY, primary_key=True),
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("flight_id", _KEY, nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in (
                *("name", "listed_seat", "seat_before", "cabin", "tier", "group", "sequence"),
                *("locator", "ticket", "bags_to", "services", "onward", "remark", "listed_as"),
                "events",
            )
        ),
        sa.Column("bag_count", sa.BigInteger(), nullable=False),
        sa.Column("is_infant", sa.Boolean(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("passengers_of_flight", "passengers", ["flight_id", "customer_id"])
    op.create_index("passengers_by_id", "passengers", ["id"])
    op.add_column(
        "flights",
        sa.Column("passenger_count", sa.BigInteger(), nullable=False, server_default="0"),
    )
    op.create_index("flights_by_departure", "flights", ["departs_at", "origin"])
    op.create_table(
        "observations",
        sa.Column("customer_id", _KEY, primary_key=True),
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("flight_id", _KEY, nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("author_id", _KEY, nullable=False),
        sa.Column("author_name", sa.Text(), nullable=False),
        sa.Column("author_role", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("review", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("merged_into", sa.Text(), nullable=True),
        sa.Column("reviewed_by", sa.Text(), nullable=True),
        sa.Column("reviewed_at", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("observations_to_review", "observations", ["review", "at", "id"])
    op.create_index("observations_by_id", "observations", ["id"])
    op.create_table(
        "vouchers",
        sa.Column("customer_id", _KEY, primary_key=True),
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("passenger_id", _KEY, nullable=False),
        sa.Column("flight_id", _KEY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("amount", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("issued_at", sa.BigInteger(), nullable=False),
        sa.Column("issued_by", sa.Text(), nullable=False),
        sa.Column("issued_by_name", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("vouchers_of_flight", "vouchers", ["flight_id", "customer_id"])
