"""Find customers who may be one person, in the background, and list them for somebody to decide.

Only those are compared who share a telephone number, an e-mail address, a member number or a
birth date ("blocking"): the cost grows with the customers and not with their pairs. What was
decided is never asked again. The first time everybody is looked at, then whoever changed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, and_, delete, func, insert, select, tuple_, update

from agent_console.clock import Clock
from agent_console.domain.customer import Customer
from agent_console.domain.duplicate import LIKELY, PairState, compared
from agent_console.domain.identifier import Scheme
from agent_console.domain.merge import differing
from agent_console.hub import records
from agent_console.hub.database import reading
from agent_console.hub.position import Position, between, in_order, newest
from agent_console.hub.tables import BY_KIND, changes, customers, duplicates, hub, identifiers
from agent_console.ids import CustomerId
from agent_console.wire import codec
from agent_console.wire.duplicates import DuplicatePair
from agent_console.wire.feed import Kind

_CUSTOMER = BY_KIND[Kind.CUSTOMER]
_TELLING = (Scheme.PHONE, Scheme.EMAIL, Scheme.MEMBER, Scheme.LOGIN)
_AT_ONCE = 200
_TOO_MANY = 20
"""An identifier of more than so many belongs to an office or a travel agency."""
_TOO_MANY_BORN = 300
"""A birth date of more than so many is a form's first choice."""
_PROGRESS = "duplicates"


class _Progress(NamedTuple):
    """How far the search got: everybody up to an id, and from the end of that on the log."""

    after: str | None
    """None once everybody was looked at."""
    xid: int
    seq: int


_Shared = dict[tuple[CustomerId, CustomerId], set[Scheme]]


def find(engine: Engine, *, clock: Clock, is_over: Callable[[], bool] = lambda: False) -> int:
    """Look at everybody not looked at yet, and at whoever changed; return how many were compared.

    Stops early, with no harm, once *is_over* says so.
    """
    count = 0
    while not is_over():
        with reading(engine) as connection:
            progress = _progress(connection)
            some, after = _next(connection, progress)
            pairs = _pairs(connection, some)
            known = _customers(connection, sorted({one for pair in pairs for one in pair}))
        with engine.begin() as connection:
            count += _judge(connection, some, pairs, known, at=clock())
            _keep_progress(connection, after)
        if not some and after.after is None:
            return count
    return count


def open_pairs(
    connection: Connection, limit: int, *, of: CustomerId | None = None
) -> tuple[DuplicatePair, ...]:
    """Return the likeliest pairs nobody has decided about, all of them or *of* one customer."""
    c = duplicates.c
    query = select(c.first_id, c.second_id, c.score, c.reasons, c.found_at)
    wanted = query.where(c.state == PairState.OPEN).order_by(c.score.desc(), c.first_id)
    if of is not None:
        wanted = wanted.where((c.first_id == of) | (c.second_id == of))
    rows = connection.execute(wanted.limit(limit)).all()
    known = _customers(connection, sorted({i for r in rows for i in (r.first_id, r.second_id)}))
    made = []
    for row in rows:
        first, second = known.get(row.first_id), known.get(row.second_id)
        if first is None or second is None:
            continue
        pair = DuplicatePair(
            first=first,
            second=second,
            score=row.score,
            reasons=row.reasons,
            found_at=row.found_at,
            differing=differing(first, second),
        )
        made.append(pair)
    return tuple(made)


def _next(connection: Connection, progress: _Progress) -> tuple[list[CustomerId], _Progress]:
    """Return whom to look at next, and how far that brings us."""
    if progress.after is not None:
        c = customers.c.id
        query = select(c).where(c > progress.after).order_by(c).limit(_AT_ONCE)
        some = list(map(CustomerId, connection.scalars(query)))
        last = some[-1] if len(some) == _AT_ONCE else None
        return some, progress._replace(after=last)
    log, start = changes.c, Position(progress.xid, progress.seq)
    end = newest(connection)
    told = (log.kind.in_([Kind.CUSTOMER, Kind.IDENTIFIER])) & (log.customer_id != "")
    lines = select(log.xid, log.seq, log.customer_id)
    wanted = lines.where(between(connection, start, end), told).order_by(*in_order(connection))
    rows = connection.execute(wanted.limit(_AT_ONCE)).all()
    place = Position(rows[-1].xid, rows[-1].seq) if len(rows) == _AT_ONCE else end
    changed = list(dict.fromkeys(CustomerId(row.customer_id) for row in rows))
    return changed, _Progress(None, place.xid, place.seq)


def _pairs(connection: Connection, some: Sequence[CustomerId]) -> _Shared:
    """Return everybody whom one of *some* is to be compared with, and what they share."""
    pairs: _Shared = defaultdict(set)
    for one, other, scheme in _sharing(connection, some):
        pairs[_pair(one, other)].add(scheme)
    for one, other in _born_together(connection, some):
        pairs[_pair(one, other)] |= set()
    return pairs


def _sharing(
    connection: Connection, some: Sequence[CustomerId]
) -> Iterable[tuple[CustomerId, CustomerId, Scheme]]:
    mine, theirs = identifiers.c, identifiers.alias("theirs").c
    asked = select(mine.scheme, mine.value).where(
        mine.customer_id.in_(some), mine.scheme.in_(_TELLING)
    )
    values = connection.execute(asked.distinct()).all()
    if not values:
        return
    here = tuple_(theirs.scheme, theirs.value).in_([tuple(value) for value in values])
    owners: dict[tuple[Scheme, str], list[CustomerId]] = defaultdict(list)
    for row in connection.execute(
        select(theirs.scheme, theirs.value, theirs.customer_id).where(here)
    ):
        owners[row.scheme, row.value].append(CustomerId(row.customer_id))
    wanted = set(some)
    for (scheme, _), sharing in owners.items():
        if len(sharing) <= _TOO_MANY:
            yield from (
                (one, other, scheme)
                for one in sharing
                if one in wanted
                for other in sharing
                if one != other
            )


def _born_together(
    connection: Connection, some: Sequence[CustomerId]
) -> Iterable[tuple[CustomerId, CustomerId]]:
    mine, theirs = customers.c, customers.alias("theirs").c
    crowded = (
        select(mine.birth_date)
        .where(mine.birth_date.is_not(None), mine.birth_date.in_(_births(some)))
        .group_by(mine.birth_date)
        .having(func.count() > _TOO_MANY_BORN)
    )
    same = and_(mine.birth_date == theirs.birth_date, mine.id != theirs.id)
    query = (
        select(mine.id, theirs.id)
        .join(theirs.id.table, same)
        .where(mine.id.in_(some), mine.birth_date.not_in(crowded), _shares_a_letter(mine, theirs))
    )
    for row in connection.execute(query):
        yield CustomerId(row[0]), CustomerId(row[1])


def _births(some: Sequence[CustomerId]) -> Any:
    again = customers.alias("again").c
    return select(again.birth_date).where(again.id.in_(some))


def _shares_a_letter(mine: Any, theirs: Any) -> Any:
    """Leave out who cannot have one name: neither the family's first letter nor the given's."""
    first = func.substr
    return (
        (first(mine.family_name, 1, 1) == first(theirs.family_name, 1, 1))
        | (first(mine.given_name, 1, 1) == first(theirs.given_name, 1, 1))
        | (first(mine.family_name, 1, 1) == first(theirs.given_name, 1, 1))
    )


def _pair(one: CustomerId, other: CustomerId) -> tuple[CustomerId, CustomerId]:
    return (one, other) if one < other else (other, one)


def _judge(
    connection: Connection,
    some: Sequence[CustomerId],
    pairs: _Shared,
    known: dict[CustomerId, Customer],
    *,
    at: datetime,
) -> int:
    """Write which pairs are likely; what a person decided stays as it is."""
    c = duplicates.c
    theirs = c.first_id.in_(some) | c.second_id.in_(some)
    rows = connection.execute(select(c.first_id, c.second_id, c.state).where(theirs)).all()
    stored = {(row.first_id, row.second_id): row.state for row in rows}
    likely: dict[tuple[CustomerId, CustomerId], dict[str, Any]] = {}
    for (first, second), shared in pairs.items():
        one, other = known.get(first), known.get(second)
        if one is None or other is None or one.merged_into or other.merged_into:
            continue
        score, reasons = compared(one, other, sorted(shared))
        if score >= LIKELY:
            likely[first, second] = {"score": score, "reasons": reasons}
    for (first, second), state in stored.items():
        if state is not PairState.OPEN:
            continue
        pair = (c.first_id == first) & (c.second_id == second)
        if (first, second) in likely:
            connection.execute(update(duplicates).where(pair).values(likely[first, second]))
        else:
            connection.execute(delete(duplicates).where(pair))
    new = [
        {"first_id": pair[0], "second_id": pair[1], "state": PairState.OPEN, "found_at": at, **said}
        for pair, said in likely.items()
        if pair not in stored
    ]
    if new:
        connection.execute(insert(duplicates), new)
    return len(pairs)


def _customers(connection: Connection, ids: Sequence[CustomerId]) -> dict[CustomerId, Customer]:
    return {one.id: one for one in records.read(connection, _CUSTOMER, [(i,) for i in ids])}


def _progress(connection: Connection) -> _Progress:
    kept = connection.scalar(select(hub.c.value).where(hub.c.key == _PROGRESS))
    if kept is None:
        start = newest(connection)
        return _Progress("", start.xid, start.seq)
    return codec.decode(kept, _Progress)


def _keep_progress(connection: Connection, progress: _Progress) -> None:
    value = codec.encode(progress).decode()
    stored = connection.execute(
        update(hub).where(hub.c.key == _PROGRESS).values(value=value)
    ).rowcount
    if not stored:
        connection.execute(insert(hub), {"key": _PROGRESS, "value": value})
