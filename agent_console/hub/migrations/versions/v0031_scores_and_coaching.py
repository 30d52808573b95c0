"""Scores of notes, disputes of them, coaching and its answers, shared snippets.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    """Make the tables."""
