from dataclasses import fields
from pathlib import Path

import pytest

from agent_console import policy
from agent_console.domain.agent import Role
from agent_console.policy import Policy, Problem, read_policy
from agent_console.settings import Settings

WHOLE = """
station = "SEA Gate C9"
roles = ["agent", "gate"]
offline_days = 7
update_channel = "early"
profiles = "/var/lib/desks"

[locked.hub]
address = "https://crm.example.com"
proxy = "http://proxy.example.com:3128"
authorities = "company.pem"

[locked.sync]
customers = 5000

[preset]
screen.language = "de"
"""


def _written(folder: Path, text: str) -> Path:
    path = folder / "policy.toml"
    path.write_text(text, "utf-8")
    return path


def _problems(folder: Path, text: str) -> tuple[Problem, ...]:
    return read_policy(_written(folder, text)).problems


def test_a_policy_says_what_counts_here(tmp_path: Path) -> None:
    said, problems = read_policy(_written(tmp_path, WHOLE))
    assert problems == ()
    assert (said.station, said.offline_days, said.update_channel) == ("SEA Gate C9", 7, "early")
    assert said.profiles == "/var/lib/desks"
    assert said.admits("gate")
    assert not said.admits("supervisor")
    assert said.is_locked("hub.address")
    assert not said.is_locked("screen.language")


def test_without_a_policy_everybody_works_here_with_what_they_chose() -> None:
    assert Policy().admits("administrator")
    assert Policy().settings(Path("/nowhere/settings.toml")) == Settings()


def test_what_is_locked_wins_and_what_is_preset_gives_way(tmp_path: Path) -> None:
    said = read_policy(_written(tmp_path, WHOLE)).policy
    chosen = tmp_path / "settings.toml"
    assert said.settings(chosen).screen.language == "de"
    chosen.write_text('[screen]\nlanguage = "en"\n[sync]\ncustomers = 9000\n', "utf-8")
    counts = said.settings(chosen)
    assert (counts.screen.language, counts.sync.customers) == ("en", 5000)


def test_the_default_of_a_setting_is_what_was_decided(tmp_path: Path) -> None:
    found = {
        one.id: one.default for one in read_policy(_written(tmp_path, WHOLE)).policy.declared()
    }
    assert (found["screen.language"], found["sync.customers"]) == ("de", 5000)
    assert found["screen.theme"] == "system"


def test_authorities_lie_beside_the_policy(tmp_path: Path) -> None:
    said = read_policy(_written(tmp_path, WHOLE)).policy
    assert said.locked["hub.authorities"] == str(tmp_path / "company.pem")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('\nstation = "a\n', 2, "this is no TOML"),
        ("offline_days = 0\n", 1, "a whole number from 1 to 365"),
        ("\n\noffline_days = true\n", 3, "a whole number from 1 to 365"),
        ('roles = ["agent",\n "pilot"]\n', 1, "a list of some of agent, gate, supervisor"),
        ("roles = []\n", 1, "a list of some of agent"),
        ('update_channel = "New Ones"\n', 1, "a word in small letters"),
        ('profiles = "desks"\n', 1, "the whole path of a folder"),
        ('[locked.sync]\n\ncustomers = "5"\n', 3, "sync.customers must be a whole number"),
        ('[locked]\nscreen.theme = "pink"\n', 2, "screen.theme must be one of"),
        ("[preset.screen]\nscale = 20\n", 2, "screen.scale must be at least 100"),
        ("[locked]\nhub = 5\n", 2, "hub is no group of settings"),
        ("locked = 5\n", 1, "locked is no table"),
    ],
)
def test_what_makes_no_sense_is_named_with_its_line(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    (found,) = _problems(tmp_path, text)
    assert (found.line, found.is_grave) == (line, True)
    assert words in found.what
    assert found.advice


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('\nrolse = ["agent"]\n', 2, "no rolse; did you mean roles?"),
        ("[locked.hub]\nadress = 1\n", 2, "no hub.adress; did you mean hub.address?"),
        ("[weather]\nwind = 5\n", 1, "no weather"),
    ],
)
def test_a_name_of_a_newer_version_stops_nobody_and_is_told(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    (found,) = _problems(tmp_path, text)
    assert (found.line, found.is_grave) == (line, False)
    assert words in found.what


def test_all_that_is_wrong_is_told_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    found = _problems(tmp_path, 'offline_days = -1\nroles = "agent"\nstatoin = ""\n')
    assert [one.line for one in found] == [1, 2, 3]


def test_a_policy_that_nobody_can_read_is_grave(tmp_path: Path) -> None:
    assert read_policy(tmp_path).problems[0].is_grave
    assert read_policy(tmp_path / "none.toml").problems[0].is_grave


def test_a_computer_is_for_people_and_not_for_programs() -> None:
    assert set(policy.ROLES) == {role.value for role in Role} - {Role.INTEGRATION}


def test_the_example_shows_everything_that_can_be_decided_and_is_right() -> None:
    said, problems = read_policy(Path(__file__).parents[2] / "packaging" / "policy.example.toml")
    assert problems == ()
    empty = Policy()
    assert [
        one.name
        for one in fields(Policy)
        if one.name != "update_channel" and getattr(said, one.name) == getattr(empty, one.name)
    ] == []
