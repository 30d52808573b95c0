"""What a review asks of notes: their words to search, what deserves a look, saved searches.

Written out, not taken from the program: a migration must make the same tables for ever. What was
written before is filed by the hub while it runs, from the place noted here on.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "0030"
down_revision = "0026"

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables and the index over words."""
    _notes()
    _deeds()
    _saved()
    _word_index()
    op.execute(
        "INSERT INTO hub (key, value) SELECT 'review_filing', ''"
        " WHERE EXISTS (SELECT 1 FROM interactions)"
    )


def _notes() -> None:
    op.create_table(
        "review_notes",
        sa.Column("number", _NUMBER, primary_key=True, autoincrement=False),
        sa.Column("customer_id", _KEY, nullable=False),
        sa.Column("interaction_id", _KEY, nullable=False),
        sa.Column("agent_id", _KEY, nullable=False),
        sa.Column("agent_name", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("tier", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("is_weighed", sa.Boolean(), nullable=False),
        sa.Column("flags", sa.Text(), nullable=False),
        sa.Column("flag_bits", sa.BigInteger(), nullable=False),
        *_decision(),
        sa.Column("deed_id", _KEY, nullable=True),
    )
    where = {
        "review_notes_of_agent": ["agent_id", "number"],
        "review_notes_to_weigh": ["is_weighed", "number"],
    }
    for name, columns in where.items():
        op.create_index(name, "review_notes", columns)
    is_flagged = sa.text("state IS NOT NULL")
    queue = ["state", "number", "flag_bits"]
    narrowed = ["agent_id", "team", "tier", "reason", "assigned_to", "customer_id"]
    for name, columns in (
        ("review_notes_in_queue", queue),
        ("review_notes_counted", ["state", "flag_bits", "number"]),
        ("review_notes_narrowed", [*queue, *narrowed]),
    ):
        op.create_index(
            name, "review_notes", columns, sqlite_where=is_flagged, postgresql_where=is_flagged
        )
    op.create_index(
        "review_notes_by_entry", "review_notes", ["customer_id", "interaction_id"], unique=True
    )
    op.create_table(
        "review_words",
        sa.Column("number", _NUMBER, primary_key=True, autoincrement=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("found_by", sa.Text().with_variant(TSVECTOR(), "postgresql"), nullable=True),
    )
    op.create_table(
        "review_versions",
        sa.Column("customer_id", _KEY, primary_key=True),
        sa.Column("interaction_id", _KEY, primary_key=True),
        sa.Column("until", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )


def _decision() -> list[sa.Column[object]]:
    return [
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("assigned_to", _KEY, nullable=True),
        sa.Column("assigned_name", sa.Text(), nullable=False),
        sa.Column("decided_by", _KEY, nullable=True),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
    ]


def _deeds() -> None:
    op.create_table(
        "review_deeds",
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("by", _KEY, nullable=False),
        sa.Column("note_count", sa.BigInteger(), nullable=False),
        sa.Column("left_out", sa.BigInteger(), nullable=False),
        sa.Column("undone_at", sa.BigInteger(), nullable=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "review_deed_parts",
        sa.Column("deed_id", _KEY, primary_key=True),
        sa.Column("number", sa.BigInteger(), primary_key=True, autoincrement=False),
        *_decision(),
        sa.Column("before_id", _KEY, nullable=True),
        sqlite_with_rowid=False,
    )


def _saved() -> None:
    op.create_table(
        "review_draws",
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("sample_count", sa.BigInteger(), nullable=False),
        sa.Column("drawn_at", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "review_views",
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("is_shared", sa.Boolean(), nullable=False),
        sa.Column("alerts", sa.Boolean(), nullable=False),
        sa.Column("owner_id", _KEY, nullable=False),
        sa.Column("owner_name", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "review_settings",
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("body", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )


def _word_index() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE INDEX review_index ON review_words USING gin (found_by)")
    else:
        op.execute(
            "CREATE VIRTUAL TABLE review_index USING fts5 (words, content = 'review_words',"
            " content_rowid = 'number', prefix = '3', columnsize = 0,"
            " tokenize = 'unicode61 remove_diacritics 0')"
        )
