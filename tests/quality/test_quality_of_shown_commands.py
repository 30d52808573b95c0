"""Every command in README and help is run, here or by the test that is named for it."""

import ast
import gc
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.request import urlopen

import pytest
from pictures import PICTURES
from repository import ROOT
from shown_commands import COMMANDS, PAGES, RUN_BY, WORLD, of_world, proof_of, words_of
from support.desk import KEY, NOW, desk_files, number, page, person, wrapped
from support.hub import TestHub, running_hub
from support.people import PEOPLE

from agent_console.bootstrap import open_desk
from agent_console.cli import main
from agent_console.paths import Profile
from agent_console.security.wrapped_key import wrap
from agent_console.wire.codec import encode

_PASSPHRASE = "a horse"
_CERTIFICATE = ROOT / "tests" / "support" / "self_signed.pem"
_PATIENCE_S = 60


@dataclass(frozen=True, slots=True)
class World:
    """A hub with people, somebody's files that know it, and a folder."""

    hub: TestHub
    profile: Profile
    folder: Path

    @property
    def tokens(self) -> str:
        return str(self.folder / "tokens.json")


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    folder = tmp_path_factory.mktemp("world")
    profile = Profile(folder / "desk")
    profile.folder.mkdir()
    profile.key_file.write_bytes(encode(wrap(KEY, _PASSPHRASE)))
    with desk_files(profile) as files:
        files.cache.absorb(page(customers=(person(),), identifiers=(number("+12065550142"),)))
        files.journal.queue(wrapped("ID"), at=NOW)
    with running_hub(folder, PEOPLE) as hub:
        desk = open_desk(profile, lambda _is_new: _PASSPHRASE, use_keyring=False)
        desk.sign_in(hub.local.address, hub.token)
        desk.close()
        made = World(hub, profile, folder)
        Path(made.tokens).write_bytes(encode(hub.local))
        yield made


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_shown_is_run_by_a_test(command: str) -> None:
    _, proof = proof_of(command)
    if proof != WORLD:
        path, _, name = proof.partition("::")
        assert name in _tests_of(path), proof


def test_no_command_is_claimed_to_be_run_that_nobody_shows() -> None:
    shown = {proof_of(command)[0] for command in COMMANDS}
    assert set(RUN_BY) - shown == set()


@cache
def _tests_of(path: str) -> set[str]:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


_SERVE = ["hub", "serve"]
_OF_DESK = ("doctor", "bundle", "sync", "outbox", "lookup")
_AWAY = ("hub connect tryton", "hub import tau-airline")
"""Nothing is there to speak with: they say so, and exit 1."""
_HERE = [one for one in of_world() if not one.startswith(("curl ", "agent-console hub serve"))]


@pytest.mark.parametrize("command", _HERE)
def test_it_does_what_is_said(
    command: str,
    world: World,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("AGENT_CONSOLE_PASSPHRASE", _PASSPHRASE)
    monkeypatch.chdir(tmp_path)
    words = [_at(one, tmp_path) for one in words_of(command.replace("show|retry|discard", "show"))]
    status = main([*words, *_whose(words, world)])
    gc.collect()  # a window that is let go of goes here, not in the thread of the hub
    said = capsys.readouterr()
    if " ".join(words).startswith(_AWAY):
        assert status == 1
        assert said.err.startswith("agent-console: ")
    else:
        assert status == 0 or words == ["doctor"], said.err
        assert said.out


def _at(word: str, folder: Path) -> str:
    """Return *word* with files of this test in the place of the ones it names."""
    made = {
        "tryton.toml": 'address = "http://127.0.0.1:9"\ndatabase = "c"\nuser = "c"\npassword = '
        '{ env = "AGENT_CONSOLE_PASSPHRASE" }\n',
        "app.jsonl": '{"id": "1", "head": "Seattle", "who": {"mail": "a@example.com"}}\n',
        "mapping.yaml": "source: app\nwhat: contacts\nid: id\ncolumns:\n  headline: head\n"
        "  email: who.mail\nconstants:\n  channel: web\n  at: '2026-11-20T10:00:00Z'\n",
    }
    if word in made:
        (folder / word).write_text(made[word], "utf-8")
    is_file = word in made or word == "DIR" or word.endswith((".zip", ".png"))
    return str(folder / word) if is_file else word


def _whose(words: list[str], world: World) -> list[str]:
    if words[0] in _OF_DESK:
        return ["--profile", str(world.profile.folder)]
    if words[0] == "hub":
        return ["--database", world.hub.engine.url.render_as_string(hide_password=False)]
    return ["--token-file", world.tokens]


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM there")
def test_the_hub_serves_with_every_option_that_is_shown(tmp_path: Path) -> None:
    telephony = tmp_path / "telephony.toml"
    telephony.write_text('region = "US"\n', "utf-8")
    values = {
        "--host": "127.0.0.1",
        "--port": "0",
        "--telephony": str(telephony),
        "--tls-cert": str(_CERTIFICATE),
        "--tls-key": str(_CERTIFICATE),
        "--leave-after": "0",
    }
    words: list[str] = []
    for command in of_world():
        shown = words_of(command)
        if shown[:2] == _SERVE:
            options = shown[2:]
            words += [
                values.get(options[i - 1], one) if i else one for i, one in enumerate(options)
            ]
    assert set(values) <= set(words)
    with subprocess.Popen(
        [
            *(sys.executable, "-m", "agent_console.cli", *_SERVE, *words),
            *("--database", f"sqlite:///{tmp_path / 'hub.db'}"),
            *("--token-file", str(tmp_path / "tokens.json")),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ,
    ) as program:
        try:
            assert program.stdout is not None
            ready = program.stdout.readline()
            program.terminate()
            _, log = program.communicate(timeout=_PATIENCE_S)
        finally:
            program.kill()
    assert ready.startswith("hub ready at https://127.0.0.1:"), log
    assert program.returncode == 0
    assert {json.loads(line)["area"] for line in log.splitlines()} <= {"hub"}


def test_a_web_request_lets_it_ring(world: World) -> None:
    (command,) = (one for one in of_world() if one.startswith("curl "))
    words = words_of(command)
    fields = [words[i + 1] for i, one in enumerate(words) if one == "-d"]
    where = words[-1].replace("http://HUB", world.hub.local.address)
    where = where.replace("TOKEN", world.hub.local.cti_token)
    with urlopen(where, data="&".join(fields).encode(), timeout=10) as answer:  # noqa: S310 - loopback
        assert answer.status == 200


def test_every_picture_shown_is_drawn_by_the_script() -> None:
    shown = {
        (page.parent / place if page.name == "README.md" else page.parents[1] / "pictures" / place)
        for page in PAGES
        for place in re.findall(r"!\[[^]]*\]\(([^)]+)\)", page.read_text("utf-8"))
    }
    assert {one.relative_to(ROOT) for one in shown} == set(PICTURES)
    assert [one for one in shown if not one.is_file()] == []
