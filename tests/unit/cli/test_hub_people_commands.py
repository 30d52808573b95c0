import io
import json
from pathlib import Path

import pytest
from sqlalchemy import select

from agent_console.cli import main
from agent_console.clock import utc_now
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.hub import records
from agent_console.hub.audit_checking import verify
from agent_console.hub.audit_reading import lines as audit_lines
from agent_console.hub.database import open_database
from agent_console.hub.sign_in import accounts
from agent_console.hub.sign_in.accounts import Check
from agent_console.hub.tables import agents


def typed(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{words}\n"))


def run(*words: str, database: Path) -> int:
    return main(["hub", *words, "--database", f"sqlite:///{database}"])


def check(database: Path, password: str) -> Check:
    engine = open_database(f"sqlite:///{database}")
    try:
        return accounts.check(engine, "nia", password, at=utc_now())[0]
    finally:
        engine.dispose()


def test_account_is_made_changed_shut_and_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    database = tmp_path / "hub.db"
    typed(monkeypatch, "a good horse")
    assert run("account", "add", "nia", "--role", "supervisor", database=database) == 0
    assert check(database, "a good horse") is Check.RIGHT
    typed(monkeypatch, "a new horse")
    assert run("account", "password", "nia", database=database) == 0
    assert check(database, "a good horse") is Check.WRONG
    assert run("account", "disable", "nia", database=database) == 0
    assert check(database, "a new horse") is Check.WRONG
    capsys.readouterr()
    assert run("account", "list", "--json", database=database) == 0
    said = capsys.readouterr().out
    assert json.loads(said) == [
        {"login": "nia", "name": "nia", "role": "supervisor", "is_disabled": True}
    ]
    assert run("account", "enable", "nia", database=database) == 0
    assert check(database, "a new horse") is Check.RIGHT


def test_weak_password_and_unknown_people_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    database = tmp_path / "hub.db"
    typed(monkeypatch, "short")
    assert run("account", "add", "nia", database=database) == 1
    assert "10 to 256" in capsys.readouterr().err
    assert run("account", "disable", "nia", database=database) == 1
    assert run("desk", "wipe", "nia", database=database) == 1
    assert run("desk", "list", database=database) == 0
    assert run("account", "new-key", database=database) == 0


def test_somebody_serves_the_programmes_they_are_told_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    database = tmp_path / "hub.db"
    typed(monkeypatch, "a good horse")
    given = ("--programme", "Voyager", "--programme", "Atmos")
    assert run("account", "add", "nia", *given, database=database) == 0
    assert programmes(database) == ("Atmos", "Voyager")
    assert run("account", "programmes", "nia", "Atmos", database=database) == 0
    assert programmes(database) == ("Atmos",)
    assert run("account", "programmes", "nia", database=database) == 0
    assert programmes(database) == ()
    assert "nia serves all programmes." in capsys.readouterr().out
    assert run("account", "programmes", "nobody", database=database) == 1


def programmes(database: Path) -> tuple[str, ...]:
    engine = open_database(f"sqlite:///{database}")
    with engine.connect() as connection:
        found = connection.scalars(select(agents.c.programmes).where(agents.c.login == "nia")).one()
    engine.dispose()
    return tuple(found)


def test_what_the_commands_did_is_written_down_without_a_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "hub.db"
    engine = open_database(f"sqlite:///{database}")
    with engine.begin() as connection:
        ada = Customer(id="c-ada", given_name="Ada", family_name="Byron")
        phone = Identifier(scheme=Scheme.PHONE, value="+12065550142", customer_id="c-ada")
        records.put(connection, [ada, phone], at=utc_now())
    typed(monkeypatch, "a good horse")
    assert run("account", "add", "nia", database=database) == 0
    assert run("account", "disable", "nia", database=database) == 0
    assert run("account", "new-key", database=database) == 0
    for _ in range(2):
        assert run("block", "add", "(206) 555-0142", database=database) == 0
    assert run("block", "remove", "+12065550142", database=database) == 0
    with engine.connect() as connection:
        whose = accounts.agent_id(connection, "nia")
        lines = audit_lines(connection).lines
        assert verify(connection).findings == ()
    engine.dispose()
    told = [(one.entry.what, one.entry.customers) for one in reversed(lines)]
    assert told == [
        (f"account_add {whose}", ()),
        (f"account_disable {whose}", ()),
        ("account_new_key", ()),
        ("block_add", ("c-ada",)),
        ("block_remove", ("c-ada",)),
    ]
