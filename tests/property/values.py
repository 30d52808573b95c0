"""Any value of any of our types, made from the type alone."""

import string
import types
import typing
from contextvars import ContextVar
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Union

import msgspec
from hypothesis import strategies as st

WORDS = st.text(alphabet=string.ascii_letters + " 李美Łяأ'\"\\", max_size=12)
INSTANTS = st.integers(min_value=0, max_value=60 * 365 * 86_400 * 1_000).map(
    lambda milliseconds: datetime(2000, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)
)
_BEGUN: ContextVar[frozenset[type]] = ContextVar("_BEGUN", default=frozenset())
"""The kinds that values are being made of, the outer ones first."""
_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: WORDS,
    int: st.integers(min_value=-(2**53), max_value=2**53),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    type(None): st.none(),
    datetime: INSTANTS,
    date: st.dates(min_value=date(1900, 1, 1), max_value=date(2060, 1, 1)),
    time: st.times(),
    Decimal: st.decimals(
        min_value=-1_000_000, max_value=1_000_000, places=2, allow_nan=False, allow_infinity=False
    ),
    Any: st.none() | st.booleans() | st.integers(min_value=0, max_value=99) | WORDS,
    msgspec.Raw: st.integers().map(lambda number: msgspec.Raw(b"%d" % number)),
}


def values_of(kind: Any, words: st.SearchStrategy[str] = WORDS) -> st.SearchStrategy[Any]:
    """Return a strategy for values of *kind*; *words* makes every text that is no id."""
    while hasattr(kind, "__supertype__"):
        kind = kind.__supertype__
    if kind is str:
        return words
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return _structs_of(kind, words)
    return _generic(kind, words)


def _structs_of(kind: type, words: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    types_by_name = typing.get_type_hints(kind, include_extras=True)
    if kind in _BEGUN.get():
        return st.nothing()  # of what holds itself, the choices that end are made
    begun = _BEGUN.set(_BEGUN.get() | {kind})
    try:
        parts = _parts_of(kind, types_by_name, words)
    finally:
        _BEGUN.reset(begun)
    return st.fixed_dictionaries(parts).map(lambda made: kind(**made))


def _is_id(name: str) -> bool:
    return name == "id" or name.endswith("_id")


def _parts_of(
    kind: type, types_by_name: dict[str, Any], words: st.SearchStrategy[str]
) -> dict[str, st.SearchStrategy[Any]]:
    return {
        name: WORDS
        if name == "id" or name.endswith("_id")
        else values_of(types_by_name[name], words)
        for name in kind.__struct_fields__
    }


def _generic(kind: Any, words: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is Annotated:
        return _bounded(arguments[0], arguments[1:], words)
    if origin in {Union, types.UnionType}:
        return st.one_of(*(values_of(one, words) for one in arguments))
    if origin is tuple and Ellipsis not in arguments:
        return st.tuples(*(values_of(one, words) for one in arguments))
    if origin is tuple:
        return st.lists(values_of(arguments[0], words), max_size=2).map(tuple)
    if origin is frozenset:
        return st.frozensets(values_of(arguments[0], words), max_size=2)
    if origin is dict:
        keys, entries = (values_of(one, words) for one in arguments)
        return st.dictionaries(keys, entries, max_size=2)
    raise TypeError(f"no way to make a {kind}")


def _bounded(kind: Any, metas: Any, words: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """Return values within what the type says of them: a desk refuses others as they come in."""
    bounds = next((one for one in metas if isinstance(one, msgspec.Meta)), msgspec.Meta())
    if kind is int and (bounds.ge is not None or bounds.le is not None):
        return st.integers(
            min_value=-(2**53) if bounds.ge is None else int(bounds.ge),
            max_value=2**53 if bounds.le is None else int(bounds.le),
        )
    made = values_of(kind, words)
    least = bounds.min_length or 0
    return made.map(lambda text: text.ljust(least, "x")) if kind is str and least else made
