"""The README is true: its settings exist, its commands parse, its picture is there."""

import re
import shlex
from dataclasses import fields
from pathlib import Path

import pytest
from repository import ROOT

from agent_console.cli import parser
from agent_console.settings import Settings, describe

README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = sorted(
    {
        line.partition("#")[0].strip()
        for line in README.splitlines()
        if line.startswith("agent-console ")
    }
)


def test_readme_shows_the_two_commands() -> None:
    assert "python3 packaging/dev.py run" in README
    assert "python3 packaging/dev.py test" in README


@pytest.mark.parametrize("group", [one.name for one in fields(Settings)])
def test_readme_tells_every_setting_with_its_default(group: str) -> None:
    kind = type(getattr(Settings(), group))
    for name, default, meaning in describe(kind):
        shown = f" {default} " if default != "" else " "
        assert f"| `{group}.{name}` |{shown}| {meaning} |" in README


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_readme_is_understood(command: str) -> None:
    words = shlex.split(command.replace("show|retry|discard", "show"))[1:]
    parser().parse_args(words)


def test_pictures_of_the_readme_are_there() -> None:
    for place in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README):
        assert (ROOT / Path(place)).is_file(), place
