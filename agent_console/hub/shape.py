"""Which shape a hub's database has, and how it gets the one this program knows.

Old and new hubs work side by side while a company changes from one version to the next. So a step
may only add: tables, indexes, columns that may stay empty. A step that takes away or changes what
older hubs use says `CONTRACTS = True` in its file; it comes a version after nobody uses it any
more. The database says which shape a hub has to know at least to work with it.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, delete, event, insert, inspect, select

from agent_console.clock import utc_now
from agent_console.errors import StoreForeign, StoreTooNew
from agent_console.hub import eras, tables
from agent_console.hub.turns import begin_migrating, take_turns
from agent_console.ids import new_id

_MIGRATIONS = Path(__file__).parent / "migrations"
INSTANCE = "instance"
"""The key of the id a database got when it was made."""
_UNDERSTOOD = "understood_from"
_FIRST = "0032"
"""Hubs that do not know this shape were never given to anybody."""


class Step(NamedTuple):
    """One change of the shape."""

    revision: str
    title: str
    contracts: bool
    """Older hubs cannot work with the database after it."""


class Plan(NamedTuple):
    """What this program would do to a database."""

    here: str
    """The shape it has; empty for an empty database."""
    newest: str
    """The shape this program knows."""
    steps: tuple[Step, ...]

    @property
    def goes_on(self) -> bool:
        """Tell whether hubs that run on it now may go on, and may be started again."""
        return not any(step.contracts for step in self.steps)


class Rehearsal(NamedTuple):
    """What happened when the steps were taken and taken back."""

    plan: Plan
    statements: tuple[str, ...]
    took_s: float


class _Steps(NamedTuple):
    known: tuple[Step, ...]
    """From the first to the newest."""

    @property
    def revisions(self) -> frozenset[str]:
        return frozenset(step.revision for step in self.known)

    @property
    def newest(self) -> str:
        return self.known[-1].revision


def migrate(connection: Connection) -> None:
    """Bring a database to the newest shape, in this transaction; begin a new era in it.

    One that a newer hub has extended stays as it is. Raises `StoreTooNew` if this hub cannot work
    with it, `StoreForeign` if it is not a hub's.
    """
    take_turns(connection, ["migration"])  # hubs that share a database start together
    plan = planned(connection)
    if plan.steps:
        if not plan.goes_on:
            begin_migrating(connection)  # processes at work say that they are not ready
        _take(connection)
    if not plan.here:
        connection.execute(insert(tables.hub), {"key": INSTANCE, "value": new_id()})
    eras.begin(connection, at=utc_now())


def planned(connection: Connection) -> Plan:
    """Return what `migrate` would do; raises what it raises."""
    steps, here = _steps(), _revision(connection)
    if here is None:
        return Plan("", steps.newest, steps.known)
    if here not in steps.revisions:
        if _understood_from(connection) not in steps.revisions:
            raise StoreTooNew("a newer version of this program wrote the database")
        return Plan(here, steps.newest, ())
    return Plan(here, steps.newest, tuple(one for one in steps.known if one.revision > here))


def rehearsed(connection: Connection) -> Rehearsal:
    """Take the steps for good measure and take them back: the transaction is rolled back."""
    plan = planned(connection)
    said: list[str] = []
    began = time.perf_counter()
    try:
        if plan.steps:
            with _listening(connection, said):
                _take(connection)
    finally:
        took_s = time.perf_counter() - began
        connection.rollback()
    return Rehearsal(plan, tuple(said), took_s)


def bring_to(connection: Connection, revision: str) -> None:
    """Bring an empty database to the shape of *revision*; `StoreForeign` if that is not known."""
    if revision not in _steps().revisions:
        raise StoreForeign("a version of this program that is not known here wrote it")
    _upgrade(connection, revision)


def _take(connection: Connection) -> None:
    _upgrade(connection, "head")
    contracting = [step.revision for step in _steps().known if step.contracts]
    key = tables.hub.c.key
    connection.execute(delete(tables.hub).where(key == _UNDERSTOOD))
    understood = max(contracting, default=_FIRST)
    connection.execute(insert(tables.hub), {"key": _UNDERSTOOD, "value": understood})


def _upgrade(connection: Connection, revision: str) -> None:
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _understood_from(connection: Connection) -> str:
    wanted = select(tables.hub.c.value).where(tables.hub.c.key == _UNDERSTOOD)
    return str(connection.scalar(wanted) or "")


def _revision(connection: Connection) -> str | None:
    """Return the revision of our tables, None for an empty database, or refuse a foreign one."""
    names = set(inspect(connection).get_table_names())
    if not names:
        return None
    if not {"alembic_version", tables.hub.name, tables.changes.name} <= names:
        raise StoreForeign("the database belongs to another program")
    return MigrationContext.configure(connection).get_current_revision()


@cache
def _steps() -> _Steps:
    """Return the steps this program knows: read from their files once."""
    script = ScriptDirectory.from_config(_config())
    found = [
        Step(one.revision, one.doc.splitlines()[0], getattr(one.module, "CONTRACTS", False))
        for one in script.walk_revisions()
    ]
    return _Steps(tuple(reversed(found)))


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    return config


@contextmanager
def _listening(connection: Connection, said: list[str]) -> Iterator[None]:
    """Keep what is said to the database meanwhile, but for questions."""

    def heard(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        text = " ".join(statement.split())
        if not text.upper().startswith(("SELECT", "PRAGMA")):
            said.append(text)

    event.listen(connection, "before_cursor_execute", heard)
    try:
        yield
    finally:
        event.remove(connection, "before_cursor_execute", heard)
