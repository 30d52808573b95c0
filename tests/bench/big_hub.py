"""A hub's PostgreSQL with as many customers as a company has: made once, kept in a cache folder.

The server refuses to run as root, and whom it then runs as may not enter root's home: there the
folder is /var/cache/agent-console-bench.
"""

# ruff: noqa: S608 - statements are put together from numbers and names of ours

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from big_store import FOLDER
from sqlalchemy import Connection, Table, create_engine, text
from support import postgresql as cluster

from agent_console.domain.agent import Agent
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.hub import records, tables
from agent_console.hub.database import open_database
from agent_console.ids import AgentId

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
EDITION = 2
EACH = 3
"""Entries in each customer's history."""
LONG = 20_000
"""Entries of the first customer, for pages of a long history."""
AGENTS = 2_500
_AT_ONCE = 250_000
_SETTINGS = (
    *("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"),
    *("shared_buffers=1GB", "max_wal_size=8GB", "listen_addresses="),
)
_MODEL = "model"
_WHO = "'c' || lpad(n::text, 9, '0')"
_COPIES: tuple[tuple[Table, str, dict[str, str]], ...] = (
    (
        tables.customers,
        f"id = '{_MODEL}'",
        {
            "id": _WHO,
            "given_name": "'Given' || mod(n, 1500)",
            "family_name": "'Family' || mod(n, 9000)",
            "folded_name": "'given' || mod(n, 1500) || ' family' || mod(n, 9000)",
        },
    ),
    (
        tables.identifiers,
        f"customer_id = '{_MODEL}'",
        {"customer_id": _WHO, "value": "'+1555' || lpad(n::text, 7, '0')"},
    ),
    (
        tables.memberships,
        f"customer_id = '{_MODEL}'",
        {"customer_id": _WHO, "id": "'m' || n", "number": "'AT' || lpad(n::text, 8, '0')"},
    ),
    (
        tables.changes,
        f"customer_id = '{_MODEL}' AND kind = 'customers'",
        {"customer_id": _WHO, "key": _WHO, "seq": "nextval('changes_seq_seq')"},
    ),
)


def phone(rank: int) -> str:
    """Return the telephone number of customer *rank*."""
    return f"+1555{rank:07}"


def customer(rank: int) -> str:
    """Return the id of customer *rank*."""
    return f"c{rank:09}"


def login(number: int) -> str:
    """Return the login of agent *number*."""
    return f"load{number:04}"


@contextmanager
def kept_server() -> Iterator["Server"]:
    """Run the server over the kept folder until left."""
    folder = (Path("/var/cache/agent-console-bench") if _is_root() else FOLDER) / f"hub-{EDITION}"
    folder.mkdir(parents=True, exist_ok=True)
    if _is_root():
        shutil.chown(folder, cluster._NOBODY)
    programs = cluster._programs(folder)
    if not (folder / "data" / "PG_VERSION").exists():
        cluster._run(programs / "initdb", "-D", str(folder / "data"), "-U", "hub", "-A", "trust")
    options = f"-k {folder} {' '.join(f'-c {one}' for one in _SETTINGS)}"
    where = ("-D", str(folder / "data"), "-l", str(folder / "log"), "-w")
    with suppress(subprocess.CalledProcessError):  # left running by a bench that was killed
        cluster._run(programs / "pg_ctl", "-D", str(folder / "data"), "-m", "fast", "stop")
    cluster._run(programs / "pg_ctl", *where, "-o", options, "start")
    try:
        yield Server(folder)
    finally:
        cluster._run(programs / "pg_ctl", "-D", str(folder / "data"), "-m", "fast", "-w", "stop")


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


class Server:
    """The kept server; each size of company is a database of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def hub(self, count: int) -> str:
        """Return the address of the hub with *count* customers, made now if it is not there."""
        name = f"hub_{count}"
        if name not in self._names():
            self._sql("postgres", f"DROP DATABASE IF EXISTS {name}_part")
            self._sql("postgres", f"CREATE DATABASE {name}_part")
            _fill(self._url(f"{name}_part"), count)
            self._sql("postgres", f"ALTER DATABASE {name}_part RENAME TO {name}")
        return self._url(name)

    def _names(self) -> set[str]:
        engine = create_engine(self._url("postgres"))
        with engine.connect() as connection:
            found = set(connection.scalars(text("SELECT datname FROM pg_database")))
        engine.dispose()
        return found

    def _sql(self, database: str, statement: str) -> None:
        engine = create_engine(self._url(database), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(statement)
        engine.dispose()

    def _url(self, name: str) -> str:
        return f"postgresql+psycopg://hub@/{name}?host={self._folder}"


def _fill(url: str, count: int) -> None:
    engine = open_database(url)
    with engine.begin() as connection:
        records.put(connection, _models(), at=NOW)
    for begin in range(0, count, _AT_ONCE):
        sys.stderr.write(f"\rmaking a hub: {begin} of {count} customers")
        with engine.begin() as connection:
            _copy(connection, begin, min(count, begin + _AT_ONCE) - 1)
    sys.stderr.write("\n")
    with engine.begin() as connection:
        _entries(connection, f"SELECT '{customer(0)}' AS who, n FROM generate_series(1, {LONG}) n")
    engine.dispose()
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql("VACUUM ANALYZE")
    engine.dispose()


def _models() -> list[object]:
    agents = [Agent(id=AgentId(f"a{n}"), login=login(n), name=f"Agent {n}") for n in range(AGENTS)]
    return [
        *agents,
        Customer(id=_MODEL, given_name="Given", family_name="Family"),
        Identifier(scheme=Scheme.PHONE, value="+15550000", customer_id=_MODEL),
        Membership(id="m", customer_id=_MODEL, programme="Atmos", number="AT", tier="Gold"),
        Interaction(
            id="i",
            customer_id=_MODEL,
            at=NOW,
            channel=Channel.PHONE,
            headline="Asked about a bag",
            text="Asked whether the second bag can be paid for at the gate. " * 3,
        ),
    ]


def _copy(connection: Connection, first: int, last: int) -> None:
    series = f"generate_series({first}, {last}) n"
    for table, which, other in _COPIES:
        names = [column.name for column in table.columns]
        values = ", ".join(other.get(name, f"t.{name}") for name in names)
        connection.exec_driver_sql(
            f"INSERT INTO {table.name} ({', '.join(names)})"
            f" SELECT {values} FROM {series}, (SELECT * FROM {table.name} WHERE {which}) t"
        )
    connection.exec_driver_sql(
        "INSERT INTO customer_words (word, customer_id)"
        f" SELECT w, {_WHO} FROM {series},"
        " LATERAL (VALUES ('given' || mod(n, 1500)), ('family' || mod(n, 9000))) AS v (w)"
    )
    rows = f"SELECT {_WHO} AS who, k AS n FROM {series}, generate_series(1, {EACH}) k"
    _entries(connection, rows)


def _entries(connection: Connection, rows: str) -> None:
    """Add an entry of the history for each of *rows*: who, and the number of the entry."""
    names = [column.name for column in tables.interactions.columns]
    other = {
        "customer_id": "r.who",
        "id": "'i' || r.n",
        "at": "t.at - r.n::bigint * 3600000000",
    }
    values = ", ".join(other.get(name, f"t.{name}") for name in names)
    connection.exec_driver_sql(
        f"INSERT INTO interactions ({', '.join(names)}) SELECT {values} FROM ({rows}) r,"
        f" (SELECT * FROM interactions WHERE customer_id = '{_MODEL}') t ON CONFLICT DO NOTHING"
    )
