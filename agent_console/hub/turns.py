"""Writers wait for each other where they would write the same, and nowhere else.

SQLite has one writer at a time, so there is nothing to do. On PostgreSQL each customer (flight,
call, …) has one of a fixed number of locks, held until the transaction ends: what was read after
the turn was taken is still true when it is written.
"""

from collections.abc import Iterable
from zlib import crc32

from sqlalchemy import Connection, bindparam, func, select, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.types import Integer

from agent_console.hub.position import has_many_writers

CALLS = "calls"
"""Whoever tells the event stream of a call: its numbers are given in the order of commits."""
_SPACE = 7401
"""Keeps our locks apart from those of other programs in the same database."""
_LOCK_COUNT = 512
_MIGRATION = 7_402_000_000
"""A lock of its own, apart from those by customer."""
_TAKE = text("SELECT pg_advisory_xact_lock(:space, lock) FROM unnest(:locks) AS lock").bindparams(
    bindparam("locks", type_=ARRAY(Integer))
)


def begin_migrating(connection: Connection) -> None:
    """Hold what tells other processes, until the transaction ends, that tables may change."""
    if has_many_writers(connection):
        connection.execute(select(func.pg_advisory_xact_lock(_MIGRATION)))


def is_migrating(connection: Connection) -> bool:
    """Tell whether another transaction is about to change tables."""
    if not has_many_writers(connection):
        return False  # there is one process, and it migrates before it listens
    return not connection.scalar(select(func.pg_try_advisory_xact_lock_shared(_MIGRATION)))


def take_turns(connection: Connection, names: Iterable[str]) -> None:
    """Wait until no other transaction writes what *names* stand for.

    Take all turns of a transaction in one go where that is possible: they are taken in one order,
    so that two transactions never wait for each other.
    """
    if not has_many_writers(connection):
        return
    locks = sorted({crc32(name.encode()) % _LOCK_COUNT for name in names})
    if locks:
        connection.execute(_TAKE, {"space": _SPACE, "locks": locks}).all()
