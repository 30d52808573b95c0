"""What supervisors read: an agent's words about one contact, and why they deserve a look.

A note is known by the entry of the history it stands in. Whatever an agent wrote is kept and can be
searched; what was flagged waits in the queue until somebody decides about it.
"""

from datetime import date, datetime
from enum import StrEnum

from agent_console.domain.value import Value
from agent_console.ids import AgentId, CustomerId, DeedId, InteractionId, ViewId


class Flag(StrEnum):
    """Why a note deserves a look."""

    UNHAPPY = "unhappy"
    """The customer answered with few stars; `detail` says how many: "2"."""
    REPEAT = "repeat"
    """There was contact about the same before; `detail` says how many days before: "3"."""
    PROMISE_LATE = "promise_late"
    """What was promised in it is overdue, was kept late or broken; `detail` is the due time."""
    SCRIPT_LEFT = "script_left"
    """A script was left before its end; `detail` is the step it was left at."""
    SENSITIVE = "sensitive"
    """Something was typed that no note may hold; `detail` says what: "card_number", "code"."""
    UNVERIFIED = "unverified"
    """Something was changed for a caller who had not proved to be the customer."""
    MOST_VALUABLE = "most_valuable"
    """The customer is one of the most valuable."""
    NEW_AGENT = "new_agent"
    """The agent is new; `detail` is the day of their first note (ISO)."""
    SAMPLE = "sample"
    """Drawn by lot; `detail` is "3/41": the third of 41 notes of this agent and day."""
    SEARCH = "search"
    """Found by a saved search that alerts; `detail` is its name."""


class Flagged(Value, frozen=True, kw_only=True):
    """One reason to look, with what it rests on."""

    flag: Flag
    detail: str = ""


class NoteState(StrEnum):
    """What a supervisor made of it."""

    OPEN = "open"
    REVIEWED = "reviewed"
    DISMISSED = "dismissed"


class NoteKey(Value, frozen=True, kw_only=True):
    """Which note."""

    customer_id: CustomerId
    interaction_id: InteractionId


class ReviewNote(Value, frozen=True, kw_only=True):
    """One note as lists show it."""

    customer_id: CustomerId
    interaction_id: InteractionId
    at: datetime
    """When the contact was."""
    agent_id: AgentId
    agent_name: str = ""
    team: str = ""
    """Where the agent works: "Seattle"."""
    customer_name: str = ""
    """Empty for a caller nobody knew."""
    tier: str = ""
    reason: str = ""
    """Contact reason as a path, for example "disruption/rebooking"."""
    outcome: str = ""
    duration_s: int | None = None
    text: str = ""
    flags: tuple[Flagged, ...] = ()
    state: NoteState = NoteState.OPEN
    assigned_to: AgentId | None = None
    assigned_name: str = ""
    decided_by: AgentId | None = None
    decided_at: datetime | None = None
    why: str = ""
    """Why it was dismissed."""

    @property
    def key(self) -> NoteKey:
        """Return what it is known by."""
        return NoteKey(customer_id=self.customer_id, interaction_id=self.interaction_id)


class QueueQuestion(Value, frozen=True, kw_only=True):
    """Which notes of the queue are wanted; what is empty does not narrow it."""

    state: NoteState = NoteState.OPEN
    flags: tuple[Flag, ...] = ()
    """One of these."""
    agents: tuple[AgentId, ...] = ()
    teams: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    """Groups ("disruption") or whole paths ("disruption/rebooking")."""
    tiers: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    """The last day that counts, UTC."""
    assigned_to: AgentId | None = None
    is_unassigned: bool = False


class ViewKind(StrEnum):
    """What was saved."""

    QUEUE = "queue"
    SEARCH = "search"


class SavedView(Value, frozen=True, kw_only=True):
    """A question somebody asks again."""

    id: ViewId
    name: str
    kind: ViewKind = ViewKind.QUEUE
    question: QueueQuestion = QueueQuestion()
    query: str = ""
    """Of a search: as it was typed."""
    is_shared: bool = False
    """All supervisors have it."""
    alerts: bool = False
    """Of a search: each new note it finds is put into the queue, flagged `SEARCH`."""
    owner_id: AgentId = AgentId("")
    owner_name: str = ""
    version: int = 0
    """Set by the hub; saving over a version nobody has seen is refused."""


class DeedKind(StrEnum):
    """What is done with notes."""

    REVIEW = "review"
    DISMISS = "dismiss"
    ASSIGN = "assign"
    REOPEN = "reopen"


class ReviewDeed(Value, frozen=True, kw_only=True):
    """Something done with one note or with many at once; sent again it is done once."""

    id: DeedId
    kind: DeedKind
    notes: tuple[NoteKey, ...] = ()
    whole: QueueQuestion | None = None
    """Instead of single notes: everything this finds."""
    as_of: str = ""
    """Of the whole: no later notes than the page of this mark knew; empty: all there are."""
    why: str = ""
    """Needed to dismiss."""
    assign_to: AgentId | None = None
    """Needed to assign; None takes the assignment away."""


class DeedDone(Value, frozen=True, kw_only=True):
    """What came of it."""

    id: DeedId
    kind: DeedKind
    count: int
    """Notes that changed."""
    left_out: int = 0
    """Notes that were so already, or that somebody has changed since."""
    is_undone: bool = False


class NoteVersion(Value, frozen=True, kw_only=True):
    """How a note stood before."""

    until: datetime
    """When it was replaced."""
    text: str
    reason: str = ""
    outcome: str = ""


class ReviewSettings(Value, frozen=True, kw_only=True):
    """What the company decided about reviewing."""

    seed: str = "review"
    """Of the sample: the same seed and day draw the same notes."""
    sample_count: int = 1
    """So many notes of each agent and day are drawn."""
    repeat_days: int = 7
    new_agent_days: int = 30
    unhappy_stars: int = 2
    """So many stars or fewer."""
    queue_days: int = 30
    """Older notes are searched and read, and wait for nobody."""
    rules_off: tuple[str, ...] = ()
    """Rules of note quality that are switched off, by id."""
    version: int = 0
