"""Loggers by area, to a rotating file. They take ids and counts, never a person's data."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
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
    file = _Late(path)
    root = logging.getLogger("agent_console")
    root.addHandler(file)
    root.setLevel(level)
    try:
        yield path
    finally:
        root.removeHandler(file)
        file.close()


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
