"""The numbered steps that make ``cache.db``; a step once released never changes."""

STEPS = (
    """
    CREATE TABLE record (
        customer_id TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
        version INTEGER NOT NULL, body BLOB NOT NULL,
        PRIMARY KEY (customer_id, kind, id)
    ) WITHOUT ROWID;

    CREATE TABLE interaction (
        customer_id TEXT NOT NULL, at INTEGER NOT NULL, id TEXT NOT NULL,
        channel TEXT NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL,
        PRIMARY KEY (customer_id, at DESC, id)
    ) WITHOUT ROWID;

    CREATE TABLE interaction_count (
        customer_id TEXT NOT NULL, channel TEXT NOT NULL, count INTEGER NOT NULL,
        PRIMARY KEY (customer_id, channel)
    ) WITHOUT ROWID;

    CREATE TRIGGER interaction_added AFTER INSERT ON interaction BEGIN
        INSERT INTO interaction_count VALUES (new.customer_id, new.channel, 1)
        ON CONFLICT DO UPDATE SET count = count + 1;
    END;

    CREATE TRIGGER interaction_removed AFTER DELETE ON interaction BEGIN
        UPDATE interaction_count SET count = count - 1
        WHERE customer_id = old.customer_id AND channel = old.channel;
    END;

    CREATE TRIGGER interaction_moved AFTER UPDATE OF channel ON interaction
    WHEN old.channel <> new.channel BEGIN
        UPDATE interaction_count SET count = count - 1
        WHERE customer_id = old.customer_id AND channel = old.channel;
        INSERT INTO interaction_count VALUES (new.customer_id, new.channel, 1)
        ON CONFLICT DO UPDATE SET count = count + 1;
    END;

    CREATE TABLE identifier (
        scheme TEXT NOT NULL, value TEXT NOT NULL, customer_id TEXT NOT NULL,
        version INTEGER NOT NULL, body BLOB NOT NULL,
        PRIMARY KEY (scheme, value, customer_id)
    ) WITHOUT ROWID;
    CREATE INDEX identifier_of ON identifier (customer_id);

    CREATE TABLE flight (
        id TEXT PRIMARY KEY, origin TEXT NOT NULL, destination TEXT NOT NULL,
        departs_at INTEGER NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX flight_on_route ON flight (origin, destination, departs_at);

    CREATE TABLE agent (
        id TEXT PRIMARY KEY, version INTEGER NOT NULL, body BLOB NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE person (number INTEGER PRIMARY KEY, customer_id TEXT NOT NULL UNIQUE);
    CREATE VIRTUAL TABLE name_index USING fts5 (
        words, content='', contentless_delete=1,
        tokenize='unicode61 remove_diacritics 2', prefix='2 3 4'
    );

    CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """,
    # What passed is found by its words, and the least useful customers can be told.
    """
    CREATE TABLE said (number INTEGER PRIMARY KEY, person INTEGER NOT NULL);
    CREATE TABLE unsaid (
        number INTEGER PRIMARY KEY, person INTEGER NOT NULL, words TEXT NOT NULL
    );
    CREATE VIRTUAL TABLE said_index USING fts5 (
        words, content='', contentless_delete=1,
        tokenize='unicode61 remove_diacritics 2', prefix='2 3 4'
    );

    INSERT INTO said_index (said_index, rank) VALUES ('hashsize', 16777216);
    INSERT INTO said_index (said_index, rank) VALUES ('automerge', 16);

    ALTER TABLE person ADD COLUMN useful_at INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX person_by_use ON person (useful_at);

    CREATE TABLE tally (name TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
    INSERT INTO tally SELECT 'people', count(*) FROM person;
    CREATE TRIGGER person_added AFTER INSERT ON person BEGIN
        UPDATE tally SET count = count + 1 WHERE name = 'people';
    END;
    CREATE TRIGGER person_removed AFTER DELETE ON person BEGIN
        UPDATE tally SET count = count - 1 WHERE name = 'people';
    END;

    DELETE FROM state WHERE name = 'cursor';
    """,
    # Who is it by the end of a number, and by a name with a slip in it.
    """
    ALTER TABLE identifier ADD COLUMN backwards TEXT NOT NULL DEFAULT '';
    CREATE INDEX identifier_by_end ON identifier (backwards);

    CREATE TABLE name_spelling (
        form TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (form, word)
    ) WITHOUT ROWID;

    DELETE FROM state WHERE name = 'cursor';
    """,
    # What is still to be done, found without reading everybody.
    """
    CREATE INDEX record_to_do ON record (kind, customer_id, id)
    WHERE kind IN ('promises', 'follow_ups')
    AND json_extract(CAST(body AS TEXT), '$.state') IS NULL;

    DELETE FROM state WHERE name = 'cursor';
    """,
    # Who is on a flight, found without reading everybody.
    """
    CREATE INDEX passenger_of_flight ON record (json_extract(CAST(body AS TEXT), '$.flight_id'))
    WHERE kind = 'passengers';
    CREATE INDEX flight_by_start ON flight (departs_at);

    DELETE FROM state WHERE name = 'cursor';
    """,
)
