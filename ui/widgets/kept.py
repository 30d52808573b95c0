"""Pictures that are drawn once and copied ever after, as many as there is room for.

They are made when what is painted now stands on the screen: a pop never waits for one.
"""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import QTimer

_MOST_SEEN = 6000

Key = TypeVar("Key", bound=Hashable)
Made = TypeVar("Made")


class Kept(Generic[Key, Made]):
    """Keeps what is looked at; what nobody looked at since half the room was filled gives way."""

    def __init__(self, most_bytes: int) -> None:
        self._half = most_bytes // 2
        self._bytes = 0
        self._seen: set[int] = set()
        self.fresh: dict[Key, Made] = {}
        """Those looked at lately; to be asked first, as that is quicker than `older`."""
        self._older: dict[Key, Made] = {}
        self._sizes: dict[Key, int] = {}

    def older(self, key: Key) -> Made | None:
        """Return what is kept under *key* and not among the `fresh`, and keep it longer."""
        made = self._older.pop(key, None)
        if made is not None:
            self.put(key, made, self._sizes[key])
        return made

    def put(self, key: Key, made: Made, byte_count: int) -> None:
        """Keep *made*."""
        if self._bytes >= self._half:
            self._sizes = {one: self._sizes[one] for one in self.fresh}
            self._older, self.fresh, self._bytes = self.fresh, {}, 0
        self.fresh[key] = made
        self._sizes[key] = byte_count
        self._bytes += byte_count

    def is_seen(self, key: Key) -> bool:
        """Tell whether *key* was asked about before; from now on it was."""
        mark = hash(key)
        if mark in self._seen:
            return True
        if len(self._seen) >= _MOST_SEEN:
            self._seen.clear()
        self._seen.add(mark)
        return False

    def clear(self) -> None:
        """Let go of everything."""
        self._seen.clear()
        self.fresh, self._older, self._sizes, self._bytes = {}, {}, {}, 0

    def __contains__(self, key: Key) -> bool:
        """Tell whether something is kept under *key*."""
        return key in self.fresh or key in self._older

    def __len__(self) -> int:
        """Return how many are kept."""
        return len(self.fresh) + len(self._older)


_WISHES: list[Callable[[], None]] = []


def wish(make: Callable[[], None]) -> None:
    """Have a picture made once nothing else is to be done."""
    if not _WISHES:
        QTimer.singleShot(0, make_wished)
    _WISHES.append(make)


def make_wished() -> None:
    """Make the pictures that were wished for."""
    wished = _WISHES[:]
    _WISHES.clear()
    for make in wished:
        make()
