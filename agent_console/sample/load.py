"""Put the sample airline into a hub's database."""

import gc
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from typing import Any, Protocol

from agent_console import logs
from agent_console.errors import BadInput
from agent_console.hub import records
from agent_console.hub.importers import contents
from agent_console.sample.airline import airline, day_of, this_hour
from agent_console.sample.size import DEFAULT, Size

_LOG = logs.area("sample")
_EDITION = 1
"""Higher with each change of the generator, so that a newer program fills anew."""


class Database(Protocol):
    """What `agent_console.hub.database.open_database` returns."""

    def begin(self) -> AbstractContextManager[Any]:
        """Open a transaction."""
        ...


def fill(engine: Database, *, now: datetime, size: Size = DEFAULT) -> bool:
    """Fill the database with the airline of this day and *size*; False if it is in already.

    Then only what hangs on the hour is told again: today's flights, and why the first caller
    calls. The airline of another day or size is replaced, and desks start over. Raises `BadInput`
    if the database holds customers of somebody else.
    """
    wanted = f"sample airline {_EDITION}: {day_of(now).isoformat()}, {size}"
    with engine.begin() as connection:
        found = contents.filled_with(connection)
        if found == wanted:
            count = records.put(connection, this_hour(now=now, size=size), at=now)
            _LOG.info("the sample airline was there; %d records moved to this hour", count)
            return False
        if found:
            contents.start_over(connection)
        elif contents.has_customers(connection):
            raise BadInput(
                "this database holds customers already: choose another for the sample airline"
            )
        with _nothing_to_collect():
            count = records.put(connection, airline(size, now=now), at=now)
        contents.note_filling(connection, wanted)
    _LOG.info("the sample airline is in: %d records", count)
    return True


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """Do without the search for rings of objects: a fifth of the time, and values have none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
