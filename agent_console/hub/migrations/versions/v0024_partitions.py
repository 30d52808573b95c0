"""History and the log of changes lie in parts by customer, so that several machines can share them.

On PostgreSQL only: both tables grow without end, and what distributes them wants the customer in
every key. The number of a line of the log alone is no key there any more; it is still counted up by
one sequence. Reads through the log's order merge the parts, each of which has them in order.
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"

_PARTS = 8
_KEYS = {"interactions": "customer_id, id", "changes": "customer_id, seq"}

_INDEXES = sa.text(
    "SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema()"
    " AND tablename = :table AND indexname <> :key"
)


def upgrade() -> None:
    """Put both tables into parts; takes as long as copying them."""
    if op.get_bind().dialect.name != "postgresql":
        return
    for table, key in _KEYS.items():
        _divide(table, key)


def _divide(table: str, key: str) -> None:
    connection = op.get_bind()
    indexes = [
        row.indexdef
        for row in connection.execute(_INDEXES, {"table": table, "key": f"{table}_pkey"})
    ]
    whole = f"{table}_whole"
    op.execute(f"ALTER TABLE {table} RENAME TO {whole}")
    op.execute(f"ALTER TABLE {whole} RENAME CONSTRAINT {table}_pkey TO {whole}_pkey")
    op.execute(
        f"CREATE TABLE {table} (LIKE {whole} INCLUDING DEFAULTS) PARTITION BY HASH (customer_id)"
    )
    for part in range(_PARTS):
        op.execute(
            f"CREATE TABLE {table}_{part} PARTITION OF {table}"
            f" FOR VALUES WITH (MODULUS {_PARTS}, REMAINDER {part})"
        )
    op.execute(f"INSERT INTO {table} SELECT * FROM {whole}")  # noqa: S608 - both names are ours
    if table == "changes":
        op.execute("ALTER SEQUENCE changes_seq_seq OWNED BY changes.seq")
    op.execute(f"DROP TABLE {whole}")
    op.execute(f"ALTER TABLE {table} ADD PRIMARY KEY ({key})")
    for index in indexes:
        op.execute(index)
