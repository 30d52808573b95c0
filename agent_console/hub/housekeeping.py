"""Do a piece of work once in a while, in a thread of its own, as long as it is entered."""

import threading
from collections.abc import Callable
from typing import Self

from sqlalchemy.exc import SQLAlchemyError

from agent_console import logs

_LOG = logs.area("hub")

Work = Callable[[Callable[[], bool]], str]
"""Does it, stops early once what it is given says so, and returns what was done, for the log."""


class Housekeeping:
    """Use it as a context. A database that is away is no end: the next time is tried again."""

    def __init__(self, name: str, work: Work, *, first_after_s: float, every_s: float) -> None:
        self._name = name
        self._work = work
        self._waits = (first_after_s, every_s)
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._again_and_again, name=name, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._thread.join()

    def _again_and_again(self) -> None:
        wait_s, then_s = self._waits
        while not self._is_over.wait(wait_s):
            wait_s = then_s
            try:
                _LOG.info("%s: %s", self._name, self._work(self._is_over.is_set))
            except SQLAlchemyError as exc:
                _LOG.warning("%s did not succeed: %s", self._name, type(exc).__name__)
