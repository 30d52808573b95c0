import sys
from pathlib import Path

import pytest

from agent_console.paths import installed_program, own_program


def test_from_source_the_program_is_this_python_with_its_command_line() -> None:
    assert own_program() == [sys.executable, "-m", "agent_console.cli"]


def test_a_built_program_is_started_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_program() == [sys.executable]


def test_links_open_what_is_installed_and_not_the_version_that_runs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert installed_program() == own_program()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert installed_program() == [sys.executable]
    installed = tmp_path / "agent-console"
    installed.touch(0o755)
    assert installed_program() == [str(installed)]
