"""Make the Debian package of a built console: nothing but files, so that it leaves nothing behind.

It has no scripts: desktop, icons and links are taken note of by the triggers of the packages that
show them. What the program needs of the system is found in its libraries.
"""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

from building import BUILT, PROGRAMS, build_one, built_commit, head, made_at, size_of
from environment import ROOT, VENV, set_up, step, tell
from libraries import PACKAGES, outside
from refusals import SetupFailed, WrongUse

NAME = "agent-console"
HOME = Path("usr/lib") / NAME
_SHARE = Path("usr/share")
_FOLDER = ROOT / "packaging" / "debian"
_CONTROL = """\
Package: {name}
Version: {version}
Section: net
Priority: optional
Architecture: {architecture}
Installed-Size: {kilobytes}
Maintainer: Agent console maintainers <maintainers@agent-console.example>
Depends: {needs}
Recommends: fonts-inter, fonts-noto-core, gnome-keyring | kwalletmanager, xdg-utils
Suggests: fonts-noto-cjk
Description: desk of the people an airline's customers talk to
 Before anybody has said hello, the console shows who is calling, what passed
 between this person and the airline on every channel, what was promised and
 not yet kept, and the one thing to do next with the words to say it.
 .
 It works from an encrypted copy on this computer, with the network down as
 well. A hub for one computer is part of it.
"""


def package(words: list[str]) -> int:
    """Make the Debian package and the archive for updates from the last commit's build."""
    if words:
        raise WrongUse(f"package takes no arguments, but was given {' '.join(words)}")
    set_up()
    commit = head()
    folder = BUILT / "console" / PROGRAMS["console"]
    if built_commit(folder) != commit:
        folder = build_one("console", commit)
    at = made_at(commit)
    for made in (archive(folder, at), debian(folder, at)):
        digest = hashlib.sha256(made.read_bytes()).hexdigest()
        tell(f"{made} has {made.stat().st_size / 1e6:.1f} MB, SHA-256 {digest}")
    return 0


def newest() -> Path:
    """Return the Debian package that was made last."""
    made = sorted(BUILT.glob("*.deb"), key=lambda path: path.stat().st_mtime)
    if not made:
        raise SetupFailed("there is no package yet: dev.py package")
    return made[-1]


def archive(folder: Path, at: int, into: Path = BUILT) -> Path:
    """Pack *folder* as releases are handed out: one top folder, names in order, one time."""
    made = into / f"{folder.name}-{version_of(folder)}-linux-{os.uname().machine}.tar.xz"
    with tarfile.open(made, "w:xz", preset=6, format=tarfile.PAX_FORMAT) as packed:
        for path in [folder, *sorted(folder.rglob("*"))]:
            entry = packed.gettarinfo(path, str(path.relative_to(folder.parent)))
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = "root"
            entry.mtime = at
            if entry.isreg():
                with path.open("rb") as file:
                    packed.addfile(entry, file)
            else:
                packed.addfile(entry)
    return made


def debian(folder: Path, at: int, into: Path = BUILT) -> Path:
    """Make the Debian package of the console in *folder*, whose files bear the time *at*."""
    version, stage = version_of(folder), into / "work" / "debian"
    shutil.rmtree(stage, ignore_errors=True)
    _place(folder, stage, version=version, at=at)
    control = stage / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(
        control_text(
            version=version,
            architecture=_said("dpkg", "--print-architecture"),
            kilobytes=-(-size_of(stage) // 1024),
            sonames=outside(folder),
        ),
        "utf-8",
    )
    (control / "md5sums").write_text(_sums(stage), "utf-8")
    made = into / f"{NAME}_{version}_{_said('dpkg', '--print-architecture')}.deb"
    words = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(stage), str(made)]
    _with_one_time(stage, at)
    step(["env", f"SOURCE_DATE_EPOCH={at}", *words], "the package could not be made")
    shutil.rmtree(stage)
    return made


def control_text(
    *, version: str, architecture: str, kilobytes: int, sonames: frozenset[str]
) -> str:
    """Return the control file of a package whose libraries need *sonames* of the system."""
    if nameless := sorted(sonames - PACKAGES.keys()):
        raise SetupFailed(f"no Debian package is known for {', '.join(nameless)}")
    return _CONTROL.format(
        name=NAME,
        version=version,
        architecture=architecture,
        kilobytes=kilobytes,
        needs=", ".join(sorted({PACKAGES[one] for one in sonames})),
    )


def version_of(folder: Path) -> str:
    """Return the version that the program in *folder* was built as."""
    found = next((folder / "_internal").glob("agent_console-*.dist-info/METADATA"))
    version = re.search(r"^Version: (.+)$", found.read_text("utf-8"), re.MULTILINE)
    if version is None:
        raise SetupFailed("the built program does not tell its version")
    return version[1]


def _place(folder: Path, stage: Path, *, version: str, at: int) -> None:
    date = _said("date", "--utc", f"--date=@{at}", "+%Y-%m-%d")
    shutil.copytree(folder, stage / HOME, symlinks=True)
    (stage / "usr/bin").mkdir(parents=True)
    (stage / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    (stage / "etc" / NAME).mkdir(parents=True)
    for entry in _FOLDER.glob("*.desktop"):
        _write(stage / _SHARE / "applications" / entry.name, entry.read_bytes())
    about = (_FOLDER / f"{NAME}.metainfo.xml").read_text("utf-8")
    about = about.replace("@VERSION@", version).replace("@DATE@", date)
    _write(stage / _SHARE / "metainfo" / f"{NAME}.metainfo.xml", about.encode())
    drawing = ROOT / "packaging" / "icon" / f"{NAME}.svg"
    icons = stage / _SHARE / "icons" / "hicolor"
    _write(icons / "scalable/apps" / drawing.name, drawing.read_bytes())
    drawn = stage.with_name("icons")
    draw = [str(VENV.python), str(ROOT / "packaging" / "icons.py"), str(drawing), str(drawn)]
    step(draw, "the icons could not be drawn")
    for picture in sorted(drawn.glob("*.png")):
        size = f"{picture.stem}x{picture.stem}"
        _write(icons / size / "apps" / f"{NAME}.png", picture.read_bytes())
    manual = _said(str(VENV.python), str(ROOT / "packaging" / "manual.py"), version, date)
    _write(stage / _SHARE / "man/man1" / f"{NAME}.1.gz", _packed(f"{manual}\n".encode()))
    texts = stage / _SHARE / "doc" / NAME
    _write(texts / "changelog.gz", _packed((ROOT / "CHANGELOG.md").read_bytes()))
    _write(texts / "copyright", _copyright(folder))


def _copyright(folder: Path) -> bytes:
    licence = (ROOT / "LICENSE").read_text("utf-8")
    parts = sorted(one.name for one in (folder / "_internal").glob("*.dist-info"))
    where = f"/{HOME}/_internal"
    listed = "".join(f"  {where}/{one}\n" for one in parts)
    return (
        f"Agent console is under the Apache License 2.0, which follows.\n\n"
        f"The libraries it brings along are under licences of their own. All of them are listed\n"
        f"in {where}/parts.cdx.json; their texts lie in\n{listed}\n{licence}"
    ).encode()


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    path.chmod(0o644)


def _packed(content: bytes) -> bytes:
    return gzip.compress(content, compresslevel=9, mtime=0)


def _sums(stage: Path) -> str:
    lines = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{path.relative_to(stage)}\n"
        for path in sorted(stage.rglob("*"))
        if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.parts
    ]
    return "".join(lines)


def _with_one_time(stage: Path, at: int) -> None:
    for path in sorted(stage.rglob("*"), reverse=True):
        if path.is_dir():
            path.chmod(0o755)
        os.utime(path, (at, at), follow_symlinks=False)
    stage.chmod(0o755)
    os.utime(stage, (at, at))


def _said(*words: str) -> str:
    said = subprocess.run(words, capture_output=True, text=True, check=False)
    if said.returncode:
        raise SetupFailed(f"{Path(words[0]).name} failed: {said.stderr.strip()[-200:]}")
    return said.stdout.strip()
