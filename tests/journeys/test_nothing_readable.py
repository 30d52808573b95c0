"""What a desk leaves on a disk tells nobody anything: no name, no number, no note, no secret."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.canaries import CANARIES, NOTES, PASSPHRASE, RECORDS, WHO, canaries_in
from support.hub import running_hub
from support.people import history_of

from agent_console.bootstrap import open_desk
from agent_console.paths import Profile

_TESTS = Path(__file__).parents[1]


def files_below(*folders: Path) -> Iterator[Path]:
    for folder in folders:
        yield from (path for path in folder.rglob("*") if path.is_file())


@pytest.mark.timeout(240)
def test_nothing_a_desk_writes_can_be_read_without_its_key(
    profile: Profile, tmp_path: Path
) -> None:
    passing, home = tmp_path / "passing", tmp_path / "home"
    for folder in (passing, home, tmp_path / "hub"):
        folder.mkdir()
    places = {name: str(passing) for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR")}
    with running_hub(tmp_path / "hub", RECORDS) as hub:
        token = hub.token
        day = subprocess.run(
            [
                *(sys.executable, "-m", "support.day_at_the_desk"),
                *(str(profile.folder), hub.local.address, token),
            ],
            cwd=_TESTS,
            env={**os.environ, **places, "HOME": str(home), "XDG_DATA_HOME": str(home)},
            capture_output=True,
            timeout=120,
            check=False,
        )
        assert day.returncode == 0, day.stderr.decode()
        arrived = [one.text for one in history_of(hub, WHO)]
    secrets = (*CANARIES, token)

    left = list(files_below(profile.folder, passing, home))
    readable = {path.name: found for path in left if (found := _readable(path, secrets))}
    assert readable == {}
    assert canaries_in(day.stdout + day.stderr, secrets) == set()

    # The day was no empty one, and the search can find.
    names = {path.name for path in left}
    assert {"cache.db", "journal.db", "sync.log", "journal.db.before-2"} <= names
    for kind in ("cache.db.unreadable-", "journal.db.unreadable-"):
        assert any(name.startswith(kind) for name in names), names
    assert NOTES[0] in arrived
    hub_files = b"".join(path.read_bytes() for path in files_below(tmp_path / "hub"))
    assert {"Quibblethwaite", "accordion"} <= canaries_in(hub_files)
    assert _what_the_key_opens(profile) >= {NOTES[2], NOTES[3], "Quibblethwaite"}


def test_the_search_finds_every_way_of_writing() -> None:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        content = b"\x00\x01" + "the purple ACCORDION of 飞燕".encode(encoding) + b"\xff"
        assert canaries_in(content) == {"accordion", "飞燕"}


def _readable(path: Path, secrets: tuple[str, ...]) -> set[str]:
    return canaries_in(path.name.encode() + b"\n" + path.read_bytes(), secrets)


def _what_the_key_opens(profile: Profile) -> set[str]:
    desk = open_desk(profile, lambda _new: PASSPHRASE, use_keyring=False)
    try:
        file = desk.files.customer_file(WHO)
        assert file is not None
        drafts = {draft.text for draft in desk.files.journal.drafts()}
        return {file.customer.family_name, *(one.text for one in file.interactions), *drafts}
    finally:
        desk.close()
