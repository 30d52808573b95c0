"""Tables of what supervisors read: notes for review, their words, flags, deeds and saved views.

A note's number begins with its second, so that "newest first" is the order the tables lie in. Its
words lie apart: whoever counts or lists notes does not read past them.
"""

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, Integer, Table, Text
from sqlalchemy.dialects.postgresql import TSVECTOR

from agent_console.domain.review import (
    DeedKind,
    Flagged,
    NoteState,
    QueueQuestion,
    ReviewSettings,
    ViewKind,
)
from agent_console.hub.columns import Instant, Key, Nested, Word
from agent_console.hub.kept import metadata

Number = BigInteger().with_variant(Integer(), "sqlite")
"""On SQLite the place of the row itself."""

review_notes = Table(
    "review_notes",
    metadata,
    Column(
        "number",
        BigInteger().with_variant(Integer(), "sqlite"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("customer_id", Key, nullable=False),
    Column("interaction_id", Key, nullable=False),
    Column("agent_id", Key, nullable=False),
    Column("agent_name", Text, nullable=False),
    Column("team", Text, nullable=False),
    Column("tier", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("is_weighed", Boolean, nullable=False),
    Column("flags", Nested(tuple[Flagged, ...]), nullable=False),
    Column("flag_bits", BigInteger, nullable=False),
    Column("state", Word(NoteState)),
    Column("assigned_to", Key),
    Column("assigned_name", Text, nullable=False),
    Column("decided_by", Key),
    Column("decided_at", Instant),
    Column("why", Text, nullable=False),
    Column("deed_id", Key),
)
"""Every note; `state` is None for one that nothing flagged. `deed_id` is what last changed it.

`flag_bits` has one bit for each flag, so that the index of the queue answers all about it.
"""
Index(
    "review_notes_by_entry", review_notes.c.customer_id, review_notes.c.interaction_id, unique=True
)
for _name, _columns in (
    ("review_notes_in_queue", ("state", "number", "flag_bits")),
    ("review_notes_counted", ("state", "flag_bits", "number")),
    (
        "review_notes_narrowed",
        (
            *("state", "number", "flag_bits", "agent_id", "team"),
            *("tier", "reason", "assigned_to", "customer_id"),
        ),
    ),
):
    _is_flagged = review_notes.c.state.is_not(None)
    Index(
        _name,
        *(review_notes.c[one] for one in _columns),
        sqlite_where=_is_flagged,
        postgresql_where=_is_flagged,
    )
Index("review_notes_of_agent", review_notes.c.agent_id, review_notes.c.number)
Index("review_notes_to_weigh", review_notes.c.is_weighed, review_notes.c.number)

review_words = Table(
    "review_words",
    metadata,
    Column(
        "number",
        BigInteger().with_variant(Integer(), "sqlite"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("words", Text, nullable=False),
    Column("found_by", Text().with_variant(TSVECTOR(), "postgresql")),
)
"""What each note is found by. `review_index` lies over it, on SQLite over `words` (FTS5), on
PostgreSQL over `found_by` (GIN), which is empty elsewhere.
"""

review_versions = Table(
    "review_versions",
    metadata,
    Column("customer_id", Key, primary_key=True),
    Column("interaction_id", Key, primary_key=True),
    Column("until", Instant, primary_key=True),
    Column("text", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""How notes stood before somebody wrote them anew."""

review_deeds = Table(
    "review_deeds",
    metadata,
    Column("id", Key, primary_key=True),
    Column("kind", Word(DeedKind), nullable=False),
    Column("at", Instant, nullable=False),
    Column("by", Key, nullable=False),
    Column("note_count", BigInteger, nullable=False),
    Column("left_out", BigInteger, nullable=False),
    Column("undone_at", Instant),
    sqlite_with_rowid=False,
)
"""What was done with notes, once for each id."""

review_deed_parts = Table(
    "review_deed_parts",
    metadata,
    Column("deed_id", Key, primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("state", Word(NoteState)),
    Column("assigned_to", Key),
    Column("assigned_name", Text, nullable=False),
    Column("decided_by", Key),
    Column("decided_at", Instant),
    Column("why", Text, nullable=False),
    Column("before_id", Key),
    sqlite_with_rowid=False,
)
"""How each note stood before a deed; `before_id` is the deed that had changed it last."""

review_draws = Table(
    "review_draws",
    metadata,
    Column("day", Date, primary_key=True),
    Column("seed", Text, nullable=False),
    Column("sample_count", BigInteger, nullable=False),
    Column("drawn_at", Instant, nullable=False),
    sqlite_with_rowid=False,
)
"""Days whose sample was drawn, and with what."""

review_views = Table(
    "review_views",
    metadata,
    Column("id", Key, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Word(ViewKind), nullable=False),
    Column("question", Nested(QueueQuestion), nullable=False),
    Column("query", Text, nullable=False),
    Column("is_shared", Boolean, nullable=False),
    Column("alerts", Boolean, nullable=False),
    Column("owner_id", Key, nullable=False),
    Column("owner_name", Text, nullable=False),
    Column("version", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""Questions somebody asks again."""

review_settings = Table(
    "review_settings",
    metadata,
    Column("id", Key, primary_key=True),
    Column("body", Nested(ReviewSettings), nullable=False),
    sqlite_with_rowid=False,
)
"""What the company decided about reviewing: one row, or none for what the program comes with."""
