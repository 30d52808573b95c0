"""What is wrong with a piece of a playbook, and where."""

from collections.abc import Iterable
from difflib import get_close_matches

Path = tuple[str | int, ...]
"""The way to a place in the data: keys of mappings and numbers in lists."""


class RuleProblem(Exception):
    """A piece of a playbook that makes no sense; `where` leads to it from the top."""

    def __init__(self, message: str, where: Path = ()) -> None:
        super().__init__(message)
        self.message = message
        self.where = where


def similar(word: str, known: Iterable[str]) -> str:
    """Return a hint naming the most similar of *known* words; empty if none is similar."""
    close = get_close_matches(word, list(known), n=1)
    return f"; did you mean “{close[0]}”?" if close else ""
