import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from support.desk import number, person
from support.hub import AGENT, TestHub, running_hub

from agent_console.cli import main
from agent_console.domain.agent import Agent, Role
from agent_console.ids import AgentId
from agent_console.wire.codec import encode

BOSS = Agent(id=AgentId("a-9"), login="boss", name="Supervisor", role=Role.SUPERVISOR)
BORN = date(1987, 5, 17)
PASS = "M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 326J001A0025 100"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    people = (
        person("c-1", "Ana", "Delgado", birth_date=BORN),
        person("c-2", "Anna", "Delgado", birth_date=BORN, city="Portland"),
        number("+12065550142", "c-1"),
        number("+12065550142", "c-2"),
    )
    with running_hub(tmp_path, people, agents=(AGENT, BOSS)) as made:
        (tmp_path / "tokens.json").write_bytes(encode(made.local))
        yield made


def run(tmp_path: Path, *words: str, login: str = "boss") -> int:
    tokens = str(tmp_path / "tokens.json")
    return main(["hub", "duplicates", *words, "--token-file", tokens, "--as", login, "--json"])


def said(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


def test_duplicates_are_found_merged_and_taken_apart(
    hub: TestHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "search") == 0
    (pair,) = said(capsys)["pairs"]  # type: ignore[misc]
    assert {pair["first"]["id"], pair["second"]["id"]} == {"c-1", "c-2"}
    assert run(tmp_path, "merge", "c-1", "c-2", "--take", "given_name", "--keep", "city") == 0
    merge = said(capsys)
    assert set(merge["fields"]) == {"given_name"}  # type: ignore[call-overload]
    assert run(tmp_path, "list") == 0
    assert said(capsys)["pairs"] == []
    assert run(tmp_path, "undo", str(merge["id"])) == 0
    assert "undone_at" in said(capsys)
    assert run(tmp_path, "merges") == 0
    assert len(said(capsys)["merges"]) == 1  # type: ignore[arg-type]


def test_two_persons_are_said_to_be_two(
    hub: TestHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(tmp_path, "search")
    capsys.readouterr()
    assert run(tmp_path, "dismiss", "c-2", "c-1") == 0
    assert said(capsys)["pairs"] == []


def test_without_the_right_it_says_so_and_exits_1(
    hub: TestHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "list", login="agent") == 1
    assert "no right" in str(said(capsys)["error"])
    assert run(tmp_path, "list", login="nobody") == 1


def test_a_pass_is_decoded_into_every_field(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["decode-pass", PASS, "--json", "--today", "2026-11-22"]) == 0
    decoded = said(capsys)["pass"]
    assert decoded["name"] == "DESMARAIS/LUC"  # type: ignore[index]
    (leg,) = decoded["legs"]  # type: ignore[index]
    assert (leg["locator"], leg["flown_on"], leg["ticket"]) == ("ABC123", "2026-11-22", "")
    assert main(["decode-pass", PASS, "--today", "2026-11-22"]) == 0
    assert "AC 834  YUL-FRA  2026-11-22" in capsys.readouterr().out


def test_a_wrong_pass_is_one_line_with_the_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["decode-pass", PASS[:30]]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1
    assert "ends inside" in told.err
    assert "DESMARAIS" not in told.err
    assert main(["decode-pass", "", "--json"]) == 1
    assert "error" in said(capsys)


def test_a_wrong_day_is_wrong_use() -> None:
    with pytest.raises(SystemExit) as ended:
        main(["decode-pass", PASS, "--today", "tomorrow"])
    assert ended.value.code == 2
