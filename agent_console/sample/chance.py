"""Seeded chance: the same words in, the same airline out."""

from bisect import bisect
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from random import Random
from typing import TypeVar

T = TypeVar("T")

_SHAPE = ~((0xF << 76) | (0x3 << 62))
_VERSION_8 = (0x8 << 76) | (0x2 << 62)


class Chance:
    """Draws for one part of the airline, so that a change in one part moves no other."""

    def __init__(self, *names: object) -> None:
        self._random = Random("/".join(str(name) for name in names))
        self.share = self._random.random

    def between(self, least: int, most: int) -> int:
        """Return a whole number, both ends included."""
        return least + int(self.share() * (most - least + 1))

    def one_of(self, things: Sequence[T]) -> T:
        """Return one of *things*, each as likely."""
        return things[int(self.share() * len(things))]

    def weighted(self, things: Sequence[T], weights: tuple[float, ...]) -> T:
        """Return one of *things*, as likely as its weight."""
        steps = _steps(weights)
        return things[min(bisect(steps, self.share() * steps[-1]), len(things) - 1)]

    def some(self, things: Sequence[T], count: int) -> list[T]:
        """Return *count* different ones of *things* (all, if there are fewer)."""
        return self._random.sample(things, min(count, len(things)))

    def happens(self, probability: float) -> bool:
        """Return True with *probability* 0 to 1."""
        return self.share() < probability

    def skewed(self, sigma: float) -> float:
        """Return a log-normal draw around 1: many small ones, few large ones."""
        return self._random.lognormvariate(0.0, sigma)

    def id(self) -> str:
        """Return a UUID of version 8 (RFC 9562: made by a rule of one's own)."""
        text = f"{self._random.getrandbits(128) & _SHAPE | _VERSION_8:032x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


@cache
def _steps(weights: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(accumulate(weights))
