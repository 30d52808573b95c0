"""The fair sample: of each agent and day as many notes as the company says, drawn by lot.

A note's lot is SHA-256 over the seed, the day, the agent and the note; the lowest are drawn. Who
knows the seed can do it again and comes to the same notes, and nobody can steer it: neither who
writes nor who reviews. A day is drawn once, when it is over; what comes late is not drawn.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from sqlalchemy import ColumnElement, Connection, insert, select

from agent_console.domain.review import Flag, Flagged, NoteKey, ReviewSettings
from agent_console.hub.review.filing import first_number
from agent_console.hub.review.flagging import raise_flags
from agent_console.hub.review.now import now_of
from agent_console.hub.review_tables import review_draws, review_notes
from agent_console.ids import AgentId, CustomerId, InteractionId
from agent_console.wire.review import Draw, Lot

_DAYS_BACK = 7
"""Days longer ago that nobody drew are not drawn any more."""


def lot_of(seed: str, day: date, agent: AgentId, note: NoteKey) -> str:
    """Return a note's lot."""
    parts = (seed, day.isoformat(), agent, note.customer_id, note.interaction_id)
    return sha256("\0".join(parts).encode()).hexdigest()


def draw_days(connection: Connection, settings: ReviewSettings, *, at: datetime) -> int:
    """Draw the samples of the days that are over and were not drawn; return how many days."""
    days = _undrawn(connection, settings, at)
    for day in days:
        _draw(connection, day, settings)
        row = {"day": day, "seed": settings.seed, "sample_count": settings.sample_count}
        connection.execute(insert(review_draws), row | {"drawn_at": at})
    return len(days)


def is_due(connection: Connection, settings: ReviewSettings, *, at: datetime) -> bool:
    """Tell whether a day is over that was not drawn."""
    return bool(_undrawn(connection, settings, at))


def draw_of(connection: Connection, agent: AgentId, day: date) -> Draw:
    """Return how a sample came about: with what was drawn then, or would be now."""
    d = review_draws.c
    drawn = connection.execute(select(d.seed, d.sample_count, d.drawn_at).where(d.day == day))
    row = drawn.first()
    settings = now_of(connection)
    seed = row.seed if row else settings.seed
    n = review_notes.c
    query = select(n.customer_id, n.interaction_id, n.flags).where(
        n.agent_id == agent, *_within(day)
    )
    lots = []
    for note in connection.execute(query):
        key = _key(note.customer_id, note.interaction_id)
        is_drawn = any(flagged.flag is Flag.SAMPLE for flagged in note.flags)
        lots.append(Lot(note=key, lot=lot_of(seed, day, agent, key), is_drawn=is_drawn))
    return Draw(
        agent_id=agent,
        day=day,
        seed=seed,
        count=row.sample_count if row else settings.sample_count,
        drawn_at=row.drawn_at if row else None,
        lots=tuple(sorted(lots, key=lambda one: one.lot)),
    )


def _undrawn(connection: Connection, settings: ReviewSettings, at: datetime) -> Sequence[date]:
    today = at.astimezone(UTC).date()
    most = min(_DAYS_BACK, settings.queue_days)
    days = [today - timedelta(days=back) for back in range(most, 0, -1)]
    d = review_draws.c.day
    drawn = set(connection.scalars(select(d).where(d >= today - timedelta(days=len(days)))))
    return [day for day in days if day not in drawn]


def _draw(connection: Connection, day: date, settings: ReviewSettings) -> None:
    n = review_notes.c
    query = select(n.number, n.customer_id, n.interaction_id, n.agent_id)
    by_agent: dict[AgentId, list[tuple[str, int]]] = defaultdict(list)
    for row in connection.execute(query.where(n.agent_id != "", *_within(day))):
        key = _key(row.customer_id, row.interaction_id)
        lot = lot_of(settings.seed, day, AgentId(row.agent_id), key)
        by_agent[AgentId(row.agent_id)].append((lot, row.number))
    found: dict[int, Sequence[Flagged]] = {}
    for lots in by_agent.values():
        for place, (_, number) in enumerate(sorted(lots)[: settings.sample_count], 1):
            detail = f"{place}/{len(lots)}"
            found[number] = (Flagged(flag=Flag.SAMPLE, detail=detail),)
    raise_flags(connection, found)


def _within(day: date) -> tuple[ColumnElement[bool], ...]:
    begin = datetime.combine(day, time(), UTC)
    n = review_notes.c.number
    return (n >= first_number(begin), n < first_number(begin + timedelta(days=1)))


def _key(customer: str, entry: str) -> NoteKey:
    return NoteKey(customer_id=CustomerId(customer), interaction_id=InteractionId(entry))
