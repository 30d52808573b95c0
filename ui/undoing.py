"""Takes back what was done last at the console: a choice, a discarded entry, a setting."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

_MOST = 20


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be taken back."""

    words: str
    """What was done, as the agent reads it: "Theme: Dark"."""
    take_back: Callable[[], bool]
    """Takes it back; False if that is too late by now."""
    key: str = ""
    """A later deed of the same key takes the place of this one; empty for none."""


class Undoing(QObject):
    """Remembers the last deeds, newest last.

    Signals:
        taken_back: A deed was undone; its words.
        too_late: A deed could not be undone any more; its words.
    """

    taken_back = Signal(str)
    too_late = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deeds: list[Deed] = []
        self._is_undoing = False

    def did(self, deed: Deed) -> None:
        """Remember *deed*; what is done while undoing is no deed of its own."""
        if self._is_undoing:
            return
        self.forget(deed.key)
        self._deeds.append(deed)
        del self._deeds[:-_MOST]

    def forget(self, key: str) -> None:
        """Forget the deed of this key: it was taken back elsewhere, or cannot be any more."""
        if key and not self._is_undoing:
            self._deeds = [one for one in self._deeds if one.key != key]

    @property
    def last(self) -> Deed | None:
        """Return what would be taken back."""
        return self._deeds[-1] if self._deeds else None

    @Slot()
    def undo(self) -> None:
        """Take the last deed back and say so."""
        if not self._deeds:
            self.too_late.emit("")
            return
        deed = self._deeds.pop()
        self._is_undoing = True
        try:
            is_back = deed.take_back()
        finally:
            self._is_undoing = False
        (self.taken_back if is_back else self.too_late).emit(deed.words)
