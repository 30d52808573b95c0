"""How much one token or one address may ask for, so that no runaway program takes it all.

Each process counts for itself, in memory: N workers let through up to N times as much.
"""

import time
from collections.abc import Callable

_BURST_S = 5.0
"""So many seconds' worth may come at once."""
_MOST_REMEMBERED = 50_000


class Rate:
    """Fills up evenly and is emptied by requests (a token bucket). For one thread."""

    def __init__(self, per_s: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._per_s = per_s
        self._most = max(1.0, per_s * _BURST_S)
        self._clock = clock
        self._left: dict[object, tuple[float, float]] = {}

    def wait_s(self, who: object) -> float:
        """Count a request of *who*; return 0, or for how many seconds they have to wait."""
        if self._per_s <= 0:
            return 0.0
        now = self._clock()
        left = self._filled(who, now)
        if left < 1.0:
            return (1.0 - left) / self._per_s
        if len(self._left) >= _MOST_REMEMBERED:
            self._forget_the_quiet(now)
        self._left[who] = (left - 1.0, now)
        return 0.0

    def is_out(self, who: object) -> float:
        """Return what `wait_s` would, without counting."""
        left = self._filled(who, self._clock()) if self._per_s > 0 else 1.0
        return 0.0 if left >= 1.0 else (1.0 - left) / self._per_s

    def _filled(self, who: object, now: float) -> float:
        left, at = self._left.get(who, (self._most, now))
        return min(self._most, left + (now - at) * self._per_s)

    def _forget_the_quiet(self, now: float) -> None:
        """Forget everybody who is full again; where nobody is, everybody: memory comes first."""
        busy = {
            who: kept for who, kept in self._left.items() if self._filled(who, now) < self._most
        }
        self._left = busy if len(busy) < _MOST_REMEMBERED else {}
