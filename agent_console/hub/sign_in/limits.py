"""Slows down who tries many logins or codes from one place. Each process counts for itself."""

import threading
import time
from collections import deque

_WRONG = 20
_WITHIN_S = 300.0
_MOST_PLACES = 10_000


class Limits:
    """Counts wrong tries by network address; thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._wrong: dict[str, deque[float]] = {}

    def may_try(self, place: str) -> bool:
        """Tell whether somebody at *place* may try once more."""
        with self._lock:
            return len(self._lately(place)) < _WRONG

    def was_wrong(self, place: str) -> None:
        """Count a wrong try."""
        with self._lock:
            if len(self._wrong) >= _MOST_PLACES:
                self._wrong = {one: t for one in list(self._wrong) if (t := self._lately(one))}
            self._wrong.setdefault(place, deque()).append(time.monotonic())

    def _lately(self, place: str) -> deque[float]:
        tries = self._wrong.get(place, deque())
        while tries and tries[0] < time.monotonic() - _WITHIN_S:
            tries.popleft()
        return tries
