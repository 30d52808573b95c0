import sys

import pytest

from agent_console.paths import installed_program, own_program


def test_from_source_the_program_is_this_python_with_its_command_line() -> None:
    assert own_program() == [sys.executable, "-m", "agent_console.cli"]


def test_a_built_program_is_started_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_program() == [sys.executable]


def test_links_open_what_is_installed_and_not_the_version_that_runs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("AGENT_CONSOLE_LAUNCHER", raising=False)
    assert installed_program() == own_program()
    monkeypatch.setenv("AGENT_CONSOLE_LAUNCHER", "agent-console-of-this-computer")
    assert installed_program() == ["agent-console-of-this-computer"]
