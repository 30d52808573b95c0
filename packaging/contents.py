"""What goes into a built program: decided here, carried out by PyInstaller (`program.spec`).

Only what the project's own requirements name gets in: whatever else lies in the environment (test
tools, optional extras) is left out by name. System libraries stay the system's, so that its
updates reach them.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

_SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")
_OWN_LIBRARY = re.compile(r"lib(python[0-9.]+|shiboken6|pyside6)\b")
"""Brought along even where the system has them."""

_USELESS = frozenset({"rich", "rich-click", "faker", "polyfactory", "pygments", "markdown-it-py"})
"""Named by a requirement for a command line or for test data, which nobody calls here."""

_NEVER = (
    "doctest",
    "ensurepip",
    "idlelib",
    "lib2to3",
    "pydoc",
    "pydoc_data",
    "tkinter",
    "turtledemo",
    "unittest",
    "venv",
    "PIL._avif",
    "PIL._imagingcms",
    "PIL._imagingft",
    "PIL._imagingmath",
    "PIL._imagingtk",
    "PIL._webp",
    "PIL.ImageQt",
    "PIL.ImageShow",
    "PIL.ImageTk",
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtTest",
    "numpy.distutils",
    "numpy.f2py",
    "numpy.testing",
    "pyqtgraph.examples",
    "pyqtgraph.opengl",
    "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle",
    "sqlalchemy.testing",
)

_PLUGINS = frozenset(
    {
        "iconengines/qsvgicon",
        "imageformats/qjpeg",
        "imageformats/qsvg",
        "platforminputcontexts/composeplatforminputcontextplugin",
        "platforminputcontexts/ibusplatforminputcontextplugin",
        "platforms/qcocoa",
        "platforms/qoffscreen",
        "platforms/qwayland",
        "platforms/qwindows",
        "platforms/qxcb",
        "platformthemes/qxdgdesktopportal",
        "styles/qmacstyle",
        "styles/qmodernwindowsstyle",
        "wayland-decoration-client/adwaita",
        "wayland-shell-integration/xdg-shell",
        "xcbglintegrations/qxcb-glx-integration",
    }
)
_LANGUAGES = ("de", "zh_CN")


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """One program that is built, in a folder of its own."""

    name: str
    packages: tuple[str, ...]
    """Of ours, each with all its modules."""
    hidden: tuple[str, ...]
    """Modules that libraries load by name."""
    without: tuple[str, ...]
    """Requirements that this program has no use for."""
    has_screen: bool
    has_workers: bool
    """It may start processes of itself, as a hub of several does."""


_HIDDEN = (
    "airportsdata",
    "lzma",
    "tarfile",
    "keyring.backends.SecretService",
    "sqlalchemy.dialects.sqlite.pysqlcipher",
    "tzdata",
)

CONSOLE = Program(
    name="agent-console",
    packages=("agent_console", "ui", "resources"),
    hidden=_HIDDEN,
    without=("psycopg", "psycopg-binary"),
    has_screen=True,
    has_workers=False,
)
HUB = Program(
    name="agent-console-hub",
    packages=("agent_console", "resources"),
    hidden=(
        *_HIDDEN,
        "psycopg_binary._psycopg",
        "psycopg_binary.pq",
        "sqlalchemy.dialects.postgresql.psycopg",
    ),
    without=("pyside6-essentials", "shiboken6", "pyqtgraph", "numpy"),
    has_screen=False,
    has_workers=True,
)
PROGRAMS = {"console": CONSOLE, "hub": HUB}


def version(root: Path) -> str:
    """Return the version that the program in *root* says it is."""
    text = (root / "agent_console" / "__init__.py").read_text("utf-8")
    return text.partition('__version__ = "')[2].partition('"')[0]


def normal(name: str) -> str:
    """Return a distribution's *name* as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def required(program: Program, project: str = "agent-console") -> dict[str, str]:
    """Return name and version of all distributions that *program* is made from, without ours."""
    seen: dict[str, str] = {}
    _follow(project, "", frozenset(program.without) | _USELESS, seen)
    seen.pop(project)
    return dict(sorted(seen.items()))


def left_out(program: Program) -> list[str]:
    """Return the modules that must not get in, although they can be imported here."""
    wanted = {*required(program), "agent-console"}
    foreign = {
        top
        for top, owners in metadata.packages_distributions().items()
        if not wanted & {normal(owner) for owner in owners} and top.isidentifier()
    }
    screen = () if program.has_screen else ("ui", "PySide6", "shiboken6")
    return sorted({*foreign, *_NEVER, *screen})


def modules(program: Program, root: Path) -> list[str]:
    """Return all modules of ours that *program* has: several are loaded by name."""
    found = [one for package in program.packages for one in _modules_of(root / package, root)]
    return sorted({*found, *program.hidden, *_regions()})


def files(program: Program, root: Path) -> list[tuple[str, str]]:
    """Return files that are no modules, each with the folder in the build that it belongs into."""
    from importlib.util import find_spec

    places = [root / "agent_console" / "hub" / "migrations"]
    places += [
        one
        for one in sorted((root / "resources").iterdir())
        if one.is_dir() and one.name not in {"pictures", "__pycache__"}
    ]
    if not program.has_screen:
        places = [one for one in places if one.name not in {"icons", "translations"}]
    found = [
        path
        for place in places
        for path in sorted(place.rglob("*"))
        if path.is_file() and path.suffix not in {".pyc", ".ts"}
    ]
    airports = find_spec("airportsdata")
    assert airports is not None  # noqa: S101 - the lock has it
    table = Path(str(airports.origin)).with_name("airports.csv")
    ours = [(str(path), str(path.relative_to(root).parent)) for path in found]
    return [*ours, (str(table), "airportsdata")]


def is_wanted(place: str, source: str) -> bool:
    """Tell whether the library or file at *place* in the build, taken from *source*, is needed."""
    plain = place.replace("\\", "/")
    if source.startswith(_SYSTEM) and sys.platform.startswith("linux"):
        return bool(_OWN_LIBRARY.match(Path(plain).name))
    if "/plugins/" in plain:
        return _is_plugin(plain.partition("/plugins/")[2])
    if plain.startswith("pyqtgraph/") and "colors" not in plain:
        return plain.endswith((".py", ".so", ".pyd"))
    if "/translations/" in plain and "PySide6" in plain:
        return any(plain.endswith(f"qtbase_{one}.qm") for one in _LANGUAGES)
    return not any(part in plain for part in _LIBRARIES_OF_NOTHING)


_LIBRARIES_OF_NOTHING = ("libQt6EglF", "libQt6Network", "libQt6Quick", "libQt6Qml", "Qt6Pdf")
"""Only parts that are left out would load them."""


def _is_plugin(place: str) -> bool:
    folder, _, file = place.rpartition("/")
    return f"{folder}/{Path(file).stem.removeprefix('lib')}" in _PLUGINS


def _modules_of(package: Path, root: Path) -> Iterator[str]:
    for path in sorted(package.rglob("*.py")):
        inside = path.relative_to(root).with_suffix("").parts
        if "migrations" in inside or path.stem == "__main__" or path.stem.startswith("gallery"):
            continue
        yield ".".join(inside[:-1] if path.stem == "__init__" else inside)


def _regions() -> Iterator[str]:
    """Yield what telephone numbers look like by country: loaded by name, one at a time."""
    for path in metadata.files("phonenumberslite") or ():
        if path.suffix == ".py" and path.stem != "__init__":
            yield ".".join(path.with_suffix("").parts)


def _follow(name: str, extra: str, unwanted: frozenset[str], seen: dict[str, str]) -> None:
    from packaging.requirements import Requirement

    if normal(name) in unwanted:
        return
    try:
        found = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return  # a requirement of another system
    if normal(name) in seen and not extra:
        return
    seen[normal(name)] = found.version
    for line in found.requires or ():
        one = Requirement(line)
        if one.marker is None or any(_holds(one.marker, word) for word in {"", extra}):
            for word in one.extras or {""}:
                _follow(one.name, word, unwanted, seen)


def _holds(marker: object, extra: str) -> bool:
    return bool(marker.evaluate({"extra": extra}))  # type: ignore[attr-defined]


def texts_of(distributions: Iterable[str]) -> list[tuple[str, str]]:
    """Return the licences and the metadata of *distributions* with their places in the build."""
    found = []
    for name in distributions:
        for path in metadata.files(name) or ():
            inside = path.parts
            if not inside[0].endswith(".dist-info"):
                continue
            if inside[1] in {"METADATA", "licenses", "entry_points.txt"} or "LICEN" in path.name:
                found.append((str(path.locate()), str(Path(*inside[:-1]))))
    return found
