"""A year of calls with made-up people, to see whether learning beats the best fixed order.

Segments like different things, and what they like drifts. The learner sees outcomes a day late and
counts old ones less, as the hub does. The fixed order is the best one there is in hindsight: it
knows the true shares, averaged over the whole time and all segments.
"""

from collections import defaultdict
from collections.abc import Mapping
from math import cos, pi
from random import Random

from agent_console.domain.value import Value
from agent_console.nba.learning import Evidence, Learned, Posteriors, levels

SEGMENTS = ("phone/most_valuable/tier3", "phone/steady/tier0", "phone/most_growable/tier2")
ACTIONS = ("legroom", "lounge", "upgrade", "bag")
_START = 0.15
"""What the playbook thinks of every action: it knows nothing."""

_SHARES: dict[str, tuple[float, float, float, float]] = {
    "phone/most_valuable/tier3": (0.10, 0.12, 0.38, 0.05),
    "phone/steady/tier0": (0.30, 0.08, 0.06, 0.22),
    "phone/most_growable/tier2": (0.12, 0.34, 0.16, 0.10),
}


class Season(Value, frozen=True, kw_only=True):
    """What a simulated time brought: the share of yes for each way to choose."""

    calls: int
    learned: float
    best_fixed: float
    at_random: float
    best_action: str

    @property
    def lift(self) -> float:
        """Return how much more learning brought, as a share of the best fixed order."""
        return self.learned / self.best_fixed - 1.0


def true_share(segment: str, action: int, day: int, days: int) -> float:
    """Return how probable a yes is on a day: half the distance to another action's over time."""
    here = _SHARES[segment][action]
    there = _SHARES[segment][(action + 1) % len(ACTIONS)]
    swing = (1 - cos(2 * pi * day / days)) / 2
    return here + (there - here) * swing


def played(
    *, days: int = 180, calls_a_day: int = 150, seed: int = 1, half_life: float = 30.0
) -> Season:
    """Return what a season brought; the same arguments bring the same."""
    chance, draws = Random(seed), Random(seed + 1)
    sums: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    fade = 0.5 ** (1 / half_life)
    yes = random_yes = 0
    fixed = dict.fromkeys(ACTIONS, 0.0)
    for day in range(days):
        posteriors = Posteriors(_learned(sums))
        today: list[tuple[str, str, bool]] = []
        for _ in range(calls_a_day):
            segment = chance.choice(SEGMENTS)
            shares = [true_share(segment, n, day, days) for n in range(len(ACTIONS))]
            picked = _best(posteriors, segment, draws)
            luck = chance.random()
            said_yes = luck < shares[picked]
            yes += said_yes
            random_yes += luck < shares[chance.randrange(len(ACTIONS))]
            for n, action in enumerate(ACTIONS):
                fixed[action] += shares[n]
            today.append((ACTIONS[picked], segment, said_yes))
        for both in sums.values():
            both[0] *= fade
            both[1] *= fade
        for action, segment, said_yes in today:
            for level in levels(segment):
                sums[action, level][not said_yes] += 1.0
    calls = days * calls_a_day
    best = max(fixed, key=lambda action: fixed[action])
    return Season(
        calls=calls,
        learned=yes / calls,
        best_fixed=fixed[best] / calls,
        at_random=random_yes / calls,
        best_action=best,
    )


def _best(posteriors: Posteriors, segment: str, draws: Random) -> int:
    drawn = [posteriors.posterior(one, segment, _START).drawn(draws) for one in ACTIONS]
    return drawn.index(max(drawn))


def _learned(sums: Mapping[tuple[str, str], list[float]]) -> Learned:
    return Learned(
        evidence=tuple(
            Evidence(action=action, segment=segment, yes=yes, no=no)
            for (action, segment), (yes, no) in sorted(sums.items())
        )
    )
