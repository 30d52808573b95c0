"""What a review asks of notes: their words to search, what deserves a look, saved searches.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

revision = "0030"
down_revision = "0026"


def upgrade() -> None:
    """Make the tables."""
