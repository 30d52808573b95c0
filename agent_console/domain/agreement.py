"""How far two reviewers who judged the same agree: share, and Cohen's kappa, also with weights.

Cohen, J. (1960), A coefficient of agreement for nominal scales, Educational and Psychological
Measurement 20, 37-46; (1968) Weighted kappa, Psychological Bulletin 70, 213-220.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from agent_console.domain.value import Value

T = TypeVar("T", bound=Hashable)


class Agreement(Value, frozen=True, kw_only=True):
    """How far two reviewers agree."""

    count: int
    """So many judgements both made."""
    same_count: int = 0
    near_count: int = 0
    """No more than one dot apart, the same ones among them."""
    kappa: float | None = None
    """1: always, 0: as often as by chance; None where chance alone would always agree."""
    weighted_kappa: float | None = None
    """The same, where near is better than far: disagreement counts by the distance in dots."""

    @property
    def share(self) -> float | None:
        """The share of judgements that are the same."""
        return self.same_count / self.count if self.count else None


def cohens_kappa(pairs: Sequence[tuple[T, T]]) -> float | None:
    """Return Cohen's kappa of *pairs*, one judgement of each of the two on the same thing."""
    return weighted_kappa(pairs, lambda one, other: float(one != other))


def weighted_kappa(pairs: Sequence[tuple[T, T]], apart: Callable[[T, T], float]) -> float | None:
    """Return 1 - observed / expected disagreement, where *apart* says how bad one is."""
    if not pairs:
        return None
    first = Counter(one for one, _ in pairs)
    second = Counter(other for _, other in pairs)
    seen = sum(apart(one, other) for one, other in pairs) / len(pairs)
    expected = sum(
        apart(one, other) * first[one] * second[other] for one in first for other in second
    ) / (len(pairs) ** 2)
    return None if expected == 0 else 1.0 - seen / expected


def agreement(pairs: Sequence[tuple[int, int]]) -> Agreement:
    """Return how far two reviewers agree who gave *pairs* of dots."""
    return Agreement(
        count=len(pairs),
        same_count=sum(one == other for one, other in pairs),
        near_count=sum(abs(one - other) <= 1 for one, other in pairs),
        kappa=cohens_kappa(pairs),
        weighted_kappa=weighted_kappa(pairs, lambda one, other: float(abs(one - other))),
    )
