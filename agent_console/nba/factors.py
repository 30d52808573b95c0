"""The four factors of a priority, each with its reason and the length of its bar.

Starting propensities and shares of value are assumptions, dated 2026-11, until an airline's own
outcomes are learned; each reason says so where it matters.
"""

from decimal import Decimal

from agent_console.domain.customer import Customer
from agent_console.domain.money import Money, money
from agent_console.nba.suggestion import Factor, FactorName

_FULL_WEIGHT = 2.0
"""Context or lever at which the bar is full."""

_FULL_VALUE = 500.0
"""Units of money at which the bar is full."""

_TENS = Decimal(10)


def weight(*percents: float) -> float:
    """Return the multiplier of additive percentages: 30 and 25 make 1.55."""
    return 1.0 + sum(percents) / 100.0


def propensity(share: float, reason: str) -> Factor:
    """Return how probable a yes is, 0 to 1."""
    return Factor(name=FactorName.PROPENSITY, amount=share, reason=reason, share=share)


def context(grounds: dict[str, float], otherwise: str) -> Factor:
    """Return what this moment adds: percentages by their ground, in words."""
    amount = weight(*grounds.values())
    reason = "; ".join(f"{ground} (+{percent:.0f} %)" for ground, percent in grounds.items())
    return Factor(
        name=FactorName.CONTEXT,
        amount=amount,
        reason=reason or otherwise,
        share=min(1.0, amount / _FULL_WEIGHT),
    )


def value(worth: Money, reason: str) -> Factor:
    """Return what a yes is worth to both sides."""
    amount = float(worth.amount)
    share = min(1.0, max(0.0, amount / _FULL_VALUE))
    return Factor(name=FactorName.VALUE, amount=amount, reason=reason, money=worth, share=share)


def relationship_value(customer: Customer | None, *, percent: str, least: int) -> Factor:
    """Return *percent* of the expected value in whole tens, but never under *least*."""
    expected = customer.expected_value if customer else None
    if expected is None:
        return value(money(least, "USD"), "Assumed: this customer's value is not known yet")
    worth = (expected.amount * Decimal(percent) / 100 / _TENS).to_integral_value() * _TENS
    if worth < least:
        return value(money(least, expected.currency), "Assumed to be worth at least this much")
    reason = f"{percent} % of what the next twelve months are expected to bring (assumed share)"
    return value(money(worth, expected.currency), reason)


def lever(*percents: float, reason: str = "No campaign raises or lowers this") -> Factor:
    """Return what the business adds on purpose."""
    amount = weight(*percents)
    return Factor(
        name=FactorName.LEVER, amount=amount, reason=reason, share=min(1.0, amount / _FULL_WEIGHT)
    )
