import io
import json
from pathlib import Path

import pytest

from agent_console.cli import main
from agent_console.clock import utc_now
from agent_console.hub.database import open_database
from agent_console.hub.sign_in import accounts
from agent_console.hub.sign_in.accounts import Check


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
