"""What happens to notes after they were written.

Old ones are filed, new ones weighed, days drawn, promises found late. Each step does a bounded
piece and is done by one process at a time. Whoever reads the queue lets some pieces be done first;
housekeeping does them when nobody reads.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, and_, delete, insert, or_, select, tuple_, update

from agent_console.clock import Clock, from_micros, micros
from agent_console.domain.interaction import Interaction
from agent_console.domain.note_matching import matches
from agent_console.domain.note_parsing import parsed
from agent_console.domain.note_query import Query, QueryRefused
from agent_console.domain.promise import Promise, PromiseState
from agent_console.domain.review import Flag, Flagged, ViewKind
from agent_console.hub.database import reading
from agent_console.hub.housekeeping import Housekeeping
from agent_console.hub.keys import with_keys
from agent_console.hub.review import filing
from agent_console.hub.review.facts import Found, facts_of
from agent_console.hub.review.flagging import flags_of, look_around, raise_flags
from agent_console.hub.review.now import TURN, now_of
from agent_console.hub.review.sampling import draw_days, is_due
from agent_console.hub.review_tables import review_notes, review_views
from agent_console.hub.tables import BY_STRUCT, hub, interactions, promises
from agent_console.hub.turns import take_turns
from agent_console.ids import CustomerId

_AT_ONCE = 200
"""So few that whoever writes beside it does not wait."""
_FILING, _LATE = "review_filing", "review_late_until"
_EVERY = timedelta(minutes=1)
"""How often it is asked which promises got late."""
_ON_ITS_WAY = timedelta(days=1)
"""A promise that was made without the network may reach the hub so long after it was due."""
_PIECES = 4
"""So many pieces are done before a reader is answered: the rest comes with the next."""
_APART = "\x1f"
_ENTRY, _PROMISE = BY_STRUCT[Interaction], BY_STRUCT[Promise]


def catch_up(engine: Engine, *, at: datetime, pieces: int = _PIECES) -> int:
    """Do up to *pieces* of what waits; return how many were done."""
    done = 0
    while done < pieces:
        with reading(engine) as connection:
            if not _is_something(connection, at=at):
                break
        with engine.begin() as connection:
            take_turns(connection, [TURN])
            _piece(connection, at=at)
        done += 1
    return done


def keeping_up(
    engine: Engine, *, clock: Clock, first_after_s: float = 20.0, every_s: float = 30.0
) -> Housekeeping:
    """Return the housekeeping that does everything that waits, also where nobody reads."""

    def work(is_over: Callable[[], bool]) -> str:
        done = 0
        while not is_over() and catch_up(engine, at=clock(), pieces=1):
            done += 1
        return f"{done} pieces"

    return Housekeeping("notes", work, first_after_s=first_after_s, every_s=every_s)


def _is_something(connection: Connection, *, at: datetime) -> bool:
    settings = now_of(connection)
    return (
        _noted(connection, _FILING) is not None
        or bool(_to_weigh(connection, 1))
        or is_due(connection, settings, at=at)
        or _late_since(connection, at) is not None
    )


def _piece(connection: Connection, *, at: datetime) -> None:
    if _noted(connection, _FILING) is not None:
        _file_old(connection, at=at)
    elif _to_weigh(connection, 1):
        _weigh(connection, at=at)
    elif (since := _late_since(connection, at)) is not None:
        _find_late(connection, since, at=at)
    else:
        draw_days(connection, now_of(connection), at=at)


def _file_old(connection: Connection, *, at: datetime) -> None:
    """File what was written before notes were filed, from the noted place on."""
    place = _noted(connection, _FILING) or ""
    customer, _, key = place.partition(_APART)
    h = interactions.c
    later = or_(h.customer_id > customer, and_(h.customer_id == customer, h.id > key))
    order = (h.customer_id, h.id)
    query = select(*_ENTRY.fields).where(later).order_by(*order).limit(_AT_ONCE)
    found = [_ENTRY.record(row) for row in connection.execute(query)]
    n = review_notes.c
    keys = [(one.customer_id, one.id) for one in found]
    known = select(n.customer_id, n.interaction_id).where(
        tuple_(n.customer_id, n.interaction_id).in_(keys)
    )
    filed = {(row.customer_id, row.interaction_id) for row in connection.execute(known)}
    fresh = [one for one in found if (one.customer_id, one.id) not in filed]
    filing.keep(connection, fresh, {}, at=at)
    if len(found) < _AT_ONCE:
        connection.execute(delete(hub).where(hub.c.key == _FILING))
    else:
        _note(connection, _FILING, f"{found[-1].customer_id}{_APART}{found[-1].id}")


def _to_weigh(connection: Connection, limit: int) -> Sequence[tuple[int, CustomerId, str]]:
    n = review_notes.c
    query = select(n.number, n.customer_id, n.interaction_id).where(n.is_weighed.is_(False))
    rows = connection.execute(query.order_by(n.number.desc()).limit(limit))
    return [(row.number, CustomerId(row.customer_id), row.interaction_id) for row in rows]


def _weigh(connection: Connection, *, at: datetime) -> None:
    """Flag the newest notes that nobody looked at yet."""
    waiting = _to_weigh(connection, _AT_ONCE)
    query, wanted = with_keys(connection, _ENTRY, [(who, key) for _, who, key in waiting])
    entries = {
        (e.customer_id, e.id): e for e in map(_ENTRY.record, connection.execute(query, wanted))
    }
    around = look_around(connection, list(entries.values()), now_of(connection), at)
    alerts = _alerts(connection)
    facts = facts_of(connection, list(entries.values())) if alerts else {}
    found: dict[int, Sequence[Flagged]] = {}
    for number, customer, key in waiting:
        entry = entries.get((customer, key))
        if entry is not None:
            by_search = _found_by(alerts, facts.get((customer, key)))
            found[number] = (*flags_of(entry, around), *by_search)
    raise_flags(connection, found)
    numbers = [number for number, _, _ in waiting]
    weighed = update(review_notes).where(review_notes.c.number.in_(numbers))
    connection.execute(weighed.values(is_weighed=True))


def _alerts(connection: Connection) -> list[tuple[str, Query]]:
    v = review_views.c
    asked = select(v.name, v.query).where(v.alerts.is_(True), v.kind == ViewKind.SEARCH)
    found = []
    for row in connection.execute(asked.order_by(v.name, v.id)):
        try:
            found.append((row.name, parsed(row.query)))
        except QueryRefused:
            continue  # a query an older program understood
    return found


def _found_by(alerts: Sequence[tuple[str, Query]], found: Found | None) -> tuple[Flagged, ...]:
    if found is None:
        return ()
    names = [name for name, query in alerts if matches(query, found.facts)]
    return (Flagged(flag=Flag.SEARCH, detail=", ".join(names)),) if names else ()


def _late_since(connection: Connection, at: datetime) -> datetime | None:
    """Return since when it was not asked which promises got late; None if that is no time ago."""
    noted = _noted(connection, _LATE)
    since = from_micros(int(noted)) if noted else at - timedelta(days=now_of(connection).queue_days)
    return since if at - since >= _EVERY else None


def _find_late(connection: Connection, since: datetime, *, at: datetime) -> None:
    p = promises.c
    states = p.state.in_([PromiseState.OPEN, PromiseState.BROKEN])
    query = select(*_PROMISE.fields).where(states, p.due_at > since - _ON_ITS_WAY, p.due_at <= at)
    found: dict[int, Sequence[Flagged]] = {}
    for one in map(_PROMISE.record, connection.execute(query)):
        number = _note_of(connection, one)
        if number is not None:
            flagged = Flagged(flag=Flag.PROMISE_LATE, detail=one.due_at.isoformat())
            found.setdefault(number, (flagged,))
    raise_flags(connection, found)
    _note(connection, _LATE, str(micros(at)))


def _note_of(connection: Connection, promise: Promise) -> int | None:
    """Return the number of the note of the contact in which *promise* was made."""
    n = review_notes.c
    last = filing.first_number(promise.made_at + timedelta(minutes=5))
    first = filing.first_number(promise.made_at - timedelta(hours=12))
    theirs = and_(n.customer_id == promise.customer_id, n.number >= first, n.number < last)
    if promise.made_by is not None:
        theirs = and_(theirs, n.agent_id == promise.made_by)
    found = connection.scalar(select(n.number).where(theirs).order_by(n.number.desc()).limit(1))
    return None if found is None else int(found)


def _noted(connection: Connection, name: str) -> str | None:
    return connection.scalar(select(hub.c.value).where(hub.c.key == name))


def _note(connection: Connection, name: str, value: str) -> None:
    changed = connection.execute(update(hub).where(hub.c.key == name).values(value=value))
    if not changed.rowcount:
        connection.execute(insert(hub), {"key": name, "value": value})
