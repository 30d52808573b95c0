"""The numbered steps that make ``journal.db``; a step once released never changes."""

STEPS = (
    """
    CREATE TABLE work (
        id TEXT PRIMARY KEY, opened_at INTEGER NOT NULL, body BLOB NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE outbox (
        seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
        customer_id TEXT NOT NULL, kind TEXT NOT NULL, body BLOB NOT NULL,
        made_at INTEGER NOT NULL, state TEXT NOT NULL, attempt_count INTEGER NOT NULL,
        next_try_at INTEGER NOT NULL, problem BLOB
    );
    CREATE INDEX outbox_of_customer ON outbox (customer_id, seq);
    CREATE INDEX outbox_by_state ON outbox (state, seq);

    CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """,
    """
    CREATE TABLE delivered (
        seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, customer_id TEXT NOT NULL,
        kind TEXT NOT NULL, body BLOB NOT NULL, made_at INTEGER NOT NULL
    );
    CREATE INDEX delivered_of_customer ON delivered (customer_id);
    """,
    # Whom somebody saw, until the hub has been told.
    """
    CREATE TABLE deed (
        seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL
    );
    """,
    # How often the hub was asked again; tries that never reached it are counted apart.
    """
    ALTER TABLE outbox ADD COLUMN asked_count INTEGER NOT NULL DEFAULT 0;
    """,
)
