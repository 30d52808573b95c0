"""Facts about somebody made up: any field may be anything that its type and meaning allow."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import msgspec

from agent_console.domain.facts import Facts
from agent_console.domain.money import Money
from agent_console.domain.rules.schema import Kind, Type, fields_of

_NOW = datetime(2026, 11, 22, 21, 16, tzinfo=UTC)
_WORDS = {
    "kind": (
        "cancelled",
        "misconnection",
        "delayed",
        "complaint",
        "refund",
        "compensation",
        "care",
    ),
    "choice": ("accepted", "declined", "not_now"),
    "action": ("extra-legroom", "reach-tier", "upgrade", "send-link", "ask-consent"),
    "cabin": ("basic_economy", "economy", "premium", "business", "first", "mixed"),
    "state": ("booked", "flown", "cancelled"),
    "seat": ("", "aisle", "window"),
    "reason": ("", "booking/cancel", "booking/seat", "disruption/rebooking"),
    "recording_rule": ("", "one party", "announcement", "all"),
    "rule": ("EU261", "UK261", "US DOT"),
    "address": ("", "Ms Li", "王小明", "Zoë O'Hara"),
    "channel": ("phone", "email", "web"),
    "destination": ("SFO", "NRT", "LHR", "XXX"),
    "services": ("WCHR", "VGML", "ZZZZ"),
}
_TEXTS = ("", "a", "AS 1161", "Refund, $39", "{odd} |text")


def random_facts(seed: int) -> Facts:
    """Return the facts that belong to a number; the same number gives the same facts."""
    return _record(Facts, Random(seed))  # type: ignore[no-any-return] # it is what was asked for


def _record(kind: type[msgspec.Struct], chance: Random) -> Any:
    made = {name: _value(name, type_, chance) for name, type_ in fields_of(kind).items()}
    if kind is Facts:
        made |= {"now": _NOW, "today": _NOW.date()}
    return kind(**made)


def _value(name: str, type_: Type, chance: Random) -> Any:
    if type_.is_optional and chance.random() < 0.4:
        return None
    if type_.item is not None:
        inner = type_.item
        return tuple(_value(name, inner, chance) for _ in range(chance.choice((0, 0, 1, 2))))
    if type_.record is not None:
        return _record(type_.record, chance)
    return _PLAIN[type_.kind](name, type_, chance)


def _text(name: str, type_: Type, chance: Random) -> str:
    return chance.choice(type_.words or _WORDS.get(name, _TEXTS))


def _number(name: str, _: Type, chance: Random) -> float:
    if name == "stage_step":
        return chance.randint(0, 3)
    if name in {"progress", "phone_share"}:
        return round(chance.random(), 3)
    return chance.choice((0, 1, 2, 3, 7, 14, 29, 30, 400, chance.randint(0, 90_000)))


_PLAIN: dict[Kind, Any] = {
    Kind.FLAG: lambda _name, _type, chance: chance.random() < 0.5,
    Kind.NUMBER: _number,
    Kind.TEXT: _text,
    Kind.MONEY: lambda _name, _type, chance: Money(
        currency=chance.choice(("USD", "EUR")),
        amount=Decimal(chance.randint(-50_000, 900_000)) / 100,
    ),
    Kind.DATE: lambda _name, _type, chance: date(2026, 1, 1) + timedelta(chance.randint(0, 400)),
    Kind.INSTANT: lambda _name, _type, chance: _NOW + timedelta(hours=chance.randint(-9000, 9000)),
}
