"""What rings in one process of a hub is heard in the others, also after the line was cut."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from support.postgresql import PostgreSQL
from support.waiting import until

from agent_console.hub.bell import Bell
from agent_console.hub.database import open_database
from agent_console.hub.telegraph import Telegraph

_CUT = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"


@pytest.fixture
def engine(server: PostgreSQL) -> Iterator[Engine]:
    engine = open_database(server.database())
    yield engine
    engine.dispose()


@pytest.mark.peer
def test_a_ring_in_one_process_is_heard_in_the_other_and_does_not_come_back(
    engine: Engine,
) -> None:
    ours, theirs = Bell(), Bell()
    with Telegraph(engine, ours), Telegraph(engine, theirs):
        until(lambda: ours.is_wired and theirs.is_wired, "what rang is heard")
        mine, before = ours.rung_count, theirs.rung_count
        ours.ring()
        until(lambda: theirs.rung_count > before, "what rang is heard")
        theirs.ring()
        until(lambda: ours.rung_count == mine + 2, "what rang is heard")
        assert theirs.rung_count == before + 2, "an own telegram is no news"


@pytest.mark.peer
def test_a_thousand_rings_at_once_are_few_telegrams(engine: Engine) -> None:
    ours, theirs = Bell(), Bell()
    with Telegraph(engine, ours) as telegraph, Telegraph(engine, theirs):
        until(lambda: ours.is_wired and theirs.is_wired, "what rang is heard")
        before = theirs.rung_count
        for _ in range(1000):
            ours.ring()
        until(lambda: theirs.rung_count > before, "what rang is heard")
        assert 1 <= telegraph.sent_count < 1000


@pytest.mark.peer
def test_a_line_that_was_cut_is_laid_again_and_what_was_missed_is_looked_for(
    engine: Engine,
) -> None:
    ours, theirs = Bell(), Bell()
    with Telegraph(engine, ours), Telegraph(engine, theirs):
        until(lambda: ours.is_wired and theirs.is_wired, "what rang is heard")
        before = theirs.rung_count
        with engine.connect() as connection:
            assert connection.execute(text(_CUT)).scalar_one() >= 4
        until(lambda: theirs.rung_count > before, "what rang is heard")
        until(lambda: ours.is_wired and theirs.is_wired, "what rang is heard")
        again = theirs.rung_count
        ours.ring()
        until(lambda: theirs.rung_count > again, "what rang is heard")


def test_an_embedded_hub_needs_no_telegraph(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path / 'hub.db'}")
    bell, threads = Bell(), threading.active_count()
    with Telegraph(engine, bell):
        bell.ring()
        assert threading.active_count() == threads
        assert not bell.is_wired
    engine.dispose()
