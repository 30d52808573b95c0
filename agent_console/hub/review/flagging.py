"""Why a note deserves a look, each reason found in what is known of the contact when it is weighed.

Reasons that come with time, a promise that gets late, are added by `catching_up`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, select, update

from agent_console.clock import from_micros
from agent_console.domain.card_numbers import MASK
from agent_console.domain.channel import Channel
from agent_console.domain.customer import ValueClass
from agent_console.domain.identity_check import Level
from agent_console.domain.interaction import Interaction
from agent_console.domain.promise import Promise, PromiseState
from agent_console.domain.review import Flag, Flagged, NoteState, ReviewSettings
from agent_console.domain.script_run import MoveKind, RunState
from agent_console.hub.review_tables import review_notes
from agent_console.hub.tables import BY_STRUCT, customers, interactions, promises
from agent_console.ids import AgentId, CustomerId

_LEVELS = {
    "booking/change": Level.CHANGE,
    "booking/cancel": Level.CHANGE,
    "booking/seat": Level.CHANGE,
    "loyalty/account": Level.CHANGE,
    "loyalty/points": Level.PAY,
    "loyalty/award seat": Level.PAY,
    "payment/refund": Level.PAY,
}
"""What a caller has to have proved before this is done for them."""
_IDENTITY = re.compile(r"Identity: (?P<level>\w+)")
_CARD = re.compile(rf"{MASK}[ \-.]?\d{{4}}(?!\d)|{MASK}{{6}}")
_OWN_SOURCE = "console"
"""Only the console asks who a caller is: what other systems tell says nothing about that."""
_BEFORE = timedelta(minutes=5)
"""So much earlier than a contact a promise of it may have been made."""
_CHUNK = 500
_PROMISE = BY_STRUCT[Promise]
_ENTRY = BY_STRUCT[Interaction]


class Around(NamedTuple):
    """What is known around some entries."""

    settings: ReviewSettings
    at: datetime
    valuable: frozenset[str]
    first_notes: dict[str, datetime]
    earlier: dict[tuple[CustomerId, str], tuple[datetime, ...]]
    """When each customer turned to us about a reason."""
    promised: dict[CustomerId, tuple[Promise, ...]]


def look_around(
    connection: Connection, entries: Sequence[Interaction], settings: ReviewSettings, at: datetime
) -> Around:
    """Read what the flags of *entries* rest on."""
    whose = sorted({one.customer_id for one in entries})
    c = customers.c
    valuable = select(c.id).where(c.id.in_(whose), c.value_class == ValueClass.MOST_VALUABLE)
    since = min((one.at for one in entries), default=at)
    return Around(
        settings=settings,
        at=at,
        valuable=frozenset(connection.scalars(valuable)),
        first_notes=_first_notes(connection, {one.agent_id for one in entries if one.agent_id}),
        earlier=_earlier(connection, whose, since - timedelta(days=settings.repeat_days)),
        promised=_promised(connection, whose, since - _BEFORE),
    )


def flags_of(one: Interaction, around: Around) -> tuple[Flagged, ...]:
    """Return why the note of *one* deserves a look."""
    return tuple(_found(one, around))


def is_late(promise: Promise, *, at: datetime) -> bool:
    """Tell whether *promise* was not kept when it should have been."""
    return promise.state is PromiseState.BROKEN or promise.is_overdue(now=at)


def bits_of(flags: Iterable[Flag]) -> int:
    """Return a number with one bit for each flag; the order of `Flag` must never change."""
    places = list(Flag)
    return sum(1 << places.index(flag) for flag in set(flags))


def raise_flags(connection: Connection, found: dict[int, Sequence[Flagged]]) -> int:
    """Add flags to notes by number; a decided note is open again. Return how many got a new one."""
    n = review_notes.c
    wanted = [number for number, flags in found.items() if flags]
    count = 0
    for row in _flags_now(connection, wanted):
        known = {flagged.flag for flagged in row.flags}
        new = [flagged for flagged in found[row.number] if flagged.flag not in known]
        if not new:
            continue
        count += 1
        flags = (*row.flags, *new)
        same = update(review_notes).where(n.number == row.number)
        bits = bits_of(flagged.flag for flagged in flags)
        connection.execute(same.values(flags=flags, flag_bits=bits, state=NoteState.OPEN))
    return count


def _flags_now(connection: Connection, numbers: Sequence[int]) -> Iterator[Any]:
    """Yield the flags notes have, by number: parts, for a statement names so many and no more."""
    n = review_notes.c
    for start in range(0, len(numbers), _CHUNK):
        some = n.number.in_(numbers[start : start + _CHUNK])
        yield from connection.execute(select(n.number, n.flags).where(some)).all()


def _found(one: Interaction, around: Around) -> Iterator[Flagged]:
    settings = around.settings
    if one.satisfaction is not None and one.satisfaction <= settings.unhappy_stars:
        yield Flagged(flag=Flag.UNHAPPY, detail=str(one.satisfaction))
    yield from _repeats(one, around)
    theirs = around.promised.get(one.customer_id, ())
    late = [
        p
        for p in theirs
        if p.is_of_contact(at=one.at, by=one.agent_id) and is_late(p, at=around.at)
    ]
    if late:
        due = min(promise.due_at for promise in late)
        yield Flagged(flag=Flag.PROMISE_LATE, detail=due.isoformat())
    yield from _left(one)
    if MASK in one.text:
        what = "card_number" if _CARD.search(one.text) else "code"
        yield Flagged(flag=Flag.SENSITIVE, detail=what)
    if one.source == _OWN_SOURCE and _level(one) < _LEVELS.get(one.reason, Level.NOTHING):
        yield Flagged(flag=Flag.UNVERIFIED, detail=one.reason)
    if one.customer_id in around.valuable:
        yield Flagged(flag=Flag.MOST_VALUABLE)
    first = around.first_notes.get(one.agent_id or "")
    if first is not None and one.at - first < timedelta(days=settings.new_agent_days):
        yield Flagged(flag=Flag.NEW_AGENT, detail=first.date().isoformat())


def _repeats(one: Interaction, around: Around) -> Iterator[Flagged]:
    before = around.earlier.get((one.customer_id, one.reason), ()) if one.reason else ()
    near = [at for at in before if timedelta() < one.at - at]
    near = [at for at in near if one.at - at <= timedelta(days=around.settings.repeat_days)]
    if near:
        yield Flagged(flag=Flag.REPEAT, detail=str((one.at - max(near)).days))


def _left(one: Interaction) -> Iterator[Flagged]:
    for run in one.runs:
        if run.state is RunState.LEFT:
            steps = [move.step for move in run.moves if move.kind is MoveKind.LEFT]
            yield Flagged(flag=Flag.SCRIPT_LEFT, detail=steps[-1] if steps else run.step)
            return


def _level(one: Interaction) -> Level:
    said = _IDENTITY.search(one.detail)
    name = said["level"].upper() if said else ""
    return Level[name] if name in Level.__members__ else Level.NOTHING


def _first_notes(connection: Connection, ids: Iterable[AgentId]) -> dict[str, datetime]:
    n = review_notes.c.number
    found = {}
    for one in sorted(ids):
        first = select(n).where(review_notes.c.agent_id == one).order_by(n).limit(1)
        number = connection.scalar(first)
        if number is not None:
            found[str(one)] = second_of(number)
    return found


def second_of(number: int) -> datetime:
    """Return the second a note's number begins with."""
    return from_micros((number >> 31) * 1_000_000)


def _earlier(
    connection: Connection, whose: Sequence[CustomerId], since: datetime
) -> dict[tuple[CustomerId, str], tuple[datetime, ...]]:
    h = interactions.c
    asked = (h.customer_id.in_(whose), h.at >= since, h.reason != "", h.channel != Channel.TRIP)
    found: dict[tuple[CustomerId, str], tuple[datetime, ...]] = {}
    for row in connection.execute(select(h.customer_id, h.reason, h.at).where(*asked)):
        key = (CustomerId(row.customer_id), row.reason)
        found[key] = (*found.get(key, ()), row.at)
    return found


def _promised(
    connection: Connection, whose: Sequence[CustomerId], since: datetime
) -> dict[CustomerId, tuple[Promise, ...]]:
    p = promises.c
    query = select(*_PROMISE.fields).where(p.customer_id.in_(whose), p.made_at >= since)
    found: dict[CustomerId, tuple[Promise, ...]] = {}
    for one in map(_PROMISE.record, connection.execute(query)):
        found[one.customer_id] = (*found.get(one.customer_id, ()), one)
    return found
