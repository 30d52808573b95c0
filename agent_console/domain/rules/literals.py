"""Values as they are written in a playbook: "39 USD", "3 days", 2026-11-22, first."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from agent_console.domain.money import Money
from agent_console.domain.rules.problem import Path, RuleProblem, similar
from agent_console.domain.rules.schema import Kind, Type

_MONEY = re.compile(r"(-?\d+(?:\.\d+)?) ([A-Z]{3})")
_DURATION = re.compile(r"(-?\d+(?:\.\d+)?) (minute|hour|day|week)s?")
_UNITS = {
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
}


def literal(written: Any, type_: Type, where: Path) -> Any:
    """Return what *written* means as a *type_*; raise `RuleProblem` if it means nothing."""
    try:
        made = _READERS[type_.kind](written)
    except (KeyError, ValueError, TypeError, InvalidOperation):
        made = None
    if made is None:
        raise RuleProblem(f"“{written}” is no {type_}{_EXAMPLES.get(type_.kind, '')}", where)
    if type_.words and made not in type_.words:
        hint = similar(str(made), type_.words) or f"; it may be {', '.join(type_.words)}"
        raise RuleProblem(f"“{made}” is never a value of this field{hint}", where)
    return made


def duration(written: str) -> timedelta:
    """Read "3 days"; raise `ValueError` for anything else."""
    found = _DURATION.fullmatch(written)
    if found is None:
        raise ValueError(written)
    return float(found[1]) * _UNITS[found[2]]


def sum_of_money(written: str) -> Money:
    """Read "39 USD"; raise `ValueError` for anything else."""
    found = _MONEY.fullmatch(written)
    if found is None:
        raise ValueError(written)
    return Money(amount=Decimal(found[1]), currency=found[2])


def _flag(written: Any) -> bool | None:
    return written if isinstance(written, bool) else None


def _number(written: Any) -> int | float | None:
    is_number = isinstance(written, int | float) and not isinstance(written, bool)
    return written if is_number else None


def _text(written: Any) -> str | None:
    return written if isinstance(written, str) else None


def _instant(written: str) -> datetime:
    made = datetime.fromisoformat(written)
    return made if made.tzinfo else made.replace(tzinfo=UTC)


_READERS: dict[Kind, Callable[[Any], Any]] = {
    Kind.FLAG: _flag,
    Kind.NUMBER: _number,
    Kind.TEXT: _text,
    Kind.MONEY: sum_of_money,
    Kind.DURATION: duration,
    Kind.DATE: date.fromisoformat,
    Kind.INSTANT: _instant,
}
_EXAMPLES = {
    Kind.FLAG: " (true or false)",
    Kind.MONEY: " (write “39 USD”)",
    Kind.DURATION: " (write “3 days”)",
    Kind.DATE: " (write 2026-11-22)",
}
