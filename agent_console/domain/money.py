"""Money is a decimal amount with its currency; two currencies never meet silently."""

from decimal import Decimal

from agent_console.domain.value import Value


class Money(Value, frozen=True, kw_only=True, order=True):
    """An amount in one currency (ISO 4217)."""

    currency: str
    amount: Decimal

    def __add__(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not add up")
        return Money(currency=self.currency, amount=self.amount + other.amount)


def money(amount: str | int | Decimal, currency: str) -> Money:
    """Return *amount* of *currency*; floats are refused by type."""
    return Money(currency=currency, amount=Decimal(amount))
