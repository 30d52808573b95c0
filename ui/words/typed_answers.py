"""Answers as people type them: numbers, sums and days in the form of their own country.

What cannot be read is handed on as it was typed, so that whoever asked says what is wanted.
"""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import QDate, QLocale

from agent_console.domain.playbook import InputType
from ui.words import amounts
from ui.words.said import reader, said

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_SUM = re.compile(r"(?P<before>\D*?)\s*(?P<amount>-?\d[\d.,'’\s]*)(?P<after>\D*)")
_EXAMPLE = QDate(2026, 11, 22)


def read(kind: InputType, typed: str) -> str:
    """Return what was typed as scripts keep it: "1.5", "39.50 USD", "2026-11-22"."""
    reading = {InputType.NUMBER: _number, InputType.MONEY: _sum, InputType.DATE: _day}.get(kind)
    found = reading(typed.strip()) if reading else None
    return typed.strip() if found is None else found


def typeable(answer: Any) -> str:
    """Return an earlier answer as it may be typed again."""
    if answer is None:
        return ""
    if isinstance(answer, dict):
        return f"{_local(answer['amount'])} {answer['currency']}"
    if isinstance(answer, float):
        return _local(f"{answer:.12g}")
    return _shown_day(answer) if isinstance(answer, str) and _ISO.fullmatch(answer) else str(answer)


def form(kind: InputType) -> str:
    """Return how an answer is typed."""
    if kind is InputType.DATE:
        return said("A day, as {day}", day=reader().toString(_EXAMPLE, _day_format()))
    if kind is InputType.MONEY:
        return said("A sum, as {sum}", sum=f"{_local('39.50')} USD")
    return said("A number") if kind is InputType.NUMBER else said("Type the answer")


def _number(typed: str) -> str | None:
    found = _decimal(typed)
    return None if found is None else f"{found:f}"


def _decimal(typed: str) -> Decimal | None:
    """Read digits in the reader's groups and with the reader's decimal sign."""
    locale = reader()
    plain = re.sub(r"[\s'’]", "", typed)
    _, is_number = locale.toDouble(plain)
    if not is_number:
        return None
    plain = plain.replace(locale.groupSeparator(), "").replace(locale.decimalPoint(), ".")
    try:
        found = Decimal(plain)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def _sum(typed: str) -> str | None:
    found = _SUM.fullmatch(typed)
    if found is None:
        return None
    amount = _decimal(found["amount"])
    currency = amounts.currency_of(found["before"].strip() or found["after"].strip())
    return f"{amount:f} {currency}" if amount is not None and currency else None


def _day(typed: str) -> str | None:
    if _ISO.fullmatch(typed):
        return typed
    found = reader().toDate(typed, _day_format())
    return found.toString("yyyy-MM-dd") if found.isValid() else None


def _shown_day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return reader().toString(QDate(day.year, day.month, day.day), _day_format())


def _day_format() -> str:
    """Return the reader's short form of a day with the whole year, single digits allowed."""
    short = reader().dateFormat(QLocale.FormatType.ShortFormat)
    return re.sub("y+", "yyyy", short.replace("dd", "d").replace("MM", "M"))


def _local(number: str) -> str:
    return number.replace(".", reader().decimalPoint())
