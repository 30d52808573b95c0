"""How long each step from a ring to its picture took."""

import time
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a pop."""

    name: str
    ms: float


class Steps:
    """Notes the steps of the latest pop; a note costs a microsecond."""

    def __init__(self) -> None:
        self._at = 0.0
        self._now: list[Step] = []
        self.latest: tuple[Step, ...] = ()
        """Those of the last pop that was painted."""

    def begin(self, arrived: float) -> None:
        """Begin with a ring that arrived at this `perf_counter`."""
        self._at, self._now = arrived, []

    def step(self, name: str) -> None:
        """Say that the step of this name is done."""
        now = time.perf_counter()
        self._now.append(Step(name, (now - self._at) * 1000))
        self._at = now

    def end(self) -> None:
        """Say that the pop is painted."""
        self.latest = tuple(self._now)
