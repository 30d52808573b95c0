"""Loggers by area, to a rotating file. They take ids and counts, never a person's data."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

AREAS = ("desk", "sync", "store", "cti", "hub", "ui", "start", "sample")
_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


def area(name: str) -> logging.Logger:
    """Return the logger of one of `AREAS`."""
    if name not in AREAS:
        raise ValueError(name)
    return logging.getLogger(f"agent_console.{name}")


@contextmanager
def written_to(folder: Path, *, level: int = logging.INFO) -> Iterator[Path]:
    """Write all areas to ``folder/console.log`` (1 MB, three kept) until left."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "console.log"
    file = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    file.setFormatter(logging.Formatter(_FORMAT))
    root = logging.getLogger("agent_console")
    root.addHandler(file)
    root.setLevel(level)
    try:
        yield path
    finally:
        root.removeHandler(file)
        file.close()
