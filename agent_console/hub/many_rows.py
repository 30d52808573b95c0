"""Many rows of one table at once, past what SQLAlchemy does for each of them."""

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any, cast

from sqlalchemy import Connection, Table, insert

_WORTH_IT = 50
"""From so many rows on, what is worked out once is worth it."""


def add(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert *rows*, which all have the same columns, converted as the columns' types say."""
    if len(rows) < _WORTH_IT or connection.dialect.positional is False:
        if rows:
            connection.execute(insert(table), list(rows))
        return
    names = list(rows[0])
    statement = insert(table).compile(dialect=connection.dialect, column_keys=names)
    order = statement.positiontup or names
    converts = cast("Mapping[str, Callable[[Any], Any]]", statement._bind_processors)  # noqa: SLF001 - what SQLAlchemy itself converts with
    made: list[list[Any]] = []
    for name in order:
        values = list(map(itemgetter(name), rows))
        convert = converts.get(name)
        made.append(values if convert is None else list(map(convert, values)))
    connection.exec_driver_sql(str(statement), list(zip(*made, strict=True)))
