"""Mask card numbers in whatever comes in, wherever in it they stand.

Every record and every operation passes here before anything is stored, so that no card number
reaches a table, an answer or a page of the feed, whoever sends it. Ids and the numbers customers
are known by are no text and stay as they are.
"""

from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from agent_console.domain.card_numbers import masked
from agent_console.domain.identifier import Identifier
from agent_console.domain.membership import Membership
from agent_console.domain.trip import Flight, Trip

_NO_TEXT: Mapping[type, frozenset[str]] = {
    Identifier: frozenset({"value", "typed"}),
    Membership: frozenset({"number"}),
    Trip: frozenset({"locator"}),
    Flight: frozenset({"number"}),
}
"""What is a key and no text though it is not called an id: a member number may have 16 digits."""
_NEVER_TEXT = (
    msgspec.inspect.IntType,
    msgspec.inspect.FloatType,
    msgspec.inspect.BoolType,
    msgspec.inspect.DecimalType,
    msgspec.inspect.DateType,
    msgspec.inspect.DateTimeType,
    msgspec.inspect.EnumType,
    msgspec.inspect.NoneType,
)
T = TypeVar("T")


def without_card_numbers(value: T) -> T:
    """Return *value* with every card number in its texts masked; ids are left alone."""
    return cast("T", _cleaned(value))


def _cleaned(value: Any) -> Any:
    if isinstance(value, msgspec.Struct):
        return _cleaned_struct(value)
    if isinstance(value, str):
        return value if isinstance(value, Enum) else masked(value)
    if isinstance(value, dict):
        return {_cleaned(name): _cleaned(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(map(_cleaned, value))
    return value


def _cleaned_struct(value: msgspec.Struct) -> msgspec.Struct:
    changes: dict[str, Any] = {}
    for name in _names_of_text(type(value)):
        old = getattr(value, name)
        if old and (new := _cleaned(old)) != old:
            changes[name] = new
    return msgspec.structs.replace(value, **changes) if changes else value


@cache
def _names_of_text(struct: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return the fields that may hold text at any depth."""
    no_text = _NO_TEXT.get(struct, frozenset())
    return tuple(
        field.name
        for field in msgspec.structs.fields(struct)
        if not (field.name == "id" or field.name.endswith("_id") or field.name in no_text)
        and not _is_never_text(msgspec.inspect.type_info(field.type))
    )


def _is_never_text(shape: msgspec.inspect.Type) -> bool:
    if isinstance(shape, msgspec.inspect.UnionType):
        return all(map(_is_never_text, shape.types))
    return isinstance(shape, _NEVER_TEXT)
