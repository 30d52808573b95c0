"""Keep the log of changes from growing with every change of the same record.

Of each record's lines only the newest stays. The feed tells a record as it is now, so a desk that
comes back with an old place in the log misses nothing: for each record that changed since, the
newest line stands behind that place. Outcomes of operations are never forgotten: a desk that was
away for a month may still ask what became of one, and a second effect would be worse than a row.
"""

from collections.abc import Callable
from typing import NamedTuple

from sqlalchemy import Connection, Engine, and_, delete, func, select

from agent_console import logs
from agent_console.hub.database import reading
from agent_console.hub.housekeeping import Housekeeping
from agent_console.hub.position import Position, between, newest
from agent_console.hub.tables import changes
from agent_console.ids import CustomerId

_LINES_AT_ONCE = 20_000
"""About so many lines are looked at in one transaction: writers wait for no more than that."""
_FIRST_AFTER_S = 300.0
_EVERY_S = 86_400.0
_DELETED_AT_ONCE = 500
_LOG = logs.area("hub")


class _Line(NamedTuple):
    customer: str
    seq: int


def compact(
    engine: Engine,
    *,
    lines_at_once: int = _LINES_AT_ONCE,
    is_over: Callable[[], bool] = lambda: False,
) -> int:
    """Remove lines that a newer one of the same record made needless; return how many.

    Stops early, with no harm, once *is_over* says so.
    """
    removed, after = 0, None
    while not is_over():
        with reading(engine) as connection:
            upto = _next(connection, after, lines_at_once)
            needless = [] if upto is None else _needless(connection, after, upto)
        if upto is None:
            break
        for start in range(0, len(needless), _DELETED_AT_ONCE):
            with engine.begin() as connection:
                some = needless[start : start + _DELETED_AT_ONCE]
                theirs = changes.c.customer_id.in_(sorted({one.customer for one in some}))
                these = and_(theirs, changes.c.seq.in_([one.seq for one in some]))
                removed += connection.execute(delete(changes).where(these)).rowcount
        after = upto
    return removed


def compacting(
    engine: Engine, *, first_after_s: float = _FIRST_AFTER_S, every_s: float = _EVERY_S
) -> Housekeeping:
    """Return what compacts once in a while as long as it is entered."""

    def work(is_over: Callable[[], bool]) -> str:
        return f"{compact(engine, is_over=is_over)} needless lines of the log removed"

    return Housekeeping("compaction", work, first_after_s=first_after_s, every_s=every_s)


def _next(connection: Connection, after: CustomerId | None, count: int) -> CustomerId | None:
    """Return the customer up to whom about *count* lines reach; None if there are no more.

    A customer's lines stay together; those of flights and agents, under "", come first.
    """
    c = changes.c.customer_id
    rest = select(c).order_by(c) if after is None else select(c).where(c > after).order_by(c)
    found = connection.scalar(rest.offset(count).limit(1))
    if found is None:
        found = connection.scalar(
            select(func.max(c)).where(*(() if after is None else (c > after,)))
        )
    return None if found is None else CustomerId(found)


def _needless(connection: Connection, after: CustomerId | None, upto: CustomerId) -> list[_Line]:
    """Return the lines, readable by every desk, that a later such line repeats."""
    c = changes.c
    theirs = (
        c.customer_id <= upto
        if after is None
        else and_(c.customer_id > after, c.customer_id <= upto)
    )
    readable = between(connection, Position(), newest(connection))
    same = (c.customer_id, c.kind, c.key)
    place = func.row_number().over(partition_by=same, order_by=(c.xid.desc(), c.seq.desc()))
    columns = (c.customer_id, c.seq, place.label("place"))
    ranked = select(*columns).where(theirs, readable).subquery()
    found = select(ranked.c.customer_id, ranked.c.seq).where(ranked.c.place > 1)
    return [_Line(row.customer_id, row.seq) for row in connection.execute(found)]
