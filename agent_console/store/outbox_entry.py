"""One operation on its way to the hub."""

from datetime import datetime
from enum import StrEnum

from agent_console.clock import from_micros, micros
from agent_console.domain.value import Value
from agent_console.ids import CustomerId, OperationId
from agent_console.wire.codec import decode, encode
from agent_console.wire.operation import Operation, Problem


class EntryState(StrEnum):
    """Where an operation stands."""

    WAITING = "waiting"
    HELD = "held"
    """The hub said no; a person has to look."""
    SENT = "sent"
    """The hub has done it; kept until the feed says it back."""


class OutboxEntry(Value, frozen=True, kw_only=True):
    """An operation with its fate so far."""

    seq: int
    id: OperationId
    customer_id: CustomerId
    kind: str
    body: bytes
    """The operation as it is sent."""
    made_at: datetime
    state: EntryState
    attempt_count: int
    next_try_at: datetime
    problem: Problem | None = None

    @property
    def operation(self) -> Operation:
        """Return what is asked of the hub."""
        return decode(self.body, Operation)  # type: ignore[arg-type]


def entry_from_row(row: tuple[object, ...]) -> OutboxEntry:
    """Build an entry from the columns of the outbox, in their order."""
    seq, key, customer, kind, body, made, state, attempts, following, problem = row
    return OutboxEntry(
        seq=int(str(seq)),
        id=OperationId(str(key)),
        customer_id=CustomerId(str(customer)),
        kind=str(kind),
        body=bytes(body),  # type: ignore[call-overload]
        made_at=from_micros(int(str(made))),
        state=EntryState(str(state)),
        attempt_count=int(str(attempts)),
        next_try_at=from_micros(int(str(following))),
        problem=decode(bytes(problem), Problem) if problem else None,  # type: ignore[call-overload]
    )


def entry_to_row(entry: OutboxEntry) -> dict[str, object]:
    """Return the columns of *entry*, by name."""
    return {
        "seq": entry.seq,
        "id": entry.id,
        "customer_id": entry.customer_id,
        "kind": entry.kind,
        "body": entry.body,
        "made_at": micros(entry.made_at),
        "state": entry.state,
        "attempt_count": entry.attempt_count,
        "next_try_at": micros(entry.next_try_at),
        "problem": encode(entry.problem) if entry.problem else None,
    }
