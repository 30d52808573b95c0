"""The types of the fields a playbook may use, read from the facts' own annotations."""

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum, StrEnum
from functools import cache
from operator import attrgetter
from typing import Any

import msgspec

from agent_console.domain.money import Money
from agent_console.domain.rules.problem import Path, RuleProblem, similar


class Kind(StrEnum):
    """What a value is."""

    FLAG = "yes or no"
    NUMBER = "number"
    MONEY = "money"
    TEXT = "text"
    DATE = "date"
    INSTANT = "instant"
    DURATION = "duration"
    RECORD = "record"
    LIST = "list"


ORDERED = frozenset({Kind.NUMBER, Kind.MONEY, Kind.DATE, Kind.INSTANT, Kind.DURATION})
_PLAIN: dict[Any, Kind] = {
    bool: Kind.FLAG,
    int: Kind.NUMBER,
    float: Kind.NUMBER,
    Decimal: Kind.NUMBER,
    Money: Kind.MONEY,
    str: Kind.TEXT,
    datetime: Kind.INSTANT,
    date: Kind.DATE,
    timedelta: Kind.DURATION,
}


@dataclass(frozen=True, slots=True)
class Type:
    """The type of a field or an expression."""

    kind: Kind
    words: tuple[str, ...] = ()
    """The words a text may be, where they are listed."""
    record: type[msgspec.Struct] | None = None
    item: "Type | None" = None
    """Of a list."""
    is_optional: bool = False
    about: str = ""

    def __str__(self) -> str:
        return f"list of {self.item}" if self.item else str(self.kind)


FLAG, NUMBER, MONEY, TEXT, DATE, INSTANT, DURATION = (
    Type(kind)
    for kind in (
        Kind.FLAG,
        Kind.NUMBER,
        Kind.MONEY,
        Kind.TEXT,
        Kind.DATE,
        Kind.INSTANT,
        Kind.DURATION,
    )
)


def type_of(annotation: Any, about: str = "") -> Type:
    """Return the type behind a Python annotation; raise `TypeError` for one no rule can use."""
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        said = next((one.description for one in inner[1:] if isinstance(one, msgspec.Meta)), "")
        return type_of(inner[0], said or about)
    if origin in {typing.Union, types.UnionType}:
        (only,) = (one for one in inner if one is not type(None))
        made = type_of(only, about)
        return Type(made.kind, made.words, made.record, made.item, True, about)
    if origin is tuple:
        return Type(Kind.LIST, item=type_of(inner[0]), about=about)
    if annotation in _PLAIN:
        return Type(_PLAIN[annotation], about=about)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return Type(Kind.TEXT, tuple(str(one.value) for one in annotation), about=about)
    if isinstance(annotation, type) and issubclass(annotation, msgspec.Struct):
        return Type(Kind.RECORD, record=annotation, about=about)
    raise TypeError(f"no rule can use {annotation}")


@cache
def fields_of(record: type[msgspec.Struct]) -> Mapping[str, Type]:
    """Return the fields of a record with their types."""
    hints = typing.get_type_hints(record, include_extras=True)
    return {name: type_of(hints[name]) for name in record.__struct_fields__}


class Scope:
    """Which names an expression may use, and in which slot of the scene each lies.

    A scene is a plain list: what a closure is called with. Slot 0 holds the facts.
    """

    def __init__(self, facts: type[msgspec.Struct]) -> None:
        self._facts = facts
        self.names: dict[str, tuple[int, Type]] = {}
        self.size = 1

    def child(self) -> "Scope":
        """Return a scope that adds names without changing this one."""
        made = Scope(self._facts)
        made.names = dict(self.names)
        made.size = self.size
        return made

    def add(self, name: str, type_: Type) -> int:
        """Give *name* the next slot and return it."""
        self.names[name] = (self.size, type_)
        self.size += 1
        return self.size - 1

    def field(self, dotted: str, where: Path = ()) -> tuple[Type, Callable[[list[Any]], Any]]:
        """Return the type of a field and how to read it; raise `RuleProblem` if there is none."""
        first, *rest = dotted.split(".")
        if first in self.names:
            slot, type_ = self.names[first]
        else:
            slot, known = 0, fields_of(self._facts)
            if first not in known:
                hint = similar(first, (*known, *self.names))
                raise RuleProblem(f"there is no field “{first}”{hint}", where)
            type_, rest = known[first], [first, *rest]
        names = tuple(rest)
        walked, is_safe = _walk(type_, names if slot else names[1:], dotted, where)
        return walked, _getter(slot, names, is_safe=is_safe and not (slot and type_.is_optional))

    def every_name(self) -> list[str]:
        """Return every name that may stand first."""
        return [*fields_of(self._facts), *self.names]


def _walk(type_: Type, names: tuple[str, ...], dotted: str, where: Path) -> tuple[Type, bool]:
    """Follow *names* from *type_*; also tell whether nothing on the way can be None."""
    is_safe = True
    for name in names:
        is_safe = is_safe and not type_.is_optional
        if type_.record is None:
            raise RuleProblem(f"“{dotted}”: a {type_} has no fields", where)
        known = fields_of(type_.record)
        if name not in known:
            raise RuleProblem(f"there is no field “{dotted}”{similar(name, known)}", where)
        type_ = known[name]
    return type_, is_safe


def _getter(slot: int, names: tuple[str, ...], *, is_safe: bool) -> Callable[[list[Any]], Any]:
    if not names:
        return lambda scene: scene[slot]
    if is_safe:
        read = attrgetter(".".join(names))
        return lambda scene: read(scene[slot])

    def walk(scene: list[Any]) -> Any:
        found = scene[slot]
        for name in names:
            if found is None:
                return None
            found = getattr(found, name)
        return found

    return walk
