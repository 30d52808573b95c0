"""Notes on their way to supervisors: pages of the queue and of a search, and one note to read."""

from datetime import date, datetime

from agent_console.domain.follow_up import FollowUp
from agent_console.domain.interaction import Interaction
from agent_console.domain.note_quality import Finding
from agent_console.domain.promise import Promise
from agent_console.domain.review import (
    Flag,
    NoteKey,
    NoteVersion,
    QueueQuestion,
    ReviewNote,
    SavedView,
)
from agent_console.domain.value import Value
from agent_console.ids import AgentId
from agent_console.wire.operation import Choice


class QueueRequest(Value, frozen=True, kw_only=True):
    """A window into the queue, newest first."""

    question: QueueQuestion = QueueQuestion()
    first: int = 0
    """So many notes are passed over."""
    limit: int = 100
    as_of: str = ""
    """Of an earlier page: notes that came since are left out, so that none moves its place."""


class QueuePage(Value, frozen=True, kw_only=True):
    """A part of the queue."""

    notes: tuple[ReviewNote, ...]
    count: int
    """All the question finds."""
    counts: dict[Flag, int] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    """By flag, over all the question finds when it asks for no flag."""
    as_of: str = ""
    newer: int = 0
    """Came since `as_of`."""


class SearchRequest(Value, frozen=True, kw_only=True):
    """A query over all notes."""

    query: str
    limit: int = 50
    before: str = ""
    """`next` of the page before."""


class Hit(Value, frozen=True, kw_only=True):
    """A note that was found."""

    note: ReviewNote
    spans: tuple[tuple[int, int], ...] = ()
    """Where in its text the words stand: the first sign, and the one after the last."""


class SearchPage(Value, frozen=True, kw_only=True):
    """What was found, newest first."""

    hits: tuple[Hit, ...]
    next: str = ""
    """Ask with it for what is older; empty: there is no more."""
    searched_to: datetime | None = None
    """Where the search had to stop before the page was full; None where it did not."""
    is_local: bool = False
    """Only what this PC holds was searched."""


class ShownThen(Value, frozen=True, kw_only=True):
    """A suggestion as it stood on the agent's screen, and what came of it."""

    action: str
    kind: str = ""
    place: int = 0
    """0 stood first."""
    at: datetime
    choice: Choice | None = None
    chosen_at: datetime | None = None


class NoteReading(Value, frozen=True, kw_only=True):
    """One note with all that belongs to it."""

    note: ReviewNote
    entry: Interaction
    """The contact with its whole text and the scripts run in it."""
    before: tuple[Interaction, ...] = ()
    """The customer's story before it, newest first."""
    after: tuple[Interaction, ...] = ()
    """And since, oldest first."""
    shown: tuple[ShownThen, ...] = ()
    promises: tuple[Promise, ...] = ()
    """Made in it, as they stand now."""
    follow_ups: tuple[FollowUp, ...] = ()
    versions: tuple[NoteVersion, ...] = ()
    """How it stood before, newest first."""
    quality: tuple[Finding, ...] = ()
    """What the rules that are switched on say."""
    is_local: bool = False
    """Read from the copy on this PC: earlier versions and suggestions are the hub's alone."""


class SavedViews(Value, frozen=True, kw_only=True):
    """One's own and the shared ones, by name."""

    views: tuple[SavedView, ...]


class DrawRequest(Value, frozen=True, kw_only=True):
    """How the sample of one agent and day came about."""

    agent_id: AgentId
    day: date


class Lot(Value, frozen=True, kw_only=True):
    """One note's lot: the lowest are drawn."""

    note: NoteKey
    lot: str
    """SHA-256 of seed, day, agent and note, in hexadecimal."""
    is_drawn: bool


class Draw(Value, frozen=True, kw_only=True):
    """A draw anybody can do again."""

    agent_id: AgentId
    day: date
    seed: str
    count: int
    """So many were to be drawn."""
    drawn_at: datetime | None = None
    """None: the day is not over."""
    lots: tuple[Lot, ...] = ()
    """All notes of that agent and day, lowest lot first."""
