"""What the floor's figures are counted from, and reports that are made on a schedule.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

revision = "0032"
down_revision = "0031"


def upgrade() -> None:
    """Make the tables."""
