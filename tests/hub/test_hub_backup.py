"""A copy of a hub is whole, comes back whole, and brings back nobody who was erased."""

import json
import sqlite3
import stat
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, select
from support.desk import BO, MIA, person, wrapped
from support.hub import TestHub, hub_in_process
from support.postgresql import PostgreSQL
from support.world import World, assert_agreed

from agent_console.cli import main
from agent_console.domain.customer import Customer
from agent_console.domain.interaction import Interaction
from agent_console.errors import BadInput, StartOver
from agent_console.hub import backup, feed
from agent_console.hub.database import open_database
from agent_console.hub.person_erasure import erase_person
from agent_console.hub.tables import customers
from agent_console.ids import CustomerId

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
ADA, CY = CustomerId("c-ada"), CustomerId("c-cy")
KINDS = ["sqlite", pytest.param("postgresql", marks=pytest.mark.peer)]


@pytest.fixture(params=KINDS)
def urls(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    """Return the addresses of a hub's database and of one that is not there yet."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/hub.db", f"sqlite:///{tmp_path}/elsewhere.db"
    server: PostgreSQL = request.getfixturevalue("server")
    return server.hub(), server.database()


@pytest.fixture
def hub(tmp_path: Path, urls: tuple[str, str]) -> Iterator[TestHub]:
    people = (
        Customer(id=ADA, given_name="Ada", family_name="Byron"),
        Customer(id=CY, given_name="Cy", family_name="Li"),
    )
    with hub_in_process(tmp_path, people, clock=lambda: NOW, database_url=urls[0]) as hub:
        with hub.client() as client:
            assert client.get(f"/v1/customers/{ADA}").status_code == 200  # a deed in the chain
        yield hub


def names(url: str) -> set[str]:
    engine = open_database(url)
    with engine.connect() as connection:
        found = set(connection.scalars(select(customers.c.given_name)))
    engine.dispose()
    return found


def test_a_copy_of_a_working_hub_comes_back_whole_and_goes_on(
    hub: TestHub, urls: tuple[str, str], tmp_path: Path
) -> None:
    there, elsewhere = urls
    taken = backup.save(there, tmp_path / "copy")
    assert (taken.customer_count, taken.deed_count) == (2, 1)
    assert stat.S_IMODE((tmp_path / "copy").stat().st_mode) == 0o600 or sys.platform == "win32"
    hub.put(Customer(id="c-new", given_name="New", family_name="Li"))
    back = backup.put_back(elsewhere, tmp_path / "copy", at=NOW)
    assert back == taken
    assert names(elsewhere) == {"Ada", "Cy"}
    with hub_in_process(tmp_path, database_url=elsewhere, clock=lambda: NOW) as other:
        other.put(Customer(id="c-next", given_name="Next", family_name="Li"))
        told, _ = told_by(other.engine, None)
    assert told == {"Ada", "Cy", "Next"}


def told_by(engine: Engine, cursor: str | None) -> tuple[set[str], str]:
    """Return whom the feed tells of after *cursor*, and where it ends."""
    told: set[str] = set()
    while True:
        page = feed.page(engine, cursor, 100, at=NOW)
        told |= {one.given_name for one in page.customers}
        cursor = page.cursor
        if not page.more:
            return told, cursor


def test_a_desk_that_had_seen_more_begins_anew_and_one_that_had_not_misses_nothing(
    hub: TestHub, urls: tuple[str, str], tmp_path: Path
) -> None:
    there, elsewhere = urls
    _, seen = told_by(hub.engine, None)
    backup.save(there, tmp_path / "copy")
    backup.put_back(elsewhere, tmp_path / "copy", at=NOW)
    hub.put(Customer(id="c-lost", given_name="Lost", family_name="Li"))
    _, too_much = told_by(hub.engine, seen)
    with hub_in_process(tmp_path, database_url=elsewhere, clock=lambda: NOW) as other:
        other.put(Customer(id="c-next", given_name="Next", family_name="Li"))
        with pytest.raises(StartOver):
            told_by(other.engine, too_much)
        try:
            told, _ = told_by(other.engine, seen)
        except StartOver:
            assert other.engine.dialect.name == "postgresql"
            told = {"Next"}
    assert told == {"Next"}


def test_who_was_erased_since_is_erased_again(
    hub: TestHub, urls: tuple[str, str], tmp_path: Path
) -> None:
    backup.save(urls[0], tmp_path / "copy")
    with hub.engine.begin() as connection:
        erase_person(connection, ADA, at=NOW)
    hub.engine.dispose()
    back = backup.put_back(urls[0], tmp_path / "copy", at=NOW, replace=True)
    assert back.erased_again == (ADA,)
    assert names(urls[0]) == {"Cy"}


def test_what_is_there_is_not_replaced_unless_one_says_so_and_never_under_a_running_hub(
    hub: TestHub, urls: tuple[str, str], tmp_path: Path
) -> None:
    backup.save(urls[0], tmp_path / "copy")
    with pytest.raises(BadInput, match="already"):
        backup.save(urls[0], tmp_path / "copy")
    with pytest.raises(BadInput, match="--replace"):
        backup.put_back(urls[0], tmp_path / "copy", at=NOW)
    with hub.engine.connect() as running:
        running.execute(select(customers.c.id)).all()
        with pytest.raises(BadInput, match="stop it first"):
            backup.put_back(urls[0], tmp_path / "copy", at=NOW, replace=True)
    assert names(urls[0]) == {"Ada", "Cy"}


def test_a_damaged_copy_is_refused_and_nothing_is_changed(
    hub: TestHub, urls: tuple[str, str], tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    backup.save(urls[0], copy)
    whole = copy.read_bytes()
    hub.engine.dispose()
    for broken in (whole[: len(whole) // 2], b"no copy at all", whole[:5000] + b"\0" * 3000):
        copy.write_bytes(broken)
        with pytest.raises(Exception, match=r"copy|file|damaged|database") as refusal:
            backup.put_back(urls[0], copy, at=NOW, replace=True)
        assert type(refusal.value).__module__ == "agent_console.errors"
    assert names(urls[0]) == {"Ada", "Cy"}


@pytest.mark.peer
def test_a_table_that_was_changed_in_a_postgresql_copy_is_noticed(
    server: PostgreSQL, tmp_path: Path
) -> None:
    backup.save(server.hub(), tmp_path / "copy")
    with zipfile.ZipFile(tmp_path / "copy") as old, zipfile.ZipFile(tmp_path / "new", "w") as new:
        for name in old.namelist():
            new.writestr(name, b"x\n" if name == "customers.copy" else old.read(name))
    with pytest.raises(BadInput, match="damaged"):
        backup.put_back(server.database(), tmp_path / "new", at=NOW)


def test_nothing_an_agent_wrote_is_lost_when_the_hub_is_put_back(tmp_path: Path) -> None:
    world = World(tmp_path, [person(), person(BO, "Bo")], desks=1)
    (desk,) = world.desks
    try:
        desk.files.journal.queue(wrapped("o-1"), at=NOW)
        desk.syncs()
        copy = tmp_path / "copy"
        backup.save(world.url, copy)
        desk.files.journal.queue(wrapped("o-2", text="Wants an aisle seat"), at=NOW)
        desk.syncs()
        assert len(world.records(Interaction)) == 2
        world.restores(copy, lambda url, path: backup.put_back(url, path, at=NOW, replace=True))
        assert len(world.records(Interaction)) == 1
        desk.files.journal.queue(wrapped("o-3", text="Called back"), at=NOW)
        world.clock.now += timedelta(minutes=5)
        world.becomes_quiet()
        assert_agreed(desk, world)
        assert len(world.records(Interaction)) == 3
        assert {one.customer_id for one in world.records(Interaction)} == {MIA}
    finally:
        world.close()


def test_the_commands_say_what_they_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with hub_in_process(tmp_path, clock=lambda: NOW):
        pass
    where = ("--database", f"sqlite:///{tmp_path}/hub.db")
    copy = str(tmp_path / "copy")
    assert main(["hub", "backup", copy, *where]) == 0
    assert "not encrypted" in capsys.readouterr().out
    assert main(["hub", "restore", copy, *where]) == 1
    assert "--replace" in capsys.readouterr().err
    assert main(["hub", "restore", copy, *where, "--replace", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["customer_count"] == 0
    kept = list(tmp_path.glob("hub.db.before-*"))
    with closing(sqlite3.connect(kept[0])) as before:
        assert before.execute("PRAGMA integrity_check").fetchone() == ("ok",)
