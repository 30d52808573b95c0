"""Wipes the words of erased people out of the full-text indexes.

FTS5 only marks an entry as deleted: its words lie in the index until the part they are in is merged
with another. After an erasure everything is merged once, in steps so small that no reader waits.
"""

from sqlalchemy import Connection, text

_INDEXES = ("name_index", "said_index")
_PAGES = 200
"""Pages written in one step."""
_NOTHING = 2
"""A merge that changes fewer rows than this had nothing left to do (FTS5, 6.9)."""
_FLAG = "to_sweep"
_IS_DUE = text("SELECT value FROM state WHERE name = :name")
_PUT = text("INSERT OR REPLACE INTO state (name, value) VALUES (:name, :value)")
_DROP = text("DELETE FROM state WHERE name = :name")


def is_due_now(connection: Connection) -> None:
    """Note that somebody was erased."""
    connection.execute(_PUT, {"name": _FLAG, "value": f"{_INDEXES[0]} first"})


def sweep(connection: Connection) -> bool:
    """Do one step if somebody was erased; False when there is nothing left to do."""
    due = connection.execute(_IS_DUE, {"name": _FLAG}).scalar()
    if due is None:
        return False
    index, _, is_first = str(due).partition(" ")
    # A negative number takes all parts of the index together, whatever their size.
    if _merged(connection, index, -_PAGES if is_first else _PAGES):
        connection.execute(_PUT, {"name": _FLAG, "value": index})
        return True
    after = _INDEXES[_INDEXES.index(index) + 1 :]
    if after:
        connection.execute(_PUT, {"name": _FLAG, "value": f"{after[0]} first"})
        return True
    connection.execute(_DROP, {"name": _FLAG})
    return False


def _merged(connection: Connection, index: str, pages: int) -> bool:
    before = _changes(connection)
    connection.exec_driver_sql(
        f"INSERT INTO {index} ({index}, rank) VALUES ('merge', {pages})"  # noqa: S608 names from the list above
    )
    return _changes(connection) - before >= _NOTHING


def _changes(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT total_changes()").scalar_one())
