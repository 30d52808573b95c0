"""``agent-console review floor``, ``export`` and ``report``, against a hub that runs."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.hub import AGENT, TestHub, running_hub

from agent_console.cli import main
from agent_console.domain.agent import Agent, Role
from agent_console.hub.server import write_privately
from agent_console.wire.codec import encode

LEAD = Agent(id="s1", login="lead", name="Lead 1", role=Role.SUPERVISOR, queues=("Elite",))


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, agents=(AGENT, LEAD)) as hub:
        write_privately(tmp_path / "tokens.json", encode(hub.local))
        yield hub


def said(
    capsys: pytest.CaptureFixture[str], folder: Path, *words: str, login: str = "lead"
) -> tuple[int, Any]:
    whose = ("--as", login, "--token-file", str(folder / "tokens.json"), "--json")
    code = main(["review", *words, *whose])
    return code, json.loads(capsys.readouterr().out)


def test_supervisors_watch_and_take_along_without_a_screen(
    hub: TestHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, floor = said(capsys, tmp_path, "floor", "--zone", "America/Los_Angeles")
    assert (code, floor["zone"]) == (0, "America/Los_Angeles")
    assert [one["queue"] for one in floor["queues"]] == ["Elite"]
    whose = ["--as", "lead", "--token-file", str(tmp_path / "tokens.json")]
    assert main(["review", "floor", *whose]) == 0
    assert "0 waiting" in capsys.readouterr().out

    path = tmp_path / "figures.xlsx"
    code, made = said(capsys, tmp_path, "export", str(path), "--what", "agents")
    assert (code, made["bytes"]) == (0, path.stat().st_size)
    assert path.read_bytes()[:2] == b"PK"

    code, plan = said(capsys, tmp_path, "report", "plan", "Daily", "--at", "07:30", "--on", "01234")
    assert (code, plan["owner_id"], plan["weekdays"]) == (0, "s1", [0, 1, 2, 3, 4])
    _, listed = said(capsys, tmp_path, "report", "list")
    assert [one["name"] for one in listed["plans"]] == ["Daily"]
    said(capsys, tmp_path, "report", "end", plan["id"])
    _, listed = said(capsys, tmp_path, "report", "list")
    assert listed == {"plans": [], "reports": []}


def test_what_cannot_be_is_said_in_a_line(
    hub: TestHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, answer = said(capsys, tmp_path, "floor", login=AGENT.login)
    assert code == 1
    assert "no right" in answer["error"]
    for words in (("export", "figures.docx"), ("report", "fetch", "none", "x.csv")):
        assert said(capsys, tmp_path, *words)[0] == 1
    assert said(capsys, tmp_path, "floor", login="nobody")[0] == 1
    with pytest.raises(SystemExit):
        main(["review", "export", "x.csv", "--from", "yesterday"])
