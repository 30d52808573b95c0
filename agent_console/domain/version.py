"""Which version is newer. Loads nothing: the program asks before it knows which of it will run."""

import re

from agent_console.errors import BadInput

_VERSION = re.compile(r"\d{1,6}(?:\.\d{1,6}){1,3}")


def order(version: str) -> tuple[int, ...]:
    """Return *version* so that newer ones are greater; `BadInput` for what is none.

    "0.2" and "0.2.0" are the same.
    """
    if not _VERSION.fullmatch(version):
        raise BadInput("a version is written as 1.2 or 1.2.3")
    numbers = [int(part) for part in version.split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)
