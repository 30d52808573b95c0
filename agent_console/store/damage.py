"""A file that turns out to be damaged while it is in use, far from where its opening looked."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from agent_console.errors import StoreUnreadable
from agent_console.logs import Plain, area
from agent_console.store.encrypted import open_encrypted, set_aside, spoken

BEFORE, ASIDE = ".before-*", ".unreadable-*"
"""Ends of the names of files kept before a migration, and of damaged ones."""
_log = area("store")


class Damage:
    """Remembers that a file could not be read, whichever thread met it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.is_found = False

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Speak of the file as `spoken`, and notice what cannot be read."""
        try:
            with spoken(self._name):
                yield
        except StoreUnreadable:
            self.is_found = True
            raise


def begun_anew(path: Path, key: bytes, *, steps: Sequence[str], at: datetime) -> Engine:
    """Set the file at *path* aside and open an empty one there; errors as `open_encrypted`."""
    if path.exists():
        aside = set_aside(path, at=at)
        _log.warning("%s was damaged and is now %s", Plain(path.name), Plain(aside.name))
    return open_encrypted(path, key, steps=steps)


def forget_copies(engine: Engine, *patterns: str) -> None:
    """Remove older copies beside a file: they hold who was erased since.

    One that the system does not let go is told in the log and tried again with the next erasure.
    """
    path = Path(str(engine.url.database))
    for pattern in patterns:
        for copy in path.parent.glob(path.name + pattern):
            try:
                copy.unlink(missing_ok=True)
            except OSError as exc:
                why = exc.strerror or type(exc).__name__
                _log.warning("%s could not be removed: %s", Plain(copy.name), Plain(why))
