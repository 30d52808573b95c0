"""Server-sent events (WHATWG HTML, 9.2) from text to values."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """One event of the hub's stream."""

    id: str
    event: str
    data: str


_LINE_END = re.compile(r"\r\n|\n|\r(?!\Z)")
"""A carriage return at the very end may be half of a line end that comes in two parts."""


def lines(parts: Iterable[str]) -> Iterator[str]:
    """Yield whole lines of a text that comes in *parts*, cut only where the standard cuts.

    Python and HTTP clients also cut at U+2028 and others, which may stand inside an event's data.
    """
    rest = ""
    for part in parts:
        *whole, rest = _LINE_END.split(rest + part)
        yield from whole


def events(lines: Iterable[str]) -> Iterator[ServerEvent | None]:
    """Yield an event at each blank line after data; None for a comment: the line is alive."""
    key, name, data = "", "message", list[str]()
    for line in lines:
        if not line:
            if data:
                yield ServerEvent(key, name, "\n".join(data))
            name, data = "message", []
            continue
        if line.startswith(":"):
            yield None
            continue
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "data":
            data.append(value)
        elif field == "event":
            name = value
        elif field == "id":
            key = value
