"""The lines of a CSV or JSON Lines file, one after the other, whatever one of them looks like.

Where a reading stood can be found again: the lines before it are compared by a hash, so that a file
that grew meanwhile goes on where it was, and another one under its name begins anew.
"""

import csv
import hashlib
from collections import deque
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TextIO

import msgspec

from agent_console.errors import BadInput

_LONGEST_ROW = 2_000
"""Lines of one row: an open quote must not swallow the file."""
_LONGEST_FIELD = 4 * 1024 * 1024


class Row(NamedTuple):
    """One row: what it says, or why it cannot be read."""

    line: int
    """The number of its first line, from 1."""
    said: Mapping[str, str]
    original: str
    problem: str = ""


class Lines:
    """The lines of a file, counted and hashed as they are used."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._back: deque[str] = deque()
        self._hash = hashlib.sha256()
        self.number = 0
        """Lines used so far."""
        self.size = 0
        """Bytes used so far, about."""

    def next(self) -> str | None:
        """Return the next line with its end, None after the last."""
        line = self._back.popleft() if self._back else self._file.readline()
        if not line:
            return None
        self.number += 1
        return line

    def back(self, lines: list[str]) -> None:
        """Give back lines that were not used after all."""
        self.number -= len(lines)
        self._back.extendleft(reversed(lines))

    def used(self, *lines: str) -> None:
        """Note that *lines* are done with."""
        for line in lines:
            raw = line.encode("utf-8", "surrogatepass")
            self._hash.update(raw)
            self.size += len(raw)

    def skip(self, count: int) -> None:
        """Pass over *count* lines."""
        while self.number < count and (line := self.next()) is not None:
            self.used(line)

    @property
    def digest(self) -> str:
        """What the lines used so far hash to."""
        return self._hash.hexdigest()


def opened(path: Path, encoding: str) -> TextIO:
    """Open a file of text; what is not in its encoding is kept, to be told line by line."""
    try:
        return path.open(encoding=encoding, errors="surrogateescape", newline="")
    except OSError as exc:
        raise BadInput("{file} cannot be read", file=path.name) from exc


def of_csv(lines: Lines, *, delimiter: str, quote: str, header: list[str]) -> Iterator[Row]:
    """Yield the rows of a CSV file after its first one, the *header*."""
    csv.field_size_limit(_LONGEST_FIELD)
    while True:
        first = lines.number + 1
        fields, original, problem = _next_row(lines, delimiter, quote)
        if fields is None:
            return
        if not problem and not original.strip():
            continue
        if not problem and len(fields) != len(header):
            problem = f"it has {len(fields)} fields, not {len(header)}"
        said = {} if problem else dict(zip(header, fields, strict=True))
        yield Row(first, said, original, problem or _unreadable(original))


def header_of(lines: Lines, *, delimiter: str, quote: str) -> list[str]:
    """Return the names of the columns, from the first line that is not blank."""
    while True:
        fields, original, problem = _next_row(lines, delimiter, quote)
        if fields is None or problem:
            raise BadInput("the file has no line with the names of its columns")
        if original.strip():
            return [name.strip() for name in fields]


def of_json(lines: Lines) -> Iterator[Row]:
    """Yield the rows of a JSON Lines file; fields within fields are named with dots."""
    while (line := lines.next()) is not None:
        lines.used(line)
        if not line.strip():
            continue
        said: dict[str, str] = {}
        problem = _unreadable(line)
        if not problem:
            try:
                said = dict(_flat(msgspec.json.decode(line, type=dict[str, Any])))
            except (msgspec.DecodeError, RecursionError):
                problem = "it is no JSON object"
        yield Row(lines.number, said, line, problem)


def _next_row(lines: Lines, delimiter: str, quote: str) -> tuple[list[str] | None, str, str]:
    """Return fields, text and what is wrong; no fields at the end of the file."""
    pulled: list[str] = []
    is_open = False

    def pull() -> Iterator[str]:
        """Yield lines; the reader asks for another one only while a quote is open."""
        nonlocal is_open
        while len(pulled) < _LONGEST_ROW and (line := lines.next()) is not None:
            pulled.append(line)
            yield line
        is_open = bool(pulled)

    fields: list[str] | None = []
    try:
        fields = next(csv.reader(pull(), delimiter=delimiter, quotechar=quote), None)
    except csv.Error:
        is_open = True
    if is_open:
        lines.back(pulled[1:])
        del pulled[1:]
    lines.used(*pulled)
    return fields, "".join(pulled), "a quote is opened and not closed" if is_open else ""


def _unreadable(text: str) -> str:
    has_strays = any("\ud800" <= sign <= "\udfff" for sign in text)
    return "it has signs that are not in the file's encoding" if has_strays else ""


def _flat(said: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(said, dict):
        for name, part in said.items():
            yield from _flat(part, f"{path}.{name}" if path else str(name))
    elif isinstance(said, list):
        for place, part in enumerate(said):
            yield from _flat(part, f"{path}.{place}")
    elif said is not None:
        yield path, str(said).lower() if isinstance(said, bool) else str(said)
