import sqlite3
import stat
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from agent_console.errors import BadInput, HubTroubled, StoreForeign, StoreTooNew
from agent_console.hub.database import instance_id, open_database, reading
from agent_console.hub.kept import metadata


def url_of(path: Path) -> str:
    return f"sqlite:///{path}"


def test_opening_twice_keeps_the_database_and_its_id(bare_url: str) -> None:
    ids = []
    for _ in range(2):
        engine = open_database(bare_url)
        with reading(engine) as connection:
            ids.append(instance_id(connection))
        engine.dispose()
    assert ids[0] == ids[1]
    assert len(ids[0]) == 36


def is_no_part(name: str | None, kind: str, _parents: object) -> bool:
    """Tell whether a table is a whole one: PostgreSQL lists the parts of a divided one, too.

    The index over the words of notes is none; SQLite keeps it in tables of its own.
    """
    if (name or "").startswith("review_index"):
        return False
    return kind != "table" or not (name or "")[-1:].isdigit()


def test_migrations_make_exactly_the_tables_the_program_uses(bare_url: str) -> None:
    engine = open_database(bare_url)
    with engine.begin() as connection:
        opts = {"compare_type": True, "include_name": is_no_part}
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, metadata) == []
    engine.dispose()


@pytest.mark.skipif(sys.platform == "win32", reason="no such file modes there")
def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    open_database(url_of(tmp_path / "hub.db")).dispose()
    assert stat.S_IMODE((tmp_path / "hub.db").stat().st_mode) == 0o600


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Sir or Madam, " * 500)
    before = path.read_bytes()
    with pytest.raises(StoreForeign):
        open_database(url_of(path))
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    with pytest.raises(StoreForeign):
        open_database(url_of(path))


def of_a_newer_hub(path: Path, *, understood_from: str) -> None:
    engine = open_database(url_of(path))
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        said = text("UPDATE hub SET value = :from WHERE key = 'understood_from'")
        connection.execute(said, {"from": understood_from})
    engine.dispose()


def test_a_database_that_a_newer_hub_only_extended_is_worked_with(tmp_path: Path) -> None:
    path = tmp_path / "hub.db"
    of_a_newer_hub(path, understood_from="0033")
    engine = open_database(url_of(path))
    with reading(engine) as connection:
        found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    engine.dispose()
    assert found == "9999"


def test_a_newer_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "hub.db"
    of_a_newer_hub(path, understood_from="9998")
    with pytest.raises(StoreTooNew):
        open_database(url_of(path))
    other = sqlite3.connect(path)
    assert other.execute("SELECT version_num FROM alembic_version").fetchone() == ("9999",)
    other.close()


def test_a_folder_instead_of_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreForeign):
        open_database(url_of(tmp_path))


def test_a_database_another_program_holds_says_so(tmp_path: Path) -> None:
    path = tmp_path / "hub.db"
    open_database(url_of(path)).dispose()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(HubTroubled):
        open_database(url_of(path), patience_s=0.05)
    other.close()


@pytest.mark.parametrize("url", ["", "nonsense", "sqlite://", "unheard-of://x/y"])
def test_an_address_that_names_no_database_is_refused(url: str) -> None:
    with pytest.raises(BadInput):
        open_database(url)


def test_readers_see_one_state_while_a_writer_commits(database_url: str) -> None:
    engine = open_database(database_url)
    count = text("SELECT count(*) FROM hub")
    with reading(engine) as reader:
        before = reader.scalar(count)
        with engine.begin() as writer:
            writer.execute(text("INSERT INTO hub VALUES ('a', 'b')"))
        assert reader.scalar(count) == before
    engine.dispose()
