"""Tables of the floor: how long wrap-ups took, reports made by plan and their files."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, Table

from agent_console.domain.report import MadeReport, ReportPlan, ReportState
from agent_console.hub.columns import Instant, Key, Nested, Word
from agent_console.hub.kept import metadata

wrap_ups = Table(
    "wrap_ups",
    metadata,
    Column("call_id", Key, primary_key=True),
    Column("wrap_s", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""How long the wrap-up of a call took, in seconds. Names nobody."""

report_plans = Table(
    "report_plans",
    metadata,
    Column("id", Key, primary_key=True),
    Column("owner_id", Key, nullable=False),
    Column("next_at", Instant, nullable=False),
    Column("body", Nested(ReportPlan), nullable=False),
    sqlite_with_rowid=False,
)
"""Reports the hub makes by itself."""
Index("report_plans_by_time", report_plans.c.next_at)

made_reports = Table(
    "made_reports",
    metadata,
    Column("id", Key, primary_key=True),
    Column("plan_id", Key, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("state", Word(ReportState), nullable=False),
    Column("claimed_until", Instant, nullable=False),
    Column("body", Nested(MadeReport), nullable=False),
    sqlite_with_rowid=False,
)
"""Reports made by plan; who makes one holds it until `claimed_until`, so that no other does."""
Index("made_reports_by_time", made_reports.c.due_at)

report_subjects = Table(
    "report_subjects",
    metadata,
    Column("customer_id", Key, primary_key=True),
    Column("report_id", Key, primary_key=True),
    sqlite_with_rowid=False,
)
"""Who is named in which report's file: erased, they take the file along."""

report_parts = Table(
    "report_parts",
    metadata,
    Column("report_id", Key, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""The files of made reports, in pieces. They may name customers, and are gone with their time."""
