"""How many of how many, and how sure that is."""

from math import sqrt

from agent_console.domain.value import Value

Z_95 = 1.959963984540054
"""The normal quantile of a two-sided interval of 95 %."""


class Share(Value, frozen=True, kw_only=True):
    """So many of so many."""

    yes: int = 0
    of: int = 0

    @property
    def rate(self) -> float | None:
        """Return the share, 0 to 1; None of nothing."""
        return self.yes / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float]:
        """Return Wilson's score interval of 95 %; of nothing, everything may be.

        (p + z²/2n ± z·√(p(1-p)/n + z²/4n²)) / (1 + z²/n): E. B. Wilson, "Probable inference, the
        law of succession, and statistical inference", JASA 22 (1927), 209-212. It holds where the
        usual p ± z·√(p(1-p)/n) does not: for few cases, and near 0 and 1.
        """
        if not self.of:
            return 0.0, 1.0
        n, p, z2 = self.of, self.yes / self.of, Z_95 * Z_95
        middle = p + z2 / (2 * n)
        half = Z_95 * sqrt(p * (1 - p) / n + z2 / (4 * n * n))
        low, high = (middle - half) / (1 + z2 / n), (middle + half) / (1 + z2 / n)
        return (0.0 if self.yes == 0 else low), (1.0 if self.yes == n else high)
