"""What an agent wrote about a call, so that the next one can continue."""

from datetime import datetime

from agent_console.domain.value import Value
from agent_console.ids import AgentId, CallId, CustomerId, InteractionId, NoteId


class Note(Value, frozen=True, kw_only=True):
    """An agent's words. Notes are added, never merged away."""

    id: NoteId
    customer_id: CustomerId
    text: str
    written_at: datetime
    """By the clock of the desk."""
    agent_id: AgentId
    agent_name: str = ""
    call_id: CallId | None = None
    interaction_id: InteractionId | None = None
    version: int = 0
