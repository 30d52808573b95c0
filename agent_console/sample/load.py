"""Put the sample airline into a hub's database."""

import gc
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from functools import partial
from itertools import islice
from typing import Any, Protocol

from agent_console import logs
from agent_console.domain.value import Value
from agent_console.errors import BadInput
from agent_console.hub import records
from agent_console.hub.floor import past
from agent_console.hub.importers import contents
from agent_console.sample.airline import HOME, SEED, Airline, day_of, this_hour
from agent_console.sample.past_calls import past_calls, since
from agent_console.sample.people import zone_of
from agent_console.sample.size import DEFAULT, Size
from agent_console.sample.staff import staff

_LOG = logs.area("sample")
_EDITION = 2
"""Higher with each change of the generator, so that a newer program fills anew."""
_RING_UP = 400
"""So many customers were offered something in a call that is over."""
_PIECE = 1_000
"""Records put in at once: a call that rings meanwhile waits no longer than for so many."""


class Database(Protocol):
    """What `agent_console.hub.database.open_database` returns."""

    def begin(self) -> AbstractContextManager[Any]:
        """Open a transaction."""
        ...


Rest = Callable[[Callable[[], object], threading.Event], None]
"""Puts in what is missing, piece by piece: calls the first after each, and stops once the second
is set."""


def fill(engine: Database, *, now: datetime, size: Size = DEFAULT) -> bool:
    """Fill the database with the airline of this day and *size*; False if it is in already.

    As `begin`, and then the rest at once.
    """
    rest = begin(engine, now=now, size=size)
    if rest is None:
        return False
    rest(lambda: None, threading.Event())
    return True


def begin(
    engine: Database, *, now: datetime, size: Size = DEFAULT, rest_after_s: float = 0.0
) -> Rest | None:
    """Put in who calls first, and return what puts in everybody else; None if they are in already.

    The rest begins with *rest_after_s* in which the hub has nothing else to do than to tell the
    desk of who calls first.

    What an earlier process began and did not end is gone on with. Of an airline that is in, only
    what hangs on the hour is told again: today's flights, and why the first caller calls. The
    airline of another day or size is replaced, and desks start over. Raises `BadInput` if the
    database holds customers of somebody else.
    """
    wanted = f"sample airline {_EDITION}: {day_of(now).isoformat()}, {size}"
    begun = f"{wanted}, begun"
    told = Airline(size, now=now)
    with engine.begin() as connection:
        found = contents.filled_with(connection)
        first: Iterable[Value] = told.first_caller()
        if found in {wanted, begun}:
            list(first)  # the rest follows from it
            first = this_hour(now=now, size=size)
        elif found:
            contents.start_over(connection)
        elif contents.has_customers(connection):
            raise BadInput(
                "this database holds customers already: choose another for the sample airline"
            )
        count = records.put(connection, first, at=now)
        if found == wanted:
            _ring_up(connection, size, now=now)
        contents.note_filling(connection, wanted if found == wanted else begun)
    _LOG.info("the first caller of the sample airline is in: %d records were new", count)
    if found == wanted:
        return None
    go_on = partial(_go_on, engine, told, wanted, size, now)

    def rest(committed: Callable[[], object], over: threading.Event) -> None:
        if not over.wait(rest_after_s):
            go_on(committed, over)

    return rest


def _go_on(
    engine: Database,
    told: Airline,
    wanted: str,
    size: Size,
    now: datetime,
    committed: Callable[[], object],
    over: threading.Event,
) -> None:
    rest, count = told.everybody_else(), 0
    with _nothing_to_collect():
        while piece := list(islice(rest, _PIECE)):
            if over.is_set():
                return
            with engine.begin() as connection:
                count += records.put(connection, piece, at=now)
            committed()
    with engine.begin() as connection:
        _ring_up(connection, size, now=now)
        contents.note_filling(connection, wanted)
    _LOG.info("the sample airline is in: %d more records", count)


def _ring_up(connection: Any, size: Size, *, now: datetime) -> None:
    """Put in the calls of the last two weeks that are not in yet."""
    people = past.some_customers(connection, _RING_UP)
    zone = zone_of(HOME)
    calls = past_calls(staff(SEED), people, size=size, zone=zone, now=now, seed=SEED)
    past.put(connection, list(calls), since=since(now))


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
