"""Look for duplicates once in a while, in a thread of its own, as long as it is entered."""

import threading
from typing import Self

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from agent_console import logs
from agent_console.clock import Clock, utc_now
from agent_console.hub.duplicates import find

_FIRST_AFTER_S = 60.0
_EVERY_S = 300.0
_LOG = logs.area("hub")


class DuplicateSearch:
    """Finds who may be one person while the hub runs."""

    def __init__(
        self,
        engine: Engine,
        *,
        clock: Clock = utc_now,
        first_after_s: float = _FIRST_AFTER_S,
        every_s: float = _EVERY_S,
    ) -> None:
        self._engine = engine
        self._clock = clock
        self._waits = (first_after_s, every_s)
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._work, name="duplicates", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._thread.join()

    def _work(self) -> None:
        wait_s, then_s = self._waits
        while not self._is_over.wait(wait_s):
            wait_s = then_s
            try:
                count = find(self._engine, clock=self._clock, is_over=self._is_over.is_set)
                _LOG.info("%d pairs of customers compared", count)
            except SQLAlchemyError as exc:
                _LOG.warning("duplicates could not be looked for: %s", type(exc).__name__)
