"""What the doctor sees of the computer itself, whoever works at it."""

import ctypes
import importlib
import os
import platform
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from agent_console import __version__
from agent_console.cli.finding import Finding, tried
from agent_console.errors import StoreBlocked, Told
from agent_console.paths import Profile

_LEAST_FREE = 500 * 1024 * 1024
_DEVICES = Path("/proc/bus/input/devices")
_SCANNERS = re.compile(
    r'^N: Name="([^"]*(?:bar ?code|scanner|datalogic|honeywell|symbol|zebra)[^"]*)"',
    re.IGNORECASE | re.MULTILINE,
)


def findings(profile: Profile) -> Iterator[Finding]:
    """Yield what was looked at: versions, libraries, keyring, disk, scanner, links."""
    kind = "installed" if getattr(sys, "frozen", False) else "from its source"
    yield Finding(what="Program", is_good=True, said=f"version {__version__}, {kind}")
    if getattr(sys, "frozen", False):
        yield _updates()
    yield Finding(
        what="Python",
        is_good=sys.version_info >= (3, 11),
        said=platform.python_version(),
        advice="Install Python 3.11 or newer.",
    )
    yield tried(
        "Screen libraries",
        _qt,
        "Install the system's library that is named; the Debian package brings them all, and"
        " from a clone packaging/dev.py names their packages.",
    )
    yield Finding(what="Screen", is_good=True, said=_screen())
    yield tried("Encryption", _encryption, "Reinstall the program: its database lacks encryption.")
    yield tried("Keyring", _keyring, "Without one a passphrase is asked for at each start.")
    yield _disk(profile)
    yield tried("Folder", lambda: _folder(profile))
    yield tried("Scanner", _scanner)
    yield tried("Telephone links", _links)


def _updates() -> Finding:
    from agent_console.desk.updates.place import Place
    from agent_console.domain.version import order

    known = Place().standing()
    given_up = [one for one in known.refused if order(one) > order(__version__)]
    said = f"{known.ready} begins with the next start" if known.ready else "none waits"
    return Finding(
        what="Next version",
        is_good=not given_up,
        said=f"{', '.join(given_up)} did not start here, twice" if given_up else said,
        advice="The one before runs. Tell whoever hands out new versions.",
    )


def _qt() -> str:
    # By name: the core does not import the screen, it only looks whether it is there.
    importlib.import_module("PySide6.QtWidgets")
    found = importlib.import_module("PySide6")
    if sys.platform == "linux":
        _platform_plugin(Path(str(found.__file__)).parent)
    return f"Qt {found.__version__}"


def _platform_plugin(folder: Path) -> None:
    """Load what Qt draws with here; `OSError` names the first of the system's libraries it lacks.

    A program without it does not start and says so only where nobody looks.
    """
    wanted = os.environ.get("QT_QPA_PLATFORM", "").partition(";")[0].partition(":")[0] or "xcb"
    for plugins in (folder / "Qt" / "plugins", folder / "plugins"):
        plugin = plugins / "platforms" / f"libq{wanted}.so"
        if plugin.exists():
            ctypes.CDLL(str(plugin))
            return


def _screen() -> str:
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ):
        return "none where this was asked: look again from the desktop"
    return "there is one"


def _encryption() -> str:
    from agent_console.store.encrypted import cipher_version

    return f"SQLCipher {cipher_version()}"


def _keyring() -> str:
    from agent_console.security.store_key import has_keyring

    return "there is one" if has_keyring() else "none here: a passphrase takes its place"


def _disk(profile: Profile) -> Finding:
    folder = _nearest(profile.folder)
    free = shutil.disk_usage(folder).free
    return Finding(
        what="Disk",
        is_good=free >= _LEAST_FREE,
        said=f"{free // 1024**2} MB free",
        advice="Free some space: notes are only safe when the disk takes them.",
    )


def _folder(profile: Profile) -> str:
    """Return that files are safe there; raises what they are not."""
    from agent_console.store.local_disk import is_remote, not_local

    if is_remote(profile.folder):
        raise not_local()
    folder = _nearest(profile.folder)
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as exc:
        raise StoreBlocked("{folder} cannot be written to", folder=folder) from exc
    return Told("{folder}, on a disk of this computer", folder=profile.folder)


def _nearest(folder: Path) -> Path:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder


def _scanner() -> str:
    found: list[str] = []
    if _DEVICES.exists():
        found = _SCANNERS.findall(_DEVICES.read_text("utf-8", "replace"))
    if found:
        return Told("{names}: scan a pass in any field", names=", ".join(sorted(set(found))))
    return (
        "none that calls itself so; one that types as a keyboard needs no set-up: scan a pass in"
        " any field, or after agent-console decode-pass"
    )


def _links() -> str:
    from agent_console.cti.desktop_links import are_registered

    if are_registered():
        return "tel: and callto: open at the console"
    return "not opened by the console: agent-console links register changes that"
