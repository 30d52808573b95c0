"""A command that needs a hub's tokens takes those of the hub that was named, and no other's."""

import os
from pathlib import Path

import pytest

from agent_console.cli import main
from agent_console.cli.running_hub import the_hub
from agent_console.errors import BadInput, HubUnreachable
from agent_console.paths import hub_home
from agent_console.wire.codec import encode
from agent_console.wire.local_hub import LocalHub

HERE = LocalHub(
    address="http://127.0.0.1:8765",
    process=os.getpid(),
    cti_token="ring-here",
    agent_tokens={"agent": "let-in-here"},
)
ELSEWHERE = "http://hub.example:8765"


@pytest.fixture(autouse=True)
def data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def here() -> LocalHub:
    """The hub of this machine, which runs."""
    home = hub_home(sample=True)
    home.tokens.parent.mkdir(parents=True)
    home.tokens.write_bytes(encode(HERE))
    return HERE


def test_without_a_name_it_is_the_one_that_runs_here(here: LocalHub) -> None:
    assert the_hub(None, None) == here


@pytest.mark.parametrize("name", ["http://127.0.0.1:8765/", "http://localhost:8765"])
def test_the_one_here_may_be_named(here: LocalHub, name: str) -> None:
    assert the_hub(name, None) == here


def test_nobody_else_is_shown_the_tokens_of_the_one_here(
    here: LocalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert here
    with pytest.raises(BadInput):
        the_hub(ELSEWHERE, None)
    assert main(["ring", "12065550142", "--hub", ELSEWHERE]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert f"name the token file of the hub at {ELSEWHERE} with --token-file" in said.err


def test_a_token_file_goes_with_the_address_it_is_told(tmp_path: Path) -> None:
    copied = tmp_path / "copied.json"
    copied.write_bytes(encode(HERE))
    assert the_hub(None, str(copied)).address == HERE.address
    found = the_hub(ELSEWHERE, str(copied))
    assert (found.address, found.cti_token) == (ELSEWHERE, HERE.cti_token)


def test_where_none_runs_it_is_said(here: LocalHub) -> None:
    hub_home(sample=True).tokens.unlink()
    assert here
    with pytest.raises(HubUnreachable, match="no hub runs on this machine"):
        the_hub(None, None)
