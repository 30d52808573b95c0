"""What an agent has begun about one call and not wrapped up yet.

The ids of everything the wrap-up will make are chosen when the draft is opened, so that a crash at
any moment, and a wrap-up pressed again after it, still makes each thing once.
"""

from datetime import datetime

from agent_console.domain.call import Call
from agent_console.domain.value import Value
from agent_console.ids import CallId, CustomerId, InteractionId, NoteId, OperationId, new_id


class Draft(Value, frozen=True, kw_only=True):
    """One call's unfinished work."""

    id: CallId
    customer_id: CustomerId
    opened_at: datetime
    interaction_id: InteractionId
    note_id: NoteId
    operation_id: OperationId
    call: Call | None = None
    text: str = ""
    reason: str = ""
    outcome: str = ""
    choices: dict[str, str] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    """What became of each suggestion, by action."""
    propensities: dict[str, float] = {}  # noqa: RUF012 as above
    """How likely a yes was thought to be when each was shown."""


def open_draft(call: CallId, customer: CustomerId, *, at: datetime) -> Draft:
    """Return an empty draft with all the ids its wrap-up will need."""
    return Draft(
        id=call,
        customer_id=customer,
        opened_at=at,
        interaction_id=InteractionId(new_id()),
        note_id=NoteId(new_id()),
        operation_id=OperationId(new_id()),
    )
