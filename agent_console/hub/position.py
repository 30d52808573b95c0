"""Places in the log of changes, and how far it can be read without missing anything.

INVARIANT: below a place that a desk was told to go on from, nothing ever appears later. SQLite has
one writer, so numbers are given in the order of commits. On PostgreSQL a transaction may take its
number early and commit late: there each line also carries its transaction's id, the log is read
in the order of (transaction, number), and only below the oldest transaction that is still open. A
transaction that stays open therefore holds the feed back for as long as it does; it loses nothing.
"""

from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Text,
    and_,
    cast,
    func,
    literal,
    select,
    tuple_,
    type_coerce,
)

from agent_console.hub.tables import changes


class Position(NamedTuple):
    """A place in the log: everything up to it is known. `xid` is 0 where there is one writer."""

    xid: int = 0
    seq: int = 0


def has_many_writers(connection: Connection) -> bool:
    """Tell whether transactions may overtake each other in this database."""
    return connection.dialect.name == "postgresql"


def newest(connection: Connection) -> Position:
    """Return the last place in the log that may be read up to now."""
    c = changes.c
    if not has_many_writers(connection):
        return Position(seq=int(connection.scalar(select(func.max(c.seq))) or 0))
    last = select(c.xid, c.seq).where(c.xid < _oldest_open()).order_by(c.xid.desc(), c.seq.desc())
    row = connection.execute(last.limit(1)).first()
    return Position() if row is None else Position(row.xid, row.seq)


def is_ahead(connection: Connection, place: Position) -> bool:
    """Tell whether this database cannot have told any desk of *place*."""
    if not has_many_writers(connection):
        return place.xid != 0 or not 0 <= place.seq <= newest(connection).seq
    return not 0 <= place.xid < int(connection.scalar(select(_oldest_open())) or 0)


def between(connection: Connection, after: Position, upto: Position) -> ColumnElement[bool]:
    """Return the condition for lines of the log after one place, up to another."""
    c = changes.c
    if not has_many_writers(connection):
        return and_(c.seq > after.seq, c.seq <= upto.seq)
    line = tuple_(c.xid, c.seq)
    return and_(line > _bound(after), line <= _bound(upto))


def in_order(connection: Connection) -> tuple[Column[Any], ...]:
    """Return what the log is sorted by."""
    c = changes.c
    return (c.xid, c.seq) if has_many_writers(connection) else (c.seq,)


def unreadable_since(connection: Connection) -> int | None:
    """Return the instant (microseconds since 1970) of the oldest change no desk may read yet.

    A transaction that stays open makes the feed wait. None: everything can be read.
    """
    if not has_many_writers(connection):
        return None
    late = changes.c.xid >= select(_oldest_open()).scalar_subquery()
    oldest = connection.scalar(select(type_coerce(func.min(changes.c.at), BigInteger)).where(late))
    return None if oldest is None else int(oldest)


def from_here_on(connection: Connection) -> Position:
    """Return a place that is behind nothing told so far, for a transaction that writes."""
    if not has_many_writers(connection):
        return newest(connection)
    own = _number(func.pg_current_xact_id())
    number = func.nextval(func.pg_get_serial_sequence(changes.name, changes.c.seq.name))
    return Position(*connection.execute(select(own, number)).one())


def _oldest_open() -> ColumnElement[int]:
    return _number(func.pg_snapshot_xmin(func.pg_current_snapshot()))


def _number(transaction: Any) -> ColumnElement[int]:
    """Return a transaction's id as a number: the database casts it only by way of text."""
    return cast(cast(transaction, Text), BigInteger)


def _bound(place: Position) -> Any:
    return tuple_(literal(place.xid, BigInteger), literal(place.seq, BigInteger))
