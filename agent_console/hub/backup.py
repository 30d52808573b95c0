"""Keep a copy of a hub's database, and put it back: whole and looked through, or not at all.

A copy is taken while the hub works and shows one moment. It holds customers and is not encrypted:
it is readable by its owner alone, and belongs onto an encrypted disk. Who was erased since a copy
was taken is erased again when it is put back.
"""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, select
from sqlalchemy.engine import make_url

from agent_console.domain.value import Value
from agent_console.errors import BadInput
from agent_console.hub import audit_checking, backup_sqlite
from agent_console.hub.database import instance_id, open_database, reading
from agent_console.hub.person_erasure import erase_person, sweep
from agent_console.hub.problems import Refusal
from agent_console.hub.tables import changes, customers
from agent_console.ids import CustomerId
from agent_console.wire.feed import Kind


class Copied(Value, frozen=True, kw_only=True):
    """A copy that was taken or put back, as it was found when it was looked through."""

    instance: str
    customer_count: int
    deed_count: int
    """In the audit's chain, which is whole."""
    erased_again: tuple[CustomerId, ...] = ()
    not_erased: tuple[CustomerId, ...] = ()
    """Came back although they had been erased: a legal hold of that time keeps them."""


def save(url: str, path: Path) -> Copied:
    """Write a copy of the database at *url* to *path*, and look through it.

    Raises `BadInput` if *path* is there already or cannot be written, or the copy is not whole.
    """
    if path.exists():
        raise BadInput(f"{path.name} is there already")
    if not path.parent.is_dir():
        raise BadInput(f"there is no folder {path.parent}")
    if _is_sqlite(url):
        backup_sqlite.save(Path(str(make_url(url).database)), path)
        return _looked_through(f"sqlite:///{path}")
    from agent_console.hub import backup_postgresql  # a hub on SQLite needs no driver

    found = backup_postgresql.save(url, path)
    return Copied(
        instance=found.instance,
        customer_count=found.rows[customers.name],
        deed_count=found.rows["audit"],
    )


def put_back(url: str, path: Path, *, at: datetime, replace: bool = False) -> Copied:
    """Make the database at *url* what it was when the copy at *path* was taken.

    A database that is there is kept beside it (SQLite), or emptied in the same transaction
    (PostgreSQL), both only if *replace*. Raises `BadInput` if a hub uses the database, if the copy
    is not whole, or is of another kind of database.
    """
    if not path.is_file():
        raise BadInput(f"there is no file {path.name}")
    if _is_sqlite(url):
        place = Path(str(make_url(url).database))
        backup_sqlite.must_be_free(place, replace=replace)
        _looked_through(f"sqlite:///{path}")
        gone = _erased(url) if place.exists() else ()
        backup_sqlite.put_back(place, path, at=at)
    else:
        from agent_console.hub import backup_postgresql

        gone = backup_postgresql.put_back(url, path, erased=_erased_of, replace=replace)
    return _with_erased_again(url, gone, at=at)


def _is_sqlite(url: str) -> bool:
    return make_url(url).get_backend_name() == "sqlite"


def _looked_through(url: str) -> Copied:
    """Open a copy as the hub would, and check it; what it was migrated to is thrown away."""
    with backup_sqlite.thrown_away(Path(str(make_url(url).database))) as copy:
        engine = open_database(f"sqlite:///{copy}")
        try:
            return _checked(engine)
        finally:
            engine.dispose()


def _checked(engine: Engine) -> Copied:
    with reading(engine) as connection:
        chain = audit_checking.verify(connection)
        if chain.findings:
            raise BadInput("the audit's chain is broken in it: see `hub audit verify`")
        count = backup_sqlite.count(connection, customers.name)
        return Copied(
            instance=instance_id(connection), customer_count=count, deed_count=chain.count
        )


def _with_erased_again(url: str, gone: Iterable[CustomerId], *, at: datetime) -> Copied:
    engine = open_database(url)
    again: list[CustomerId] = []
    kept: list[CustomerId] = []
    try:
        for customer in gone:
            with engine.begin() as connection:
                try:
                    erase_person(connection, customer, at=at)
                except Refusal as refusal:
                    if refusal.problem.status == 409:  # noqa: PLR2004 - under a legal hold
                        kept.append(customer)
                else:
                    again.append(customer)
        if again:
            sweep(engine)
        found = _checked(engine)
    finally:
        engine.dispose()
    return Copied(
        instance=found.instance,
        customer_count=found.customer_count,
        deed_count=found.deed_count,
        erased_again=tuple(again),
        not_erased=tuple(kept),
    )


def _erased(url: str) -> tuple[CustomerId, ...]:
    engine = open_database(url)
    try:
        with reading(engine) as connection:
            return _erased_of(connection)
    finally:
        engine.dispose()


def _erased_of(connection: Connection) -> tuple[CustomerId, ...]:
    """Return who is in the log and not there any more."""
    c = changes.c
    gone = select(c.customer_id).where(
        c.kind == Kind.CUSTOMER, ~select(customers.c.id).where(customers.c.id == c.key).exists()
    )
    return tuple(map(CustomerId, connection.scalars(gone.distinct().order_by(c.customer_id))))
