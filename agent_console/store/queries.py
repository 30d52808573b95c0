"""Tells which statements run and how long they take, for whoever looks for what is slow.

Only statements are told, never what was asked with them: that may be somebody's name.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, event

Told = Callable[[str, float], None]
"""Takes a statement and the milliseconds it took; called on the thread that asked."""

_BEGAN = "began_at"
_LISTENING: list[Told] = []


def tell(statement: str, began: float) -> None:
    """Tell who listens of a statement asked past SQLAlchemy, since this `perf_counter`."""
    for told in _LISTENING:
        told(" ".join(statement.split()), (time.perf_counter() - began) * 1000)


@contextmanager
def watched(told: Told) -> Iterator[None]:
    """Tell of every statement of every open file until left."""

    def before(connection: Connection, *_rest: Any) -> None:
        connection.info[_BEGAN] = time.perf_counter()

    def after(connection: Connection, _cursor: Any, statement: str, *_rest: Any) -> None:
        began = connection.info.pop(_BEGAN, None)
        if began is not None:
            told(" ".join(statement.split()), (time.perf_counter() - began) * 1000)

    event.listen(Engine, "before_cursor_execute", before)
    event.listen(Engine, "after_cursor_execute", after)
    _LISTENING.append(told)
    try:
        yield
    finally:
        _LISTENING.remove(told)
        event.remove(Engine, "before_cursor_execute", before)
        event.remove(Engine, "after_cursor_execute", after)
