"""The virtual environment of a clone: made once from the lock, repaired when a start was cut off.

A stamp, written last, says what it was made from. While it stands and agrees, nothing is run and
no network is needed.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from enum import Enum
from pathlib import Path

from refusals import SetupFailed

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"


class Need(Enum):
    """What has to happen before the environment can be used."""

    NOTHING = "nothing"
    UPDATE = "update"
    """It was made from another lock, or by other hands: install over it."""
    REBUILD = "rebuild"
    """There is none, or a start was cut off: what is there cannot be trusted."""


@dataclass(frozen=True)
class Stamp:
    """What is known to be done."""

    made_from: str = ""
    has_screen: bool = False
    """Qt's system libraries were found."""
    has_asked_for_fonts: bool = False


@dataclass(frozen=True)
class Venv:
    """The environment in one folder."""

    folder: Path

    @property
    def python(self) -> Path:
        """The interpreter inside."""
        inside = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
        return self.folder / inside

    @property
    def stamp_file(self) -> Path:
        """Written when all is done."""
        return self.folder / "agent-console.json"

    @property
    def started_file(self) -> Path:
        """There while packages are being installed."""
        return self.folder / "agent-console.started"

    def stamp(self) -> Stamp:
        """Read what is done; nothing, where the file is absent or unreadable."""
        try:
            return Stamp(**json.loads(self.stamp_file.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return Stamp()

    def write_stamp(self, stamp: Stamp) -> None:
        """Replace the stamp in one step."""
        fresh = self.stamp_file.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(stamp)), "utf-8")
        fresh.replace(self.stamp_file)


VENV = Venv(ROOT / ".venv")


def fingerprint(root: Path) -> str:
    """Return a digest of all that decides what is installed: lock, project, place and Python."""
    digest = hashlib.sha256(f"{root} {sys.version_info[:2]}".encode())
    for name in ("packaging/requirements.lock", "pyproject.toml"):
        digest.update((root / name).read_bytes())
    return digest.hexdigest()


def need(venv: Venv, *, wanted: str) -> Need:
    """Decide what has to be done so that *venv* is made from *wanted*."""
    if venv.started_file.exists() or not venv.python.exists():
        return Need.REBUILD
    return Need.NOTHING if venv.stamp().made_from == wanted else Need.UPDATE


def set_up(venv: Venv = VENV) -> None:
    """Make *venv* agree with the lock; return at once where it does.

    Of two programs that find something to do, the second waits for the first.
    """
    wanted = fingerprint(ROOT)
    if need(venv, wanted=wanted) is not Need.NOTHING:
        with _alone(venv.folder.with_name(f"{venv.folder.name}.lock")):
            _set_up(venv, need(venv, wanted=wanted), wanted)


def _set_up(venv: Venv, found: Need, wanted: str) -> None:
    if found is Need.NOTHING:  # the one before us did it
        return
    if found is Need.REBUILD:
        _build(venv)
    venv.started_file.touch()
    kept = replace(venv.stamp(), made_from="")
    _install(venv)
    venv.write_stamp(replace(kept, made_from=wanted))
    venv.started_file.unlink()


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold the file at *path*; the system lets go of it for whoever dies."""
    with path.open("w", encoding="utf-8") as file:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def missing_for_venv(modules: Sequence[str] = ("venv", "ensurepip")) -> str:
    """Return the sentence that says what Python lacks to make an environment; empty if nothing."""
    from importlib.util import find_spec

    if all(find_spec(name) for name in modules):
        return ""
    if Path("/etc/debian_version").exists():
        return "Python's venv module is missing: apt-get install python3-venv"
    return "Python's venv module is missing: install it with your system's packages"


def _build(venv: Venv) -> None:
    import shutil

    if lacking := missing_for_venv():
        raise SetupFailed(lacking)
    tell(f"making {venv.folder.name}")
    shutil.rmtree(venv.folder, ignore_errors=True)
    venv.folder.mkdir(parents=True)
    venv.started_file.touch()
    step([sys.executable, "-m", "venv", str(venv.folder)], "making .venv failed")


def _install(venv: Venv) -> None:
    pip = [str(venv.python), "-m", "pip", "--disable-pip-version-check", "install"]
    tell("installing the locked packages")
    step(
        [*pip, "--require-hashes", "-r", str(LOCK)],
        "the packages could not be installed: is there a network? Run the same command again.",
    )
    step(
        [*pip, "--quiet", "--no-build-isolation", "--no-deps", "--editable", str(ROOT)],
        "the project itself could not be installed",
    )


def step(command: Sequence[str], sorry: str) -> None:
    """Run one step, on screen but not on standard output; raise *sorry* if it fails."""
    import subprocess

    status = subprocess.run(command, stdout=sys.stderr, check=False, env=_plain()).returncode
    if status:
        raise SetupFailed(sorry)


def _plain() -> dict[str, str]:
    """Return this environment without what would lead pip or apt elsewhere."""
    unwanted = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "PIP_USER", "PIP_TARGET", "PIP_PREFIX"}
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return {**kept, "DEBIAN_FRONTEND": "noninteractive"}


def tell(line: str) -> None:
    """Say what is being done, where it does not mix with results."""
    print(f"dev.py: {line}", file=sys.stderr, flush=True)
