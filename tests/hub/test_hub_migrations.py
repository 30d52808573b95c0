from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, insert, inspect, select
from sqlalchemy.engine import Engine

from agent_console.domain.agent import Agent
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.note import Note
from agent_console.hub import cursor, database, feed, kept, records, tables
from agent_console.hub.cursor import Cursor
from agent_console.hub.database import instance_id, open_database, reading
from agent_console.hub.tables import BY_STRUCT
from agent_console.wire.feed import Kind

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
WRITTEN = (
    Agent(id="a1", login="agent", name="Agent 1"),
    Customer(id="c1", given_name="Zoë", family_name="O'Hara", native_name="王小明"),
    Customer(id="c2", given_name="Bo", family_name="Li"),
    Identifier(scheme=Scheme.PHONE, value="+12065550142", customer_id="c1"),
    Interaction(id="i1", customer_id="c1", at=NOW, channel=Channel.SMS, headline="Gate"),
    Interaction(id="i2", customer_id="parked:k1", at=NOW, channel=Channel.PHONE, headline="Ring"),
    Note(id="n1", customer_id="c1", text="Calls", written_at=NOW, agent_id="a1"),
)


def of_the_first_version(url: str) -> None:
    """Make a database as the program's first version left it, with records in it."""
    engine = create_engine(url)
    config = Config()
    config.set_main_option("script_location", str(Path(database.__file__).parent / "migrations"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(insert(tables.hub), {"key": "instance", "value": "first"})
        for seq, value in enumerate(WRITTEN, 1):
            kept = BY_STRUCT[type(value)]
            there = {one["name"] for one in inspect(connection).get_columns(kept.table.name)}
            row = {k: v for k, v in kept.row(value, version=1).items() if k in there}
            connection.execute(insert(kept.table).values(row))
            line = {
                "seq": seq,
                "customer_id": kept.customer_of(value),
                "kind": kept.kind,
                "key": kept.key_of(value),
                "at": NOW,
            }
            columns = [tables.changes.c[name] for name in line]
            connection.execute(
                insert(tables.changes).values(dict(zip(columns, line.values(), strict=True)))
            )
        if engine.dialect.name == "postgresql":  # we gave the numbers, not the database
            connection.exec_driver_sql(f"SELECT setval('changes_seq_seq', {len(WRITTEN)})")
    engine.dispose()


def content(connection: Connection, *names: str) -> dict[str, set[Any]]:
    return {
        name: {tuple(row) for row in connection.execute(select(kept.metadata.tables[name]))}
        for name in names
    }


def marks_and_words(engine: Engine) -> dict[str, set[Any]]:
    with reading(engine) as connection:
        return content(connection, "customer_marks", "customer_words", "name_spellings")


def test_a_first_versions_database_gets_what_was_worked_out_since(
    bare_url: str, tmp_path: Path
) -> None:
    of_the_first_version(bare_url)
    engine = open_database(bare_url)
    fresh = open_database(f"sqlite:///{tmp_path}/fresh.db")
    with fresh.begin() as connection:
        records.put(connection, WRITTEN, at=NOW)
    assert marks_and_words(engine) == marks_and_words(fresh)
    assert marks_and_words(engine)["customer_words"]
    assert marks_and_words(engine)["name_spellings"]
    with reading(engine) as connection:
        assert instance_id(connection) == "first"
    for one in (engine, fresh):
        one.dispose()


def test_a_desks_place_in_a_first_versions_log_stays_good(bare_url: str) -> None:
    of_the_first_version(bare_url)
    engine = open_database(bare_url)
    old = cursor.written(Cursor(instance="first", seq=len(WRITTEN) - 1))
    page = feed.page(engine, old, 100, at=NOW)
    assert [note.id for note in page.notes] == ["n1"]
    assert not page.customers
    with engine.begin() as connection:
        records.remove(connection, Kind.CUSTOMER, "c2", "c2", at=NOW)
    page = feed.page(engine, page.cursor, 100, at=NOW)
    assert [gone.key for gone in page.gone] == ["c2"]
    engine.dispose()
