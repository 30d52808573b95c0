"""The system libraries Qt loads, and the fonts the screens are drawn for.

Libraries are required where anything of Qt runs; fonts are wanted, never required.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from environment import Venv, step, tell
from refusals import SetupFailed

PACKAGE_OF = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
"""Debian package by the library in it (bookworm)."""

FONTS = {
    "Inter": "fonts-inter",
    "NotoSansArabic": "fonts-noto-core",
    "NotoSansCJK": "fonts-noto-cjk",
}
"""Debian package by the beginning of a font file in it."""

_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")

_PROBE = """
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)
try:
    from PySide6 import QtCore, QtGui, QtWidgets
except ImportError as exc:
    print(str(exc).partition(":")[0])
"""


def set_up_screen(venv: Venv) -> None:
    """Make sure Qt can be loaded in *venv*; return at once where that is known."""
    stamp = venv.stamp()
    if stamp.has_screen and stamp.has_asked_for_fonts:
        return
    if sys.platform.startswith("linux"):
        _provide_libraries(venv)
        _wish_for_fonts()
    venv.write_stamp(replace(stamp, has_screen=True, has_asked_for_fonts=True))


def missing_libraries(venv: Venv) -> list[str]:
    """Return the names of the libraries that Qt would look for in vain, each once."""
    probe = [str(venv.python), "-c", _PROBE, *PACKAGE_OF]
    said = subprocess.run(probe, capture_output=True, text=True, check=False)
    if said.returncode:
        raise SetupFailed(f"Qt cannot be loaded: {said.stderr.strip().splitlines()[-1]}")
    return list(dict.fromkeys(said.stdout.split()))


def packages_for(libraries: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the Debian packages that bring *libraries*, and the libraries nobody knows one for."""
    names = list(libraries)
    known = sorted({PACKAGE_OF[name] for name in names if name in PACKAGE_OF})
    return known, [name for name in names if name not in PACKAGE_OF]


def missing_fonts(files: Iterable[str]) -> list[str]:
    """Return the packages of the wanted fonts of which none of *files* (names) is a part."""
    found = list(files)
    return [
        package
        for start, package in FONTS.items()
        if not any(name.startswith(start) for name in found)
    ]


def provide(packages: list[str]) -> None:
    """Install Debian *packages*, or say the line that does it."""
    line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        raise SetupFailed(f"install what these Debian packages hold: {' '.join(packages)}")
    if os.geteuid() != 0:
        raise SetupFailed(f"system packages are missing; type: sudo {line}")
    tell(f"installing {' '.join(packages)}")
    step(["apt-get", "update", "-q"], "apt-get update failed: is there a network?")
    step(line.split(), f"this failed: {line}")


def provide_programs(package_of: dict[str, str]) -> None:
    """Install the packages of those programs (names, or whole paths) that are not there."""
    lacking = [
        package
        for program, package in package_of.items()
        if not (shutil.which(program) or Path(program).exists())
    ]
    if lacking:
        provide(lacking)


def provide_node_packages(wanted: Path, venv: Venv) -> None:
    """Install what the package-lock.json in *wanted* names, outside the tree."""
    folder = venv.folder / "peers" / wanted.name
    lock = (wanted / "package-lock.json").read_bytes()
    done = folder / "made-from.json"
    if done.exists() and done.read_bytes() == lock:
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(wanted / name, folder)
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(folder)]
    step(["npm", "ci", *quiet], "npm could not install what the tests' issuer needs")
    done.write_bytes(lock)


def provide_python_packages(wanted: Path, venv: Venv) -> None:
    """Install what the requirements.txt in *wanted* names into an environment of its own."""
    folder = venv.folder / "peers" / wanted.name
    lock = (wanted / "requirements.txt").read_bytes()
    done = folder / "made-from.txt"
    if done.exists() and done.read_bytes() == lock:
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    sorry = f"what the tests' {wanted.name} needs could not be installed"
    step([sys.executable, "-m", "venv", str(folder)], sorry)
    pip = [str(folder / "bin" / "pip"), "--disable-pip-version-check", "install", "--quiet"]
    step([*pip, "--require-hashes", "-r", str(wanted / "requirements.txt")], sorry)
    done.write_bytes(lock)


def _provide_libraries(venv: Venv, ask: Callable[[Venv], list[str]] = missing_libraries) -> None:
    lacking = ask(venv)
    if not lacking:
        return
    packages, nameless = packages_for(lacking)
    tell(f"Qt needs {', '.join(lacking)}")
    if packages:
        provide(packages)
    still = ask(venv) if packages else nameless
    if still:
        raise SetupFailed(f"Qt still does not find {', '.join(still)}")


def _wish_for_fonts() -> None:
    folders = (Path(folder).expanduser() for folder in _FONT_FOLDERS)
    lacking = missing_fonts(path.name for folder in folders for path in folder.rglob("*.*t*"))
    if not lacking:
        return
    try:
        provide(lacking)
    except SetupFailed as exc:
        tell(f"some letters may look different without their fonts ({exc})")
