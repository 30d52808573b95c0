"""Everything that travels arrives as it left, and nothing prints a person's data."""

import importlib
import pkgutil
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from values import values_of

import agent_console.domain
import agent_console.wire
from agent_console.domain.value import Value
from agent_console.wire.codec import decode, decode_record_by_record, encode
from agent_console.wire.feed import Page

FEW = settings(max_examples=10)
"""There are hundreds of kinds."""
CANARY = "Canary Müller +12065550142"


def _kinds(package: Any) -> list[type]:
    modules = pkgutil.iter_modules(package.__path__, f"{package.__name__}.")
    names = ((module.name, importlib.import_module(module.name)) for module in modules)
    return [
        one
        for name, module in names
        for one in vars(module).values()
        if _is_kind(one) and one.__module__ == name and not one.__name__.startswith("_")
    ]


def _is_kind(one: object) -> bool:
    return isinstance(one, type) and issubclass(one, Value) and one is not Value


KINDS = _kinds(agent_console.domain) + _kinds(agent_console.wire)


def test_all_kinds_of_value_are_looked_at() -> None:
    assert {"Customer", "CustomerFile", "WrapUp", "Page"} <= {kind.__name__ for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@FEW
@given(chance=st.data())
def test_a_value_survives_the_wire_and_a_newer_sender(kind: type, chance: st.DataObject) -> None:
    value = chance.draw(values_of(kind))
    sent = encode(value)
    assert encode(decode(sent, kind)) == sent
    if kind.__struct_config__.forbid_unknown_fields:
        return  # read from files people write, where an unknown field is a slip
    newer = {**msgspec.json.decode(sent), "field_of_tomorrow": 1}
    assert encode(decode(encode(newer), kind)) == sent


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@FEW
@given(chance=st.data())
def test_a_printed_value_names_no_person(kind: type, chance: st.DataObject) -> None:
    value = chance.draw(values_of(kind, st.just(CANARY)))
    assert CANARY not in f"{value} {value!r} {[value]}"


@given(chance=st.data())
def test_a_page_read_record_by_record_is_the_same_page(chance: st.DataObject) -> None:
    page = chance.draw(values_of(Page))
    newer = {**msgspec.json.decode(encode(page)), "list_of_tomorrow": [{"id": "1"}]}
    assert decode_record_by_record(encode(newer), Page) == page


@pytest.mark.parametrize(
    "raw",
    [b"{}", b'{"customers": [{}]}', b'{"cursor": "', b"<html>", b'{"customers": [1]', b"\xff"],
)
def test_what_is_no_page_is_refused_record_by_record_too(raw: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        decode_record_by_record(raw, Page)
