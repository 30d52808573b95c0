"""What the engine proposes, with every factor and its reason.

``priority = propensity * context * value * lever`` (Pega's published arbitration, see
`Suggestion.priority`); duties stand above all offers whatever their priority.
"""

from enum import StrEnum

from agent_console.domain.money import Money
from agent_console.domain.value import Value


class FactorName(StrEnum):
    """The factors of the priority, in the order they are shown."""

    PROPENSITY = "propensity"
    CONTEXT = "context"
    VALUE = "value"
    LEVER = "lever"


class Factor(Value, frozen=True, kw_only=True):
    """One factor and why it is what it is."""

    name: FactorName
    amount: float
    """Propensity 0 to 1, context and lever as multipliers, value in units of `money`."""
    reason: str
    money: Money | None = None
    share: float = 0.0
    """How full the bar is drawn, 0 to 1."""


class Step(Value, frozen=True, kw_only=True):
    """One thing to do, in order."""

    text: str
    is_done: bool = False


class Suggestion(Value, frozen=True, kw_only=True):
    """One next step with the words to say it."""

    action: str
    """Stable name, for example "rebook-misconnection"."""
    title: str
    say: str
    """The words, without quotation marks."""
    steps: tuple[Step, ...] = ()
    factors: tuple[Factor, ...] = ()
    is_duty: bool = False
    kind: str = ""
    """duty, service, offer, steer or question; empty where nobody said."""
    below: str = ""
    """Why it stands below the first, in words; empty for the first."""
    script: str = ""
    """The script that guides through it."""
    purpose: str = ""
    """Of a question: why it is asked."""
    grounds: tuple[str, ...] = ()
    """The laws behind it, where there are any."""

    @property
    def propensity(self) -> float:
        """Return how likely a yes was thought to be; 0 where nobody asks."""
        found = (one.amount for one in self.factors if one.name is FactorName.PROPENSITY)
        return next(found, 0.0)

    @property
    def priority(self) -> float:
        """Return the product of all factors; 0 without any."""
        product = 1.0 if self.factors else 0.0
        for factor in self.factors:
            product *= factor.amount
        return product


class Suppressed(Value, frozen=True, kw_only=True):
    """Something that fits and is not suggested, and which policy says so."""

    action: str
    policy: str
    because: str


class Ranking(Value, frozen=True, kw_only=True):
    """Best first."""

    suggestions: tuple[Suggestion, ...] = ()
    held_back: str = ""
    """Why nothing is sold now; empty if nothing is held back."""
    suppressed: tuple[Suppressed, ...] = ()
    segment: str = ""
    """Whose outcomes the propensities were learned from."""
    is_held_out: bool = False
    """True for customers who get starting propensities only, so that learning can be measured."""
    playbook: str = ""
    """Id and version: "servicing 3"."""
