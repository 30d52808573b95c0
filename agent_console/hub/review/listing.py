"""Notes as lists show them, in the order they are asked for."""

from collections.abc import Sequence

from sqlalchemy import Connection, and_, select

from agent_console.domain.review import NoteState, ReviewNote
from agent_console.hub.review_tables import review_notes
from agent_console.hub.tables import customers, interactions

_CHUNK = 500
_MOST_TEXT = 4000
"""So many signs of a note are in a list; the whole is read by itself."""


def notes_of(
    connection: Connection, numbers: Sequence[int], *, is_whole: bool = False
) -> dict[int, ReviewNote]:
    """Return the notes with these numbers, by number; texts are cut where not *is_whole*."""
    n, h, c = review_notes.c, interactions.c, customers.c
    source = review_notes.join(
        interactions, and_(h.customer_id == n.customer_id, h.id == n.interaction_id)
    ).outerjoin(customers, c.id == n.customer_id)
    columns = (
        *(n.number, n.customer_id, n.interaction_id, n.agent_id, n.agent_name, n.team, n.tier),
        *(n.reason, n.flags, n.state, n.assigned_to, n.assigned_name, n.decided_by, n.decided_at),
        *(n.why, h.at, h.outcome, h.duration_s, h.text),
        *(c.given_name, c.family_name, c.native_name),
    )
    found: dict[int, ReviewNote] = {}
    for start in range(0, len(numbers), _CHUNK):
        wanted = n.number.in_(numbers[start : start + _CHUNK])
        for row in connection.execute(select(*columns).select_from(source).where(wanted)):
            fields = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it
            number = fields.pop("number")
            fields["state"] = fields["state"] or NoteState.OPEN
            names = [fields.pop(name) for name in ("given_name", "family_name", "native_name")]
            fields["customer_name"] = _name(*names)
            if not is_whole:
                fields["text"] = fields["text"][:_MOST_TEXT]
            found[number] = ReviewNote(**fields)
    return found


def in_order(numbers: Sequence[int], found: dict[int, ReviewNote]) -> tuple[ReviewNote, ...]:
    """Return what was *found* in the order of *numbers*."""
    return tuple(found[number] for number in numbers if number in found)


def _name(given: str | None, family: str | None, native: str | None) -> str:
    """Return a customer's name; empty where nobody is known."""
    return f"{given or ''} {family or ''}".strip() or native or ""
