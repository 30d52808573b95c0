"""Tables of what reviewers and coaches made of notes. None of it travels in the common feed."""

from sqlalchemy import BigInteger, Column, Index, Table, Text

from agent_console.domain.coaching import Remark, SharedSnippet
from agent_console.domain.score import Dispute, Score
from agent_console.domain.scorecard import Scorecard
from agent_console.hub.columns import Instant, Key, Nested
from agent_console.hub.kept import columns_of, metadata

_OF_CUSTOMER = ("customer_id", "id")

scores = Table("scores", metadata, *columns_of(Score, _OF_CUSTOMER), sqlite_with_rowid=False)
"""Each reviewer's dots for a note; what was replaced stays."""
Index("scores_by_id", scores.c.id)
Index("scores_of_note", scores.c.note_id, scores.c.at)
Index("scores_of_agent", scores.c.agent_id, scores.c.at)
Index("scores_by_card", scores.c.card_id, scores.c.at)

disputes = Table(
    "disputes",
    metadata,
    *columns_of(Dispute, ("customer_id", "score_id")),
    sqlite_with_rowid=False,
)
"""What agents do not agree with, and what they were answered."""
Index("disputes_of_score", disputes.c.score_id)
Index("disputes_by_verdict", disputes.c.verdict, disputes.c.at)

remarks = Table("remarks", metadata, *columns_of(Remark, _OF_CUSTOMER), sqlite_with_rowid=False)
"""What coaches said about notes."""
Index("remarks_by_id", remarks.c.id)
Index("remarks_of_note", remarks.c.note_id, remarks.c.at)
Index("remarks_to_agent", remarks.c.agent_id, remarks.c.at)
Index("remarks_of_coach", remarks.c.coach_id, remarks.c.at)

shared_snippets = Table(
    "shared_snippets",
    metadata,
    *columns_of(SharedSnippet, _OF_CUSTOMER),
    sqlite_with_rowid=False,
)
"""Words of good notes that the team shares."""
Index("snippets_by_id", shared_snippets.c.id)

scorecards = Table(
    "scorecards",
    metadata,
    Column("id", Key, primary_key=True),
    Column("version", BigInteger, primary_key=True, autoincrement=False),
    Column("body", Nested(Scorecard), nullable=False),
    Column("text", Text, nullable=False),
    Column("published_at", Instant, nullable=False),
    Column("published_by", Key, nullable=False),
    sqlite_with_rowid=False,
)
"""The company's own forms, every version: a score is read by the form it was made with."""

ABOUT_NOTES = (scores, disputes, remarks, shared_snippets)
"""What goes along when a customer turns out to be somebody else."""
