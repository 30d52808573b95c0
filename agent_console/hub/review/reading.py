"""One note with all that belongs to it: the story around it, what was shown, promised, changed."""

from collections.abc import Sequence

from sqlalchemy import Connection, and_, or_, select

from agent_console.domain.follow_up import FollowUp
from agent_console.domain.interaction import Interaction
from agent_console.domain.note_rules import findings
from agent_console.domain.promise import Promise
from agent_console.domain.review import NoteKey, NoteVersion
from agent_console.hub import records
from agent_console.hub.guidance_tables import shown
from agent_console.hub.problems import Refusal
from agent_console.hub.review.listing import notes_of
from agent_console.hub.review.now import now_of
from agent_console.hub.review_tables import review_notes, review_versions
from agent_console.hub.tables import BY_STRUCT, follow_ups, interactions, promises
from agent_console.wire.review import NoteReading, ShownThen

_AROUND = 20
"""Entries of the story on each side."""
_ENTRY, _PROMISE, _FOLLOW_UP = BY_STRUCT[Interaction], BY_STRUCT[Promise], BY_STRUCT[FollowUp]


def read(connection: Connection, key: NoteKey) -> NoteReading:
    """Return one note; raise `Refusal` (404) if there is none such."""
    n = review_notes.c
    same = and_(n.customer_id == key.customer_id, n.interaction_id == key.interaction_id)
    number = connection.scalar(select(n.number).where(same))
    found = list(records.read(connection, _ENTRY, [(key.customer_id, key.interaction_id)]))
    if number is None or not found:
        raise Refusal(404, "This note is not known")
    entry: Interaction = found[0]
    promised = _promises(connection, entry)
    planned = _follow_ups(connection, entry)
    beside = [*("promise" for _ in promised), *("follow_up" for _ in planned)]
    return NoteReading(
        note=notes_of(connection, [number], is_whole=True)[number],
        entry=entry,
        before=_before(connection, entry),
        after=_after(connection, entry),
        shown=_shown(connection, entry),
        promises=promised,
        follow_ups=planned,
        versions=_versions(connection, key),
        quality=findings(entry, beside=beside, rules_off=now_of(connection).rules_off),
    )


def _before(connection: Connection, entry: Interaction) -> tuple[Interaction, ...]:
    h = interactions.c
    older = or_(h.at < entry.at, and_(h.at == entry.at, h.id > entry.id))
    query = select(*_ENTRY.fields).where(h.customer_id == entry.customer_id, older)
    rows = connection.execute(query.order_by(h.at.desc(), h.id).limit(_AROUND))
    return tuple(map(_ENTRY.record, rows))


def _after(connection: Connection, entry: Interaction) -> tuple[Interaction, ...]:
    h = interactions.c
    newer = or_(h.at > entry.at, and_(h.at == entry.at, h.id < entry.id))
    query = select(*_ENTRY.fields).where(h.customer_id == entry.customer_id, newer)
    rows = connection.execute(query.order_by(h.at, h.id.desc()).limit(_AROUND))
    return tuple(map(_ENTRY.record, rows))


def _shown(connection: Connection, entry: Interaction) -> tuple[ShownThen, ...]:
    if entry.call_id is None:
        return ()
    s = shown.c
    columns = (s.action, s.kind, s.place, s.at, s.choice, s.chosen_at)
    query = select(*columns).where(s.customer_id == entry.customer_id, s.call_id == entry.call_id)
    rows = connection.execute(query.order_by(s.at, s.place))
    return tuple(ShownThen(**row) for row in rows.mappings())


def _promises(connection: Connection, entry: Interaction) -> tuple[Promise, ...]:
    query = select(*_PROMISE.fields).where(promises.c.customer_id == entry.customer_id)
    theirs: Sequence[Promise] = [_PROMISE.record(row) for row in connection.execute(query)]
    made = [one for one in theirs if one.is_of_contact(at=entry.at, by=entry.agent_id)]
    return tuple(sorted(made, key=lambda one: (one.due_at, one.id)))


def _follow_ups(connection: Connection, entry: Interaction) -> tuple[FollowUp, ...]:
    if entry.call_id is None:
        return ()
    f = follow_ups.c
    theirs = and_(f.customer_id == entry.customer_id, f.call_id == entry.call_id)
    rows = connection.execute(select(*_FOLLOW_UP.fields).where(theirs).order_by(f.due_at, f.id))
    return tuple(map(_FOLLOW_UP.record, rows))


def _versions(connection: Connection, key: NoteKey) -> tuple[NoteVersion, ...]:
    v = review_versions.c
    same = and_(v.customer_id == key.customer_id, v.interaction_id == key.interaction_id)
    query = select(v.until, v.text, v.reason, v.outcome).where(same).order_by(v.until.desc())
    return tuple(NoteVersion(**row) for row in connection.execute(query).mappings())
