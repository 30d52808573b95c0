"""Change a customer field by field, against what the agent saw; find what cannot be merged.

Works on the JSON form of each field's value, because that is how a change travels and is shown.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from agent_console.domain.customer import Customer
from agent_console.domain.value import Value

_NOT_BY_AGENTS = frozenset({"id", "version", "is_fenced", "merged_into"})
CHANGEABLE: dict[str, Any] = {
    field.name: field.type
    for field in msgspec.structs.fields(Customer)
    if field.name not in _NOT_BY_AGENTS
}
"""The fields an agent may change, with their types."""
_encoder = msgspec.json.Encoder(decimal_format="string")


class FieldChange(Value, frozen=True, kw_only=True):
    """What the agent saw in a field, and what should stand there instead. Both as JSON values."""

    seen: Any
    wanted: Any


class FieldConflict(Value, frozen=True, kw_only=True):
    """A field that somebody else changed meanwhile: both sides, as JSON values."""

    field: str
    seen: Any
    wanted: Any
    theirs: Any
    """What stands there now."""


class FieldRefused(ValueError):
    """A field that cannot be changed so; the text is the field's name and nothing of its value."""


def changes_between(seen: Customer, wanted: Customer) -> dict[str, FieldChange]:
    """Return what an agent changed who saw *seen* and left *wanted*."""
    before, after = plain(seen), plain(wanted)
    return {
        name: FieldChange(seen=before[name], wanted=after[name])
        for name in CHANGEABLE
        if before[name] != after[name]
    }


def merged(
    current: Customer, changes: Mapping[str, FieldChange]
) -> tuple[Customer, tuple[FieldConflict, ...]]:
    """Return *current* with *changes*, and the conflicts; with any conflict nothing is changed.

    A field is changed if it still is what the agent saw; if it is what the agent wants already,
    all is well; else it is a conflict. Raises `FieldRefused` for a field that no agent may change
    or a value that the field cannot hold.
    """
    now = plain(current)
    taken: dict[str, Any] = {}
    conflicts: list[FieldConflict] = []
    for name, change in sorted(changes.items()):
        wanted, is_as_seen = _read(name, change.wanted), _is(name, change.seen, current)
        if wanted == getattr(current, name):
            continue
        if is_as_seen:
            taken[name] = wanted
        else:
            conflicts.append(
                FieldConflict(field=name, seen=change.seen, wanted=change.wanted, theirs=now[name])
            )
    if conflicts:
        return current, tuple(conflicts)
    return msgspec.structs.replace(current, **taken), ()


def filled(customer: Customer, changes: Mapping[str, FieldChange]) -> Customer:
    """Return *customer* with all that is wanted of *changes*, whatever was seen before."""
    now = plain(customer)
    wanted = {
        name: msgspec.structs.replace(one, seen=now.get(name)) for name, one in changes.items()
    }
    return merged(customer, wanted)[0]


def plain(customer: Customer) -> dict[str, Any]:
    """Return the changeable fields of *customer* as JSON values, defaults too."""
    return {name: _plain(getattr(customer, name)) for name in CHANGEABLE}


def _plain(value: Any) -> Any:
    """Return *value* as what JSON would give back: lists for tuples, text for decimals."""
    return msgspec.json.decode(_encoder.encode(value))


def _read(name: str, value: Any) -> Any:
    if name not in CHANGEABLE:
        raise FieldRefused(name if name in _NOT_BY_AGENTS else "a field nobody knows")
    try:
        return msgspec.convert(value, CHANGEABLE[name])
    except msgspec.ValidationError:
        raise FieldRefused(name) from None


def _is(name: str, seen: Any, current: Customer) -> bool:
    """Tell whether the field still is what was seen; what cannot be read was never there."""
    try:
        return bool(_read(name, seen) == getattr(current, name))
    except FieldRefused:
        return False
