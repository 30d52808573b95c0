"""Lines that did not go in, in a file beside: which line, why, and the line as it was.

Readable by its owner only; card numbers in it are masked, as everywhere.
"""

import csv
import io
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import msgspec

from agent_console.domain.card_numbers import masked
from agent_console.errors import BadInput

_HEADER = ("line", "reason", "original")


class Reject(NamedTuple):
    """One line that did not go in."""

    line: int
    reason: str
    original: str


class RejectsFile:
    """Written as the import goes; a run that goes on keeps what the one before found."""

    def __init__(self, path: Path, *, is_json: bool) -> None:
        self.path = path
        self._is_json = is_json
        self.count = 0

    def begin(self, *, after_line: int) -> None:
        """Keep what is known of lines up to *after_line*, and nothing of those behind it."""
        known = [one for one in self._read() if one.line <= after_line] if after_line else []
        self.count = len(known)
        with suppress(FileNotFoundError):
            self.path.unlink()
        if known:
            self._write(known)

    def add(self, rejects: Iterable[Reject]) -> None:
        """Add *rejects* and make sure that they are on the disk."""
        hidden = [Reject(one.line, one.reason, _readable(one.original)) for one in rejects]
        if hidden:
            self._write(hidden)
            self.count += len(hidden)

    def _write(self, rejects: list[Reject]) -> None:
        try:
            descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(descriptor, "a", encoding="utf-8", newline="") as file:
                self._put(file, rejects)
                file.flush()
                os.fsync(file.fileno())
        except OSError as exc:
            raise BadInput("the rejects cannot be written: {why}", why=exc.strerror or "") from exc

    def _put(self, file: io.TextIOBase, rejects: list[Reject]) -> None:
        if self._is_json:
            file.writelines(msgspec.json.encode(one._asdict()).decode() + "\n" for one in rejects)
            return
        writer = csv.writer(file)
        if not self.path.stat().st_size:
            writer.writerow(_HEADER)
        writer.writerows(rejects)

    def _read(self) -> list[Reject]:
        try:
            with self.path.open(encoding="utf-8", newline="") as file:
                return list(self._rejects(file))
        except (OSError, ValueError, csv.Error):
            return []

    def _rejects(self, file: io.TextIOBase) -> Iterable[Reject]:
        if self._is_json:
            for line in file:
                said = msgspec.json.decode(line, type=dict[str, str | int])
                yield Reject(int(said["line"]), str(said["reason"]), str(said["original"]))
            return
        for row in csv.DictReader(file):
            yield Reject(int(row["line"]), row["reason"], row["original"])


def _readable(original: str) -> str:
    whole = original.rstrip("\r\n").encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return masked(whole)
