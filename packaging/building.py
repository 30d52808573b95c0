"""Build the programs that are installed, from one commit and from nothing else.

What is built depends on the commit, the locked packages and this Python: twice the same, byte for
byte, wherever the folder lies. Uncommitted changes are not in it.
"""

import hashlib
import os
import py_compile
import shutil
import subprocess
import sys
from pathlib import Path

import icu
from environment import ROOT, VENV, set_up, step, tell
from refusals import SetupFailed, WrongUse

BUILT = ROOT / "build"
PROGRAMS = {"console": "agent-console", "hub": "agent-console-hub"}
"""Folder and name of each program."""

EXPLAINED: dict[str, str] = {}
"""Files that two builds of one commit may differ in, with the reason. There are none."""

_STRIPPED_ALREADY = (".libs/", "PySide6/")
"""Libraries whose makers stripped them; some do not bear it twice."""


def build(words: list[str]) -> int:
    """Build the console, or the program that is named; ``--twice`` compares two builds."""
    is_twice = "--twice" in words
    names = [word for word in words if word != "--twice"] or ["console"]
    if unknown := [name for name in names if name not in PROGRAMS]:
        raise WrongUse(f"there is no program {unknown[0]!r}: one of {', '.join(PROGRAMS)}")
    set_up()
    commit = head()
    status = 0
    for name in names:
        made = build_one(name, commit)
        tell(f"{made} has {size_of(made) / 1e6:.1f} MB")
        if is_twice:
            status |= _compare(made, build_one(name, commit, into=BUILT / "again"))
    return status


def head() -> str:
    """Return the commit that is checked out; tell what is not in it."""
    commit = _git("rev-parse", "HEAD")
    if changed := _git("status", "--porcelain", "--untracked-files=no").splitlines():
        tell(f"{len(changed)} changed files are not committed, and not built")
    return commit


def made_at(commit: str) -> int:
    """Return when *commit* was made, in seconds since 1970: the time all its files bear."""
    return int(_git("show", "--no-patch", "--format=%ct", commit))


def build_one(name: str, commit: str, *, into: Path = BUILT) -> Path:
    """Build one program of *commit* and return its folder."""
    program, work = PROGRAMS[name], into / "work" / name
    shutil.rmtree(work, ignore_errors=True)
    source = work / "source"
    _take_out(commit, source)
    tell(f"building {program} from {commit[:12]}")
    environ = {
        **os.environ,
        "AGENT_CONSOLE_PROGRAM": name,
        "PYINSTALLER_CONFIG_DIR": str(work / "cache"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(source),
        "SOURCE_DATE_EPOCH": str(made_at(commit)),
    }
    words = ["--noconfirm", "--log-level", "ERROR", "--workpath", str(work / "made")]
    spec = source / "packaging" / "program.spec"
    with (work / "log").open("w", encoding="utf-8") as log:
        said = subprocess.run(
            [
                *(str(VENV.python), "-m", "PyInstaller"),
                *(*words, "--distpath", str(into / name), str(spec)),
            ],
            check=False,
            cwd=source,
            env=environ,
            stdout=log,
            stderr=log,
        )
    if said.returncode:
        raise SetupFailed(f"building {program} failed; see {work / 'log'}")
    folder = into / name / program
    _must_be_ours(work, source)
    _finish(folder, name, source, made_at(commit))
    shutil.rmtree(work)
    _note_of(folder).write_text(commit, "utf-8")
    return folder


def built_commit(folder: Path) -> str:
    """Return the commit that *folder* was built from; empty, if it was not built."""
    note = _note_of(folder)
    return note.read_text("utf-8") if note.exists() and folder.exists() else ""


def size_of(folder: Path) -> int:
    """Return the bytes of all files in *folder*, each counted once."""
    return sum(path.stat().st_size for path in _files(folder) if not path.is_symlink())


def digests(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file in *folder*, or where a link leads, by its place there."""
    return {
        path.relative_to(folder).as_posix(): (
            f"to {path.readlink()}"
            if path.is_symlink()
            else f"{path.stat().st_mode:o} {hashlib.sha256(path.read_bytes()).hexdigest()}"
        )
        for path in _files(folder)
    }


def unexplained(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """Return the places of files that differ between two builds for no known reason."""
    places = sorted({*one, *other})
    return [at for at in places if one.get(at) != other.get(at) and at not in EXPLAINED]


def _compare(one: Path, other: Path) -> int:
    found = digests(one)
    differing = unexplained(found, digests(other))
    for place in differing:
        tell(f"differs from build to build: {place}")
    if not differing:
        tell(f"two builds are the same in all {len(found)} files")
    return 1 if differing else 0


def _take_out(commit: str, source: Path) -> None:
    source.mkdir(parents=True)
    archive = source.with_suffix(".tar")
    step(
        ["git", "-C", str(ROOT), "archive", "--output", str(archive), commit],
        "git gives no copy of the commit",
    )
    step(["tar", "-xf", str(archive), "-C", str(source)], "the copy cannot be unpacked")
    archive.unlink()


def _must_be_ours(work: Path, source: Path) -> None:
    """Refuse what was built from the clone's own files instead of the commit's."""
    for place in (work / "made").rglob("Analysis-*.toc"):
        text = place.read_text("utf-8")
        for package in ("agent_console", "ui"):
            if f"{ROOT / package}{os.sep}" in text or f"{source}{os.sep}" not in text:
                raise SetupFailed(f"{package} was not taken from the commit")


def _finish(folder: Path, name: str, source: Path, at: int) -> None:
    inside = folder / "_internal"
    _add_texts(inside, name, source, at)
    for path in sorted((inside / "agent_console").rglob("*.py")):
        place = path.with_name("__pycache__") / f"{path.stem}.{sys.implementation.cache_tag}.pyc"
        py_compile.compile(
            str(path),
            cfile=str(place),
            dfile=path.relative_to(inside).as_posix(),
            doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
    if sys.platform.startswith("linux"):
        for library in (inside / "PySide6" / "Qt" / "lib").glob("libicudata.so.*"):
            icu.shrink(library)
        _strip(folder)
    for path in sorted(folder.rglob("*"), reverse=True):
        if not path.is_symlink():
            is_open = path.is_dir() or path == folder / PROGRAMS[name]
            path.chmod(0o755 if is_open else 0o644)
        if not path.is_symlink() or os.utime in os.supports_follow_symlinks:
            os.utime(path, (at, at), follow_symlinks=not path.is_symlink())
    folder.chmod(0o755)
    os.utime(folder, (at, at))


def _add_texts(inside: Path, name: str, source: Path, at: int) -> None:
    """Put licences, names and versions of all that was built in beside it."""
    parts = source / "packaging" / "parts.py"
    step(
        [str(VENV.python), str(parts), name, str(inside), str(at)],
        "the list of parts could not be made",
    )


def _strip(folder: Path) -> None:
    """Take away what only a debugger reads."""
    strip = shutil.which("strip")
    if strip is None:
        tell("binutils are missing: the libraries keep what only a debugger reads")
        return
    for path in _files(folder):
        place = path.relative_to(folder).as_posix()
        is_library = ".so" in path.name and not path.is_symlink()
        if is_library and not any(part in place for part in _STRIPPED_ALREADY):
            path.chmod(0o644)
            step([strip, "--strip-unneeded", str(path)], f"{path.name} could not be stripped")


def _note_of(folder: Path) -> Path:
    return folder.with_name("commit")


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_symlink() or path.is_file())


def _git(*words: str) -> str:
    said = subprocess.run(
        ["git", "-C", str(ROOT), *words], capture_output=True, text=True, check=False
    )
    if said.returncode:
        raise SetupFailed("a build is made from a commit, and git knows none here")
    return said.stdout.strip()
