"""What can be taken along as a file, made at once or by the hub at its time."""

from datetime import date, datetime, time
from enum import StrEnum

from agent_console.domain.review import QueueQuestion
from agent_console.domain.rights import FieldGroup
from agent_console.domain.value import Value
from agent_console.ids import AgentId


class ReportKind(StrEnum):
    """What is in it."""

    NOTES = "notes"
    """Notes with whom they are about, newest first."""
    FLOOR = "floor"
    """Figures by half hour."""
    AGENTS = "agents"
    """Figures by agent."""
    QUEUES = "queues"
    REASONS = "reasons"
    STEPS = "steps"
    """Next steps, how often they were taken, and how sure that is."""


class ReportForm(StrEnum):
    """How it is written."""

    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


class ReportFilter(Value, frozen=True, kw_only=True):
    """What of it is wanted. The days are those of `zone`."""

    first_day: date | None = None
    """None: today."""
    last_day: date | None = None
    """None: the first day."""
    zone: str = "UTC"
    """IANA name."""
    team: str = ""
    queue: str = ""
    agent_id: AgentId | None = None
    words: str = ""
    """Of notes: a search as it is typed; empty: all."""
    question: QueueQuestion | None = None
    """Of notes: what of the queue; None: all notes there are, or all the search finds."""


class ReportRequest(Value, frozen=True, kw_only=True):
    """One report that is wanted now."""

    kind: ReportKind
    form: ReportForm = ReportForm.CSV
    wanted: ReportFilter = ReportFilter()
    language: str = "en"
    """Of the headings: en, de or zh_CN."""


class Span(StrEnum):
    """Which days a report is about that is made again and again."""

    YESTERDAY = "yesterday"
    LAST_7_DAYS = "last_7_days"
    """Up to yesterday."""
    LAST_28_DAYS = "last_28_days"


class ReportPlan(Value, frozen=True, kw_only=True):
    """A report the hub makes at its time, with the rights of who asked for it."""

    id: str
    name: str
    """As it stands in lists; names no customer."""
    request: ReportRequest
    """The days of its filter are put in when it is made; its time zone counts."""
    span: Span = Span.YESTERDAY
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    """0 is Monday."""
    at: time = time(6)
    """By the clock of the filter's time zone."""
    owner_id: AgentId = AgentId("")
    """The hub knows better than who sends it."""
    next_at: datetime | None = None
    """When it is made next; the hub works it out."""


class ReportState(StrEnum):
    """How it stands with a report."""

    MAKING = "making"
    DONE = "done"
    FAILED = "failed"


class MadeReport(Value, frozen=True, kw_only=True):
    """A report that was made by plan, kept for those who may see it."""

    id: str
    plan_id: str
    name: str
    kind: ReportKind
    form: ReportForm
    due_at: datetime
    state: ReportState = ReportState.MAKING
    made_at: datetime | None = None
    row_count: int = 0
    byte_count: int = 0
    shows: tuple[FieldGroup, ...] = ()
    """What is not masked in it: who sees less does not get it."""
    programmes: tuple[str, ...] = ()
    """Only members of these, and who is in none, are in it; empty: of all there are."""
    why: str = ""
    """Why it failed, in words."""
