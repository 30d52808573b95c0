"""One thing that passed between a customer and the airline, on any channel."""

from datetime import datetime
from enum import StrEnum

from agent_console.domain.channel import Channel, Direction
from agent_console.domain.script_run import Run
from agent_console.domain.value import Value
from agent_console.ids import AgentId, CallId, CaseId, CustomerId, InteractionId, TripId


class State(StrEnum):
    """What became of it."""

    DONE = "done"
    OPEN = "open"
    UNSOLVED = "unsolved"


class Interaction(Value, frozen=True, kw_only=True):
    """An entry of the timeline."""

    id: InteractionId
    customer_id: CustomerId
    at: datetime
    channel: Channel
    headline: str
    """What it was about, one line."""
    detail: str = ""
    """The line below: how long, how much, what came of it."""
    text: str = ""
    """The whole text: note, message, transcript."""
    direction: Direction = Direction.INBOUND
    state: State = State.DONE
    agent_id: AgentId | None = None
    agent_name: str = ""
    duration_s: int | None = None
    satisfaction: int | None = None
    """1 to 5, as the customer answered."""
    reason: str = ""
    """Contact reason as a path, for example "disruption/rebooking"."""
    outcome: str = ""
    language: str = ""
    trip_id: TripId | None = None
    case_id: CaseId | None = None
    call_id: CallId | None = None
    thread_id: str = ""
    source: str = ""
    """Where it came from: "console", "sample", "tau-airline"."""
    choices: dict[str, str] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    """What the customer made of suggestions in it, by action: desks keep limits by this."""
    runs: tuple[Run, ...] = ()
    """The scripts that were followed or left in it."""
    version: int = 0
