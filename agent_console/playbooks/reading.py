"""Reads a playbook file: plain data, and the line and column of every part of it.

YAML is read as 1.2 means it: only ``true`` and ``false`` are flags, dates stay text until a rule
says what they are, and nothing in a file can make the program build an object.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from agent_console.domain.rules.problem import Path as Where
from agent_console.errors import BadInput

_NUMBER = re.compile(r"[-+]?(?:\d+|\d*\.\d+|\d+\.\d*)(?:[eE][-+]?\d+)?")
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "~": None, "": None}
_LONGEST = 2_000_000
_DEEPEST = 60


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something wrong in a file, in words, with line and column counted from 1."""

    line: int
    column: int
    message: str
    is_warning: bool = False

    def __str__(self) -> str:
        kind = "warning: " if self.is_warning else ""
        return f"{self.line}:{self.column}: {kind}{self.message}"


@dataclass(frozen=True, slots=True)
class Source:
    """A file's data with its places."""

    data: Any
    places: dict[Where, tuple[int, int]]
    mistakes: tuple[Mistake, ...] = ()

    def place(self, where: Where) -> tuple[int, int]:
        """Return line and column of what *where* leads to, or of the nearest thing around it."""
        for length in range(len(where), -1, -1):
            if where[:length] in self.places:
                return self.places[where[:length]]
        return (1, 1)

    def mistake(self, message: str, where: Where, *, is_warning: bool = False) -> Mistake:
        """Return a mistake at *where*."""
        line, column = self.place(where)
        return Mistake(line, column, message, is_warning)


@dataclass(slots=True)
class _Reader:
    places: dict[Where, tuple[int, int]] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def value(self, node: Any, where: Where) -> Any:
        self.places.setdefault(where, _place(node))
        if len(where) > _DEEPEST:
            self._complain(node, "this is nested too deep")
            return None
        if node.id == "mapping":
            return self._mapping(node, where)
        if node.id == "sequence":
            return [self.value(one, (*where, i)) for i, one in enumerate(node.value)]
        return _scalar(node)

    def _mapping(self, node: Any, where: Where) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key, value in node.value:
            if key.id != "scalar" or key.value == "<<":
                self._complain(key, "a key is one plain word")
                continue
            if key.value in made:
                self._complain(key, f"“{key.value}” is there twice")
            self.places[*where, key.value] = _place(key)
            made[key.value] = self.value(value, (*where, key.value))
        return made

    def _complain(self, node: Any, message: str) -> None:
        self.mistakes.append(Mistake(*_place(node), message))


def read_text(text: str) -> Source:
    """Return the data of a playbook's text; what is no YAML at all is a mistake in the source."""
    import yaml

    if len(text) > _LONGEST:
        return Source(None, {}, (Mistake(1, 1, "the file is too long for a playbook"),))
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as exc:
        mark = exc.problem_mark or exc.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return Source(None, {}, (Mistake(line, column, str(exc.problem or "no YAML")),))
    except (yaml.YAMLError, RecursionError):
        return Source(None, {}, (Mistake(1, 1, "the file is no YAML"),))
    if node is None:
        return Source(None, {}, (Mistake(1, 1, "the file is empty"),))
    reader = _Reader()
    try:
        data = reader.value(node, ())
    except RecursionError:
        return Source(None, {}, (Mistake(1, 1, "this is nested too deep"),))
    return Source(data, reader.places, tuple(reader.mistakes))


def text_of(path: Path) -> str:
    """Return a file's text; raise `BadInput` if it cannot be read at all."""
    try:
        return path.read_text("utf-8")
    except OSError as exc:
        raise BadInput("{file} cannot be read: {why}", file=path.name, why=exc.strerror) from None
    except UnicodeDecodeError:
        raise BadInput("{file} is no text in UTF-8", file=path.name) from None


def _place(node: Any) -> tuple[int, int]:
    return (node.start_mark.line + 1, node.start_mark.column + 1)


def _scalar(node: Any) -> Any:
    text = node.value
    if node.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _NUMBER.fullmatch(text):
        return int(text) if text.lstrip("+-").isdigit() else float(text)
    return text
