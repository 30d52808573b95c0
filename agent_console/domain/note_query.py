"""The language notes are searched in, and what a search says where it is not understood.

refund promised NOT paid              all words; NOT leaves out
"missed connection" OR mishandl*      a phrase; a word's beginning
refund NEAR/5 hotel                   at most five words apart, in any order
agent:214 team:Seattle reason:disruption flight:AS1161 tier:Gold
date:2026-11-01..2026-11-21 amount:>100 amount:39USD
"""

from datetime import date
from enum import StrEnum

from agent_console.domain.value import Value


class QueryProblem(StrEnum):
    """What is wrong with a query."""

    EMPTY = "empty"
    OPEN_QUOTE = "open_quote"
    OPEN_BRACKET = "open_bracket"
    CLOSED_BRACKET = "closed_bracket"
    NO_OPERAND = "no_operand"
    """AND, OR, NOT or NEAR without something on each side."""
    NOT_NEAR = "not_near"
    """NEAR stands between words and phrases only."""
    FAR = "far"
    """NEAR/n: n is 1 to 50."""
    UNKNOWN_FIELD = "unknown_field"
    NO_VALUE = "no_value"
    BAD_DATE = "bad_date"
    BAD_AMOUNT = "bad_amount"
    BACKWARDS = "backwards"
    """A range that ends before it begins."""
    TOO_LONG = "too_long"
    TOO_SHORT = "too_short"
    """A word's beginning has two letters at least."""


class QueryRefused(ValueError):
    """A query that is not understood; `column` counts from 1."""

    def __init__(self, problem: QueryProblem, column: int, near: str = "") -> None:
        super().__init__(f"column {column}: {problem}")
        self.problem = problem
        self.column = column
        self.near = near
        """The part it is about, as it was typed."""


class Words(Value, frozen=True, kw_only=True, tag="words"):
    """A word or a phrase."""

    words: tuple[str, ...]
    is_begun: bool = False
    """The last one may go on."""


class Near(Value, frozen=True, kw_only=True, tag="near"):
    """Words and phrases close to each other, in any order."""

    parts: tuple[Words, ...]
    within: int = 10
    """So many words between the first and the last, at the most."""


class FieldName(StrEnum):
    """What of a note is asked for beside its words."""

    AGENT = "agent"
    TEAM = "team"
    REASON = "reason"
    TIER = "tier"
    FLIGHT = "flight"


class Field(Value, frozen=True, kw_only=True, tag="field"):
    """A field that holds a value."""

    name: FieldName
    value: str


class Days(Value, frozen=True, kw_only=True, tag="days"):
    """From one day to another, both with; None is open."""

    first: date | None = None
    last: date | None = None


class Amount(Value, frozen=True, kw_only=True, tag="amount"):
    """A sum in hundredths, from one to another, both with; None is open."""

    least: int | None = None
    most: int | None = None
    currency: str = ""
    """ISO 4217; empty: any."""


class All(Value, frozen=True, kw_only=True, tag="all"):
    """Every part holds."""

    parts: tuple["Query", ...]


class AnyOf(Value, frozen=True, kw_only=True, tag="any"):
    """One part holds at least."""

    parts: tuple["Query", ...]


class Not(Value, frozen=True, kw_only=True, tag="not"):
    """The part does not hold."""

    part: "Query"


Query = Words | Near | Field | Days | Amount | All | AnyOf | Not
