"""What desks need to agree with the hub: order among many writers, digests, sets, words, joins.

Written out, not taken from the program: a migration must make the same tables for ever.
"""

from collections import defaultdict
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_SEQUENCE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT_ONCE = 10_000
_XID = "CAST(CAST(pg_current_xact_id() AS text) AS bigint)"
_INDEXES = {
    "changes_in_order": ("changes", ["xid", "seq"]),
    "words_of_customer": ("customer_words", ["customer_id"]),
    "members_by_generation": ("working_members", ["set_id", "generation", "customer_id"]),
    "members_by_customer": ("working_members", ["customer_id"]),
    "interactions_by_time": ("interactions", ["at", "customer_id", "agent_id"]),
    "trips_by_start": ("trips", ["starts_at", "customer_id"]),
    "promises_by_state": ("promises", ["state", "due_at", "customer_id"]),
    "cases_by_end": ("cases", ["closed_at", "opened_at", "customer_id"]),
    "memberships_by_rank": ("memberships", ["tier_rank", "customer_id"]),
}
_MARKED = {
    "customers": ("id", "id", "version"),
    "identifiers": ("customer_id", "scheme || ':' || value", "version"),
    "memberships": ("customer_id", "id", "version"),
    "trips": ("customer_id", "id", "version"),
    "cases": ("customer_id", "id", "version"),
    "promises": ("customer_id", "id", "version"),
    "interactions": ("customer_id", "id", "version"),
    "flights": ("''", "id", "version"),
    "agents": ("''", "id", "0"),
}
"""By table: whose record, its key in the feed, its version."""


def upgrade() -> None:
    """Make the tables and fill what is worked out from the records."""
    op.add_column("changes", sa.Column("xid", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column("operations", sa.Column("customer_id", _KEY, nullable=False, server_default=""))
    if op.get_bind().dialect.name == "postgresql":
        # The lines that are there keep 0, so that the desks' places in the log stay good.
        op.execute(f"ALTER TABLE changes ALTER COLUMN xid SET DEFAULT {_XID}")
    _make_tables()
    for name, (table, columns) in _INDEXES.items():
        op.create_index(name, table, columns)
    op.create_index("one_set_per_station", "working_sets", ["station", "most"], unique=True)
    _fill_marks()
    _fill_words()


def _make_tables() -> None:
    op.create_table(
        "eras",
        sa.Column("number", _SEQUENCE, primary_key=True),
        sa.Column("id", _KEY, nullable=False),
        sa.Column("begun_at", sa.BigInteger(), nullable=False),
        sa.Column("xid", sa.BigInteger(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "customer_marks",
        sa.Column("bucket", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("customer_id", _KEY, primary_key=True),
        sa.Column("record_count", sa.BigInteger(), nullable=False),
        sa.Column("mark", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "customer_words",
        sa.Column("word", _KEY, primary_key=True),
        sa.Column("customer_id", _KEY, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "graves",
        sa.Column("customer_id", _KEY, primary_key=True),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "joins",
        sa.Column("parked_id", _KEY, primary_key=True),
        sa.Column("customer_id", _KEY, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "working_sets",
        sa.Column("id", _SEQUENCE, primary_key=True),
        sa.Column("station", _KEY, nullable=False),
        sa.Column("most", sa.BigInteger(), nullable=False),
        sa.Column("generation", sa.BigInteger(), nullable=False),
        sa.Column("chosen_at", sa.BigInteger(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "working_members",
        sa.Column("set_id", _SEQUENCE, primary_key=True, autoincrement=False),
        sa.Column("customer_id", _KEY, primary_key=True),
        sa.Column("generation", sa.BigInteger(), nullable=False),
        sa.Column("is_in", sa.Boolean(), nullable=False),
        sqlite_with_rowid=False,
    )


def _fill_marks() -> None:
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for table, (customer, key, version) in _MARKED.items():
        for row in _rows(f"SELECT {customer}, {key}, {version} FROM {table}"):  # noqa: S608 - our own names
            named = f"{table}\n{row[0]}\n{row[1]}\n{row[2]}".encode()
            one = sums[row[0]]
            one[0] += 1
            one[1] += int.from_bytes(blake2b(named, digest_size=5).digest(), "big")
    _insert(
        "INSERT INTO customer_marks (bucket, customer_id, record_count, mark)"
        " VALUES (:bucket, :customer, :count, :mark)",
        (
            {
                "bucket": int.from_bytes(blake2b(customer.encode(), digest_size=2).digest(), "big"),
                "customer": customer,
                "count": count,
                "mark": mark % (1 << 40),
            }
            for customer, (count, mark) in sums.items()
        ),
    )


def _fill_words() -> None:
    _insert(
        "INSERT INTO customer_words (word, customer_id) VALUES (:word, :customer)",
        (
            {"word": word, "customer": row[0]}
            for row in list(_rows("SELECT id, folded_name FROM customers"))
            for word in {part for name in row[1].split() for part in _parts(name[:64])}
        ),
    )


def _parts(word: str) -> list[str]:
    return [word] if word.isascii() else [word[n:] for n in range(len(word))]


def _rows(statement: str) -> Iterator[Any]:
    yield from op.get_bind().execute(sa.text(statement))


def _insert(statement: str, rows: Iterator[dict[str, Any]]) -> None:
    some: list[dict[str, Any]] = []
    for row in rows:
        some.append(row)
        if len(some) == _AT_ONCE:
            op.get_bind().execute(sa.text(statement), some)
            some = []
    if some:
        op.get_bind().execute(sa.text(statement), some)
