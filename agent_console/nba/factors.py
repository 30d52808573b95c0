"""The four factors of a priority, each with its reason and the length of its bar.

``priority = propensity * context * value * lever``; weights are additive percentages, so that 30
and 25 make 1.55 (Pega's published arbitration). Starting propensities and shares of value are
assumptions of the playbook until an airline's own outcomes are learned.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from agent_console.domain.facts import Facts
from agent_console.domain.money import Money
from agent_console.domain.rules.compiled_parts import CompiledAction, Weight
from agent_console.domain.rules.expressions import Scene
from agent_console.nba.suggestion import Factor, FactorName
from agent_console.nba.wording import worded

_FULL_WEIGHT = 2.0
"""Context or lever at which the bar is full."""

_FULL_VALUE = 500.0
"""Units of money at which the bar is full."""

_TENS = Decimal(10)


def weight(*percents: float) -> float:
    """Return the multiplier of additive percentages: 30 and 25 make 1.55."""
    return 1.0 + sum(percents) / 100.0


def weight_of(weights: Sequence[Weight], scene: Scene) -> float:
    """Return the multiplier of all grounds that hold in *scene*."""
    total = 100.0
    for one in weights:
        if one.test is None or one.test(scene):
            total += one.amount
    return total / 100.0


def starting_share(weights: Sequence[Weight], scene: Scene) -> float:
    """Return the first share whose ground holds; 0 where none does."""
    for one in weights:
        if one.test is None or one.test(scene):
            return one.amount
    return 0.0


def worth_of(action: CompiledAction, scene: Scene) -> Money:
    """Return what a yes is worth: the amount said, or part of the expected value in whole tens."""
    worth = action.action.value
    facts: Facts = scene[0]
    if action.amount is not None:
        found = action.amount(scene)
        return found if found is not None else Money(currency="USD", amount=Decimal(worth.least))
    expected = facts.customer.expected_value
    if expected is None:
        return Money(currency="USD", amount=Decimal(worth.least))
    return _part(expected, worth.percent, worth.least)


@lru_cache(maxsize=1024)
def _part(expected: Money, percent: float | None, least: int) -> Money:
    """Return so many percent of *expected*: the same for every action with the same worth."""
    part = (expected.amount * Decimal(str(percent)) / 100 / _TENS).to_integral_value() * _TENS
    return Money(currency=expected.currency, amount=max(part, Decimal(least)))


def propensity_factor(share: float, reason: str) -> Factor:
    """Return how probable a yes is, 0 to 1."""
    return Factor(name=FactorName.PROPENSITY, amount=share, reason=reason, share=share)


def starting_reason(weights: Sequence[Weight], scene: Scene, language: str) -> str:
    """Return why the starting propensity is what it is."""
    return next(
        (one.because(scene, language) for one in weights if one.test is None or one.test(scene)), ""
    )


def context_factor(action: CompiledAction, scene: Scene, language: str) -> Factor:
    """Return what this moment adds, with each ground."""
    calm = action.calm(scene, language) if action.calm else ""
    otherwise = calm or worded("plain context", language)
    return _weighted(FactorName.CONTEXT, action.context, scene, language, otherwise)


def lever_factor(action: CompiledAction, scene: Scene, language: str) -> Factor:
    """Return what the business adds on purpose."""
    return _weighted(FactorName.LEVER, action.levers, scene, language, worded("no lever", language))


def value_factor(action: CompiledAction, worth: Money, scene: Scene, language: str) -> Factor:
    """Return what a yes is worth to both sides, and by what it was reckoned."""
    amount = float(worth.amount)
    return Factor(
        name=FactorName.VALUE,
        amount=amount,
        reason=_value_reason(action, worth, scene, language),
        money=worth,
        share=min(1.0, max(0.0, amount / _FULL_VALUE)),
    )


def _value_reason(action: CompiledAction, worth: Money, scene: Scene, language: str) -> str:
    said = action.worth_because(scene, language) if action.worth_because else ""
    if said or action.amount is not None:
        return said or worded("value", language)
    if scene[0].customer.expected_value is None:
        return worded("value unknown", language)
    if worth.amount <= action.action.value.least:
        return worded("value least", language)
    return worded("value part", language, action.action.value.percent)


def _weighted(
    name: FactorName, weights: Sequence[Weight], scene: Scene, language: str, otherwise: str
) -> Factor:
    holding = [one for one in weights if one.test is None or one.test(scene)]
    amount = weight(*(one.amount for one in holding))
    reason = "; ".join(
        worded(
            "ground" if one.amount >= 0 else "less",
            language,
            one.because(scene, language),
            one.amount,
        )
        for one in holding
    )
    share = min(1.0, max(0.0, amount / _FULL_WEIGHT))
    return Factor(name=name, amount=amount, reason=reason or otherwise, share=share)
