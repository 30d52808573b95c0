"""Built programs for tests: one folder with a program in it, as the builder leaves them.

`console` is this program as it is, of another version, with a keyring of its own
(`own_keyring.Keyring`, in a file at home); `tiny` is no more than a file that can be
started.
"""

import shutil
import sys
import tarfile
from collections.abc import Iterable
from pathlib import Path

from agent_console import __version__

_ROOT = Path(__file__).resolve().parents[2]
_INSIDE = "_internal"
PROGRAM = "agent-console"
_ENTRY = """\
import sys
sys.path.insert(0, {inside!r})
sys.frozen = True
sys.executable = sys.argv.pop(1)
from agent_console.cli import main
sys.exit(main())
"""
_KEYRING = """\
import json, os, pathlib
from keyring.backend import KeyringBackend
class Keyring(KeyringBackend):
    priority = 1
    @property
    def kept(self):
        return pathlib.Path(os.environ["HOME"]) / "keyring.json"
    def read(self):
        return json.loads(self.kept.read_text()) if self.kept.exists() else {}
    def get_password(self, service, name):
        return self.read().get(service + name)
    def set_password(self, service, name, word):
        self.kept.write_text(json.dumps(self.read() | {service + name: word}))
    def delete_password(self, service, name):
        self.set_password(service, name, None)
"""


def console(folder: Path, version: str, *, breaks: str = "") -> Path:
    """Make the whole program as *version* in *folder*; its screen breaks if told how."""
    inside = folder / _INSIDE
    for part in ("agent_console", "ui", "resources"):
        shutil.copytree(_ROOT / part, inside / part, ignore=shutil.ignore_patterns("*.png"))
    start = inside / "agent_console" / "__init__.py"
    start.write_text(start.read_text("utf-8").replace(__version__, version), "utf-8")
    (inside / "own_keyring.py").write_text(_KEYRING, "utf-8")
    if breaks:
        screen = inside / "ui" / "starting.py"
        screen.write_text(f"{screen.read_text('utf-8')}\n\n{breaks}\n", "utf-8")
    return _program(
        folder, 'cd "$(dirname "$0")" && exec {python} -I _internal/entry.py "$PWD/{name}" "$@"'
    )


def tiny(folder: Path, says: str) -> Path:
    """Make a program that says one line."""
    (folder / _INSIDE).mkdir(parents=True)
    return _program(folder, f"echo {says}")


def packed(folder: Path, to: Path) -> Path:
    """Pack a built folder as a release is packed, for tests only lightly."""
    with tarfile.open(to, "w:xz", preset=0) as archive:
        archive.add(folder, "agent-console")
    return to


def odd_archive(to: Path, members: Iterable[tarfile.TarInfo]) -> Path:
    """Write an archive as nobody should have made it."""
    with tarfile.open(to, "w:xz", preset=0) as archive:
        for one in members:
            archive.addfile(one)
    return to


def _program(folder: Path, line: str) -> Path:
    inside = folder / _INSIDE
    (inside / "entry.py").write_text(_ENTRY.format(inside=_INSIDE), "utf-8")
    program = folder / PROGRAM
    program.write_text("#!/bin/sh\n" + line.format(python=sys.executable, name=PROGRAM) + "\n")
    program.chmod(0o755)
    return program
