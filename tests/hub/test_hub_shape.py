"""A new hub's database serves the old hubs beside it, and can be looked at before it is changed."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, inspect, text

from agent_console.cli import main
from agent_console.hub import database, shape
from agent_console.hub.database import open_database
from agent_console.hub.tables import hub

FIRST = "0032"
ADDS = re.compile(
    r"CREATE (UNIQUE )?(TABLE|INDEX) |ALTER TABLE \S+ ADD COLUMN (?!.*NOT NULL(?!.*DEFAULT))"
    r"|(UPDATE|INSERT INTO) alembic_version |(DELETE FROM|INSERT INTO) hub "
)


def at_the_first(url: str) -> None:
    """Make a database as the first hubs left it that were given to anybody."""
    engine = create_engine(url)
    config = Config()
    config.set_main_option("script_location", str(Path(database.__file__).parent / "migrations"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, FIRST)
        connection.execute(hub.insert(), {"key": "instance", "value": "first"})
    engine.dispose()


def tables_and_revision(url: str) -> tuple[list[str], Any]:
    engine = create_engine(url)
    with engine.connect() as connection:
        there = sorted(inspect(connection).get_table_names())
        found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    engine.dispose()
    return there, found


def migrate(capsys: pytest.CaptureFixture[str], url: str, *words: str) -> dict[str, Any]:
    capsys.readouterr()
    assert main(["hub", "migrate", "--database", url, "--json", *words]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_a_dry_run_takes_every_step_and_changes_nothing(
    bare_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    at_the_first(bare_url)
    before = tables_and_revision(bare_url)
    said = migrate(capsys, bare_url, "--dry-run")
    assert (said["from"], said["older_hubs_go_on"]) == (FIRST, True)
    assert any("CREATE TABLE releases" in one for one in said["statements"])
    assert tables_and_revision(bare_url) == before
    done = migrate(capsys, bare_url)
    assert [one["revision"] for one in done["steps"]] == [one["revision"] for one in said["steps"]]
    assert tables_and_revision(bare_url)[1] == said["to"]
    assert migrate(capsys, bare_url, "--dry-run")["steps"] == []


def test_steps_that_do_not_say_otherwise_only_add(bare_url: str) -> None:
    at_the_first(bare_url)
    found = database.rehearsed(bare_url)
    assert found.plan.goes_on, "this step contracts: does the test of two hubs still hold?"
    assert [one for one in found.statements if not ADDS.match(one)] == []


@pytest.mark.parametrize(
    "harmful",
    [
        "ALTER TABLE notes ADD COLUMN mood TEXT NOT NULL",
        "ALTER TABLE notes DROP COLUMN text",
        "DROP TABLE notes",
        "ALTER TABLE notes RENAME TO remarks",
    ],
)
def test_the_search_for_harmful_steps_finds_one(harmful: str) -> None:
    assert not ADDS.match(harmful)
    assert ADDS.match("ALTER TABLE notes ADD COLUMN mood TEXT")
    assert ADDS.match("ALTER TABLE notes ADD COLUMN mood TEXT NOT NULL DEFAULT ''")


def test_a_database_says_which_hubs_may_work_with_it(bare_url: str) -> None:
    engine = open_database(bare_url)

    def understood(connection: Connection) -> Any:
        return connection.scalar(text("SELECT value FROM hub WHERE key = 'understood_from'"))

    with engine.connect() as connection:
        assert understood(connection) == FIRST
        assert shape.planned(connection).steps == ()
    engine.dispose()
