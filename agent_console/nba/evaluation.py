"""Judges suggestions by their log: replay, inverse propensity, and the group learning left alone.

A log says what stood first and with which chance, and what came of it. Without chances nothing can
be said about another way of choosing, and nothing is. Horvitz and Thompson 1952; intervals are
normal approximations at 95 percent, so small logs get none.
"""

from collections.abc import Callable, Sequence
from math import sqrt

from agent_console.domain.facts import Facts
from agent_console.domain.value import Value
from agent_console.errors import BadInput

_Z = 1.959964
_LEAST = 30
"""Below so many outcomes an interval says nothing."""


class LoggedStep(Value, frozen=True, kw_only=True):
    """One suggestion that stood first beneath the duties, and what came of it."""

    action: str
    chance: float | None = None
    """How probable it was that this one stood first; None where nobody wrote it down."""
    reward: float
    """1 for a yes, else 0."""
    is_held_out: bool = False
    segment: str = ""
    facts: Facts | None = None


class Estimate(Value, frozen=True, kw_only=True):
    """A share of yes with its 95 % interval; the interval is None for too few outcomes."""

    name: str
    value: float
    low: float | None = None
    high: float | None = None
    count: int = 0
    """Outcomes it rests on."""


class Evaluation(Value, frozen=True, kw_only=True):
    """What a log says."""

    count: int
    logged: Estimate
    held_out: Estimate
    lift: Estimate | None
    """Learned less held out; None where either group is too small."""
    always: tuple[Estimate, ...]
    """What each action would have brought, had it always stood first (inverse propensity)."""
    replay: Estimate | None = None
    """What another playbook would have brought, on lines that carry facts."""
    says: str = ""


def evaluated(
    steps: Sequence[LoggedStep], choose: Callable[[Facts], str] | None = None
) -> Evaluation:
    """Return what *steps* say, and with *choose* what choosing by it would have brought.

    Raises `BadInput` for an empty log, and for one with lines that lack their chance: a lift
    cannot be read from what was chosen greedily.
    """
    if not steps:
        raise BadInput("the log is empty")
    missing = sum(1 for one in steps if not one.chance or not 0 < one.chance <= 1)
    if missing:
        raise BadInput(
            "{missing} of {count} lines lack the chance with which they were shown:"
            " no lift can be claimed from such a log",
            missing=missing,
            count=len(steps),
        )
    free = [one for one in steps if not one.is_held_out]
    kept = [one for one in steps if one.is_held_out]
    learned, held = _share("learned", free), _share("held out", kept)
    lift = _lift(learned, held)
    return Evaluation(
        count=len(steps),
        logged=learned,
        held_out=held,
        lift=lift,
        always=tuple(_always(action, free) for action in sorted({one.action for one in free})),
        replay=None if choose is None else _replayed(free, choose),
        says=_verdict(lift),
    )


def _share(name: str, steps: Sequence[LoggedStep]) -> Estimate:
    return _mean(name, [one.reward for one in steps])


def _always(action: str, steps: Sequence[LoggedStep]) -> Estimate:
    """Weigh each line that showed *action* by one over its chance; all others count nothing."""
    return _weighed(action, steps, lambda one: one.action == action)


def _replayed(steps: Sequence[LoggedStep], choose: Callable[[Facts], str]) -> Estimate | None:
    with_facts = [one for one in steps if one.facts is not None]
    if not with_facts:
        return None
    return _weighed(
        "replay",
        with_facts,
        lambda one: one.facts is not None and choose(one.facts) == one.action,
    )


def _weighed(
    name: str, steps: Sequence[LoggedStep], fits: Callable[[LoggedStep], bool]
) -> Estimate:
    matched = [fits(one) for one in steps]
    values = [
        one.reward / one.chance if ok and one.chance else 0.0
        for one, ok in zip(steps, matched, strict=True)
    ]
    estimate = _mean(name, values)
    hits = sum(matched)
    if hits < _LEAST:
        return Estimate(name=name, value=estimate.value, count=hits)
    return Estimate(
        name=name, value=estimate.value, low=estimate.low, high=estimate.high, count=hits
    )


def _mean(name: str, values: Sequence[float]) -> Estimate:
    count = len(values)
    if not count:
        return Estimate(name=name, value=0.0)
    mean = sum(values) / count
    if count < _LEAST:
        return Estimate(name=name, value=mean, count=count)
    error = sqrt(sum((one - mean) ** 2 for one in values) / (count - 1) / count)
    return Estimate(
        name=name, value=mean, low=mean - _Z * error, high=mean + _Z * error, count=count
    )


def _lift(learned: Estimate, held: Estimate) -> Estimate | None:
    if learned.low is None or held.low is None:
        return None
    errors = [(one.value - (one.low or 0.0)) / _Z for one in (learned, held)]
    error = sqrt(sum(one**2 for one in errors))
    value = learned.value - held.value
    return Estimate(
        name="lift",
        value=value,
        low=value - _Z * error,
        high=value + _Z * error,
        count=learned.count + held.count,
    )


def _verdict(lift: Estimate | None) -> str:
    if lift is None or lift.low is None or lift.high is None:
        return f"Too few outcomes to claim a lift: each group needs {_LEAST}."
    if lift.low > 0:
        return "Learning brings more than the starting propensities."
    if lift.high < 0:
        return "Learning brings less than the starting propensities."
    return "No difference can be claimed: the interval holds zero."
