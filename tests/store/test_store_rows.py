import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from agent_console.store.encrypted import open_encrypted
from agent_console.store.queries import watched
from agent_console.store.rows import Rows

STEPS = ("CREATE TABLE fruit (name TEXT NOT NULL);",)
NAMES = "SELECT name FROM fruit ORDER BY name"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    made = open_encrypted(tmp_path / "fruit.db", bytes(32), steps=STEPS)
    _write(made, "apple")
    yield made
    made.dispose()


def _write(engine: Engine, name: str) -> None:
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO fruit VALUES (:name)"), {"name": name})


def test_statements_of_one_state_see_nothing_that_is_written_meanwhile(engine: Engine) -> None:
    rows = Rows(engine)
    with rows.one_state() as ask:
        before = ask(NAMES, {})
        writer = threading.Thread(target=_write, args=(engine, "pear"))
        writer.start()
        writer.join()
        assert ask(NAMES, {}) == before == [("apple",)]
    assert rows.ask(NAMES, {}) == [("apple",), ("pear",)]


def test_a_question_that_fails_leaves_no_transaction_behind(engine: Engine) -> None:
    rows = Rows(engine)

    def ask_nonsense() -> None:
        with rows.one_state() as ask:
            ask("SELECT name FROM nowhere", {})

    for _ in range(20):
        with pytest.raises(Exception, match="nowhere"):
            ask_nonsense()
    _write(engine, "quince")
    assert rows.ask(NAMES, {}) == [("apple",), ("quince",)]


def test_who_watches_statements_hears_of_these_too_and_never_of_their_values(
    engine: Engine,
) -> None:
    heard: list[str] = []
    rows = Rows(engine)
    asked = "SELECT name FROM fruit\n WHERE name = :name"
    with watched(lambda statement, _ms: heard.append(statement)):
        rows.ask(asked, {"name": "apple"})
    rows.ask(asked, {"name": "pear"})
    assert heard == ["SELECT name FROM fruit WHERE name = :name"]
