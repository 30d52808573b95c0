"""How a domain value is kept: a table with one column for each field, made from the value itself.

`Kept` ties the two together.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec
from sqlalchemy import Column, Index, MetaData, Table

from agent_console.domain.identifier import Identifier
from agent_console.domain.value import Value
from agent_console.hub.columns import Key, column_type
from agent_console.ids import CustomerId
from agent_console.wire.feed import Kind

metadata = MetaData()


def columns_of(struct: type[Value], key: tuple[str, ...]) -> list[Column[Any]]:
    """Return the key's columns first, then one for each other field."""
    fields = {f.name: f for f in msgspec.structs.fields(struct)}
    columns: list[Column[Any]] = []
    for name in (*key, *(n for n in fields if n not in key)):
        kind, is_optional = column_type(fields[name].type)
        is_id = name == "id" or name.endswith("_id")
        columns.append(
            Column(
                name,
                Key if is_id else kind,
                primary_key=name in key,
                nullable=is_optional,
                autoincrement=False,
            )
        )
    return columns


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """A kind of record and the table it is kept in."""

    kind: Kind
    struct: type[Value]
    table: Table
    key: tuple[str, ...]
    """The primary key's columns."""
    derived: Mapping[str, Callable[[Any], object]] = field(default_factory=dict)
    """Columns that are no fields: worked out when a record is written."""

    @property
    def fields(self) -> tuple[Column[Any], ...]:
        """Return the columns that make up a record, in the order of its fields."""
        return tuple(self.table.c[name] for name in self.struct.__struct_fields__)

    @property
    def has_customer(self) -> bool:
        """Tell whether each record belongs to one customer."""
        return self.kind not in {Kind.FLIGHT, Kind.AGENT}

    @property
    def customer_column(self) -> Column[Any]:
        """Return the column that says whose record it is."""
        return self.table.c[self.key[0]]

    def primary_key(self, record: Any) -> tuple[Any, ...]:
        """Return the values of *record*'s primary key."""
        return tuple(getattr(record, name) for name in self.key)

    def customer_of(self, record: Any) -> CustomerId:
        """Return whose *record* it is; empty for what belongs to nobody."""
        return CustomerId(getattr(record, self.key[0]) if self.has_customer else "")

    def key_of(self, record: Any) -> str:
        """Return *record*'s key as the feed writes it."""
        if isinstance(record, Identifier):
            return f"{record.scheme}:{record.value}"
        return str(record.id)

    def located(self, key: str, customer: CustomerId) -> tuple[Any, ...]:
        """Return the primary key that stands behind the feed's *key*."""
        if self.kind is Kind.IDENTIFIER:
            scheme, _, value = key.partition(":")
            return (customer, scheme, value)
        return (customer, key) if len(self.key) > 1 else (key,)

    def row(self, record: Value, *, version: int) -> dict[str, Any]:
        """Return *record* as a row that is its *version*-th."""
        row = msgspec.structs.asdict(record)
        if "version" in row:
            row["version"] = version
        for name, work_out in self.derived.items():
            row[name] = work_out(record)
        return row

    def record(self, row: Any) -> Any:
        """Return the record that was stored as *row* (a row of `fields`)."""
        return self.struct(**dict(zip(self.struct.__struct_fields__, row, strict=True)))


def record_table(
    name: str, struct: type[Value], key: tuple[str, ...], *more: Column[Any] | Index
) -> Table:
    """Return the table in which values of *struct* are kept."""
    return Table(name, metadata, *columns_of(struct, key), *more, sqlite_with_rowid=False)
