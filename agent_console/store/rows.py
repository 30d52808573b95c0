"""Asks a file for rows with the driver itself, for what a ring waits for.

What SQLAlchemy adds to a statement takes longer than SQLite's answer, and a ring asks half a dozen.
Nothing is written here. Statements name their values (`:customer`), a list is given as JSON.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

from sqlalchemy import Engine

from agent_console.store.queries import tell

Asked = Sequence[tuple[Any, ...]]
Ask = Callable[[str, Mapping[str, Any]], Asked]
"""Takes a statement and its values; returns all rows."""


class Rows:
    """Reads from the connections of an engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def ask(self, statement: str, values: Mapping[str, Any]) -> Asked:
        """Return all rows of one statement."""
        with self._cursor() as cursor:
            return _asked(cursor, statement, values)

    @contextmanager
    def one_state(self) -> Iterator[Ask]:
        """Ask several statements of one state of the file, whatever is written meanwhile."""
        with self._cursor() as cursor:
            cursor.execute("BEGIN")
            yield partial(_asked, cursor)  # the pool ends the transaction

    @contextmanager
    def _cursor(self) -> Iterator[Any]:
        raw = self._engine.raw_connection()
        try:
            yield raw.cursor()
        finally:
            raw.close()


def _asked(cursor: Any, statement: str, values: Mapping[str, Any]) -> Asked:
    began = time.perf_counter()
    found: Asked = cursor.execute(statement, values).fetchall()
    tell(statement, began)
    return found
