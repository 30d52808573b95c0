"""The commands playbook and nba: exit codes, one JSON document, and what is refused."""

import json
from importlib.resources import files
from pathlib import Path

import pytest

from agent_console.cli import main

SHIPPED = files("resources").joinpath("playbooks/servicing.yaml").read_text("utf-8")


@pytest.fixture
def playbook(tmp_path: Path) -> Path:
    path = tmp_path / "mine.yaml"
    path.write_text(SHIPPED, "utf-8")
    return path


def test_good_playbook_is_checked_tried_and_compiled(
    playbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["playbook", "check", str(playbook)]) == 0
    assert main(["playbook", "test", str(playbook)]) == 0
    assert main(["playbook", "compile", str(playbook)]) == 0
    assert json.loads(playbook.with_suffix(".json").read_text("utf-8"))["id"] == "servicing"
    assert "18 of 18 examples come out as written" in capsys.readouterr().out


def test_mistakes_are_printed_with_line_and_column(
    playbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    playbook.write_text("id: x\nversion: one\n", "utf-8")
    assert main(["playbook", "check", str(playbook), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["is_good"], found["mistakes"][0]["line"]) == (False, 2)
    assert main(["playbook", "test", str(playbook)]) == 1
    assert main(["playbook", "check", str(playbook.with_name("none.yaml"))]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_fields_are_listed_with_their_types(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["playbook", "fields", "--json"]) == 0
    fields = {one["field"]: one["type"] for one in json.loads(capsys.readouterr().out)}
    assert fields["customer.expected_value"] == "money"
    assert "trips.segments.cabin" in fields


def test_log_is_evaluated_and_one_without_chances_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "log.jsonl"
    line = '{"action": "a", "chance": 0.5, "reward": %d, "is_held_out": %s}\n'
    log.write_text(
        "".join(line % (n % 2, "true" if n % 5 else "false") for n in range(400)), "utf-8"
    )
    assert main(["nba", "evaluate", str(log), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["count"] == 400
    log.write_text('{"action": "a", "reward": 1}\n', "utf-8")
    assert main(["nba", "evaluate", str(log)]) == 1
    assert "no lift can be claimed" in capsys.readouterr().err
    log.write_text("not json\n", "utf-8")
    assert main(["nba", "evaluate", str(log)]) == 1
