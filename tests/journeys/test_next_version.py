"""An installed console becomes the next version, and stays what it was where that does not start.

The programs are really built folders with the whole console in them, started as a user starts them;
the installed one is never written to.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from support import built
from support.hub import TestHub, running_hub
from support.waiting import until

from agent_console.cli import main
from agent_console.desk.updates.place import Place
from agent_console.hub import desks
from agent_console.paths import Profile
from agent_console.wire.codec import encode

PATIENCE_S = 60.0
BROKEN = 'raise RuntimeError("made so")'

pytestmark = [
    pytest.mark.peer,
    pytest.mark.timeout(400),
    pytest.mark.skipif(os.name != "posix", reason="the programs are scripts of a shell"),
]


class Computer:
    """A computer with the console installed, and one user's files."""

    def __init__(self, folder: Path) -> None:
        self._home = folder / "home"
        self._installed = folder / "installed"
        self.profile = Profile(self._home / "agent-console" / "default")
        self.place = Place(self._home / "agent-console" / "versions")
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self._home),
            "XDG_DATA_HOME": str(self._home),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHON_KEYRING_BACKEND": "own_keyring.Keyring",
        }

    def installs(self, version: str) -> None:
        """Put a version where a package puts it, in the place of the one before."""
        shutil.rmtree(self._installed, ignore_errors=True)
        built.console(self._installed, version)

    def trusts(self, key: str) -> None:
        self.profile.folder.mkdir(parents=True)
        self.profile.settings.write_text(f'[hub]\nrelease_keys = "{key}"\n', "utf-8")

    def says(self, *words: str) -> str:
        done = subprocess.run(
            [self._installed / built.PROGRAM, *words],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE_S,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    @property
    def version(self) -> str:
        return self.says("--version").removeprefix("agent-console ")

    def fetches(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.says("update", "fetch", "--json"))
        return found

    @contextmanager
    def console(self, *words: str) -> Iterator[subprocess.Popen[str]]:
        """Open the console as from the menu; it is closed when left."""
        process = subprocess.Popen(
            [self._installed / built.PROGRAM, "desk", *words],
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            yield process
        finally:
            process.terminate()
            process.communicate(timeout=PATIENCE_S)

    def openings(self, version: str) -> int:
        """How often this version came as far as its files."""
        said = f"version {version} opened its files"
        logs = self.profile.logs.glob("*.log")
        return sum(one.read_text("utf-8").count(said) for one in logs)

    def opens(self, version: str, *words: str, also: Callable[[], object] = lambda: True) -> None:
        """Open the console until this version has opened its files, and *also* holds."""
        before = self.openings(version)
        with self.console(*words) as process:

            def has_opened() -> bool:
                assert process.poll() is None, process.communicate()
                return self.openings(version) != before and bool(also())

            until(has_opened, "a console that comes as far as its files")

    def opens_in_vain(self) -> str:
        with self.console() as process:
            assert process.wait(PATIENCE_S) != 0
            assert process.stderr is not None
            return process.stderr.read()


def desks_of(hub: TestHub) -> list[Any]:
    with hub.engine.connect() as connection:
        return desks.everywhere(connection)


class Releases:
    """Whoever makes releases, and the hub's administrator."""

    def __init__(self, folder: Path, hub: TestHub, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder, self._capsys = folder, capsys
        self._database = hub.engine.url.render_as_string(hide_password=False)
        self._key = folder / "release.key"
        self.public = self._do("key", str(self._key))["public"]

    def goes_out(self, version: str, *, breaks: str = "") -> None:
        folder = self._folder / version
        built.console(folder, version, breaks=breaks)
        file = built.packed(folder, self._folder / f"{version}.tar.xz")
        shutil.rmtree(folder)
        self._do("sign", str(file), "--key", str(self._key), "--version", version)
        self._do("add", str(file), "--public", self.public, "--database", self._database)

    def _do(self, *words: str) -> Any:
        self._capsys.readouterr()
        assert main(["hub", "release", *words, "--json"]) == 0
        return json.loads(self._capsys.readouterr().out)


def test_an_installed_console_becomes_the_next_version_and_goes_back_from_a_broken_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    computer = Computer(tmp_path)
    computer.installs("0.1.0")
    with running_hub(tmp_path) as hub:
        releases = Releases(tmp_path, hub, capsys)
        computer.trusts(releases.public)
        tokens = tmp_path / "for-the-desk.json"
        tokens.write_bytes(encode(hub.local))
        computer.opens("0.1.0", "--token-file", str(tokens), also=lambda: desks_of(hub))

        releases.goes_out("0.2.0")
        assert computer.fetches()["next"] == "0.2.0"
        assert computer.version == "0.1.0", "nothing changes before the console starts"
        computer.opens("0.2.0")
        assert computer.version == "0.2.0"

        releases.goes_out("0.3.0", breaks=BROKEN)
        assert computer.fetches()["next"] == "0.3.0"
        for _ in range(2):
            assert "made so" in computer.opens_in_vain()
        computer.opens("0.2.0")
        assert computer.version == "0.2.0"
        assert computer.fetches() | {"desk": ""} == {
            "version": "0.2.0",
            "next": "",
            "refused": ["0.3.0"],
            "desk": "",
        }

    computer.installs("0.4.0")
    assert computer.version == "0.4.0", "a newer package counts more than what was fetched"
