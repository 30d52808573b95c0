"""What a person does with what waits: correct a note, settle a conflict, take it away in a file."""

from collections.abc import Collection, Iterable
from datetime import datetime

import msgspec

from agent_console.desk.wrap_up import headline_of, state_of
from agent_console.domain.card_numbers import masked
from agent_console.domain.field_change import FieldChange, FieldConflict
from agent_console.domain.note import Note
from agent_console.ids import AgentId, CustomerId, NoteId, OperationId, new_id
from agent_console.store.outbox_entry import EntryState, OutboxEntry
from agent_console.wire.codec import encode
from agent_console.wire.operation import CONFLICT, ChangeCustomer, WrapUp


def may_be_retried(entry: OutboxEntry) -> bool:
    """Tell whether sending it again now makes sense: what was sent is with the hub."""
    return entry.state is not EntryState.SENT


def may_be_corrected(entry: OutboxEntry) -> bool:
    """Tell whether its words can still be changed: what only waits may be with the hub already."""
    return entry.state is EntryState.HELD and isinstance(entry.operation, WrapUp)


def may_be_discarded(entry: OutboxEntry) -> bool:
    """Tell whether throwing it away may keep it from the hub."""
    return entry.state is not EntryState.SENT


def may_be_there(entry: OutboxEntry, *, now: datetime) -> bool:
    """Tell whether the hub may have it already: an answer that was lost says nothing."""
    if entry.state is EntryState.WAITING:
        return entry.attempt_count > 0 or entry.next_try_at <= now
    return entry.state is EntryState.SENT


def behind_held(entries: Iterable[OutboxEntry]) -> frozenset[OperationId]:
    """Return which of *entries*, oldest first, wait for one of the same customer that is held."""
    held: set[CustomerId] = set()
    behind: set[OperationId] = set()
    for entry in entries:
        if entry.state is EntryState.WAITING and entry.customer_id in held:
            behind.add(entry.id)
        if entry.state is EntryState.HELD:
            held.add(entry.customer_id)
    return frozenset(behind)


def corrected(operation: WrapUp, *, text: str, reason: str, outcome: str) -> WrapUp:
    """Return a wrap-up with other words; interaction, note and call stay the same ones."""
    text = masked(text).strip()
    old = operation.interaction
    interaction = msgspec.structs.replace(
        old,
        text=text,
        reason=reason,
        outcome=outcome,
        state=state_of(outcome),
        headline=headline_of(text, reason, is_call=old.call_id is not None),
    )
    return msgspec.structs.replace(operation, interaction=interaction, note=_note(operation, text))


def _note(operation: WrapUp, text: str) -> Note | None:
    if not text:
        return None
    if operation.note is not None:
        return msgspec.structs.replace(operation.note, text=text)
    entry = operation.interaction
    return Note(
        id=NoteId(new_id()),
        customer_id=operation.customer_id,
        text=text,
        written_at=operation.at,
        agent_id=entry.agent_id or AgentId(""),
        agent_name=entry.agent_name,
        call_id=entry.call_id,
        interaction_id=entry.id,
    )


def conflicts_of(entry: OutboxEntry) -> tuple[FieldConflict, ...]:
    """Return the fields somebody else changed meanwhile; none where that is not the problem."""
    problem = entry.problem
    if entry.state is not EntryState.HELD or problem is None or problem.type != CONFLICT:
        return ()
    return problem.conflicts if isinstance(entry.operation, ChangeCustomer) else ()


def resolved(
    operation: ChangeCustomer, conflicts: Iterable[FieldConflict], *, ours: Collection[str]
) -> ChangeCustomer | None:
    """Return the change with every conflict decided; None if nothing of it is left.

    The fields in *ours* are changed against what the others made of them; of the rest of the
    conflicts theirs stands. Fields without a conflict go out as they were.
    """
    fields = dict(operation.fields)
    for conflict in conflicts:
        if conflict.field in ours:
            change = FieldChange(seen=conflict.theirs, wanted=conflict.wanted)
            fields[conflict.field] = change
        else:
            fields.pop(conflict.field, None)
    return msgspec.structs.replace(operation, fields=fields) if fields else None


def exported(entries: Iterable[OutboxEntry]) -> bytes:
    """Return the entries as JSON Lines, readable by anybody: one line for each, oldest first."""
    lines = [
        encode(
            {
                "id": entry.id,
                "state": entry.state,
                "made_at": entry.made_at,
                "attempts": entry.attempt_count,
                "problem": entry.problem,
                "operation": msgspec.Raw(entry.body),
            }
        )
        for entry in entries
    ]
    return b"".join(line + b"\n" for line in lines)
