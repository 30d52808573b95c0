"""Names with a slip in them, duplicates and merges.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_AT_ONCE = 10_000
_SHORTEST, _LONGEST = 3, 24


def upgrade() -> None:
    """Make the tables, and learn the spellings of the names that are there."""
    op.add_column(
        "customers", sa.Column("merged_into", sa.Text(), nullable=False, server_default="")
    )
    op.create_index("customers_by_birth", "customers", ["birth_date"])
    op.create_index("customers_merged", "customers", ["merged_into", "id"])
    op.create_index("trips_by_locator", "trips", ["locator", "customer_id"])
    op.create_table(
        "name_spellings",
        sa.Column("form", _KEY, primary_key=True),
        sa.Column("word", _KEY, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("spellings_of_word", "name_spellings", ["word"])
    op.create_table(
        "duplicates",
        sa.Column("first_id", _KEY, primary_key=True),
        sa.Column("second_id", _KEY, primary_key=True),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("found_at", sa.BigInteger(), nullable=False),
        sa.Column("decided_by", _KEY, nullable=True),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sqlite_with_rowid=False,
    )
    op.create_index("duplicates_by_score", "duplicates", ["state", "score", "first_id"])
    op.create_index("duplicates_of_second", "duplicates", ["second_id"])
    op.create_table(
        "merges",
        sa.Column("id", _KEY, primary_key=True),
        sa.Column("kept_id", _KEY, nullable=False),
        sa.Column("gone_id", _KEY, nullable=False),
        sa.Column("merged_at", sa.BigInteger(), nullable=False),
        sa.Column("merged_by", _KEY, nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("undone_at", sa.BigInteger(), nullable=True),
        sa.Column("undone_by", _KEY, nullable=True),
        sqlite_with_rowid=False,
    )
    op.create_index("merges_by_gone", "merges", ["gone_id"])
    op.create_index("merges_by_kept", "merges", ["kept_id"])
    op.create_table(
        "merge_moves",
        sa.Column("merge_id", _KEY, primary_key=True),
        sa.Column("kind", sa.Text(), primary_key=True),
        sa.Column("key", sa.Text(), primary_key=True),
        sa.Column("body", sa.Text(), nullable=True),
        sqlite_with_rowid=False,
    )
    _fill_spellings()


def _fill_spellings() -> None:
    some: list[dict[str, str]] = []
    words = op.get_bind().execute(sa.text("SELECT DISTINCT word FROM customer_words")).scalars()
    for word in list(words):
        if _SHORTEST <= len(word) <= _LONGEST and word.isascii():
            some.extend({"form": form, "word": word} for form in sorted(set(_forms(word))))
        if len(some) >= _AT_ONCE:
            _insert(some)
            some = []
    _insert(some)


def _forms(word: str) -> Iterator[str]:
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _insert(rows: list[dict[str, str]]) -> None:
    if rows:
        op.get_bind().execute(
            sa.text("INSERT INTO name_spellings (form, word) VALUES (:form, :word)"), rows
        )
