import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
from support.fault_proxy import fault_proxy
from support.hub import running_hub

from agent_console.bootstrap import open_desk
from agent_console.cli import main
from agent_console.desk.updates.place import Place, Standing
from agent_console.errors import PolicyBroken
from agent_console.paths import Profile
from agent_console.policy import machine_policy, read_policy

SELF_SIGNED = Path(__file__).parents[2] / "support" / "self_signed.pem"


def _said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    code = main(["doctor", *arguments, "--json"])
    said = msgspec.json.decode(capsys.readouterr().out)
    return code, said["findings"]


@contextmanager
def _signed_in(profile: Profile, tmp_path: Path) -> Iterator[None]:
    """Let a desk be signed in at a hub behind a certificate of the company's own."""
    profile.folder.mkdir(parents=True)
    profile.settings.write_text(f'[hub]\nauthorities = "{SELF_SIGNED}"\n', "utf-8")
    with (
        running_hub(tmp_path) as hub,
        fault_proxy(hub.local.address, SELF_SIGNED) as tls,
    ):
        desk = open_desk(profile, lambda _new: "a horse", use_keyring=False)
        desk.sign_in(f"https://127.0.0.1:{tls.port}", hub.token)
        desk.close()
        yield


def test_all_a_help_desk_asks_is_good_at_a_desk_that_works(
    profile: Profile,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AGENT_CONSOLE_PASSPHRASE", "a horse")
    with _signed_in(profile, tmp_path):
        code, findings = _said(capsys, "--profile", str(profile.folder))
    bad = [one for one in findings if not one["is_good"]]
    assert (code, bad) == (0, [])
    said = {one["what"]: one["said"] for one in findings}
    assert list(said) == [
        *("Program", "Python", "Screen libraries", "Screen", "Encryption", "Keyring", "Disk"),
        *("Folder", "Scanner", "Telephone links", "Policy", "Files", "Outbox", "Way to the hub"),
        *("Certificate", "Hub", "Versions", "Clock", "Sign-in", "Role", "Rings", "Telephone"),
    ]
    assert said["Certificate"] == "of 127.0.0.1, good until 2126-10-29"
    assert said["Rings"] == "calls arrive from the hub"
    assert said["Role"] == "agent, and this computer is for it"


def test_what_keeps_the_hub_away_is_told_with_what_to_do(
    profile: Profile, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AGENT_CONSOLE_PASSPHRASE", "a horse")
    desk = open_desk(profile, lambda _new: "a horse", use_keyring=False)
    desk.sign_in("http://127.0.0.2:1", "token")
    desk.close()
    code, findings = _said(capsys, "--profile", str(profile.folder))
    assert code == 1
    bad = {one["what"]: one["advice"] for one in findings if not one["is_good"]}
    assert set(bad) == {"Way to the hub", "Certificate", "Hub"}
    assert all(bad.values())


def _policy(folder: Path, text: str) -> str:
    path = folder / "policy.toml"
    path.write_text(text, "utf-8")
    return str(path)


def test_a_policy_is_checked_before_it_is_put_anywhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = 'roles = ["agent"]\nofline_days = 5\n[locked.hub]\naddress = "http://crm.example.com"\n'
    code, findings = _said(capsys, "--policy", _policy(tmp_path, text))
    assert code == 1
    assert [(one["said"], one["is_good"]) for one in findings] == [
        ("line 2: this version knows no ofline_days; did you mean offline_days?", False),
        ("hub.address does not begin with https://: anybody on the way reads along", False),
        ("roles agent; update_channel stable; hub.address is locked", False),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[locked.hub]\nauthorities = "none.pem"\n', "hub.authorities cannot be read"),
        ('[locked.hub]\nproxy = "proxy:3128"\n', "hub.proxy is not the address of a proxy"),
        ("offline_days = 400\n", "line 1: offline_days: it must be a whole number"),
    ],
)
def test_what_nobody_could_work_with_is_found_before(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, words: str
) -> None:
    code, findings = _said(capsys, "--policy", _policy(tmp_path, text))
    assert code == 1
    assert words in findings[0]["said"]
    assert findings[0]["advice"]


def test_a_policy_that_counts_here_must_be_its_owner_s_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(_policy(tmp_path, 'station = "Seattle"\n'))
    monkeypatch.setenv("AGENT_CONSOLE_POLICY", str(path))
    tmp_path.chmod(0o755)
    path.chmod(0o644)
    assert _said(capsys, "--policy")[0] == 0
    path.chmod(0o666)
    code, findings = _said(capsys, "--policy")
    assert code == 1
    assert findings[0]["said"].endswith("can be changed by others")


def test_a_policy_that_cannot_be_read_keeps_the_files_shut_and_is_told(
    profile: Profile,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AGENT_CONSOLE_PASSPHRASE", "a horse")
    open_desk(profile, lambda _new: "a horse", use_keyring=False).close()
    monkeypatch.setenv("AGENT_CONSOLE_POLICY", _policy(tmp_path, "roles = 5\n"))
    code, findings = _said(capsys, "--profile", str(profile.folder))
    assert code == 1
    assert findings[-1]["what"] == "Files"
    assert "line 1: roles: it must be a list" in findings[-1]["said"]


def test_where_nothing_was_decided_nothing_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AGENT_CONSOLE_POLICY", str(tmp_path / "none.toml"))
    code, findings = _said(capsys, "--policy")
    assert (code, findings[0]["is_good"]) == (0, True)
    assert _said(capsys, "--policy", str(tmp_path / "none.toml"))[0] == 1


def test_a_policy_in_a_place_nobody_may_look_into_is_not_taken_for_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    circle = tmp_path / "policy.toml"
    circle.symlink_to(circle)
    monkeypatch.setenv("AGENT_CONSOLE_POLICY", str(circle))
    code, findings = _said(capsys, "--policy")
    assert code == 1
    assert "it cannot be read" in findings[0]["said"]
    with pytest.raises(PolicyBroken, match="it cannot be read"):
        machine_policy()


def test_a_policy_that_was_written_with_an_editor_of_windows_is_read(tmp_path: Path) -> None:
    path = tmp_path / "policy.toml"
    path.write_bytes(b'\xef\xbb\xbfstation = "Seattle"\r\n')
    assert read_policy(path).policy.station == "Seattle"
    assert read_policy(path).problems == ()


def test_the_way_to_the_hub_is_looked_at_before_anybody_has_signed_in(
    profile: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile.folder.mkdir(parents=True)
    with (
        running_hub(tmp_path) as hub,
        fault_proxy(hub.local.address, SELF_SIGNED) as tls,
    ):
        text = f'address = "https://127.0.0.1:{tls.port}"\nauthorities = "{SELF_SIGNED}"\n'
        profile.settings.write_text(f"[hub]\n{text}", "utf-8")
        code, findings = _said(capsys, "--profile", str(profile.folder))
        assert (code, [one["what"] for one in findings[-6:]]) == (
            0,
            ["Files", "Way to the hub", "Certificate", "Hub", "Versions", "Clock"],
        )
    code, findings = _said(capsys, "--profile", str(profile.folder))
    assert (code, findings[-1]["what"], findings[-1]["is_good"]) == (1, "Hub", False)
    assert not profile.journal.exists()


@pytest.mark.parametrize(
    ("known", "is_good", "said"),
    [
        (Standing(), True, "none waits"),
        (Standing(ready="998.0"), True, "998.0 begins with the next start"),
        (Standing(refused=("0.0.1", "999.0")), False, "999.0 did not start here, twice"),
    ],
)
def test_a_version_that_did_not_start_is_seen_by_the_help_desk(
    tmp_path: Path,
    profile: Profile,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    known: Standing,
    is_good: bool,
    said: str,
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "home"))
    Place().put(known)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr("os.execve", _refuses)
    _, findings = _said(capsys, "--profile", str(profile.folder))
    found = next(one for one in findings if one["what"] == "Next version")
    assert (found["is_good"], found["said"]) == (is_good, said)


def _refuses(*_words: object) -> None:
    raise OSError
