"""What outcomes teach: Beta posteriors of a yes by action and segment (Thompson sampling).

A segment is a path from coarse to fine: "phone/most_growable/gold". The finest part with a minimum
of evidence counts; what stands above it is its prior, so that little evidence changes little
(hierarchical back-off). The draw is seeded by customer and day: the same inputs draw the same on
every desk and on the hub. Chapelle and Li, An Empirical Evaluation of Thompson Sampling, 2011.
"""

from hashlib import blake2b
from random import Random

import msgspec

from agent_console.domain.facts import Facts
from agent_console.domain.value import Value

MINIMUM_EVIDENCE = 30.0
"""Outcomes a segment needs before it is looked at by itself. Assumed."""

PRIOR_STRENGTH = 20.0
"""How many outcomes a playbook's starting propensity counts for. Assumed."""

PARENT_STRENGTH = 10.0
"""How many outcomes the coarser segment counts for in the finer one. Assumed."""

HELD_OUT_PERCENT = 10
"""So many customers of a hundred get starting propensities only."""

NOT_NOW_COUNTS = 0.5
"""A "not now" counts as half a no. Assumed."""


class Evidence(Value, frozen=True, kw_only=True):
    """Yes and no to one action in one segment, older ones counted less."""

    action: str
    segment: str
    """A path; empty for everybody."""
    yes: float
    no: float


class Learned(Value, frozen=True, kw_only=True):
    """All that was learned, as the hub merged it."""

    evidence: tuple[Evidence, ...] = ()
    seed: str = "0"
    as_of: str = ""
    """ISO date of the last outcome in it."""


class Posterior(Value, frozen=True, kw_only=True):
    """A Beta distribution of the share of yes, and the outcomes it rests on."""

    alpha: float
    beta: float
    yes: float = 0.0
    count: float = 0.0
    segment: str = ""

    @property
    def mean(self) -> float:
        """Return the expected share of yes."""
        return self.alpha / (self.alpha + self.beta)

    def drawn(self, chance: Random) -> float:
        """Return one draw."""
        return chance.betavariate(self.alpha, self.beta)


class Posteriors:
    """Looks up what was learned; made once for each `Learned`."""

    def __init__(self, learned: Learned) -> None:
        self.seed = learned.seed
        self._evidence = {(one.action, one.segment): one for one in learned.evidence}
        self._known: dict[tuple[str, str, float], Posterior] = {}

    def posterior(self, action: str, segment: str, share: float) -> Posterior:
        """Return what is believed of *action* in *segment*, beginning with a starting *share*."""
        key = (action, segment, share)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._worked_out(action, segment, share)
        return found

    def _worked_out(self, action: str, segment: str, share: float) -> Posterior:
        share = min(0.999, max(0.001, share))
        made = Posterior(alpha=PRIOR_STRENGTH * share, beta=PRIOR_STRENGTH * (1 - share))
        for level in levels(segment):
            seen = self._evidence.get((action, level))
            if seen is None or (level and seen.yes + seen.no < MINIMUM_EVIDENCE):
                if level:
                    break  # a finer part has no more evidence than this one
                continue
            strength = PARENT_STRENGTH if level else PRIOR_STRENGTH
            made = Posterior(
                alpha=strength * made.mean + seen.yes,
                beta=strength * (1 - made.mean) + seen.no,
                yes=seen.yes,
                count=seen.yes + seen.no,
                segment=level,
            )
        return made


def levels(segment: str) -> list[str]:
    """Return a segment's paths from everybody to the finest: "", "a", "a/b"."""
    parts = segment.split("/") if segment else []
    return ["", *("/".join(parts[: n + 1]) for n in range(len(parts)))]


def segment_of(facts: Facts) -> str:
    """Return the path of segments somebody belongs to: channel, value, tier."""
    if not facts.customer.is_known:
        return str(facts.call.channel)
    tier = min(facts.membership.tier_rank, 3)
    return f"{facts.call.channel}/{facts.customer.value_class}/tier{tier}"


def is_held_out(customer: str) -> bool:
    """Tell whether a customer is in the group that learning does not touch; always the same."""
    number = int.from_bytes(blake2b(customer.encode(), digest_size=4, person=b"holdout").digest())
    return bool(customer) and number % 100 < HELD_OUT_PERCENT


def chance_for(seed: str, facts: Facts, *, again: int = 0) -> Random:
    """Return the chance of one ranking: the same for a customer all day long."""
    named = f"{seed}/{facts.customer.id}/{facts.today.isoformat()}/{again}"
    return Random(int.from_bytes(blake2b(named.encode(), digest_size=8).digest()))


def merged(learned: Learned, more: Learned) -> Learned:
    """Return both together: counts add up, so the order of merging does not matter."""
    sums: dict[tuple[str, str], Evidence] = {}
    for one in (*learned.evidence, *more.evidence):
        key = (one.action, one.segment)
        known = sums.get(key)
        sums[key] = (
            one
            if known is None
            else msgspec.structs.replace(known, yes=known.yes + one.yes, no=known.no + one.no)
        )
    return Learned(
        evidence=tuple(sums[key] for key in sorted(sums)),
        seed=learned.seed,
        as_of=max(learned.as_of, more.as_of),
    )
