"""Ask for many records by their keys in one statement that finds each by the index.

A list of pairs makes SQLite read the whole table, and thousands of separate parameters cost more
than the reading. So the keys travel as one parameter for each column, and the table is joined to
them.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Text, and_, bindparam, func, select
from sqlalchemy.dialects.postgresql import ARRAY

from agent_console.hub.kept import Kept
from agent_console.wire import codec


def with_keys(
    connection: Connection, kept: Kept, keys: Sequence[tuple[Any, ...]]
) -> tuple[Select[Any], dict[str, Any]]:
    """Return the query for the records whose primary keys are *keys*, and its parameters."""
    columns = [kept.table.c[name] for name in kept.key]
    parameters: dict[str, Any]
    if connection.dialect.name == "postgresql":
        wanted, places = _in_arrays(len(columns))
        parameters = {
            f"part_{number}": [str(key[number]) for key in keys] for number in range(len(columns))
        }
    else:
        wanted, places = _in_json(len(columns))
        parameters = {"keys": codec.encode([[str(part) for part in key] for key in keys]).decode()}
    same = and_(*(column == place for column, place in zip(columns, places, strict=True)))
    return select(*kept.fields).select_from(wanted).join(kept.table, same), parameters


def _in_arrays(count: int) -> tuple[Any, list[ColumnElement[str]]]:
    names = [f"part_{number}" for number in range(count)]
    arrays = (bindparam(name, type_=ARRAY(Text)) for name in names)
    wanted = func.unnest(*arrays).table_valued(*names, name="wanted").render_derived()
    return wanted, [wanted.c[name] for name in names]


def _in_json(count: int) -> tuple[Any, list[ColumnElement[str]]]:
    wanted = func.json_each(bindparam("keys", type_=Text)).table_valued("value", name="wanted")
    return wanted, [func.json_extract(wanted.c.value, f"$[{number}]") for number in range(count)]
