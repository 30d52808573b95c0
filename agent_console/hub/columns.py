"""How a value's fields lie in a database: one column type for each kind of field, nothing by hand.

SQLite and PostgreSQL store the same: instants as microseconds since 1970, nested values as JSON.
"""

from datetime import datetime
from enum import Enum
from typing import Any

import msgspec
from sqlalchemy import BigInteger, Boolean, Date, Double, Integer, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from agent_console.clock import from_micros, micros
from agent_console.wire import codec

Key = Text().with_variant(Text(collation="C"), "postgresql")
"""Ids sort by code point everywhere, as they do in Python."""
Sequence = BigInteger().with_variant(Integer(), "sqlite")
"""A number the database counts up; SQLite does that for INTEGER only."""


class Instant(TypeDecorator[datetime]):
    """An aware moment. Refuses one without a time zone."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002, D102 - SQLAlchemy's signature
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its time zone")
        return micros(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002, D102 - SQLAlchemy's signature
        return None if value is None else from_micros(value)


class Word(TypeDecorator[Any]):
    """One of the words of an enumeration."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[Enum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002, D102 - SQLAlchemy's signature
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Enum | None:  # noqa: ARG002, D102 - SQLAlchemy's signature
        return None if value is None else self.words(value)


class Nested(TypeDecorator[Any]):
    """A value inside a value, as JSON; money keeps its decimals."""

    impl = Text
    cache_ok = True

    def __init__(self, shape: Any) -> None:
        super().__init__()
        self.shape = shape

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002, D102 - SQLAlchemy's signature
        return None if value is None else codec.encode(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002, D102 - SQLAlchemy's signature
        return None if value is None else codec.decode(value, self.shape)


_PLAIN: dict[type, Any] = {
    msgspec.inspect.StrType: Text,
    msgspec.inspect.IntType: BigInteger,
    msgspec.inspect.FloatType: Double,
    msgspec.inspect.BoolType: Boolean,
    msgspec.inspect.DateType: Date,
    msgspec.inspect.DateTimeType: Instant,
}


def column_type(annotation: Any) -> tuple[TypeEngine[Any], bool]:
    """Return the column type for a field, and whether the field may be None."""
    shape = msgspec.inspect.type_info(annotation)
    is_optional = False
    if isinstance(shape, msgspec.inspect.UnionType):
        others = [s for s in shape.types if not isinstance(s, msgspec.inspect.NoneType)]
        is_optional = len(others) < len(shape.types)
        if len(others) == 1:
            shape = others[0]
    if isinstance(shape, msgspec.inspect.EnumType):
        return Word(shape.cls), is_optional
    plain = _PLAIN.get(type(shape))
    return (Nested(annotation) if plain is None else plain()), is_optional
