"""Server-sent events (WHATWG HTML, 9.2) from lines to values."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """One event of the hub's stream."""

    id: str
    event: str
    data: str


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
