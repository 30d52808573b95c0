"""Loggers by area, to a rotating file. They take ids and counts, never a person's data."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

AREAS = ("desk", "sync", "store", "cti", "hub", "ui", "start", "sample")
_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"

REQUESTS = logging.INFO
"""The level of one line for each request that a hub answers."""


class Form(StrEnum):
    """How lines are written."""

    TEXT = "text"
    JSON = "json"
    """One JSON object a line (JSON Lines), for programs that collect them."""


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
    file = _Late(path)
    root = logging.getLogger("agent_console")
    root.addHandler(file)
    root.setLevel(level)
    try:
        yield path
    finally:
        root.removeHandler(file)
        file.close()


@contextmanager
def said_aloud(form: Form | None, *, level: int = logging.INFO) -> Iterator[None]:
    """Write all areas to standard error until left, in *form*; None: do not."""
    if form is None:
        yield
        return
    out = logging.StreamHandler()
    out.setFormatter(_JsonLines() if form is Form.JSON else logging.Formatter(_FORMAT))
    root = logging.getLogger("agent_console")
    root.addHandler(out)
    root.setLevel(level)
    try:
        yield
    finally:
        root.removeHandler(out)


class _JsonLines(logging.Formatter):
    """One object a line: what every line has, then the fields a line was given."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line. Of an exception it has the kind: its text might name a person."""
        import json

        said: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "area": record.name.rpartition(".")[2],
            "process": record.process,
            "message": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info and record.exc_info[0]:
            said["exception"] = record.exc_info[0].__name__
        return json.dumps(said, ensure_ascii=False)


class _Late(logging.Handler):
    """Begins the file with its first line: the module that turns files over is slow to load."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line; as every handler of logging, report what goes wrong and go on."""
        try:
            file = self._file or self._opened()
        except OSError:
            self.handleError(record)
            return
        file.emit(record)

    def _opened(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        made = RotatingFileHandler(self._path, maxBytes=1_000_000, backupCount=3, encoding="utf-8")
        made.setFormatter(logging.Formatter(_FORMAT))
        self._file = made
        return made

    def close(self) -> None:
        """Close the file, if there is one."""
        if self._file is not None:
            self._file.close()
        super().close()
