"""What support is given: enough to help, and nobody's name in it, wherever one may stand."""

import json
import logging
import stat
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.canaries import CALLER, CANARIES, E_MAIL, FAMILY_NAME, GIVEN_NAME, canaries_in

from agent_console import logs
from agent_console.cli import main
from agent_console.desk.support import crash_report
from agent_console.desk.support.bundle import Finding, name_at, write_bundle
from agent_console.desk.support.redacting import Redacting
from agent_console.errors import BadInput, Told
from agent_console.paths import Profile

_NOW = datetime(2026, 11, 22, 21, 16, tzinfo=UTC)
_NAME = f"{GIVEN_NAME} {FAMILY_NAME}"
_SETTINGS = f"""
[hub]
address = "https://{GIVEN_NAME}:harpsichord@crm.example.com:8443/{FAMILY_NAME}?who={E_MAIL}"
[screen]
theme = "dark"
"""
_FINDINGS = (
    Finding(what="Qt", is_good=True, said="Qt 6.11.3"),
    Finding(what="Sign-in", is_good=True, said=Told("as {name}", name=_NAME)),
    Finding(what="Files", is_good=True, said=Told("{count} customers", count=1200)),
    Finding(what="Hub", is_good=False, said=f"{E_MAIL} was refused", advice=f"Call {CALLER}."),
    Finding(what="Disk", is_good=True, said=f"{_NAME}'s folder"),
)


def _crash(words: str) -> None:
    raise LookupError(words)


def _crashed(words: str) -> crash_report.CrashReport:
    try:
        _crash(words)
    except LookupError as exc:
        return crash_report.report_of(exc, at=_NOW)
    raise AssertionError


@pytest.fixture
def planted(profile: Profile) -> Profile:
    """A profile with somebody's name, number and words wherever a file can hold them."""
    folder = profile.folder
    folder.mkdir()
    profile.settings.write_text(_SETTINGS, "utf-8")
    for name in ("layout.json", "keys.toml", "station", "cache.db", "journal.db", "key.json"):
        (folder / name).write_text(f"{_NAME} {CALLER} harpsichord", "utf-8")
    (folder / f"{FAMILY_NAME}.txt").write_text(E_MAIL, "utf-8")
    with logs.written_to(profile.logs, level=logging.DEBUG):
        for one in CANARIES:
            logs.area("desk").info("saw %s", one)
        logs.area("sync").info("sent %d operations to %s", 50, CALLER)
        try:
            _crash(_NAME)
        except LookupError:
            logs.area("ui").exception("went wrong")
    for name in ("ui.log", "console.log", f"{FAMILY_NAME}.log"):
        with (profile.logs / name).open("a", encoding="utf-8") as file:
            file.write(f"{_NAME} by hand\n")
    with (profile.logs / "desk.log").open("a", encoding="utf-8") as file:
        file.write(f"2026-11-22 21:16:00,000 INFO agent_console.desk {E_MAIL} rang {CALLER}\n")
    crash_report.keep(_crashed(_NAME), profile.logs)
    (profile.logs / "crash-1.json").write_text(json.dumps({"kinds": [_NAME]}), "utf-8")
    foreign = {"at": "2026-11-22T21:16:00Z", "kinds": [f"{_NAME}!"], "places": [_NAME]}
    (profile.logs / "crash-2.json").write_text(json.dumps({**foreign, "thread": E_MAIL}), "utf-8")
    return profile


@pytest.fixture
def archive(planted: Profile, tmp_path: Path) -> dict[str, str]:
    """What is in the archive of that profile, by name."""
    redacting = Redacting("xq", GIVEN_NAME)
    made = write_bundle(planted, tmp_path / name_at(_NOW), _FINDINGS, redacting=redacting)
    with zipfile.ZipFile(made.path) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist()}


def test_nobody_is_named_in_an_archive_wherever_their_name_was_planted(
    archive: dict[str, str],
) -> None:
    of_findings = archive.pop("doctor.json")
    named = {name: found for name, text in archive.items() if (found := canaries_in(text.encode()))}
    assert named == {}
    assert canaries_in(" ".join(archive).encode()) == set()
    # A plain sentence with a name nobody knows would stay: findings tell names with `Told`.
    assert canaries_in(of_findings.encode()) == {FAMILY_NAME}


def test_an_archive_says_what_helps(archive: dict[str, str]) -> None:
    findings = {one["what"]: one for one in json.loads(archive["doctor.json"])}
    assert findings["Qt"]["said"] == "Qt 6.11.3"
    assert findings["Files"]["said"] == "1200 customers"
    assert findings["Sign-in"]["said"].startswith("as <")
    assert findings["Hub"]["said"].endswith("> was refused")
    assert json.loads(archive["settings.json"]) == {
        "hub.address": "https://crm.example.com:8443",
        "screen.theme": "dark",
    }
    assert json.loads(archive["files.json"])["bytes"]["journal.db"] > 0
    assert json.loads(archive["versions.json"])["libraries"]["httpx"]
    assert "INFO agent_console.sync sent 50 operations to <" in archive["logs/sync.log"]
    assert "  LookupError\n  at test_support_archive.py:" in archive["logs/ui.log"]
    assert {name for name in archive if name.startswith("logs/")} == {
        *("logs/desk.log", "logs/sync.log", "logs/ui.log")
    }
    crash = json.loads(next(text for name, text in archive.items() if "crashes/" in name))
    assert crash["kinds"] == ["LookupError"]
    assert crash["places"][-1].endswith("in _crash")


def test_one_thing_has_one_mark_in_an_archive_and_another_one_in_the_next() -> None:
    here, there = Redacting(), Redacting()
    assert here.mark(CALLER) == here.mark(CALLER) != there.mark(CALLER)
    assert here.mark(CALLER) != here.mark(E_MAIL)


@pytest.mark.parametrize(
    "text",
    [
        "+1 206 555 0187",
        "(206) 555-0187",
        "4111 1111 1111 1111",
        "KX4T7M",
        "AS12345678",
        E_MAIL,
        "file:///srv/people/quibble/x.db",
        "QUIBBLE's files",
    ],
)
def test_what_may_be_somebodys_is_marked_in_a_plain_sentence(text: str) -> None:
    said = Redacting("quibble").words(f"the CRM said {text} twice")
    assert said.startswith("the CRM said ")
    assert said.endswith(" twice")
    for part in ("0187", "1111", "KX4T7M", "12345678", "quibble", "thwaite"):
        assert part.lower() not in said.lower()


@pytest.mark.parametrize("text", ["Qt 6.11.3", "65616 MB free", "12 s from the hub's", "SQLCipher"])
def test_what_a_help_desk_asks_stays_readable(text: str) -> None:
    assert Redacting().words(text) == text


def test_an_archive_is_readable_by_its_owner_alone_and_never_written_over_another(
    profile: Profile, tmp_path: Path
) -> None:
    out = tmp_path / "support.zip"
    write_bundle(profile, out, (), redacting=Redacting())
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    with pytest.raises(BadInput, match="there already"):
        write_bundle(profile, out, (), redacting=Redacting())
    with pytest.raises(BadInput, match="cannot be written"):
        write_bundle(profile, tmp_path / "no" / "x.zip", (), redacting=Redacting())


def test_the_command_says_where_the_archive_is_and_what_is_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "s.zip"
    assert main(["bundle", "--out", str(out), "--profile", str(tmp_path / "p"), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["path"] == str(out)
    assert {"doctor.json", "versions.json", "settings.json"} <= set(said["files"])


def test_reports_of_crashes_are_kept_up_to_ten(profile: Profile) -> None:
    report = _crashed("x")
    for second in range(14):
        at = _NOW.replace(second=second)
        crash_report.keep(
            crash_report.CrashReport(at=at, kinds=report.kinds, places=report.places), profile.logs
        )
    kept = crash_report.kept_in(profile.logs)
    assert len(kept) == crash_report.KEPT
    newest = crash_report.read(kept[-1])
    assert newest is not None
    assert newest.at.second == 13
    assert newest.matter == ("LookupError", report.places[-1])


def test_a_doctor_that_breaks_off_and_a_log_that_cannot_be_read_keep_no_archive_away(
    profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (profile.logs / "ui.log").mkdir(parents=True)
    monkeypatch.setattr("shutil.disk_usage", _no_disk)
    out = tmp_path / "a.zip"
    assert main(["bundle", "--profile", str(profile.folder), "--out", str(out)]) == 0
    with zipfile.ZipFile(out) as made:
        found = json.loads(made.read("doctor.json"))
    assert found[-1]["said"] == "broke off: PermissionError"
    assert found[0]["what"] == "Program"


def _no_disk(_folder: Path) -> None:
    raise PermissionError(_NAME)
