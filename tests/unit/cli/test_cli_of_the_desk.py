import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support.desk import KEY, MIA, NOW, desk_files, number, page, person, wrapped
from support.hub import running_hub

from agent_console.cli import NOUNS, main
from agent_console.ids import OperationId
from agent_console.paths import Profile
from agent_console.security.wrapped_key import wrap
from agent_console.store.outbox_entry import EntryState
from agent_console.wire.codec import encode
from agent_console.wire.operation import Problem

HELD = Problem(title="This customer is not known", status=404)
COMMANDS = [
    *([noun] for noun in NOUNS),
    *(["sync", verb] for verb in ("once", "status", "verify")),
    *(["outbox", verb] for verb in ("list", "show", "retry", "discard")),
    *(["hub", verb] for verb in ("serve", "import")),
]


@pytest.fixture
def at(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The arguments that choose a profile with Mia, a held note o-1 and a waiting one o-2."""
    profile.folder.mkdir(parents=True)
    profile.key_file.write_bytes(encode(wrap(KEY, "a horse")))
    with desk_files(profile) as files:
        files.cache.absorb(page(customers=(person(),), identifiers=(number("+12065550142"),)))
        files.journal.queue(wrapped("o-1", "c-nobody"), at=NOW)
        files.journal.queue(wrapped("o-2"), at=NOW)
        files.journal.settle(OperationId("o-1"), EntryState.HELD, HELD)
    monkeypatch.setenv("AGENT_CONSOLE_PASSPHRASE", "a horse")
    return ["--profile", str(profile.folder)]


def _said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any]:
    """Run a command with --json; return its exit code and its one document."""
    code = main([*arguments, "--json"])
    return code, json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("command", [[], *COMMANDS], ids=" ".join)
def test_every_command_explains_itself(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main([*command, "--help"])
    assert caught.value.code == 0
    said = capsys.readouterr()
    assert said.out.startswith("usage: agent-console")
    assert said.err == ""


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        ["fly"],
        ["outbox"],
        ["outbox", "burn"],
        ["outbox", "show"],
        ["sync", "once", "--fast"],
        ["lookup"],
        ["hub"],
        ["desk", "--theme", "pink"],
    ],
    ids=" ".join,
)
def test_wrong_use_exits_2_with_one_line_on_stderr(
    wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(wrong)
    said = capsys.readouterr()
    assert caught.value.code == 2
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert "--help" in said.err


def test_the_program_itself_exits_2_without_a_traceback() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "agent_console.cli", "outbox", "burn"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=os.environ,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("agent-console outbox: ")


def test_the_outbox_is_listed_whole(at: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code, said = _said(capsys, "outbox", "list", *at)
    assert code == 0
    assert [(one["id"], one["state"]) for one in said["entries"]] == [
        ("o-1", "held"),
        ("o-2", "waiting"),
    ]
    assert said["entries"][0]["problem"]["title"] == HELD.title
    assert "Wants a refund" not in json.dumps(said)
    assert main(["outbox", "list", *at]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("o-1  held ")


def test_one_entry_is_shown_whole(at: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code, said = _said(capsys, "outbox", "show", "o-2", *at)
    assert (code, said["operation"]["note"]["text"]) == (0, "Wants a refund")
    assert main(["outbox", "show", "o-2", *at]) == 0
    assert "state: waiting" in capsys.readouterr().out


def test_a_held_entry_is_sent_again_when_told_to(
    at: list[str], profile: Profile, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = _said(capsys, "outbox", "retry", "o-1", *at)
    assert (code, said["id"], said["state"]) == (0, "o-1", "waiting")
    with desk_files(profile) as files:
        assert [one.id for one in files.journal.due(limit=9, now=NOW)] == [said["sent_as"], "o-2"]


def test_discarding_wants_a_yes(
    at: list[str], profile: Profile, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = _said(capsys, "outbox", "discard", "o-1", *at)
    assert code == 1
    assert "--yes" in said["error"]
    assert _said(capsys, "outbox", "discard", "o-1", "--yes", *at)[0] == 0
    with desk_files(profile) as files:
        assert [one.id for one in files.journal.entries()] == ["o-2"]


def test_what_the_hub_has_done_cannot_be_discarded(
    at: list[str], profile: Profile, capsys: pytest.CaptureFixture[str]
) -> None:
    with desk_files(profile) as files:
        files.journal.settle(OperationId("o-2"), EntryState.SENT, None)
    code, said = _said(capsys, "outbox", "discard", "o-2", "--yes", *at)
    assert code == 1
    assert "done this already" in said["error"]
    with desk_files(profile) as files:
        assert files.journal.entry(OperationId("o-2")) is not None


@pytest.mark.parametrize("verb", [["show"], ["retry"], ["discard", "--yes"]])
def test_an_entry_that_is_not_there_is_told_on_stderr_and_as_a_document(
    at: list[str], verb: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["outbox", *verb, "o-9", "--json", *at]) == 1
    said = capsys.readouterr()
    assert "o-9" in json.loads(said.out)["error"]
    assert said.err.startswith("agent-console: ")
    assert "Traceback" not in said.err


def test_the_standing_is_said_without_asking_the_hub(
    at: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = _said(capsys, "sync", "status", *at)
    assert code == 0
    assert (said["customers"], said["waiting"], said["held"], said["sent"]) == (1, 1, 1, 0)
    assert said["as_of"] == "2026-11-22T21:16:00Z"


def test_who_never_signed_in_is_told_to(at: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code, said = _said(capsys, "sync", "once", *at)
    assert code == 1
    assert "Sign in" in said["advice"]


@pytest.mark.parametrize("text", ["mia", "+1 206 555 0142"])
def test_somebody_is_found_in_the_copy(
    at: list[str], text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = _said(capsys, "lookup", text, *at)
    assert code == 0
    assert [one["customer"]["id"] for one in said["candidates"]] == [MIA]
    assert main(["lookup", text, *at]) == 0
    assert "Mia Li" in capsys.readouterr().out


def test_nobody_found_exits_1(at: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert _said(capsys, "lookup", "nobody", *at) == (1, {"candidates": []})


def test_the_doctor_says_what_is_wrong_and_what_to_do(
    at: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = _said(capsys, "doctor", *at)
    findings = {one["what"]: one for one in said["findings"]}
    assert code == 1
    assert findings["Encryption"]["is_good"]
    assert findings["Files"]["said"] == "1 customers, 1 waiting"
    assert (findings["Outbox"]["said"], findings["Outbox"]["is_good"]) == ("1 held", False)
    assert findings["Hub"]["advice"]


def test_the_doctor_tells_a_wrong_passphrase(
    at: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AGENT_CONSOLE_PASSPHRASE", "another")
    code, said = _said(capsys, "doctor", *at)
    assert code == 1
    assert said["findings"][-1]["said"] == "that is not the PIN or passphrase"


def test_a_wrong_passphrase_is_a_sentence(
    at: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AGENT_CONSOLE_PASSPHRASE", "another")
    assert main(["sync", "status", *at]) == 1
    assert capsys.readouterr().err.startswith("agent-console: that is not the PIN or passphrase. ")


def test_once_sends_what_waits_and_verify_proves_it(
    at: list[str], profile: Profile, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "hub").mkdir()
    with running_hub(tmp_path / "hub", (person(),)) as hub:
        with desk_files(profile) as files:
            files.journal.postpone(["o-2"], until=NOW.replace(year=2050), problem=None)  # type: ignore[list-item]
            files.journal.remember("hub", hub.local.address)
            files.journal.remember("token", hub.token)
        code, said = _said(capsys, "sync", "once", *at)
        assert (code, said["waiting"], said["held"], said["sent"]) == (1, 0, 1, 0)
        assert _said(capsys, "outbox", "discard", "o-1", "--yes", *at)[0] == 0
        code, said = _said(capsys, "sync", "verify", *at)
        assert (code, said["agreed"]) == (0, True)
        with desk_files(profile) as files:
            files.cache.absorb(
                page(files.cache.cursor or "", customers=(person(family="X", version=9),))
            )
        code, said = _said(capsys, "sync", "verify", *at)
        assert (code, said["agreed"], len(said["agreement"]["repaired"])) == (1, False, 1)
        assert _said(capsys, "sync", "verify", *at)[0] == 0
    code, said = _said(capsys, "sync", "once", *at)
    assert code == 1
    assert "cannot be reached" in said["error"]


def test_one_command_loads_no_other_one() -> None:
    code = (
        "import sys; from agent_console import cli\n"
        "try: cli.main(['desk', '--help'])\n"
        "except SystemExit: pass\n"
        "names = [n for n in sys.modules if n.startswith('agent_console.cli.')]\n"
        "loaded = {name.rpartition('.')[2] for name in names}\n"
        "sys.stderr.write(' '.join(loaded & {'hub', 'playbook', 'nba', 'outbox', 'doctor'}))\n"
        "sys.stderr.write(' '.join({'urllib.request', 'http.client'} & set(sys.modules)))"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert "--profile" in said.stdout
    assert said.stderr == ""
