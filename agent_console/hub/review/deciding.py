"""What supervisors do with notes: one or a hundred thousand, exactly once, and back again.

How each note stood before is kept beside the deed. Undoing gives it back where nothing else has
happened to the note since.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from agent_console.domain.agent import Agent
from agent_console.domain.review import DeedDone, DeedKind, NoteKey, NoteState, ReviewDeed
from agent_console.hub.problems import Refusal
from agent_console.hub.review import queue
from agent_console.hub.review.now import TURN
from agent_console.hub.review_tables import (
    review_deed_parts,
    review_deeds,
    review_notes,
)
from agent_console.hub.seeing import Eyes
from agent_console.hub.tables import agents
from agent_console.hub.turns import take_turns
from agent_console.ids import DeedId

MOST_NAMED = 5_000
"""Notes one deed may name; more are asked for by a question."""
_LONGEST_WHY = 500
_CHUNK = 500
_KEPT = ("state", "assigned_to", "assigned_name", "decided_by", "decided_at", "why")
_STATES = {
    DeedKind.REVIEW: NoteState.REVIEWED,
    DeedKind.DISMISS: NoteState.DISMISSED,
    DeedKind.REOPEN: NoteState.OPEN,
}


def do(
    connection: Connection, eyes: Eyes, wanted: ReviewDeed, by: Agent, *, at: datetime
) -> DeedDone:
    """Do *wanted*; sent again under its id, return what came of it then.

    Raises `Refusal`: 422 where a reason or a colleague is missing, or too many notes are named.
    """
    take_turns(connection, [TURN])
    before = known(connection, wanted.id)
    if before is not None:
        return before
    _refuse_unfit(connection, wanted)
    _keep_before(connection, eyes, wanted)
    p, n = review_deed_parts.c, review_notes.c
    parts = select(p.number).where(p.deed_id == wanted.id)
    changed = update(review_notes).where(n.number.in_(parts))
    connection.execute(changed.values(_after(connection, wanted, by, at)))
    count = int(connection.scalar(select(func.count()).select_from(parts.subquery())) or 0)
    named = len(set(wanted.notes)) if wanted.whole is None else count
    row = {"id": wanted.id, "kind": wanted.kind, "at": at, "by": by.id}
    connection.execute(insert(review_deeds), row | {"note_count": count, "left_out": named - count})
    return DeedDone(id=wanted.id, kind=wanted.kind, count=count, left_out=named - count)


def undo(connection: Connection, key: DeedId, *, at: datetime) -> DeedDone:
    """Take a deed back; again is no harm. Raises `Refusal` (404) for one nobody did."""
    take_turns(connection, [TURN])
    done = known(connection, key)
    if done is None:
        raise Refusal(404, "Nobody has done this")
    if done.is_undone:
        return done
    p, n = review_deed_parts.c, review_notes.c
    still = and_(p.deed_id == key, n.number == p.number, n.deed_id == key)
    numbers = list(connection.scalars(select(n.number).where(still)))
    back: dict[str, Any] = {name: p[name] for name in _KEPT}
    connection.execute(update(review_notes).where(still).values(back | {"deed_id": p.before_id}))
    d = review_deeds.c
    connection.execute(update(review_deeds).where(d.id == key).values(undone_at=at))
    return DeedDone(
        id=key,
        kind=done.kind,
        count=len(numbers),
        left_out=done.count - len(numbers),
        is_undone=True,
    )


def known(connection: Connection, key: DeedId) -> DeedDone | None:
    """Return what came of a deed; None if nobody did it."""
    d = review_deeds.c
    query = select(d.kind, d.note_count, d.left_out, d.undone_at).where(d.id == key)
    row = connection.execute(query).first()
    if row is None:
        return None
    return DeedDone(
        id=key,
        kind=row.kind,
        count=row.note_count,
        left_out=row.left_out,
        is_undone=row.undone_at is not None,
    )


def _refuse_unfit(connection: Connection, wanted: ReviewDeed) -> None:
    if wanted.kind is DeedKind.DISMISS and not wanted.why.strip():
        raise Refusal(422, "A reason is needed")
    if len(wanted.why) > _LONGEST_WHY or len(wanted.notes) > MOST_NAMED:
        raise Refusal(422, "This is too much at once")
    if wanted.assign_to is not None and _name_of(connection, wanted) is None:
        raise Refusal(422, "This colleague is not known")


def _name_of(connection: Connection, wanted: ReviewDeed) -> str | None:
    a = agents.c
    return connection.scalar(select(a.name).where(a.id == wanted.assign_to))


def _after(
    connection: Connection, wanted: ReviewDeed, by: Agent, at: datetime
) -> dict[str, object]:
    if wanted.kind is DeedKind.ASSIGN:
        name = _name_of(connection, wanted) or ""
        return {"assigned_to": wanted.assign_to, "assigned_name": name, "deed_id": wanted.id}
    decided = wanted.kind is not DeedKind.REOPEN
    return {
        "state": _STATES[wanted.kind],
        "decided_by": by.id if decided else None,
        "decided_at": at if decided else None,
        "why": wanted.why.strip() if wanted.kind is DeedKind.DISMISS else "",
        "deed_id": wanted.id,
    }


def _keep_before(connection: Connection, eyes: Eyes, wanted: ReviewDeed) -> None:
    """Keep how the notes stand that *wanted* will change."""
    n = review_notes.c
    columns = (literal(wanted.id), n.number, *(n[name] for name in _KEPT), n.deed_id)
    names = ["deed_id", "number", *_KEPT, "before_id"]
    whole = select(*columns).where(_changes(wanted))
    if wanted.whole is not None:
        found = whole.where(n.number.in_(queue.found_by(wanted.whole, eyes)))
        if wanted.as_of.isdecimal():
            found = found.where(n.number <= int(wanted.as_of))
        connection.execute(insert(review_deed_parts).from_select(names, found))
        return
    met = eyes.met(connection, {one.customer_id for one in wanted.notes})
    keys = sorted({one for one in wanted.notes if one.customer_id in met}, key=_order)
    for start in range(0, len(keys), _CHUNK):
        named = [
            and_(n.customer_id == one.customer_id, n.interaction_id == one.interaction_id)
            for one in keys[start : start + _CHUNK]
        ]
        found = whole.where(or_(*named))
        connection.execute(insert(review_deed_parts).from_select(names, found))


def _changes(wanted: ReviewDeed) -> ColumnElement[bool]:
    """Return the condition that a note is not already as *wanted* makes it."""
    n = review_notes.c
    if wanted.kind is DeedKind.ASSIGN:
        other = n.assigned_to.is_distinct_from(wanted.assign_to)
        return and_(n.state.is_not(None), other)
    # A note nothing flagged may be reviewed all the same: somebody found it by searching.
    is_flagged = n.state.is_not(None) if wanted.kind is not DeedKind.REVIEW else literal(value=True)
    return and_(is_flagged, n.state.is_distinct_from(_STATES[wanted.kind]))


def _order(one: NoteKey) -> tuple[str, str]:
    return one.customer_id, one.interaction_id
