"""One customer's file becomes part of another's, field by field, and can come apart again."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

import msgspec

from agent_console.domain.customer import Customer
from agent_console.domain.field_change import CHANGEABLE, FieldChange, FieldRefused, plain
from agent_console.domain.value import Value
from agent_console.ids import CustomerId

_FENCED = "is_fenced"


class Side(StrEnum):
    """Whose value of a field stays."""

    KEPT = "kept"
    """Of the customer who stays."""
    GONE = "gone"
    """Of the one who becomes part of the other."""


class Merge(Value, frozen=True, kw_only=True):
    """What was merged, by whom, and whether it was undone."""

    id: str
    kept_id: CustomerId
    gone_id: CustomerId
    merged_at: datetime
    merged_by: str
    """The id of an agent."""
    fields: dict[str, FieldChange] = {}  # noqa: RUF012 msgspec copies an empty default for each value
    """What the merge changed at the customer who stays."""
    undone_at: datetime | None = None
    undone_by: str | None = None


def differing(kept: Customer, gone: Customer) -> dict[str, FieldChange]:
    """Return each field in which they differ: `seen` is the one who stays, `wanted` the other."""
    mine, theirs = plain(kept), plain(gone)
    return {
        name: FieldChange(seen=mine[name], wanted=theirs[name])
        for name in CHANGEABLE
        if mine[name] != theirs[name]
    }


def usual_sides(kept: Customer, gone: Customer) -> dict[str, Side]:
    """Return whose value of each differing field stays unless a person says otherwise.

    The kept one's, unless that says nothing.
    """
    empty = plain(Customer(id=kept.id, given_name="", family_name=""))
    return {
        name: Side.GONE
        if change.seen == empty[name] and change.wanted != empty[name]
        else Side.KEPT
        for name, change in differing(kept, gone).items()
    }


def field_changes(
    kept: Customer, gone: Customer, sides: Mapping[str, Side]
) -> dict[str, FieldChange]:
    """Return what *kept* takes from *gone*: what a person chose, and what only *gone* has.

    Whoever was behind the picket fence on either side stays behind it. Raises `FieldRefused` for a
    field that nobody may choose.
    """
    for name in sides:
        if name not in CHANGEABLE:
            raise FieldRefused("a field nobody may choose")
    chosen = usual_sides(kept, gone) | dict(sides)
    differ = differing(kept, gone)
    changes = {name: change for name, change in differ.items() if chosen[name] is Side.GONE}
    if gone.is_fenced and not kept.is_fenced:
        changes[_FENCED] = FieldChange(seen=False, wanted=True)
    return changes


def with_changes(customer: Customer, changes: Mapping[str, FieldChange]) -> Customer:
    """Return *customer* with the wanted values."""
    return _with(customer, {name: change.wanted for name, change in changes.items()})


def without_changes(customer: Customer, changes: Mapping[str, FieldChange]) -> Customer:
    """Return *customer* with what stood there before; what was changed since then stays."""
    now = plain(customer) | {_FENCED: customer.is_fenced}
    untouched = {
        name: change.seen for name, change in changes.items() if now[name] == change.wanted
    }
    return _with(customer, untouched)


def _with(customer: Customer, values: Mapping[str, Any]) -> Customer:
    typed = {
        name: bool(value) if name == _FENCED else msgspec.convert(value, CHANGEABLE[name])
        for name, value in values.items()
    }
    return msgspec.structs.replace(customer, **typed)
