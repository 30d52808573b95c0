"""Loggers by area, each to a rotating file of its own. They take ids and counts, no person's data.

A line that is kept has the words of the program as they are, numbers, and the kinds of exceptions.
Any other text that is to be filled in stands there as a mark, so that a mistake names nobody.
"""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from enum import Enum, StrEnum
from pathlib import Path
from typing import Any

AREAS = ("desk", "sync", "store", "cti", "hub", "ui", "start", "sample")
_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
_MOST_BYTES, _KEPT = 500_000, 2
_LONG_NUMBER = 10**7
"""From here on a number may be a telephone number."""

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


class Plain(str):
    """A word for a log that surely names nobody: a file of ours, a playbook."""

    __slots__ = ()


@contextmanager
def written_to(folder: Path, *, level: int = logging.INFO) -> Iterator[Path]:
    """Write each area to ``folder/AREA.log`` (0.5 MB, two older ones kept) until left.

    Returns the folder, made for its owner alone. What one area says much of never pushes another
    one out. Where nothing can be written, nobody is kept from working: then there are no logs, and
    nothing of a line is said aloud, where it would stand as it was before anything was marked.
    """
    with suppress(OSError):
        _make_private(folder)
    file = _ByArea(folder)
    root = logging.getLogger("agent_console")
    root.addHandler(file)
    root.setLevel(level)
    aloud, logging.raiseExceptions = logging.raiseExceptions, False
    try:
        yield folder
    finally:
        logging.raiseExceptions = aloud
        root.removeHandler(file)
        file.close()


def _make_private(folder: Path) -> None:
    for part in reversed([folder, *folder.parents]):
        with suppress(FileExistsError):
            part.mkdir(mode=0o700)


@contextmanager
def said_aloud(form: Form | None, *, level: int = logging.INFO) -> Iterator[None]:
    """Write all areas to standard error until left, in *form*; None: do not."""
    if form is None:
        yield
        return
    out = logging.StreamHandler()
    out.setFormatter(_JsonLines() if form is Form.JSON else _Lines(_FORMAT))
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


def kinds_of(exc: BaseException) -> list[str]:
    """Return the kinds of an exception and of those behind it; never what they say."""
    kinds: list[str] = []
    one: BaseException | None = exc
    while one is not None and len(kinds) < 10:  # noqa: PLR2004 a chain may be a circle
        kinds.append(type(one).__name__)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return kinds


def places_of(exc: BaseException) -> list[str]:
    """Return where an exception went through, the innermost last: "ui/app.py:41 in main"."""
    places: list[str] = []
    step = exc.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        places.append(f"{place_in(code.co_filename)}:{step.tb_lineno} in {code.co_name}")
        step = step.tb_next
    return places


def place_in(file: str) -> str:
    """Return a source *file* without the folders that are this computer's own."""
    parts = Path(file).parts
    for number, part in enumerate(parts):
        if part in {"agent_console", "ui", "resources"}:
            return "/".join(parts[number:])
    return parts[-1] if parts else ""


class _Lines(logging.Formatter):
    """Lines of text; of an exception its kinds and places, for its words might name a person."""

    def formatException(self, ei: Any, /) -> str:  # noqa: N802 logging's own name
        """Return one line for each kind and place."""
        exc = ei[1]
        lines = [f"  {kind}" for kind in kinds_of(exc)] + [f"  at {one}" for one in places_of(exc)]
        return "\n".join(lines)


class _KeptLines(_Lines):
    """Lines that are kept on a computer that many use."""

    def __init__(self) -> None:
        super().__init__(_FORMAT)
        self._key = b""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line with marks for whatever might be somebody's."""
        discreet = logging.makeLogRecord(vars(record))
        discreet.exc_text = None
        if isinstance(record.args, Mapping):
            discreet.args = {name: self._safe(one) for name, one in record.args.items()}
        elif record.args:
            discreet.args = tuple(self._safe(one) for one in record.args)
        return super().format(discreet)

    def _safe(self, value: object) -> object:
        if isinstance(value, int | float) and abs(value) < _LONG_NUMBER:
            return value
        if value is None or isinstance(value, Plain | Enum):
            return value
        if isinstance(value, type):
            return value.__name__
        text = str(value)
        return text if text in _kinds(BaseException) else self._mark(text)

    def _mark(self, text: str) -> str:
        """Return the same mark for the same text until the program ends."""
        import hashlib
        import secrets

        self._key = self._key or secrets.token_bytes(16)
        return f"<{hashlib.blake2b(text.encode(), key=self._key, digest_size=4).hexdigest()}>"


def _kinds(of: type[BaseException]) -> Iterator[str]:
    yield of.__name__
    for one in of.__subclasses__():
        yield from _kinds(one)


class _ByArea(logging.Handler):
    """Begins each area's file with its first line: what turns files over is slow to load."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._files: dict[str, logging.Handler] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line; as every handler of logging, report what goes wrong and go on."""
        name = record.name.rpartition(".")[2]
        try:
            file = self._files.get(name) or self._opened(name)
        except OSError:
            self.handleError(record)
            return
        file.emit(record)

    def _opened(self, name: str) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        path = self._folder / f"{name if name in AREAS else AREAS[0]}.log"
        made = RotatingFileHandler(path, maxBytes=_MOST_BYTES, backupCount=_KEPT, encoding="utf-8")
        made.setFormatter(_KeptLines())
        self._files[name] = made
        return made

    def close(self) -> None:
        """Close the files there are."""
        for file in self._files.values():
            with suppress(OSError):  # of a full disk, once more
                file.close()
        super().close()
