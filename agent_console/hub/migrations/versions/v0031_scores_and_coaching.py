"""Scores of notes, disputes of them, coaching and its answers, shared snippets.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "scores",
        *_whose("id"),
        *_keys("note_id", "agent_id", "reviewer_id", "card_id"),
        *_texts("agent_name", "reviewer_name", "marks", "words"),
        sa.Column("card_version", sa.BigInteger(), nullable=False),
        sa.Column("points", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("replaces", sa.Text(), nullable=True),
        sa.Column("is_replaced", sa.Boolean(), nullable=False),
        sa.Column("is_blind", sa.Boolean(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("scores_by_id", "scores", ["id"])
    op.create_index("scores_of_note", "scores", ["note_id", "at"])
    op.create_index("scores_of_agent", "scores", ["agent_id", "at"])
    op.create_index("scores_by_card", "scores", ["card_id", "at"])
    op.create_table(
        "disputes",
        *_whose("score_id"),
        *_keys("agent_id"),
        *_texts("agent_name", "words", "verdict", "answer", "answered_by_name"),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("answered_by", sa.Text(), nullable=True),
        sa.Column("answered_at", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("disputes_of_score", "disputes", ["score_id"])
    op.create_index("disputes_by_verdict", "disputes", ["verdict", "at"])
    op.create_table(
        "remarks",
        *_whose("id"),
        *_keys("note_id", "agent_id", "coach_id"),
        *_texts("agent_name", "coach_name", "tone", "words", "quote", "replies"),
        sa.Column("start", sa.BigInteger(), nullable=False),
        sa.Column("end", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("acknowledged_at", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("remarks_by_id", "remarks", ["id"])
    op.create_index("remarks_of_note", "remarks", ["note_id", "at"])
    op.create_index("remarks_to_agent", "remarks", ["agent_id", "at"])
    op.create_index("remarks_of_coach", "remarks", ["coach_id", "at"])
    op.create_table(
        "shared_snippets",
        *_whose("id"),
        *_texts("name", "title", "text", "queues", "author_name", "shared_by", "shared_by_name"),
        sa.Column("note_id", _KEY, nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("withdrawn_at", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("snippets_by_id", "shared_snippets", ["id"])
    op.create_table(
        "scorecards",
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("version", sa.BigInteger(), primary_key=True, autoincrement=False),
        *_texts("body", "text"),
        sa.Column("published_at", sa.BigInteger(), nullable=False),
        sa.Column("published_by", _KEY, nullable=False),
        sqlite_with_rowid=False,
    )


def _whose(key: str) -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("customer_id", _KEY, primary_key=True),
        sa.Column(key, _KEY, primary_key=True),
    )


def _keys(*names: str) -> tuple[sa.Column[Any], ...]:
    return tuple(sa.Column(name, _KEY, nullable=False) for name in names)


def _texts(*names: str) -> tuple[sa.Column[Any], ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)
