"""Notice that the database was put back to an older state, from a backup for example.

Each start of the hub begins an era, and each cursor says in which era it was given out. A cursor of
an era that this database never had, or one past the end of its era, tells of a future that was
lost: such a desk starts over, instead of missing what has taken its place since.
"""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from agent_console.hub.position import Position, from_here_on
from agent_console.hub.tables import eras
from agent_console.ids import new_id


def begin(connection: Connection, *, at: datetime) -> None:
    """Begin an era, before anything else is written."""
    place = from_here_on(connection)
    row = {"id": new_id(), "begun_at": at, "xid": place.xid, "seq": place.seq}
    connection.execute(insert(eras), row)


def now(connection: Connection) -> str:
    """Return the era that a cursor given out now belongs to."""
    c = eras.c
    newest = select(c.id).order_by(c.xid.desc(), c.number.desc()).limit(1)
    return str(connection.scalar(newest) or "")


def is_from_a_lost_future(connection: Connection, era: str, place: Position) -> bool:
    """Tell whether a cursor of *era* at *place* knows what this database does not.

    A cursor without an era is older than the first.
    """
    c = eras.c
    rows = connection.execute(select(c.id, c.xid, c.seq).order_by(c.xid, c.number)).all()
    known = [row.id for row in rows]
    if era and era not in known:
        return True
    later = rows[known.index(era) + 1 :] if era else rows
    if not later:
        return False
    end = Position(later[0].xid, later[0].seq)
    return place.seq > end.seq or (end.xid > 0 and place.xid >= end.xid)
