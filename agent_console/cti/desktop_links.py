"""Registers the console with the desktop for telephone links, for this user alone.

Linux: a desktop entry with the schemes as MIME types, made the default where nothing else is.
Windows: the user's part of the registry. macOS: schemes belong to an application bundle, which a
command cannot register. Windows and macOS have not been run.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import ClassVar

from agent_console.errors import BadInput, ConsoleError
from agent_console.paths import installed_program, own_program

SCHEMES = ("tel", "callto", "agentconsole")
_ENTRY = "agent-console-links.desktop"
_TYPES = tuple(f"x-scheme-handler/{scheme}" for scheme in SCHEMES)
_SPECIAL = frozenset(" \t\n\"'\\><~|&;$*?#()`")
"""Characters that a word of Exec= has to be quoted for (Desktop Entry Specification)."""


class LinksNotOurs(ConsoleError):
    """The system does not let a command register links."""

    advice: ClassVar[str] = "Install the application bundle: it brings the links with it."


def register() -> str:
    """Let links open at the console; return where that was written down."""
    if sys.platform == "win32":
        return _register_windows()
    if sys.platform == "darwin":
        raise LinksNotOurs("macOS registers links with an application bundle only")
    place = _applications() / _ENTRY
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(desktop_entry(_command()), "utf-8")
    for kind in _TYPES:
        _run("xdg-mime", "default", _ENTRY, kind)
    _run("update-desktop-database", str(place.parent))
    return str(place)


def unregister() -> bool:
    """Leave links to other programs again; False if nothing was registered."""
    if sys.platform == "win32":
        return _unregister_windows()
    if sys.platform == "darwin":
        raise LinksNotOurs("macOS registers links with an application bundle only")
    place = _applications() / _ENTRY
    if not place.exists():
        return False
    place.unlink()
    _forget_defaults(_config() / "mimeapps.list")
    _run("update-desktop-database", str(place.parent))
    return True


def are_registered() -> bool:
    """Tell whether the console is known to the desktop as somebody who opens telephone links."""
    if sys.platform == "win32":
        return _is_registered_windows()
    if sys.platform == "darwin":
        return bool(getattr(sys, "frozen", False))
    places = (_applications(), Path("/usr/share/applications"))
    return any(any(place.glob("agent-console*.desktop")) for place in places)


def desktop_entry(command: list[str]) -> str:
    """Return the desktop entry that hands a link over to *command*."""
    words = " ".join(map(_quoted, command))
    return (
        "[Desktop Entry]\n"
        "Type=Application\n"
        "Name=Agent console\n"
        "Comment=Shows who a telephone number belongs to\n"
        f"Exec={words} pop %u\n"
        f"MimeType={';'.join(_TYPES)};\n"
        "NoDisplay=true\n"
        "Terminal=false\n"
    )


def without_entry(settings: str, entry: str = _ENTRY) -> str:
    """Return the text of a ``mimeapps.list`` without *entry*; everything else stays as it is."""
    kept = []
    for line in settings.splitlines(keepends=True):
        name, equals, value = line.partition("=")
        programs = [one for one in value.strip().split(";") if one]
        if equals and entry in programs:
            programs.remove(entry)
            if programs:
                kept.append(f"{name}={';'.join(programs)};\n")
        else:
            kept.append(line)
    return "".join(kept)


def _quoted(word: str) -> str:
    """Return a word of Exec=: escaped once for the quotes, once for the file, % doubled."""
    if "\n" in word:
        raise BadInput("the program lies in a folder whose name no desktop entry can hold")
    plain = word.replace("%", "%%")
    if not set(plain) & _SPECIAL:
        return plain
    inside = "".join(f"\\{one}" if one in '"`$\\' else one for one in plain)
    return '"' + inside.replace("\\", "\\\\") + '"'


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return installed_program()
    beside = Path(sys.executable).with_name("agent-console")
    found = str(beside) if beside.exists() else shutil.which("agent-console")
    return [found] if found else own_program()


def _applications() -> Path:
    home = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share"
    return Path(home) / "applications"


def _config() -> Path:
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")


def _forget_defaults(path: Path) -> None:
    if path.exists():
        beside = path.with_name(f"{path.name}.new")
        beside.write_text(without_entry(path.read_text("utf-8")), "utf-8")
        beside.replace(path)


def _run(program: str, *arguments: str) -> None:
    """Run a program of the desktop where there is one; the entry works without it, later."""
    if found := shutil.which(program):
        subprocess.run([found, *arguments], check=False, capture_output=True)  # noqa: S603 - the desktop's own


if sys.platform == "win32":
    import winreg

    _CLASSES = r"Software\Classes"
    _CLASS = "AgentConsole.Link"
    _CAPABILITIES = r"Software\AgentConsole\Capabilities"
    _REGISTERED = r"Software\RegisteredApplications"

    def _is_registered_windows() -> bool:
        try:
            winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CURRENT_USER, rf"{_CLASSES}\{_CLASS}"))
        except OSError:
            return False
        return True

    def _register_windows() -> str:
        words = subprocess.list2cmdline([*_command(), "pop"])
        command = rf"{_CLASSES}\{_CLASS}\shell\open\command"
        _set(rf"{_CLASSES}\{_CLASS}", "URL Protocol", "")
        _set(command, "", f'{words} "%1"')
        for scheme in SCHEMES:
            _set(rf"{_CAPABILITIES}\URLAssociations", scheme, _CLASS)
        _set(_CAPABILITIES, "ApplicationName", "Agent console")
        _set(_REGISTERED, "AgentConsole", _CAPABILITIES)
        return rf"HKEY_CURRENT_USER\{command}"

    def _unregister_windows() -> bool:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _REGISTERED, 0, winreg.KEY_WRITE) as key:
            try:
                winreg.DeleteValue(key, "AgentConsole")
            except FileNotFoundError:
                return False
        for path in (
            rf"{_CAPABILITIES}\URLAssociations",
            _CAPABILITIES,
            rf"{_CLASSES}\{_CLASS}\shell\open\command",
            rf"{_CLASSES}\{_CLASS}\shell\open",
            rf"{_CLASSES}\{_CLASS}\shell",
            rf"{_CLASSES}\{_CLASS}",
        ):
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, path)
        return True

    def _set(path: str, name: str, value: str) -> None:
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, path) as key:
            winreg.SetValueEx(key, name, 0, winreg.REG_SZ, value)

else:

    def _register_windows() -> str:
        raise LinksNotOurs("this is no Windows")

    def _unregister_windows() -> bool:
        raise LinksNotOurs("this is no Windows")
